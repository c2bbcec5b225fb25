import { assert, describe, it } from "vitest"
import { ActionDecided, EffectChecked } from "../../src/follow-up/event.ts"
import {
  HandlerAssigned,
  HandlingStarted,
  IncidentClosed,
  IncidentMarkedNotReportable,
  IncidentMergedInto,
  IncidentReopened,
  IncidentReported
} from "../../src/incident/event.ts"
import { MergeUndone, UnitReattributed } from "../../src/incident/event/changed.ts"
import { MemberJoined, MemberLeft, UnitRegistered } from "../../src/organisation/event.ts"
import { PolicyAdopted } from "../../src/policy/event.ts"
import { escalationsAt } from "../../src/deadline/index.ts"
import { ActionId } from "../../src/vocabulary/ids.ts"
import { Day } from "../../src/vocabulary/time.ts"
import {
  another,
  city,
  district,
  assigned,
  closed,
  handled,
  incidentId,
  joined,
  left,
  merged,
  mona,
  notReportable,
  path,
  ravi,
  reception,
  reopened,
  reported,
  units,
  words
} from "../fixture.ts"
import { districtDecides } from "../risk-assessment/visiting.ts"
import { deadlines, moment, on, only, type Told } from "./told.ts"

const reportedAt = (time: string, given: Parameters<typeof reported>[0] = {}): Told =>
  on(time, IncidentReported, reported({ reportedAt: moment(time), ...given }))
const monday = "2026-03-02T12:00"
const organised: ReadonlyArray<Told> = units.map((unit) => on("2020-01-01T08:00", UnitRegistered, unit))
const stateOf = (told: ReadonlyArray<Told>, at: string, name: Parameters<typeof only>[0] = "D1") =>
  only(name, told, at).state

describe("D1: somebody starts handling within a working day", () => {
  it.each([
    ["a Monday", "2026-03-02T12:00", "2026-03-03T23:00"],
    ["the Thursday before Easter", "2026-04-02T12:00", "2026-04-07T22:00"],
    ["the day before Midsummer Eve", "2026-06-18T12:00", "2026-06-22T22:00"],
    ["the Friday before the clock goes forward", "2026-03-27T12:00", "2026-03-30T22:00"],
    ["late on a Sunday, when it is Monday in Stockholm", "2026-03-01T23:30", "2026-03-03T23:00"],
    ["the day before Christmas Eve", "2026-12-23T12:00", "2026-12-28T23:00"]
  ])("of a report on %s", (_, time, due) => assert.strictEqual(only("D1", [reportedAt(time)], time).dueAt, moment(due)))

  it("is open, then missed; met when it was started in time, missed when it was started late", () => {
    assert.strictEqual(stateOf([reportedAt(monday)], "2026-03-03T22:59"), "open")
    assert.strictEqual(stateOf([reportedAt(monday)], "2026-03-03T23:00"), "missed")
    const startedAt = (time: string) => [reportedAt(monday), on(time, HandlingStarted, handled())]
    assert.strictEqual(stateOf(startedAt("2026-03-03T22:59"), "2026-03-09T12:00"), "met")
    assert.strictEqual(stateOf(startedAt("2026-03-04T12:00"), "2026-03-09T12:00"), "missed")
    assert.strictEqual(stateOf(startedAt("2026-03-04T12:00"), "2026-03-03T12:00"), "open")
    assert.deepStrictEqual(deadlines("D1", [reportedAt(monday)], "2026-03-02T11:59"), [])
  })

  it("runs by the rules in force in its unit when it was reported, and says which", () => {
    const { dueAt, policyVersion } = only("D1", [reportedAt(monday)], monday)
    assert.deepStrictEqual([dueAt, policyVersion], [moment("2026-03-03T23:00"), "default-2026-04"])
    const decided = on("2026-01-01T12:00", PolicyAdopted, districtDecides({ openCaseDays: 30 }))
    const local = only("D18", [...organised, decided, reportedAt(monday)], monday)
    assert.deepStrictEqual([local.dueAt, local.policyVersion], [moment("2026-04-01T22:00"), "default-2026-04+d-2026"])
    const later = on("2026-03-05T12:00", PolicyAdopted, {
      ...districtDecides({ openCaseDays: 30 }),
      validFrom: Day.make("2026-03-05")
    })
    const unchanged = only("D18", [...organised, reportedAt(monday), later], "2026-03-06T12:00")
    assert.deepStrictEqual([unchanged.dueAt, unchanged.policyVersion], [moment("2026-05-31T22:00"), "default-2026-04"])
  })

  it.each([
    ["marked as nothing to report", on(monday, IncidentMarkedNotReportable, notReportable())],
    ["merged into another", on(monday, IncidentMergedInto, merged())]
  ])("is none of an incident that was %s", (_, event) =>
    assert.deepStrictEqual(deadlines("D1", [reportedAt(monday), event], "2026-03-09T12:00"), [])
  )

  it("goes on in the target of a merge", () => {
    const target = on(monday, IncidentReported, reported({ incidentId: another }))
    const found = deadlines("D1", [reportedAt(monday), target, on(monday, IncidentMergedInto, merged())], monday)
    assert.deepStrictEqual(
      found.map(({ about }) => about.incidentId),
      [another]
    )
  })
})

describe("what a merge does to the clocks, and its undoing", () => {
  const harmless = { forms: ["harassment"], primaryForm: "harassment" } as const
  const both = [reportedAt(monday), on(monday, IncidentReported, reported({ incidentId: another, ...harmless }))]
  const demands = {
    policeMatter: true,
    policeDecided: false,
    dutiesOwed: ["insuranceAgency"],
    dutiesSettled: []
  } as const
  const tuesday = "2026-03-03T12:00"
  const merge = on(tuesday, IncidentMergedInto, merged({ demands }))
  const undo = on(
    "2026-03-04T12:00",
    MergeUndone,
    MergeUndone({
      incidentId,
      targetId: another,
      state: "reported",
      reports: [],
      exposures: [],
      actions: [],
      reason: words(incidentId)
    })
  )
  const whose = (name: Parameters<typeof only>[0], told: ReadonlyArray<Told>) =>
    deadlines(name, told, "2026-03-05T12:00").map(({ about, startedAt }) => [about.incidentId, startedAt])

  it("what the source owed is owed in the target, from the merge on", () => {
    assert.deepStrictEqual(whose("D5", both), [[incidentId, moment(monday)]])
    assert.deepStrictEqual(whose("D5", [...both, merge]), [[another, moment(tuesday)]])
    assert.deepStrictEqual(whose("D4", [...both, merge]), [[another, moment(tuesday)]])
  })

  it("what was settled is not owed again, and what the target owes itself runs once", () => {
    const settled = on(
      tuesday,
      IncidentMergedInto,
      merged({ demands: { ...demands, policeDecided: true, dutiesOwed: [] } })
    )
    assert.deepStrictEqual(whose("D5", [...both, settled]), [])
    assert.deepStrictEqual(whose("D4", [...both, settled]), [])
    const threatened = [reportedAt(monday), on(monday, IncidentReported, reported({ incidentId: another })), merge]
    assert.deepStrictEqual(whose("D5", threatened), [[another, moment(monday)]])
  })

  it("undone, the source's run as they did and the target's are gone", () => {
    assert.deepStrictEqual(whose("D5", [...both, merge, undo]), [[incidentId, moment(monday)]])
    assert.deepStrictEqual(whose("D4", [...both, merge, undo]), [])
    assert.sameDeepMembers(whose("D1", [...both, merge, undo]), [
      [incidentId, moment(monday)],
      [another, moment(monday)]
    ])
  })
})

describe("what happened elsewhere than was thought", () => {
  it("is the other unit's to answer, by its rules", () => {
    const moved = UnitReattributed({
      incidentId,
      fromPath: path,
      unitPath: [district, city],
      cause: "correction",
      effectiveFrom: Day.make("2026-03-02"),
      reason: words(incidentId)
    })
    const told = [reportedAt(monday), on(monday, UnitReattributed, moved)]
    assert.deepStrictEqual(only("D1", told, monday).unitPath, [district, city])
    assert.deepStrictEqual(only("D1", [reportedAt(monday)], monday).unitPath, path)
  })
})

describe("D9 and D18: the case as a whole", () => {
  const actionId = ActionId.make("act-1")
  const action = on(
    monday,
    ActionDecided,
    ActionDecided({
      actionId,
      incidentId,
      unitId: reception,
      origin: "incident",
      kind: "routine",
      measure: words(actionId),
      ownerRef: ravi
    })
  )
  const checked = (effect: "worked" | "tooEarly") =>
    on(
      "2026-05-01T12:00",
      EffectChecked,
      EffectChecked({ actionId, incidentId, effect, at: moment("2026-05-01T12:00") })
    )
  const shut = on("2026-03-31T12:00", IncidentClosed, closed())

  it("D9 gives six months to see whether what was decided did what it should", () => {
    const told = [reportedAt(monday), action, shut]
    assert.strictEqual(only("D9", told, "2026-04-01T12:00").dueAt, moment("2026-09-30T22:00"))
    assert.strictEqual(stateOf([...told, checked("worked")], "2026-10-09T12:00", "D9"), "met")
    assert.strictEqual(stateOf([...told, checked("tooEarly")], "2026-10-09T12:00", "D9"), "missed")
    assert.deepStrictEqual(deadlines("D9", [reportedAt(monday), shut], "2026-04-01T12:00"), [])
    const again = on("2026-04-02T12:00", IncidentReopened, reopened())
    assert.deepStrictEqual(deadlines("D9", [...told, again], "2026-04-09T12:00"), [])
  })

  it("D18 gives ninety days, and as many again when the case is opened anew", () => {
    assert.strictEqual(only("D18", [reportedAt(monday)], monday).dueAt, moment("2026-05-31T22:00"))
    const again = [reportedAt(monday), shut, on("2026-06-01T12:00", IncidentReopened, reopened())]
    assert.deepStrictEqual(
      deadlines("D18", again, "2026-06-02T12:00").map(({ dueAt, state }) => [dueAt, state]),
      [
        [moment("2026-05-31T22:00"), "met"],
        [moment("2026-08-30T22:00"), "open"]
      ]
    )
  })
})

describe("D19: whoever handled the case has left", () => {
  const told = [
    ...organised,
    on("2020-01-01T09:00", MemberJoined, joined(mona)),
    reportedAt(monday),
    on(monday, HandlerAssigned, assigned(mona)),
    on("2026-03-10T12:00", MemberLeft, left(mona, "2026-03-12"))
  ]

  it("scenario 42: fires at once on the day they are gone, and not before", () => {
    assert.deepStrictEqual(deadlines("D19", told, "2026-03-11T12:00"), [])
    const found = deadlines("D19", told, "2026-03-12T08:00")
    assert.deepStrictEqual(
      found.map(({ about, dueAt, startId, state }) => [about.incidentId, startId, dueAt, state]),
      [[incidentId, "event-7", moment("2026-03-12T23:00"), "open"]]
    )
    assert.deepStrictEqual(
      escalationsAt(found, moment("2026-03-12T08:00")).map(({ step, to }) => [step, to]),
      [["atOnce", "unitManager"]]
    )
  })

  it("is none once somebody else handles it, the case is closed, or they work elsewhere in the city", () => {
    const later = "2026-03-12T10:00"
    assert.deepStrictEqual(deadlines("D19", [...told, on(later, HandlerAssigned, assigned(ravi))], later), [])
    assert.deepStrictEqual(deadlines("D19", [...told, on(later, IncidentClosed, closed())], later), [])
    const back = on("2026-03-10T13:00", MemberJoined, { ...joined(mona), unitId: units[1].unitId })
    assert.deepStrictEqual(deadlines("D19", [...told, back], later), [])
  })
})
