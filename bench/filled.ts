/** One log and one plain table with the same events in them, for the measurements that read. */
import { type EventLog, Query, type Recorded } from "@trygglogg/log"
import { Effect, Stream } from "effect"
import type { Contestants } from "./contestants.ts"
import { commitOf, eventOf } from "./workload.ts"

const together = 1_000

/** A hundred events a case, one a commit. */
export const fill = async ({ log, plain }: Pick<Contestants, "log" | "plain">, total: number): Promise<void> => {
  for (let from = 0; from < total; from += together) {
    const commits = Array.from({ length: together }, (_, nth) => commitOf(eventOf(from + nth, Math.ceil(total / 100))))
    await Effect.runPromise(log.append(commits))
    await plain.fill(commits)
  }
}

/** Folds over what a query finds; `looks` says whether the fold needs an event's data. */
export const replay = async (
  log: EventLog["Service"],
  looks: (event: Recorded) => boolean,
  query: Query.Query = Query.all
): Promise<number> => {
  let sum = 0
  const step = (event: Recorded): void => {
    if (looks(event)) sum += Object.keys(Object(event.data)).length
  }
  const chunk = (events: ReadonlyArray<Recorded>) => Effect.sync(() => events.forEach(step))
  await Effect.runPromise(Stream.runForEachArray(log.read({ query }), chunk))
  return sum
}
