/** The wire to PostgreSQL breaks at the n-th message, for every n until none does; the caller asks again until answered. */
import { EventLog, Query } from "@trygglogg/log"
import { check } from "@trygglogg/log/testing/history"
import { makeRecorder } from "@trygglogg/log/testing/simulation"
import { Effect, Schedule, Stream } from "effect"
import { commitOf } from "../kill/load.ts"
import { type Server, startServer } from "../postgres/server.ts"
import { makeWire, type Wire } from "../postgres/wire.ts"
import { logAt } from "../store.ts"
import type { DrillOptions, Outcome } from "./outcome.ts"

const patiently = Effect.retry({ schedule: Schedule.spaced("10 millis"), times: 500 })

/** A little of everything: three who append at once, twice over, and everything read. */
const work = Effect.gen(function* () {
  const log = yield* EventLog
  const recorder = makeRecorder(() => log)
  const ask = (id: string) => patiently(recorder.append(id, [commitOf(id), commitOf(`${id}-too`)]))
  for (const turn of [1, 2])
    yield* Effect.forEach(["a", "b", "c"], (name) => ask(`${name}-${turn}`), { concurrency: "unbounded" })
  yield* patiently(recorder.read("reader", { query: Query.all }))
  const events = yield* patiently(Stream.runCollect(log.read({ query: Query.all })))
  return { origin: log.origin, entries: recorder.entries, events, tree: yield* patiently(log.tree) }
})

/** The wire is cut at a message, from the opening of the log on. Whether it came to that, and what went wrong. */
const cutAt = async (server: Server, wire: Wire, message: number) => {
  const place = `${wire.url}#wire_${message}`
  const before = wire.messages()
  wire.cutAt(message)
  const working = patiently(Effect.scoped(Effect.provide(work, logAt(place), { local: true })))
  const history = await Effect.runPromise(working)
  const fired = wire.messages() - before >= message
  wire.mend()
  await server.sql(`DROP SCHEMA IF EXISTS wire_${message} CASCADE`)
  return { fired, faults: check(history).map(({ guarantee, what }) => `message ${message}: ${guarantee}: ${what}`) }
}

export const wireDrill = async ({ count = Infinity }: DrillOptions): Promise<Outcome> => {
  const server = await startServer()
  const wire = await makeWire(server.url)
  const faults: Array<string> = []
  try {
    for (let message = 1; ; message++) {
      const cut = await cutAt(server, wire, message)
      faults.push(...cut.faults)
      if (!cut.fired || message >= count) return { figures: { messagesCut: cut.fired ? message : message - 1 }, faults }
    }
  } finally {
    await wire.close()
    await server.remove()
  }
}
