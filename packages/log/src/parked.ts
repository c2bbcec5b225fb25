import { Schema } from "effect"
import type { Outline } from "./eventLog.ts"

/**
 * An event that was set aside: it could not be read, or a step could not take it. It stays in the log, is reported, and others go on.
 *
 * The reason is a word from a closed list, never the content.
 */
export const Parked = Schema.Struct({
  position: Schema.Int,
  type: Schema.String,
  version: Schema.Int,
  reason: Schema.Literals(["TypeUnknown", "VersionUnknown", "ShapeUnknown", "StepFailed"])
})
export type Parked = typeof Parked.Type

/** The same, as a view notes it: `ids` are the rows that the event is about, and that are not whole without it. */
export const ParkedIn = Schema.Struct({ ...Parked.fields, ids: Schema.Array(Schema.String) })
export type ParkedIn = typeof ParkedIn.Type

/** The note of an event that is set aside. */
export const parked = (
  { position, type, version }: Pick<Outline, "position" | "type" | "version">,
  reason: Parked["reason"]
): Parked => ({
  position,
  type,
  version,
  reason
})
