import { describe, it } from "@effect/vitest"
import { view } from "@trygglogg/log/testing"
import { IncidentCorrected } from "../../src/incident/event.ts"
import { ClassificationChanged, ClassificationSet } from "../../src/influence-attempt/event.ts"
import type { AuthorityDuty, Outward } from "../../src/overview/cases/outwardView.ts"
import { cases } from "../../src/overview/cases/projection.ts"
import {
  ComplainantStanceRecorded,
  ConsultationRecorded,
  EmployeeToldOfPoliceStep,
  FilingDecided,
  PoliceOutcomeReceived,
  PoliceReportConsidered,
  PoliceReportFiled
} from "../../src/police-report/event.ts"
import { DutyAssessed, NotificationNotRequired, NotificationSent } from "../../src/statutory-notification/event.ts"
import type { Authority } from "../../src/vocabulary/authority.ts"
import { PoliceReportId } from "../../src/vocabulary/ids.ts"
import { at, caseExposure, caseRow, exposure, incident, person, registered, reported, sealedFor } from "./city.ts"

const incidentId = incident("1")
const since = at("2026-03-02T09:00")
/** When the log learns of everything in these histories. */
const recorded = at("2026-03-02T12:00")
const later = at("2026-03-04T09:00")
const nothing: Outward = {
  policeRaised: false,
  policeReports: [],
  policeConsulted: false,
  consultedOn: [],
  consultationsOwed: [],
  policeFiled: false,
  outcomeUntold: [],
  outcomeTold: [],
  authorities: []
}
const threat: Outward = { ...nothing, policeSince: since }
const about = { policeReportId: PoliceReportId.make("1"), incidentId, alsoIncidents: [] }
const reason = sealedFor<string>(incidentId)

type Classification = (typeof ClassificationSet)["Type"]["classification"]
const classification = (given: Partial<Classification> = {}): Classification => ({
  forms: ["harassment"],
  primaryForm: "harassment",
  kinds: [],
  severity: 2,
  occurrenceKind: "otherUnwanted",
  confidence: 2,
  ...given
})
const duty = (state: AuthorityDuty["state"], from = since, authority: Authority = "workEnvironmentAuthority") => ({
  authority,
  since: from,
  state
})
const assessing = (basis: (typeof DutyAssessed)["Type"]["basis"]) =>
  DutyAssessed({ incidentId, authority: "workEnvironmentAuthority", basis, knownSince: later })
const considered = PoliceReportConsidered({ ...about, exposures: [], initiatedBy: "handler" })
const deciding = (given: Partial<(typeof FilingDecided)["Type"]> = {}) =>
  FilingDecided({
    ...about,
    decision: "file",
    decidedBy: "closestManager",
    urgent: false,
    exposuresCovered: [],
    stances: [],
    ...given
  })
const consulting = (consulted: "lawyer" | "securityCoordinator") =>
  ConsultationRecorded({ ...about, consulted, memberRef: person("kim"), at: later, advice: "file", afterwards: false })
const outcome = PoliceOutcomeReceived({ ...about, kind: "prosecution", at: later })
const telling = EmployeeToldOfPoliceStep({ ...about, exposureId: exposure("1"), step: "outcome", via: "phone" })

describe("what a case owes the police", () => {
  it("keeps what an exposed person said last of being the complainant", () => {
    const said = (stance: "undecided" | "unwilling") =>
      ComplainantStanceRecorded({
        incidentId,
        exposureId: exposure("1"),
        stance,
        informedOfConsequences: true,
        statedBy: "self"
      })
    view(cases)
      .given(reported(), registered(), said("unwilling"), said("undecided"))
      .thenRows(caseRow({ exposures: [caseExposure({}, { stance: "undecided" })] }))
  })

  it.each(["threat", "violence"] as const)("is a decision, from the report of %s on", (form) => {
    const authorities = form === "violence" ? [duty("unassessed")] : []
    view(cases)
      .given(reported({ forms: [form] }))
      .thenRows(caseRow({ formsReported: [form], outward: { ...threat, authorities } }))
  })

  it("is nothing of what is reported as neither, until it is classified so", () => {
    const harassment = reported({ forms: ["harassment"] })
    view(cases)
      .given(harassment)
      .thenRows(caseRow({ formsReported: ["harassment"], outward: nothing }))
    const asThreat = classification({ forms: ["threat"], primaryForm: "threat" })
    view(cases)
      .given(harassment, ClassificationSet({ incidentId, classification: asThreat, catalogueVersion: "2026-04" }))
      .thenRows(
        caseRow({
          formsReported: ["harassment"],
          classification: asThreat,
          outward: { ...nothing, policeSince: recorded }
        })
      )
  })

  it("is nothing any more of what is classified as neither; classified again, it counts from the report", () => {
    const still = classification({ forms: ["threat"], primaryForm: "threat" })
    view(cases)
      .given(
        reported(),
        ClassificationSet({ incidentId, classification: classification(), catalogueVersion: "2026-04" })
      )
      .thenRows(caseRow({ classification: classification(), outward: nothing }))
    view(cases)
      .given(reported(), ClassificationSet({ incidentId, classification: still, catalogueVersion: "2026-04" }))
      .thenRows(caseRow({ classification: still, outward: threat }))
  })

  it("is raised, talked over, decided on and filed", () => {
    const steps = [considered, consulting("securityCoordinator"), deciding()]
    const decided = {
      ...threat,
      policeRaised: true,
      policeReports: [about.policeReportId],
      policeConsulted: true,
      consultedOn: [about.policeReportId],
      policeDecision: "file"
    } as const
    view(cases)
      .given(reported(), considered)
      .thenRows(caseRow({ outward: { ...threat, policeRaised: true, policeReports: [about.policeReportId] } }))
    view(cases)
      .given(reported(), considered, consulting("lawyer"))
      .thenRows(caseRow({ outward: { ...threat, policeRaised: true, policeReports: [about.policeReportId] } }))
    view(cases)
      .given(reported(), ...steps)
      .thenRows(caseRow({ outward: decided }))
    const filed = PoliceReportFiled({
      ...about,
      filedBy: "closestManager",
      filedByMember: person("eva"),
      onBehalfOf: "organisation",
      complainantKind: "organisation",
      contactAddressKind: "workplace",
      accessProtectionRequested: false,
      preliminaryOffences: [],
      catalogueVersion: "2026-04",
      at: later,
      channel: "phone11414",
      warnings: []
    })
    view(cases)
      .given(reported(), ...steps, filed)
      .thenRows(caseRow({ outward: { ...decided, policeFiled: true } }))
  })

  it("is a consultation after a decision in a hurry, in the case it is handled in; a lawyer is none", () => {
    const decided = { ...threat, policeDecision: "file" } as const
    view(cases)
      .given(reported(), deciding({ urgent: true }), consulting("lawyer"))
      .thenRows(
        caseRow({
          outward: { ...decided, consultationsOwed: [{ policeReportId: about.policeReportId, since: recorded }] }
        })
      )
    view(cases)
      .given(reported(), deciding({ urgent: true }), consulting("securityCoordinator"))
      .thenRows(caseRow({ outward: { ...decided, policeConsulted: true, consultedOn: [about.policeReportId] } }))
    const elsewhere = { incidentId: incident("2"), alsoIncidents: [incidentId] }
    view(cases)
      .given(reported(), deciding({ urgent: true, ...elsewhere }))
      .thenRows(caseRow({ outward: decided }))
  })

  it("is telling each exposed person what came of it", () => {
    const outcomeUntold = [{ exposureId: exposure("1"), since: later }]
    const exposures = [caseExposure()]
    view(cases)
      .given(reported(), registered(), outcome, outcome)
      .thenRows(caseRow({ exposures, outward: { ...threat, outcomeUntold } }))
    view(cases)
      .given(reported(), registered(), outcome, telling)
      .thenRows(caseRow({ exposures, outward: { ...threat, outcomeTold: [exposure("1")] } }))
  })
})

describe("what a case owes the authorities", () => {
  const violent = reported({ forms: ["violence"] })
  const row = (...authorities: ReadonlyArray<AuthorityDuty>) =>
    caseRow({ formsReported: ["violence"], outward: { ...threat, authorities } })

  it.each([
    { what: "a duty", events: [assessing("seriousNearMiss")], state: "required" },
    { what: "no duty", events: [assessing("none")], state: "notRequired" },
    {
      what: "none after all",
      events: [
        assessing("seriousNearMiss"),
        NotificationNotRequired({ incidentId, authority: "workEnvironmentAuthority", reason })
      ],
      state: "notRequired"
    },
    {
      what: "told, and assessed again",
      events: [
        assessing("seriousNearMiss"),
        NotificationSent({ incidentId, authority: "workEnvironmentAuthority", at: later }),
        assessing("none")
      ],
      state: "told"
    },
    { what: "found to be one", events: [assessing("none"), assessing("death")], state: "required" }
  ] as const)("is $state, assessed as $what, from the report on", ({ events, state }) => {
    view(cases)
      .given(violent, ...events)
      .thenRows(row(duty(state)))
  })

  it("starts when it is assessed, where nothing in the case asked for it", () =>
    view(cases)
      .given(reported(), assessing("seriousNearMiss"))
      .thenRows(caseRow({ outward: { ...threat, authorities: [duty("required", later)] } })))

  it("lapses where nobody has assessed it and it is classified as less, not where somebody has", () => {
    const less = ClassificationChanged({
      incidentId,
      classification: classification(),
      from: classification({ severity: 3 }),
      because: "newFacts",
      reason,
      catalogueVersion: "2026-04"
    })
    const mild = (outward: Outward) =>
      caseRow({ formsReported: ["violence"], classification: classification(), outward })
    view(cases).given(violent, less).thenRows(mild(nothing))
    view(cases)
      .given(violent, assessing("death"), less)
      .thenRows(mild({ ...nothing, authorities: [duty("required")] }))
  })

  it("comes with a correction to a work injury, to both authorities", () => {
    const corrected = IncidentCorrected({
      incidentId,
      field: "occurrenceKind",
      from: "otherUnwanted",
      to: "workInjury",
      reason
    })
    const authorities = [duty("unassessed", recorded), duty("unassessed", recorded, "insuranceAgency")]
    view(cases)
      .given(reported(), corrected)
      .thenRows(caseRow({ occurrenceKind: "workInjury", outward: { ...threat, authorities } }))
  })
})
