/**
 * The log on SQLite.
 *
 * Several processes may have the file open: whatever an append decides on is read inside its transaction, and nothing about the log's
 * end is remembered between two.
 */
import { EventLog, hex, type LogUnavailable } from "@trygglogg/log"
import { GroupCommit, makeFollow, Names, prepare, type Prepared } from "@trygglogg/log/store"
import { Clock, type Duration, Effect, Layer, type Scope, SubscriptionRef } from "effect"
import { type Database, open, type Options } from "./database.ts"
import { DatabaseRefused } from "./error.ts"
import { append } from "./eventLog/append.ts"
import * as Head from "./eventLog/head.ts"
import { makeReader } from "./eventLog/names.ts"
import { commitOf, makeRead, makeScan } from "./eventLog/read.ts"
import { migrations } from "./eventLog/schema.ts"

export interface EventLogOptions {
  /** A path. The log is created when there is no file. */
  readonly file: string
  /** Whose log it is (one city, one log). A file keeps the origin it was created with. */
  readonly origin: string
  /** How often a follower looks for what other processes have appended. */
  readonly pollInterval?: Duration.Input
  /** How many commits may wait to be written, in this process; who comes beyond them is told `LogBusy`. */
  readonly waitingAtMost?: number
  /** For looking at a log that must not change, a copy for instance: every append fails as `readOnly`. */
  readonly readOnly?: boolean
}

const checkOrigin = (database: Database, origin: string, readOnly: boolean) => {
  const own = readOnly
    ? database.read(() => Head.origin(database))
    : database.transaction(() => {
        Head.create(database, origin)
        return Head.origin(database)
      })
  return Effect.flatMap(own, (found) =>
    found === origin ? Effect.void : Effect.fail(new DatabaseRefused({ file: database.file, reason: "OtherOrigin" }))
  )
}

/** The log on an open database of the kind `log`, with this schema. */
export const makeOn = Effect.fnUntraced(function* (
  database: Database,
  { origin, pollInterval = "200 millis", readOnly = false, waitingAtMost }: Omit<EventLogOptions, "file">
): Effect.fn.Return<EventLog["Service"], LogUnavailable | DatabaseRefused> {
  yield* checkOrigin(database, origin, readOnly)
  const reader = makeReader(database)
  const appended = yield* SubscriptionRef.make(0)
  const told = SubscriptionRef.update(appended, (count) => count + 1)
  const perform = (group: ReadonlyArray<Prepared>) =>
    database
      .transaction(() => append(reader, origin, group))
      .pipe(
        Effect.tap(told),
        Effect.map(({ outcomes, tags, types }) => {
          Names.remember(reader.names, types, tags)
          return outcomes
        })
      )
  const write = GroupCommit.make(perform, waitingAtMost)
  const head = database.read(() => Head.position(database))
  const read = makeRead(reader)
  return EventLog.of({
    origin,
    head,
    read,
    scan: makeScan(reader),
    append: (group) => Effect.flatMap(Clock.currentTimeMillis, (now) => write(group.map((one) => prepare(one, now)))),
    recordedBy: (commandId) => database.read(() => commitOf(reader, commandId)),
    tree: database.read(() => {
      const { root, size } = Head.tree(database)
      return { size, root: hex(root) }
    }),
    follow: makeFollow({ head, read, appended, interval: pollInterval })
  })
})

/** How a log's file is opened. */
export const databaseOptions = ({ file, readOnly = false }: EventLogOptions): Options => ({
  file,
  kind: "log",
  durable: true,
  migrations,
  readOnly
})

/**
 * A log as a value, for whoever needs a second one beside the service: the log of who has read what, for instance.
 *
 * Fails as `LogUnavailable` when the file cannot be used now, and as `DatabaseRefused` when it must not be: another city's log,
 * another kind of database, a newer program's.
 *
 * @example
 * const access = yield* makeEventLog({ file: "data/trygglogg.access.db", origin: "stockholm/access" })
 */
export const makeEventLog = Effect.fnUntraced(function* (
  options: EventLogOptions
): Effect.fn.Return<EventLog["Service"], LogUnavailable | DatabaseRefused, Scope.Scope> {
  return yield* makeOn(yield* open(databaseOptions(options)), options)
})

/**
 * The log on a SQLite file, for as long as the layer lives.
 *
 * @example
 * program.pipe(Effect.provide(layerSqlite({ file: "data/trygglogg.db", origin: "stockholm" })))
 */
export const layerSqlite = (options: EventLogOptions): Layer.Layer<EventLog, LogUnavailable | DatabaseRefused> =>
  Layer.effect(EventLog, makeEventLog(options))
