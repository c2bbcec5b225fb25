import { Command } from "@trygglogg/log"
import { Result, Schema, Struct } from "effect"
import { handlerOf, handles } from "../../incident/facts/handling.ts"
import { ExposureNotFound, IncidentMerged, IncidentNotFound, OccurredInFuture } from "../../vocabulary/refusal.ts"
import { isAwaited } from "../../vocabulary/plannedFollowUp.ts"
import { dayOf, Instant, instantOf } from "../../vocabulary/time.ts"
import { FollowUpInPast, FollowUpNotDue, FollowUpNotPlanned, NotOwnSupport, SupportNotOffered } from "../error.ts"
import { FollowUpHeld, FollowUpMissed, FollowUpPlanned } from "../event.ts"
import { about, isSelf, personOf } from "./about.ts"

/**
 * The exposed person answers whether the support was enough and relevant; or somebody who handles the case wrote down the answers.
 *
 * Whose answers they are follows from who asks, so nobody can write in another's name. Also after the support has ended.
 */
export const HoldFollowUp = Command.make("HoldFollowUp", {
  input: {
    ...Struct.omit(FollowUpHeld.fields, ["answeredBySelf", "at", "personRef"]),
    /** Left out, it is now. */
    at: Schema.optionalKey(Instant)
  },
  reads: (input) => ({ ...about(input), handler: handlerOf(input.incidentId) }),
  emits: [FollowUpHeld],
  refuses: [IncidentNotFound, IncidentMerged, ExposureNotFound, NotOwnSupport, SupportNotOffered, OccurredInFuture],
  decide: (input, past, context) => {
    const { at = instantOf(context.now), comment, exposureId, incidentId } = input
    const person = personOf(input, past)
    if (Result.isFailure(person)) return Result.fail(person.failure)
    const personRef = person.success
    const answeredBySelf = isSelf(personRef, context)
    const sealedForOther = comment !== undefined && comment.subject !== String(personRef)
    if ((!answeredBySelf && !handles(past.handler, context)) || sealedForOther) {
      return Result.fail(new NotOwnSupport({ exposureId }))
    }
    if (past.support.state === "none") return Result.fail(new SupportNotOffered({ exposureId, kinds: [] }))
    if (at > instantOf(context.now)) return Result.fail(new OccurredInFuture({ incidentId, occurred: at }))
    return Result.succeed([FollowUpHeld({ ...input, personRef, at, answeredBySelf })])
  }
})

/** One more follow-up is planned, beside those of the rules in force. The same day again changes nothing. */
export const PlanFollowUp = Command.make("PlanFollowUp", {
  input: { ...Struct.omit(FollowUpPlanned.fields, ["occasion", "personRef"]) },
  reads: about,
  emits: [FollowUpPlanned],
  refuses: [IncidentNotFound, IncidentMerged, ExposureNotFound, SupportNotOffered, FollowUpInPast],
  decide: (input, past, { now }) => {
    const { dueOn, exposureId } = input
    const person = personOf(input, past)
    if (Result.isFailure(person)) return Result.fail(person.failure)
    if (past.support.state === "none") return Result.fail(new SupportNotOffered({ exposureId, kinds: [] }))
    if (dueOn < dayOf(now)) return Result.fail(new FollowUpInPast({ exposureId, dueOn }))
    if (past.support.planned.some((one) => one.dueOn === dueOn)) return Result.succeed([])
    return Result.succeed([FollowUpPlanned({ ...input, personRef: person.success, occasion: "extra" })])
  }
})

/** A planned follow-up was not held, and why. The next one stays planned; what is owed is still owed. */
export const RecordMissedFollowUp = Command.make("RecordMissedFollowUp", {
  input: { ...Struct.omit(FollowUpMissed.fields, ["personRef"]) },
  reads: about,
  emits: [FollowUpMissed],
  refuses: [IncidentNotFound, IncidentMerged, ExposureNotFound, FollowUpNotPlanned, FollowUpNotDue],
  decide: (input, past, { now }) => {
    const { dueOn, exposureId } = input
    const person = personOf(input, past)
    if (Result.isFailure(person)) return Result.fail(person.failure)
    const planned = past.support.planned.filter((one) => one.dueOn === dueOn)
    if (planned.some(({ missed }) => missed === true)) return Result.succeed([])
    if (!planned.some(isAwaited)) return Result.fail(new FollowUpNotPlanned({ exposureId, dueOn }))
    if (dayOf(now) <= dueOn) return Result.fail(new FollowUpNotDue({ exposureId, dueOn }))
    return Result.succeed([FollowUpMissed({ ...input, personRef: person.success })])
  }
})
