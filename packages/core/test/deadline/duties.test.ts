import { assert, describe, it } from "vitest"
import { SupportOffered } from "../../src/follow-up/event.ts"
import { ExposureRegistered, ExposureRemoved, IncidentReported } from "../../src/incident/event.ts"
import { ClassificationChanged, ClassificationSet } from "../../src/influence-attempt/event.ts"
import {
  ConsultationRecorded,
  EmployeeToldOfPoliceStep,
  FilingDecided,
  PoliceOutcomeReceived
} from "../../src/police-report/event.ts"
import { DutyAssessed, NotificationNotRequired, NotificationSent } from "../../src/statutory-notification/event.ts"
import { PoliceReportId } from "../../src/vocabulary/ids.ts"
import { another, exposureId, incidentId, mona, otherExposure, ravi, registered, reported, words } from "../fixture.ts"
import { deadlines, moment, on, only, type Told } from "./told.ts"

const reportedAt = (time: string, given: Parameters<typeof reported>[0] = {}): Told =>
  on(time, IncidentReported, reported({ reportedAt: moment(time), ...given }))
const severe = (time: string, given: Partial<(typeof ClassificationSet)["Type"]["classification"]> = {}): Told =>
  on(
    time,
    ClassificationSet,
    ClassificationSet({
      incidentId,
      catalogueVersion: "spec",
      classification: {
        forms: ["harassment"],
        primaryForm: "harassment",
        kinds: [],
        severity: 3,
        occurrenceKind: "otherUnwanted",
        confidence: 2,
        ...given
      }
    })
  )
const monday = "2026-03-02T12:00"
const harassment = { forms: ["harassment"], primaryForm: "harassment" } as const
const stateOf = (told: ReadonlyArray<Told>, at: string, name: Parameters<typeof only>[0] = "D1") =>
  only(name, told, at).state

describe("D2: support is offered within 24 hours where it was serious", () => {
  const exposed = on(monday, ExposureRegistered, registered())
  const offered = (time: string, to = exposureId) =>
    on(
      time,
      SupportOffered,
      SupportOffered({ incidentId, exposureId: to, personRef: ravi, kinds: ["escort"], at: moment(time) })
    )
  const base = [reportedAt(monday, harassment), exposed, severe("2026-03-02T15:00")]

  it("runs for each exposed person from when they were registered", () => {
    assert.strictEqual(only("D2", base, "2026-03-03T11:59").state, "open")
    assert.strictEqual(only("D2", base, "2026-03-03T12:00").state, "missed")
    const also = on("2026-03-02T16:00", ExposureRegistered, registered({ exposureId: otherExposure, personRef: ravi }))
    assert.deepStrictEqual(
      deadlines("D2", [...base, also, offered("2026-03-02T17:00")], "2026-03-04T12:00").map(
        ({ about, dueAt, state }) => [about.exposureId, dueAt, state]
      ),
      [
        [exposureId, moment("2026-03-03T12:00"), "met"],
        [otherExposure, moment("2026-03-03T16:00"), "missed"]
      ]
    )
  })

  it("is none where it was less serious, where support had been offered, or of somebody who was not exposed", () => {
    const [report, , classified] = base
    assert.deepStrictEqual(deadlines("D2", [reportedAt(monday), exposed, severe(monday, { severity: 2 })], monday), [])
    assert.deepStrictEqual(
      deadlines(
        "D2",
        [report, exposed, offered("2026-03-02T13:00"), classified].flatMap((one) => one ?? []),
        "2026-03-02T15:00"
      ),
      []
    )
    const removed = on(
      "2026-03-02T16:00",
      ExposureRemoved,
      ExposureRemoved({ incidentId, exposureId, reason: "wasNotExposed" })
    )
    assert.deepStrictEqual(deadlines("D2", [...base, removed], "2026-03-02T17:00"), [])
  })
})

describe("D3 and D4: the authorities", () => {
  const violent = { forms: ["violence"], primaryForm: "violence" } as const
  const duty = { incidentId, authority: "workEnvironmentAuthority" } as const

  it.each([
    ["violence in the report", [reportedAt(monday, violent)], monday],
    ["a serious classification", [reportedAt(monday, harassment), severe("2026-03-03T12:00")], "2026-03-03T12:00"],
    ["an injury", [reportedAt(monday, { ...harassment, occurrenceKind: "injury" })], monday]
  ] as const)("D3 starts with %s: a reminder after four hours, escalated after 24", (_, told, startedAt) => {
    const { dueAt, steps, startedAt: began } = only("D3", told, "2026-03-03T12:00")
    assert.strictEqual(began, moment(startedAt))
    assert.deepStrictEqual(
      steps.map(({ at, step, to }) => [step, Date.parse(at) - Date.parse(began), to]),
      [
        ["reminder", 4 * 3_600_000, "handler"],
        ["missed", 24 * 3_600_000, "managerAbove"]
      ]
    )
    assert.strictEqual(Date.parse(dueAt) - Date.parse(began), 24 * 3_600_000)
  })

  it("D3 is none of a threat that is not serious, and lapses when it turns out not to be", () => {
    assert.deepStrictEqual(deadlines("D3", [reportedAt(monday)], monday), [])
    const lessSerious = on(
      "2026-03-02T16:00",
      ClassificationChanged,
      ClassificationChanged({
        incidentId,
        catalogueVersion: "spec",
        because: "newFacts",
        reason: words(incidentId),
        from: {
          forms: ["harassment"],
          primaryForm: "harassment",
          kinds: [],
          severity: 3,
          occurrenceKind: "otherUnwanted",
          confidence: 2
        },
        classification: {
          forms: ["harassment"],
          primaryForm: "harassment",
          kinds: [],
          severity: 1,
          occurrenceKind: "otherUnwanted",
          confidence: 2
        }
      })
    )
    assert.deepStrictEqual(
      deadlines("D3", [reportedAt(monday, harassment), severe(monday), lessSerious], "2026-03-02T17:00"),
      []
    )
  })

  it("D3 is met when the authority was told, or need not be; an assessed duty alone does not do", () => {
    const after = (event: Told) => only("D3", [reportedAt(monday, violent), event], "2026-03-02T16:00").doneAt
    const time = "2026-03-02T15:00"
    const assessed = (basis: "none" | "seriousNearMiss") =>
      on(time, DutyAssessed, DutyAssessed({ ...duty, basis, knownSince: moment(monday) }))
    assert.strictEqual(after(assessed("none")), moment(time))
    assert.isUndefined(after(assessed("seriousNearMiss")))
    assert.strictEqual(after(on(time, NotificationSent, NotificationSent({ ...duty, at: moment(time) }))), moment(time))
    const notRequired = NotificationNotRequired({ ...duty, reason: words(incidentId) })
    assert.strictEqual(after(on(time, NotificationNotRequired, notRequired)), moment(time))
    const elsewhere = NotificationSent({ incidentId, authority: "insuranceAgency", at: moment(time) })
    assert.isUndefined(after(on(time, NotificationSent, elsewhere)))
  })

  it("D4 gives three days to tell of a work injury", () => {
    const injured = [reportedAt("2026-03-27T12:00", { ...harassment, occurrenceKind: "workInjury" })]
    assert.strictEqual(only("D4", injured, "2026-03-27T12:00").dueAt, moment("2026-03-30T22:00"))
    const sent = NotificationSent({ incidentId, authority: "insuranceAgency", at: moment("2026-03-28T12:00") })
    assert.strictEqual(
      stateOf([...injured, on("2026-03-28T12:00", NotificationSent, sent)], "2026-04-09T12:00", "D4"),
      "met"
    )
    assert.deepStrictEqual(deadlines("D4", [reportedAt(monday)], monday), [])
  })
})

describe("D5 to D7: the police", () => {
  const report = { policeReportId: PoliceReportId.make("pr-1"), incidentId, alsoIncidents: [] } as const
  const decided = (time: string, urgent: boolean, alsoIncidents: ReadonlyArray<typeof another> = []) =>
    on(
      time,
      FilingDecided,
      FilingDecided({
        ...report,
        alsoIncidents,
        decision: "file",
        decidedBy: "closestManager",
        urgent,
        exposuresCovered: [],
        stances: []
      })
    )

  it("D5 gives three days to decide on a threat, and none to decide on harassment", () => {
    assert.strictEqual(only("D5", [reportedAt(monday)], monday).dueAt, moment("2026-03-05T23:00"))
    assert.deepStrictEqual(deadlines("D5", [reportedAt(monday, harassment)], monday), [])
    assert.strictEqual(
      stateOf([reportedAt(monday), decided("2026-03-03T12:00", false)], "2026-03-09T12:00", "D5"),
      "met"
    )
  })

  it("scenario 24: D6 gives five days to consult after an urgent decision, and a missed one is seen", () => {
    const urgent = [reportedAt(monday), decided(monday, true)]
    const { dueAt, state, steps } = only("D6", urgent, "2026-03-08T12:00")
    assert.deepStrictEqual([dueAt, state], [moment("2026-03-07T23:00"), "missed"])
    assert.deepStrictEqual(
      steps.map(({ to }) => to),
      ["securityCoordinator"]
    )
    assert.deepStrictEqual(deadlines("D6", [reportedAt(monday), decided(monday, false)], "2026-03-08T12:00"), [])
    const at = moment("2026-03-06T12:00")
    const after = (consulted: "lawyer" | "securityCoordinator") => {
      const talk = { ...report, consulted, memberRef: mona, at, advice: "file", afterwards: true } as const
      const events = [...urgent, on("2026-03-06T12:00", ConsultationRecorded, ConsultationRecorded(talk))]
      return stateOf(events, "2026-03-08T12:00", "D6")
    }
    assert.strictEqual(after("securityCoordinator"), "met")
    assert.strictEqual(after("lawyer"), "missed")
  })

  it("D6 is owed once for a report about several incidents", () => {
    const other = on(monday, IncidentReported, reported({ incidentId: another }))
    const found = deadlines("D6", [reportedAt(monday), other, decided(monday, true, [another])], monday)
    assert.deepStrictEqual(
      found.map(({ about }) => about.incidentId),
      [incidentId]
    )
  })

  it("D7 gives two working days to tell each exposed person what came of it", () => {
    const friday = "2026-03-06T12:00"
    const outcome = on(
      friday,
      PoliceOutcomeReceived,
      PoliceOutcomeReceived({ ...report, kind: "closedNoInvestigation", at: moment(friday) })
    )
    const told = [
      reportedAt(monday),
      on(monday, ExposureRegistered, registered()),
      on(monday, ExposureRegistered, registered({ exposureId: otherExposure, personRef: ravi })),
      outcome
    ]
    assert.deepStrictEqual(
      deadlines("D7", told, friday).map(({ dueAt }) => dueAt),
      [moment("2026-03-10T23:00"), moment("2026-03-10T23:00")]
    )
    const informed = on(
      "2026-03-09T12:00",
      EmployeeToldOfPoliceStep,
      EmployeeToldOfPoliceStep({ ...report, exposureId, step: "outcome", via: "phone" })
    )
    assert.deepStrictEqual(
      deadlines("D7", [...told, informed], "2026-03-11T12:00").map(({ about, state }) => [about.exposureId, state]),
      [
        [exposureId, "met"],
        [otherExposure, "missed"]
      ]
    )
  })
})
