import { assert, it } from "@effect/vitest"
import { Effect, Result } from "effect"
import { EventLog } from "../../eventLog.ts"
import { all, type Query } from "../../query.ts"
import { commit, event, type LogLayer, onFresh, plainOutcomes, positions, readAll, relying } from "./commits.ts"

const shapes: ReadonlyArray<{ readonly asks: string; readonly query: Query; readonly finds: ReadonlyArray<number> }> = [
  { asks: "nothing", query: [], finds: [] },
  { asks: "everything", query: all, finds: [1, 2, 3, 4] },
  { asks: "a type", query: [{ types: ["A"], tags: [] }], finds: [1, 3] },
  { asks: "either of two types", query: [{ types: ["B", "C"], tags: [] }], finds: [2, 4] },
  { asks: "a tag", query: [{ types: [], tags: ["x:1"] }], finds: [1, 2] },
  { asks: "both of two tags", query: [{ types: [], tags: ["x:1", "y:1"] }], finds: [2] },
  { asks: "a type with a tag", query: [{ types: ["A"], tags: ["y:1"] }], finds: [3] },
  { asks: "either of two types, with a tag", query: [{ types: ["A", "B"], tags: ["y:1"] }], finds: [2, 3] },
  { asks: "a type nobody wrote", query: [{ types: ["D"], tags: [] }], finds: [] },
  { asks: "a tag nobody wrote", query: [{ types: [], tags: ["x:9"] }], finds: [] },
  { asks: "a known tag and one nobody wrote", query: [{ types: [], tags: ["x:1", "x:9"] }], finds: [] },
  {
    asks: "one item or another, each event once",
    query: [
      { types: ["A"], tags: [] },
      { types: [], tags: ["x:1"] }
    ],
    finds: [1, 2, 3]
  },
  {
    asks: "one item that finds nothing or another",
    query: [
      { types: ["D"], tags: ["x:1"] },
      { types: ["C"], tags: [] }
    ],
    finds: [4]
  }
]
const four = commit("four", event("A", "x:1"), event("B", "x:1", "y:1"), event("A", "y:1"), event("C"))
const ofX: Query = [{ types: [], tags: ["x:1"] }]
const increments = 5

/** Counts one further, as a command does: look, decide, append if nothing came between, and again if something did. */
const increment = Effect.fnUntraced(
  function* (commandId: string) {
    const log = yield* EventLog
    const query: Query = [{ types: ["Counted"], tags: [] }]
    const after = yield* log.head
    const data = (yield* readAll({ query, until: after })).length + 1
    yield* Effect.yieldNow
    const [outcome] = yield* log.append([relying(query, after, commit(commandId, { ...event("Counted"), data }))])
    if (outcome !== undefined) yield* Effect.fromResult(outcome)
  },
  Effect.retry({ while: ({ _tag }) => _tag === "Overtaken" })
)

/** G3 and G4: what a condition sees, and whom a refusal hits. */
export const conditions = (layer: LogLayer): void => {
  const fresh = onFresh(layer)

  it.effect.each(shapes)(
    "G3 G6 asked for $asks, finds it, and is overtaken by it, and by nothing else",
    ({ finds, query }) =>
      Effect.gen(function* () {
        const log = yield* EventLog
        yield* log.append([four])
        assert.deepStrictEqual(yield* positions({ query }), finds)
        for (const after of [0, 1, 2, 3, 4]) {
          const newest = finds.findLast((position) => position > after)
          // An empty commit is judged like any other, and leaves the log as it was for the next round.
          const [outcome] = yield* log.append([relying(query, after, commit(`c-${after}`))])
          assert.strictEqual(
            outcome === undefined || Result.isSuccess(outcome) ? undefined : outcome.failure.by,
            newest,
            `relying on nothing after ${after}`
          )
        }
      }).pipe(fresh)
  )

  it.effect("G3 lets exactly one of twenty racing writers in", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      const query: Query = [{ types: ["A"], tags: ["x:1"] }]
      const race = Array.from({ length: 20 }, (_, nth) =>
        Effect.andThen(Effect.yieldNow, log.append([relying(query, 0, commit(`c-${nth}`, event("A", "x:1")))]))
      )
      const outcomes = (yield* Effect.all(race, { concurrency: "unbounded" })).flat()
      assert.strictEqual(outcomes.filter(Result.isSuccess).length, 1)
      assert.deepStrictEqual(
        outcomes.filter(Result.isFailure).map(({ failure }) => failure.by),
        Array.from({ length: 19 }, () => 1)
      )
      assert.strictEqual(yield* log.head, 1)
    }).pipe(fresh)
  )

  it.effect("G3 counts without losing one, however many count at once", () =>
    Effect.gen(function* () {
      const counters = ["a", "b", "c", "d", "e"].map((who) =>
        Effect.forEach(Array.from({ length: increments }), (_, nth) => increment(`${who}-${nth}`))
      )
      yield* Effect.all(counters, { concurrency: "unbounded" })
      const counted = (yield* readAll({ query: all })).map(({ data }) => data)
      assert.deepStrictEqual(
        counted,
        counted.map((_, index) => index + 1)
      )
      assert.strictEqual(counted.length, counters.length * increments)
    }).pipe(fresh)
  )

  it.effect("G3 is judged against what came earlier in the same group, and not against the commit itself", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      const outcomes = yield* log.append([
        relying(ofX, 0, commit("c-1", event("A", "x:1"), event("B", "x:1"))),
        relying(ofX, 0, commit("c-2", event("A", "x:1"))),
        relying(ofX, 2, commit("c-3", event("C", "x:1")))
      ])
      assert.deepStrictEqual(
        outcomes.map((outcome) => (Result.isSuccess(outcome) ? "in" : outcome.failure.by)),
        ["in", 2, "in"]
      )
      assert.deepStrictEqual(yield* positions({ query: ofX }), [1, 2, 3])
    }).pipe(fresh)
  )

  it.effect.each([0, 1, 2])(
    "G4 one refused commit leaves the others of its group alone, the refused in place %s",
    (place) =>
      Effect.gen(function* () {
        const log = yield* EventLog
        yield* log.append([commit("c-0", event("A", "x:1"))])
        const group = ["B", "C", "D"].map((type, index) => {
          const one = commit(`c-${type}`, event(type), event(type))
          return index === place ? relying(ofX, 0, one) : one
        })
        const outcomes = yield* log.append(group)
        assert.deepStrictEqual(
          outcomes.map(Result.isSuccess),
          [0, 1, 2].map((index) => index !== place)
        )
        const types = (yield* readAll({ query: all })).map(({ type }) => type)
        assert.deepStrictEqual(types, [
          "A",
          ...["B", "C", "D"].flatMap((type, index) => (index === place ? [] : [type, type]))
        ])
        assert.deepStrictEqual(yield* positions({ query: all }), [1, 2, 3, 4, 5])
      }).pipe(fresh)
  )

  it.effect("G4 a refused commit leaves none of its events, and no hole", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      yield* log.append([four])
      const [refused] = yield* log.append([relying(ofX, 1, commit("c-1", event("D"), event("D"), event("D", "x:1")))])
      assert.isTrue(refused !== undefined && Result.isFailure(refused))
      assert.deepStrictEqual(yield* positions({ query: [{ types: ["D"], tags: [] }] }), [])
      assert.deepStrictEqual(yield* log.recordedBy(commit("c-1").meta.commandId), [])
      yield* log.append([commit("c-2", event("E"))])
      assert.deepStrictEqual(yield* positions({ query: all }), [1, 2, 3, 4, 5])
    }).pipe(fresh)
  )

  it.effect("G4 keeps whatever it has acknowledged, each of many", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      const acknowledged: Array<Array<number | string>> = []
      for (let nth = 0; nth < 24; nth++) {
        const outcomes = yield* log.append([commit(`c-${nth}`, event("A"), event("B"))])
        for (const { id, position } of outcomes.filter(Result.isSuccess).flatMap(({ success }) => success.recorded))
          acknowledged.push([position, id])
      }
      const there = yield* readAll({ query: all })
      assert.deepStrictEqual(
        there.map(({ id, position }) => [position, id]),
        acknowledged
      )
      assert.strictEqual(there.length, 48)
    }).pipe(fresh)
  )

  it.effect("G4 answers each commit of a group in the order given, an empty one and an empty group too", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      assert.deepStrictEqual(yield* log.append([]), [])
      const outcomes = plainOutcomes(yield* log.append([commit("c-1"), commit("c-2", event("A")), commit("c-3")]))
      assert.deepStrictEqual(
        outcomes.map(({ recorded, repeated }) => [recorded?.map(({ id }) => id), repeated]),
        [
          [[], false],
          [["c-2.0"], false],
          [[], false]
        ]
      )
      assert.strictEqual(yield* log.head, 1)
    }).pipe(fresh)
  )
}
