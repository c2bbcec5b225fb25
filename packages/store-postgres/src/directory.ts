/**
 * Names and addresses of staff in a schema of PostgreSQL.
 */
import {
  byName,
  Directory,
  DirectoryEntry,
  type Identity,
  IdentityTaken,
  matchesName,
  nameWords,
  searchWords
} from "@trygglogg/vault/directory"
import type { StorageUnavailable } from "@trygglogg/vault/storageUnavailable"
import { Effect, Layer, Option, Schema } from "effect"
import { type Row, text } from "./column.ts"
import type { Run } from "./database.ts"
import { type Erasable, openErasable, rewrite, type SchemaOptions } from "./erasable.ts"
import type { DatabaseRefused } from "./error.ts"
import { stateContents } from "./stateSchema.ts"
import { storable } from "./storable.ts"
import { damaged } from "./unavailable.ts"

const Entry = Schema.fromJsonString(DirectoryEntry)
const decodeEntry = Schema.decodeOption(Entry)
const encodeEntry = Schema.encodeSync(Entry)

export const entryOf = (row: Row): DirectoryEntry => {
  const entry = decodeEntry(text(row[0]))
  if (Option.isNone(entry)) throw damaged()
  return entry.value
}

const one = ([row]: ReadonlyArray<Row>) => (row === undefined ? undefined : entryOf(row))

const withIdentity = async (run: Run, schema: string, { issuer, subject }: Identity) =>
  one(
    await run(`SELECT entry FROM ${schema}.person WHERE issuer = $1 AND subject = $2`, [
      storable(issuer),
      storable(subject)
    ])
  )

/** Enters a person, with the words they are searched for by. */
export const putPerson = async (
  run: Run,
  schema: string,
  entry: DirectoryEntry
): Promise<IdentityTaken | undefined> => {
  const { identity, identityProtected, name, ref } = entry
  const holder = identity === undefined ? undefined : await withIdentity(run, schema, identity)
  if (holder !== undefined && holder.ref !== ref) return new IdentityTaken({ by: holder.ref })
  // Deleted and entered anew, so that no word of an earlier name stays searchable.
  await run(`DELETE FROM ${schema}.name_word WHERE ref = $1`, [storable(ref)])
  await run(`DELETE FROM ${schema}.person WHERE ref = $1`, [storable(ref)])
  await run(`INSERT INTO ${schema}.person (ref, issuer, subject, entry) VALUES ($1, $2, $3, $4)`, [
    storable(ref),
    identity === undefined ? null : storable(identity.issuer),
    identity === undefined ? null : storable(identity.subject),
    encodeEntry(entry)
  ])
  const words = identityProtected ? [] : [...new Set(nameWords(name))]
  await run(`INSERT INTO ${schema}.name_word (word, ref) SELECT unnest($1::text[]), $2`, [
    words.map(storable),
    storable(ref)
  ])
  return undefined
}

/** After every text that begins with a word, in the order of bytes. */
const last = "\u{10FFFF}"

/** Those with a name that begins with the longest word typed; which of them match in full is the port's rule. */
const candidates = async (run: Run, schema: string, typed: string): Promise<ReadonlyArray<DirectoryEntry>> => {
  const [longest] = searchWords(typed).toSorted((a, b) => b.length - a.length)
  if (longest === undefined) return []
  const word = storable(longest)
  const rows = await run(
    `SELECT entry FROM ${schema}.person
     WHERE ref IN (SELECT ref FROM ${schema}.name_word WHERE word >= $1 AND word < $2)`,
    [word, word + last]
  )
  return rows.map(entryOf)
}

export const makeDirectory = ({ read, schema, write }: Erasable): Directory["Service"] =>
  Directory.of({
    byIdentity: (identity) => read((run) => withIdentity(run, schema, identity)),
    byRef: (ref) =>
      read(async (run) => one(await run(`SELECT entry FROM ${schema}.person WHERE ref = $1`, [storable(ref)]))),
    many: (refs) =>
      read(async (run) => {
        const rows = await run(`SELECT entry FROM ${schema}.person WHERE ref = ANY($1)`, [refs.map(storable)])
        return new Map(rows.map(entryOf).map((entry) => [entry.ref, entry]))
      }),
    put: (entry) =>
      Effect.flatMap(
        // One at a time: whether an identity is somebody's must still hold when it is given.
        write({ table: "person", how: "alone" }, (run) => putPerson(run, schema, entry)),
        (taken) => taken ?? Effect.void
      ),
    erase: (ref) =>
      write({ table: "person", how: "whole" }, (run) =>
        rewrite(run, schema, ["person", "name_word"], "ref = $1", storable(ref))
      ),
    search: (typed, limit) =>
      Effect.map(
        read((run) => candidates(run, schema, typed)),
        (found) =>
          found
            .filter((entry) => matchesName(typed, entry))
            .toSorted(byName)
            .slice(0, limit)
      )
  })

/**
 * The directory in a schema of a PostgreSQL database, for as long as the layer lives. Several processes may have it open, and state and
 * outbox may share it.
 *
 * Fails as `StorageUnavailable` when the server cannot be used now, and as `DatabaseRefused` when the schema must not be.
 *
 * @example
 * program.pipe(Effect.provide(layerDirectory({ url, schema: "stockholm_state" })))
 */
export const layerDirectory = (options: SchemaOptions): Layer.Layer<Directory, StorageUnavailable | DatabaseRefused> =>
  Layer.effect(Directory, Effect.map(openErasable(options, stateContents, "directory"), makeDirectory))
