import { Schema } from "effect"

/**
 * Has to do with the case, or with the city, but may not do this.
 *
 * Somebody without any relation to a case is answered `IncidentNotFound` instead: that it exists is not told (OSL 26:1).
 */
export class NotAuthorised extends Schema.TaggedError<NotAuthorised>()("NotAuthorised", { command: Schema.String }) {}
