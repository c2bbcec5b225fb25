import type { LogUnavailable, Query, ReadOptions, Recorded } from "@trygglogg/log"
import { type Duration, type Effect, Stream, SubscriptionRef } from "effect"

interface Following {
  readonly head: Effect.Effect<number, LogUnavailable>
  readonly read: (options: ReadOptions) => Stream.Stream<Recorded, LogUnavailable>
  /** Told of every append in this process. */
  readonly appended: SubscriptionRef.SubscriptionRef<number>
  /** How often to look for what other processes have appended. */
  readonly interval: Duration.Input
}

/**
 * What is there, then what comes. Being told is only a reason to look: what is given, and up to where, is always read from the log,
 * so nothing is missed or given twice, whoever wrote it.
 */
export const makeFollow =
  ({ appended, head, interval, read }: Following) =>
  ({
    after,
    query
  }: {
    readonly query: Query.Query
    readonly after: number
  }): Stream.Stream<Recorded, LogUnavailable> =>
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
