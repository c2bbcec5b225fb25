/** Logs and plain tables with the same events in them, for the measurements that read. */
import { type Commit, type EventLog, type Outline, Query, type ReadOptions, type Recorded } from "@trygglogg/log"
import { Effect, Stream } from "effect"
import type { Contestants } from "./contestants.ts"
import { commitOf, eventOf, plainRows } from "./workload.ts"

/** Commits to a transaction. */
const together = 1_000

/** A hundred events a case, one a commit, in groups. */
const groups = function* (total: number): Generator<ReadonlyArray<Commit>> {
  const cases = Math.ceil(total / 100)
  for (let from = 0; from < total; from += together) {
    yield Array.from({ length: Math.min(together, total - from) }, (_, nth) => commitOf(eventOf(from + nth, cases)))
  }
}

export const fill = async ({ log, plain }: Pick<Contestants, "log" | "plain">, total: number): Promise<void> => {
  for (const commits of groups(total)) {
    await Effect.runPromise(log.append(commits))
    await plain.fill(commits)
  }
}

/** The log alone. How many bytes of JSON the same events are as plain rows. */
export const fillLog = async (log: EventLog["Service"], total: number): Promise<number> => {
  let bytes = 0
  for (const commits of groups(total)) {
    await Effect.runPromise(log.append(commits))
    for (const row of commits.flatMap(plainRows)) for (const text of row) bytes += Buffer.byteLength(text)
  }
  return bytes
}

/** Something to add every event to whose data is looked at. */
const makeFold = <Event extends Outline>(looks: (event: Event) => boolean) => {
  let sum = 0
  return {
    step: (event: Event): void => {
      if (looks(event)) sum += Object.keys(Object(event.data)).length
    },
    sum: () => sum
  }
}

/** Folds over whole events, as a view or a verifier reads them; `looks` says whether the fold needs an event's data. */
export const replay = async (
  log: EventLog["Service"],
  looks: (event: Recorded) => boolean,
  options: Partial<ReadOptions> = {}
): Promise<number> => {
  const { step, sum } = makeFold(looks)
  const chunk = (events: ReadonlyArray<Recorded>) => Effect.sync(() => events.forEach(step))
  await Effect.runPromise(Stream.runForEachArray(log.read({ query: Query.all, ...options }), chunk))
  return sum()
}

/** Folds over outlines, as a decision reads its past. */
export const fold = async (
  log: EventLog["Service"],
  looks: (event: Outline) => boolean,
  options: Partial<ReadOptions> = {}
): Promise<number> => {
  const { step, sum } = makeFold(looks)
  await Effect.runPromise(log.scan({ query: Query.all, ...options }, step))
  return sum()
}
