/** W1, W2, W3: appending one event by one client, by sixteen, and a hundred events at once. */
import { type Commit, type EventLog, Query } from "@trygglogg/log"
import { Effect, Result, Stream } from "effect"
import { quick, withContestants } from "./asked.ts"
import type { Contestants } from "./contestants.ts"
import { compare, type Contender } from "./measure.ts"
import { tell } from "./result.ts"
import { commitOf, eventOf } from "./workload.ts"

type Log = EventLog["Service"]
/** So many commits of so many events by so many clients, through the log. */
type Own = (count: number, clientCount: number, size?: number) => Contender

const rounds = quick ? 5 : 21
const ones = quick ? 100 : 200
const batches = quick ? 3 : 8
const batchSize = 100
const sixteen = 16

const commits = (count: number, size = 1): ReadonlyArray<Commit> =>
  Array.from({ length: count }, (_, nth) =>
    commitOf(...Array.from({ length: size }, (_, of) => eventOf(nth * size + of)))
  )

/** Where each acknowledged event was said to lie, by its id. */
type Acknowledged = Map<string, number>

/** Clients that each append the next commit as soon as the one before is durable. Milliseconds of each. */
const clients = async (log: Log, count: number, all: ReadonlyArray<Commit>, acknowledged: Acknowledged) => {
  const left = all.values()
  const times: Array<number> = []
  const client = Effect.gen(function* () {
    for (const commit of left) {
      const start = performance.now()
      const [outcome] = yield* log.append([commit])
      times.push(performance.now() - start)
      if (outcome === undefined || Result.isFailure(outcome)) return yield* Effect.die("an append was refused")
      for (const { id, position } of outcome.success.recorded) acknowledged.set(id, position)
    }
  })
  const all16 = Array.from({ length: count }, () => client)
  await Effect.runPromise(Effect.all(all16, { concurrency: "unbounded" }))
  return times
}

/** How many acknowledged events the log does not hold where it said. */
const lost = async (log: Log, acknowledged: Acknowledged): Promise<number> => {
  const left = new Map(acknowledged)
  const look = (chunk: ReadonlyArray<{ readonly id: string; readonly position: number }>) =>
    Effect.sync(() => {
      for (const { id, position } of chunk) if (left.get(id) === position) left.delete(id)
    })
  await Effect.runPromise(Stream.runForEachArray(log.read({ query: Query.all }), look))
  return left.size
}

const byOnes = async ({ ours, plain, store }: Contestants, trygglogg: Own): Promise<void> => {
  const limit = (count: number, clientCount: number, name: string) => ({
    name,
    count,
    run: () => plain.oneByOne(commits(count), clientCount)
  })
  tell({
    workload: "W1 append 1 event, one client, durable",
    store,
    goals: [{ of: "trygglogg", atLeast: store === "sqlite" ? 0.8 : 0.85 }],
    lines: await compare(
      [
        limit(ones, 1, "limit: driver, a plain row"),
        { name: "driver, our tables", count: ones, run: () => ours.oneByOne(commits(ones)) },
        trygglogg(ones, 1)
      ],
      rounds
    )
  })
  tell({
    workload: "W2 the same, sixteen clients",
    store,
    goals: [{ of: "trygglogg", atLeast: store === "sqlite" ? 5 : 1.8 }],
    lines: await compare(
      [limit(ones * 2, sixteen, "limit: driver, plain rows, sixteen clients"), trygglogg(ones * 2, sixteen)],
      rounds
    )
  })
}

const byHundreds = async ({ ours, plain, store }: Contestants, trygglogg: Own): Promise<void> => {
  const driver = (name: string, batch: (commit: Commit) => Promise<void>) => ({
    name,
    count: batches * batchSize,
    run: async () => {
      for (const commit of commits(batches, batchSize)) await batch(commit)
    }
  })
  tell({
    workload: "W3 append 100 events at once",
    store,
    goals: [
      { of: "trygglogg", atLeast: 0.6 },
      { of: "trygglogg", beside: "driver, our tables", atLeast: 0.85 }
    ],
    lines: await compare(
      [
        driver("limit: driver, plain rows", plain.batch),
        driver("driver, our tables", ours.batch),
        trygglogg(batches, 1, batchSize)
      ],
      rounds
    )
  })
}

await withContestants(async (contestants) => {
  const acknowledged: Acknowledged = new Map()
  const trygglogg: Own = (count, clientCount, size = 1) => ({
    name: "trygglogg",
    count: count * size,
    run: () => clients(contestants.log, clientCount, commits(count, size), acknowledged)
  })
  await byOnes(contestants, trygglogg)
  await byHundreds(contestants, trygglogg)
  const missing = await lost(contestants.log, acknowledged)
  console.log(`  ${acknowledged.size} events acknowledged in W1 to W3, ${missing} of them lost`)
  if (missing > 0) process.exitCode = 1
})
