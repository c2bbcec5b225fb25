/**
 * Deadlocks and appends that are not serializable, for real: while two logs write through one wire, another session takes the locks they
 * need in the other order, and changes the head's row under them. Whoever is refused asks again under the same command id.
 */
import { setTimeout as sleep } from "node:timers/promises"
import { EventLog, Query } from "@trygglogg/log"
import { check } from "@trygglogg/log/testing/history"
import { makeRandom, makeRecorder, type Random } from "@trygglogg/log/testing/simulation"
import { Context, Effect, Fiber, Layer, Schedule, Stream } from "effect"
import { Client } from "pg"
import { commitOf } from "../kill/load.ts"
import { startServer } from "../postgres/server.ts"
import { makeWire, type Wire } from "../postgres/wire.ts"
import { logAt, type Place } from "../store.ts"
import type { DrillOptions, Outcome } from "./outcome.ts"

const schema = "crossed"
const clients = 6

/** Holds the position that comes next, which an append wants when it has the head, and then wants the head. Nothing of it stays. */
const crossLocks = async (client: Client, random: Random): Promise<void> => {
  await client.query(`BEGIN; SET LOCAL deadlock_timeout = '${10 + random(80)}ms'`)
  try {
    await client.query(`
      INSERT INTO ${schema}.events SELECT position + 1, recorded_at, type_id, version, 1, NULL, occurred_at, tags, meta, data, leaf
      FROM ${schema}.events ORDER BY position DESC LIMIT 1`)
    await sleep(random(30))
    await client.query(`SELECT FROM ${schema}.log_head FOR UPDATE`)
    await sleep(random(30))
  } catch {
    // The position was taken meanwhile, or this session was the one that the server chose.
  }
  await client.query("ROLLBACK")
}

/** Writes the head's row as it is: who waits for it meanwhile is shown another row than the one it saw. */
const touchHead = async (client: Client, random: Random): Promise<void> => {
  await client.query(`BEGIN; UPDATE ${schema}.log_head SET position = position`)
  await sleep(random(30))
  await client.query("COMMIT")
}

/** What the server has refused for another's sake. */
const found = (wire: Wire) => ({
  deadlocks: wire.refused.get("40P01") ?? 0,
  "not serializable": wire.refused.get("40001") ?? 0
})

/** So many times, and on until each kind of refusal has come about: on a busy machine little happens between two. */
const interfere = async (url: string, wire: Wire, random: Random, count: number): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  const shown = () => Object.values(found(wire)).every((times) => times > 0)
  try {
    for (let round = 0; round < count || (!shown() && round < 50 * count); round++) {
      await (random(2) === 0 ? crossLocks(client, random) : touchHead(client, random))
      await sleep(random(20))
    }
  } finally {
    await client.end()
  }
}

const openedAt = (place: Place) => Effect.map(Layer.build(Layer.fresh(logAt(place))), Context.get(EventLog))

/** Two logs of one place, as two processes have them. The second is asked now and then: mostly, the first knows where the log ends. */
const logsAt = (place: Place) => Effect.all([openedAt(place), openedAt(place)])

const drillOn = Effect.fnUntraced(function* (
  place: Place,
  url: string,
  wire: Wire,
  { count = 400, seed }: DrillOptions
) {
  const [one, other] = yield* logsAt(place)
  let turn = 0
  const log = () => ((turn += 1) % 40 === 0 ? other : one)
  const recorder = makeRecorder(log)
  const load = { done: false }
  const client = Effect.fnUntraced(function* (name: string) {
    for (let nth = 0; !load.done; nth++) {
      const asking = recorder.append(name, [commitOf(`${name}-${nth}`)])
      yield* Effect.retry(asking, { schedule: Schedule.spaced("10 millis") })
    }
  })
  // Names that are known are written in one statement.
  yield* recorder.append(
    "before",
    Array.from({ length: 200 }, (_, nth) => commitOf(`before-${nth}`))
  )
  const working = yield* Effect.forkChild(
    Effect.forEach(
      Array.from({ length: clients }, (_, nth) => nth),
      (nth) => client(`client-${nth}`),
      { concurrency: "unbounded" }
    )
  )
  yield* Effect.promise(() => interfere(url, wire, makeRandom(seed), count))
  load.done = true
  yield* Fiber.join(working)
  const events = yield* Stream.runCollect(log().read({ query: Query.all }))
  return { origin: log().origin, entries: recorder.entries, events, tree: yield* log().tree }
})

export const crossedDrill = async (options: DrillOptions): Promise<Outcome> => {
  const server = await startServer({ settings: ["deadlock_timeout=30ms"] })
  const wire = await makeWire(server.url)
  try {
    // Isolates more than it is asked to, so that a statement that is a transaction by itself can be refused for that.
    const address = new URL(wire.url)
    address.searchParams.set("options", "-c default_transaction_isolation=serializable")
    address.hash = schema
    const history = await Effect.runPromise(Effect.scoped(drillOn(address.href, server.url, wire, options)))
    const refused = found(wire)
    const unanswered = history.entries.filter((entry) => entry.op === "append" && entry.result === "unknown").length
    const missing = Object.entries(refused).flatMap(([what, times]) => (times > 0 ? [] : [`${what}: none came about`]))
    return {
      figures: {
        seed: options.seed,
        events: history.events.length,
        answered: history.entries.length - unanswered,
        unanswered,
        ...refused
      },
      faults: [...check(history).map(({ guarantee, what }) => `${guarantee}: ${what}`), ...missing]
    }
  } finally {
    await wire.close()
    await server.remove()
  }
}
