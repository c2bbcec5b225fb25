/**
 * Another process with the same log: `node racer.ts FOLDER NAME`. Claims a hundred numbers that the others claim too, each on the
 * condition that nobody has it, looks at a view now and then, and prints the numbers it got as JSON.
 */
import { join } from "node:path"
import { Event, EventLog, Projection, Tag, ViewStore } from "@trygglogg/log"
import { Effect, Layer, Result, Schema } from "effect"
import { layerSqlite } from "../src/eventLog.ts"
import { layerViewsSqlite } from "../src/viewStore.ts"
import { commit, origin } from "./events.ts"

const Numbered = Tag.make("number", Schema.String)

export const Claimed = Event.make("Claimed", {
  version: 1,
  fields: { number: Schema.String, by: Schema.String },
  tags: ({ number }) => [Numbered(number)]
})

export const owners = Projection.make("owners", {
  by: Numbered,
  // How often it was claimed: an event taken into the view twice shows here.
  row: Schema.Struct({ number: Schema.String, by: Schema.String, times: Schema.Int }),
  index: { by: ({ by }) => by }
}).on(Claimed, (row, { by, number }) => ({ number, by, times: (row?.times ?? 0) + 1 }))

export const claims = 100

const layers = (folder: string) =>
  Layer.provideMerge(
    layerViewsSqlite({ file: join(folder, "views.db"), edition: "race" }),
    layerSqlite({ file: join(folder, "log.db"), origin })
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
  const [folder = ".", name = "nobody"] = process.argv.slice(2)
  const own = await race(name).pipe(Effect.provide(layers(folder)), Effect.runPromise)
  console.log(JSON.stringify(own))
}
