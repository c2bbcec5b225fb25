/**
 * The program that is killed: `node writer.ts PLACE NAME [COMMAND…]`. Clients append for as long as it lives, first the commands given,
 * whose outcome nobody knows; one reads everything that comes, another keeps a view up to date. Whoever is not answered asks again.
 */
import { writeSync } from "node:fs"
import { EventLog, LogUnavailable, Query, ViewStore } from "@trygglogg/log"
import { outcomeOf } from "@trygglogg/log/testing/simulation"
import { Effect, Layer, Logger, Schedule, Stream } from "effect"
import { logAndViewsAt } from "../store.ts"
import { commitOf, notes } from "./load.ts"
import { commandIdOf, moment, type Said } from "./said.ts"

const clients = 8
const [place = "", name = "nobody", ...unknown] = process.argv.slice(2)

const say = (said: Said): void => {
  writeSync(1, `${JSON.stringify(said)}\n`)
}

const patiently = Effect.retry({ schedule: Schedule.spaced("25 millis") })

const ask = Effect.fnUntraced(function* (commandId: string) {
  const log = yield* EventLog
  say({ _tag: "Asking", commandId, at: moment() })
  const [outcome] = yield* patiently(log.append([commitOf(commandId)]))
  if (outcome === undefined) return yield* Effect.die("a commit without an answer")
  say({ _tag: "Answered", commandId, at: moment(), outcome: outcomeOf(outcome) })
})

const client = Effect.fnUntraced(function* (nth: number) {
  for (let turn = 0; ; turn++) {
    yield* ask(commandIdOf(name, nth, turn))
    // Leaves the machine to others: what counts is that somebody is always in the middle of something.
    yield* Effect.sleep(`${turn % 8} millis`)
  }
})

/** Remembers only how far it has seen, as a view's checkpoint does. */
const reader = Effect.gen(function* () {
  const log = yield* EventLog
  let after = yield* patiently(log.head)
  for (;;) {
    const askedAt = moment()
    const found = yield* patiently(Stream.runCollect(log.read({ query: Query.all, after })))
    say({ _tag: "Read", after, askedAt, at: moment(), seen: found.map(({ id, position }) => [position, id]) })
    after = found.at(-1)?.position ?? after
    yield* Effect.sleep("40 millis")
  }
})

const look = Effect.gen(function* () {
  const views = yield* ViewStore
  for (;;) {
    yield* Effect.ignore(views.list(notes, { limit: 1 }))
    yield* Effect.sleep("40 millis")
  }
})

const everybody = Effect.gen(function* () {
  yield* Effect.forEach(unknown, ask, { concurrency: "unbounded", discard: true })
  const loops = Array.from({ length: clients }, (_, nth) => client(nth))
  yield* Effect.all([...loops, reader, look], { concurrency: "unbounded", discard: true })
})

/** A server may be away just when the program starts. Anything else that keeps the log shut is a fault, and ends it. */
const opening = Effect.retry(Layer.build(logAndViewsAt(place)), {
  schedule: Schedule.spaced("50 millis"),
  while: (error) => error instanceof LogUnavailable && (error.reason === "io" || error.reason === "busy")
})

await opening.pipe(
  Effect.flatMap((services) => Effect.provide(everybody, services)),
  Effect.scoped,
  Effect.provide(Logger.layer([])),
  Effect.runPromise
)
