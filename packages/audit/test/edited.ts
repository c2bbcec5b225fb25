/** A played log with something done to it, and what verifying it comes to. */
import { copyFileSync } from "node:fs"
import { join } from "node:path"
import type { DatabaseSync } from "node:sqlite"
import { openForAudit } from "@trygglogg/store-sqlite"
import { Effect } from "effect"
import { verifyLog, type VerifyOptions } from "../src/index.ts"
import { administrate, playedIn } from "./played.ts"
import { folder } from "./temporary.ts"

export const verified = (file: string, options: VerifyOptions<never, never> = {}) =>
  Effect.scoped(Effect.flatMap(openForAudit(file), (log) => verifyLog(log, options)))

export const faultsOf = (file: string) => Effect.map(verified(file), ({ faults }) => faults)

/** The log, how many events it has, and a copy from before. */
export const edited = Effect.fnUntraced(function* (work: (database: DatabaseSync) => void) {
  const where = yield* folder
  const file = yield* playedIn(where)
  const size = (yield* verified(file)).events
  const untouched = join(where, "untouched.db")
  copyFileSync(file, untouched)
  yield* administrate(file, work)
  return { file, size, untouched }
})
