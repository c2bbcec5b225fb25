/** What the archive authority has decided, and what people were told that is kept about them. */
import { Command } from "@trygglogg/log"
import { Result, Struct } from "effect"
import { dayOf, instantOf } from "../../vocabulary/time.ts"
import { RetentionDecisionTaken, RetentionInFuture, RetentionPeriodWrong, SubjectAccessRepeated } from "../error.ts"
import { RetentionDecisionRecorded, SubjectAccessAnswered } from "../event.ts"
import { accessAnswered, retentionDecision } from "../facts.ts"

/**
 * A decision to destroy is recorded. Nothing is destroyed by it: each subject has its own command.
 *
 * @example
 * handle(guard(RecordRetentionDecision))({ decisionId, class: "incident", from, to, destroyFrom, reference, decidedOn }, envelope)
 */
export const RecordRetentionDecision = Command.make("RecordRetentionDecision", {
  input: RetentionDecisionRecorded.fields,
  reads: ({ decisionId }) => ({ decision: retentionDecision(decisionId) }),
  emits: [RetentionDecisionRecorded],
  refuses: [RetentionDecisionTaken, RetentionPeriodWrong, RetentionInFuture],
  decide: (input, { decision }, { now }) => {
    const { decidedOn, decisionId, destroyFrom, from, to } = input
    if (decision !== undefined) return Result.fail(new RetentionDecisionTaken({ decisionId }))
    if (to <= from || destroyFrom < to) return Result.fail(new RetentionPeriodWrong({ decisionId }))
    if (dayOf(now) < decidedOn) return Result.fail(new RetentionInFuture({ day: decidedOn }))
    return Result.succeed([RetentionDecisionRecorded(input)])
  }
})

/** Somebody asked what is kept about them and has been given it (GDPR 12.3, 15), or has taken it out on their own page. */
export const AnswerSubjectAccess = Command.make("AnswerSubjectAccess", {
  input: { ...Struct.omit(SubjectAccessAnswered.fields, ["at"]) },
  reads: ({ personRef }) => ({ answered: accessAnswered(personRef) }),
  emits: [SubjectAccessAnswered],
  refuses: [RetentionInFuture, SubjectAccessRepeated],
  decide: (input, { answered }, { now }) => {
    const { askedOn, personRef } = input
    if (dayOf(now) < askedOn) return Result.fail(new RetentionInFuture({ day: askedOn }))
    if (answered.includes(askedOn)) return Result.fail(new SubjectAccessRepeated({ personRef, askedOn }))
    return Result.succeed([SubjectAccessAnswered({ ...input, at: instantOf(now) })])
  }
})
