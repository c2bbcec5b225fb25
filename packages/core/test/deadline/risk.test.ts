import { assert, describe, it } from "vitest"
import { escalationsAt, visitClocks } from "../../src/deadline/index.ts"
import { IncidentReported } from "../../src/incident/event.ts"
import { UnitRegistered } from "../../src/organisation/event.ts"
import { PolicyAdopted } from "../../src/policy/event.ts"
import {
  RiskAssessed,
  RiskAssessmentExpired,
  RiskAssessmentStarted,
  RiskAssessmentSuperseded
} from "../../src/risk-assessment/event/assessment.ts"
import { MappingCompleted, MappingRevisedBecauseOf } from "../../src/risk-assessment/event/mapping.ts"
import { VisitCheckInMade, VisitEnded, VisitPlanned, VisitStarted } from "../../src/risk-assessment/event/visit.ts"
import { IncidentId, MappingId } from "../../src/vocabulary/ids.ts"
import { Day } from "../../src/vocabulary/time.ts"
import { city, district, path, reception, reported, sara, units } from "../fixture.ts"
import {
  assessed,
  assessmentId,
  at,
  begun,
  districtDecides,
  otherAssessment,
  planned,
  started,
  visitId
} from "../risk-assessment/visiting.ts"
import { deadlines, knownAfter, moment, on, only, recordedOf, type Told } from "./told.ts"

const organised: ReadonlyArray<Told> = units.map((unit) => on("2020-01-01T08:00", UnitRegistered, unit))
const monday = "2026-03-02T12:00"
const day = (text: string): Day => Day.make(text)

describe("D10: risks are mapped anew", () => {
  const mappingId = MappingId.make("m-1")
  const mapped = (time: string, completedOn: string, nextDueOn: string) =>
    on(
      time,
      MappingCompleted,
      MappingCompleted({
        mappingId,
        unitId: reception,
        levels: [{ area: "reception", level: 2 }],
        completedOn: day(completedOn),
        nextDueOn: day(nextDueOn)
      })
    )
  const first = mapped("2026-01-10T12:00", "2026-01-10", "2027-01-10")
  const happened = (nth: number, unitPath: readonly [typeof reception, ...Array<typeof reception>] = path) =>
    on(
      `2026-03-0${nth}T12:00`,
      IncidentReported,
      reported({ incidentId: IncidentId.make(`i-${nth}`), unitPath, reportedAt: moment(`2026-03-0${nth}T12:00`) })
    )
  const found = (told: ReadonlyArray<Told>, time: string) =>
    deadlines("D10", [...organised, ...told], time).map(({ dueAt, state }) => [dueAt.slice(0, 16), state])

  it("after its time", () => {
    assert.deepStrictEqual(found([first], "2026-03-02T12:00"), [["2027-01-10T23:00", "open"]])
    assert.deepStrictEqual(found([first], "2027-01-10T23:00"), [["2027-01-10T23:00", "missed"]])
  })

  it("scenario 40: at once, when the unit meets a new target group", () => {
    const revised = on(
      "2026-03-02T12:00",
      MappingRevisedBecauseOf,
      MappingRevisedBecauseOf({
        mappingId,
        unitId: reception,
        because: "newTargetGroup",
        incidents: [],
        on: day("2026-03-02")
      })
    )
    assert.deepStrictEqual(found([first, revised], "2026-03-02T23:00"), [
      ["2027-01-10T23:00", "open"],
      ["2026-03-02T23:00", "missed"]
    ])
  })

  it("after three incidents in the unit itself, or as many as the rules say", () => {
    const two = [first, happened(1), happened(2)]
    assert.strictEqual(found(two, "2026-03-04T12:00").length, 1)
    assert.strictEqual(found([...two, happened(3, [district, city])], "2026-03-04T12:00").length, 1)
    assert.deepStrictEqual(found([...two, happened(3)], "2026-03-04T12:00"), [
      ["2027-01-10T23:00", "open"],
      ["2026-03-03T23:00", "missed"]
    ])
    const ofDistrict = on(
      "2026-01-10T12:00",
      MappingCompleted,
      MappingCompleted({
        mappingId,
        unitId: district,
        levels: [{ area: "reception", level: 2 }],
        completedOn: day("2026-01-10"),
        nextDueOn: day("2027-01-10")
      })
    )
    assert.strictEqual(found([ofDistrict, happened(1), happened(2), happened(3)], "2026-03-04T12:00").length, 1)
    const stricter = on("2026-01-01T12:00", PolicyAdopted, districtDecides({ mappingTriggerIncidents: 2 }))
    assert.strictEqual(found([stricter, ...two], "2026-03-04T12:00").length, 2)
  })

  it("until the next is completed, and then it begins anew", () => {
    const again = mapped("2026-03-05T12:00", "2026-03-05", "2027-03-05")
    assert.deepStrictEqual(found([first, happened(1), happened(2), happened(3), again], "2026-03-06T12:00"), [
      ["2027-01-10T23:00", "met"],
      ["2026-03-03T23:00", "missed"],
      ["2027-03-05T23:00", "open"]
    ])
  })
})

describe("D13: an assessment expires", () => {
  const base = [on(monday, RiskAssessmentStarted, begun()), on(monday, RiskAssessed, assessed())]

  it("after its last day, unless another has taken its place", () => {
    assert.strictEqual(only("D13", base, "2026-03-31T21:59").state, "open")
    assert.strictEqual(only("D13", base, "2026-03-31T22:00").state, "missed")
    const superseded = RiskAssessmentSuperseded({ assessmentId, supersededBy: otherAssessment })
    assert.strictEqual(
      only("D13", [...base, on("2026-03-20T12:00", RiskAssessmentSuperseded, superseded)], "2026-04-02T12:00").state,
      "met"
    )
    const expired = on(
      "2026-04-02T12:00",
      RiskAssessmentExpired,
      RiskAssessmentExpired({ assessmentId, on: day("2026-04-02") })
    )
    assert.deepStrictEqual(deadlines("D13", [...base, expired], "2026-04-03T12:00"), [])
  })
})

describe("D14: those on a visit are heard from", () => {
  const base = [on("2026-03-02T10:00", VisitPlanned, planned()), on(monday, VisitStarted, started())]
  const told = (events: ReadonlyArray<Told>, time: string) =>
    escalationsAt(deadlines("D14", events, time), moment(time)).map(({ deadline, step, to }) => [
      deadline.dueAt,
      step,
      to
    ])

  it("scenario 37: the contact person, the manager and the coordinator are alarmed in turn", () => {
    assert.deepStrictEqual(told(base, "2026-03-02T12:59"), [])
    assert.deepStrictEqual(told(base, "2026-03-02T13:00"), [[at("13:00"), "contactPerson", "contactPerson"]])
    assert.deepStrictEqual(
      told(base, "2026-03-02T13:10").map(([, step]) => step),
      ["contactPerson", "manager", "securityCoordinator"]
    )
  })

  it("nobody is, once they were heard from or it ended", () => {
    const heard = on("2026-03-02T12:55", VisitCheckInMade, VisitCheckInMade({ visitId, by: sara, at: at("12:55") }))
    assert.deepStrictEqual(told([...base, heard], "2026-03-02T13:20"), [])
    assert.deepStrictEqual(
      deadlines("D14", [...base, heard], "2026-03-02T13:20").map(({ state }) => state),
      ["met", "open"]
    )
    const ended = on("2026-03-02T13:05", VisitEnded, VisitEnded({ visitId, by: sara, at: at("13:05") }))
    assert.deepStrictEqual(told([...base, ended], "2026-03-02T14:00"), [])
    assert.deepStrictEqual(
      deadlines("D14", [...base, ended], "2026-03-02T14:00").map(({ state }) => state),
      ["missed"]
    )
    assert.deepStrictEqual(deadlines("D14", base.slice(0, 1), "2026-03-02T14:00"), [])
  })

  it("is found by it as long as somebody is waited for: neither before it starts nor once it is over", () => {
    const waitedFor = (events: ReadonlyArray<Told>) =>
      knownAfter(recordedOf(events)).visits.map((row) => visitClocks.indexOf(row)["waitedFor"])
    const heard = on("2026-03-02T12:55", VisitCheckInMade, VisitCheckInMade({ visitId, by: sara, at: at("12:55") }))
    const ended = on("2026-03-02T13:20", VisitEnded, VisitEnded({ visitId, by: sara, at: at("13:20") }))
    assert.deepStrictEqual([base.slice(0, 1), base, [...base, heard], [...base, heard, ended]].map(waitedFor), [
      [undefined],
      ["yes"],
      ["yes"],
      [undefined]
    ])
  })
})
