/** What a merge brings to the target's clocks, and what its undoing takes back. */
import { assert, describe, it } from "vitest"
import {
  ExposureRegistered,
  HandlerAssigned,
  HandlingStarted,
  IncidentMergedInto,
  IncidentReported
} from "../../src/incident/event.ts"
import { MergeUndone } from "../../src/incident/event/changed.ts"
import { ClassificationSet } from "../../src/influence-attempt/event.ts"
import { MemberJoined, MemberLeft } from "../../src/organisation/event.ts"
import {
  another,
  assigned,
  exposureId,
  handled,
  incidentId,
  joined,
  left,
  merged,
  mona,
  otherExposure,
  ravi,
  registered,
  reported,
  sara,
  words
} from "../fixture.ts"
import { deadlines, moment, on, only, type Told } from "./told.ts"

const monday = "2026-03-02T12:00"
const tuesday = "2026-03-03T12:00"
const wednesday = "2026-03-04T12:00"
const thursday = "2026-03-05T12:00"
const harassment = { forms: ["harassment"], primaryForm: "harassment" } as const
const reportOf = (id: typeof incidentId) =>
  on(monday, IncidentReported, reported({ incidentId: id, reportedAt: moment(monday), ...harassment }))
const both = [reportOf(incidentId), reportOf(another)]
const classified = (id: typeof incidentId, severity: 2 | 3, time: string) =>
  on(
    time,
    ClassificationSet,
    ClassificationSet({
      incidentId: id,
      catalogueVersion: "spec",
      classification: { ...harassment, kinds: [], severity, occurrenceKind: "otherUnwanted", confidence: 2 }
    })
  )
type Demands = NonNullable<(typeof IncidentMergedInto)["Type"]["demands"]>
const nothing: Demands = { policeMatter: false, policeDecided: false, dutiesOwed: [], dutiesSettled: [] }
const merge = (given: Parameters<typeof merged>[0] = {}) => on(wednesday, IncidentMergedInto, merged(given))
const undo = (...exposures: ReadonlyArray<typeof exposureId>) =>
  on(
    thursday,
    MergeUndone,
    MergeUndone({
      incidentId,
      targetId: another,
      state: "reported",
      reports: [],
      exposures,
      actions: [],
      reason: words(incidentId)
    })
  )
const of = (name: Parameters<typeof deadlines>[0], told: ReadonlyArray<Told>) =>
  deadlines(name, told, "2026-03-06T12:00").map(({ about, startedAt }) => [
    about.incidentId,
    about.exposureId,
    startedAt
  ])

describe("what a merge brings", () => {
  it("is what the source owed the Work Environment Authority, which no classification of the target takes away", () => {
    const owed = merge({ demands: { ...nothing, dutiesOwed: ["workEnvironmentAuthority"] } })
    const brought = [[another, undefined, moment(wednesday)]]
    assert.deepStrictEqual(of("D3", [...both, owed]), brought)
    assert.deepStrictEqual(of("D3", [...both, owed, classified(another, 2, thursday)]), brought)
    assert.deepStrictEqual(of("D4", [...both, owed]), [])
  })

  const moved = (supportSettled: boolean, id = exposureId) => ({
    exposureId: id,
    personRef: sara,
    exposedKind: "employee" as const,
    supportSettled
  })
  const serious = [...both, classified(another, 3, tuesday)]

  it("is who was exposed in the source: support is owed them from the merge on, unless that is settled", () => {
    const told = [...serious, merge({ movedExposures: [moved(false), moved(true, otherExposure)] })]
    assert.deepStrictEqual(of("D2", told), [[another, exposureId, moment(wednesday)]])
  })

  it("is somebody else than those in the target", () => {
    const there = on(monday, ExposureRegistered, registered({ incidentId: another, exposureId: otherExposure }))
    assert.deepStrictEqual(of("D2", [...serious, there, merge({ movedExposures: [moved(false)] })]), [
      [another, otherExposure, moment(monday)],
      [another, exposureId, moment(wednesday)]
    ])
  })

  it("is nobody who was in the target already: theirs runs as it did", () => {
    const there = on(monday, ExposureRegistered, registered({ incidentId: another }))
    const same = [[another, exposureId, moment(monday)]]
    assert.deepStrictEqual(of("D2", [...serious, there, merge({ movedExposures: [moved(false)] })]), same)
    const third = on(monday, ExposureRegistered, registered({ incidentId: another, exposureId: otherExposure }))
    assert.deepStrictEqual(of("D2", [...serious, third, there, merge({ movedExposures: [moved(false)] })]), [
      [another, otherExposure, moment(monday)],
      ...same
    ])
  })

  it("undone, leaves the target with those who were exposed in it, and with what it owes itself", () => {
    const own = on(monday, ExposureRegistered, registered({ incidentId: another, exposureId: otherExposure }))
    const mine = [[another, otherExposure, moment(monday)]]
    const back = [merge({ movedExposures: [moved(false)] }), undo(exposureId)]
    assert.deepStrictEqual(of("D2", [...serious, own, ...back]), mine)
    const seriousLater = classified(another, 3, "2026-03-05T13:00")
    assert.deepStrictEqual(of("D2", [...both, own, ...back, seriousLater]), mine)
    assert.deepStrictEqual(
      of("D18", [...both, ...back]).map(([about]) => about),
      [incidentId, another]
    )
  })

  it("undone, leaves the source with what still runs, once", () => {
    const began = on(tuesday, HandlingStarted, handled())
    const told = [reportOf(incidentId), began, merge(), undo()]
    assert.strictEqual(only("D1", told, "2026-03-06T12:00").doneAt, moment(tuesday))
    assert.strictEqual(only("D18", told, "2026-03-06T12:00").state, "open")
  })
})

describe("whoever handled the source and has left", () => {
  const told = [
    on("2020-01-01T09:00", MemberJoined, joined(mona)),
    on("2020-01-01T09:00", MemberJoined, joined(ravi)),
    reportOf(incidentId),
    on(monday, HandlerAssigned, assigned(mona)),
    on(tuesday, MemberLeft, left(mona, "2026-03-03"))
  ]

  it("is followed by nobody there, until the merge is undone", () => {
    assert.deepStrictEqual(of("D19", [...told, merge()]), [])
    assert.deepStrictEqual(of("D19", [...told, merge(), undo()]), [[incidentId, undefined, moment("2026-03-02T23:00")]])
  })
})
