import { describe, it } from "@effect/vitest"
import { specify, view } from "@trygglogg/log/testing"
import {
  ConsultationRecorded,
  EmployeeToldOfPoliceStep,
  NotOwnStance,
  PoliceContactHeld,
  policeReports,
  PoliceOutcomeReceived,
  RecordComplainantStance,
  RecordPoliceContact
} from "../../src/police-report/index.ts"
import { ExposureNotFound, IncidentMerged, IncidentNotFound, OccurredInFuture } from "../../src/vocabulary/refusal.ts"
import {
  another,
  asked,
  assigned,
  exposureId,
  incidentId,
  merged,
  mona,
  nowInstant,
  ravi,
  registered,
  reported,
  sara,
  tomorrow,
  words
} from "../fixture.ts"
import { asMona, considered, consulted, decided, filed, stance } from "./matter.ts"

describe("what the exposed person says of being the complainant", () => {
  const record = specify(RecordComplainantStance)
  const said = { incidentId, exposureId, stance: "unwilling", informedOfConsequences: true } as const

  it("is said by themselves", () =>
    record.given(reported(), registered()).when(said, asked(sara)).thenDecided(stance("unwilling")))

  it("is passed on by whoever handles the case, as that", () => {
    record
      .given(reported(), registered(), assigned(mona))
      .when(said, asked(mona))
      .thenDecided(stance("unwilling", { statedBy: "managerRelaying" }))
    record
      .given(reported(), registered())
      .when(said, asMona)
      .thenDecided(stance("unwilling", { statedBy: "managerRelaying" }))
  })

  it("is said by no colleague, and kept of nobody who was not exposed", () => {
    record
      .given(reported(), registered())
      .when(said, asked(ravi))
      .thenRefused(new NotOwnStance({ incidentId, exposureId }))
    record.given(reported()).when(said, asked(sara)).thenRefused(new ExposureNotFound({ incidentId, exposureId }))
    record
      .given(reported(), registered({ incidentId: another }))
      .when(said, asked(sara))
      .thenRefused(new ExposureNotFound({ incidentId, exposureId }))
  })

  it("may change, and what was said before stays", () =>
    record
      .given(reported(), registered(), stance("unwilling"))
      .when({ ...said, stance: "willing" }, asked(sara))
      .thenDecided(stance("willing")))

  it("is not kept twice, unless they said it themselves what was passed on before", () => {
    record.given(reported(), registered(), stance("unwilling")).when(said, asked(sara)).thenNothing()
    record
      .given(reported(), registered(), stance("unwilling", { statedBy: "managerRelaying" }))
      .when(said, asked(sara))
      .thenDecided(stance("unwilling"))
  })

  it("is refused of an unknown incident and a merged one", () => {
    record.given(registered()).when(said, asked(sara)).thenRefused(new IncidentNotFound({ incidentId }))
    record
      .given(reported(), registered(), merged())
      .when(said, asked(sara))
      .thenRefused(new IncidentMerged({ incidentId, target: another }))
  })
})

describe("a talk with the local police", () => {
  const record = specify(RecordPoliceContact)

  it("is kept with its time, what about sealed", () =>
    record
      .given(reported())
      .when({ incidentId, about: words(incidentId) })
      .thenDecided(PoliceContactHeld({ incidentId, at: nowInstant, about: words(incidentId) })))

  it("is about an incident that is there, and no later than now", () => {
    record.given().when({ incidentId }).thenRefused(new IncidentNotFound({ incidentId }))
    record
      .given(reported())
      .when({ incidentId, at: tomorrow })
      .thenRefused(new OccurredInFuture({ incidentId, occurred: tomorrow }))
  })
})

describe("the view of police reports", () => {
  it("tells how far a report has come, and whom was told of what", () => {
    const consultation = consulted()
    view(policeReports)
      .given(
        considered(),
        consultation,
        decided(),
        filed(),
        PoliceOutcomeReceived({
          policeReportId: consultation.policeReportId,
          incidentId,
          alsoIncidents: [],
          kind: "closedNoInvestigation",
          at: nowInstant
        }),
        EmployeeToldOfPoliceStep({
          policeReportId: consultation.policeReportId,
          incidentId,
          alsoIncidents: [],
          exposureId,
          step: "outcome",
          via: "phone"
        })
      )
      .thenRows({
        policeReportId: consultation.policeReportId,
        incidentId,
        alsoIncidents: [],
        raisedIn: { incidentId, alsoIncidents: [] },
        moves: [],
        state: "closedNoInvestigation",
        consideredAt: nowInstant,
        initiatedBy: "handler",
        consultations: [
          {
            consulted: "securityCoordinator",
            memberRef: consultation.memberRef,
            at: nowInstant,
            advice: "file",
            afterwards: false
          }
        ],
        decided: {
          decision: "file",
          decidedBy: "closestManager",
          urgent: false,
          at: nowInstant,
          stances: [{ exposureId, stance: "notAsked" }]
        },
        filed: {
          filedBy: "closestManager",
          filedByMember: mona,
          complainantKind: "organisation",
          contactAddressKind: "workplace",
          accessProtectionRequested: false,
          preliminaryOffences: ["unlawful-threat"],
          at: nowInstant,
          channel: "phone11414",
          warnings: []
        },
        outcome: { kind: "closedNoInvestigation", at: nowInstant },
        named: [],
        told: [{ exposureId, step: "outcome" }]
      })
  })

  it("keeps the decision's state when it is talked over afterwards", () =>
    view(policeReports)
      .given(considered(), decided({ urgent: true }), ConsultationRecorded({ ...consulted(), afterwards: true }))
      .thenRows({
        policeReportId: consulted().policeReportId,
        incidentId,
        alsoIncidents: [],
        raisedIn: { incidentId, alsoIncidents: [] },
        moves: [],
        state: "decidedToFile",
        consideredAt: nowInstant,
        initiatedBy: "handler",
        consultations: [
          {
            consulted: "securityCoordinator",
            memberRef: consulted().memberRef,
            at: nowInstant,
            advice: "file",
            afterwards: true
          }
        ],
        decided: {
          decision: "file",
          decidedBy: "closestManager",
          urgent: true,
          at: nowInstant,
          stances: [{ exposureId, stance: "notAsked" }]
        },
        named: [],
        told: []
      }))
})
