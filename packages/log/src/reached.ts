/** Whether a log is as long as it is known to have been. */
import { Effect } from "effect"
import { type EventLog, LogUnavailable } from "./eventLog.ts"

/**
 * Fails as `behind` where the log ends before a position that was read from it. Whoever keeps how far they have come asks this before
 * they wait for more: on a standby that lags, or on a copy put back, they would pass over what is written there next.
 *
 * @param position how far the caller has read, 0 for not at all
 * @example
 * yield* expectReached(log, checkpoint)
 */
export const expectReached = (
  log: Pick<EventLog["Service"], "head">,
  position: number
): Effect.Effect<void, LogUnavailable> =>
  Effect.flatMap(log.head, (head) =>
    head < position ? Effect.fail(new LogUnavailable({ reason: "behind" })) : Effect.void
  )
