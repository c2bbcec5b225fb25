/**
 * The log on PostgreSQL.
 *
 * Any number of processes may use it: whatever an append decides on is read inside its transaction, after it has locked the head, and
 * nothing about the log's end is remembered between two.
 */
import { EventLog, hex, LogUnavailable } from "@trygglogg/log"
import { GroupCommit, makeFollow, Names, prepare, type Prepared } from "@trygglogg/log/store"
import { Clock, type Duration, Effect, Layer, type Scope, Stream, SubscriptionRef } from "effect"
import type { Row } from "./column.ts"
import { connect, type ConnectionOptions, type Database } from "./database.ts"
import { DatabaseRefused } from "./error.ts"
import { append, appendGuessing, type Guessing } from "./eventLog/append.ts"
import { makeEnd } from "./eventLog/end.ts"
import * as Head from "./eventLog/head.ts"
import { commitOf, headOf, makeRead, makeScan, type Reader } from "./eventLog/read.ts"
import { writerOf } from "./eventLog/roles.ts"
import { migrations } from "./eventLog/schema.ts"
import { makeWakeUp } from "./eventLog/wakeUp.ts"
import { migrate } from "./migration.ts"

export interface EventLogOptions extends ConnectionOptions {
  /** The schema the log lies in, made when there is none: lower-case letters, digits and `_`, 48 at most. */
  readonly schema: string
  /** Whose log it is (one city, one log). A schema keeps the origin it was created with. */
  readonly origin: string
  /** How often a follower looks for what other processes have appended, whether it was told or not. */
  readonly pollInterval?: Duration.Input
  /** How many commits may wait to be written, in this process; who comes beyond them is told `LogBusy`. */
  readonly waitingAtMost?: number
}

const checkOrigin = Effect.fnUntraced(function* (database: Database, origin: string) {
  const found = yield* database.read((run) => Head.origin(run, database))
  const own =
    found ??
    (yield* database.transaction("SELECT", async (run) => {
      await Head.create(run, database, origin)
      return Head.origin(run, database)
    }))
  if (own !== origin) return yield* new DatabaseRefused({ schema: database.name, reason: "OtherOrigin" })
})

/** What the server does with a commit, as far as this login is told. */
export const checkDurable = Effect.fnUntraced(function* (database: Database) {
  const [row] = yield* database.read((run) =>
    run("SELECT current_setting('synchronous_commit'), current_setting('fsync')")
  )
  if (row?.[0] === "off") return yield* new DatabaseRefused({ schema: database.name, reason: "NotDurable" })
  if (row?.[1] === "off") yield* Effect.logWarning("The database server runs with fsync off: a crash may lose the log")
})

const lockedHead = async (opened: Promise<ReadonlyArray<Row>>) => {
  const { durable, head } = Head.locked(await opened)
  // Set to off since the log was opened: better not written than lost.
  if (!durable) throw new LogUnavailable({ reason: "readOnly" })
  return head
}

const makeWrite = (reader: Reader, origin: string, opening: string, guessing: Guessing) => {
  const { remembered } = guessing
  const looking = Effect.fnUntraced(function* (group: ReadonlyArray<Prepared>) {
    const { database, names } = reader
    const { before, judgement, outcomes, tags, types } = yield* database.pipelined(opening, (run, opened) =>
      append(run, reader, origin, lockedHead(opened), group)
    )
    Names.remember(names, types, tags)
    remembered.moved(before, judgement.entries, judgement.head)
    return outcomes
  })
  return (group: ReadonlyArray<Prepared>) =>
    appendGuessing(reader, origin, guessing, group).pipe(
      Effect.flatMap((outcomes) => (outcomes === undefined ? looking(group) : Effect.succeed(outcomes))),
      Effect.onError(() => Effect.sync(remembered.forget))
    )
}

/**
 * A log as a value, for whoever needs a second one beside the service: the log of who has read what, for instance.
 *
 * Fails as `LogUnavailable` when the server cannot be used now, and as `DatabaseRefused` when the schema must not be: another city's
 * log, another kind of schema, a newer program's, or a server that acknowledges what it may lose.
 *
 * @example
 * const access = yield* makeEventLog({ url, schema: "stockholm_access", origin: "stockholm/access" })
 */
export const makeEventLog = Effect.fnUntraced(function* (
  options: EventLogOptions
): Effect.fn.Return<EventLog["Service"], LogUnavailable | DatabaseRefused, Scope.Scope> {
  const { origin, pollInterval = "200 millis", waitingAtMost } = options
  const database = yield* connect(options, options.schema)
  yield* migrate(database, { kind: "log", migrations })
  yield* checkDurable(database)
  yield* checkOrigin(database, origin)

  const appended = yield* SubscriptionRef.make(0)
  const told = SubscriptionRef.update(appended, (count) => count + 1)
  const wakeUp = yield* makeWakeUp(database, told)
  const reader: Reader = { database, names: Names.make(), reached: { position: 0 } }
  const writer = yield* writerOf(database)
  const opening = `${writer === undefined ? "" : `SET LOCAL ROLE ${writer}; `}${Head.lock(database)}`
  const statement = yield* database.alone(writer === undefined ? "" : `SET ROLE ${writer}`)
  const perform = makeWrite(reader, origin, opening, { remembered: makeEnd(), statement, writer })
  const write = GroupCommit.make(
    (group: ReadonlyArray<Prepared>) => perform(group).pipe(Effect.tap(told), Effect.tap(wakeUp.tell)),
    waitingAtMost
  )
  const head = database.read((run) => headOf(run, reader))
  const read = makeRead(reader)
  const follow = makeFollow({ head, read, appended, interval: pollInterval })
  return EventLog.of({
    origin,
    head,
    read,
    scan: makeScan(reader),
    append: (group) => Effect.flatMap(Clock.currentTimeMillis, (now) => write(group.map((one) => prepare(one, now)))),
    recordedBy: (commandId) => database.read((run) => commitOf(run, reader, commandId)),
    tree: Effect.map(
      database.read((run) => Head.tree(run, database)),
      ({ root, size }) => ({ size, root: hex(root) })
    ),
    follow: (following) => Stream.unwrap(Effect.as(wakeUp.listen, follow(following)))
  })
})

/**
 * The log in a schema of a PostgreSQL database, for as long as the layer lives.
 *
 * @example
 * program.pipe(Effect.provide(layerPostgres({ url, schema: "stockholm", origin: "stockholm" })))
 */
export const layerPostgres = (options: EventLogOptions): Layer.Layer<EventLog, LogUnavailable | DatabaseRefused> =>
  Layer.effect(EventLog, makeEventLog(options))
