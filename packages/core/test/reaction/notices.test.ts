import { assert, describe, it } from "@effect/vitest"
import { ActorRef } from "@trygglogg/log"
import { RecordRead } from "../../src/access/event.ts"
import {
  ExposureRegistered,
  HandlerAssigned,
  HandlingStarted,
  IncidentClosed,
  IncidentReopened,
  IncidentReported,
  ReportAdded
} from "../../src/incident/event.ts"
import type { CaseRow } from "../../src/overview/cases/view.ts"
import { PoliceReportFiled } from "../../src/police-report/event.ts"
import { noticesOf } from "../../src/reaction/noticesOf.ts"
import { PoliceReportId } from "../../src/vocabulary/ids.ts"
import { at, caseExposure, incident, number, registered, report, reported } from "../overview/city.ts"
import {
  ali,
  boss,
  bySara,
  byAli,
  dag,
  eva,
  kim,
  recordedOf,
  sara,
  surroundings,
  told,
  withSara
} from "./department.ts"

describe("another report", () => {
  const added = recordedOf(
    ReportAdded,
    ReportAdded({
      incidentId: incident("1"),
      reportId: report("2"),
      reportNumber: number("00002"),
      reportedAt: at("2026-03-02T09:00"),
      reporter: { mode: "named", kind: "colleague", memberRef: ali }
    })
  )
  const row = { ...withSara, reports: [bySara, byAli] }
  it("gives its reporter a receipt with its own number, and whoever handles the case a notice", () => {
    assert.deepStrictEqual(told(added, row), [
      ["receiptForOther", ali],
      ["reportAdded", eva]
    ])
    assert.strictEqual(noticesOf(added, row, surroundings)[0]?.number, number("00002"))
    assert.deepStrictEqual(told(added, { ...row, handler: kim })[1], ["reportAdded", kim])
  })
  it("by the handler tells nobody twice", () => {
    assert.deepStrictEqual(told(added, { ...row, handler: ali }), [["receiptForOther", ali]])
  })
})

describe("an exposed person", () => {
  it.each([
    { who: "registered by somebody else", exposedKind: "employee", actor: ali, asked: true },
    { who: "a student", exposedKind: "student", actor: ali, asked: true },
    { who: "registered by themselves", exposedKind: "employee", actor: sara, asked: false },
    { who: "a relative", exposedKind: "relativeAdult", actor: ali, asked: false },
    { who: "a child", exposedKind: "relativeChild", actor: ali, asked: false },
    { who: "somebody else", exposedKind: "otherPerson", actor: ali, asked: false }
  ] as const)("$who is asked whether it is right: $asked", ({ actor, asked, exposedKind }) => {
    const event = recordedOf(ExposureRegistered, registered({ exposedKind }), { actor: ActorRef.make(actor) })
    assert.deepStrictEqual(told(event), asked ? [["confirmExposure", sara]] : [])
  })
  it("of an old report is not, when entered together with it; registered later they are", () => {
    const event = recordedOf(ExposureRegistered, registered(), { actor: ActorRef.make(ali) })
    const old = { ...withSara, reportedAt: at("2025-06-01T09:00") }
    assert.deepStrictEqual(told(event, old), [])
    assert.deepStrictEqual(told(event, { ...old, enteredAt: at("2025-06-01T09:00") }), [["confirmExposure", sara]])
    assert.deepStrictEqual(told(event, { ...old, enteredAt: at("2026-03-01T09:00") }), [["confirmExposure", sara]])
  })
})

describe("the handler", () => {
  const assigned = (actor: typeof eva) =>
    recordedOf(HandlerAssigned, HandlerAssigned({ incidentId: incident("1"), handlerRef: eva, reason: "other" }), {
      actor: ActorRef.make(actor)
    })
  it("is told of a case they are given, not of one they took", () => {
    assert.deepStrictEqual(told(assigned(dag)), [["assigned", eva]])
    assert.deepStrictEqual(told(assigned(eva)), [])
  })
  it("is told when somebody opens it again", () => {
    const reopened = recordedOf(IncidentReopened, IncidentReopened({ incidentId: incident("1") }), {
      actor: ActorRef.make(sara)
    })
    assert.deepStrictEqual(told(reopened, { ...withSara, handler: eva }), [["reopened", eva]])
    assert.deepStrictEqual(told(reopened), [])
    const byEva = recordedOf(IncidentReopened, IncidentReopened({ incidentId: incident("1") }), {
      actor: ActorRef.make(eva)
    })
    assert.deepStrictEqual(told(byEva, { ...withSara, handler: eva }), [])
  })
})

describe("a report to the police", () => {
  const filing = PoliceReportFiled({
    policeReportId: PoliceReportId.make("1"),
    incidentId: incident("1"),
    alsoIncidents: [],
    filedBy: "closestManager",
    filedByMember: eva,
    onBehalfOf: "organisation",
    complainantKind: "organisation",
    contactAddressKind: "workplace",
    accessProtectionRequested: false,
    preliminaryOffences: [],
    catalogueVersion: "2026-04",
    at: at("2026-03-02T10:00"),
    channel: "phone11414",
    warnings: []
  })
  const row: CaseRow = {
    ...withSara,
    reports: [byAli],
    exposures: [
      caseExposure(),
      caseExposure({ personRef: dag }),
      caseExposure({ personRef: kim, exposedKind: "relativeAdult" })
    ]
  }
  const by = (actor: typeof eva) => recordedOf(PoliceReportFiled, filing, { actor: ActorRef.make(actor) })

  it("is told to exposed members, and neither to reporters nor to who filed it", () => {
    assert.deepStrictEqual(told(by(eva), row), [
      ["policeReported", sara],
      ["policeReported", dag]
    ])
    assert.deepStrictEqual(told(by(sara), row), [["policeReported", dag]])
  })

  it("is no news in an old case that was entered the same day", () =>
    assert.deepStrictEqual(told(by(eva), { ...row, reportedAt: at("2025-06-01T09:00") }), []))
})

describe("the end", () => {
  const closed = recordedOf(IncidentClosed, IncidentClosed({ incidentId: incident("1"), outcome: "handled" }))
  it("is told to reporters and exposed members, each once, with the number they know it by", () => {
    const row: CaseRow = {
      ...withSara,
      handler: eva,
      reports: [bySara, byAli, { ...byAli, reportId: report("3"), memberRef: boss, retracted: true }],
      exposures: [
        caseExposure(),
        caseExposure({ personRef: dag }),
        caseExposure({ personRef: kim, exposedKind: "relativeAdult" })
      ]
    }
    assert.deepStrictEqual(
      noticesOf(closed, row, surroundings).map(({ contactRef, number, to }) => [to, number, contactRef]),
      [
        [sara, number("00001"), eva],
        [ali, number("00002"), eva],
        [dag, number("00001"), eva]
      ]
    )
  })

  it.each([
    { what: "a case of long ago", row: { enteredAt: at("2025-06-01T09:00") }, tells: 1 },
    { what: "an old case that was entered the day before", row: { enteredAt: at("2026-03-01T09:00") }, tells: 1 },
    { what: "an old case that was entered the same day", row: { enteredAt: at("2026-03-02T08:00") }, tells: 0 }
  ])("of $what tells $tells", ({ row, tells }) => {
    const old = { ...withSara, reportedAt: at("2025-06-01T09:00"), ...row }
    assert.lengthOf(told(closed, old), tells)
  })
})

describe("reading", () => {
  const reading = (given: Partial<(typeof RecordRead)["Type"]> = {}) =>
    recordedOf(
      RecordRead,
      RecordRead({
        incidentId: incident("1"),
        reader: eva,
        role: "manager",
        parts: ["case", "narrative"],
        purpose: "handling",
        at: at("2026-03-02T10:10"),
        ...given
      })
    )
  it("by the closest manager is told to the reporter, with the time and the name", () => {
    assert.deepStrictEqual(noticesOf(reading(), withSara, surroundings), [
      {
        key: "read:i-1:manager:p-sara",
        to: sara,
        template: "read",
        incidentId: incident("1"),
        number: number("00001"),
        at: at("2026-03-02T10:10"),
        contactRef: eva
      }
    ])
  })

  it("has one key a case and role, however often it is read", () => {
    const keys = [reading(), reading({ at: at("2026-03-05T10:00") }), reading({ role: "substitute" })].flatMap((one) =>
      noticesOf(one, withSara, surroundings).map(({ key }) => key)
    )
    assert.deepStrictEqual(keys, ["read:i-1:manager:p-sara", "read:i-1:manager:p-sara", "read:i-1:substitute:p-sara"])
  })

  it.each([
    { what: "by a manager above", given: { reader: dag }, row: {}, tells: 0 },
    { what: "by the handler", given: { reader: kim }, row: { handler: kim }, tells: 1 },
    { what: "for audit", given: { purpose: "audit" as const }, row: {}, tells: 0 },
    { what: "by the reporter, who handles it", given: { reader: sara }, row: { handler: sara }, tells: 0 },
    { what: "of a report taken back", given: {}, row: { reports: [{ ...bySara, retracted: true }] }, tells: 0 }
  ])("$what tells $tells", ({ given, row, tells }) => {
    assert.strictEqual(told(reading(given), { ...withSara, ...row }).length, tells)
  })
})

describe("nobody is told", () => {
  it("of other events, nor of one that cannot be read", () => {
    assert.deepStrictEqual(told(recordedOf(HandlingStarted, HandlingStarted({ incidentId: incident("1") }))), [])
    assert.deepStrictEqual(told({ ...recordedOf(IncidentReported, reported()), version: 9 }), [])
    assert.deepStrictEqual(told({ ...recordedOf(IncidentReported, reported()), type: "MoonSeen" }), [])
  })
})
