/**
 * One SQLite file, opened the way the log needs it: durable, checked, migrated, closed with its scope.
 */
import { DatabaseSync, type StatementSync } from "node:sqlite"
import { closeSync, mkdirSync, openSync } from "node:fs"
import { dirname, resolve } from "node:path"
import type { LogUnavailable } from "@trygglogg/log"
import { Effect, Schedule, type Scope } from "effect"
import { integer } from "./column.ts"
import { DatabaseRefused } from "./error.ts"
import { locationOf } from "./frozen.ts"
import { unavailable } from "./unavailable.ts"

/** What a file is for: its number stands in the file's header (`PRAGMA application_id`), so that one is never taken for another. */
const applicationIds = { log: 0x54_47_4c_01, views: 0x54_47_4c_02, keys: 0x54_47_4c_03, state: 0x54_47_4c_04 }

export interface Options {
  /** A path. The folder is made when missing; a new file is readable by its owner only. */
  readonly file: string
  readonly kind: keyof typeof applicationIds
  /**
   * `true`: what was acknowledged survives a power cut (synchronous=FULL). `false`: the newest writes may be lost, which only
   * something that can be built again may allow itself.
   */
  readonly durable: boolean
  /** SQL scripts, oldest first, never changed once released; a file remembers how many it has had. */
  readonly migrations: ReadonlyArray<string>
  /** For looking at a file that must not change. It must exist and be up to date. */
  readonly readOnly?: boolean
}

export interface Database {
  readonly file: string
  /** A statement, prepared once and remembered. Its rows come as arrays: read them as `row[0]` through `column.ts`. */
  readonly prepare: (sql: string) => StatementSync
  /** Synchronous reading. Each statement in it sees what is committed when it runs. */
  readonly read: <A>(work: () => A) => Effect.Effect<A, LogUnavailable>
  /** Synchronous reading in which all statements see the same state. */
  readonly snapshot: <A>(work: () => A) => Effect.Effect<A, LogUnavailable>
  /**
   * Synchronous work in one write transaction, begun before anything is read, so that nobody else writes in between. Whole or
   * absent: what the work throws rolls it back. Waits for another process's transaction, then fails as `busy`.
   */
  readonly transaction: <A>(work: () => A) => Effect.Effect<A, LogUnavailable>
}

/** SQLite's own waiting for a lock stops the whole program, so it is short, and the longer waiting lets others run. */
const lockTimeoutMillis = 200
const waitForLock = { times: 16, schedule: Schedule.spaced("100 millis") }

/** Statements remembered at most: queries have many shapes, and each statement holds some kilobytes. */
const statementsKept = 256

const pragmas = ({ durable, readOnly = false }: Options) => [
  `PRAGMA synchronous = ${durable ? "FULL" : "NORMAL"}`,
  // Darwin's fsync leaves the bytes in the drive's cache; without effect elsewhere.
  `PRAGMA fullfsync = ${durable ? "ON" : "OFF"}`,
  "PRAGMA cell_size_check = ON",
  "PRAGMA trusted_schema = OFF",
  // What is deleted (keys, drafts, rows of views) is overwritten, not only unlinked.
  "PRAGMA secure_delete = ON",
  // 16 MB of write-ahead log between checkpoints: an index page that many commits change is copied once, not once for each few of them.
  "PRAGMA wal_autocheckpoint = 4000",
  "PRAGMA journal_size_limit = 67108864",
  "PRAGMA cache_size = -16384",
  ...(readOnly ? ["PRAGMA query_only = ON"] : [])
]

const createFile = (file: string): void => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  // SQLite gives the files beside it (-wal, -shm) the same mode.
  closeSync(openSync(file, "a", 0o600))
}

const connect = (options: Options): DatabaseSync => {
  const { file, readOnly = false } = options
  if (!readOnly) createFile(file)
  return new DatabaseSync(readOnly ? locationOf(file) : file, {
    readOnly,
    timeout: lockTimeoutMillis,
    enableForeignKeyConstraints: true,
    enableDoubleQuotedStringLiterals: false,
    returnArrays: true
  })
}

const pragma = (database: DatabaseSync, name: string) => database.prepare(`PRAGMA ${name}`).get()?.[0]

/** A plain transaction on the connection: rolled back when the work throws. */
const within = <A>(database: DatabaseSync, begin: string, work: () => A): A => {
  database.exec(begin)
  try {
    const result = work()
    database.exec("COMMIT")
    return result
  } catch (error) {
    // Some errors (a full disk among them) have rolled back already.
    if (database.isOpen && database.isTransaction) database.exec("ROLLBACK")
    throw error
  }
}

/** How many migrations the file has had; refused when they are not ours to add to. */
const versionOf = (database: DatabaseSync, options: Options): number => {
  const { file, kind, migrations, readOnly = false } = options
  // All of one state: between two looks another process may have made a blank file its own.
  if (!database.isTransaction) return within(database, "BEGIN", () => versionOf(database, options))
  const version = integer(pragma(database, "user_version"))
  const found = integer(pragma(database, "application_id"))
  const blank = version === 0 && found === 0 && database.prepare("SELECT 1 FROM sqlite_schema").get() === undefined
  if (found !== applicationIds[kind] && (!blank || readOnly)) throw new DatabaseRefused({ file, reason: "OtherKind" })
  if (version > migrations.length) throw new DatabaseRefused({ file, reason: "NewerVersion" })
  return version
}

const migrate = (database: DatabaseSync, options: Options): void => {
  const { kind, migrations } = options
  if (versionOf(database, options) === migrations.length) return
  within(database, "BEGIN IMMEDIATE", () => {
    // Counted again, now that nobody else can migrate it at the same time.
    for (const script of migrations.slice(versionOf(database, options))) database.exec(script)
    database.exec(`PRAGMA application_id = ${applicationIds[kind]}`)
    database.exec(`PRAGMA user_version = ${migrations.length}`)
  })
}

const configure = (database: DatabaseSync, options: Options): void => {
  const { durable, file, readOnly = false } = options
  // Looked at before anything is set: a file that is not ours is left exactly as it is.
  versionOf(database, options)
  if (!readOnly) database.exec("PRAGMA journal_mode = WAL")
  for (const statement of pragmas(options)) database.exec(statement)
  const safe = pragma(database, "journal_mode") === "wal" && pragma(database, "synchronous") === 2
  if (durable && !readOnly && !safe) throw new DatabaseRefused({ file, reason: "NotDurable" })
  if (!readOnly) migrate(database, options)
}

const acquire = (options: Options): DatabaseSync => {
  const database = connect(options)
  try {
    configure(database, options)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

const attempt = <A>(work: () => A) => Effect.try({ try: work, catch: unavailable })

const patient = <A>(work: () => A) =>
  Effect.retry(attempt(work), { ...waitForLock, while: ({ reason }) => reason === "busy" })

const make = (database: DatabaseSync, file: string): Database => {
  const statements = new Map<string, StatementSync>()
  const prepare = (sql: string): StatementSync => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const statement = database.prepare(sql)
    for (const oldest of statements.keys()) {
      if (statements.size < statementsKept) break
      statements.delete(oldest)
    }
    statements.set(sql, statement)
    return statement
  }
  return {
    file,
    prepare,
    read: (work) => attempt(work),
    snapshot: (work) => patient(() => within(database, "BEGIN", work)),
    transaction: (work) => patient(() => within(database, "BEGIN IMMEDIATE", work))
  }
}

/**
 * Opens a database for as long as the scope lives.
 *
 * Fails as `LogUnavailable` when the file cannot be used now (locked, damaged, no permission), and as `DatabaseRefused` when this
 * program must not use it.
 *
 * @example
 * const database = yield* open({ file: "data/keys.db", kind: "keys", durable: true, migrations: ["CREATE TABLE …"] })
 * const rows = yield* database.read(() => database.prepare("SELECT …").all(subject))
 */
export const open = (options: Options): Effect.Effect<Database, LogUnavailable | DatabaseRefused, Scope.Scope> => {
  const absolute = { ...options, file: resolve(options.file) }
  const acquired = Effect.try({
    try: () => acquire(absolute),
    catch: (error) => (error instanceof DatabaseRefused ? error : unavailable(error))
  })
  const patient = Effect.retry(acquired, {
    ...waitForLock,
    while: (error) => error._tag === "LogUnavailable" && error.reason === "busy"
  })
  return Effect.acquireRelease(patient, (database) => Effect.sync(() => database.close())).pipe(
    Effect.map((database) => make(database, absolute.file))
  )
}
