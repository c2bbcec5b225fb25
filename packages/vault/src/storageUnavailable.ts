import { LogUnavailable } from "@trygglogg/log"
import { Schema } from "effect"

/**
 * A store beside the log cannot be read or written now. Nothing of what was asked was acknowledged, so asking again is safe.
 *
 * `reason` is the same closed set as the log's own: a file that is full, locked by another process, damaged.
 */
export class StorageUnavailable extends Schema.TaggedError<StorageUnavailable>()("StorageUnavailable", {
  store: Schema.Literals(["keys", "directory", "state", "outbox"]),
  reason: LogUnavailable.fields.reason
}) {}
