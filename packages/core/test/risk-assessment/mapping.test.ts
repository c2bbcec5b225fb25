import { specify } from "@trygglogg/log/testing"
import { describe, it } from "vitest"
import {
  AnswerMappingItem,
  CompleteMapping,
  OpenMapping,
  ReviseMapping
} from "../../src/risk-assessment/command/mapping.ts"
import {
  IncidentsNotNamed,
  MappingIdTaken,
  MappingIncomplete,
  MappingIsComplete,
  MappingNotComplete,
  MappingNotFound,
  MappingPeriodReversed,
  MeasureMissing,
  NotSafetyRepHere
} from "../../src/risk-assessment/error.ts"
import {
  MappingCompleted,
  MappingItemAnswered,
  MappingOpened,
  MappingRevisedBecauseOf
} from "../../src/risk-assessment/event/mapping.ts"
import { RoleAssigned, SafetyRepAppointed } from "../../src/organisation/event.ts"
import { MappingId } from "../../src/vocabulary/ids.ts"
import { UnitElsewhereThen, UnitNotActiveThen } from "../../src/vocabulary/refusal.ts"
import { MappingItem } from "../../src/vocabulary/risk.ts"
import { Day } from "../../src/vocabulary/time.ts"
import {
  city,
  closedOn,
  district,
  incidentId,
  joined,
  left,
  leif,
  mona,
  movedOn,
  path,
  ravi,
  reception,
  units,
  words
} from "../fixture.ts"
import { districtDecides, elsewhere } from "./visiting.ts"

const mappingId = MappingId.make("m-1")
const another = { mappingId: MappingId.make("m-2") }
const today = Day.make("2026-03-02")
const open = {
  mappingId,
  unitPath: path,
  from: Day.make("2025-01-01"),
  to: Day.make("2026-01-01"),
  participants: [mona, ravi],
  safetyRep: ravi
} as const
const opened = (given: Partial<typeof open | typeof another> = {}) => MappingOpened({ ...open, ...given })
const represents = (unitId = district) => SafetyRepAppointed({ memberRef: ravi, unitId, from: Day.make("2024-01-01") })
const answer = (item: MappingItem, given = {}) => MappingItemAnswered({ mappingId, item, raisesRisk: false, ...given })
const allAnswered = MappingItem.literals.map((item) => answer(item))
const levels = [{ area: "reception", level: 3 }] as const
const completed = MappingCompleted({
  mappingId,
  unitId: reception,
  levels,
  completedOn: today,
  nextDueOn: Day.make("2027-03-02")
})

describe("opening a mapping", () => {
  const { given } = specify(OpenMapping)
  const past = [...units, joined(ravi), represents()] as const

  it("is done in a unit as it lies, with a safety representative of it", () => {
    given(...past)
      .when(open)
      .thenDecided(opened())
    const refused = new NotSafetyRepHere({ mappingId, memberRef: ravi })
    given(...units, joined(ravi))
      .when(open)
      .thenRefused(refused)
    given(...units, joined(ravi), represents(elsewhere))
      .when(open)
      .thenRefused(refused)
    given(...past, left(ravi, "2026-03-01"))
      .when(open)
      .thenRefused(refused)
    const coordinates = RoleAssigned({
      memberRef: ravi,
      unitId: district,
      role: "securityCoordinator",
      from: Day.make("2024-01-01")
    })
    given(...units, joined(ravi), coordinates)
      .when(open)
      .thenRefused(refused)
  })

  it("is refused elsewhere, under an id that is taken, and over no time", () => {
    given(...past, closedOn("2026-03-02"))
      .when(open)
      .thenRefused(new UnitNotActiveThen({ unitId: reception, day: today }))
    given(...past, movedOn("2026-03-02", city))
      .when(open)
      .thenRefused(new UnitElsewhereThen({ unitId: district, day: today }))
    given(...past, opened())
      .when(open)
      .thenRefused(new MappingIdTaken({ mappingId }))
    given(...past, opened(another))
      .when(open)
      .thenDecided(opened())
    given(...past)
      .when({ ...open, to: open.from })
      .thenRefused(new MappingPeriodReversed({ mappingId, from: open.from, to: open.from }))
  })
})

describe("answering a question of the mapping", () => {
  const { given } = specify(AnswerMappingItem)
  const yes = { mappingId, item: "point1", raisesRisk: true } as const

  it("scenario 39: is refused when point 1 raises the risk and no measure is named", () => {
    given(opened())
      .when(yes)
      .thenRefused(new MeasureMissing({ mappingId, items: ["point1"] }))
    const described = { ...yes, description: words<string>(mappingId) }
    given(opened())
      .when(described)
      .thenRefused(new MeasureMissing({ mappingId, items: ["point1"] }))
  })

  it("takes a measure, or why there is none; and a no without either", () => {
    for (const input of [
      { ...yes, measure: words<string>(mappingId) },
      { ...yes, motivation: words<string>(mappingId) },
      { ...yes, raisesRisk: false }
    ]) {
      given(opened()).when(input).thenDecided(MappingItemAnswered(input))
    }
  })

  it("is refused of a mapping that is complete or not there", () => {
    const no = { ...yes, raisesRisk: false }
    given(opened(), completed).when(no).thenRefused(new MappingIsComplete({ mappingId }))
    given(opened(another)).when(no).thenRefused(new MappingNotFound({ mappingId }))
  })
})

describe("completing a mapping", () => {
  const { given } = specify(CompleteMapping)
  const input = { mappingId, levels } as const

  it("is due again in twelve months, or sooner by the rules in force", () => {
    given(opened(), ...allAnswered)
      .when(input)
      .thenDecided(completed)
    given(opened(), ...allAnswered, districtDecides({ mappingMonths: 6 }))
      .when(input)
      .thenDecided(MappingCompleted({ ...completed, nextDueOn: Day.make("2026-09-02") }))
  })

  it.for(["riskyTasks", "point13"] as const)("is refused while %s is not answered", (item) =>
    given(opened(), ...allAnswered.filter((one) => one.item !== item))
      .when(input)
      .thenRefused(new MappingIncomplete({ mappingId, missing: [item] }))
  )

  it("is refused while something raises the risk with neither measure nor motivation", () => {
    const raises = answer("point5", { raisesRisk: true })
    given(opened(), ...allAnswered, raises)
      .when(input)
      .thenRefused(new MeasureMissing({ mappingId, items: ["point5"] }))
    given(opened(), ...allAnswered, raises, answer("point5", { raisesRisk: true, motivation: words(mappingId) }))
      .when(input)
      .thenDecided(completed)
    given(opened(), ...allAnswered, raises, answer("point5", { raisesRisk: true, measure: words(mappingId) }))
      .when(input)
      .thenDecided(completed)
  })

  it("is refused the second time, and where there is no mapping", () => {
    given(opened(), ...allAnswered, completed)
      .when(input)
      .thenRefused(new MappingIsComplete({ mappingId }))
    given().when(input).thenRefused(new MappingNotFound({ mappingId }))
  })
})

describe("making a mapping anew", () => {
  const { given } = specify(ReviseMapping)
  const because = { mappingId, because: "newTargetGroup", incidents: [] } as const
  const revised = MappingRevisedBecauseOf({ ...because, unitId: reception, on: today })

  it("scenario 40: is due at once when the unit meets a new target group", () =>
    given(opened(), completed).when(because).thenDecided(revised))

  it("names the incidents it is because of", () => {
    const incidents = { ...because, because: "incidents" } as const
    given(opened(), completed).when(incidents).thenRefused(new IncidentsNotNamed({ mappingId }))
    const named = { ...incidents, incidents: [incidentId] }
    given(opened(), completed)
      .when(named)
      .thenDecided(MappingRevisedBecauseOf({ ...named, unitId: reception, on: today }))
  })

  it("is refused while the mapping is made, and decides nothing the second time", () => {
    given(opened()).when(because).thenRefused(new MappingNotComplete({ mappingId }))
    given(opened(), completed, revised).when(because).thenNothing()
    given(opened(another)).when(because).thenRefused(new MappingNotFound({ mappingId }))
  })
})

describe("whoever is asked to represent", () => {
  it("is not the manager", () =>
    specify(OpenMapping)
      .given(...units, joined(ravi), joined(leif), represents())
      .when({ ...open, safetyRep: leif })
      .thenRefused(new NotSafetyRepHere({ mappingId, memberRef: leif })))
})
