import { Schema } from "effect"
import { FiledBy } from "../vocabulary/enumerations.ts"
import { ExposureId, IncidentId, PersonRef, PoliceReportId } from "../vocabulary/ids.ts"
import { ConsultedRole, DisclosureGround } from "../vocabulary/police.ts"

export { PersonalIdentityForbidden, ReferenceMalformed } from "../vocabulary/refusal.ts"

const report = { policeReportId: PoliceReportId }

/** No such report, or none that is handled in this incident. */
export class PoliceReportNotFound extends Schema.TaggedError<PoliceReportNotFound>()("PoliceReportNotFound", report) {}

/** The id belongs to a report of another incident. */
export class PoliceReportIdTaken extends Schema.TaggedError<PoliceReportIdTaken>()("PoliceReportIdTaken", report) {}

/**
 * The closest manager decides after consulting the security coordinator or the unit manager for safety and civil society (the reply of
 * Hässelby-Vällingby of 2024). In a hurry it is decided first and consulted afterwards.
 */
export class ConsultationMissing extends Schema.TaggedError<ConsultationMissing>()("ConsultationMissing", report) {}

/** By the rules in force here, nobody decides on or files a police report in that capacity; or whoever asks does not hold it. */
export class NotAuthorisedToFile extends Schema.TaggedError<NotAuthorisedToFile>()("NotAuthorisedToFile", {
  policeReportId: PoliceReportId,
  by: FiledBy
}) {}

/** Information about a client is secret: the ground to give it to the police is weighed first (OSL 26:1, 10:2). */
export class DisclosureNotAssessed extends Schema.TaggedError<DisclosureNotAssessed>()(
  "DisclosureNotAssessed",
  report
) {}

/** The ground does not reach what chapter 26 protects (OSL 10:27; law 2025:170, 8 §). */
export class GroundNotForClientData extends Schema.TaggedError<GroundNotForClientData>()("GroundNotForClientData", {
  policeReportId: PoliceReportId,
  ground: DisclosureGround
}) {}

/** Who asked that it not be filed is heard first, and what they say is recorded. */
export class StanceMissing extends Schema.TaggedError<StanceMissing>()("StanceMissing", {
  policeReportId: PoliceReportId,
  exposures: Schema.NonEmptyArray(ExposureId)
}) {}

/** Nobody has decided that it is to be filed. */
export class NotDecided extends Schema.TaggedError<NotDecided>()("NotDecided", report) {}

/** It has not been filed, so nothing can have come of it. */
export class NotFiled extends Schema.TaggedError<NotFiled>()("NotFiled", report) {}

/** It was filed before. What is told to the police later is a supplement. */
export class AlreadyFiled extends Schema.TaggedError<AlreadyFiled>()("AlreadyFiled", report) {}

/** The police are given the workplace's address, never a private one (the city's report on the action plan, section 5.2; RB 45:9). */
export class PrivateAddressForbidden extends Schema.TaggedError<PrivateAddressForbidden>()(
  "PrivateAddressForbidden",
  report
) {}

/** Nobody is named as complainant against their will: the organisation can stand behind the report. */
export class ComplainantNotWilling extends Schema.TaggedError<ComplainantNotWilling>()(
  "ComplainantNotWilling",
  report
) {}

/** Whoever was not consulted themselves answers for it that they were. */
export class AttestationMissing extends Schema.TaggedError<AttestationMissing>()("AttestationMissing", report) {}

/** Did not hold the role that they are said to have been consulted in, for the unit on that day. */
export class NotInRoleThen extends Schema.TaggedError<NotInRoleThen>()("NotInRoleThen", {
  memberRef: PersonRef,
  consulted: ConsultedRole
}) {}

/** Only the exposed person says whether they want to be the complainant, or somebody who handles the case passes it on. */
export class NotOwnStance extends Schema.TaggedError<NotOwnStance>()("NotOwnStance", {
  incidentId: IncidentId,
  exposureId: ExposureId
}) {}
