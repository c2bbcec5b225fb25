/**
 * A log as an auditor looks at it: the table's own rows, byte for byte, whatever has been done to them.
 *
 * Nothing here trusts what it reads, and nothing is written: the auditor's role is enough. All of it is the log as it was when it was
 * opened. No transaction is held open for that: rows up to the head of that moment never change, and later ones are not looked at.
 */
import { EventLog, hex, LogUnavailable } from "@trygglogg/log"
import type { LogContents, LogHead, LogRow, UnreadableRow } from "@trygglogg/log/store"
import { DateTime, Effect, Option, type Scope, Stream } from "effect"
import { type Disagreement, makeDisagreements } from "./auditRows/disagreement.ts"
import { blob, integer, optionalText, type Row, text } from "./column.ts"
import { connect, type Database, type Run } from "./database.ts"
import type { SchemaOptions } from "./erasable.ts"
import type { DatabaseRefused } from "./error.ts"
import { makeEventLog } from "./eventLog.ts"
import { unpackMeta } from "./eventLog/meta.ts"
import { migrations } from "./eventLog/schema.ts"
import { expectMigrated } from "./migration.ts"
import { keyOf, original } from "./storable.ts"
import { damaged } from "./unavailable.ts"

/** A log opened for auditing. */
export interface AuditedLog extends LogContents {
  /** The highest position there was, whatever the head says; 0 when there was none. */
  readonly last: number
  /** The stored leaves from one position to another, both included: what another copy of the log can be compared with. */
  readonly leaves: (first: number, last: number) => Effect.Effect<ReadonlyMap<number, Uint8Array>, LogUnavailable>
  /** Where the tables contradict each other: indexes, names, guards. */
  readonly disagreements: Stream.Stream<Disagreement, LogUnavailable>
  /** The same log as the kernel reads it; an append fails as `readOnly`. */
  readonly log: EventLog["Service"]
}

/** Rows fetched at a time. */
const pageSize = 512

const columns =
  "e.position, e.nth, e.command, e.type_id, e.version, e.tags, e.occurred_at, e.recorded_at, e.meta, e.data, e.leaf"

const encoder = new TextEncoder()
const bytes = (value: string): Uint8Array => encoder.encode(value)

const commandIdIn = (meta: string): string | undefined => {
  try {
    const id: unknown = Reflect.get(Object(JSON.parse(meta)), "commandId")
    return typeof id === "string" ? id : undefined
  } catch {
    return undefined
  }
}

/** The column holds a key of the id, which for a long one is not the id: then whose key it is stands in the row's own meta. */
const commandIdOf = (key: string, meta: string): string => {
  const own = commandIdIn(meta)
  return own !== undefined && keyOf(own) === key ? own : key
}

type TypeNames = ReadonlyMap<number, string>

const rowOf = (row: Row, types: TypeNames): LogRow => {
  const command = optionalText(row[2])
  const type = types.get(integer(row[3]))
  const occurredAt = optionalText(row[6])
  const meta = unpackMeta(text(row[8]))
  return {
    position: integer(row[0]),
    nth: integer(row[1]),
    commandId: command === undefined ? undefined : bytes(commandIdOf(command, meta)),
    type: type === undefined ? undefined : bytes(type),
    version: integer(row[4]),
    tags: bytes(text(row[5])),
    occurredAt: occurredAt === undefined ? undefined : bytes(original(occurredAt)),
    recordedAt: integer(row[7]),
    meta: bytes(meta),
    data: bytes(text(row[9])),
    leaf: blob(row[10])
  }
}

const readTypes = async (run: Run, { schema }: Database): Promise<TypeNames> =>
  new Map((await run(`SELECT id, name FROM ${schema}.types`)).map((row) => [integer(row[0]), original(text(row[1]))]))

/** Lower than any position. A number that JavaScript cannot hold is a disagreement, not a row. */
const lowest = Number.MIN_SAFE_INTEGER

const isDamaged = ({ reason }: LogUnavailable): boolean => reason === "damaged"

const makeRows = (database: Database, types: TypeNames, last: number) => {
  const between = (after: number, until: number, limit: number) =>
    database.read(async (run) => {
      const sql = `SELECT ${columns} FROM ${database.schema}.events e
        WHERE e.position > $1 AND e.position <= $2 ORDER BY e.position LIMIT $3::integer`
      return (await run(sql, [after, until, limit])).map((row) => rowOf(row, types))
    })
  const single = (position: number) =>
    Effect.catchIf(between(position - 1, position, 1), isDamaged, () =>
      Effect.succeed<ReadonlyArray<LogRow | UnreadableRow>>([{ position, unreadable: true }])
    )
  /** One by one, so that what lies beside an unreadable row is still seen. */
  const oneByOne = Effect.fnUntraced(function* (after: number) {
    const first = Math.max(after, 0) + 1
    const end = Math.min(last, first + pageSize - 1)
    const found: Array<LogRow | UnreadableRow> = []
    for (let position = first; position <= end; position++) found.push(...(yield* single(position)))
    return [found, end < last ? Option.some(end) : Option.none()] as const
  })
  const next = (after: number) =>
    between(after, last, pageSize).pipe(
      Effect.map((rows): readonly [ReadonlyArray<LogRow | UnreadableRow>, Option.Option<number>] => {
        const end = rows.at(-1)?.position
        return [rows, rows.length < pageSize || end === undefined ? Option.none() : Option.some(end)]
      }),
      Effect.catchIf(isDamaged, () => oneByOne(after))
    )
  return Stream.paginate(lowest, next)
}

interface Opening {
  readonly origin: string
  readonly head: LogHead
  readonly last: number
}

/** Head and last position as of one moment. */
const readOpening = async (run: Run, { schema }: Database): Promise<Opening> => {
  const [row] = await run(
    `SELECT origin, position, recorded_at, range, root,
       (SELECT coalesce(max(position), 0) FROM ${schema}.events WHERE position <= $1) FROM ${schema}.log_head`,
    [Number.MAX_SAFE_INTEGER]
  )
  if (row === undefined) throw damaged()
  const head = { position: integer(row[1]), recordedAt: integer(row[2]), range: blob(row[3]), root: blob(row[4]) }
  return { origin: text(row[0]), head, last: Math.max(integer(row[5]), 0) }
}

/** The log up to a head, for good. */
const upTo = (log: EventLog["Service"], { position, recordedAt, root }: LogHead): EventLog["Service"] => {
  const bound = (until: number | DateTime.Utc | undefined) => {
    if (typeof until === "number") return Math.min(until, position)
    return until === undefined || DateTime.toEpochMillis(until) >= recordedAt ? position : until
  }
  const read: EventLog["Service"]["read"] = (options) => log.read({ ...options, until: bound(options.until) })
  return EventLog.of({
    ...log,
    head: Effect.succeed(position),
    tree: Effect.succeed({ size: position, root: hex(root) }),
    read,
    scan: (options, take) => log.scan({ ...options, until: bound(options.until) }, take),
    recordedBy: (commandId) =>
      Effect.map(log.recordedBy(commandId), (events) => events.filter((event) => event.position <= position)),
    append: () => Effect.fail(new LogUnavailable({ reason: "readOnly" })),
    follow: ({ after, query }) => read({ query, after })
  })
}

/**
 * Opens a log for auditing, with the origin that stands in it. Nothing is made: what is not there is refused.
 *
 * Fails as `LogUnavailable` when the server cannot be used or the log is too damaged to say what it is, and as `DatabaseRefused` when
 * there is no log, or one of another program.
 *
 * @example
 * const { head, rows } = yield* openForAudit({ url: Redacted.make("postgres://auditor@db/city"), schema: "stockholm" })
 */
export const openForAudit = Effect.fnUntraced(function* ({
  schema,
  url
}: SchemaOptions): Effect.fn.Return<AuditedLog, LogUnavailable | DatabaseRefused, Scope.Scope> {
  const database = yield* connect({ url, connections: 2 }, schema)
  yield* expectMigrated(database, { kind: "log", migrations })
  const { head, last, origin } = yield* database.read((run) => readOpening(run, database))
  const types = yield* database.read((run) => readTypes(run, database))
  const log = yield* makeEventLog({ url, schema, origin, connections: 2 })
  const until = Math.max(head.position, last)
  return {
    origin,
    head,
    last,
    rows: makeRows(database, types, until),
    leaves: (first, end) =>
      database.read(async (run) => {
        const sql = `SELECT position, leaf FROM ${database.schema}.events WHERE position BETWEEN $1 AND $2`
        return new Map((await run(sql, [first, end])).map((row) => [integer(row[0]), blob(row[1])]))
      }),
    disagreements: makeDisagreements(database, until),
    log: upTo(log, head)
  }
})
