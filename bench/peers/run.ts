/** One peer beside the bare driver and the log, in the same rounds: W1, W3, W5, and W2 last, which not every peer survives. */
import { setTimeout as sleep } from "node:timers/promises"
import type { Commit, EventLog } from "@trygglogg/log"
import { peer as asked, quick, withContestants } from "../asked.ts"
import { type Acknowledged, appendAll, commitsOf } from "../clients.ts"
import type { Plain } from "../contestants.ts"
import { replay } from "../filled.ts"
import { compare, type Contender } from "../measure.ts"
import { tell } from "../result.ts"
import { whole } from "../score.ts"
import { peers } from "./all.ts"
import type { Peer } from "./peer.ts"

const rounds = quick ? 3 : 11
const ones = quick ? 50 : 200
const batches = quick ? 3 : 8
const batchSize = 100
const sixteen = 16

const found = peers.find(({ name }) => name === asked.name)
if (found === undefined) throw new Error(`no peer is called ${asked.name}`)
const { name, open, store } = found

/** Seconds after which nobody waits for an answer any more. */
const patience = { append: 5, replay: 30 }

const within = async <A>(seconds: number, work: Promise<A>): Promise<A> => {
  const waiting = new AbortController()
  const late = sleep(seconds * 1_000, undefined, { signal: waiting.signal }).then(() => {
    throw new Error(`no answer in ${seconds} seconds`)
  })
  // Whichever comes first; the other is nobody's business then.
  late.catch(() => undefined)
  return Promise.race([work, late]).finally(() => waiting.abort())
}

/** What a peer was asked, and what became of it. */
class Asked {
  /** Events of each commit that was acknowledged. */
  readonly acknowledged = new Map<string, number>()
  readonly #peer: Peer
  failed = 0
  problem = ""

  constructor(peer: Peer) {
    this.#peer = peer
  }

  async #append(commit: Commit): Promise<number> {
    try {
      await within(patience.append, this.#peer.append(commit))
      this.acknowledged.set(commit.meta.commandId, commit.events.length)
      return commit.events.length
    } catch (error) {
      this.failed += 1
      this.problem = String(error).slice(0, 200)
      return 0
    }
  }

  /** Several clients, each asking for the next when the one before was answered. Only what succeeds is counted. */
  contender(count: number, clients: number, size = 1): Contender {
    let done = 0
    return {
      name,
      count: () => done,
      run: async () => {
        done = 0
        const left = commitsOf(count, size).values()
        const times: Array<number> = []
        const client = async () => {
          for (const commit of left) {
            const start = performance.now()
            // The sum is looked up after the waiting: others have added to it meanwhile.
            const more = await this.#append(commit)
            done += more
            const took = performance.now() - start
            times.push(took)
            // One who was not answered would wait as long for every other.
            if (took >= patience.append * 1_000) return
          }
        }
        await Promise.all(Array.from({ length: clients }, client))
        return times
      }
    }
  }

  /** What it holds of the commits it acknowledged. */
  async check(): Promise<string> {
    const seen = new Map<string, number>()
    const look = (commandId: string) => seen.set(commandId, (seen.get(commandId) ?? 0) + 1)
    await within(patience.replay, this.#peer.replay(look))
    const counts = [...this.acknowledged].map(([commandId, size]) => (seen.get(commandId) ?? 0) - size)
    const [lost, doubled] = [counts.filter((more) => more < 0).length, counts.filter((more) => more > 0).length]
    return `${lost} of its ${counts.length} acknowledged commits are lost, ${doubled} are there twice`
  }
}

interface Beside {
  readonly plain: Plain
  readonly log: EventLog["Service"]
  readonly peer: Peer
}

const appending = async ({ log, plain }: Beside, one: Asked, what: string, clients: number): Promise<void> => {
  const count = ones * (clients > 1 ? 2 : 1)
  const acknowledged: Acknowledged = new Map()
  const lines = await compare(
    [
      { name: "limit: driver, plain rows", count, run: () => plain.oneByOne(commitsOf(count), clients) },
      one.contender(count, clients),
      { name: "trygglogg", count, run: () => appendAll(log, clients, commitsOf(count), acknowledged) }
    ],
    rounds
  )
  tell({ workload: `${what} beside ${name}`, store, lines, scores: [] })
}

const inHundreds = async ({ log, plain }: Beside, one: Asked): Promise<void> => {
  const count = batches * batchSize
  const acknowledged: Acknowledged = new Map()
  const lines = await compare(
    [
      {
        name: "limit: driver, plain rows",
        count,
        run: async () => {
          for (const commit of commitsOf(batches, batchSize)) await plain.batch(commit)
        }
      },
      one.contender(batches, 1, batchSize),
      { name: "trygglogg", count, run: () => appendAll(log, 1, commitsOf(batches, batchSize), acknowledged) }
    ],
    rounds
  )
  tell({ workload: `W3 append 100 events at once beside ${name}`, store, lines, scores: [] })
}

/** Each replays what it was given so far, which is as much for everybody. */
const replaying = async ({ log, peer, plain }: Beside): Promise<void> => {
  let count = 0
  await peer.replay(() => (count += 1))
  let sum = 0
  const lines = await compare(
    [
      { name: "limit: driver, pages by key, JSON.parse of all", count, run: plain.replay },
      {
        name,
        count,
        run: () => peer.replay((_, data) => (sum += Object.keys(Object(data)).length))
      },
      { name: "trygglogg, a fold that looks at all", count, run: () => replay(log, () => true) }
    ],
    rounds
  )
  tell({ workload: `W5 replay ${whole(count)} events beside ${name}`, store, lines, scores: [] })
}

await withContestants(async ({ log, plain, room }) => {
  const peer = await open(asked.folder, room)
  const one = new Asked(peer)
  const beside = { log, plain, peer }
  const report = async (after: string) => {
    const failed = one.failed === 0 ? "no append failed" : `${one.failed} appends failed (${one.problem})`
    const kept = await one.check().catch((error: unknown) => `its events cannot be read back (${String(error)})`)
    console.log(`  ${name} after ${after}: ${failed}; ${kept}`)
  }
  await appending(beside, one, "W1 append 1 event, one client", 1)
  await inHundreds(beside, one)
  await replaying(beside)
  await report("W1, W3 and W5")
  await appending(beside, one, "W2 the same, sixteen clients", sixteen)
  await report("W2")
  await within(patience.append, peer.end()).catch((error: unknown) =>
    console.log(`  ${name} does not close: ${String(error)}`)
  )
})
// What a peer never answered may hold the process.
process.exit()
