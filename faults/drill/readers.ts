/**
 * Eight writers whose commits take their time, eight readers who remember only how far they have seen: does anybody skip an event? A
 * reader of a sequence does, since who begins first may end last.
 */
import { EventLog, Query } from "@trygglogg/log"
import { layerPostgres } from "@trygglogg/store-postgres"
import { Context, Effect, Layer, Redacted, type Scope, Stream } from "effect"
import { commitOf, origin } from "../kill/load.ts"
import { type Server, startServer } from "../postgres/server.ts"
import type { DrillOptions, Outcome } from "./outcome.ts"

const writers = 8
const readers = 8
/** Commands that each writer has under way at once. */
const together = 4
const schema = "readers"

/** A log with connections of its own, as another process would have. */
const logOn = (url: string): Effect.Effect<EventLog["Service"], unknown, Scope.Scope> =>
  Layer.build(Layer.fresh(layerPostgres({ url: Redacted.make(url), schema, origin }))).pipe(
    Effect.map((services) => Context.get(services, EventLog))
  )

/** Makes every commit take its time while it holds its positions, some more, some less. */
const slowDown = (server: Server) =>
  server.sql(`CREATE FUNCTION ${schema}.slow() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM pg_sleep(random() * 0.004); RETURN NULL; END $$;
    CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON ${schema}.events
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.nth = 0) EXECUTE FUNCTION ${schema}.slow()`)

/** Writes until the log has as many events as it should. */
const write = Effect.fnUntraced(function* (url: string, name: string, enough: () => boolean) {
  const log = yield* logOn(url)
  const loop = Effect.fnUntraced(function* (lane: number) {
    for (let nth = 0; !enough(); nth++) {
      const group = [0, 1, 2, 3, 4].map((one) => {
        const { events, meta } = commitOf(`${name}-${lane}-${nth}-${one}`)
        return { events, meta }
      })
      yield* log.append(group)
    }
  })
  yield* Effect.all(
    Array.from({ length: together }, (_, lane) => loop(lane)),
    { concurrency: "unbounded", discard: true }
  )
})

interface Seen {
  last: number
  skipped: number
  doubled: number
  looks: number
}

/** Looks again and again for what comes after the last it saw. */
const read = Effect.fnUntraced(function* (url: string, seen: Seen, done: () => boolean) {
  const log = yield* logOn(url)
  for (let last = false; ; last = done()) {
    seen.looks += 1
    yield* log.read({ query: Query.all, after: seen.last }).pipe(
      Stream.runForEachArray((events) =>
        Effect.sync(() => {
          for (const { position } of events) {
            if (position <= seen.last) seen.doubled += 1
            else seen.skipped += position - seen.last - 1
            seen.last = Math.max(seen.last, position)
          }
        })
      )
    )
    // Once more after the last append.
    if (last) return
    yield* Effect.sleep("10 millis")
  }
})

const drillOn = (server: Server, wanted: number) =>
  Effect.gen(function* () {
    const log = yield* logOn(server.url)
    yield* Effect.promise(() => slowDown(server))
    const state = { head: 0, written: false }
    const watch = Effect.gen(function* () {
      while (!state.written) {
        state.head = yield* log.head
        yield* Effect.sleep("20 millis")
      }
    })
    const seen = Array.from({ length: readers }, (): Seen => ({ last: 0, skipped: 0, doubled: 0, looks: 0 }))
    const writing = Effect.all(
      Array.from({ length: writers }, (_, nth) => write(server.url, `w-${nth}`, () => state.head >= wanted)),
      { concurrency: "unbounded", discard: true }
    ).pipe(Effect.ensuring(Effect.sync(() => (state.written = true))))
    yield* Effect.all([writing, watch, ...seen.map((one) => read(server.url, one, () => state.written))], {
      concurrency: "unbounded",
      discard: true
    })
    return { events: yield* log.head, seen }
  }).pipe(Effect.scoped, Effect.runPromise)

export const readersDrill = async ({ count = 100_000 }: DrillOptions): Promise<Outcome> => {
  const server = await startServer()
  try {
    const { events, seen } = await drillOn(server, count)
    const sum = (of: (one: Seen) => number) => seen.reduce((total, one) => total + of(one), 0)
    const figures = {
      writers,
      readers,
      events,
      looks: sum(({ looks }) => looks),
      skipped: sum(({ skipped }) => skipped),
      doubled: sum(({ doubled }) => doubled)
    }
    const behind = seen.flatMap(({ last }, nth) => (last === events ? [] : [`reader ${nth} saw ${last} of ${events}`]))
    const wrong = figures.skipped + figures.doubled === 0 ? [] : ["a reader skipped or doubled events"]
    return { figures, faults: [...behind, ...wrong] }
  } finally {
    await server.remove()
  }
}
