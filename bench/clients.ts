/** Clients that append through the log, and a look at whether everything they were told is true. */
import { type Commit, type EventLog, Query } from "@trygglogg/log"
import { Effect, Result, Stream } from "effect"
import { commitOf, eventOf } from "./workload.ts"

type Log = EventLog["Service"]

/** So many commits of so many events, all made anew. */
export const commitsOf = (count: number, size = 1): ReadonlyArray<Commit> =>
  Array.from({ length: count }, (_, nth) =>
    commitOf(...Array.from({ length: size }, (_, of) => eventOf(nth * size + of)))
  )

/** Where each acknowledged event was said to lie, by its id. */
export type Acknowledged = Map<string, number>

/** Several clients that each ask for the next piece of work as soon as the one before is done. Milliseconds of each. */
export const asClients = async <A, E>(
  count: number,
  all: Iterable<A>,
  work: (one: A) => Effect.Effect<unknown, E>
): Promise<ReadonlyArray<number>> => {
  const left = all[Symbol.iterator]()
  const times: Array<number> = []
  const client = Effect.gen(function* () {
    for (let next = left.next(); next.done !== true; next = left.next()) {
      const start = performance.now()
      yield* work(next.value)
      times.push(performance.now() - start)
    }
  })
  await Effect.runPromise(
    Effect.all(
      Array.from({ length: count }, () => client),
      { concurrency: "unbounded" }
    )
  )
  return times
}

/** Appends each commit. A refusal or a failure ends the run: there is nothing here that could be refused. */
export const appendAll = (
  log: Log,
  count: number,
  all: ReadonlyArray<Commit>,
  acknowledged: Acknowledged
): Promise<ReadonlyArray<number>> =>
  asClients(count, all, (commit) =>
    Effect.gen(function* () {
      const [outcome] = yield* log.append([commit])
      if (outcome === undefined || Result.isFailure(outcome)) return yield* Effect.die("an append was refused")
      for (const { id, position } of outcome.success.recorded) acknowledged.set(id, position)
    })
  )

/** How many acknowledged events the log does not hold where it said. */
export const lost = async (log: Log, acknowledged: Acknowledged): Promise<number> => {
  const left = new Map(acknowledged)
  const look = (chunk: ReadonlyArray<{ readonly id: string; readonly position: number }>) =>
    Effect.sync(() => {
      for (const { id, position } of chunk) if (left.get(id) === position) left.delete(id)
    })
  await Effect.runPromise(Stream.runForEachArray(log.read({ query: Query.all }), look))
  return left.size
}
