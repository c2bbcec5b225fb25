/**
 * Where the parts of a log's schema contradict each other: the index of tags and the events it stands for, the names and what bears
 * them, the guards and those the program makes.
 *
 * The rows are taken as they are here; whether they are what was written is for the tree to say. Whether pages are sound is for the
 * server's checksums: what it cannot read is an unreadable row.
 */
import type { LogUnavailable } from "@trygglogg/log"
import { Effect, Stream } from "effect"
import { integer, type Row, text } from "../column.ts"
import type { Database, Run } from "../database.ts"
import { keyOf, original } from "../storable.ts"
import { objects } from "./objects.ts"

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
  /** A part that the server cannot read. */
  | { readonly kind: "storage"; readonly name: string; readonly position?: number }

type Check = (run: Run, database: Database, last: number) => Promise<ReadonlyArray<Disagreement>>

/** Events whose tags are looked up at a time. */
const pageSize = 1_024

/** What an edited row bears may be no list, or not even JSON. */
const tagsOf = (stored: string): ReadonlyArray<string> => {
  try {
    const tags: unknown = JSON.parse(stored)
    return Array.isArray(tags) ? [...new Set(tags.filter((tag) => typeof tag === "string"))] : []
  } catch {
    return []
  }
}

const missingSql = (schema: string) => `
SELECT a.nth FROM unnest($1::bigint[], $2::text[], $3::integer[]) WITH ORDINALITY AS a(position, key, type_id, nth)
WHERE NOT EXISTS (
  SELECT FROM ${schema}.tags t JOIN ${schema}.event_tags x
    ON x.tag_id = t.id AND x.position = a.position AND x.type_id = a.type_id
  WHERE t.key = a.key)
ORDER BY a.nth`

interface Borne {
  readonly position: number
  readonly type: number
  readonly name: string
}

const borneBy = (rows: ReadonlyArray<Row>): ReadonlyArray<Borne> =>
  rows.flatMap((row) =>
    tagsOf(text(row[2])).map((name) => ({ position: integer(row[0]), type: integer(row[1]), name }))
  )

const extraSql = (schema: string) => `
SELECT x.position::text, coalesce(t.key, '#' || x.tag_id), x.tag_id, x.type_id, e.type_id, e.tags FROM ${schema}.event_tags x
LEFT JOIN ${schema}.tags t ON t.id = x.tag_id LEFT JOIN ${schema}.events e ON e.position = x.position
WHERE (x.tag_id, x.position, x.type_id) > ($1, $2, $3) AND x.position <= $4
ORDER BY x.tag_id, x.position, x.type_id LIMIT ${pageSize}`

const isExtra = (row: Row): boolean =>
  row[3] !== row[4] || !tagsOf(text(row[5])).some((tag) => keyOf(tag) === text(row[1]))

/** Every entry of the index. Costs far more than counting, so only where the counts differ. */
const extra: Check = async (run, { schema }, last) => {
  const found: Array<Disagreement> = []
  for (let from: ReadonlyArray<unknown> = [-1, 0, 0]; ;) {
    const rows = await run(extraSql(schema), [...from, last])
    for (const row of rows.filter(isExtra)) {
      // As text, since an entry may be made to point anywhere.
      found.push({ kind: "tagExtra", position: Number(text(row[0])), name: original(text(row[1])) })
    }
    const end = rows.at(-1)
    if (end === undefined || rows.length < pageSize) return found.toSorted(byPosition)
    from = [end[2], text(end[0]), end[3]]
  }
}

const positionOf = (one: Disagreement): number => ("position" in one ? (one.position ?? 0) : 0)
const byPosition = (a: Disagreement, b: Disagreement): number => positionOf(a) - positionOf(b)

/** Both ways. With none missing, equal counts say that there is none too many. */
const tagIndex: Check = async (run, database, last) => {
  const { schema } = database
  const missing: Array<Disagreement> = []
  let count = 0
  for (let after = Number.MIN_SAFE_INTEGER; ;) {
    const rows = await run(
      `SELECT position, type_id, tags FROM ${schema}.events WHERE position > $1 AND position <= $2 ORDER BY position LIMIT ${pageSize}`,
      [after, last]
    )
    const borne = borneBy(rows)
    count += borne.length
    const sought = [
      borne.map(({ position }) => position),
      borne.map(({ name }) => keyOf(name)),
      borne.map(({ type }) => type)
    ]
    for (const [nth] of await run(missingSql(schema), sought)) {
      const one = borne[integer(nth) - 1]
      if (one !== undefined) missing.push({ kind: "tagMissing", position: one.position, name: one.name })
    }
    const end = rows.at(-1)
    if (end === undefined || rows.length < pageSize) break
    after = integer(end[0])
  }
  const [row] = await run(`SELECT count(*) FROM ${schema}.event_tags WHERE position <= $1`, [last])
  if (missing.length === 0 && integer(row?.[0]) === count) return []
  return [...missing, ...(await extra(run, database, last))]
}

const repeatedCommands: Check = async (run, { schema }, last) => {
  const rows = await run(
    `SELECT position, command FROM (
       SELECT position, command, row_number() OVER (PARTITION BY command ORDER BY position) AS nth
       FROM ${schema}.events WHERE command IS NOT NULL AND position <= $1
     ) AS numbered WHERE nth > 1 ORDER BY position`,
    [last]
  )
  return rows.map((row) => ({ kind: "commandRepeated", position: integer(row[0]), name: original(text(row[1])) }))
}

const named = (kind: "positionTooLarge" | "typeUnused" | "tagUnused", rows: ReadonlyArray<Row>) =>
  rows.map((row): Disagreement => ({ kind, name: original(text(row[0])) }))

const tooLarge: Check = async (run, { schema }) =>
  named(
    "positionTooLarge",
    await run(`SELECT position::text FROM ${schema}.events WHERE position > $1 ORDER BY position`, [
      Number.MAX_SAFE_INTEGER
    ])
  )

const unusedNames: Check = async (run, { schema }) => [
  ...named(
    "typeUnused",
    await run(
      `SELECT name FROM ${schema}.types t WHERE NOT EXISTS (SELECT FROM ${schema}.events e WHERE e.type_id = t.id) ORDER BY id`
    )
  ),
  ...named(
    "tagUnused",
    await run(
      `SELECT key FROM ${schema}.tags t WHERE NOT EXISTS (SELECT FROM ${schema}.event_tags x WHERE x.tag_id = t.id) ORDER BY id`
    )
  )
]

const checks: ReadonlyArray<Check> = [objects, tagIndex, repeatedCommands, tooLarge, unusedNames]

/** Each check by itself: what stops one (a page that cannot be read) is told, and the next goes on. */
export const makeDisagreements = (database: Database, last: number): Stream.Stream<Disagreement, LogUnavailable> =>
  Stream.fromIterable(checks).pipe(
    Stream.mapEffect((check) =>
      database
        .read((run) => check(run, database, last))
        .pipe(
          Effect.catchIf(
            ({ reason }) => reason === "damaged",
            () => Effect.succeed<ReadonlyArray<Disagreement>>([{ kind: "storage", name: "unreadable" }])
          )
        )
    ),
    Stream.flatMap(Stream.fromIterable)
  )
