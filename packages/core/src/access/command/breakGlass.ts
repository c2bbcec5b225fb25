/** Opening a case in an emergency, and looking afterwards at whether there was one (domain specification 4.6). */
import { Command } from "@trygglogg/log"
import { DateTime, Result, Schema } from "effect"
import { incidentAccess } from "../../incident/facts/access.ts"
import { protectedMembers } from "../../organisation/facts/workplace.ts"
import { cityPolicy, policyOn } from "../../policy/facts.ts"
import { Role } from "../../vocabulary/enumerations.ts"
import { IncidentNotFound, ReasonRequired } from "../../vocabulary/refusal.ts"
import { addDays, dayOf, instantOf } from "../../vocabulary/time.ts"
import { NotAuthorised, OpeningIdTaken, OpeningNotFound, OpeningReviewed, OwnOpening } from "../error.ts"
import { AccessBreakGlass, BreakGlassReviewed } from "../event/breakGlass.ts"
import { openingsOf } from "../facts.ts"
import { personOf } from "../relation.ts"

const isRole = Schema.is(Role)
const { ground, incidentId, openingId, protectedReason, reason } = AccessBreakGlass.fields

/**
 * Opens one case for a short time to a security coordinator of another district, or its words to an auditor.
 *
 * Where somebody in the case has a protected identity, that too needs its reason. Without one the answer is `IncidentNotFound`, so
 * that nobody learns who is protected by trying. While it is open already nothing happens: a time is never prolonged, only begun anew.
 *
 * @example
 * handle(guard(BreakGlass))({ incidentId, openingId, ground: "danger", reason }, { commandId, actor, role: "securityCoordinator" })
 */
export const BreakGlass = Command.make("BreakGlass", {
  input: { incidentId, openingId, ground, reason, protectedReason },
  reads: (input) => ({
    access: incidentAccess(input.incidentId),
    openings: openingsOf(input.incidentId),
    hidden: protectedMembers(),
    policy: cityPolicy("city")
  }),
  emits: [AccessBreakGlass],
  refuses: [NotAuthorised, IncidentNotFound, OpeningIdTaken],
  policy: ({ policy }, { now }) => policyOn(policy, dayOf(now)).version,
  decide: (input, { access, hidden, openings, policy }, { actor, now, role }) => {
    const by = personOf(actor)
    if (by === undefined || !isRole(role)) return Result.fail(new NotAuthorised({ command: "BreakGlass" }))
    const isProtected = [...access.exposed, ...access.reporters].some((person) => hidden.has(person))
    if (!access.exists || (isProtected && input.protectedReason === undefined)) {
      return Result.fail(new IncidentNotFound({ incidentId: input.incidentId }))
    }
    const from = instantOf(now)
    if (openings.some((one) => one.by === by && from < one.until)) return Result.succeed([])
    if (openings.some((one) => one.openingId === input.openingId)) {
      return Result.fail(new OpeningIdTaken({ incidentId: input.incidentId, openingId: input.openingId }))
    }
    const day = dayOf(now)
    const { breakGlassMinutes, breakGlassReviewDays } = policyOn(policy, day).values
    const until = instantOf(DateTime.add(now, { minutes: breakGlassMinutes }))
    return Result.succeed([
      AccessBreakGlass({ ...input, by, role, from, until, reviewBy: addDays(day, breakGlassReviewDays) })
    ])
  }
})

/** Whoever leads the unit looks at why it was opened; also when it is late. That there was no need for it is said why. */
export const ReviewBreakGlass = Command.make("ReviewBreakGlass", {
  input: {
    incidentId,
    openingId,
    outcome: BreakGlassReviewed.fields.outcome,
    reason: BreakGlassReviewed.fields.reason
  },
  reads: (input) => ({ openings: openingsOf(input.incidentId) }),
  emits: [BreakGlassReviewed],
  refuses: [NotAuthorised, OpeningNotFound, OwnOpening, ReasonRequired, OpeningReviewed],
  decide: (input, { openings }, { actor, now }) => {
    const about = { incidentId: input.incidentId, openingId: input.openingId }
    const reviewer = personOf(actor)
    if (reviewer === undefined) return Result.fail(new NotAuthorised({ command: "ReviewBreakGlass" }))
    const opening = openings.find((one) => one.openingId === input.openingId)
    if (opening === undefined) return Result.fail(new OpeningNotFound(about))
    if (opening.by === reviewer) return Result.fail(new OwnOpening(about))
    if (input.outcome === "notJustified" && input.reason === undefined) {
      return Result.fail(new ReasonRequired({ incidentId: input.incidentId }))
    }
    if (opening.outcome === input.outcome) return Result.succeed([])
    if (opening.outcome !== undefined) return Result.fail(new OpeningReviewed(about))
    return Result.succeed([BreakGlassReviewed({ ...input, reviewer, at: instantOf(now) })])
  }
})
