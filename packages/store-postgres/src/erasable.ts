/**
 * A schema whose content can be forgotten: what is erased is gone from its tables' files, not only from its answers.
 *
 * PostgreSQL keeps a deleted row until VACUUM frees its place, and even then the bytes lie there until something else is written over
 * them. So erasing writes a table anew: what stays is put aside, the table is emptied (its files are cut to nothing when that commits)
 * and filled again. `VACUUM FULL` would keep what an old snapshot can still see, and needs the owner.
 *
 * What this does not reach is the write-ahead log, and what was copied from it: docs/explanation/sealing-and-erasure.md.
 */
import type { LogBusy, LogUnavailable } from "@trygglogg/log"
import { GroupCommit } from "@trygglogg/log/store"
import { StorageUnavailable } from "@trygglogg/vault/storageUnavailable"
import { Effect, type Scope } from "effect"
import { connect, type ConnectionOptions, type Database, type Run } from "./database.ts"
import type { DatabaseRefused } from "./error.ts"
import { checkDurable } from "./eventLog.ts"
import { type Contents, migrate } from "./migration.ts"

export interface SchemaOptions extends ConnectionOptions {
  /** The schema it lies in, made when there is none; named like a log's. */
  readonly schema: string
}

export interface Erasable {
  /** The schema's name as it stands in SQL. */
  readonly schema: string
  readonly read: <A>(work: (run: Run) => Promise<A>) => Effect.Effect<A, StorageUnavailable>
  /** Work in one transaction that has locked a table, so that each of its statements sees what others did before it. */
  readonly write: <A>(lock: Lock, work: (run: Run) => Promise<A>) => Effect.Effect<A, StorageUnavailable>
  /** Like `write`, once for everybody who asks at the same moment: they share the wait for the disk. */
  readonly writeTogether: <In, Out>(
    lock: Lock,
    work: (run: Run, asked: ReadonlyArray<In>) => Promise<ReadonlyArray<Out>>
  ) => (asked: In) => Effect.Effect<Out, StorageUnavailable>
}

/** Which table, and against whom: `shared` with all who write rows, `alone` with all who read, `whole` with nobody. */
export interface Lock {
  readonly table: string
  readonly how: "shared" | "alone" | "whole"
}

const modes = { shared: "ROW EXCLUSIVE", alone: "SHARE ROW EXCLUSIVE", whole: "ACCESS EXCLUSIVE" } as const

/**
 * Writes tables anew without some of their rows. To be run in a transaction that has locked the first of them as a `whole`: who has a
 * snapshot from before would otherwise find nothing at all. A backup program holds such a snapshot; then it is busy.
 *
 * @param gone SQL that says of a row of any of the tables whether it goes; `$1` is `value`
 */
export const rewrite = async (
  run: Run,
  schema: string,
  tables: ReadonlyArray<string>,
  gone: string,
  value: string
): Promise<void> => {
  for (const table of tables) {
    await run(`CREATE TEMPORARY TABLE staying_${table} (LIKE ${schema}.${table}) ON COMMIT DROP`)
    await run(`INSERT INTO staying_${table} SELECT * FROM ${schema}.${table} WHERE (${gone}) IS NOT TRUE`, [value])
  }
  await run(`TRUNCATE ${tables.map((table) => `${schema}.${table}`).join(", ")}`)
  for (const table of tables) await run(`INSERT INTO ${schema}.${table} SELECT * FROM staying_${table}`)
}

/** Opens a schema of keys or state, durable, for as long as the scope lives. */
export const openSchema = Effect.fnUntraced(function* (
  options: SchemaOptions,
  contents: Contents
): Effect.fn.Return<Database, LogUnavailable | DatabaseRefused, Scope.Scope> {
  const database = yield* connect(options, options.schema)
  yield* migrate(database, contents)
  yield* checkDurable(database)
  return database
})

/** An open schema as one of the stores uses it. */
export const erasable = (database: Database, store: StorageUnavailable["store"]): Erasable => {
  const refused = (error: LogUnavailable | LogBusy) =>
    new StorageUnavailable({ store, reason: error._tag === "LogBusy" ? "busy" : error.reason })
  const locking = ({ how, table }: Lock) => `LOCK TABLE ${database.schema}.${table} IN ${modes[how]} MODE`
  return {
    schema: database.schema,
    read: (work) => Effect.mapError(database.read(work), refused),
    write: (lock, work) => Effect.mapError(database.transaction(locking(lock), work), refused),
    writeTogether: <In, Out>(lock: Lock, work: (run: Run, asked: ReadonlyArray<In>) => Promise<ReadonlyArray<Out>>) => {
      const ask = GroupCommit.make((all: ReadonlyArray<In>) =>
        database.transaction(locking(lock), (run) => work(run, all))
      )
      return Effect.fnUntraced(function* (asked: In) {
        const [answer] = yield* Effect.mapError(ask([asked]), refused)
        return answer === undefined ? yield* Effect.die("a group commit left somebody without an answer") : answer
      })
    }
  }
}

/** The same, opened for one store alone. */
export const openErasable = (options: SchemaOptions, contents: Contents, store: StorageUnavailable["store"]) =>
  Effect.map(openSchema(options, contents), (database) => erasable(database, store)).pipe(
    Effect.catchTag("LogUnavailable", ({ reason }) => Effect.fail(new StorageUnavailable({ store, reason })))
  )
