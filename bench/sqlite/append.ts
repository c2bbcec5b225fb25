/** W1, W2, W3: appending one event by one client, by sixteen, and a hundred events at once. `node append.ts` */
import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs"
import { join } from "node:path"
import type { Commit, EventLog } from "@trygglogg/log"
import { makeEventLog } from "@trygglogg/store-sqlite"
import { Effect, Scope } from "effect"
import { inOne, openOurs, openPlain } from "./limit.ts"
import { compare, print, withFolder } from "./measure.ts"
import { commitOf, eventOf, origin } from "./workload.ts"

// Short rounds, and many: some of them get the processor for themselves.
const rounds = 25
type Log = EventLog["Service"]

const commits = (count: number, size = 1): ReadonlyArray<Commit> =>
  Array.from({ length: count }, (_, nth) =>
    commitOf(...Array.from({ length: size }, (_, of) => eventOf(nth * size + of)))
  )

/** Clients that each append the next commit as soon as the one before is durable. */
const clients = (log: Log, count: number, all: ReadonlyArray<Commit>) => {
  const left = all.values()
  const client = Effect.gen(function* () {
    for (const commit of left) yield* log.append([commit])
  })
  return Effect.runPromise(
    Effect.all(
      Array.from({ length: count }, () => client),
      { concurrency: "unbounded" }
    )
  )
}

/** What the disk takes for a promise: a page written to a file that has it, and made durable. */
const promise = (path: string): number => {
  const file = openSync(path, "w")
  const page = Buffer.alloc(4_096, 1)
  const times = Array.from({ length: 200 }, () => {
    const start = performance.now()
    writeSync(file, page, 0, page.length, 0)
    fdatasyncSync(file)
    return performance.now() - start
  })
  closeSync(file)
  return times.toSorted((a, b) => a - b)[50] ?? Number.NaN
}

await withFolder(async (path) => {
  console.log(`One fdatasync of a page takes this disk ${(promise(join(path, "page")) * 1_000).toFixed(0)} µs.`)
  const open = (name: string) =>
    makeEventLog({ file: join(path, name), origin }).pipe(Scope.provide(Scope.makeUnsafe()), Effect.runPromise)
  const log = await open("log.db")
  const plain = openPlain(join(path, "plain.db"))
  await open("ours.db")
  const ours = openOurs(join(path, "ours.db"))
  const one = {
    name: "limit: driver, a plain row, one by one",
    count: 100,
    run: () => commits(100).forEach(plain.insert)
  }

  print(
    "W1 append 1 event, one client, durable (goal 0.8 of the limit)",
    await compare(
      [
        one,
        {
          name: "driver, our tables, one by one",
          count: 100,
          run: () => commits(100).forEach((c) => inOne(ours.database, () => ours.insert(c)))
        },
        { name: "trygglogg", count: 100, run: () => clients(log, 1, commits(100)) }
      ],
      rounds
    )
  )
  print(
    "W2 append 1 event, sixteen clients (goal 5)",
    await compare([one, { name: "trygglogg", count: 400, run: () => clients(log, 16, commits(400)) }], rounds)
  )
  print(
    "W3 append 100 events at once (goal 0.6 of the limit, 0.85 of our tables)",
    await compare(
      [
        {
          name: "limit: driver, plain rows",
          count: 500,
          run: () => commits(5, 100).forEach((c) => inOne(plain.database, () => plain.insert(c)))
        },
        {
          name: "driver, our tables",
          count: 500,
          run: () => commits(5, 100).forEach((c) => inOne(ours.database, () => ours.insert(c)))
        },
        { name: "trygglogg", count: 500, run: () => clients(log, 1, commits(5, 100)) }
      ],
      rounds
    )
  )
})
process.exit()
