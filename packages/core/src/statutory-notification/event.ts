/**
 * What the law makes the employer tell an authority of an incident, and what belongs to a process of its own.
 *
 * One duty an authority and incident. The law is in `catalogue/duties.ts`.
 */
import { Event } from "@trygglogg/log"
import { Schema } from "effect"
import { Authority, DutyBasis } from "../vocabulary/authority.ts"
import { ExternalRef, Incident, IncidentId } from "../vocabulary/ids.ts"
import { health, internal } from "../vocabulary/sensitivity.ts"
import { Instant } from "../vocabulary/time.ts"
import { NotificationWords, Reason } from "../vocabulary/words.ts"

const duty = { incidentId: IncidentId, authority: internal(Authority) }
const ofIncident = ({ incidentId }: { readonly incidentId: IncidentId }) => [Incident(incidentId)]

/** Somebody has judged whether the authority must be told, and on what the duty rests. */
export const DutyAssessed = Event.make("DutyAssessed", {
  version: 1,
  fields: {
    ...duty,
    basis: health(DutyBasis),
    /** When the employer learned of what makes it a duty: the clock runs from here. */
    knownSince: Instant,
    reason: Schema.optionalKey(Reason)
  },
  tags: ofIncident,
  sealedFor: { reason: "incidentId" }
})

export const NotificationSent = Event.make("NotificationSent", {
  version: 1,
  fields: { ...duty, at: Instant, receiptRef: Schema.optionalKey(ExternalRef) },
  tags: ofIncident
})

export const NotificationReceiptStored = Event.make("NotificationReceiptStored", {
  version: 1,
  fields: { ...duty, at: Instant, receiptRef: ExternalRef },
  tags: ofIncident
})

export const NotificationSupplemented = Event.make("NotificationSupplemented", {
  version: 1,
  fields: { ...duty, at: Instant, what: Schema.optionalKey(NotificationWords) },
  tags: ofIncident,
  sealedFor: { what: "incidentId" }
})

export const NotificationNotRequired = Event.make("NotificationNotRequired", {
  version: 1,
  fields: { ...duty, reason: Reason },
  tags: ofIncident,
  sealedFor: { reason: "incidentId" }
})

/**
 * A client was harmed by it too: that is reported as Lex Sarah (SoL 2025:400, 27:1-6), in a process and a secrecy of its own.
 *
 * A threat against staff is none by itself.
 */
export const LexSarahReferralMade = Event.make("LexSarahReferralMade", {
  version: 1,
  fields: { incidentId: IncidentId, externalRef: Schema.optionalKey(ExternalRef), reason: Reason },
  tags: ofIncident,
  sealedFor: { reason: "incidentId" }
})

/** Somebody was shown to the channel for whistleblowers (law 2021:890). That it was so, and nothing of what about. */
export const WhistleblowingReferralMade = Event.make("WhistleblowingReferralMade", {
  version: 1,
  fields: { incidentId: IncidentId },
  tags: ofIncident
})
