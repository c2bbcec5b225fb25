/**
 * Sessions, drafts and other values that expire, in a schema of PostgreSQL.
 */
import { makeStateStore, type StateRow, type StateRows, StateStore } from "@trygglogg/vault/stateStore"
import type { StorageUnavailable } from "@trygglogg/vault/storageUnavailable"
import { Effect, Layer } from "effect"
import { integer, optionalText, type Row, text } from "./column.ts"
import { type Erasable, openErasable, rewrite, type SchemaOptions } from "./erasable.ts"
import type { DatabaseRefused } from "./error.ts"
import { stateContents } from "./stateSchema.ts"
import { original, storable } from "./storable.ts"

export const stateRowOf = (row: Row): StateRow => {
  const owner = optionalText(row[4])
  const found = {
    namespace: original(text(row[0])),
    key: original(text(row[1])),
    text: original(text(row[2])),
    expiresAt: integer(row[3])
  }
  return owner === undefined ? found : { ...found, owner: original(owner) }
}

export const stateColumns = "namespace, key, text, expires_at, owner"

const one = ([row]: ReadonlyArray<Row>) => (row === undefined ? undefined : stateRowOf(row))

const rowsOf = ({ read, schema, write }: Erasable): StateRows => {
  const everybody = { table: "state", how: "shared" } as const
  const found = `FROM ${schema}.state WHERE namespace = $1 AND key = $2`
  return {
    put: ({ expiresAt, key, namespace, owner, text }) =>
      write(everybody, async (run) => {
        const values = [storable(namespace), storable(key), storable(text), expiresAt, owner && storable(owner)]
        await run(
          `INSERT INTO ${schema}.state (${stateColumns}) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (namespace, key)
           DO UPDATE SET text = excluded.text, expires_at = excluded.expires_at, owner = excluded.owner`,
          values.map((value) => value ?? null)
        )
      }),
    get: (namespace, key, now) =>
      read(async (run) =>
        one(await run(`SELECT ${stateColumns} ${found} AND expires_at > $3`, [storable(namespace), storable(key), now]))
      ),
    take: (namespace, key, now) =>
      write(everybody, async (run) => {
        const row = one(await run(`DELETE ${found} RETURNING ${stateColumns}`, [storable(namespace), storable(key)]))
        return row !== undefined && row.expiresAt > now ? row : undefined
      }),
    delete: (namespace, key) =>
      write(everybody, async (run) => void (await run(`DELETE ${found}`, [storable(namespace), storable(key)]))),
    list: (namespace, now, owner) =>
      read(async (run) => {
        const rows = await run(
          `SELECT ${stateColumns} FROM ${schema}.state
           WHERE namespace = $1 AND expires_at > $2 AND ($3::text IS NULL OR owner = $3)`,
          [storable(namespace), now, owner === undefined ? null : storable(owner)]
        )
        return rows.map(stateRowOf)
      }),
    forget: (owner) =>
      write({ table: "state", how: "whole" }, (run) => rewrite(run, schema, ["state"], "owner = $1", storable(owner))),
    sweep: (now) =>
      write(
        everybody,
        async (run) => (await run(`DELETE FROM ${schema}.state WHERE expires_at <= $1 RETURNING 1`, [now])).length
      )
  }
}

export const makeState = (database: Erasable): StateStore["Service"] => StateStore.of(makeStateStore(rowsOf(database)))

/**
 * The state store in a schema of a PostgreSQL database, for as long as the layer lives. Several processes may have it open.
 *
 * Fails as `StorageUnavailable` when the server cannot be used now, and as `DatabaseRefused` when the schema must not be.
 *
 * @example
 * program.pipe(Effect.provide(layerStateStore({ url, schema: "stockholm_state" })))
 */
export const layerStateStore = (
  options: SchemaOptions
): Layer.Layer<StateStore, StorageUnavailable | DatabaseRefused> =>
  Layer.effect(StateStore, Effect.map(openErasable(options, stateContents, "state"), makeState))
