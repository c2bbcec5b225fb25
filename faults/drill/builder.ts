/**
 * A worker that builds a view anew: `node builder.ts PLACE right|wrong AHEAD`. It says when it has the lease and is about to take events
 * in, goes on when it is told to, and says what came of it. Its clock goes so many milliseconds ahead. A wrong one leaves events out, so
 * that it shows where what it brings is taken in.
 */
import { once } from "node:events"
import { writeSync } from "node:fs"
import { createInterface } from "node:readline"
import { EventLog, Query, ViewStore } from "@trygglogg/log"
import { Clock, Effect, Layer, Logger, Stream } from "effect"
import { notes } from "../kill/load.ts"
import { logAt, viewsAt } from "../store.ts"

const [place = "", reads = "right", ahead = "0"] = process.argv.slice(2)

const say = (word: string): void => {
  writeSync(1, `${word}\n`)
}

const told = once(createInterface({ input: process.stdin }), "line")

/** The log as this worker reads it. Where a read is of everything, it only looks for a place. */
const read = Effect.map(EventLog, (log) =>
  EventLog.of({
    ...log,
    read: (options) => {
      if (options.query === Query.all) return log.read(options)
      const events = log.read(options).pipe(Stream.filter(({ position }) => reads === "right" || position % 3 > 0))
      const turn = Effect.andThen(
        Effect.sync(() => say("reading")),
        Effect.promise(() => told)
      )
      return Stream.concat(Stream.drain(Stream.fromEffect(turn)), events)
    }
  })
)

const clockAhead = Effect.map(Clock.Clock, (clock): Clock.Clock => {
  const millis = () => clock.currentTimeMillisUnsafe() + Number(ahead)
  return {
    currentTimeMillisUnsafe: millis,
    currentTimeMillis: Effect.sync(millis),
    currentTimeNanosUnsafe: () => BigInt(millis()) * 1_000_000n,
    currentTimeNanos: Effect.sync(() => BigInt(millis()) * 1_000_000n),
    monotonicTimeNanosUnsafe: () => clock.monotonicTimeNanosUnsafe(),
    monotonicTimeNanos: clock.monotonicTimeNanos,
    sleep: (duration) => clock.sleep(duration)
  }
})

const views = viewsAt(place).pipe(Layer.provide(Layer.effect(EventLog, read)), Layer.provide(logAt(place)))

await Effect.flatMap(ViewStore, (store) => store.rebuild(notes)).pipe(
  Effect.map(({ outcome }) => say(outcome)),
  Effect.provide(views),
  Effect.provideServiceEffect(Clock.Clock, clockAhead),
  Effect.provide(Logger.layer([])),
  Effect.runPromise
)
process.exit()
