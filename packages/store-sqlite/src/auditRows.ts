/**
 * A log as an auditor looks at it: the file's own rows, byte for byte, whatever has been done to them.
 *
 * Nothing here trusts what it reads. What the kernel's `read` would refuse as damaged is given with its position, so that the rest can
 * still be judged.
 */
import type { EventLog, LogUnavailable } from "@trygglogg/log"
import type { LogHead, LogRow, UnreadableRow } from "@trygglogg/log/store"
import { Effect, Option, type Scope, Stream } from "effect"
import { type Disagreement, makeDisagreements } from "./auditRows/disagreement.ts"
import { blob, integer, type Row, text } from "./column.ts"
import { type Database, open } from "./database.ts"
import type { DatabaseRefused } from "./error.ts"
import { databaseOptions, makeOn } from "./eventLog.ts"
import { damaged, unavailable } from "./unavailable.ts"

/** A log opened for auditing. All of it is one state of the file, also while others go on writing. */
export interface AuditedLog {
  /** Whose log the file says it is. */
  readonly origin: string
  readonly head: LogHead
  /** The highest position there is, whatever the head says; 0 when there is none. */
  readonly last: number
  /** Every row in order of position, a page at a time. */
  readonly rows: Stream.Stream<LogRow | UnreadableRow, LogUnavailable>
  /** The stored leaves from one position to another, both included: what another copy of the log can be compared with. */
  readonly leaves: (first: number, last: number) => Effect.Effect<ReadonlyMap<number, Uint8Array>, LogUnavailable>
  /** Where the file's parts contradict each other: indexes, names, guards, pages. */
  readonly disagreements: Stream.Stream<Disagreement, LogUnavailable>
  /** The same log as the kernel reads it; an append fails as `readOnly`. */
  readonly log: EventLog["Service"]
}

/** Rows fetched at a time. */
const pageSize = 512

const columns = [
  "e.position",
  "e.nth",
  "CAST(e.command_id AS BLOB)",
  "e.type_id",
  "e.version",
  "CAST(e.tags AS BLOB)",
  "CAST(e.occurred_at AS BLOB)",
  "e.recorded_at",
  "CAST(e.meta AS BLOB)",
  "CAST(e.data AS BLOB)",
  "e.leaf"
].join(", ")

const optionalBlob = (value: Row[number] | undefined): Uint8Array | undefined =>
  value === null || value === undefined ? undefined : blob(value)

type TypeNames = ReadonlyMap<number, Uint8Array>

const rowOf = (row: Row, types: TypeNames): LogRow => ({
  position: integer(row[0]),
  nth: integer(row[1]),
  commandId: optionalBlob(row[2]),
  type: types.get(integer(row[3])),
  version: integer(row[4]),
  tags: blob(row[5]),
  occurredAt: optionalBlob(row[6]),
  recordedAt: integer(row[7]),
  meta: blob(row[8]),
  data: blob(row[9]),
  leaf: blob(row[10])
})

/** A number beyond what a JavaScript number holds: never written by this program. */
const isTooLarge = (error: unknown): boolean =>
  error instanceof RangeError && "code" in error && error.code === "ERR_OUT_OF_RANGE"

const attempt = <A>(work: () => A): Effect.Effect<A, LogUnavailable> =>
  Effect.try({ try: work, catch: (error) => (isTooLarge(error) ? damaged() : unavailable(error)) })

/** Names of event types: as many as the program has, so all of them at once. */
const readTypes = (database: Database): TypeNames =>
  new Map(
    database
      .prepare("SELECT id, CAST(name AS BLOB) FROM types")
      .all()
      .map((row) => [integer(row[0]), blob(row[1])])
  )

const makeRows = (database: Database, types: TypeNames, until: number) => {
  const page = (after: number) =>
    attempt(() =>
      database
        .prepare(`SELECT ${columns} FROM events e WHERE e.position > ? AND e.position <= ? ORDER BY e.position LIMIT ?`)
        .all(after, Number.MAX_SAFE_INTEGER, pageSize)
        .map((row) => rowOf(row, types))
    )
  const single = (position: number) =>
    attempt(() => {
      const row = database.prepare(`SELECT ${columns} FROM events e WHERE e.position = ?`).get(position)
      return row === undefined ? [] : [rowOf(row, types)]
    }).pipe(
      Effect.catchIf(
        ({ reason }) => reason === "damaged",
        (): Effect.Effect<ReadonlyArray<LogRow | UnreadableRow>> => Effect.succeed([{ position, unreadable: true }])
      )
    )
  /** One by one, so that what lies beside an unreadable row is still seen. */
  const oneByOne = Effect.fnUntraced(function* (after: number) {
    const first = Math.max(after, 0) + 1
    const end = Math.min(until, first + pageSize - 1)
    const found: Array<LogRow | UnreadableRow> = []
    for (let position = first; position <= end; position++) found.push(...(yield* single(position)))
    return [found, end < until ? Option.some(end) : Option.none()] as const
  })
  const next = (after: number) =>
    page(after).pipe(
      Effect.map((rows): readonly [ReadonlyArray<LogRow | UnreadableRow>, Option.Option<number>] => {
        const last = rows.at(-1)?.position
        return [rows, rows.length < pageSize || last === undefined ? Option.none() : Option.some(last)]
      }),
      Effect.catchIf(
        ({ reason }) => reason === "damaged",
        () => oneByOne(after)
      )
    )
  return Stream.paginate(Number.MIN_SAFE_INTEGER, next)
}

const readHead = (database: Database) => {
  const row = database.prepare("SELECT origin, position, recorded_at, range, root FROM log_head").get()
  if (row === undefined) throw damaged()
  const head: LogHead = {
    position: integer(row[1]),
    recordedAt: integer(row[2]),
    range: blob(row[3]),
    root: blob(row[4])
  }
  return { origin: text(row[0]), head }
}

const readLast = (database: Database): number =>
  integer(
    database
      .prepare("SELECT max(coalesce(max(position), 0), 0) FROM events WHERE position <= ?")
      .get(Number.MAX_SAFE_INTEGER)?.[0]
  )

const readLeaves = (database: Database, first: number, last: number): ReadonlyMap<number, Uint8Array> =>
  new Map(
    database
      .prepare("SELECT position, leaf FROM events WHERE position BETWEEN ? AND ?")
      .all(first, last)
      .map((row) => [integer(row[0]), blob(row[1])])
  )

/**
 * Opens a log for auditing, read-only, with the origin that stands in the file. One that is being written to is seen as it was now;
 * one in a folder that cannot be written to is read all the same.
 *
 * Fails as `LogUnavailable` when the file is locked, may not be read, or is too damaged to say what it is, and as `DatabaseRefused`
 * when it is no log, or a newer program's.
 *
 * @param file A path. Nothing is created.
 *
 * @example
 * const { head, rows } = yield* openForAudit("data/trygglogg.db")
 */
export const openForAudit = Effect.fnUntraced(function* (
  file: string
): Effect.fn.Return<AuditedLog, LogUnavailable | DatabaseRefused, Scope.Scope> {
  // The origin is the file's own, so there is none to open it with yet.
  const database = yield* open(databaseOptions({ file, origin: "", readOnly: true }))
  // One state of the file for everything that follows; closing ends it.
  yield* attempt(() => database.prepare("BEGIN").run())
  const { head, origin } = yield* attempt(() => readHead(database))
  const last = yield* attempt(() => readLast(database))
  const types = yield* attempt(() => readTypes(database))
  return {
    origin,
    head,
    last,
    rows: makeRows(database, types, Math.max(head.position, last)),
    leaves: (first, end) => attempt(() => readLeaves(database, first, end)),
    disagreements: makeDisagreements(database),
    log: yield* makeOn(database, { origin, readOnly: true })
  }
})
