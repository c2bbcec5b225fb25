/**
 * A log of a million events: its size on disk, how fast it is verified, what a replay of it holds in memory, and W7, how fast it is
 * appended to beside an empty one.
 */
import { execFileSync } from "node:child_process"
import { hash } from "node:crypto"
import { join } from "node:path"
import { verifyLog } from "@trygglogg/audit"
import { Effect } from "effect"
import { quick, withContestants } from "./asked.ts"
import { type Acknowledged, appendAll, commitsOf, lost } from "./clients.ts"
import type { Contestants, Kept } from "./contestants.ts"
import { fillLog } from "./filled.ts"
import { compare } from "./measure.ts"
import { tell } from "./result.ts"
import { mebibytes, score, scoreOfBytes, whole } from "./score.ts"

const total = quick ? 10_000 : 1_000_000
/** What a replay of the whole is compared with. */
const few = quick ? 1_000 : 10_000
const appendRounds = quick ? 3 : 21
const appends = quick ? 200 : 400
const sixteen = 16

type Store = Contestants["store"]

/** As the `trygglogg` command verifies: with what Node brings, since it runs there. */
const sha256 = (bytes: Uint8Array): Uint8Array => hash("sha256", bytes, "buffer")

const weigh = async (store: Store, { parts }: Kept, json: number): Promise<void> => {
  const found = await parts()
  const bytes = found.reduce((sum, part) => sum + part.bytes, 0)
  const largest = found
    .toSorted((one, other) => other.bytes - one.bytes)
    .slice(0, 8)
    .map((part) => `${part.name} ${(part.bytes / json).toFixed(3)}`)
  tell({
    workload: `disk: bytes of ${whole(total)} events beside their JSON`,
    store,
    lines: [],
    scores: [scoreOfBytes(bytes, json, { atMost: store === "sqlite" ? 1.35 : 1.6 })],
    notes: [
      `an event is ${(json / total).toFixed(0)} bytes of JSON and ${(bytes / total).toFixed(0)} on disk`,
      largest.join(", ")
    ]
  })
}

const verify = async (store: Store, { forAudit, hashRows }: Kept): Promise<void> => {
  const audit = forAudit.pipe(
    Effect.flatMap((log) => verifyLog(log, { sha256 })),
    Effect.scoped
  )
  const seeingAll = (name: string, run: () => Promise<number>) => ({
    name,
    count: total,
    run: async () => {
      const seen = await run()
      if (seen !== total) throw new Error(`${name} saw ${seen} of ${total} events`)
    }
  })
  // Of a million, three rounds without one to warm up: each is long enough to find its own speed.
  const [rounds, warmUp] = quick ? [2, 1] : [3, 0]
  const lines = await compare(
    [
      seeingAll("limit: driver, a hash over each row", () => hashRows(false)),
      seeingAll("driver, each row's data, entry and node", () => hashRows(true)),
      seeingAll("trygglogg", async () => {
        const { events, faults } = await Effect.runPromise(audit)
        if (faults.length > 0) throw new Error(`a log that nobody touched has faults: ${JSON.stringify(faults)}`)
        return events
      })
    ],
    rounds,
    warmUp
  )
  tell({ workload: `verify ${whole(total)} events`, store, lines, scores: [score(lines, { goal: { atLeast: 0.7 } })] })
}

/** The most memory that a process of its own had while it replayed so many events. */
const peakOf = (address: string, events: number): number =>
  Number(execFileSync(process.execPath, [join(import.meta.dirname, "memory.ts"), address, String(events)]))

const remember = (store: Store, { address }: Kept): void => {
  const [small, large] = [peakOf(address, few), peakOf(address, total)]
  tell({
    workload: `memory: most a replay of ${whole(total)} events has, beside one of ${whole(few)}`,
    store,
    lines: [],
    scores: [scoreOfBytes(large, small, { atMost: 1.5 })],
    notes: [`the process has ${mebibytes(peakOf(address, 0))} before it has read anything`]
  })
}

const appending = (name: string, { log }: Kept, seen: Acknowledged) => ({
  name,
  count: appends,
  run: () => appendAll(log, sixteen, commitsOf(appends), seen)
})

const appendTo = async (store: Store, empty: Kept, full: Kept): Promise<void> => {
  const names = { empty: "limit: an empty log, sixteen clients", full: "trygglogg" }
  const acknowledged = { empty: new Map<string, number>(), full: new Map<string, number>() }
  const lines = await compare(
    [appending(names.empty, empty, acknowledged.empty), appending(names.full, full, acknowledged.full)],
    appendRounds
  )
  const missing = (await lost(empty.log, acknowledged.empty)) + (await lost(full.log, acknowledged.full))
  tell({
    workload: `W7 W2 on a log of ${whole(total)} events, beside an empty one`,
    store,
    lines,
    scores: (["p50", "p99"] as const).map((figure) => score(lines, { what: figure, figure, goal: { atMost: 1.25 } })),
    notes: [
      `${acknowledged.full.size + acknowledged.empty.size} events acknowledged: no append failed, ${missing} of them are lost`
    ]
  })
  if (missing > 0) process.exitCode = 1
}

await withContestants(async ({ keep, store }) => {
  const full = await keep("million")
  const json = await fillLog(full.log, total)
  await full.settle()
  await weigh(store, full, json)
  await verify(store, full)
  remember(store, full)
  const empty = await keep("empty")
  await appendTo(store, empty, full)
})
