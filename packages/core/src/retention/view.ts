import { Schema } from "effect"
import { ExternalRef, PersonRef, RetentionDecisionId } from "../vocabulary/ids.ts"
import { RetentionClass, SealedSubject, SubjectAccessVia } from "../vocabulary/retention.ts"
import { addMonths, Day, dayOfInstant, Instant } from "../vocabulary/time.ts"

/** A decision to destroy, and what has been destroyed by it. */
export const RetentionDecisionRow = Schema.Struct({
  decisionId: RetentionDecisionId,
  class: RetentionClass,
  from: Day,
  to: Day,
  destroyFrom: Day,
  reference: ExternalRef,
  decidedOn: Day,
  destroyed: Schema.Array(SealedSubject)
})
export type RetentionDecisionRow = typeof RetentionDecisionRow.Type

/** The decisions whose day has come. */
export const decisionsDue = (rows: ReadonlyArray<RetentionDecisionRow>, on: Day): ReadonlyArray<RetentionDecisionRow> =>
  rows.filter(({ destroyFrom }) => destroyFrom <= on)

/**
 * Everything that was ever destroyed, as the vault is told of it: after a copy of the keys has been put back, before anything is opened.
 *
 * @example
 * for (const { decision, subject } of erasures(rows)) yield* vault.erase(subject, decision)
 */
export const erasures = (
  rows: ReadonlyArray<RetentionDecisionRow>
): ReadonlyArray<{ readonly subject: string; readonly decision: string }> =>
  rows.flatMap(({ decisionId, destroyed }) => destroyed.map(({ id }) => ({ subject: id, decision: decisionId })))

/** The answers somebody has had, oldest first. */
export const SubjectAccessRow = Schema.Struct({
  personRef: PersonRef,
  answers: Schema.Array(Schema.Struct({ askedOn: Day, via: SubjectAccessVia, at: Instant }))
})
export type SubjectAccessRow = typeof SubjectAccessRow.Type

/** Whether an answer came within a month of the question (GDPR 12.3). */
export const isInTime = ({ askedOn, at }: SubjectAccessRow["answers"][number]): boolean =>
  dayOfInstant(at) <= addMonths(askedOn, 1)
