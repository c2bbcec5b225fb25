import { type Duration, type Effect, Stream, SubscriptionRef } from "effect"
import type { LogUnavailable, ReadOptions, Recorded } from "../eventLog.ts"
import type { Query } from "../query.ts"

/** What following is made of. */
export interface Following {
  /** The position of the newest event. */
  readonly head: Effect.Effect<number, LogUnavailable>
  readonly read: (options: ReadOptions) => Stream.Stream<Recorded, LogUnavailable>
  /** Told of every append in this process. */
  readonly appended: SubscriptionRef.SubscriptionRef<number>
  /** How often to look for what other processes have appended. */
  readonly interval: Duration.Input
}

/**
 * What is there, then what comes: a store's `follow`.
 *
 * Being told is only a reason to look: what is given, and up to where, is always read from the log, so nothing is missed or given
 * twice, whoever wrote it.
 *
 * @example
 * const follow = makeFollow({ head, read, appended: yield* SubscriptionRef.make(0), interval: "200 millis" })
 */
export const makeFollow =
  ({ appended, head, interval, read }: Following) =>
  ({ after, query }: { readonly query: Query; readonly after: number }): Stream.Stream<Recorded, LogUnavailable> =>
    Stream.merge(SubscriptionRef.changes(appended), Stream.tick(interval)).pipe(
      // A reader that is behind needs one reason to look, not a queue of them.
      Stream.buffer({ capacity: 1, strategy: "sliding" }),
      Stream.mapEffect(() => head),
      Stream.mapAccum(
        () => after,
        (seen, until) => [Math.max(seen, until), until > seen ? [{ seen, until }] : []]
      ),
      Stream.flatMap(({ seen, until }) => read({ query, after: seen, until }))
    )
