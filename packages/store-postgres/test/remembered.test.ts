import { assert, describe, it } from "@effect/vitest"
import { type Commit, type EventLog, LogUnavailable, Overtaken, type Tag } from "@trygglogg/log"
import { Effect, Redacted, Result } from "effect"
import { makeEventLog } from "../src/eventLog.ts"
import { commit, event, origin, readAll, recompute } from "./events.ts"
import { freshSchema, sql, url } from "./schema.ts"

type Log = EventLog["Service"]

/** Two processes' logs on one schema, as far as the server can tell. */
const two = Effect.gen(function* () {
  const schema = freshSchema()
  const own = yield* makeEventLog({ url, schema, origin })
  return { schema, own, other: yield* makeEventLog({ url, schema, origin }) }
})

const append = (log: Log, one: Commit) => Effect.map(log.append([one]), ([outcome]) => outcome)
const relying = (one: Commit, tag: Tag.Tag, after: number): Commit => ({
  ...one,
  condition: { query: [{ types: [], tags: [tag] }], after }
})
const summary = (outcome: Result.Result<{ readonly repeated: boolean }, Overtaken> | undefined) =>
  outcome !== undefined && Result.isSuccess(outcome) ? outcome.success.repeated : outcome?.failure

describe("a process that remembers where the log ended", () => {
  it.effect("decides by what others have written since, as if it had remembered nothing", () =>
    Effect.gen(function* () {
      const { other, own } = yield* two
      yield* append(own, commit("c-1", event("A", "x:1")))
      yield* append(own, commit("c-2", event("A", "x:1")))
      yield* append(other, commit("c-3", event("A", "x:1")))
      const overtaken = yield* append(own, relying(commit("c-4", event("A", "x:1")), "x:1", 2))
      assert.deepStrictEqual(summary(overtaken), new Overtaken({ by: 3 }))
      assert.deepStrictEqual(summary(yield* append(own, relying(commit("c-4", event("A", "x:1")), "x:1", 3))), false)
    })
  )

  it.effect("refuses what its own newest events overtake, and lets through what they do not", () =>
    Effect.gen(function* () {
      const { own } = yield* two
      for (const nth of [1, 2, 3]) yield* append(own, commit(`c-${nth}`, event("A", "x:1"), event("B", "y:1")))
      const refused = yield* append(own, relying(commit("c-4", event("A", "x:1")), "y:1", 5))
      assert.deepStrictEqual(summary(refused), new Overtaken({ by: 6 }))
      assert.deepStrictEqual(summary(yield* append(own, relying(commit("c-4", event("A", "x:1")), "x:1", 5))), false)
    })
  )

  it.effect("answers a command that it or another has carried out with the first result", () =>
    Effect.gen(function* () {
      const { other, own } = yield* two
      yield* append(other, commit("c-0", event("A", "x:1")))
      for (const nth of [1, 2]) yield* append(own, commit(`c-${nth}`, event("A", "x:1")))
      for (const nth of [0, 1, 2]) {
        assert.deepStrictEqual(summary(yield* append(own, commit(`c-${nth}`, event("A", "x:1")))), true)
        assert.deepStrictEqual(summary(yield* append(own, commit(`c-new-${nth}`, event("A", "x:1")))), false)
      }
      assert.strictEqual(yield* own.head, 6)
    })
  )

  it.live("writes nothing where what it writes may be lost", () =>
    Effect.gen(function* () {
      const { own, schema } = yield* two
      const login = `${schema}_login`
      yield* sql(`CREATE ROLE ${login} LOGIN IN ROLE ${schema}_writer`)
      const as = Redacted.make(Redacted.value(url).replace("admin@", `${login}@`))
      const log = yield* makeEventLog({ url: as, schema, origin })
      for (const nth of [1, 2]) yield* append(log, commit(`c-${nth}`, event("A", "x:1")))
      yield* sql(`ALTER ROLE ${login} SET synchronous_commit = off`)
      yield* sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '${login}'`)
      // Its next connection is one whose commits may be lost.
      yield* Effect.sleep("200 millis")
      const [first, second] = [commit("c-3", event("A", "x:1")), commit("c-4", event("A", "x:1"))]
      const failures = [yield* Effect.flip(append(log, first)), yield* Effect.flip(append(log, second))]
      assert.deepStrictEqual(failures.at(-1), new LogUnavailable({ reason: "readOnly" }))
      assert.strictEqual(yield* own.head, 2)
    })
  )

  it.effect("makes one log with whoever appends beside it", () =>
    Effect.gen(function* () {
      const { other, own } = yield* two
      const write = (log: Log, name: string) =>
        Effect.forEach(Array.from({ length: 40 }), (_, nth) =>
          append(log, commit(`${name}-${nth}`, event("A", `x:${nth % 5}`)))
        )
      yield* Effect.all([write(own, "a"), write(other, "b")], { concurrency: "unbounded" })
      const events = yield* readAll(own)
      assert.strictEqual(events.length, 80)
      assert.deepStrictEqual(yield* own.tree, recompute(events))
      assert.deepStrictEqual(yield* readAll(other), events)
    })
  )
})
