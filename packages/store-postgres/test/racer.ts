/**
 * Another process with the same log: `node racer.ts URL SCHEMA NAME`. Claims numbers that the others claim too, each on the condition
 * that nobody has it, looks at a view now and then, and prints the numbers it got as JSON.
 */
import { Event, EventLog, Projection, Tag, ViewStore } from "@trygglogg/log"
import { Effect, Layer, Logger, Redacted, Result, Schema } from "effect"
import { layerPostgres } from "../src/eventLog.ts"
import { layerViewsPostgres } from "../src/viewStore.ts"
import { commit, origin } from "./events.ts"

const Numbered = Tag.make("number", Schema.String)

export const Claimed = Event.make("Claimed", {
  version: 1,
  fields: { number: Schema.String, by: Schema.String },
  tags: ({ number }) => [Numbered(number)]
})

export const owners = Projection.make("owners", {
  by: Numbered,
  row: Schema.Struct({ number: Schema.String, by: Schema.String }),
  index: { by: ({ by }) => by }
}).on(Claimed, (_, { by, number }) => ({ number, by }))

export const claims = 100

/** A log and the views beside it. */
export const layers = (url: Redacted.Redacted, schema: string) =>
  Layer.provideMerge(
    layerViewsPostgres({ url, schema: `${schema}_views`, edition: "race" }),
    layerPostgres({ url, schema, origin })
  )

const claim = Effect.fnUntraced(function* (nth: number, by: string) {
  const log = yield* EventLog
  const claimed = Claimed({ number: `${nth}`, by })
  const tags = Claimed.tags(claimed)
  const one = commit(`${by}-${nth}`, { type: Claimed.type, version: 1, tags, data: Claimed.encode(claimed) })
  const condition = { query: [{ types: [Claimed.type], tags }], after: 0 }
  const [outcome] = yield* log.append([{ ...one, condition }])
  if (nth % 10 === 0) yield* (yield* ViewStore).list(owners, { where: { by } })
  return outcome !== undefined && Result.isSuccess(outcome)
})

const numbers = Array.from({ length: claims }, (_, nth) => nth)

const race = (by: string) => Effect.filter(numbers, (nth) => claim(nth, by), { concurrency: 4 })

if (import.meta.main) {
  const [url = "", schema = "", name = "nobody"] = process.argv.slice(2)
  const quiet = Logger.layer([])
  const own = await race(name).pipe(
    Effect.provide(layers(Redacted.make(url), schema)),
    Effect.provide(quiet),
    Effect.runPromise
  )
  process.stdout.write(JSON.stringify(own))
}
