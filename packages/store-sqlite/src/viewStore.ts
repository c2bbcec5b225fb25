/**
 * Views on SQLite: rows in a file of their own, which can be deleted at any time and is built again from the log.
 */
import { EventLog, type LogUnavailable, Snapshots, ViewStore } from "@trygglogg/log"
import { type KeptViewsOptions, makeSnapshots, makeViewStore } from "@trygglogg/log/views"
import { Context, Effect, Layer } from "effect"
import { open } from "./database.ts"
import type { DatabaseRefused } from "./error.ts"
import { migrations } from "./viewStore/schema.ts"
import { makeTables } from "./viewStore/tables.ts"

export interface ViewStoreOptions extends KeptViewsOptions {
  /** A path. The file is created when there is none. */
  readonly file: string
}

/**
 * Views on a SQLite file, for as long as the layer lives. A file that is damaged can be deleted: the views are built again.
 *
 * @example
 * const views = layerViewsSqlite({ file: "data/trygglogg.views.db", edition: "2026.2" })
 * program.pipe(Effect.provide(Layer.provideMerge(views, layerSqlite({ file: "data/trygglogg.db", origin: "stockholm" }))))
 */
export const layerViewsSqlite = ({
  file,
  ...options
}: ViewStoreOptions): Layer.Layer<ViewStore | Snapshots, LogUnavailable | DatabaseRefused, EventLog> =>
  Layer.effectContext(
    Effect.gen(function* () {
      const log = yield* EventLog
      const database = yield* open({ file, kind: "views", durable: false, migrations })
      const tables = makeTables(database)
      return Context.make(ViewStore, makeViewStore({ tables, log }, options)).pipe(
        Context.add(Snapshots, makeSnapshots({ tables }, options))
      )
    })
  )
