/**
 * Where the parts of a log's file contradict each other: the indexes and the rows they stand for, the names and what bears them, the
 * guards and those the program makes, the pages themselves.
 *
 * The rows are taken as they are here; whether they are what was written is for the tree to say.
 */
import { DatabaseSync } from "node:sqlite"
import type { LogUnavailable } from "@trygglogg/log"
import { Effect, Stream } from "effect"
import { integer, type Row, text } from "../column.ts"
import type { Database } from "../database.ts"
import { migrations } from "../eventLog/schema.ts"
import { unavailable } from "../unavailable.ts"

export type Disagreement =
  /** An event bears the tag, and a search for the tag does not find it. */
  | { readonly kind: "tagMissing"; readonly position: number; readonly name: string }
  /** A search for the tag finds the position, where no event bears it, or one of another type. */
  | { readonly kind: "tagExtra"; readonly position: number; readonly name: string }
  /** The id of a command that stands on an earlier event too. */
  | { readonly kind: "commandRepeated"; readonly position: number; readonly name: string }
  /** A row beyond every position this program could have given. */
  | { readonly kind: "positionTooLarge"; readonly name: string }
  /** The name of a type or a tag that no event bears: those who had it are gone. */
  | { readonly kind: "typeUnused" | "tagUnused"; readonly name: string }
  /** A table, an index or a guard that is not there, not as it was made, or not the program's. */
  | { readonly kind: "objectMissing" | "objectChanged" | "objectUnknown"; readonly name: string }
  /** SQLite's own check of the file found something; where it names a row of the log, that is the position. */
  | { readonly kind: "storage"; readonly name: string; readonly position?: number }

type Check = (database: Database) => ReadonlyArray<Disagreement>

/** Beyond this a number does not fit JavaScript's. */
const highest = Number.MAX_SAFE_INTEGER

const named = (
  kind: Exclude<Disagreement["kind"], "tagMissing" | "tagExtra" | "commandRepeated">,
  rows: Iterable<Row>
) => [...rows].map((row): Disagreement => ({ kind, name: text(row[0]) }))

const placed = (kind: "tagMissing" | "tagExtra" | "commandRepeated", rows: Iterable<Row>) =>
  // As text, since an index entry may be made to point anywhere.
  [...rows].map((row): Disagreement => ({ kind, position: Number(text(row[0])), name: text(row[1]) }))

/** What an edited row bears may be no list, or not even JSON. */
const tagsOf = "json_each(CASE WHEN json_valid(e.tags) THEN e.tags ELSE '[]' END)"

/** Events whose tags are looked up at a time, so that others get their turn and memory stays small. */
const pageSize = 4096

const endOfPage =
  "SELECT max(position) FROM (SELECT position FROM events WHERE position > ? AND position <= ? ORDER BY position LIMIT ?)"

const missingTags = `SELECT DISTINCT CAST(e.position AS TEXT), CAST(j.value AS TEXT) FROM events e, ${tagsOf} j
  WHERE e.position > ? AND e.position <= ? AND NOT EXISTS (
    SELECT 1 FROM tags t CROSS JOIN event_tags x ON x.tag_id = t.id AND x.position = e.position AND x.type_id = e.type_id
    WHERE t.name = j.value
  ) ORDER BY e.position, j.value`

const tagMissing: Check = (database) => {
  const found: Array<Disagreement> = []
  for (let after = Number.MIN_SAFE_INTEGER; ;) {
    const end = database.prepare(endOfPage).get(after, highest, pageSize)?.[0]
    if (end === null || end === undefined) return found
    found.push(...placed("tagMissing", database.prepare(missingTags).all(after, integer(end))))
    after = integer(end)
  }
}

/** Where there is no such event or no such tag, there is nothing that bears it either. */
const extraTags = `SELECT CAST(x.position AS TEXT), coalesce(t.name, '#' || x.tag_id) FROM event_tags x
  LEFT JOIN tags t ON t.id = x.tag_id LEFT JOIN events e ON e.position = x.position
  WHERE e.type_id <> x.type_id OR NOT EXISTS (SELECT 1 FROM ${tagsOf} j WHERE j.value = t.name)
  ORDER BY x.position, 2`

const counts = `SELECT (SELECT count(*) FROM event_tags),
  (SELECT coalesce(sum((SELECT count(DISTINCT value) FROM ${tagsOf})), 0) FROM events e)`

/** Both ways. With none missing, equal counts say that there is none too many: looking each of them up costs far more. */
const tagIndex: Check = (database) => {
  const missing = tagMissing(database)
  const count = database.prepare(counts).get()
  if (missing.length === 0 && count?.[0] === count?.[1]) return missing
  return [...missing, ...placed("tagExtra", database.prepare(extraTags).all())]
}

const repeatedCommands: Check = (database) =>
  placed(
    "commandRepeated",
    database
      .prepare(
        `SELECT CAST(position AS TEXT), command_id FROM (
          SELECT position, command_id, row_number() OVER (PARTITION BY command_id ORDER BY position) AS nth
          FROM events WHERE command_id IN (
            SELECT command_id FROM events WHERE command_id IS NOT NULL GROUP BY command_id HAVING count(*) > 1
          )
        ) WHERE nth > 1 ORDER BY position`
      )
      .all()
  )

const tooLarge: Check = (database) =>
  named(
    "positionTooLarge",
    database.prepare("SELECT CAST(position AS TEXT) FROM events WHERE position > ? ORDER BY position").all(highest)
  )

const unusedNames: Check = (database) => [
  ...named(
    "typeUnused",
    database
      .prepare(
        "SELECT name FROM types t WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.type_id = t.id) ORDER BY name"
      )
      .all()
  ),
  ...named(
    "tagUnused",
    database
      .prepare(
        "SELECT name FROM tags t WHERE NOT EXISTS (SELECT 1 FROM event_tags x WHERE x.tag_id = t.id) ORDER BY name"
      )
      .all()
  )
]

/** Objects by name with the SQL that made them. What `ANALYZE` notes is not the program's, and changes nothing. */
const schemaOf = (rows: Iterable<Row>): ReadonlyMap<string, string> =>
  new Map(
    [...rows]
      .map((row) => [text(row[0]), row[1] === null ? "" : text(row[1])] as const)
      .filter(([name]) => !name.startsWith("sqlite_stat"))
  )

const listObjects = "SELECT name, sql FROM sqlite_schema ORDER BY name"

const madeByProgram = (): ReadonlyMap<string, string> => {
  const blank = new DatabaseSync(":memory:", { returnArrays: true })
  try {
    for (const script of migrations) blank.exec(script)
    const rows: Iterable<Row> = blank.prepare(listObjects).all()
    return schemaOf(rows)
  } finally {
    blank.close()
  }
}

const schema: Check = (database) => {
  const expected = madeByProgram()
  const found = schemaOf(database.prepare(listObjects).all())
  const names = [...new Set([...expected.keys(), ...found.keys()])].toSorted()
  return names.flatMap((name): ReadonlyArray<Disagreement> => {
    if (!found.has(name)) return [{ kind: "objectMissing", name }]
    if (!expected.has(name)) return [{ kind: "objectUnknown", name }]
    return found.get(name) === expected.get(name) ? [] : [{ kind: "objectChanged", name }]
  })
}

/** More than this many of SQLite's own messages say nothing more. */
const mostMessages = 10_000

const storage: Check = (database) =>
  database
    .prepare(`PRAGMA integrity_check(${mostMessages})`)
    .all()
    .map((row) => text(row[0]))
    .filter((message) => message !== "ok")
    .map((name): Disagreement => {
      const position = /^row (\d+) missing from index events_by/.exec(name)?.[1]
      return { kind: "storage", name, ...(position === undefined ? {} : { position: Number(position) }) }
    })

const checks: ReadonlyArray<Check> = [schema, tagIndex, repeatedCommands, tooLarge, unusedNames, storage]

/** Each check by itself: what stops one (a page that cannot be read) is told, and the next goes on. */
export const makeDisagreements = (database: Database): Stream.Stream<Disagreement, LogUnavailable> =>
  Stream.fromIterable(checks).pipe(
    Stream.mapEffect((check) =>
      Effect.try({ try: () => check(database), catch: unavailable }).pipe(
        Effect.catchIf(
          ({ reason }) => reason === "damaged",
          () => Effect.succeed<ReadonlyArray<Disagreement>>([{ kind: "storage", name: "unreadable" }])
        )
      )
    ),
    Stream.flatMap(Stream.fromIterable)
  )
