/** What a deadline is known by, what it is about, and where: the same at every replay, whatever else is going on. */
import { assert, describe, it } from "vitest"
import { escalationsAt, visitClocks } from "../../src/deadline/index.ts"
import { view } from "@trygglogg/log/testing"
import { FollowUpHeld, FollowUpPlanned } from "../../src/follow-up/event.ts"
import { HandlingStarted, IncidentReported } from "../../src/incident/event.ts"
import { PolicyAdopted, SafetyRepRequestAnswered, SafetyRepRequestMade } from "../../src/policy/event.ts"
import { BoardQuestionReceived } from "../../src/release/event.ts"
import { RiskAssessed, RiskAssessmentStarted } from "../../src/risk-assessment/event/assessment.ts"
import { MappingCompleted, MappingRevisedBecauseOf } from "../../src/risk-assessment/event/mapping.ts"
import { VisitCheckInMade, VisitEnded, VisitPlanned, VisitStarted } from "../../src/risk-assessment/event/visit.ts"
import { BoardQuestionId, IncidentId, MappingId, SafetyRequestId } from "../../src/vocabulary/ids.ts"
import { Day } from "../../src/vocabulary/time.ts"
import {
  city,
  district,
  exposureId,
  handled,
  incidentId,
  mona,
  path,
  ravi,
  reception,
  reported,
  sara,
  words
} from "../fixture.ts"
import {
  assessed,
  assessmentId,
  at,
  begun,
  districtDecides,
  planned,
  started,
  visitId
} from "../risk-assessment/visiting.ts"
import { deadlines, moment, on, only, type Told } from "./told.ts"

const monday = "2026-03-02T12:00"
const day = (text: string): Day => Day.make(text)
const report = on(monday, IncidentReported, reported({ reportedAt: moment(monday) }))
const known = (name: Parameters<typeof deadlines>[0], told: ReadonlyArray<Told>, time = monday) =>
  deadlines(name, told, time).map(({ about, key, unitPath }) => ({ about, key, unitPath }))

describe("an incident's", () => {
  it("is known by the report, and its escalations by their steps", () => {
    assert.deepStrictEqual(known("D1", [report]), [{ about: { incidentId }, key: "D1:event-1", unitPath: path }])
    const late = "2026-03-04T12:00"
    assert.deepStrictEqual(
      escalationsAt(deadlines("D1", [report], late), moment(late)).map(({ key }) => key),
      ["D1:event-1:reminder2", "D1:event-1:reminder8", "D1:event-1:missed"]
    )
  })

  it("is met at the very moment it ends, and has no moment of being done before", () => {
    const due = "2026-03-03T23:00"
    const began = on(due, HandlingStarted, handled())
    assert.deepStrictEqual(only("D1", [report, began], due).state, "met")
    assert.strictEqual(only("D1", [report, began], due).doneAt, moment(due))
    assert.notProperty(only("D1", [report], due), "doneAt")
  })

  it("runs by the rules of the unit it was reported in, also where nobody knows that unit any more", () => {
    const decided = on("2026-01-01T12:00", PolicyAdopted, districtDecides({ openCaseDays: 30 }))
    assert.strictEqual(only("D18", [decided, report], monday).policyVersion, "default-2026-04+d-2026")
  })
})

describe("a follow-up's", () => {
  const support = { incidentId, exposureId, personRef: sara }
  const follow = (dueOn: string) =>
    on(monday, FollowUpPlanned, FollowUpPlanned({ ...support, dueOn: day(dueOn), occasion: "extra" }))
  const held = (time: string) =>
    on(
      time,
      FollowUpHeld,
      FollowUpHeld({
        ...support,
        at: moment(time),
        sufficient: "yes",
        relevant: "yes",
        enoughFromEmployer: "yes",
        stillAffected: false,
        wantsMore: false,
        answeredBySelf: true
      })
    )

  it("is known by its plan, in the unit of the incident", () =>
    assert.deepStrictEqual(known("D8", [report, follow("2026-03-16")]), [
      { about: { incidentId, exposureId, personRef: sara }, key: "D8:event-2", unitPath: path }
    ]))

  it("was done when it was held, whatever is held later", () => {
    const told = [
      report,
      follow("2026-03-16"),
      follow("2026-04-01"),
      held("2026-03-10T12:00"),
      held("2026-03-30T12:00")
    ]
    assert.deepStrictEqual(
      deadlines("D8", told, "2026-04-09T12:00").map(({ doneAt }) => doneAt),
      [moment("2026-03-10T12:00"), moment("2026-03-30T12:00")]
    )
  })
})

describe("a unit's mapping's", () => {
  const mappingId = MappingId.make("m-1")
  const mapped = (time: string, nextDueOn: string) =>
    on(
      time,
      MappingCompleted,
      MappingCompleted({
        mappingId,
        unitId: reception,
        levels: [{ area: "reception", level: 2 }],
        completedOn: day(time.slice(0, 10)),
        nextDueOn: day(nextDueOn)
      })
    )
  const [first, second, third] = [
    mapped("2026-01-10T12:00", "2027-01-10"),
    mapped("2026-02-10T12:00", "2027-02-10"),
    mapped("2026-03-10T12:00", "2027-03-10")
  ]
  const happened = (nth: number) =>
    on(
      `2026-03-0${nth}T12:00`,
      IncidentReported,
      reported({ incidentId: IncidentId.make(`i-${nth}`), reportedAt: moment(`2026-03-0${nth}T12:00`) })
    )
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
  const states = (...told: ReadonlyArray<Told>) =>
    deadlines("D10", told, "2026-03-20T12:00").map(({ key, state }) => [key, state])

  it("is known by the mapping before it, in the unit", () =>
    assert.deepStrictEqual(known("D10", [first]), [
      { about: { unitId: reception }, key: "D10:event-1", unitPath: [reception] }
    ]))

  it("counts from the mapping before it: what happened earlier was seen in that one", () => {
    const three = [happened(1), happened(2), happened(3)]
    assert.deepStrictEqual(states(first, second, ...three), [
      ["D10:event-1", "met"],
      ["D10:event-2", "open"],
      ["D10:event-5", "missed"]
    ])
    assert.deepStrictEqual(states(first, second, revised), [
      ["D10:event-1", "met"],
      ["D10:event-2", "open"],
      ["D10:event-3", "missed"]
    ])
  })

  it("is done by the next, and the one after that changes nothing of it", () => {
    assert.deepStrictEqual(states(first, second, third), [
      ["D10:event-1", "met"],
      ["D10:event-2", "met"],
      ["D10:event-3", "open"]
    ])
    assert.deepStrictEqual(
      deadlines("D10", [first, second, third], "2026-03-20T12:00").map(({ doneAt }) => doneAt),
      [moment("2026-02-10T12:00"), moment("2026-03-10T12:00"), undefined]
    )
  })
})

describe("what is owed an answer", () => {
  const requestId = SafetyRequestId.make("req-1")
  const boardQuestionId = BoardQuestionId.make("q-1")
  const made = on(
    monday,
    SafetyRepRequestMade,
    SafetyRepRequestMade({ requestId, unitPath: path, madeBy: ravi, at: moment(monday) })
  )

  it("is known by what it asks, in the unit it asks for", () => {
    const about = { requestId, personRef: ravi }
    assert.deepStrictEqual(known("D15", [made]), [
      { about, key: "D15:event-1:confirm", unitPath: path },
      { about, key: "D15:event-1:answer", unitPath: path }
    ])
    const received = on(
      monday,
      BoardQuestionReceived,
      BoardQuestionReceived({
        boardQuestionId,
        unitPath: [district, city],
        from: "interpellation",
        text: words(boardQuestionId),
        meetingOn: day("2026-05-01"),
        dueOn: day("2026-04-17")
      })
    )
    assert.deepStrictEqual(known("D16", [received]), [
      { about: { boardQuestionId }, key: "D16:event-1", unitPath: [district, city] }
    ])
  })

  it("was not confirmed because it was answered", () => {
    const answer = SafetyRepRequestAnswered({ requestId, by: mona, at: moment(monday), answer: "partly" })
    assert.deepStrictEqual(
      deadlines("D15", [made, on(monday, SafetyRepRequestAnswered, answer)], "2026-03-04T12:00").map(
        ({ state }) => state
      ),
      ["missed", "met"]
    )
  })
})

describe("a visit's, and its assessment's", () => {
  it("is known by who assessed, and by whom and when they are to be heard from", () => {
    const of = [on(monday, RiskAssessmentStarted, begun()), on(monday, RiskAssessed, assessed())]
    assert.deepStrictEqual(known("D13", of), [
      { about: { assessmentId, personRef: sara }, key: "D13:event-2", unitPath: path }
    ])
    const visit = [on("2026-03-02T10:00", VisitPlanned, planned()), on(monday, VisitStarted, started())]
    assert.deepStrictEqual(known("D14", visit), [
      { about: { visitId }, key: `D14:event-2:${at("13:00")}`, unitPath: path },
      { about: { visitId }, key: `D14:event-2:${at("13:30")}`, unitPath: path }
    ])
    const ended = on("2026-03-02T13:00", VisitEnded, VisitEnded({ visitId, by: sara, at: at("13:00") }))
    assert.deepStrictEqual(
      deadlines("D14", [...visit, ended], "2026-03-02T14:00").map(({ state }) => state),
      ["met"]
    )
  })

  it("is none of a visit that nobody planned", () =>
    view(visitClocks)
      .given(VisitCheckInMade({ visitId, by: sara, at: at("13:00") }))
      .thenRows())
})
