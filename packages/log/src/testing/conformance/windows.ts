import { assert, it } from "@effect/vitest"
import { Cause, DateTime, Effect, Schema, Stream } from "effect"
import { TestClock } from "effect/testing"
import { EventLog, type ReadOptions } from "../../eventLog.ts"
import { all, matches } from "../../query.ts"
import {
  commit,
  event,
  type LogLayer,
  onFresh,
  outlined,
  plain,
  positions,
  Queries,
  readAll,
  scanAll,
  Written
} from "./commits.ts"

const small = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 12 }))
const Until = Schema.Union([
  Schema.Struct({ position: small }),
  // Tenths of the hour the events were recorded in, so that most fall within it.
  Schema.Struct({ time: small }),
  Schema.Struct({})
])
const Window = Schema.Struct({
  after: Schema.optionalKey(small),
  until: Until,
  limit: Schema.optionalKey(small),
  backwards: Schema.optionalKey(Schema.Boolean)
})
const many = 2_500
const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, index) => first + index)
const writeMany = Effect.flatMap(EventLog, (log) =>
  log.append(upTo(many / 5).map((nth) => commit(`c-${nth}`, ...upTo(5).map((of) => event("A", `x:${of}`)))))
)

/** G6: windows of the log. */
export const windows = (layer: LogLayer): void => {
  const fresh = onFresh(layer)

  it.effect.prop(
    "G6 answers any query in any window like a plain filter",
    { written: Schema.Array(Written).check(Schema.isMaxLength(12)), query: Queries, windows: Schema.Array(Window) },
    ({ query, windows, written }) =>
      Effect.gen(function* () {
        const log = yield* EventLog
        const events = written.map((one, index) => ({ ...one, position: index + 1, time: Math.floor(index / 2) }))
        for (const { position, tags, time, type } of events) {
          yield* TestClock.setTime(time)
          yield* log.append([commit(`c-${position}`, event(type, ...tags))])
        }
        for (const { after, backwards, limit, until } of windows) {
          const inWindow = events.filter(
            (one) =>
              matches(query, one) &&
              one.position > (after ?? 0) &&
              ("position" in until ? one.position <= until.position : !("time" in until) || one.time <= until.time)
          )
          const expected = (backwards === true ? inWindow.toReversed() : inWindow).slice(0, limit)
          const asked = {
            query,
            ...(after === undefined ? {} : { after }),
            ...(limit === undefined ? {} : { limit }),
            ...(backwards === undefined ? {} : { backwards }),
            ...("position" in until ? { until: until.position } : {}),
            ...("time" in until ? { until: DateTime.makeUnsafe(until.time) } : {})
          }
          const found = yield* readAll(asked)
          assert.deepStrictEqual(
            found.map(({ position }) => position),
            expected.map(({ position }) => position)
          )
          assert.deepStrictEqual(yield* scanAll(asked), found.map(outlined))
        }
      }).pipe(fresh),
    { arbitrary: { runs: 25, size: 12 } }
  )

  it.effect("G6 reads far more than one chunk, whole, limited, from the middle and backwards", () =>
    Effect.gen(function* () {
      yield* writeMany
      const bothWays = Effect.fnUntraced(function* (options: ReadOptions) {
        const found = yield* positions(options)
        const scanned = yield* scanAll(options)
        assert.deepStrictEqual(
          scanned.map(({ position }) => position),
          found
        )
        return found
      })
      assert.deepStrictEqual(yield* bothWays({ query: all }), upTo(many))
      assert.deepStrictEqual(yield* bothWays({ query: all, limit: 1_501 }), upTo(1_501))
      assert.deepStrictEqual(yield* bothWays({ query: all, after: 700, until: 2_201 }), upTo(2_201, 701))
      assert.deepStrictEqual(
        yield* bothWays({ query: all, backwards: true, limit: 1_501 }),
        upTo(many, 1_000).toReversed()
      )
      assert.deepStrictEqual(
        yield* bothWays({ query: [{ types: [], tags: ["x:3"] }], after: 3 }),
        upTo(many).filter((position) => position % 5 === 3 && position > 3)
      )
    }).pipe(fresh)
  )

  it.effect("G6 a window may end anywhere: before the first event, after the last, and between two positions", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      yield* log.append([commit("c-1", event("A"), event("B"), event("A"))])
      const windows: ReadonlyArray<readonly [Omit<ReadOptions, "query">, ReadonlyArray<number>]> = [
        [{ after: -Infinity }, [1, 2, 3]],
        [{ until: Infinity }, [1, 2, 3]],
        [{ after: 3 }, []],
        [{ after: Infinity }, []],
        [{ until: -1 }, []],
        [{ after: 1.5, until: 2.5 }, [2]],
        [{ limit: 0 }, []]
      ]
      for (const [window, expected] of windows) {
        for (const query of [all, [{ types: ["A", "B"], tags: [] }]]) {
          assert.deepStrictEqual(yield* positions({ query, ...window }), expected)
          assert.strictEqual((yield* scanAll({ query, ...window })).length, expected.length)
        }
      }
    }).pipe(fresh)
  )

  it.effect("a step's own error is the reader's defect and no failure of the log", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      yield* log.append([commit("c-1", event("A"))])
      const failing = log.scan({ query: all }, () => {
        throw new TypeError("a step")
      })
      assert.isTrue(Cause.hasDies(yield* Effect.flip(Effect.sandbox(failing))))
      assert.deepStrictEqual(yield* positions({ query: all }), [1])
    }).pipe(fresh)
  )

  it.effect("G6 a read up to a fixed position gives the same answer when more has come", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      yield* log.append([commit("c-1", event("A"), event("B"), event("A"))])
      const window = { query: [{ types: ["A"], tags: [] }], until: 2 }
      const before = (yield* readAll(window)).map(plain)
      yield* log.append([commit("c-2", event("A")), commit("c-3", event("A"))])
      assert.deepStrictEqual((yield* readAll(window)).map(plain), before)
    }).pipe(fresh)
  )

  it.effect("G6 a read under way stands in nobody's way, and what is appended meanwhile does not show in it", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      yield* writeMany
      const meanwhile = ({ position }: { readonly position: number }) =>
        position % 500 === 1 ? log.append([commit(`m-${position}`, event("A"))]) : Effect.void
      const found = yield* log.read({ query: all, until: many }).pipe(Stream.tap(meanwhile), Stream.runCollect)
      assert.deepStrictEqual(
        found.map(({ position }) => position),
        upTo(many)
      )
      assert.strictEqual(yield* log.head, many + 5)
    }).pipe(fresh)
  )
}
