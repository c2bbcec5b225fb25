import { assert, it } from "@effect/vitest"
import { DateTime, Effect, Schema } from "effect"
import { TestClock } from "effect/testing"
import { EventLog, type Recorded, type TreeHead } from "../../eventLog.ts"
import { hex, sha256 } from "../../hash.ts"
import { leafOf } from "../../leaf.ts"
import { all } from "../../query.ts"
import * as Tree from "../../tree.ts"
import {
  commit,
  event,
  type LogLayer,
  onFresh,
  plain,
  positions,
  readAll,
  relying,
  snapshot,
  untouched,
  Written
} from "./commits.ts"

/** The tree heads of the log's beginnings, made again from nothing but what it gives to read: one for every size from 0. */
const recomputed = (origin: string, events: ReadonlyArray<Recorded>): ReadonlyArray<TreeHead> => {
  let range = Tree.empty
  const heads = [{ size: 0, root: hex(Tree.root(sha256, range)) }]
  for (const one of events) {
    range = Tree.add(sha256, range, leafOf(sha256, origin, one))
    heads.push({ size: range.size, root: hex(Tree.root(sha256, range)) })
  }
  return heads
}

/** G7, G8 and G10: what the root stands for, that nothing else writes, and the store's own clock. */
export const proof = (layer: LogLayer): void => {
  const fresh = onFresh(layer)

  it.effect("G7 the root of an empty log is the hash of nothing", () =>
    Effect.gen(function* () {
      const { tree } = yield* EventLog
      assert.deepStrictEqual(yield* tree, {
        size: 0,
        root: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
      })
    }).pipe(fresh)
  )

  it.effect.prop(
    "G7 the root is made of everything that can be read, after every append",
    {
      groups: Schema.Array(Schema.Array(Written).check(Schema.isMaxLength(3))).check(Schema.isMaxLength(8)),
      data: Schema.Json
    },
    ({ data, groups }) =>
      Effect.gen(function* () {
        const log = yield* EventLog
        const heads = new Set<string>([(yield* log.tree).root])
        for (const [nth, written] of groups.entries()) {
          const events = written.map(({ tags, type }) => ({ ...event(type, ...tags), data, occurredAt: `day ${nth}` }))
          yield* log.append([commit(`c-${nth}`, ...events)])
          const tree = yield* log.tree
          assert.deepStrictEqual(tree, recomputed(log.origin, yield* readAll({ query: all })).at(-1))
          assert.strictEqual(heads.has(tree.root), events.length === 0, "every append changes it, and only an append")
          heads.add(tree.root)
        }
      }).pipe(fresh),
    { arbitrary: { runs: 12 } }
  )

  it.effect("G7 whoever looks while others write sees the root of a beginning of the log", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      const seen: Array<TreeHead> = []
      const look = Effect.andThen(
        Effect.yieldNow,
        Effect.map(log.tree, (head) => seen.push(head))
      )
      const write = (nth: number) =>
        Effect.andThen(Effect.yieldNow, log.append([commit(`c-${nth}`, event("A"), event("B"))]))
      const turns = Array.from({ length: 30 }, (_, nth) => Effect.andThen(look, write(nth)))
      yield* Effect.all([...turns, ...turns.map(() => look)], { concurrency: "unbounded" })
      const heads = recomputed(log.origin, yield* readAll({ query: all }))
      for (const { root, size } of seen) assert.strictEqual(root, heads[size]?.root, `at size ${size}`)
      assert.strictEqual(heads.length, 61)
    }).pipe(fresh)
  )

  it.effect("G7 a refused, a repeated and an empty commit change neither size nor root", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      yield* log.append([commit("c-1", event("A"), event("B"))])
      const before = yield* log.tree
      yield* log.append([relying(all, 0, commit("c-2", event("A"))), commit("c-1", event("A")), commit("c-3")])
      assert.deepStrictEqual(yield* log.tree, before)
      assert.strictEqual(before.size, 2)
    }).pipe(fresh)
  )

  it.effect("G8 nothing but a new append changes what the log answers, and that leaves what was there", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      yield* log.append([commit("c-1", event("A", "x:1"), event("B"))])
      yield* untouched(readAll({ query: all, backwards: true }))
      yield* untouched(log.append([relying(all, 0, commit("c-2", event("A")))]))
      yield* untouched(log.append([commit("c-1", event("C"))]))
      yield* untouched(log.recordedBy(commit("c-1").meta.commandId))
      yield* untouched(TestClock.adjust("3650 days"))
      const before = yield* snapshot
      yield* log.append([commit("c-4", event("A", "x:1"))])
      assert.deepStrictEqual((yield* readAll({ query: all, until: 2 })).map(plain), before.events)
    }).pipe(fresh)
  )

  it.effect.prop(
    "G10 never records an earlier time at a later position, whatever the clock does",
    { clock: Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 20 }))) },
    ({ clock }) =>
      Effect.gen(function* () {
        const log = yield* EventLog
        let latest = 0
        const expected: Array<number> = []
        for (const [nth, time] of clock.entries()) {
          yield* TestClock.setTime(time)
          yield* log.append([commit(`a-${nth}`, event("A")), commit(`b-${nth}`, event("B"), event("B"))])
          latest = Math.max(latest, time)
          expected.push(latest, latest, latest)
        }
        const times = (yield* readAll({ query: all })).map(({ recordedAt }) => DateTime.toEpochMillis(recordedAt))
        assert.deepStrictEqual(times, expected)
        for (const until of [0, 7, 20]) {
          assert.deepStrictEqual(
            yield* positions({ query: all, until: DateTime.makeUnsafe(until) }),
            expected.flatMap((time, index) => (time <= until ? [index + 1] : []))
          )
        }
      }).pipe(fresh),
    { arbitrary: { runs: 12, size: 8 } }
  )
}
