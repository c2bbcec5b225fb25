/**
 * Wrapped data keys in a schema of their own, which the log's roles cannot enter; or in a database or on a server of their own, so that
 * its copies and its write-ahead log can be kept shorter than the log's.
 */
import { type DestroyedKey, type KeptKey, type KeyEntry, KeyStore } from "@trygglogg/vault/keyStore"
import type { StorageUnavailable } from "@trygglogg/vault/storageUnavailable"
import { DateTime, Effect, Layer } from "effect"
import { integer, optionalText, type Row, text } from "./column.ts"
import type { Database, Run } from "./database.ts"
import { type Erasable, openErasable, rewrite, type SchemaOptions } from "./erasable.ts"
import type { DatabaseRefused } from "./error.ts"
import { grantUse, whereRolesCanBeMade } from "./grants.ts"
import type { Contents } from "./migration.ts"
import { original, storable } from "./storable.ts"

// ANALYZE keeps samples of a column's values in pg_statistic, where no erasing reaches them: none of the keys.
const tables = ({ name, schema }: Database) => `
CREATE TABLE ${schema}.data_key (
  subject text COLLATE "C" PRIMARY KEY,
  id text NOT NULL,
  wrapped text NOT NULL,
  -- Milliseconds since 1970, UTC.
  made_at bigint NOT NULL
);
ALTER TABLE ${schema}.data_key ALTER COLUMN wrapped SET STATISTICS 0;
CREATE TABLE ${schema}.destroyed (subject text COLLATE "C" PRIMARY KEY, at bigint NOT NULL, decision text);
CREATE TABLE ${schema}.check_value (one boolean PRIMARY KEY DEFAULT true CHECK (one), value text NOT NULL);
${whereRolesCanBeMade(grantUse(name))}`

export const keyContents: Contents = { kind: "keys", migrations: [tables] }

const everybody = { table: "data_key", how: "shared" } as const

export const keptOf = (row: Row): KeptKey => ({
  _tag: "Kept",
  subject: original(text(row[0])),
  id: text(row[1]),
  wrapped: text(row[2]),
  madeAt: DateTime.makeUnsafe(integer(row[3]))
})

export const destroyedOf = (row: Row): DestroyedKey => {
  const decision = optionalText(row[2])
  const at = DateTime.makeUnsafe(integer(row[1]))
  const destroyed = { _tag: "Destroyed", subject: original(text(row[0])), at } as const
  return decision === undefined ? destroyed : { ...destroyed, decision: original(decision) }
}

/** What is known of some subjects. One statement: a key that is being destroyed is there or destroyed, never neither. */
const find = async (
  run: Run,
  schema: string,
  subjects: ReadonlyArray<string>
): Promise<ReadonlyMap<string, KeyEntry>> => {
  const rows = await run(
    `SELECT subject, NULL::bigint, NULL, id, wrapped, made_at FROM ${schema}.data_key WHERE subject = ANY($1)
     UNION ALL SELECT subject, at, decision, NULL, NULL, NULL FROM ${schema}.destroyed WHERE subject = ANY($1)`,
    [subjects.map(storable)]
  )
  const entries = rows.map((row): KeyEntry => (row[1] === null ? keptOf([row[0], ...row.slice(3)]) : destroyedOf(row)))
  return new Map(entries.map((entry) => [entry.subject, entry]))
}

const put = async (run: Run, schema: string, keys: ReadonlyArray<KeptKey>): Promise<ReadonlyArray<KeyEntry>> => {
  await run(
    `INSERT INTO ${schema}.data_key (subject, id, wrapped, made_at)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[]) AS new(subject, id, wrapped, made_at)
     WHERE NOT EXISTS (SELECT FROM ${schema}.destroyed d WHERE d.subject = new.subject) ON CONFLICT DO NOTHING`,
    [
      keys.map(({ subject }) => storable(subject)),
      keys.map(({ id }) => id),
      keys.map(({ wrapped }) => wrapped),
      keys.map(({ madeAt }) => DateTime.toEpochMillis(madeAt))
    ]
  )
  const standing = await find(
    run,
    schema,
    keys.map(({ subject }) => subject)
  )
  return keys.map((key) => standing.get(key.subject) ?? key)
}

/** The mark, and the table without the key, in one transaction. */
const destroy = async (run: Run, schema: string, wanted: DestroyedKey): Promise<DestroyedKey> => {
  const standing = (await find(run, schema, [wanted.subject])).get(wanted.subject)
  if (standing?._tag === "Destroyed") return standing
  const { at, decision, subject } = wanted
  await run(`INSERT INTO ${schema}.destroyed (subject, at, decision) VALUES ($1, $2, $3)`, [
    storable(subject),
    DateTime.toEpochMillis(at),
    decision === undefined ? null : storable(decision)
  ])
  if (standing !== undefined) await rewrite(run, schema, ["data_key"], "subject = $1", storable(subject))
  return wanted
}

const checkValue = async (run: Run, schema: string): Promise<string | undefined> =>
  optionalText((await run(`SELECT value FROM ${schema}.check_value`))[0]?.[0])

const make = (database: Erasable): KeyStore["Service"] => {
  const { read, schema, write, writeTogether } = database
  return KeyStore.of({
    get: (subject) => read(async (run) => (await find(run, schema, [subject])).get(subject)),
    putIfAbsent: writeTogether(everybody, (run, keys: ReadonlyArray<KeptKey>) => put(run, schema, keys)),
    destroy: (subject, at, decision) => {
      const wanted = { _tag: "Destroyed", subject, at, ...(decision === undefined ? {} : { decision }) } as const
      return write({ table: "data_key", how: "whole" }, (run) => destroy(run, schema, wanted))
    },
    checkValue: read((run) => checkValue(run, schema)),
    putCheckValueIfAbsent: (value) =>
      write(everybody, async (run) => {
        await run(`INSERT INTO ${schema}.check_value (value) VALUES ($1) ON CONFLICT DO NOTHING`, [value])
        return (await checkValue(run, schema)) ?? value
      })
  })
}

/**
 * The key store in a schema of a PostgreSQL database, for as long as the layer lives. Several processes may have it open.
 *
 * Fails as `StorageUnavailable` when the server cannot be used now, and as `DatabaseRefused` when the schema must not be: another
 * program's or a newer one's, or not made yet by somebody who may.
 *
 * @example
 * layerVault({ origin, permit }).pipe(Layer.provide(layerKeyStore({ url, schema: "stockholm_keys" })))
 */
export const layerKeyStore = (options: SchemaOptions): Layer.Layer<KeyStore, StorageUnavailable | DatabaseRefused> =>
  Layer.effect(KeyStore, Effect.map(openErasable(options, keyContents, "keys"), make))
