import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import {
  ExternalReferenceNoted,
  IncidentMerged,
  IncidentNotFound,
  NoReorganisation,
  NoteExternalReference,
  ReasonRequired,
  ReattributeUnit,
  UnitElsewhereThen,
  UnitNotActiveThen,
  UnitReattributed
} from "../../src/incident/index.ts"
import { UnitMerged, UnitRegistered, UnitSplit } from "../../src/organisation/event.ts"
import { ExternalRef, UnitId } from "../../src/vocabulary/ids.ts"
import { Day } from "../../src/vocabulary/time.ts"
import {
  another,
  city,
  closedOn,
  district,
  incidentId,
  merged,
  path,
  reception,
  reported,
  units,
  words
} from "../fixture.ts"

const counter = UnitId.make("counter")
const start = Day.make("2020-01-01")
const there = UnitRegistered({ unitId: counter, kind: "unit", name: "Disken", parent: district, from: start })
const unitPath = [counter, district, city] as const
const occurredOn = Day.make("2026-03-02")
const reason = words<string>(incidentId)

describe("giving an incident to another unit", () => {
  const { given } = specify(ReattributeUnit)
  const move = { incidentId, fromPath: path, unitPath, cause: "reorganisation" } as const
  const at = Day.make("2026-03-01")
  const moved = UnitReattributed({ ...move, effectiveFrom: at })
  const none = new NoReorganisation({ incidentId, unitId: counter })

  it("follows a merge or a split that had taken effect when it happened", () => {
    given(reported(), ...units, there, UnitMerged({ unitId: reception, into: counter, at }))
      .when(move)
      .thenDecided(moved)
    given(reported(), ...units, there, UnitSplit({ unitId: reception, intoUnits: [counter, UnitId.make("desk")], at }))
      .when(move)
      .thenDecided(moved)
  })

  it("is refused where there was none, or only later: what happened before stays where it was", () => {
    given(reported(), ...units, there)
      .when(move)
      .thenRefused(none)
    given(reported(), ...units, there, UnitMerged({ unitId: reception, into: counter, at: Day.make("2026-03-03") }))
      .when(move)
      .thenRefused(none)
    given(reported(), ...units, there, UnitMerged({ unitId: reception, into: UnitId.make("desk"), at }))
      .when(move)
      .thenRefused(none)
  })

  it("is a correction with a reason", () => {
    const correct = { ...move, cause: "correction", reason } as const
    given(reported(), ...units, there)
      .when(correct)
      .thenDecided(UnitReattributed(correct))
    given(reported(), ...units, there, UnitMerged({ unitId: reception, into: counter, at }))
      .when(correct)
      .thenDecided(UnitReattributed(correct))
    given(reported(), ...units, there)
      .when({ ...move, cause: "correction" })
      .thenRefused(new ReasonRequired({ incidentId }))
  })

  it("is refused of a path that was another, of a unit that was not there, and of one that was elsewhere", () => {
    const correct = { ...move, cause: "correction", reason } as const
    given(reported({ unitPath: [district, city] }), ...units, there)
      .when(correct)
      .thenRefused(new UnitElsewhereThen({ unitId: reception, day: occurredOn }))
    given(reported(), ...units)
      .when(correct)
      .thenRefused(new UnitNotActiveThen({ unitId: counter, day: occurredOn }))
    given(reported(), ...units, there)
      .when({ ...correct, unitPath: [counter, city] })
      .thenRefused(new UnitElsewhereThen({ unitId: city, day: occurredOn }))
  })

  it("changes nothing when it is there already, and goes on from where it was given last", () => {
    given(reported(), ...units, there, closedOn("2026-03-01"), moved)
      .when(move)
      .thenNothing()
    const back = { incidentId, fromPath: unitPath, unitPath: path, cause: "correction", reason } as const
    given(reported(), ...units, there, moved)
      .when(back)
      .thenDecided(UnitReattributed(back))
  })

  it("is refused of an unknown incident and a merged one", () => {
    given(...units, there)
      .when(move)
      .thenRefused(new IncidentNotFound({ incidentId }))
    given(reported(), merged(), ...units, there)
      .when(move)
      .thenRefused(new IncidentMerged({ incidentId, target: another }))
  })
})

describe("what other systems call an incident", () => {
  const note = { incidentId, system: "ia", reference: ExternalRef.make("IA-2026-114") } as const
  const { given } = specify(NoteExternalReference)

  it("is noted once", () => {
    given(reported()).when(note).thenDecided(ExternalReferenceNoted(note))
    given(reported(), ExternalReferenceNoted(note)).when(note).thenNothing()
    const second = { ...note, reference: ExternalRef.make("IA-2026-115") }
    given(reported(), ExternalReferenceNoted(note)).when(second).thenDecided(ExternalReferenceNoted(second))
    const insurer = { ...note, system: "insurer" } as const
    given(reported(), ExternalReferenceNoted(note)).when(insurer).thenDecided(ExternalReferenceNoted(insurer))
  })

  it("is refused of an unknown incident", () => given().when(note).thenRefused(new IncidentNotFound({ incidentId })))

  it("is not taken for another incident's", () =>
    given(reported(), reported({ incidentId: another }), ExternalReferenceNoted({ ...note, incidentId: another }))
      .when(note)
      .thenDecided(ExternalReferenceNoted(note)))
})
