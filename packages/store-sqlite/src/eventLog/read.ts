import type { EventLog, LogUnavailable, ReadOptions, Recorded } from "@trygglogg/log"
import { Outlined, Search, Stored } from "@trygglogg/log/store"
import { DateTime, Effect, Option, Stream } from "effect"
import { integer, type Row } from "../column.ts"
import type { Database } from "../database.ts"
import * as Head from "./head.ts"
import { committed, type Reader, typeName } from "./names.ts"
import { page, type Parts, planned, recordedBy, sorts } from "./search.ts"

/** Events fetched at a time: what a reader holds at most, and how long it keeps others waiting (about a millisecond). */
const pageSize = 512
/** A search that sorts what it finds looks at this many positions first, and at more each time it finds too little. */
const firstWindow = 4 * pageSize
const widening = 4

/** How far a read has come. */
interface Reading {
  readonly search: Search.Search
  readonly range: Search.Range
  readonly left: number
  readonly window: number
  readonly backwards: boolean
}

const start = (
  reader: Reader,
  { after = 0, backwards = false, limit = Infinity, query, until }: ReadOptions
): Reading => {
  // The head before the names: a name that comes later belongs to events beyond it.
  const { database } = reader
  const head = Head.position(database)
  const last =
    until === undefined
      ? head
      : typeof until === "number"
        ? Math.min(until, head)
        : recordedBy(database, head, DateTime.toEpochMillis(until))
  const search = planned(database, Search.resolve(committed(reader), query))
  const window = sorts(search) ? firstWindow : Infinity
  // A window that begins at minus infinity would never come to its first event.
  return { search, range: { after: Math.max(after, 0), until: last }, left: limit, window, backwards }
}

/** The part of the range to look at now, and what is left when all of it was looked at. */
const divide = ({ backwards, range: { after, until }, window }: Reading): readonly [Search.Range, Search.Range] => {
  const middle = backwards ? Math.max(after, until - window) : Math.min(until, after + window)
  const lower = { after, until: middle }
  const upper = { after: middle, until }
  return backwards ? [upper, lower] : [lower, upper]
}

/** All of the range was looked at, and too little found. */
const wider = (reading: Reading, range: Search.Range): Reading => ({
  ...reading,
  range,
  window: reading.window * widening
})

/** A full page, up to its last event. The next is looked for where this density would find it. */
const beyond = (reading: Reading, last: number): Reading => {
  const { backwards, range, window } = reading
  const looked = backwards ? range.until - last : last - range.after
  return {
    ...reading,
    range: backwards ? { after: range.after, until: last - 1 } : { after: last, until: range.until },
    window: Math.min(window, Math.max(firstWindow, looked * widening))
  }
}

/** The next rows, and where to go on, when there may be more. */
const next = (
  database: Database,
  reading: Reading,
  parts: Parts
): { readonly rows: ReadonlyArray<Row>; readonly rest: Reading | undefined } => {
  const { backwards, left, search } = reading
  const [now, later] = divide(reading)
  const limit = Math.min(pageSize, left)
  const rows = page(database, search, now, limit, parts, backwards)
  const rest = rows.length < limit ? wider(reading, later) : beyond(reading, integer(rows.at(-1)?.[0]))
  const done = rest.left <= rows.length || rest.range.after >= rest.range.until
  return { rows, rest: done ? undefined : { ...rest, left: left - rows.length } }
}

const isNothing = ({ left, range }: Reading): boolean => left <= 0 || range.after >= range.until

/** Reads events a page at a time. Nothing is held open between pages, so a slow reader is in nobody's way. */
export const makeRead = (reader: Reader) => {
  const { database } = reader
  const nameOf = (typeId: number) => typeName(reader, typeId)
  const fetch = (reading: Reading) =>
    database.read(() => {
      const { rest, rows } = next(database, reading, "whole")
      return [rows.map((row) => Stored.fromRow(row, nameOf)), Option.fromUndefinedOr(rest)] as const
    })
  return (options: ReadOptions): Stream.Stream<Recorded, LogUnavailable> =>
    Stream.unwrap(
      Effect.map(
        database.read(() => start(reader, options)),
        (reading) => (isNothing(reading) ? Stream.empty : Stream.paginate(reading, fetch))
      )
    )
}

/** Gives outlines a page at a time. Others have their turn between pages. */
export const makeScan = (reader: Reader): EventLog["Service"]["scan"] => {
  const { database } = reader
  const nameOf = (typeId: number) => typeName(reader, typeId)
  return (options, take) => {
    const takePage = (reading: Reading): Reading | undefined => {
      const { rest, rows } = next(database, reading, "outline")
      for (const row of rows) take(Outlined.fromRow(row, nameOf))
      return rest
    }
    const goOn = (rest: Reading | undefined): Effect.Effect<void, LogUnavailable> =>
      rest === undefined
        ? Effect.void
        : Effect.yieldNow.pipe(Effect.andThen(database.read(() => takePage(rest))), Effect.flatMap(goOn))
    const first = database.read(() => {
      const reading = start(reader, options)
      return isNothing(reading) ? undefined : takePage(reading)
    })
    return Effect.flatMap(first, goOn)
  }
}

/** Where the commit begins that first carried a command id. */
export const firstOf = (database: Database, commandId: string): number | undefined => {
  const found = database.prepare("SELECT position FROM events WHERE command_id = ?").get(commandId)
  return found === undefined ? undefined : integer(found[0])
}

/** The events of the commit that begins at a position. */
export const commitFrom = (reader: Reader, first: number): ReadonlyArray<Recorded> => {
  const rest = `SELECT ${Stored.columns("e")} FROM events e WHERE e.position >= ? ORDER BY e.position`
  const recorded: Array<Recorded> = []
  for (const row of reader.database.prepare(rest).iterate(first)) {
    // Places count from 0 in each commit, so the next commit's first event ends this one.
    if (integer(row[1]) !== recorded.length) break
    recorded.push(Stored.fromRow(row, (typeId) => typeName(reader, typeId)))
  }
  return recorded
}

/** The events of the commit that first carried a command id, from its first event on. */
export const commitOf = (reader: Reader, commandId: string): ReadonlyArray<Recorded> => {
  const first = firstOf(reader.database, commandId)
  return first === undefined ? [] : commitFrom(reader, first)
}
