/**
 * Views on PostgreSQL: rows in a schema of their own, which can be dropped at any time and is built again from the log.
 */
import { EventLog, type LogUnavailable, Snapshots, ViewStore } from "@trygglogg/log"
import { type KeptViewsOptions, makeSnapshots, makeViewStore } from "@trygglogg/log/views"
import { Context, Effect, Layer } from "effect"
import { connect, type ConnectionOptions } from "./database.ts"
import type { DatabaseRefused } from "./error.ts"
import { migrate } from "./migration.ts"
import { migrations } from "./viewStore/schema.ts"
import { makeTables } from "./viewStore/tables.ts"

export interface ViewStoreOptions extends ConnectionOptions, KeptViewsOptions {
  /** The schema the views lie in, made when there is none; named like a log's. */
  readonly schema: string
}

/**
 * Views in a schema of a PostgreSQL database, for as long as the layer lives. The schema can be dropped: the views are built again.
 *
 * @example
 * const views = layerViewsPostgres({ url, schema: "stockholm_views", edition: "2026.2" })
 * program.pipe(Effect.provide(Layer.provideMerge(views, layerPostgres({ url, schema: "stockholm", origin: "stockholm" }))))
 */
export const layerViewsPostgres = (
  options: ViewStoreOptions
): Layer.Layer<ViewStore | Snapshots, LogUnavailable | DatabaseRefused, EventLog> =>
  Layer.effectContext(
    Effect.gen(function* () {
      const log = yield* EventLog
      const database = yield* connect(options, options.schema)
      yield* migrate(database, { kind: "views", migrations })
      const tables = makeTables(database)
      return Context.make(ViewStore, makeViewStore({ tables, log }, options)).pipe(
        Context.add(Snapshots, makeSnapshots({ tables }, options))
      )
    })
  )
