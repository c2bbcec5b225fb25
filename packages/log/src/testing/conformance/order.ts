import { assert, it } from "@effect/vitest"
import { Effect, Fiber, Result, Stream } from "effect"
import { EventLog } from "../../eventLog.ts"
import { all } from "../../query.ts"
import { commit, event, type LogLayer, onFresh, positions, readAll } from "./commits.ts"

const writers = 8
const commitsEach = 15

/** One writer: small commits, a turn for the others after each; every acknowledged event must be readable at once. */
const write = Effect.fnUntraced(function* (writer: number) {
  const log = yield* EventLog
  for (let nth = 0; nth < commitsEach; nth++) {
    const events = nth % 3 === 0 ? [event("A", "x:1"), event("B")] : [event("A")]
    const outcomes = yield* log.append([commit(`w-${writer}-${nth}`, ...events)])
    for (const { position } of outcomes.filter(Result.isSuccess).flatMap(({ success }) => success.recorded)) {
      const upTo = yield* positions({ query: all, until: position })
      assert.strictEqual(upTo.length, position, "what is acknowledged is there, with all before it")
    }
    yield* Effect.yieldNow
  }
})
const writeAll = Effect.all(
  Array.from({ length: writers }, (_, writer) => write(writer)),
  { concurrency: "unbounded", discard: true }
)
const total = writers * (commitsEach + Math.ceil(commitsEach / 3))
const oneTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, index) => first + index)

/** G1 and G2: one dense order, and nothing turns up behind a reader's back. */
export const order = (layer: LogLayer): void => {
  const fresh = onFresh(layer)

  it.effect("G1 an empty log has head 0 and nothing in it", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      assert.strictEqual(yield* log.head, 0)
      assert.deepStrictEqual(yield* positions({ query: all }), [])
    }).pipe(fresh)
  )

  it.effect("G1 numbers from one without holes, in the order given", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      yield* log.append([commit("c-1", event("A"), event("B")), commit("c-2", event("C"))])
      yield* log.append([commit("c-3", event("D"))])
      const found = yield* readAll({ query: all })
      assert.deepStrictEqual(
        found.map(({ position, type }) => `${position}${type}`),
        ["1A", "2B", "3C", "4D"]
      )
      assert.strictEqual(yield* log.head, 4)
    }).pipe(fresh)
  )

  it.effect("G1 numbers the events of racing writers without holes, each commit's in one piece", () =>
    Effect.gen(function* () {
      yield* writeAll
      const found = yield* readAll({ query: all })
      assert.deepStrictEqual(
        found.map(({ position }) => position),
        oneTo(total)
      )
      const split = found.filter(({ id }, index) => id.endsWith(".1") && found[index - 1]?.id !== id.replace(/1$/, "0"))
      assert.deepStrictEqual(split, [])
    }).pipe(fresh)
  )

  it.effect("G2 a reader who looks again and again while others write misses nothing", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      let seen = 0
      let looks = 0
      const writing = yield* Effect.forkChild(writeAll)
      while (writing.pollUnsafe() === undefined) {
        const head = yield* log.head
        const found = yield* positions({ query: all, after: seen })
        const last = found.at(-1) ?? seen
        assert.deepStrictEqual(found, oneTo(last, seen + 1), "the next positions, one by one")
        assert.isAtLeast(last, head, "not less than the head promised")
        if (last > seen && last < total) looks += 1
        seen = last
        yield* Effect.yieldNow
      }
      yield* Fiber.join(writing)
      assert.deepStrictEqual(yield* positions({ query: all, after: seen }), oneTo(total, seen + 1))
      assert.isAbove(looks, 0, "the reader looked while others wrote, or this shows nothing")
    }).pipe(fresh)
  )

  it.effect("G2 a follower who runs while others write gets every event once, in order", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      const follow = log.follow({ query: all, after: 0 }).pipe(
        Stream.takeUntil(({ type }) => type === "End"),
        Stream.runCollect
      )
      const finish = Effect.andThen(writeAll, log.append([commit("end", event("End"))]))
      const [followed] = yield* Effect.all([follow, finish], { concurrency: "unbounded" })
      assert.deepStrictEqual(
        followed.map(({ position }) => position),
        oneTo(total + 1)
      )
    }).pipe(fresh)
  )
}
