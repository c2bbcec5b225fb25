import { DatabaseSync } from "node:sqlite"
import { join } from "node:path"
import { Effect } from "effect"
import { makeEventLog } from "../src/eventLog.ts"
import { commit, event, origin, readAll } from "./events.ts"
import { folder } from "./temporary.ts"

/** A log's file with some events in it, closed. */
export const written = Effect.gen(function* () {
  const file = join(yield* folder, "logg.db")
  const fill = Effect.gen(function* () {
    const log = yield* makeEventLog({ file, origin })
    yield* log.append([commit("c-1", event("A", "x:1"), event("B", "x:1", "y:1")), commit("c-2", event("C", "y:1"))])
    return { events: yield* readAll(log), tree: yield* log.tree }
  })
  return { file, ...(yield* Effect.scoped(fill)) }
})

/** Does something to the file with SQL, as an administrator could. */
export const administrate = (file: string, sql: string) =>
  Effect.sync(() => {
    const database = new DatabaseSync(file)
    try {
      database.exec(sql)
    } finally {
      database.close()
    }
  })
