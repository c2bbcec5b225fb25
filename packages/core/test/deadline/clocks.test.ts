/** What an incident's clocks are kept by: who is exposed, what was decided, who handles it; and the rows of what was never reported. */
import { assert, describe, it } from "vitest"
import { view } from "@trygglogg/log/testing"
import { incidentClocks } from "../../src/deadline/index.ts"
import { ActionCancelled, ActionDecided, EffectChecked, SupportOffered } from "../../src/follow-up/event.ts"
import {
  ExposureRegistered,
  ExposureRemoved,
  HandlerAssigned,
  IncidentClosed,
  IncidentMarkedNotReportable,
  IncidentReopened,
  IncidentReported
} from "../../src/incident/event.ts"
import { HandlerChanged, UnitReattributed } from "../../src/incident/event/changed.ts"
import { ClassificationSet } from "../../src/influence-attempt/event.ts"
import { MemberJoined, MemberLeft } from "../../src/organisation/event.ts"
import { ConsultationRecorded, FilingDecided, PoliceOutcomeReceived } from "../../src/police-report/event.ts"
import { DutyAssessed } from "../../src/statutory-notification/event.ts"
import { ActionId, PoliceReportId } from "../../src/vocabulary/ids.ts"
import {
  assigned,
  closed,
  exposureId,
  incidentId,
  joined,
  left,
  mona,
  notReportable,
  otherExposure,
  path,
  ravi,
  reception,
  registered,
  reopened,
  reported,
  words
} from "../fixture.ts"
import { deadlines, moment, on, only, type Told } from "./told.ts"

const monday = "2026-03-02T12:00"
const tuesday = "2026-03-03T12:00"
const later = "2026-03-20T12:00"
const harassment = { forms: ["harassment"], primaryForm: "harassment" } as const
const report = on(monday, IncidentReported, reported({ reportedAt: moment(monday), ...harassment }))
const classified = (severity: 1 | 2 | 3, time = tuesday) =>
  on(
    time,
    ClassificationSet,
    ClassificationSet({
      incidentId,
      catalogueVersion: "spec",
      classification: { ...harassment, kinds: [], severity, occurrenceKind: "otherUnwanted", confidence: 2 }
    })
  )
const two = [
  on(monday, ExposureRegistered, registered()),
  on(monday, ExposureRegistered, registered({ exposureId: otherExposure, personRef: ravi }))
]
const offered = SupportOffered({
  incidentId,
  exposureId,
  personRef: ravi,
  kinds: ["escort"],
  at: moment("2026-03-02T13:00")
})
const police = { policeReportId: PoliceReportId.make("pr-1"), incidentId, alsoIncidents: [] } as const
const outcome = PoliceOutcomeReceived({ ...police, kind: "closedNoInvestigation", at: moment(tuesday) })
const exposedIn = (name: Parameters<typeof deadlines>[0], told: ReadonlyArray<Told>, at = later) =>
  deadlines(name, told, at).map(({ about, key }) => [about.exposureId, key])

describe("who is exposed", () => {
  const removed = on(
    "2026-03-02T16:00",
    ExposureRemoved,
    ExposureRemoved({ incidentId, exposureId, reason: "wasNotExposed" })
  )
  const other = [otherExposure, "D2:event-3:e-2"]

  it("has a deadline of their own, by the event that registered them", () =>
    assert.deepStrictEqual(exposedIn("D2", [report, ...two, classified(3)]), [[exposureId, "D2:event-2:e-1"], other]))

  it("is no longer who was not exposed: their support is owed to nobody, the others' is, and the case goes on", () => {
    assert.deepStrictEqual(exposedIn("D2", [report, ...two, classified(3), removed]), [other])
    assert.deepStrictEqual(exposedIn("D2", [report, ...two, removed, classified(3)]), [other])
    assert.strictEqual(only("D18", [report, ...two, removed], later).state, "open")
    assert.deepStrictEqual(
      exposedIn("D7", [report, ...two, removed, on(tuesday, PoliceOutcomeReceived, outcome)]).map(([about]) => about),
      [otherExposure]
    )
  })

  it("is owed support unless it was offered to them, whoever else it was offered to", () =>
    assert.deepStrictEqual(
      exposedIn("D2", [report, ...two, on("2026-03-02T13:00", SupportOffered, offered), classified(3)]),
      [other]
    ))

  it("is still known when support was offered: what the police found is theirs to be told", () =>
    assert.deepStrictEqual(
      exposedIn("D7", [
        report,
        ...two,
        on("2026-03-02T13:00", SupportOffered, offered),
        on(tuesday, PoliceOutcomeReceived, outcome)
      ]).map(([about]) => about),
      [exposureId, otherExposure]
    ))

  it("is owed none of this kind when it turns out to be less serious, and all else runs on", () => {
    const told = [report, ...two, classified(3), classified(2, "2026-03-03T13:00")]
    assert.deepStrictEqual(exposedIn("D2", told), [])
    assert.strictEqual(only("D18", told, later).state, "open")
  })
})

describe("what the police are to be asked", () => {
  it("is decided for violence as for threats", () => {
    const violent = reported({ reportedAt: moment(monday), forms: ["violence"], primaryForm: "violence" })
    assert.strictEqual(only("D5", [on(monday, IncidentReported, violent)], tuesday).key, "D5:event-1")
  })
})

describe("what was decided against the risk", () => {
  const [first, second] = [ActionId.make("ac-1"), ActionId.make("ac-2")]
  const of = { incidentId } as const
  const decided = (actionId: ActionId) =>
    on(
      tuesday,
      ActionDecided,
      ActionDecided({
        ...of,
        actionId,
        unitId: reception,
        origin: "incident",
        kind: "routine",
        measure: words(actionId),
        ownerRef: ravi
      })
    )
  const checked = (actionId: ActionId, time: string) =>
    on(time, EffectChecked, EffectChecked({ ...of, actionId, effect: "worked", at: moment(time) }))
  const cancelled = (actionId: ActionId, time: string) =>
    on(time, ActionCancelled, ActionCancelled({ ...of, actionId, reason: words(actionId) }))
  const shut = on("2026-03-10T12:00", IncidentClosed, closed())
  const both = [report, decided(first), decided(second)]
  const done = (...told: ReadonlyArray<Told>) => only("D9", [...both, shut, ...told], later).doneAt

  it("is evaluated when all of it was checked, or is not to be done any more", () => {
    const [one, next] = ["2026-03-11T12:00", "2026-03-12T12:00"]
    assert.isUndefined(done(checked(first, one)))
    assert.isUndefined(done(cancelled(first, one)))
    assert.strictEqual(done(checked(first, one), checked(second, next)), moment(next))
    assert.strictEqual(done(checked(first, one), cancelled(second, next)), moment(next))
    assert.strictEqual(done(cancelled(second, one), checked(first, next)), moment(next))
  })

  it("is not to be evaluated after the case, where it was before", () => {
    const before = [checked(first, "2026-03-04T12:00"), checked(second, "2026-03-05T12:00")]
    assert.deepStrictEqual(deadlines("D9", [...both, ...before, shut], later), [])
  })
})

describe("who handles it", () => {
  const gone = [
    on("2020-01-01T09:00", MemberJoined, joined(mona)),
    on("2020-01-01T09:00", MemberJoined, joined(ravi)),
    on("2026-03-10T12:00", MemberLeft, left(mona, "2026-03-12"))
  ]
  const handles = [report, on(monday, HandlerAssigned, assigned(mona)), ...gone]
  const changed = (handlerRef: typeof mona, fromRef: typeof mona) =>
    on(tuesday, HandlerChanged, HandlerChanged({ incidentId, fromRef, handlerRef, reason: "managerLeft" }))
  const owed = (...told: ReadonlyArray<Told>) => deadlines("D19", told, later).map(({ about }) => about.personRef)

  it("is whoever took it over last", () => {
    assert.deepStrictEqual(owed(...handles), [mona])
    assert.deepStrictEqual(owed(...handles, changed(ravi, mona)), [])
    assert.deepStrictEqual(owed(report, on(monday, HandlerAssigned, assigned(ravi)), ...gone, changed(mona, ravi)), [
      mona
    ])
  })

  it("is nobody's concern of what is not to be reported, and is again when the case is opened anew", () => {
    assert.deepStrictEqual(owed(...handles, on(tuesday, IncidentMarkedNotReportable, notReportable())), [])
    const shut = on(tuesday, IncidentClosed, closed())
    assert.deepStrictEqual(owed(...handles, shut), [])
    assert.deepStrictEqual(owed(...handles, shut, on("2026-03-04T12:00", IncidentReopened, reopened())), [mona])
  })

  it("need not have begun when it is closed", () =>
    assert.strictEqual(only("D1", [report, on(tuesday, IncidentClosed, closed())], later).doneAt, moment(tuesday)))
})

describe("an incident that was never reported", () => {
  const action = { incidentId, actionId: ActionId.make("ac-1") }
  const of = view(incidentClocks)

  it.each([
    ["support", () => of.given(offered)],
    [
      "a duty",
      () =>
        of.given(DutyAssessed({ incidentId, authority: "insuranceAgency", basis: "none", knownSince: moment(monday) }))
    ],
    [
      "a decision",
      () =>
        of.given(
          FilingDecided({
            ...police,
            decision: "file",
            decidedBy: "closestManager",
            urgent: true,
            exposuresCovered: [],
            stances: []
          })
        )
    ],
    [
      "a consultation",
      () =>
        of.given(
          ConsultationRecorded({
            ...police,
            consulted: "securityCoordinator",
            memberRef: mona,
            at: moment(monday),
            advice: "file",
            afterwards: true
          })
        )
    ],
    ["a measure given up", () => of.given(ActionCancelled({ ...action, reason: words(action.actionId) }))],
    ["a measure checked", () => of.given(EffectChecked({ ...action, effect: "worked", at: moment(monday) }))],
    [
      "another unit",
      () =>
        of.given(
          UnitReattributed({
            incidentId,
            fromPath: path,
            unitPath: path,
            cause: "correction",
            reason: words(incidentId)
          })
        )
    ],
    ["a new beginning", () => of.given(reopened())]
  ])("has no clocks, and takes %s", (_, given) => given().thenRows())
})
