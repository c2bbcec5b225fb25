/** `node memory.ts ADDRESS EVENTS`: replays so many events of a log with a fold that looks at all, and prints the most bytes it had. */
import { findDatabase } from "@trygglogg/city"
import * as Postgres from "@trygglogg/store-postgres"
import * as Sqlite from "@trygglogg/store-sqlite"
import { Effect, Redacted } from "effect"
import { replay } from "./filled.ts"
import { origin } from "./workload.ts"

const [address = "", events = ""] = process.argv.slice(2)

const program = Effect.gen(function* () {
  const database = yield* Effect.fromResult(findDatabase(Redacted.make(address)))
  const log =
    database.kind === "sqlite"
      ? yield* Sqlite.makeEventLog({ file: database.files.log, origin })
      : yield* Postgres.makeEventLog({ url: database.place.url, schema: database.place.schemas.log, origin })
  yield* Effect.promise(() => replay(log, () => true, { until: Number(events) }))
})
await Effect.runPromise(Effect.scoped(program))
console.log(process.resourceUsage().maxRSS * 1_024)
