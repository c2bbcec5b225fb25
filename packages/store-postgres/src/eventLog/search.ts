/**
 * Queries as SQL over the indexes. What is searched for goes in as arrays, so that a query of any shape is one of a few statements,
 * and each of its parts is a walk along one index, bounded by positions and a limit: a page costs the same in a log of any size.
 */
import { Outlined, Search, Stored } from "@trygglogg/log/store"
import { integer, type Row } from "../column.ts"
import type { Database, Run } from "../database.ts"

const probed = 256

/** With the rarest of an item's tags first: the others are only looked up for what it has. */
export const plan = async (run: Run, { schema }: Database, search: Search.Search): Promise<Search.Search> => {
  if (search === "everything" || search.every(({ tags }) => tags.length < 2)) return search
  const several = Search.numbers(search.flatMap(({ tags }) => (tags.length < 2 ? [] : tags)))
  const rows = await run(
    `SELECT id, (SELECT count(*) FROM (SELECT FROM ${schema}.event_tags WHERE tag_id = id LIMIT ${probed}) AS counted)
     FROM unnest($1::integer[]) AS id`,
    [several]
  )
  const counts = new Map(rows.map((row) => [integer(row[0]), integer(row[1])]))
  const count = (tag: number) => counts.get(tag) ?? 0
  return search.map((item) => ({ ...item, tags: item.tags.toSorted((a, b) => count(a) - count(b)) }))
}

/** One walk along an index: of a tag, with other tags and types to look at on the way; or of a type. */
interface Probe {
  readonly tag: number | null
  readonly others: ReadonlyArray<number>
  readonly types: ReadonlyArray<number>
  readonly type: number | null
}

const probesOf = (item: Search.Item): ReadonlyArray<Probe> => {
  const [tag, ...others] = item.tags
  return tag === undefined
    ? item.types.map((type) => ({ tag: null, others: [], types: [], type }))
    : [{ tag, others, types: item.types, type: null }]
}

/** A list inside a list: PostgreSQL's arrays of arrays must all be of one length, so it goes in as text. */
const literal = (ids: ReadonlyArray<number>): string | null => (ids.length === 0 ? null : `{${ids.join()}}`)

/** The first four values of every search. */
const valuesOf = (probes: ReadonlyArray<Probe>): ReadonlyArray<ReadonlyArray<unknown>> => [
  probes.map(({ tag }) => tag),
  probes.map(({ others }) => literal(others)),
  probes.map(({ types }) => literal(types)),
  probes.map(({ type }) => type)
]

const tables = ({ schema }: Database, walk: (table: string) => string) => `
  SELECT probe.nth, found.position FROM probe CROSS JOIN LATERAL (
    SELECT t.position FROM ${schema}.event_tags t
    WHERE t.tag_id = probe.tag AND (probe.types IS NULL OR t.type_id = ANY(probe.types))
      AND (probe.others IS NULL OR NOT EXISTS (
        SELECT FROM unnest(probe.others) AS other
        WHERE NOT EXISTS (SELECT FROM ${schema}.event_tags o WHERE o.tag_id = other AND o.position = t.position)))
      AND ${walk("t")}
  ) found WHERE probe.tag IS NOT NULL
  UNION ALL
  SELECT probe.nth, found.position FROM probe CROSS JOIN LATERAL (
    SELECT e.position FROM ${schema}.events e WHERE e.type_id = probe.type AND ${walk("e")}
  ) found WHERE probe.type IS NOT NULL`

/** What of an event is read. */
export type Parts = "whole" | "outline"

const columns = {
  whole: { e: Stored.columns("e"), event: Stored.columns("event") },
  outline: { e: Outlined.columns("e"), event: Outlined.columns("event") }
}

type Direction = "ASC" | "DESC"

/** A range's end as SQL. Who asks for everything there is has no end: the head stands in the same state as the events. */
const endOf = ({ schema }: Database, parameter: string) =>
  `least(${parameter}::bigint, (SELECT h.position FROM ${schema}.log_head h))`

const pageSql = (database: Database, parts: Parts, direction: Direction) => `
WITH probe AS MATERIALIZED (
  SELECT 0 AS nth, tag, others::integer[] AS others, types::integer[] AS types, type
  FROM unnest($1::integer[], $2::text[], $3::text[], $4::integer[]) AS asked(tag, others, types, type)
)
SELECT ${columns[parts].event} FROM (
  SELECT DISTINCT position FROM (${tables(
    database,
    (table) =>
      `${table}.position > $5 AND ${table}.position <= ${endOf(database, "$6")} ORDER BY ${table}.position ${direction} LIMIT $7::integer`
  )}) walked ORDER BY position ${direction} LIMIT $7::integer
) found
CROSS JOIN LATERAL (SELECT * FROM ${database.schema}.events e WHERE e.position = found.position OFFSET 0) event
ORDER BY event.position ${direction}`

/** What most decisions ask for: what one tag has, of some types. The tag's entries come sorted, each once. */
const caseSql = (database: Database, parts: Parts, direction: Direction, ofTypes: boolean) => `
SELECT ${columns[parts].e} FROM (
  SELECT t.position FROM ${database.schema}.event_tags t
  WHERE t.tag_id = $1 AND t.position > $2 AND t.position <= ${endOf(database, "$3")}${ofTypes ? " AND t.type_id = ANY($5::integer[])" : ""}
  ORDER BY t.position ${direction} LIMIT $4::integer
) found
CROSS JOIN LATERAL (SELECT * FROM ${database.schema}.events o WHERE o.position = found.position OFFSET 0) e
ORDER BY found.position ${direction}`

/** Positions after one and up to another, or to the head as it is when the rows are read. */
export interface Range {
  readonly after: number
  readonly until: number | undefined
}

/** Rows of events, the first or the last `limit` of those in the range. */
export const page = async (
  run: Run,
  database: Database,
  search: Search.Search,
  range: Range,
  limit: number,
  parts: Parts,
  backwards: boolean
): Promise<ReadonlyArray<Row>> => {
  const direction = backwards ? "DESC" : "ASC"
  const { after, until } = { ...range, until: range.until ?? null }
  if (search === "everything") {
    const sql = `SELECT ${columns[parts].e} FROM ${database.schema}.events e
      WHERE e.position > $1 AND e.position <= ${endOf(database, "$2")} ORDER BY e.position ${direction} LIMIT $3::integer`
    return run(sql, [after, until, limit])
  }
  const [item, another] = search
  if (item === undefined) return []
  const [tag, ...others] = item.tags
  if (another === undefined && tag !== undefined && others.length === 0) {
    const ofTypes = item.types.length > 0
    return run(caseSql(database, parts, direction, ofTypes), [
      tag,
      after,
      until,
      limit,
      ...(ofTypes ? [item.types] : [])
    ])
  }
  return run(pageSql(database, parts, direction), [...valuesOf(search.flatMap(probesOf)), after, until, limit])
}

/** What is to be looked for after a position, by a number of the asker's. */
export interface Wanted {
  readonly nth: number
  readonly search: Exclude<Search.Search, "everything">
  readonly after: number
}

const newestSql = (database: Database) => `
WITH probe AS MATERIALIZED (
  SELECT tag, others::integer[] AS others, types::integer[] AS types, type, nth, after
  FROM unnest($1::integer[], $2::text[], $3::text[], $4::integer[], $5::integer[], $6::bigint[])
    AS asked(tag, others, types, type, nth, after)
)
SELECT nth, max(position) FROM (${tables(
  database,
  (table) => `${table}.position > probe.after ORDER BY ${table}.position DESC LIMIT 1`
)}) walked GROUP BY nth`

/** The newest event of each search after its position, where there is one. One index seek for each type or tag. */
export const newest = async (
  run: Run,
  database: Database,
  wanted: ReadonlyArray<Wanted>
): Promise<ReadonlyMap<number, number>> => {
  const probes = wanted.flatMap(({ after, nth, search }) =>
    search.flatMap(probesOf).map((probe) => ({ ...probe, nth, after }))
  )
  if (probes.length === 0) return new Map()
  const own = [probes.map(({ nth }) => nth), probes.map(({ after }) => after)]
  const rows = await run(newestSql(database), [...valuesOf(probes), ...own])
  return new Map(rows.map((row) => [integer(row[0]), integer(row[1])]))
}

/** The last position that was recorded by a time. Times never decrease with position, so halving finds it. */
export const recordedBy = async (run: Run, { schema }: Database, head: number, millis: number): Promise<number> => {
  const [row] = await run(
    `WITH RECURSIVE halving(known, beyond) AS (
       SELECT 0::bigint, $1::bigint + 1
       UNION ALL
       SELECT CASE WHEN e.recorded_at <= $2 THEN e.position ELSE h.known END,
              CASE WHEN e.recorded_at <= $2 THEN h.beyond ELSE e.position END
       FROM halving h
       CROSS JOIN LATERAL (SELECT position, recorded_at FROM ${schema}.events WHERE position = (h.known + h.beyond) / 2) e
       WHERE h.beyond - h.known > 1)
     SELECT max(known) FROM halving`,
    [head, millis]
  )
  return integer(row?.[0])
}
