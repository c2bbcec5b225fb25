/**
 * A server with a synchronous standby dies under load, the standby is promoted, and the clients go on there: is every acknowledged event
 * there, once? Again and again: the promoted one gets a standby of its own and dies in turn.
 */
import { setTimeout as sleep } from "node:timers/promises"
import { EventLog, Query } from "@trygglogg/log"
import { check } from "@trygglogg/log/testing/history"
import { makeRandom, makeRecorder } from "@trygglogg/log/testing/simulation"
import { Effect, Fiber, Schedule, Stream } from "effect"
import { commitOf } from "../kill/load.ts"
import { type Server, startServer } from "../postgres/server.ts"
import { copyOf, settings } from "../postgres/standby.ts"
import { makeWire, type Wire } from "../postgres/wire.ts"
import { logAt } from "../store.ts"
import type { DrillOptions, Outcome } from "./outcome.ts"

const clients = 8

/** A standby that has everything before anybody is acknowledged. */
const standbyOf = async (primary: Server): Promise<Server> => {
  const standby = await startServer({ settings, fill: (data) => copyOf(primary, data) })
  await primary.sql("ALTER SYSTEM SET synchronous_standby_names = '*'")
  await primary.sql("SELECT pg_reload_conf()")
  const inStep = "SELECT count(*)::int AS n FROM pg_stat_replication WHERE sync_state = 'sync'"
  while ((await primary.sql(inStep))[0]?.["n"] !== 1) await sleep(20)
  return standby
}

/** The server dies, its standby takes over, and the clients are shown the way. */
const failOver = async (primary: Server, standby: Server, wire: Wire): Promise<void> => {
  await primary.stop("SIGKILL")
  await standby.sql("SELECT pg_promote(true, 60)")
  wire.redirect(standby.url)
}

const drillOn = Effect.fnUntraced(function* (first: Server, wire: Wire, { count = 3, seed }: DrillOptions) {
  const log = yield* EventLog
  const random = makeRandom(seed)
  const recorder = makeRecorder(() => log)
  const load = { done: false }
  const client = Effect.fnUntraced(function* (name: string) {
    for (let nth = 0; !load.done; nth++) {
      const asking = recorder.append(name, [commitOf(`${name}-${nth}`)])
      yield* Effect.retry(asking, { schedule: Schedule.spaced("20 millis") })
    }
  })
  const working = yield* Effect.forkChild(
    Effect.all(
      Array.from({ length: clients }, (_, nth) => client(`client-${nth}`)),
      { concurrency: "unbounded" }
    )
  )
  let primary = first
  const old: Array<Server> = []
  for (let round = 0; round < count; round++) {
    const standby = yield* Effect.promise(() => standbyOf(primary))
    yield* Effect.sleep(500 + random(1_500))
    yield* Effect.promise(() => failOver(primary, standby, wire))
    old.push(primary)
    primary = standby
    yield* Effect.sleep("1 second")
  }
  load.done = true
  yield* Fiber.join(working)
  const events = yield* Stream.runCollect(log.read({ query: Query.all }))
  const tree = yield* log.tree
  yield* Effect.promise(() => Promise.all([...old, primary].filter((one) => one !== first).map((one) => one.remove())))
  return { origin: log.origin, entries: recorder.entries, events, tree }
})

export const failoverDrill = async (options: DrillOptions): Promise<Outcome> => {
  const first = await startServer({ settings })
  const wire = await makeWire(first.url)
  try {
    const history = await drillOn(first, wire, options).pipe(
      Effect.provide(logAt(`${wire.url}#failover`)),
      Effect.runPromise
    )
    const unanswered = history.entries.filter((entry) => entry.op === "append" && entry.result === "unknown").length
    return {
      figures: {
        failovers: options.count ?? 3,
        seed: options.seed,
        events: history.events.length,
        acknowledged: history.entries.length - unanswered,
        unanswered
      },
      faults: check(history).map(({ guarantee, what }) => `${guarantee}: ${what}`)
    }
  } finally {
    await wire.close()
    await first.remove()
  }
}
