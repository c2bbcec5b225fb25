/**
 * The closed words of a police report (domain specification 4.3). They are stored: add, never rename, never remove.
 */
import { Schema } from "effect"

/** Who brought up that it may be a matter for the police. */
export const PoliceInitiator = Schema.Literals([
  "exposedPerson",
  "reporter",
  "handler",
  "securityCoordinator",
  "safetyRepresentative",
  "other"
])
export type PoliceInitiator = typeof PoliceInitiator.Type

/** With whom it is talked over before it is decided; `trygghetUnitManager` leads the unit for safety and civil society. */
export const ConsultedRole = Schema.Literals(["securityCoordinator", "trygghetUnitManager", "lawyer"])
export type ConsultedRole = typeof ConsultedRole.Type

export const ConsultationAdvice = Schema.Literals(["file", "fileWithAccessProtection", "doNotFile", "moreFacts"])
export type ConsultationAdvice = typeof ConsultationAdvice.Type

/** The ground on which secret information is given to the police; `catalogue/police.ts` has the law of each. */
export const DisclosureGround = Schema.Literals([
  "necessaryForOwnWork",
  "consent",
  "committedCrime",
  "imminentCrime",
  "lawEnforcementDuty",
  "generalClause",
  "other"
])
export type DisclosureGround = typeof DisclosureGround.Type

export const FilingDecision = Schema.Literals(["file", "notFile"])
export type FilingDecision = typeof FilingDecision.Type

export const NotFiledReason = Schema.Literals([
  "exposedPersonSafety",
  "lackOfElements",
  "alreadyReportedByOther",
  "oldEvent",
  "other"
])
export type NotFiledReason = typeof NotFiledReason.Type

/** Whether an exposed person wants to be the complainant (målsägande) with a name. */
export const ComplainantStance = Schema.Literals(["willing", "unwilling", "undecided", "notAsked", "notApplicable"])
export type ComplainantStance = typeof ComplainantStance.Type

/** Who stands as the complainant in the report: a named person, the organisation, or nobody yet. */
export const ComplainantKind = Schema.Literals(["named", "organisation", "noneYet"])
export type ComplainantKind = typeof ComplainantKind.Type

/** Whose address the police are given. A private one is never among them. */
export const ContactAddress = Schema.Literals(["workplace", "other"])
export type ContactAddress = typeof ContactAddress.Type

/** How the report reached the police: by telephone (114 14), at a station, online, to an officer nearby. */
export const PoliceChannel = Schema.Literals(["phone11414", "station", "online", "localOfficer"])
export type PoliceChannel = typeof PoliceChannel.Type

export const PoliceOutcome = Schema.Literals(["closedNoInvestigation", "closedInvestigated", "prosecution", "judged"])
export type PoliceOutcome = typeof PoliceOutcome.Type

/** How far a report has come. */
export const PoliceState = Schema.Literals([
  "considered",
  "consulted",
  "decidedToFile",
  "decidedNotToFile",
  "filed",
  "registered",
  "supplemented",
  "closedNoInvestigation",
  "closedInvestigated",
  "prosecution",
  "judged",
  "withdrawn"
])
export type PoliceState = typeof PoliceState.Type

/** A step with the police that an exposed person is told of. */
export const PoliceStep = Schema.Literals([
  "consulted",
  "decidedToFile",
  "decidedNotToFile",
  "filed",
  "registered",
  "outcome",
  "complainantNamed",
  "withdrawn"
])
export type PoliceStep = typeof PoliceStep.Type

/** Nobody exposed wants to be the complainant, and each offence needs one: the police may close the report without investigating. */
export const NoComplainantWarning = Schema.TaggedStruct("NoComplainantWarning", {
  offences: Schema.NonEmptyArray(Schema.NonEmptyString)
})
export type NoComplainantWarning = typeof NoComplainantWarning.Type

/** What a filed report is noted to lack. A warning is told, and never refuses. */
export const PoliceWarning = Schema.Union([NoComplainantWarning])
export type PoliceWarning = typeof PoliceWarning.Type
