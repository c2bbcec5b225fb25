/**
 * One schema of a PostgreSQL database: connections to it, and the three ways of using them.
 *
 * No transaction waits for anything but the server, and each is bounded there: a program that is stopped in the middle of one loses
 * the transaction, not everybody else their log.
 */
import { LogUnavailable } from "@trygglogg/log"
import { Effect, Redacted, Schedule, type Scope } from "effect"
import { Client, escapeIdentifier, Pool, type PoolClient, type PoolConfig, types } from "pg"
import type { Row } from "./column.ts"
import { unavailable } from "./unavailable.ts"

export interface ConnectionOptions {
  /** `postgres://user:password@host:port/database`, with what the driver understands after a `?`. */
  readonly url: Redacted.Redacted
  /** Connections for reading at most, in this process. One more writes. */
  readonly connections?: number
}

/** Work that has sent its last statement and does not wait for it: COMMIT travels right behind. */
export interface Sent<A> {
  readonly last: Promise<ReadonlyArray<Row>>
  /** What it comes to when that statement and COMMIT have been carried out, from the statement's rows. */
  readonly result: (rows: ReadonlyArray<Row>) => A
}

/** Runs one statement, prepared once in each connection. */
export type Run = (sql: string, values?: ReadonlyArray<unknown>) => Promise<ReadonlyArray<Row>>

export interface Database {
  /** The schema's name, and the same as it stands in SQL. */
  readonly name: string
  readonly schema: string
  /** Reading. Each statement sees what is committed when it runs. */
  readonly read: <A>(work: (run: Run) => Promise<A>) => Effect.Effect<A, LogUnavailable>
  /** Reading in which all statements see the same state. For some milliseconds, never for as long as somebody reads. */
  readonly snapshot: <A>(work: (run: Run) => Promise<A>) => Effect.Effect<A, LogUnavailable>
  /**
   * Work in one write transaction, READ COMMITTED: each statement sees what was committed before it. Whole or absent: what the work
   * throws rolls it back. `opening` is SQL without values that travels with BEGIN; its last rows are given to the work.
   *
   * When the connection is lost after COMMIT was sent, the outcome is unknown and the failure is `io` like any other.
   */
  readonly transaction: <A>(
    opening: string,
    work: (run: Run, opened: ReadonlyArray<Row>) => Promise<A>
  ) => Effect.Effect<A, LogUnavailable>
  /**
   * The same with half the waiting: the work begins while the opening is under way, so that its first statements travel with it, and
   * ends when its last is sent. What the server refuses on the way, it refuses until the end, and COMMIT rolls back.
   */
  readonly pipelined: <A>(
    opening: string,
    work: (run: Run, opened: Promise<ReadonlyArray<Row>>) => Promise<Sent<A>>
  ) => Effect.Effect<A, LogUnavailable>
  /**
   * A connection of its own for statements that are each a transaction by themselves; `setup` is SQL that it begins with. Each is
   * asked for again where somebody else had the lock.
   */
  readonly alone: (
    setup: string
  ) => Effect.Effect<
    (sql: string, values: ReadonlyArray<unknown>) => Effect.Effect<ReadonlyArray<Row>, LogUnavailable>,
    never,
    Scope.Scope
  >
  /** Runs for ever, tells of each notification on a channel, and fails when its connection is lost. */
  readonly listen: (channel: string, told: () => void) => Effect.Effect<never, LogUnavailable>
}

/** Longer than any transaction of ours takes; who waits longer for a lock is told `busy`. */
const lockTimeout = "5s"
/** A program that is stopped or cut off in a transaction holds the log's head no longer than this. */
const idleTimeout = "10s"
/**
 * A statement's plan is made while a new log is empty, and kept: looking for a command's id in the whole table is then as good as any
 * way, and stays so for the connection until the server gathers statistics. Everything a writer looks for has an index.
 */
const byIndex = "SET enable_seqscan = off"
const limits = `${byIndex}; SET lock_timeout = '${lockTimeout}'; SET idle_in_transaction_session_timeout = '${idleTimeout}'`
/** To have a connection, in milliseconds. */
const connectionTimeout = 5_000

/** Statements remembered at most in each connection. */
const statementsKept = 256

const eightByteInteger: number = types.builtins.INT8

/** Integers as numbers: positions and milliseconds fit, and `integer` of column.ts refuses what does not. */
const config = ({ url }: ConnectionOptions): PoolConfig => ({
  connectionString: Redacted.value(url),
  connectionTimeoutMillis: connectionTimeout,
  keepAlive: true,
  fallback_application_name: "trygglogg",
  types: {
    getTypeParser: (type: number, format?: "text" | "binary") =>
      type === eightByteInteger && format !== "binary" ? Number : types.getTypeParser(type, format)
  }
})

const ignore = () => undefined

const makePool = (options: PoolConfig): Pool => {
  const pool = new Pool(options)
  // A connection that is lost while nobody uses it is only one connection less; who uses it is told by the statement.
  pool.on("error", ignore)
  pool.on("connect", (client) => client.on("error", ignore))
  return pool
}

/** One connection, whose statements travel without waiting for each other's answers, and whose transactions have limits. */
const makeWritingPool = (options: ConnectionOptions, setup = ""): Pool => {
  const pool = makePool({ ...config(options), max: 1, pipeline: true })
  // Where this fails the connection is lost, which the statement behind it is told.
  pool.on("connect", (client) => void client.query(`${limits}; ${setup}`).catch(ignore))
  return pool
}

/** The same name for the same text in this process; texts beyond what is remembered go unnamed. */
const makeNameOf = () => {
  const names = new Map<string, string>()
  return (sql: string): string | undefined => {
    const known = names.get(sql)
    if (known !== undefined || names.size >= statementsKept) return known
    const name = `trygglogg_${names.size}`
    names.set(sql, name)
    return name
  }
}

type NameOf = ReturnType<typeof makeNameOf>

const makeRun =
  (client: Pool | PoolClient, nameOf: NameOf): Run =>
  async (text, values = []) => {
    const name = nameOf(text)
    const statement = { text, values: [...values], rowMode: "array" as const }
    return (await client.query<Array<unknown>>(name === undefined ? statement : { ...statement, name })).rows
  }

/** Several statements at once, without values: the rows of the last. */
const runScript = async (client: PoolClient, text: string): Promise<ReadonlyArray<Row>> => {
  const results: unknown = await client.query({ text, rowMode: "array" })
  const last: unknown = Array.isArray(results) ? results.at(-1) : results
  const rows: unknown = Reflect.get(Object(last), "rows")
  return Array.isArray(rows) ? rows : []
}

interface Within {
  readonly pool: Pool
  readonly nameOf: NameOf
}

/** A connection for one transaction, which is thrown away when it cannot even be rolled back. */
const using = async <A>({ pool }: Within, work: (client: PoolClient) => Promise<A>): Promise<A> => {
  const client = await pool.connect()
  let usable = false
  try {
    const result = await work(client)
    usable = true
    return result
  } catch (error) {
    usable = await client.query("ROLLBACK").then(
      () => true,
      () => false
    )
    throw error
  } finally {
    client.release(!usable)
  }
}

const within = <A>(
  { nameOf, pool }: Within,
  opening: string,
  work: (run: Run, opened: ReadonlyArray<Row>) => Promise<A>
): Promise<A> =>
  using({ nameOf, pool }, async (client) => {
    const opened = await runScript(client, opening)
    const result = await work(makeRun(client, nameOf), opened)
    await client.query("COMMIT")
    return result
  })

const pipelined = <A>(
  { nameOf, pool }: Within,
  opening: string,
  work: (run: Run, opened: Promise<ReadonlyArray<Row>>) => Promise<Sent<A>>
): Promise<A> =>
  using({ nameOf, pool }, async (client) => {
    const opened = runScript(client, opening)
    // Told below, also when the work has failed before.
    opened.catch(ignore)
    const { last, result } = await work(makeRun(client, nameOf), opened)
    const [begun, done, committed] = await Promise.allSettled([opened, last, client.query("COMMIT")])
    // The first that was refused says why; what came after it was refused for that alone.
    if (begun.status === "rejected") throw begun.reason
    if (done.status === "rejected") throw done.reason
    if (committed.status === "rejected") throw committed.reason
    if (committed.value.command !== "COMMIT") throw new LogUnavailable({ reason: "io" })
    return result(done.value)
  })

const listening = (options: ConnectionOptions, channel: string, told: () => void) =>
  Effect.acquireUseRelease(
    Effect.sync(() => new Client(config(options))),
    (client) =>
      Effect.callback<never, LogUnavailable>((resume) => {
        const fail = (error: unknown) => resume(Effect.fail(unavailable(error)))
        client.on("error", fail)
        client.on("end", () => fail(undefined))
        client.on("notification", told)
        client
          .connect()
          .then(() => client.query(`LISTEN ${escapeIdentifier(channel)}`), fail)
          .then(told, fail)
      }),
    (client) => Effect.promise(() => client.end().catch(ignore))
  )

const opened = (make: () => Pool) => Effect.acquireRelease(Effect.sync(make), (one) => Effect.promise(() => one.end()))

const closedLog = new LogUnavailable({ reason: "closed" })

/** Another process had the lock, or two waited for each other: the transaction was rolled back, and may do now. */
const whenBusy = { times: 3, schedule: Schedule.spaced("50 millis") }

/**
 * Connections to one schema for as long as the scope lives. Nothing is asked of the server yet.
 *
 * @example
 * const database = yield* connect({ url: Redacted.make("postgres://localhost/city") }, "stockholm")
 * const rows = yield* database.read((run) => run(`SELECT position FROM ${database.schema}.log_head`))
 */
export const connect = Effect.fnUntraced(function* (
  options: ConnectionOptions,
  name: string
): Effect.fn.Return<Database, never, Scope.Scope> {
  const { connections = 4 } = options
  const nameOf = makeNameOf()
  let closed = false
  const reading = yield* opened(() => makePool({ ...config(options), max: connections }))
  // Of its own, so that readers never keep a writer waiting.
  const writing = yield* opened(() => makeWritingPool(options))
  yield* Effect.addFinalizer(() => Effect.sync(() => void (closed = true)))

  const failure = (error: unknown): LogUnavailable => (closed ? closedLog : unavailable(error))
  const attempt = <A>(work: () => Promise<A>) => Effect.tryPromise({ try: work, catch: failure })
  const patient = <A>(work: () => Promise<A>) =>
    Effect.retry(attempt(work), { ...whenBusy, while: ({ reason }) => reason === "busy" })
  const run = makeRun(reading, nameOf)
  const begin = "BEGIN ISOLATION LEVEL READ COMMITTED"

  return {
    name,
    schema: escapeIdentifier(name),
    read: (work) => attempt(() => work(run)),
    snapshot: (work) =>
      attempt(() => within({ pool: reading, nameOf }, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", work)),
    transaction: (opening, work) => patient(() => within({ pool: writing, nameOf }, `${begin}; ${opening}`, work)),
    pipelined: (opening, work) => patient(() => pipelined({ pool: writing, nameOf }, `${begin}; ${opening}`, work)),
    alone: (setup) =>
      Effect.map(
        opened(() => makeWritingPool(options, setup)),
        (pool) => {
          const one = makeRun(pool, nameOf)
          return (sql, values) => patient(() => one(sql, values))
        }
      ),
    listen: (channel, told) => listening(options, channel, told)
  }
})
