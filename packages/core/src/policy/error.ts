import { Schema } from "effect"
import { ExerciseId, PersonRef, SafetyRequestId, UnitId } from "../vocabulary/ids.ts"
import { Day } from "../vocabulary/time.ts"

const version = { version: Schema.String }
const exercise = { exerciseId: ExerciseId }
const request = { requestId: SafetyRequestId }

export class PolicyVersionTaken extends Schema.TaggedError<PolicyVersionTaken>()("PolicyVersionTaken", version) {}

/** Rules do not apply to what was decided before they were. */
export class PolicyBackdated extends Schema.TaggedError<PolicyBackdated>()("PolicyBackdated", {
  version: Schema.String,
  validFrom: Day
}) {}

/**
 * Influencers are referred to only after a legal review: a register of them may be unlawful (GDPR article 10, OSL 26:1; domain
 * specification 4.12). No review is named, or one that is not finished yet.
 */
export class LegalReviewMissing extends Schema.TaggedError<LegalReviewMissing>()("LegalReviewMissing", version) {}

/** Public figures may not show more than those inside a district, nor these more than those inside handling. */
export class ThresholdsReversed extends Schema.TaggedError<ThresholdsReversed>()("ThresholdsReversed", version) {}

/** No such rules, or those of another unit. */
export class PolicyNotFound extends Schema.TaggedError<PolicyNotFound>()("PolicyNotFound", version) {}

/** Local rules may be stricter than those above, never weaker (Hässelby-Vällingby's reply 2024). `values` are those that are. */
export class PolicyWeaker extends Schema.TaggedError<PolicyWeaker>()("PolicyWeaker", {
  version: Schema.String,
  values: Schema.NonEmptyArray(Schema.String)
}) {}

/** Only the city decides these, for everybody alike. */
export class PolicyNotLocal extends Schema.TaggedError<PolicyNotLocal>()("PolicyNotLocal", {
  version: Schema.String,
  values: Schema.NonEmptyArray(Schema.String)
}) {}

/** Nobody says in another's name that they know a routine. */
export class NotOwnAcknowledgement extends Schema.TaggedError<NotOwnAcknowledgement>()("NotOwnAcknowledgement", {
  personRef: PersonRef
}) {}

/** Another routine has taken its place, or it was taken back. */
export class RoutineSuperseded extends Schema.TaggedError<RoutineSuperseded>()("RoutineSuperseded", version) {}

/** The person does not work in the unit. */
export class NotInUnit extends Schema.TaggedError<NotInUnit>()("NotInUnit", { personRef: PersonRef, unitId: UnitId }) {}

/** What was done is said to have been done later than today. */
export class DayNotCome extends Schema.TaggedError<DayNotCome>()("DayNotCome", { day: Day }) {}

export class ExerciseNotFound extends Schema.TaggedError<ExerciseNotFound>()("ExerciseNotFound", exercise) {}
export class ExerciseIdTaken extends Schema.TaggedError<ExerciseIdTaken>()("ExerciseIdTaken", exercise) {}
export class ExerciseNotHeld extends Schema.TaggedError<ExerciseNotHeld>()("ExerciseNotHeld", exercise) {}
export class RequestNotFound extends Schema.TaggedError<RequestNotFound>()("RequestNotFound", request) {}
export class RequestIdTaken extends Schema.TaggedError<RequestIdTaken>()("RequestIdTaken", request) {}
/** A request is made, confirmed, answered and taken further in one's own name. */
export class NotInOwnName extends Schema.TaggedError<NotInOwnName>()("NotInOwnName", request) {}
/** That it has come is confirmed in writing before it is answered (AML 6:6 a). */
export class RequestNotConfirmed extends Schema.TaggedError<RequestNotConfirmed>()("RequestNotConfirmed", request) {}
/** The employer still has time to answer. */
export class AnswerNotDue extends Schema.TaggedError<AnswerNotDue>()("AnswerNotDue", {
  requestId: SafetyRequestId,
  dueOn: Day
}) {}
/** What was asked for is done: there is nothing to take further. */
export class RequestGranted extends Schema.TaggedError<RequestGranted>()("RequestGranted", request) {}
