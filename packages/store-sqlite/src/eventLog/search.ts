/**
 * Queries as SQL over the indexes. Every search is bounded by positions and a limit, so that one page costs the same in a log of any
 * size and no statement stays open between pages.
 */
import type { SQLInputValue } from "node:sqlite"
import { Outlined, type Search, Stored } from "@trygglogg/log/store"
import { Array } from "effect"
import { integer, type Row } from "../column.ts"
import type { Database } from "../database.ts"

interface Sql {
  readonly text: string
  readonly values: ReadonlyArray<SQLInputValue>
}

/** A search over several types alone sorts what it finds, so its range should be bounded too. Every other comes sorted. */
export const sorts = (search: Search.Search): boolean =>
  search !== "everything" && search.some(({ tags, types }) => tags.length === 0 && types.length > 1)

const probed = 256

/** The rarest tag first: the others are only looked up for what it has. */
const rarestFirst = (database: Database, tags: ReadonlyArray<number>): ReadonlyArray<number> => {
  if (tags.length < 2) return tags
  const sql = `SELECT count(*) FROM (SELECT 1 FROM event_tags WHERE tag_id = ? LIMIT ${probed})`
  const count = (tag: number) => integer(database.prepare(sql).get(tag)?.[0])
  return tags
    .map((tag) => ({ tag, count: count(tag) }))
    .toSorted((a, b) => a.count - b.count)
    .map(({ tag }) => tag)
}

/** With the items' tags in the order to search by. */
export const planned = (database: Database, search: Search.Search): Search.Search =>
  search === "everything" ? search : search.map((item) => ({ ...item, tags: rarestFirst(database, item.tags) }))

const within = (table: string) => `${table}.position > ? AND ${table}.position <= ?`

/** The walk along a tag's entries, with a look at the other tags on the way. */
const tagged = ({ tags, types }: Search.Item, { after, until }: Search.Range) => {
  const others = tags
    .slice(1)
    .map((_, nth) => ` CROSS JOIN event_tags t${nth} ON t${nth}.tag_id = ? AND t${nth}.position = t.position`)
  const ofType = types.length === 0 ? "" : ` AND t.type_id IN (${types.join()})`
  return {
    from: `event_tags t${others.join("")}`,
    where: `t.tag_id = ? AND ${within("t")}${ofType}`,
    values: [...tags.slice(1), ...tags.slice(0, 1), after, until]
  }
}

const byTags = (item: Search.Item, range: Search.Range): Sql => {
  const { from, values, where } = tagged(item, range)
  return { text: `SELECT t.position AS position FROM ${from} WHERE ${where}`, values }
}

const byTypes = ({ types }: Search.Item, { after, until }: Search.Range): Sql => ({
  text: `SELECT t.position AS position FROM events t INDEXED BY events_by_type WHERE t.type_id IN (${types.join()}) AND ${within("t")}`,
  values: [after, until]
})

const positionsOf = (item: Search.Item, range: Search.Range, direction: string, limit: number): Sql => {
  const { text, values } = item.tags.length > 0 ? byTags(item, range) : byTypes(item, range)
  return { text: `SELECT position FROM (${text} ORDER BY t.position ${direction} LIMIT ?)`, values: [...values, limit] }
}

/** SQLite takes at most 500 parts in one compound, so many are united in groups. */
const unitedAtOnce = 200

const union = (parts: ReadonlyArray<Sql>): Sql => {
  if (parts.length > unitedAtOnce) {
    const groups = Array.chunksOf(parts, unitedAtOnce).map(union)
    return union(groups.map(({ text, values }) => ({ text: `SELECT position FROM (${text})`, values })))
  }
  return { text: parts.map(({ text }) => text).join(" UNION "), values: parts.flatMap(({ values }) => values) }
}

/** What of an event is read. */
export type Parts = "whole" | "outline"

const columns: { readonly [P in Parts]: string } = { whole: Stored.columns("e"), outline: Outlined.columns("e") }

const walk = (item: Search.Item, range: Search.Range, parts: Parts, direction: string): Sql => {
  if (item.tags.length === 0) {
    return {
      text: `SELECT ${columns[parts]} FROM events e INDEXED BY events_by_type WHERE e.type_id = ${item.types.join()} AND ${within("e")} ORDER BY e.position ${direction} LIMIT ?`,
      values: [range.after, range.until]
    }
  }
  const { from, values, where } = tagged(item, range)
  return {
    text: `SELECT ${columns[parts]} FROM ${from} CROSS JOIN events e ON e.position = t.position WHERE ${where} ORDER BY t.position ${direction} LIMIT ?`,
    values
  }
}

/** The walk along one index that a search comes to, where it is no more than that: its rows come sorted, each once. */
const single = (search: ReadonlyArray<Search.Item>): Search.Item | undefined => {
  const [item, another] = search
  return another === undefined && item !== undefined && (item.tags.length > 0 || item.types.length === 1)
    ? item
    : undefined
}

const pageOf = (
  search: Search.Search,
  range: Search.Range,
  limit: number,
  parts: Parts,
  direction: "ASC" | "DESC"
): Sql | undefined => {
  if (search === "everything") {
    return {
      text: `SELECT ${columns[parts]} FROM events e WHERE ${within("e")} ORDER BY e.position ${direction} LIMIT ?`,
      values: [range.after, range.until]
    }
  }
  if (search.length === 0) return undefined
  const item = single(search)
  if (item !== undefined) return walk(item, range, parts, direction)
  const found = union(search.map((item) => positionsOf(item, range, direction, limit)))
  return {
    text: `SELECT ${columns[parts]} FROM (${found.text}) f CROSS JOIN events e ON e.position = f.position ORDER BY f.position ${direction} LIMIT ?`,
    values: found.values
  }
}

/** Rows of events, the first or the last `limit` of those in the range. */
export const page = (
  database: Database,
  search: Search.Search,
  range: Search.Range,
  limit: number,
  parts: Parts,
  backwards: boolean
): ReadonlyArray<Row> => {
  const sql = pageOf(search, range, limit, parts, backwards ? "DESC" : "ASC")
  return sql === undefined ? [] : database.prepare(sql.text).all(...sql.values, limit)
}

/** The newest event of the search in the range, if there is one. One index seek for each type or tag. */
export const newest = (database: Database, search: Search.Search, range: Search.Range): number | undefined => {
  if (search === "everything") return range.until > range.after ? range.until : undefined
  const single = search.flatMap((item) =>
    item.tags.length > 0 ? [item] : item.types.map((type): Search.Item => ({ tags: [], types: [type] }))
  )
  if (single.length === 0) return undefined
  const found = union(single.map((item) => positionsOf(item, range, "DESC", 1)))
  const position = database.prepare(`SELECT max(position) FROM (${found.text})`).get(...found.values)?.[0]
  return position === null ? undefined : integer(position)
}

/** The last position that was recorded by a time. Times never decrease with position, so halving finds it. */
export const recordedBy = (database: Database, head: number, millis: number): number => {
  const recordedAt = database.prepare("SELECT recorded_at FROM events WHERE position = ?")
  let known = 0
  let beyond = head + 1
  while (beyond - known > 1) {
    const middle = Math.floor((known + beyond) / 2)
    if (integer(recordedAt.get(middle)?.[0]) <= millis) known = middle
    else beyond = middle
  }
  return known
}
