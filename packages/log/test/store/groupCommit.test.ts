import { assert, describe, it } from "@effect/vitest"
import { LogBusy, LogUnavailable } from "@trygglogg/log"
import { GroupCommit } from "@trygglogg/log/store"
import { Deferred, Effect, Fiber, Result } from "effect"

/** An asking that doubles, remembers who went together, and can be held up. */
const makeWaiting = (atMost?: number) =>
  Effect.sync(() => {
    const groups: Array<ReadonlyArray<number>> = []
    const gate = { current: Effect.void }
    const perform = (asked: ReadonlyArray<number>) =>
      Effect.suspend(() => {
        groups.push(asked)
        return asked.includes(13)
          ? Effect.fail(new LogUnavailable({ reason: "io" }))
          : Effect.as(
              gate.current,
              asked.map((one) => one * 2)
            )
      })
    return { ask: GroupCommit.make(perform, atMost), groups, gate }
  })
const make = makeWaiting()

/** Lets everybody who was just forked come as far as they can without being answered. Counted, not timed: a busy machine is no reason to fail. */
const turns = Effect.repeat(Effect.yieldNow, { times: 100 })

describe("group commit", () => {
  it.live("takes all who are ready together, and answers each with its own", () =>
    Effect.gen(function* () {
      const { ask, groups } = yield* make
      const answers = yield* Effect.all([ask([1]), ask([2, 3]), ask([]), ask([4])], { concurrency: "unbounded" })
      assert.deepStrictEqual(answers, [[2], [4, 6], [], [8]])
      assert.deepStrictEqual(groups, [[1, 2, 3, 4]])
    })
  )

  it.live("lets whoever comes while others are served wait for the next turn, all in one", () =>
    Effect.gen(function* () {
      const { ask, gate, groups } = yield* make
      const open = yield* Deferred.make<void>()
      gate.current = Deferred.await(open)
      const first = yield* Effect.forkChild(ask([1]))
      yield* turns
      const later = yield* Effect.forkChild(Effect.all([ask([2]), ask([3]), ask([4])], { concurrency: "unbounded" }))
      yield* turns
      yield* Deferred.succeed(open, undefined)
      assert.deepStrictEqual(yield* Fiber.join(first), [2])
      assert.deepStrictEqual(yield* Fiber.join(later), [[4], [6], [8]])
      assert.deepStrictEqual(groups, [[1], [2, 3, 4]])
      assert.deepStrictEqual(yield* ask([5]), [10])
    })
  )

  it.live("bounds a turn, without splitting what one asks or leaving anybody behind", () =>
    Effect.gen(function* () {
      const { ask, groups } = yield* make
      const hundreds = Array.from({ length: 5 }, (_, nth) => Array.from({ length: 100 }, () => nth))
      const huge = Array.from({ length: 1_000 }, () => 7)
      const answers = yield* Effect.all([...hundreds, huge, [8]].map(ask), { concurrency: "unbounded" })
      assert.deepStrictEqual(
        answers.map((answer) => [answer.length, answer[0]]),
        [
          [100, 0],
          [100, 2],
          [100, 4],
          [100, 6],
          [100, 8],
          [1_000, 14],
          [1, 16]
        ]
      )
      assert.deepStrictEqual(
        groups.map((group) => group.length),
        [200, 200, 100, 1_000, 1]
      )
    })
  )

  it.live("fails together, and serves the next all the same", () =>
    Effect.gen(function* () {
      const { ask } = yield* make
      const answers = yield* Effect.all([ask([1]), ask([13])].map(Effect.result), { concurrency: "unbounded" })
      const failed = Result.fail(new LogUnavailable({ reason: "io" }))
      assert.deepStrictEqual(answers, [failed, failed])
      assert.deepStrictEqual(yield* ask([2]), [4])
    })
  )

  it.live("asks nothing for who leaves before the turn, and finishes for who leaves during it", () =>
    Effect.gen(function* () {
      const { ask, gate, groups } = yield* make
      const open = yield* Deferred.make<void>()
      gate.current = Deferred.await(open)
      const during = yield* Effect.forkChild(ask([1]))
      yield* turns
      const before = yield* Effect.forkChild(ask([2]))
      const staying = yield* Effect.forkChild(ask([3]))
      yield* turns
      yield* Fiber.interrupt(before)
      yield* Fiber.interrupt(during)
      yield* Deferred.succeed(open, undefined)
      assert.deepStrictEqual(yield* Fiber.join(staying), [6])
      assert.deepStrictEqual(groups, [[1], [3]])
    })
  )

  it.live("lets no more wait than it was told, tells who comes beyond them at once, and takes them later", () =>
    Effect.gen(function* () {
      const { ask, gate, groups } = yield* makeWaiting(3)
      const open = yield* Deferred.make<void>()
      gate.current = Deferred.await(open)
      const served = yield* Effect.forkChild(ask([1]))
      yield* turns
      const first = yield* Effect.forkChild(ask([2, 3]))
      yield* turns
      assert.deepStrictEqual(yield* Effect.flip(ask([4, 5])), new LogBusy({ waiting: 2 }))
      const second = yield* Effect.forkChild(ask([6]))
      yield* turns
      assert.deepStrictEqual(yield* Effect.flip(ask([7])), new LogBusy({ waiting: 3 }))
      yield* Fiber.interrupt(first)
      const third = yield* Effect.forkChild(ask([4, 5]))
      yield* turns
      yield* Deferred.succeed(open, undefined)
      assert.deepStrictEqual(yield* Fiber.join(served), [2])
      assert.deepStrictEqual(yield* Fiber.join(second), [12])
      assert.deepStrictEqual(yield* Fiber.join(third), [8, 10])
      assert.deepStrictEqual(groups, [[1], [6, 4, 5]])
      assert.deepStrictEqual(yield* ask([7]), [14])
    })
  )

  it.live("takes what is more than all that may wait, from one who finds nobody waiting", () =>
    Effect.gen(function* () {
      const { ask } = yield* makeWaiting(2)
      assert.deepStrictEqual(yield* ask([1, 2, 3, 4]), [2, 4, 6, 8])
    })
  )
})
