/** What the server refuses because of what somebody else is doing: another try may do, and the same command is carried out once. */
import { assert, describe, it } from "@effect/vitest"
import { CommandId, type EventLog } from "@trygglogg/log"
import { Effect, Fiber, Redacted, Result } from "effect"
import { makeEventLog } from "../src/eventLog.ts"
import { commit, event, origin, whole } from "./events.ts"
import { eventually } from "./eventually.ts"
import { makeProxy } from "./proxy.ts"
import { freshSchema, sql, url } from "./schema.ts"
import { session } from "./session.ts"

/** A log whose sessions begin with a setting, what they are refused, and another session beside them. */
const crossed = Effect.fnUntraced(function* (setting: string) {
  const { state, url: through } = yield* makeProxy(Redacted.value(url))
  const address = new URL(through)
  address.searchParams.set("options", `-c ${setting}`)
  const schema = freshSchema()
  const log = yield* makeEventLog({ url: Redacted.make(address.href), schema, origin })
  yield* log.append([commit("c-0", event("A", "x:1"), event("B"))])
  return { schema, log, refused: state.refused, other: yield* session }
})

/** Somebody at this log waits for a lock. */
const isWaiting = (schema: string) =>
  Effect.map(
    sql(
      `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND application_name = 'trygglogg' AND query LIKE '%${schema}%'`
    ),
    (rows) => rows.length > 0
  )

/** It was carried out, and the same command again is told so and adds nothing. */
const carriedOutOnce = Effect.fnUntraced(function* (log: EventLog["Service"], outcome: unknown) {
  const recorded = yield* log.recordedBy(CommandId.make("c-1"))
  assert.deepStrictEqual(outcome, Result.succeed({ recorded, repeated: false }))
  const [again] = yield* log.append([commit("c-1", event("A", "x:1"), event("B"))])
  assert.deepStrictEqual(again, Result.succeed({ recorded, repeated: true }))
  yield* whole(log, ["c-0", "c-1"])
})

const ways = [
  { way: "a statement that commits by itself", tag: "x:1" },
  { way: "a transaction", tag: "x:not-yet-known" }
] as const

describe("an append that the server refuses for another's sake", () => {
  it.live.each(ways)("in a deadlock is tried again, and carried out once: $way", ({ tag }) =>
    Effect.gen(function* () {
      // The server looks for a deadlock once, so long after somebody began to wait: the other must have asked for the head by then.
      const { log, other, refused, schema } = yield* crossed("deadlock_timeout=1500ms")
      // Holds the next position, which the append will want when it has the head; then wants the head. It has more patience.
      yield* other("SET deadlock_timeout = '1min'; BEGIN")
      yield* other(
        `INSERT INTO ${schema}.events SELECT 3, recorded_at, type_id, version, nth, command, occurred_at, tags, meta, data, leaf
         FROM ${schema}.events WHERE position = 2`
      )
      const appending = yield* Effect.forkChild(log.append([commit("c-1", event("A", tag), event("B"))]))
      yield* eventually(isWaiting(schema))
      yield* other(`SELECT FROM ${schema}.log_head FOR UPDATE`)
      assert.include(refused, "40P01")
      yield* other("ROLLBACK")
      const [outcome] = yield* Fiber.join(appending)
      yield* carriedOutOnce(log, outcome)
    })
  )

  it.live.each([
    { ...ways[0], refusals: ["40001"] },
    // Says itself that it is READ COMMITTED, which waits and looks again.
    { ...ways[1], refusals: [] }
  ])(
    "as not serializable, on a server that isolates more than it is asked to, is tried again, and carried out once: $way",
    ({ refusals, tag }) =>
      Effect.gen(function* () {
        const { log, other, refused, schema } = yield* crossed("default_transaction_isolation=serializable")
        yield* other(`BEGIN; UPDATE ${schema}.log_head SET position = position`)
        const appending = yield* Effect.forkChild(log.append([commit("c-1", event("A", tag), event("B"))]))
        yield* eventually(isWaiting(schema))
        yield* other("COMMIT")
        const [outcome] = yield* Fiber.join(appending)
        assert.deepStrictEqual(refused, refusals)
        yield* carriedOutOnce(log, outcome)
      })
  )
})
