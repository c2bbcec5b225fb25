/** A case that was opened in an emergency by somebody whom it is closed to, and what was said of it afterwards. */
import { Event } from "@trygglogg/log"
import { Schema } from "effect"
import { Role } from "../../vocabulary/enumerations.ts"
import { Incident, IncidentId, OpeningId, Person, PersonRef } from "../../vocabulary/ids.ts"
import { OpeningGround } from "../../vocabulary/opening.ts"
import { internal } from "../../vocabulary/sensitivity.ts"
import { Day, Instant } from "../../vocabulary/time.ts"
import { Reason } from "../../vocabulary/words.ts"

const opening = { incidentId: IncidentId, openingId: OpeningId }

/**
 * The glass was broken: somebody opened one case for a short time, and said why (domain specification 4.6).
 *
 * In the domain's own log, not in the access log: what may be read and done is decided by it.
 */
export const AccessBreakGlass = Event.make("AccessBreakGlass", {
  version: 1,
  fields: {
    ...opening,
    by: PersonRef,
    role: internal(Role),
    ground: internal(OpeningGround),
    reason: Reason,
    /** Why it was needed although somebody in the case has a protected identity (OSL 21:3). */
    protectedReason: Schema.optionalKey(Reason),
    from: Instant,
    until: Instant,
    /** The last day for its review. */
    reviewBy: Day
  },
  tags: ({ by, incidentId }) => [Incident(incidentId), Person(by)],
  sealedFor: { reason: "incidentId", protectedReason: "incidentId" }
})

/** What whoever leads the unit says of it. */
export const ReviewOutcome = Schema.Literals(["justified", "notJustified"])
export type ReviewOutcome = typeof ReviewOutcome.Type

/** Whoever leads the unit has looked at why the case was opened. */
export const BreakGlassReviewed = Event.make("BreakGlassReviewed", {
  version: 1,
  fields: {
    ...opening,
    reviewer: PersonRef,
    outcome: internal(ReviewOutcome),
    reason: Schema.optionalKey(Reason),
    at: Instant
  },
  tags: ({ incidentId, reviewer }) => [Incident(incidentId), Person(reviewer)],
  sealedFor: { reason: "incidentId" }
})
