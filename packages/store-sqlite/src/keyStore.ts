/**
 * Wrapped data keys in a SQLite file of their own, so that its copies can be kept shorter than the log's.
 */
import { type DestroyedKey, type KeptKey, type KeyEntry, KeyStore } from "@trygglogg/vault/keyStore"
import type { StorageUnavailable } from "@trygglogg/vault/storageUnavailable"
import { DateTime, Effect, Layer } from "effect"
import { integer, optionalText, type Row, text } from "./column.ts"
import { type Erasable, openErasable } from "./erasable.ts"
import type { DatabaseRefused } from "./error.ts"

// Keys lie in the order they were made, so no page of them is ever split, and a destroyed one is overwritten in its place by as many
// zeroes. Deleting or shrinking the row would let SQLite move rows between pages and leave copies behind.
export const keyMigrations = [
  `
  CREATE TABLE data_key (
    number INTEGER PRIMARY KEY,
    subject TEXT NOT NULL UNIQUE,
    id TEXT NOT NULL,
    wrapped TEXT NOT NULL,
    made_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE destroyed (subject TEXT PRIMARY KEY, at INTEGER NOT NULL, decision TEXT) STRICT, WITHOUT ROWID;
  CREATE TABLE check_value (one INTEGER PRIMARY KEY CHECK (one = 1), value TEXT NOT NULL) STRICT;
  `
]

export const destroyedOf = (subject: string, row: Row): DestroyedKey => {
  const decision = optionalText(row[1])
  const destroyed = { _tag: "Destroyed", subject, at: DateTime.makeUnsafe(integer(row[0])) } as const
  return decision === undefined ? destroyed : { ...destroyed, decision }
}

export const keptOf = (subject: string, row: Row): KeptKey => ({
  _tag: "Kept",
  subject,
  id: text(row[0]),
  wrapped: text(row[1]),
  madeAt: DateTime.makeUnsafe(integer(row[2]))
})

const find = ({ prepare }: Erasable, subject: string): KeyEntry | undefined => {
  const gone: Row | undefined = prepare("SELECT at, decision FROM destroyed WHERE subject = ?").get(subject)
  if (gone !== undefined) return destroyedOf(subject, gone)
  const kept: Row | undefined = prepare("SELECT id, wrapped, made_at FROM data_key WHERE subject = ?").get(subject)
  return kept === undefined ? undefined : keptOf(subject, kept)
}

const put = (database: Erasable, key: KeptKey): KeyEntry => {
  const standing = find(database, key.subject)
  if (standing !== undefined) return standing
  database
    .prepare("INSERT INTO data_key (subject, id, wrapped, made_at) VALUES (?, ?, ?, ?)")
    .run(key.subject, key.id, key.wrapped, DateTime.toEpochMillis(key.madeAt))
  return key
}

const destroy = (database: Erasable, destroyed: DestroyedKey): DestroyedKey => {
  const standing = find(database, destroyed.subject)
  if (standing?._tag === "Destroyed") return standing
  const { at, decision = null, subject } = destroyed
  if (standing !== undefined) {
    const zeroes = "0".repeat(standing.wrapped.length)
    database.prepare("UPDATE data_key SET wrapped = ? WHERE subject = ?").run(zeroes, subject)
  }
  database
    .prepare("INSERT INTO destroyed (subject, at, decision) VALUES (?, ?, ?)")
    .run(subject, DateTime.toEpochMillis(at), decision)
  return destroyed
}

const checkValue = ({ prepare }: Erasable): string | undefined =>
  optionalText(prepare("SELECT value FROM check_value").get()?.[0])

export interface KeyStoreOptions {
  /** A path. The file is created when there is none, readable by its owner only. */
  readonly file: string
}

/**
 * The key store on a SQLite file, for as long as the layer lives. Several processes may have it open.
 *
 * Fails as `StorageUnavailable` when the file cannot be used now, and as `DatabaseRefused` when it is another program's or a newer
 * one's.
 *
 * @example
 * layerVault({ origin, permit }).pipe(Layer.provide(layerKeyStore({ file: "data/trygglogg.keys.db" })))
 */
export const layerKeyStore = ({ file }: KeyStoreOptions): Layer.Layer<KeyStore, StorageUnavailable | DatabaseRefused> =>
  Layer.effect(
    KeyStore,
    Effect.map(openErasable({ file, kind: "keys", migrations: keyMigrations }, "keys"), (database) =>
      KeyStore.of({
        get: (subject) => database.read(() => find(database, subject)),
        putIfAbsent: database.writeTogether((key: KeptKey) => put(database, key)),
        destroy: Effect.fnUntraced(function* (subject, at, decision) {
          const wanted: DestroyedKey = {
            _tag: "Destroyed",
            subject,
            at,
            ...(decision === undefined ? {} : { decision })
          }
          const standing = yield* database.write(() => destroy(database, wanted))
          yield* database.emptyJournal
          return standing
        }),
        checkValue: database.read(() => checkValue(database)),
        putCheckValueIfAbsent: (value) =>
          database.write(() => {
            database.prepare("INSERT INTO check_value (one, value) VALUES (1, ?) ON CONFLICT DO NOTHING").run(value)
            return checkValue(database) ?? value
          })
      })
    )
  )
