/**
 * Names and addresses of staff in a SQLite file beside the log.
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
import type { Erasable } from "./erasable.ts"
import type { DatabaseRefused } from "./error.ts"
import { openState, type StateOptions } from "./stateDatabase.ts"
import { damaged } from "./unavailable.ts"

const Entry = Schema.fromJsonString(DirectoryEntry)
const decodeEntry = Schema.decodeOption(Entry)
const encodeEntry = Schema.encodeSync(Entry)

export const entryOf = (row: Row): DirectoryEntry => {
  const entry = decodeEntry(text(row[0]))
  if (Option.isNone(entry)) throw damaged()
  return entry.value
}

const one = (row: Row | undefined) => (row === undefined ? undefined : entryOf(row))

const withIdentity = ({ prepare }: Pick<Erasable, "prepare">, { issuer, subject }: Identity) =>
  one(prepare("SELECT entry FROM person WHERE issuer = ? AND subject = ?").get(issuer, subject))

/** Enters a person, with the words they are searched for by. */
export const putPerson = (database: Pick<Erasable, "prepare">, entry: DirectoryEntry): IdentityTaken | undefined => {
  const { identity, identityProtected, name, ref } = entry
  const holder = identity === undefined ? undefined : withIdentity(database, identity)
  if (holder !== undefined && holder.ref !== ref) return new IdentityTaken({ by: holder.ref })
  // Deleted and entered anew, so that no word of an earlier name stays searchable.
  database.prepare("DELETE FROM person WHERE ref = ?").run(ref)
  database
    .prepare("INSERT INTO person (ref, issuer, subject, entry) VALUES (?, ?, ?, ?)")
    .run(ref, identity?.issuer ?? null, identity?.subject ?? null, encodeEntry(entry))
  if (identityProtected) return undefined
  for (const word of new Set(nameWords(name))) {
    database.prepare("INSERT INTO name_word (word, ref) VALUES (?, ?)").run(word, ref)
  }
  return undefined
}

const many = ({ prepare }: Erasable, refs: ReadonlyArray<string>): ReadonlyMap<string, DirectoryEntry> => {
  const rows: ReadonlyArray<Row> = prepare(
    "SELECT entry FROM person WHERE ref IN (SELECT value FROM json_each(?))"
  ).all(JSON.stringify(refs))
  return new Map(rows.map(entryOf).map((entry) => [entry.ref, entry]))
}

/** After every text that begins with a word, in the order of bytes. */
const last = "\u{10FFFF}"

/** Those with a name that begins with the longest word typed; which of them match in full is the port's rule. */
const candidates = ({ prepare }: Erasable, typed: string): ReadonlyArray<DirectoryEntry> => {
  const [longest] = searchWords(typed).toSorted((a, b) => b.length - a.length)
  if (longest === undefined) return []
  const rows: ReadonlyArray<Row> = prepare(
    "SELECT entry FROM person WHERE ref IN (SELECT ref FROM name_word WHERE word >= ? AND word < ?)"
  ).all(longest, longest + last)
  return rows.map(entryOf)
}

/**
 * The directory on a SQLite file, for as long as the layer lives. Several processes may have it open.
 *
 * Fails as `StorageUnavailable` when the file cannot be used now, and as `DatabaseRefused` when it is another program's or a newer
 * one's.
 *
 * @example
 * program.pipe(Effect.provide(layerDirectory({ file: "data/trygglogg.state.db" })))
 */
export const layerDirectory = (options: StateOptions): Layer.Layer<Directory, StorageUnavailable | DatabaseRefused> =>
  Layer.effect(
    Directory,
    Effect.map(openState(options, "directory"), (database) =>
      Directory.of({
        byIdentity: (identity) => database.read(() => withIdentity(database, identity)),
        byRef: (ref) => database.read(() => one(database.prepare("SELECT entry FROM person WHERE ref = ?").get(ref))),
        many: (refs) => database.read(() => many(database, refs)),
        put: (entry) =>
          Effect.flatMap(
            database.write(() => putPerson(database, entry)),
            (taken) => taken ?? Effect.void
          ),
        erase: (ref) =>
          Effect.andThen(
            database.write(() => database.prepare("DELETE FROM person WHERE ref = ?").run(ref)),
            database.rewrite
          ),
        search: (typed, limit) =>
          Effect.map(
            database.read(() => candidates(database, typed)),
            (found) =>
              found
                .filter((entry) => matchesName(typed, entry))
                .toSorted(byName)
                .slice(0, limit)
          )
      })
    )
  )
