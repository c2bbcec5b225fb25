/**
 * Views on SQLite: rows in a file of their own, which can be deleted at any time and is built again from the log.
 */
import { EventLog, type LogUnavailable, ViewStore } from "@trygglogg/log"
import { type KeptViewsOptions, makeViewStore } from "@trygglogg/log/views"
import { Effect, Layer } from "effect"
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
}: ViewStoreOptions): Layer.Layer<ViewStore, LogUnavailable | DatabaseRefused, EventLog> =>
  Layer.effect(
    ViewStore,
    Effect.gen(function* () {
      const log = yield* EventLog
      const database = yield* open({ file, kind: "views", durable: false, migrations })
      return makeViewStore({ tables: makeTables(database), log }, options)
    })
  )
