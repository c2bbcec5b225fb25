import { assert, it } from "@effect/vitest"
import { Effect, Result } from "effect"
import { CommandId, EventLog } from "../../eventLog.ts"
import { all } from "../../query.ts"
import { commit, event, type LogLayer, onFresh, plain, plainOutcomes, positions, relying, snapshot } from "./commits.ts"

const found = (commandId: string) =>
  Effect.flatMap(EventLog, (log) =>
    Effect.map(log.recordedBy(CommandId.make(commandId)), (events) => events.map(plain))
  )

/** G5: a command id is carried out once, and answered alike for ever. */
export const repeats = (layer: LogLayer): void => {
  const fresh = onFresh(layer)

  it.effect("G5 a repeated command id appends nothing and is answered with the first result", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      const [first] = plainOutcomes(yield* log.append([commit("c-1", event("A", "x:1"), event("B"))]))
      yield* log.append([commit("c-2", event("C"))])
      const before = yield* snapshot
      const again = yield* log.append([commit("c-1", event("D"))])
      assert.deepStrictEqual(plainOutcomes(again), [{ repeated: true, recorded: first?.recorded ?? [] }])
      assert.strictEqual(first?.repeated, false)
      assert.deepStrictEqual(yield* snapshot, before)
    }).pipe(fresh)
  )

  it.effect("G5 a command id repeated within a group is answered from the first of them", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      const outcomes = plainOutcomes(
        yield* log.append([commit("c-1", event("A")), commit("c-1", event("B")), commit("c-2", event("C"))])
      )
      assert.deepStrictEqual(
        outcomes.map(({ recorded, repeated }) => [
          recorded?.map(({ position, type }) => `${position}${type}`),
          repeated
        ]),
        [
          [["1A"], false],
          [["1A"], true],
          [["2C"], false]
        ]
      )
      assert.strictEqual(yield* log.head, 2)
    }).pipe(fresh)
  )

  it.effect("G5 of twenty at once with one command id, one is carried out and all are told the same", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      const ask = Effect.andThen(Effect.yieldNow, log.append([commit("c-1", event("A"))]))
      const answers = yield* Effect.all(
        Array.from({ length: 20 }, () => ask),
        { concurrency: "unbounded" }
      )
      const outcomes = plainOutcomes(answers.flat())
      assert.strictEqual(outcomes.filter(({ repeated }) => repeated === false).length, 1)
      const recorded = yield* found("c-1")
      assert.deepStrictEqual(
        outcomes.map((outcome) => outcome.recorded),
        outcomes.map(() => recorded)
      )
      assert.strictEqual(yield* log.head, 1)
    }).pipe(fresh)
  )

  it.effect("G5 a repeated command id is answered even where its condition no longer holds", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      const once = relying([{ types: ["A"], tags: [] }], 0, commit("c-1", event("A")))
      yield* log.append([once])
      const [again] = plainOutcomes(yield* log.append([once]))
      assert.strictEqual(again?.repeated, true)
      assert.strictEqual(yield* log.head, 1)
    }).pipe(fresh)
  )

  it.effect("G5 a refused or empty commit does not use its command id up", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      yield* log.append([commit("c-0", event("A"))])
      const [refused] = yield* log.append([relying(all, 0, commit("c-1", event("B")))])
      assert.isTrue(refused !== undefined && Result.isFailure(refused))
      yield* log.append([commit("c-2")])
      const outcomes = plainOutcomes(yield* log.append([commit("c-1", event("B")), commit("c-2", event("C"))]))
      assert.deepStrictEqual(
        outcomes.map(({ repeated }) => repeated),
        [false, false]
      )
      assert.deepStrictEqual(yield* positions({ query: all }), [1, 2, 3])
    }).pipe(fresh)
  )

  it.effect("G5 finds what a command recorded, all of it in order, and nothing of another's", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      const ids = ["c-1", "c-10", "C-1", "c-1.0", "c%1", "c_1", "å'\"1"]
      for (const id of ids) {
        const [outcome] = plainOutcomes(yield* log.append([commit(id, event(id), event("B", "x:1"))]))
        assert.deepStrictEqual(yield* found(id), outcome?.recorded)
      }
      for (const id of ids) {
        const recorded = yield* found(id)
        assert.deepStrictEqual(
          recorded.map((one) => [one.id, one.type, one.meta.commandId]),
          [
            [`${id}.0`, id, CommandId.make(id)],
            [`${id}.1`, "B", CommandId.make(id)]
          ]
        )
      }
      assert.deepStrictEqual(yield* found("c"), [])
      assert.deepStrictEqual(yield* found("c-1.1"), [])
    }).pipe(fresh)
  )
}
