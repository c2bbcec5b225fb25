import { Schema } from "effect"
import { CorrectableField } from "../vocabulary/enumerations.ts"
import { ExposureId, IncidentId, PersonRef, ReportId, ReportNumber } from "../vocabulary/ids.ts"
import { Instant } from "../vocabulary/time.ts"

export {
  ContradictsOwnStatement,
  ExposureNotFound,
  IncidentMerged,
  IncidentNotFound,
  OccurredInFuture,
  PrimaryFormNotListed,
  ReasonRequired,
  UnitElsewhereThen,
  UnitNotActiveThen,
  WrongState
} from "../vocabulary/refusal.ts"

const incident = { incidentId: IncidentId }
const report = { incidentId: IncidentId, reportId: ReportId }

export class IncidentAlreadyReported extends Schema.TaggedError<IncidentAlreadyReported>()(
  "IncidentAlreadyReported",
  incident
) {}

/** The id of the report, or of an exposure in it, belongs to another. */
export class IdTaken extends Schema.TaggedError<IdTaken>()("IdTaken", {
  id: Schema.Union([ReportId, ExposureId])
}) {}

/** Two reports drew the same number. The caller draws another. */
export class ReportNumberTaken extends Schema.TaggedError<ReportNumberTaken>()("ReportNumberTaken", {
  reportNumber: ReportNumber
}) {}

/** Neither a form of influence nor another kind of occurrence. */
export class NothingReported extends Schema.TaggedError<NothingReported>()("NothingReported", incident) {}

/** A report is said to be made later than now. */
export class ReportedInFuture extends Schema.TaggedError<ReportedInFuture>()("ReportedInFuture", {
  reportedAt: Instant
}) {}

/** The city wants to know why people report late (the city's report on the action plan, section 5.1). */
export class LateReasonMissing extends Schema.TaggedError<LateReasonMissing>()("LateReasonMissing", {
  incidentId: IncidentId,
  days: Schema.Int,
  allowed: Schema.Int
}) {}

export class AnonymousNotOffered extends Schema.TaggedError<AnonymousNotOffered>()("AnonymousNotOffered", incident) {}
export class NameProtectedNotOffered extends Schema.TaggedError<NameProtectedNotOffered>()(
  "NameProtectedNotOffered",
  incident
) {}

/** Anonymous with a reference to somebody, from outside with one to a member, or by a member without one. */
export class ReporterInconsistent extends Schema.TaggedError<ReporterInconsistent>()("ReporterInconsistent", report) {}

export class DuplicateExposure extends Schema.TaggedError<DuplicateExposure>()("DuplicateExposure", {
  incidentId: IncidentId,
  personRef: PersonRef
}) {}

/** Whose relative it is. */
export class RelationMissing extends Schema.TaggedError<RelationMissing>()("RelationMissing", {
  exposureId: ExposureId
}) {}

/** A child is registered by somebody who handles the case, not in a first report. */
export class MinorRequiresHandler extends Schema.TaggedError<MinorRequiresHandler>()("MinorRequiresHandler", {
  exposureId: ExposureId
}) {}

export class ReportNotFound extends Schema.TaggedError<ReportNotFound>()("ReportNotFound", report) {}
/** Only whoever made a report takes it back. */
export class NotOwnReport extends Schema.TaggedError<NotOwnReport>()("NotOwnReport", report) {}
export class TooLateToRetract extends Schema.TaggedError<TooLateToRetract>()("TooLateToRetract", {
  reportId: ReportId,
  days: Schema.Int,
  allowed: Schema.Int
}) {}
export class IncidentIsClosed extends Schema.TaggedError<IncidentIsClosed>()("IncidentIsClosed", incident) {}

const correction = { incidentId: IncidentId, field: CorrectableField }
/** The value is none of the field's words. */
export class InvalidCorrection extends Schema.TaggedError<InvalidCorrection>()("InvalidCorrection", correction) {}
/** It says something else now than when it was looked at. */
export class FieldChangedMeanwhile extends Schema.TaggedError<FieldChangedMeanwhile>()(
  "FieldChangedMeanwhile",
  correction
) {}

/** Does not work in the city today. */
export class HandlerInactive extends Schema.TaggedError<HandlerInactive>()("HandlerInactive", {
  handlerRef: PersonRef
}) {}
/** Nobody handles what they were exposed to themselves, nor what is told about them. */
export class ConflictOfInterest extends Schema.TaggedError<ConflictOfInterest>()("ConflictOfInterest", {
  incidentId: IncidentId,
  handlerRef: PersonRef
}) {}

/**
 * Support is owed from the registration of an exposure until a follow-up was held or the person declined.
 *
 * The city's report on the action plan, section 5.1: whether the support was sufficient and relevant must be followed up.
 */
export class SupportOwed extends Schema.TaggedError<SupportOwed>()("SupportOwed", {
  incidentId: IncidentId,
  exposures: Schema.NonEmptyArray(ExposureId)
}) {}
/** The exposed person and the reporter are told how it was handled before it is closed. */
export class SummaryMissing extends Schema.TaggedError<SummaryMissing>()("SummaryMissing", incident) {}

const merge = { incidentId: IncidentId, target: IncidentId }
/** `incidentId` went on in `target` before. */
export class AlreadyMerged extends Schema.TaggedError<AlreadyMerged>()("AlreadyMerged", merge) {}
/** It would become part of itself. */
export class CyclicMerge extends Schema.TaggedError<CyclicMerge>()("CyclicMerge", merge) {}
/** Somebody the source is kept from could see the target. The other way round it may go. */
export class MergeWouldReveal extends Schema.TaggedError<MergeWouldReveal>()("MergeWouldReveal", merge) {}
