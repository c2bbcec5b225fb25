/** The stores that are put through faults, each by its public name. */
import { join } from "node:path"
import type { EventLog, ViewStore } from "@trygglogg/log"
import { layerPostgres, layerViewsPostgres } from "@trygglogg/store-postgres"
import { layerSqlite, layerViewsSqlite } from "@trygglogg/store-sqlite"
import { Layer, Redacted } from "effect"
import { origin } from "./kill/load.ts"

export const stores = ["sqlite", "postgres"] as const
export type Store = (typeof stores)[number]

/** Where a log lies: `sqlite:FOLDER`, or `postgres://…` with the schema as its fragment. */
export type Place = string

/** The log of a place. */
export const logAt = (place: Place): Layer.Layer<EventLog, unknown> => {
  if (place.startsWith("sqlite:")) return layerSqlite({ file: join(place.slice("sqlite:".length), "log.db"), origin })
  const { schema, url } = postgresOf(place)
  return layerPostgres({ url, schema, origin })
}

/** The views of a place, of whatever log they are given. */
export const viewsAt = (place: Place): Layer.Layer<ViewStore, unknown, EventLog> => {
  if (place.startsWith("sqlite:"))
    return layerViewsSqlite({ file: join(place.slice("sqlite:".length), "views.db"), edition: "crash" })
  const { schema, url } = postgresOf(place)
  return layerViewsPostgres({ url, schema: `${schema}_views`, edition: "crash" })
}

/** The log of a place, and views beside it. */
export const logAndViewsAt = (place: Place): Layer.Layer<EventLog | ViewStore, unknown> =>
  Layer.provideMerge(viewsAt(place), logAt(place))

const postgresOf = (place: Place) => {
  const url = new URL(place)
  const schema = url.hash.slice(1)
  url.hash = ""
  return { schema, url: Redacted.make(url.href) }
}
