/** One log and one plain table with the same events in them, for the measurements that read. */
import { join } from "node:path"
import { type EventLog, Query, type Recorded } from "@trygglogg/log"
import { makeEventLog } from "@trygglogg/store-sqlite"
import { Effect, Scope, Stream } from "effect"
import { inOne, openPlain } from "./limit.ts"
import { commitOf, eventOf, origin } from "./workload.ts"

const together = 1_000

/** A hundred events a case, one a commit. */
export const fill = async (path: string, total: number) => {
  const file = join(path, "log.db")
  const log = await makeEventLog({ file, origin }).pipe(Scope.provide(Scope.makeUnsafe()), Effect.runPromise)
  const plain = openPlain(join(path, "plain.db"))
  for (let from = 0; from < total; from += together) {
    const commits = Array.from({ length: together }, (_, nth) => commitOf(eventOf(from + nth, Math.ceil(total / 100))))
    await Effect.runPromise(log.append(commits))
    inOne(plain.database, () => commits.forEach(plain.insert))
  }
  return { log, plain: plain.database, files: { log: file, plain: join(path, "plain.db") } }
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
