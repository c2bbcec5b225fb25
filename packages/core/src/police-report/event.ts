/**
 * A report to the police: thought of, talked over, decided on, filed, and what came of it.
 *
 * A report may be about several incidents: it is handled in `incidentId`, and each of them tells of every step. Steps about several
 * exposed persons carry no tag of any of them, so that one's stance never stands in another's history.
 */
import { Event } from "@trygglogg/log"
import { Schema } from "effect"
import { FiledBy } from "../vocabulary/enumerations.ts"
import {
  Exposure,
  ExposureId,
  Incident,
  IncidentId,
  PersonRef,
  PoliceCaseNumber,
  PoliceReport,
  PoliceReportId
} from "../vocabulary/ids.ts"
import {
  ComplainantKind,
  ComplainantStance,
  ConsultationAdvice,
  ConsultedRole,
  ContactAddress,
  DisclosureGround,
  FilingDecision,
  NotFiledReason,
  PoliceChannel,
  PoliceInitiator,
  PoliceOutcome,
  PoliceStep,
  PoliceWarning
} from "../vocabulary/police.ts"
import { internal, none, offence, personal } from "../vocabulary/sensitivity.ts"
import { Instant } from "../vocabulary/time.ts"
import { PoliceWords, Reason } from "../vocabulary/words.ts"

const report = {
  policeReportId: PoliceReportId,
  /** Where the report is handled. */
  incidentId: IncidentId,
  /** The other incidents it is about. */
  alsoIncidents: none(Schema.Array(IncidentId))
}
interface OfReport {
  readonly policeReportId: PoliceReportId
  readonly incidentId: IncidentId
  readonly alsoIncidents: ReadonlyArray<IncidentId>
}
const ofReport = ({ alsoIncidents, incidentId, policeReportId }: OfReport) => [
  PoliceReport(policeReportId),
  Incident(incidentId),
  ...alsoIncidents.map(Incident)
]
const ofReportAndExposure = ({ exposureId, ...of }: OfReport & { readonly exposureId: ExposureId }) => [
  ...ofReport(of),
  Exposure(exposureId)
]
const exposures = personal(Schema.Array(ExposureId))

export const PoliceReportConsidered = Event.make("PoliceReportConsidered", {
  version: 1,
  fields: { ...report, exposures, initiatedBy: internal(PoliceInitiator) },
  tags: ofReport
})

/** It was talked over with somebody who knows; `afterwards` when the decision had been taken before, in a hurry. */
export const ConsultationRecorded = Event.make("ConsultationRecorded", {
  version: 1,
  fields: {
    ...report,
    consulted: internal(ConsultedRole),
    memberRef: PersonRef,
    at: Instant,
    advice: internal(ConsultationAdvice),
    afterwards: internal(Schema.Boolean)
  },
  tags: ofReport
})

/** Whether secret information may be given to the police, on what ground (OSL 2009:400), and who weighed it. */
export const DisclosureAssessed = Event.make("DisclosureAssessed", {
  version: 1,
  fields: {
    ...report,
    ground: internal(DisclosureGround),
    clientDataIncluded: internal(Schema.Boolean),
    reason: Reason
  },
  tags: ofReport,
  sealedFor: { reason: "incidentId" }
})

/** What an exposed person had said when it was decided. */
export const StanceThen = Schema.Struct({ exposureId: ExposureId, stance: personal(ComplainantStance) })
export type StanceThen = typeof StanceThen.Type

export const FilingDecided = Event.make("FilingDecided", {
  version: 1,
  fields: {
    ...report,
    decision: internal(FilingDecision),
    decidedBy: internal(FiledBy),
    notFiledReason: Schema.optionalKey(internal(NotFiledReason)),
    reason: Schema.optionalKey(Reason),
    /** Decided in a hurry, before anybody was consulted: the consultation is owed. */
    urgent: internal(Schema.Boolean),
    exposuresCovered: exposures,
    stances: personal(Schema.Array(StanceThen))
  },
  tags: ofReport,
  sealedFor: { reason: "incidentId" }
})

export const PoliceReportFiled = Event.make("PoliceReportFiled", {
  version: 1,
  fields: {
    ...report,
    filedBy: internal(FiledBy),
    filedByMember: PersonRef,
    onBehalfOf: internal(Schema.Literals(["organisation", "exposedPerson"])),
    complainantKind: internal(ComplainantKind),
    contactAddressKind: internal(ContactAddress),
    accessProtectionRequested: internal(Schema.Boolean),
    /** Codes of the catalogue, in force when it happened. The police decide which it was. */
    preliminaryOffences: offence(Schema.Array(Schema.NonEmptyString)),
    catalogueVersion: none(Schema.NonEmptyString),
    at: Instant,
    channel: internal(PoliceChannel),
    /** What the report is noted to lack; it is filed all the same. */
    warnings: offence(Schema.Array(PoliceWarning))
  },
  tags: ofReport
})

/** The police have given it a number. */
export const PoliceReportRegistered = Event.make("PoliceReportRegistered", {
  version: 1,
  fields: { ...report, caseNumber: PoliceCaseNumber, policeUnit: Schema.optionalKey(PoliceWords) },
  tags: ofReport,
  sealedFor: { policeUnit: "incidentId" }
})

export const PoliceSupplemented = Event.make("PoliceSupplemented", {
  version: 1,
  fields: { ...report, what: PoliceWords, at: Instant },
  tags: ofReport,
  sealedFor: { what: "incidentId" }
})

/** That somebody was named as complainant to the police. Who it is the police know: no identity is stored here. */
export const ComplainantNamedAtPolice = Event.make("ComplainantNamedAtPolice", {
  version: 1,
  fields: {
    ...report,
    exposureId: ExposureId,
    toldEmployee: internal(Schema.Boolean),
    caseNumber: Schema.optionalKey(PoliceCaseNumber)
  },
  tags: ofReportAndExposure
})

/** What the police or the prosecutor decided. Why, as they said it, is sealed. */
export const PoliceOutcomeReceived = Event.make("PoliceOutcomeReceived", {
  version: 1,
  fields: { ...report, kind: offence(PoliceOutcome), detail: Schema.optionalKey(PoliceWords), at: Instant },
  tags: ofReport,
  sealedFor: { detail: "incidentId" }
})

export const PoliceReportWithdrawn = Event.make("PoliceReportWithdrawn", {
  version: 1,
  fields: { ...report, withdrawnBy: internal(Schema.Literals(["complainant", "organisation"])), reason: Reason },
  tags: ofReport,
  sealedFor: { reason: "incidentId" }
})

export const EmployeeToldOfPoliceStep = Event.make("EmployeeToldOfPoliceStep", {
  version: 1,
  fields: {
    ...report,
    exposureId: ExposureId,
    step: internal(PoliceStep),
    via: internal(Schema.Literals(["phone", "meeting", "message"]))
  },
  tags: ofReportAndExposure
})

/** Somebody has talked with the local police about how a report is best made. */
export const PoliceContactHeld = Event.make("PoliceContactHeld", {
  version: 1,
  fields: { incidentId: IncidentId, at: Instant, about: Schema.optionalKey(PoliceWords) },
  tags: ({ incidentId }) => [Incident(incidentId)],
  sealedFor: { about: "incidentId" }
})

/** What an exposed person says of being the complainant: themselves, or through whoever handles the case. */
export const ComplainantStanceRecorded = Event.make("ComplainantStanceRecorded", {
  version: 1,
  fields: {
    incidentId: IncidentId,
    exposureId: ExposureId,
    stance: personal(ComplainantStance),
    /** Was told what each choice leads to. */
    informedOfConsequences: personal(Schema.Boolean),
    statedBy: personal(Schema.Literals(["self", "managerRelaying"]))
  },
  tags: ({ exposureId, incidentId }) => [Incident(incidentId), Exposure(exposureId)]
})
