import { Schema } from "effect"
import { IncidentId, OpeningId } from "../vocabulary/ids.ts"

/**
 * Has to do with the case, or with the city, but may not do this.
 *
 * Somebody without any relation to a case is answered `IncidentNotFound` instead: that it exists is not told (OSL 26:1).
 */
export class NotAuthorised extends Schema.TaggedError<NotAuthorised>()("NotAuthorised", { command: Schema.String }) {}

const opening = { incidentId: IncidentId, openingId: OpeningId }

/** The id belongs to an earlier time that the case was opened. */
export class OpeningIdTaken extends Schema.TaggedError<OpeningIdTaken>()("OpeningIdTaken", opening) {}

/** The case was never opened under this id. */
export class OpeningNotFound extends Schema.TaggedError<OpeningNotFound>()("OpeningNotFound", opening) {}

/** Nobody reviews what they did themselves. */
export class OwnOpening extends Schema.TaggedError<OwnOpening>()("OwnOpening", opening) {}

/** It was reviewed, with another outcome. */
export class OpeningReviewed extends Schema.TaggedError<OpeningReviewed>()("OpeningReviewed", opening) {}
