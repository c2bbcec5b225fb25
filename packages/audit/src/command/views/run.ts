/** What `trygglogg views` does. */
import type { Database } from "@trygglogg/city"
import { edition, everyEvent, everyProjection } from "@trygglogg/core/overview"
import { EventLog, type Projection, type RebuildOptions, ViewStore } from "@trygglogg/log"
import { layerViewsPostgres } from "@trygglogg/store-postgres"
import { layerViewsSqlite } from "@trygglogg/store-sqlite"
import { Effect, Layer, Option } from "effect"
import { databaseNamed, openLog, reading, storeProblem } from "../openLog.ts"
import { say } from "../output.ts"
import { problem } from "../problem.ts"

type Views = ViewStore["Service"]

/** The views that a city's programs ask, by name. */
const known: ReadonlyMap<string, Projection.Any> = new Map(everyProjection.map((one) => [one.name, one]))

const built = (database: Database) => {
  const options = { edition, knows: everyEvent }
  const refused = Effect.mapError((error: Parameters<typeof storeProblem>[0]) => storeProblem(error, database.shown))
  if (database.kind === "sqlite") {
    return refused(Layer.build(layerViewsSqlite({ file: database.files.views, ...options })))
  }
  const { schemas, url } = database.place
  return refused(Layer.build(layerViewsPostgres({ url, schema: schemas.views, ...options })))
}

const open = Effect.fnUntraced(function* (database: Database) {
  const { audited, name } = yield* openLog(database)
  return { name, services: yield* Effect.provideService(built(database), EventLog, audited.log) }
})

/** Brings the views up to date first: one that was never asked has no health. */
const health = Effect.fnUntraced(function* (views: Views) {
  yield* Effect.forEach(known.values(), (one) => one.with((view) => views.get(view, "")), { discard: true })
  const found = yield* views.health
  yield* say({ command: "views", views: found }, () =>
    found.map(
      ({ edition, head, oldestParked, parked, position, view }) =>
        `${view} ${edition === "" ? "-" : edition} ${position}/${head} ${parked}${oldestParked === undefined ? "" : ` ${oldestParked}`}`
    )
  )
  const parked = found.reduce((sum, one) => sum + one.parked, 0)
  if (parked > 0) return yield* problem("partial", String(parked))
})

const rebuild = Effect.fnUntraced(function* (views: Views, one: Projection.Any, options: RebuildOptions) {
  const { name } = one
  const rebuilt = yield* one.with((view) => views.rebuild(view, options))
  const { differing, digest, healed, outcome, parked, position } = rebuilt
  yield* say({ command: "views", view: name, ...rebuilt }, () => [
    `${outcome} ${position}`,
    ...(digest === "" ? [] : [`${name} ${digest}`]),
    `differing ${differing.total}`,
    ...differing.ids,
    `healed ${healed.length}`,
    `parked ${parked.length}`
  ])
  if (outcome === "different") return yield* problem("viewDiffers", name)
  if (outcome !== "switched") return yield* problem("viewTaken", name)
})

const rollBack = Effect.fnUntraced(function* (views: Views, one: Projection.Any) {
  const { name } = one
  const then = yield* one.with((view) => views.rollBack(view))
  if (then === undefined) return yield* problem("nothingBefore", name)
  yield* say({ command: "views", view: name, ...then }, () => [`${name} ${then.edition} ${then.position}`])
})

/** Shows how the views are doing, rebuilds one or takes one back. */
export const run = Effect.fnUntraced(function* (asked: {
  readonly action: "health" | "rebuild" | "rollback"
  readonly view: Option.Option<string>
  readonly db: string
  readonly same: boolean
  readonly fresh: boolean
}) {
  const name = Option.getOrElse(asked.view, () => "")
  const one = known.get(name)
  if (asked.action !== "health" && one === undefined)
    return yield* problem("usage", `view: ${[...known.keys()].join(", ")}`)
  const { name: log, services } = yield* open(yield* databaseNamed(asked.db))
  const work = Effect.flatMap(ViewStore, (views) => {
    if (asked.action === "health" || one === undefined) return health(views)
    if (asked.action === "rollback") return rollBack(views, one)
    return rebuild(views, one, { sameMeaning: asked.same, fresh: asked.fresh })
  })
  yield* Effect.provide(work, services).pipe(reading(log))
}, Effect.scoped)
