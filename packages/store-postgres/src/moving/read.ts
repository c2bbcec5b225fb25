/** Everything a city on PostgreSQL keeps, to be moved elsewhere. Nothing is changed. */
import type { LogUnavailable } from "@trygglogg/log"
import type { CityContents, KeysContents, OutboxRow, StateContents as State } from "@trygglogg/vault/cityContents"
import { StorageUnavailable } from "@trygglogg/vault/storageUnavailable"
import { DateTime, Effect, type Redacted, type Scope } from "effect"
import { openForAudit } from "../auditRows.ts"
import { findPlaces, type Places } from "../city.ts"
import { integer, optionalText, type Row, text } from "../column.ts"
import { connect, type Database, type Run } from "../database.ts"
import { entryOf } from "../directory.ts"
import type { DatabaseRefused } from "../error.ts"
import { destroyedOf, keptOf, keyContents } from "../keyStore.ts"
import { type Contents, expectMigrated } from "../migration.ts"
import { stateContents } from "../stateSchema.ts"
import { stateColumns, stateRowOf } from "../stateStore.ts"
import { original } from "../storable.ts"
import type { DatabaseUrlRefused } from "../url.ts"

const open = Effect.fnUntraced(function* (url: Redacted.Redacted, schema: string, contents: Contents) {
  const database = yield* connect({ url, connections: 1 }, schema)
  yield* expectMigrated(database, contents)
  return database
})

const readKeys = async (run: Run, { schema }: Database): Promise<KeysContents> => {
  const kept = await run(`SELECT subject, id, wrapped, made_at FROM ${schema}.data_key ORDER BY made_at, subject`)
  const destroyed = await run(`SELECT subject, at, decision FROM ${schema}.destroyed ORDER BY at, subject`)
  const [check] = await run(`SELECT value FROM ${schema}.check_value`)
  return { entries: [...kept.map(keptOf), ...destroyed.map(destroyedOf)], checkValue: optionalText(check?.[0]) }
}

const outboxRowOf = (row: Row): OutboxRow => ({
  key: original(text(row[0])),
  status: text(row[1]),
  payload: optionalText(row[2]),
  dueAt: integer(row[3]),
  attempts: integer(row[4]),
  problem: optionalText(row[5]),
  sentAt: row[6] === null ? undefined : integer(row[6])
})

const readState = async (run: Run, { schema }: Database, now: number): Promise<State> => ({
  persons: (await run(`SELECT entry FROM ${schema}.person ORDER BY ref`)).map(entryOf),
  values: (
    await run(`SELECT ${stateColumns} FROM ${schema}.state WHERE expires_at > $1 ORDER BY namespace, key`, [now])
  ).map(stateRowOf),
  consumers: (await run(`SELECT name, position FROM ${schema}.consumer ORDER BY name`)).map(
    (row) => [original(text(row[0])), integer(row[1])] as const
  ),
  outbox: (
    await run(`SELECT key, status, payload, due_at, attempts, problem, sent_at FROM ${schema}.outbox ORDER BY key`)
  ).map(outboxRowOf)
})

const asStorage =
  (store: StorageUnavailable["store"]) =>
  <A>(effect: Effect.Effect<A, LogUnavailable>) =>
    Effect.mapError(effect, ({ reason }) => new StorageUnavailable({ store, reason }))

/**
 * Opens what a city keeps. Who reads it needs the roles of the programs and those of the auditor, or the owner's login.
 *
 * @example
 * const { keys, log } = yield* readCity({ databaseUrl: Redacted.make("postgres://owner@db/city?schema=stockholm") })
 */
export const readCity = Effect.fnUntraced(function* (
  places: Places
): Effect.fn.Return<CityContents, DatabaseUrlRefused | DatabaseRefused | LogUnavailable, Scope.Scope> {
  const { keysUrl, schemas, url } = yield* Effect.fromResult(findPlaces(places))
  const log = yield* openForAudit({ url, schema: schemas.log })
  const access = yield* openForAudit({ url, schema: schemas.access })
  const keys = yield* open(keysUrl, schemas.keys, keyContents)
  const state = yield* open(url, schemas.state, stateContents)
  const now = DateTime.toEpochMillis(yield* DateTime.now)
  return {
    log,
    access,
    keys: asStorage("keys")(keys.snapshot((run) => readKeys(run, keys))),
    state: asStorage("state")(state.snapshot((run) => readState(run, state, now)))
  }
})
