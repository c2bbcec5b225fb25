/** Reads a recorded history by event type, as an auditor would: by nothing but what was recorded. */
import type { Recorded } from "@trygglogg/log"
import { Result, type Schema } from "effect"

/** One kind of event of a history, in order, each with how it was recorded. */
export const eventsOf = <E>(
  definition: {
    readonly type: string
    decode(version: number, data: Schema.Json): Result.Result<E, unknown>
  },
  history: ReadonlyArray<Recorded>
): ReadonlyArray<{ readonly event: E; readonly recorded: Recorded }> =>
  history
    .filter(({ type }) => type === definition.type)
    .map((recorded) => ({ event: Result.getOrThrow(definition.decode(recorded.version, recorded.data)), recorded }))
