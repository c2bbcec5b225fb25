import { type LogUnavailable, type ReadOptions, type Recorded } from "@trygglogg/log"
import { Names, Search, Stored } from "@trygglogg/log/store"
import { DateTime, Effect, Option, Stream } from "effect"
import { integer, type Row } from "../column.ts"
import type { Database, Run } from "../database.ts"
import { keyOf, original } from "../storable.ts"
import * as Head from "./head.ts"
import { load, loadTypeNames } from "./names.ts"
import { page, plan, recordedBy } from "./search.ts"

/** Events fetched at a time. A reader holds three pages at most: one it folds, one that waits, one on its way. */
const pageSize = 512

/** A log's tables, and the names in them that are known. */
export interface Reader {
  readonly database: Database
  readonly names: Names.Names
  /** The highest position that was seen to be the head. */
  readonly reached: { position: number }
}

/** Where the log ends now. */
export const headOf = async (run: Run, { database, reached }: Reader): Promise<number> => {
  const position = await Head.position(run, database)
  reached.position = Math.max(reached.position, position)
  return position
}

/** How far a read has come. */
interface Reading {
  readonly search: Search.Search
  readonly range: Search.Range
  readonly left: number
  readonly backwards: boolean
}

const lastOf = async (run: Run, reader: Reader, until: ReadOptions["until"]): Promise<number> => {
  if (typeof until === "number" && until <= reader.reached.position) return Math.floor(until)
  const head = await headOf(run, reader)
  if (until === undefined) return head
  return typeof until === "number"
    ? Math.min(Math.floor(until), head)
    : recordedBy(run, reader.database, head, DateTime.toEpochMillis(until))
}

/** The names of one log, or as many of them as matter. */
export interface KnownNames {
  readonly types: Names.Numbers
  readonly tags: Names.Numbers
}

export const numberOf = ({ tags, types }: KnownNames): Search.NumberOf => ({
  type: (name) => types.get(name),
  tag: (name) => tags.get(name)
})

const start = async (
  run: Run,
  reader: Reader,
  { after = 0, backwards = false, limit = Infinity, query, until }: ReadOptions
): Promise<Reading> => {
  const { database, names } = reader
  // The head before the names: a name that comes later belongs to events beyond it.
  const last = await lastOf(run, reader, until)
  await load(run, database, names, {
    types: query.flatMap(({ types }) => types),
    tags: query.flatMap(({ tags }) => tags)
  })
  const search = await plan(run, database, Search.resolve(numberOf(names), query))
  // Positions are whole numbers, so a bound between two of them bounds like the lower.
  return { search, range: { after: Math.min(Math.floor(after), last), until: last }, left: limit, backwards }
}

const eventsOf = async (run: Run, { database, names }: Reader, rows: ReadonlyArray<Row>) => {
  await loadTypeNames(
    run,
    database,
    names,
    rows.map((row) => integer(row[2]))
  )
  return rows.map((row) => Stored.fromRow(row, (id) => Names.typeName(names, id), original))
}

const next = async (run: Run, reader: Reader, { backwards, left, range, search }: Reading) => {
  const limit = Math.min(pageSize, left)
  const rows = await page(run, reader.database, search, range, limit, backwards)
  const events = await eventsOf(run, reader, rows)
  const last = events.at(-1)?.position
  const done = last === undefined || rows.length < limit || left <= rows.length
  const rest = backwards ? { after: range.after, until: (last ?? 0) - 1 } : { after: last ?? 0, until: range.until }
  const reading: Reading = { search, range: rest, left: left - rows.length, backwards }
  return [events, done ? Option.none<Reading>() : Option.some(reading)] as const
}

/** Reads events a page at a time. Nothing is held open between pages, so a slow reader is in nobody's way. */
export const makeRead =
  (reader: Reader) =>
  (options: ReadOptions): Stream.Stream<Recorded, LogUnavailable> =>
    Stream.unwrap(
      reader.database
        .read((run) => start(run, reader, options))
        .pipe(
          Effect.map((reading) =>
            reading.left <= 0 || reading.range.after >= reading.range.until
              ? Stream.empty
              : Stream.paginate(reading, (from) => reader.database.read((run) => next(run, reader, from))).pipe(
                  // The next page is on its way while this one is folded.
                  Stream.bufferArray({ capacity: 1 })
                )
          )
        )
    )

/** The events of the commits that begin at these positions, by that position. Places count from 0 in each commit. */
export const commitsAt = async (
  run: Run,
  reader: Reader,
  firsts: ReadonlyArray<number>
): Promise<ReadonlyMap<number, ReadonlyArray<Recorded>>> => {
  if (firsts.length === 0) return new Map()
  const { schema } = reader.database
  const rows = await run(
    `SELECT ${Stored.columns("e")} FROM unnest($1::bigint[]) AS first
     CROSS JOIN LATERAL (
       SELECT coalesce(
         (SELECT n.position FROM ${schema}.events n WHERE n.position > first AND n.nth = 0 ORDER BY n.position LIMIT 1),
         (SELECT h.position + 1 FROM ${schema}.log_head h)) AS position OFFSET 0) next
     CROSS JOIN LATERAL (
       SELECT * FROM ${schema}.events o WHERE o.position >= first AND o.position < next.position OFFSET 0) e
     ORDER BY e.position`,
    [firsts]
  )
  const events = await eventsOf(run, reader, rows)
  const commits = new Map<number, Array<Recorded>>(firsts.map((first) => [first, []]))
  events.forEach((event, index) => commits.get(event.position - integer(rows[index]?.[1]))?.push(event))
  return commits
}

/** The events of the commit that first carried a command id, from its first event on. */
export const commitOf = async (run: Run, reader: Reader, commandId: string): Promise<ReadonlyArray<Recorded>> => {
  const key = keyOf(commandId)
  const [row] = await run(`SELECT position FROM ${reader.database.schema}.events WHERE command = $1`, [key])
  if (row === undefined) return []
  const first = integer(row[0])
  return (await commitsAt(run, reader, [first])).get(first) ?? []
}
