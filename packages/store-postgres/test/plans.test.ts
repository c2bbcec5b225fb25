import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { makeEventLog } from "../src/eventLog.ts"
import { commit, event, origin } from "./events.ts"
import { eventually } from "./eventually.ts"
import { freshSchema, sql, url } from "./schema.ts"

/** Plans are made anew for a few times, then kept. */
const appends = 60

describe("appending to a log that was empty a moment ago", () => {
  it.live("looks for command ids by their index, whatever the server knows of the table so far", () =>
    Effect.gen(function* () {
      const schema = freshSchema()
      yield* Effect.scoped(
        Effect.gen(function* () {
          const log = yield* makeEventLog({ url, schema, origin })
          for (let nth = 0; nth < appends; nth++) yield* log.append([commit(`c-${nth}`, event("A", "x:1"))])
        })
      )
      // The server counts what a connection has done when that ends, or a second later.
      const counted = Effect.map(
        sql(
          `SELECT n_tup_ins::int AS written, seq_scan::int AS walks FROM pg_stat_user_tables WHERE schemaname = '${schema}' AND relname = 'events'`
        ),
        ([row]) => row
      )
      yield* eventually(Effect.map(counted, (row) => Number(row?.["written"]) >= appends))
      // Those of making the tables and of the first look at them.
      assert.isBelow(Number((yield* counted)?.["walks"]), 10)
    })
  )
})
