import type { EventLog, LogUnavailable, ReadOptions, Recorded } from "@trygglogg/log"
import { Names, Outlined, Search, Stored } from "@trygglogg/log/store"
import { DateTime, Effect, Fiber, Option, Stream } from "effect"
import { integer, type Row } from "../column.ts"
import type { Database, Run } from "../database.ts"
import { keyOf, original } from "../storable.ts"
import * as Head from "./head.ts"
import { unpackMeta } from "./meta.ts"
import { load, loadTypeNames } from "./names.ts"
import { page, type Parts, plan, type Range, recordedBy } from "./search.ts"

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
  readonly range: Range
  /** The range ends at or before what was the head once. */
  readonly settled: boolean
  readonly left: number
  readonly backwards: boolean
}

/** Positions are whole numbers that a `bigint` holds. A bound between two of them bounds like the lower. */
const bound = (position: number): number =>
  Math.floor(Math.min(Math.max(position, Number.MIN_SAFE_INTEGER), Number.MAX_SAFE_INTEGER))

/** Where a read ends, fixed now. */
const endOf = async (run: Run, reader: Reader, until: ReadOptions["until"]): Promise<number> => {
  const head = await headOf(run, reader)
  if (until === undefined) return head
  return typeof until === "number"
    ? Math.min(bound(until), head)
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

const isRemembered = ({ tags, types }: Names.Names, query: ReadOptions["query"]): boolean =>
  query.every((item) => item.types.every((type) => types.has(type)) && item.tags.every((tag) => tags.has(tag)))

const start = async (
  run: Run,
  reader: Reader,
  { after = 0, backwards = false, limit = Infinity, query, until }: ReadOptions
): Promise<Reading> => {
  const { database, names, reached } = reader
  const past = typeof until === "number" && until <= reached.position
  let last = typeof until === "number" ? bound(until) : undefined
  let settled = past
  // Where all names are known, the first page can tell by itself where the log ends. Otherwise the head is looked at before the names:
  // a name that comes later belongs to events beyond it.
  if (typeof until === "object" || !(past || isRemembered(names, query))) {
    last = await endOf(run, reader, until)
    settled = true
  }
  await load(run, database, names, {
    types: query.flatMap(({ types }) => types),
    tags: query.flatMap(({ tags }) => tags)
  })
  const search = await plan(run, database, Search.resolve(numberOf(names), query))
  return { search, range: { after: bound(after), until: last }, settled, left: limit, backwards }
}

const isNothing = ({ left, range: { after, until }, search }: Reading): boolean =>
  left <= 0 || (until !== undefined && after >= until) || (search !== "everything" && search.length === 0)

/** Some rows, and where to go on, when there may be more. */
interface Page {
  readonly rows: ReadonlyArray<Row>
  readonly rest: Reading | undefined
}

const next = async (run: Run, reader: Reader, reading: Reading, parts: Parts): Promise<Page> => {
  const { backwards, left, range, search } = reading
  const limit = Math.min(pageSize, left)
  const rows = await page(run, reader.database, search, range, limit, parts, backwards)
  const last = rows.length < limit || left <= rows.length ? undefined : integer(rows.at(-1)?.[0])
  await loadTypeNames(run, reader.database, reader.names, rows, typeColumns[parts])
  if (last === undefined) return { rows, rest: undefined }
  // What comes while it is read is left to the next.
  const until = reading.settled || backwards ? range.until : await endOf(run, reader, range.until)
  const rest = backwards ? { after: range.after, until: last - 1 } : { after: last, until }
  return { rows, rest: { search, range: rest, settled: true, left: left - rows.length, backwards } }
}

const originals: Stored.Originals = { meta: unpackMeta, occurredAt: original }

const typeColumns: { readonly [P in Parts]: number } = { whole: Stored.typeColumn, outline: Outlined.typeColumn }

const nameOf =
  ({ names }: Reader) =>
  (id: number): string =>
    Names.typeName(names, id)

/** Reads events a page at a time. Nothing is held open between pages, so a slow reader is in nobody's way. */
export const makeRead = (reader: Reader) => {
  const { database } = reader
  const named = nameOf(reader)
  const fetch = (reading: Reading) =>
    database.read(async (run) => {
      const { rest, rows } = await next(run, reader, reading, "whole")
      return [rows.map((row) => Stored.fromRow(row, named, originals)), Option.fromUndefinedOr(rest)] as const
    })
  return (options: ReadOptions): Stream.Stream<Recorded, LogUnavailable> =>
    Stream.unwrap(
      Effect.map(
        database.read((run) => start(run, reader, options)),
        (reading) =>
          isNothing(reading)
            ? Stream.empty
            : // The next page is on its way while this one is folded.
              Stream.bufferArray(Stream.paginate(reading, fetch), { capacity: 1 })
      )
    )
}

/** Gives outlines a page at a time: the next is asked for before one is folded, so that it is on its way meanwhile. */
export const makeScan = (reader: Reader): EventLog["Service"]["scan"] => {
  const { database } = reader
  const named = nameOf(reader)
  const fetch = (reading: Reading) => database.read((run) => next(run, reader, reading, "outline"))
  return (options, take) => {
    const give = ({ rest, rows }: Page): Effect.Effect<void, LogUnavailable> => {
      const given = Outlined.give(rows, named, take)
      if (rest === undefined || isNothing(rest)) return given
      return Effect.flatMap(Effect.forkChild(fetch(rest), { startImmediately: true }), (coming) =>
        given.pipe(Effect.andThen(Fiber.join(coming)), Effect.flatMap(give))
      )
    }
    const first = database.read(async (run): Promise<Page> => {
      const reading = await start(run, reader, options)
      return isNothing(reading) ? { rows: [], rest: undefined } : next(run, reader, reading, "outline")
    })
    return Effect.flatMap(first, give)
  }
}

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
  await loadTypeNames(run, reader.database, reader.names, rows, Stored.typeColumn)
  const events = rows.map((row) => Stored.fromRow(row, nameOf(reader), originals))
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
