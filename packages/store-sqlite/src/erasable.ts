/**
 * A database whose content can be forgotten: what is erased is gone from its files, not only from its answers.
 */
import { type LogBusy, LogUnavailable } from "@trygglogg/log"
import { GroupCommit } from "@trygglogg/log/store"
import { StorageUnavailable } from "@trygglogg/vault/storageUnavailable"
import { Effect, Schedule, type Scope } from "effect"
import type { StatementSync } from "node:sqlite"
import { integer } from "./column.ts"
import { type Database, open, type Options } from "./database.ts"
import type { DatabaseRefused } from "./error.ts"

export interface Erasable {
  readonly prepare: (sql: string) => StatementSync
  readonly read: <A>(work: () => A) => Effect.Effect<A, StorageUnavailable>
  readonly write: <A>(work: () => A) => Effect.Effect<A, StorageUnavailable>
  /** Like `write`, once for everybody who asks at the same moment: they share the wait for the disk. */
  readonly writeTogether: <In, Out extends object>(
    work: (asked: In) => Out
  ) => (asked: In) => Effect.Effect<Out, StorageUnavailable>
  /** Empties the write-ahead log, which keeps pages as they were. Fails as `busy` while another process is reading in it. */
  readonly emptyJournal: Effect.Effect<void, StorageUnavailable>
  /**
   * Writes the whole file anew and empties the write-ahead log. `secure_delete` overwrites a deleted row where it last lay; a copy may
   * be left in a page that was split while the row lay in it (measured: 2 of 1,500 deleted rows in a table of 3,000).
   */
  readonly rewrite: Effect.Effect<void, StorageUnavailable>
}

// Ours read for milliseconds; somebody who copies the file for a backup may take longer, and is then waited for by asking again.
const patience = { times: 10, schedule: Schedule.spaced("100 millis") }
const isBusy = ({ reason }: LogUnavailable) => reason === "busy"

const checkpoint = (database: Database): void => {
  const busy = integer(database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get()?.[0])
  if (busy !== 0) throw new LogUnavailable({ reason: "busy" })
}

/**
 * Opens a database file of keys or state, durable, for as long as the scope lives.
 *
 * @param store whose errors these are
 */
export const openErasable = Effect.fnUntraced(function* (
  options: Pick<Options, "file" | "kind" | "migrations">,
  store: StorageUnavailable["store"]
): Effect.fn.Return<Erasable, StorageUnavailable | DatabaseRefused, Scope.Scope> {
  const refused = (error: LogUnavailable | LogBusy) =>
    new StorageUnavailable({ store, reason: error._tag === "LogBusy" ? "busy" : error.reason })
  const database = yield* Effect.catchTag(open({ ...options, durable: true }), "LogUnavailable", (error) =>
    Effect.fail(refused(error))
  )
  // Rewriting a file takes a temporary one, which must not lie about in the system's folder.
  yield* Effect.mapError(
    database.read(() => database.prepare("PRAGMA temp_store = MEMORY").run()),
    refused
  )
  const patiently = (work: () => void) =>
    Effect.mapError(Effect.retry(database.read(work), { ...patience, while: isBusy }), refused)
  return {
    prepare: database.prepare,
    read: (work) => Effect.mapError(database.read(work), refused),
    write: (work) => Effect.mapError(database.transaction(work), refused),
    writeTogether: <In, Out extends object>(work: (asked: In) => Out) => {
      const ask = GroupCommit.make((all: ReadonlyArray<In>) => database.transaction(() => all.map(work)))
      return Effect.fnUntraced(function* (asked: In) {
        const [answer] = yield* Effect.mapError(ask([asked]), refused)
        return answer === undefined ? yield* Effect.die("a group commit left somebody without an answer") : answer
      })
    },
    emptyJournal: patiently(() => checkpoint(database)),
    rewrite: patiently(() => {
      database.prepare("VACUUM").run()
      checkpoint(database)
    })
  }
})
