/**
 * Sessions, drafts and other values that expire, in a SQLite file beside the log.
 */
import { makeStateStore, type StateRow, type StateRows, StateStore } from "@trygglogg/vault/stateStore"
import type { StorageUnavailable } from "@trygglogg/vault/storageUnavailable"
import { Effect, Layer } from "effect"
import { integer, optionalText, type Row, text } from "./column.ts"
import type { Erasable } from "./erasable.ts"
import type { DatabaseRefused } from "./error.ts"
import { openState, type StateOptions } from "./stateDatabase.ts"

export const stateRowOf = (row: Row): StateRow => {
  const owner = optionalText(row[4])
  const found = { namespace: text(row[0]), key: text(row[1]), text: text(row[2]), expiresAt: integer(row[3]) }
  return owner === undefined ? found : { ...found, owner }
}

export const stateColumns = "namespace, key, text, expires_at, owner"

const get = ({ prepare }: Erasable, namespace: string, key: string, now: number): StateRow | undefined => {
  const row: Row | undefined = prepare(
    `SELECT ${stateColumns} FROM state WHERE namespace = ? AND key = ? AND expires_at > ?`
  ).get(namespace, key, now)
  return row === undefined ? undefined : stateRowOf(row)
}

const remove = ({ prepare }: Erasable, namespace: string, key: string): void =>
  void prepare("DELETE FROM state WHERE namespace = ? AND key = ?").run(namespace, key)

const rowsOf = (database: Erasable): StateRows => ({
  put: ({ expiresAt, key, namespace, owner = null, text }) =>
    database.write(() => {
      database
        .prepare(`INSERT OR REPLACE INTO state (${stateColumns}) VALUES (?, ?, ?, ?, ?)`)
        .run(namespace, key, text, expiresAt, owner)
    }),
  get: (namespace, key, now) => database.read(() => get(database, namespace, key, now)),
  take: (namespace, key, now) =>
    database.write(() => {
      const row = get(database, namespace, key, now)
      remove(database, namespace, key)
      return row
    }),
  delete: (namespace, key) => database.write(() => remove(database, namespace, key)),
  list: (namespace, now, owner) =>
    database.read(() => {
      const rows: ReadonlyArray<Row> = database
        .prepare(
          `SELECT ${stateColumns} FROM state WHERE namespace = ? AND expires_at > ? AND owner IS coalesce(?, owner)`
        )
        .all(namespace, now, owner ?? null)
      return rows.map(stateRowOf)
    }),
  forget: (owner) =>
    Effect.andThen(
      database.write(() => database.prepare("DELETE FROM state WHERE owner = ?").run(owner)),
      database.rewrite
    ),
  sweep: (now) =>
    database.write(() => Number(database.prepare("DELETE FROM state WHERE expires_at <= ?").run(now).changes))
})

/**
 * The state store on a SQLite file, for as long as the layer lives. Several processes may have it open.
 *
 * Fails as `StorageUnavailable` when the file cannot be used now, and as `DatabaseRefused` when it is another program's or a newer
 * one's.
 *
 * @example
 * program.pipe(Effect.provide(layerStateStore({ file: "data/trygglogg.state.db" })))
 */
export const layerStateStore = (options: StateOptions): Layer.Layer<StateStore, StorageUnavailable | DatabaseRefused> =>
  Layer.effect(
    StateStore,
    Effect.map(openState(options, "state"), (database) => StateStore.of(makeStateStore(rowsOf(database))))
  )
