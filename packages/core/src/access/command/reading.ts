import { Command } from "@trygglogg/log"
import { Result, Struct } from "effect"
import { instantOf } from "../../vocabulary/time.ts"
import { RecordRead } from "../event.ts"

/**
 * Notes that somebody reads about an incident. Given to the access log, a log of its own, before the page is shown.
 *
 * Whether they may read was decided by `visibleParts`, on the domain's facts; here it is only kept that they did. Every reading is kept,
 * also of what was read before.
 */
export const ReadRecord = Command.make("ReadRecord", {
  input: { ...Struct.omit(RecordRead.fields, ["at"]) },
  reads: () => ({}),
  emits: [RecordRead],
  refuses: [],
  decide: (input, _, { now }) => Result.succeed([RecordRead({ ...input, at: instantOf(now) })])
})
