import { Schema } from "effect"
import { Authority } from "../vocabulary/authority.ts"
import { CorrectableField } from "../vocabulary/enumerations.ts"
import { ActionId, ExposureId, IncidentId, PersonRef, ReportId, ReportNumber, UnitId } from "../vocabulary/ids.ts"
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
/**
 * Of a threat or violence it is decided whether to tell the police, before the case is closed.
 *
 * Hässelby-Vällingby's reply of 2024: all threats and violence are reported; not to is a decision with a reason.
 */
export class PoliceDecisionMissing extends Schema.TaggedError<PoliceDecisionMissing>()(
  "PoliceDecisionMissing",
  incident
) {}

/** Authorities of which it is not assessed whether they must be told, or which must be and were not (AML 3:3 a, SFB 42:10). */
export class NotificationOutstanding extends Schema.TaggedError<NotificationOutstanding>()("NotificationOutstanding", {
  incidentId: IncidentId,
  authorities: Schema.NonEmptyArray(Authority)
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

const undone = { incidentId: IncidentId, target: IncidentId }
/** `incidentId` did not go on in `target`. */
export class NotMerged extends Schema.TaggedError<NotMerged>()("NotMerged", undone) {}
/** Something has been done since with what came along: undoing would tear it from its case. */
export class MergeInUse extends Schema.TaggedError<MergeInUse>()("MergeInUse", undone) {}

/**
 * Measures are still to be carried out, and the rules in force in the incident's unit do not let a case close with some.
 *
 * AML 3:2 a: measures that cannot be taken at once are scheduled and followed up.
 */
export class ActionsOpen extends Schema.TaggedError<ActionsOpen>()("ActionsOpen", {
  incidentId: IncidentId,
  actions: Schema.NonEmptyArray(ActionId)
}) {}

/** An alarm that was not there was used, or somebody was alone with another. */
export class CircumstancesContradict extends Schema.TaggedError<CircumstancesContradict>()(
  "CircumstancesContradict",
  incident
) {}
/** A stop by the safety representative is told by them, or by whoever handles the case (AML 6:7). */
export class NotTheSafetyRep extends Schema.TaggedError<NotTheSafetyRep>()("NotTheSafetyRep", incident) {}
export class StopEndsBeforeItBegins extends Schema.TaggedError<StopEndsBeforeItBegins>()("StopEndsBeforeItBegins", {
  incidentId: IncidentId,
  from: Instant,
  until: Instant
}) {}

/** Nobody has an address to an anonymous reporter: they are reached on their own page alone. */
export class AnonymousUnreachable extends Schema.TaggedError<AnonymousUnreachable>()("AnonymousUnreachable", report) {}

/** Does not represent the employees there on the day. */
export class SafetyRepElsewhere extends Schema.TaggedError<SafetyRepElsewhere>()("SafetyRepElsewhere", {
  incidentId: IncidentId,
  repRef: PersonRef
}) {}
/** After a work injury, or what was serious, the safety representative is asked to take part (AML 6:4). */
export class SafetyRepNotInvited extends Schema.TaggedError<SafetyRepNotInvited>()("SafetyRepNotInvited", incident) {}
export class InvestigationNotOpen extends Schema.TaggedError<InvestigationNotOpen>()(
  "InvestigationNotOpen",
  incident
) {}
/** The incident happened neither there nor in a unit below it. */
export class UnitNotInPath extends Schema.TaggedError<UnitNotInPath>()("UnitNotInPath", {
  incidentId: IncidentId,
  unitId: UnitId
}) {}
/** The unit had not become that one by the day it happened. */
export class NoReorganisation extends Schema.TaggedError<NoReorganisation>()("NoReorganisation", {
  incidentId: IncidentId,
  unitId: UnitId
}) {}
