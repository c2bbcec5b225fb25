import { Command } from "@trygglogg/log"
import { Result, Schema, Struct } from "effect"
import { incidentAccess } from "../../incident/facts/access.ts"
import { handlerOf, handles } from "../../incident/facts/handling.ts"
import { adoptedPolicies, policyFor } from "../../policy/facts.ts"
import type { FollowUpOccasion } from "../../vocabulary/enumerations.ts"
import { ExposureNotFound, IncidentMerged, IncidentNotFound, OccurredInFuture } from "../../vocabulary/refusal.ts"
import { addDays, dayOf, dayOfInstant, Instant, instantOf } from "../../vocabulary/time.ts"
import { EmployeeWantsMore, NotOwnSupport, SelfSupportForbidden, SupportIsOver, SupportNotOffered } from "../error.ts"
import { FollowUpPlanned, SupportAccepted, SupportDeclined, SupportEnded, SupportOffered } from "../event.ts"
import { about, isSelf, personOf } from "./about.ts"

/** The occasions that have a name, by the days after the offer. */
const occasions: ReadonlyMap<number, FollowUpOccasion> = new Map([
  [1, "firstDay"],
  [7, "week1"],
  [14, "week2"],
  [30, "month1"],
  [91, "month3"],
  [182, "month6"],
  [365, "year1"]
])

/**
 * Support is offered, and its follow-ups are planned at the first offer, by the rules in force where it happened. Later offers add to it,
 * also after it was declined or ended.
 */
export const OfferSupport = Command.make("OfferSupport", {
  input: {
    ...Struct.omit(SupportOffered.fields, ["at", "personRef"]),
    /** Left out, it is now. */
    at: Schema.optionalKey(Instant)
  },
  reads: (input) => ({ ...about(input), access: incidentAccess(input.incidentId), policy: adoptedPolicies() }),
  emits: [SupportOffered, FollowUpPlanned],
  refuses: [IncidentNotFound, IncidentMerged, ExposureNotFound, SelfSupportForbidden, OccurredInFuture],
  policy: ({ access, policy }, { now }) => policyFor(policy, access.unitPath, dayOf(now)).version,
  decide: (input, past, context) => {
    const { at = instantOf(context.now), exposureId, incidentId } = input
    const person = personOf(input, past)
    if (Result.isFailure(person)) return Result.fail(person.failure)
    const personRef = person.success
    if (isSelf(personRef, context)) return Result.fail(new SelfSupportForbidden({ exposureId }))
    if (at > instantOf(context.now)) return Result.fail(new OccurredInFuture({ incidentId, occurred: at }))
    const { offered, planned } = past.support
    const [first, ...more] = new Set(input.kinds.filter((kind) => !offered.includes(kind)))
    if (first === undefined) return Result.succeed([])
    const of = { incidentId, exposureId, personRef }
    const days =
      planned.length > 0 ? [] : policyFor(past.policy, past.access.unitPath, dayOf(context.now)).values.followUpDays
    return Result.succeed([
      SupportOffered({ ...of, kinds: [first, ...more], at }),
      ...days.map((after) =>
        FollowUpPlanned({
          ...of,
          dueOn: addDays(dayOfInstant(at), after),
          occasion: occasions.get(after) ?? "extra"
        })
      )
    ])
  }
})

/** The exposed person takes what was offered, or whoever handles the case passes that on. */
export const AcceptSupport = Command.make("AcceptSupport", {
  input: { ...Struct.omit(SupportAccepted.fields, ["personRef"]) },
  reads: (input) => ({ ...about(input), handler: handlerOf(input.incidentId) }),
  emits: [SupportAccepted],
  refuses: [IncidentNotFound, IncidentMerged, ExposureNotFound, NotOwnSupport, SupportIsOver, SupportNotOffered],
  decide: (input, past, context) => {
    const { exposureId, kinds } = input
    const person = personOf(input, past)
    if (Result.isFailure(person)) return Result.fail(person.failure)
    const personRef = person.success
    if (!isSelf(personRef, context) && !handles(past.handler, context)) {
      return Result.fail(new NotOwnSupport({ exposureId }))
    }
    const { accepted, offered, state } = past.support
    if (state === "ended" || state === "declined") return Result.fail(new SupportIsOver({ exposureId }))
    const notOffered = kinds.filter((kind) => !offered.includes(kind))
    if (notOffered.length > 0) return Result.fail(new SupportNotOffered({ exposureId, kinds: notOffered }))
    const [first, ...more] = new Set(kinds.filter((kind) => !accepted.includes(kind)))
    if (first === undefined) return Result.succeed([])
    return Result.succeed([SupportAccepted({ ...input, personRef, kinds: [first, ...more] })])
  }
})

/** The exposed person wants no support, or whoever handles the case passes that on. It counts as offered. */
export const DeclineSupport = Command.make("DeclineSupport", {
  input: { ...Struct.omit(SupportDeclined.fields, ["personRef"]) },
  reads: (input) => ({ ...about(input), handler: handlerOf(input.incidentId) }),
  emits: [SupportDeclined],
  refuses: [IncidentNotFound, IncidentMerged, ExposureNotFound, NotOwnSupport, SupportNotOffered, SupportIsOver],
  decide: (input, past, context) => {
    const { exposureId } = input
    const person = personOf(input, past)
    if (Result.isFailure(person)) return Result.fail(person.failure)
    const personRef = person.success
    if (!isSelf(personRef, context) && !handles(past.handler, context)) {
      return Result.fail(new NotOwnSupport({ exposureId }))
    }
    const { state } = past.support
    if (state === "none") return Result.fail(new SupportNotOffered({ exposureId, kinds: [] }))
    if (state === "declined") return Result.succeed([])
    if (state === "ended") return Result.fail(new SupportIsOver({ exposureId }))
    return Result.succeed([SupportDeclined({ ...input, personRef })])
  }
})

/** The support ends, unless the person asked for more. What is planned stays planned: they are asked again later. */
export const EndSupport = Command.make("EndSupport", {
  input: { ...Struct.omit(SupportEnded.fields, ["personRef"]) },
  reads: about,
  emits: [SupportEnded],
  refuses: [IncidentNotFound, IncidentMerged, ExposureNotFound, SupportNotOffered, EmployeeWantsMore],
  decide: (input, past) => {
    const { exposureId } = input
    const person = personOf(input, past)
    if (Result.isFailure(person)) return Result.fail(person.failure)
    const { state, wantsMore } = past.support
    if (state === "none") return Result.fail(new SupportNotOffered({ exposureId, kinds: [] }))
    if (state !== "open") return Result.succeed([])
    if (wantsMore) return Result.fail(new EmployeeWantsMore({ exposureId }))
    return Result.succeed([SupportEnded({ ...input, personRef: person.success })])
  }
})
