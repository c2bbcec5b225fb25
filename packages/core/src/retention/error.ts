import { Schema } from "effect"
import { IncidentId, PersonRef, RetentionDecisionId } from "../vocabulary/ids.ts"
import { RetentionClass, SealedSubject } from "../vocabulary/retention.ts"
import { Day } from "../vocabulary/time.ts"

const decision = { decisionId: RetentionDecisionId }
const destruction = { ...decision, subject: SealedSubject }

export class RetentionDecisionTaken extends Schema.TaggedError<RetentionDecisionTaken>()(
  "RetentionDecisionTaken",
  decision
) {}

/** The period ends before it begins, or what is made in it could be destroyed before it has ended. */
export class RetentionPeriodWrong extends Schema.TaggedError<RetentionPeriodWrong>()(
  "RetentionPeriodWrong",
  decision
) {}

/** Decided, or asked, on a day that has not come. */
export class RetentionInFuture extends Schema.TaggedError<RetentionInFuture>()("RetentionInFuture", { day: Day }) {}

export class RetentionDecisionNotFound extends Schema.TaggedError<RetentionDecisionNotFound>()(
  "RetentionDecisionNotFound",
  decision
) {}

/** The day that the decision names has not come. */
export class DestructionNotDue extends Schema.TaggedError<DestructionNotDue>()("DestructionNotDue", {
  ...decision,
  destroyFrom: Day
}) {}

/** The decision is about another class of records. */
export class ClassNotCovered extends Schema.TaggedError<ClassNotCovered>()("ClassNotCovered", {
  ...destruction,
  decided: RetentionClass
}) {}

/** Some of what is kept of the subject was made before the decision's period, or after it; or nothing is kept. */
export class RecordsNotCovered extends Schema.TaggedError<RecordsNotCovered>()("RecordsNotCovered", destruction) {}

/** The words are needed still: the case is open, the measure or the assessment runs. */
export class SubjectInUse extends Schema.TaggedError<SubjectInUse>()("SubjectInUse", destruction) {}

/** The words stand in other cases than those that were named, so nobody has looked at whether they are over. */
export class CasesNotNamed extends Schema.TaggedError<CasesNotNamed>()("CasesNotNamed", {
  ...destruction,
  missing: Schema.NonEmptyArray(IncidentId)
}) {}

/** That request was answered. */
export class SubjectAccessRepeated extends Schema.TaggedError<SubjectAccessRepeated>()("SubjectAccessRepeated", {
  personRef: PersonRef,
  askedOn: Day
}) {}
