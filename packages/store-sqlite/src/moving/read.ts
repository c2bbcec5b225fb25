/** Everything a city on SQLite keeps, to be moved elsewhere. Nothing is changed. */
import { existsSync } from "node:fs"
import type { LogUnavailable } from "@trygglogg/log"
import type { CityContents, KeysContents, OutboxRow, StateContents } from "@trygglogg/vault/cityContents"
import { StorageUnavailable } from "@trygglogg/vault/storageUnavailable"
import { DateTime, Effect, type Scope } from "effect"
import { openForAudit } from "../auditRows.ts"
import { integer, optionalText, type Row, text } from "../column.ts"
import { type Database, open } from "../database.ts"
import { entryOf } from "../directory.ts"
import type { DatabaseRefused } from "../error.ts"
import { destroyedOf, keptOf, keyMigrations } from "../keyStore.ts"
import { stateMigrations } from "../stateDatabase.ts"
import { stateColumns, stateRowOf } from "../stateStore.ts"
import type { Files } from "../url.ts"

const all = (database: Database, sql: string, ...values: ReadonlyArray<number>): ReadonlyArray<Row> =>
  database.prepare(sql).all(...values)

const nothingKept: KeysContents = { entries: [], checkValue: undefined }
const nothingHeld: StateContents = { persons: [], values: [], consumers: [], outbox: [] }

const readKeys = (database: Database): KeysContents => {
  const kept = all(
    database,
    "SELECT subject, id, wrapped, made_at FROM data_key WHERE subject NOT IN (SELECT subject FROM destroyed) ORDER BY number"
  )
  const destroyed = all(database, "SELECT subject, at, decision FROM destroyed ORDER BY at, subject")
  const [check] = all(database, "SELECT value FROM check_value")
  return {
    entries: [
      ...kept.map((row) => keptOf(text(row[0]), { 0: row[1] ?? null, 1: row[2] ?? null, 2: row[3] ?? null })),
      ...destroyed.map((row) => destroyedOf(text(row[0]), { 0: row[1] ?? null, 1: row[2] ?? null }))
    ],
    checkValue: optionalText(check?.[0])
  }
}

const outboxRowOf = (row: Row): OutboxRow => ({
  key: text(row[0]),
  status: text(row[1]),
  payload: optionalText(row[2]),
  dueAt: integer(row[3]),
  attempts: integer(row[4]),
  problem: optionalText(row[5]),
  sentAt: row[6] === null ? undefined : integer(row[6])
})

const readState = (database: Database, now: number): StateContents => ({
  persons: all(database, "SELECT entry FROM person ORDER BY ref").map(entryOf),
  values: all(database, `SELECT ${stateColumns} FROM state WHERE expires_at > ? ORDER BY namespace, key`, now).map(
    stateRowOf
  ),
  consumers: all(database, "SELECT name, position FROM consumer ORDER BY name").map(
    (row) => [text(row[0]), integer(row[1])] as const
  ),
  outbox: all(database, "SELECT key, status, payload, due_at, attempts, problem, sent_at FROM outbox ORDER BY key").map(
    outboxRowOf
  )
})

/** What a file holds, or what there is where there is no file. */
const fromFile = Effect.fnUntraced(function* <A>(
  file: string,
  kind: "keys" | "state",
  none: A,
  read: (database: Database) => A
) {
  if (!existsSync(file)) return none
  const migrations = kind === "keys" ? keyMigrations : stateMigrations
  const database = yield* open({ file, kind, durable: true, migrations, readOnly: true })
  return yield* database.snapshot(() => read(database))
}, Effect.scoped)

const asStorage =
  (store: "keys" | "state") =>
  <A>(effect: Effect.Effect<A, LogUnavailable | DatabaseRefused>) =>
    Effect.mapError(effect, (error) => {
      const reason = error._tag === "LogUnavailable" ? error.reason : "damaged"
      return new StorageUnavailable({ store, reason })
    })

/**
 * Opens what a city keeps; the log must be there.
 *
 * @example
 * const { keys, log } = yield* readCity(Result.getOrThrow(filesOf("sqlite:./data/trygglogg.db")))
 */
export const readCity = Effect.fnUntraced(function* (
  files: Files
): Effect.fn.Return<CityContents, LogUnavailable | DatabaseRefused, Scope.Scope> {
  const log = yield* openForAudit(files.log)
  const access = existsSync(files.access) ? yield* openForAudit(files.access) : undefined
  const now = DateTime.toEpochMillis(yield* DateTime.now)
  return {
    log,
    access,
    keys: asStorage("keys")(fromFile(files.keys, "keys", nothingKept, readKeys)),
    state: asStorage("state")(fromFile(files.state, "state", nothingHeld, (database) => readState(database, now)))
  }
})
