import { assert, it } from "@effect/vitest"
import { Effect, Fiber, Stream } from "effect"
import { EventLog } from "../../eventLog.ts"
import { all, type Query } from "../../query.ts"
import { commit, event, type LogLayer, onFresh, plain, readAll } from "./commits.ts"

const ofA: Query = [{ types: ["A"], tags: [] }]

/** The next `count` events a follower gets. */
const followed = (options: { readonly query: Query; readonly after: number }, count: number) =>
  Effect.flatMap(EventLog, (log) => log.follow(options).pipe(Stream.take(count), Stream.runCollect))
const places = (events: ReadonlyArray<{ readonly position: number }>) => events.map(({ position }) => position)

/** History, then the present, without a gap, a repeat or a stranger between. */
export const following = (layer: LogLayer): void => {
  const fresh = onFresh(layer)

  it.effect("follows: what is there after a position, then what comes, once each, and only what was asked for", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      yield* log.append([commit("c-1", event("A"), event("B"), event("A"))])
      const follower = yield* Effect.forkChild(followed({ query: ofA, after: 1 }, 4))
      for (const nth of [2, 3, 4]) {
        yield* Effect.yieldNow
        yield* log.append([commit(`c-${nth}`, event("B"), event("A"))])
      }
      assert.deepStrictEqual(places(yield* Fiber.join(follower)), [3, 5, 7, 9])
    }).pipe(fresh)
  )

  it.effect("follows from the end of an empty log", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      const follower = yield* Effect.forkChild(followed({ query: all, after: 0 }, 2))
      yield* Effect.yieldNow
      yield* log.append([commit("c-1", event("A"))])
      yield* Effect.yieldNow
      yield* log.append([commit("c-2", event("B"))])
      assert.deepStrictEqual(places(yield* Fiber.join(follower)), [1, 2])
    }).pipe(fresh)
  )

  it.effect("follows from a position not yet reached, and gives nothing before it", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      yield* log.append([commit("c-1", event("A"))])
      const follower = yield* Effect.forkChild(followed({ query: all, after: 3 }, 1))
      for (const nth of [2, 3, 4]) {
        yield* Effect.yieldNow
        yield* log.append([commit(`c-${nth}`, event("A"))])
      }
      assert.deepStrictEqual(places(yield* Fiber.join(follower)), [4])
    }).pipe(fresh)
  )

  it.effect("gives a follower the same events as a reader", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      yield* log.append([commit("c-1", { ...event("A", "x:1"), data: { å: [1] }, occurredAt: "igår" })])
      const got = yield* followed({ query: all, after: 0 }, 1)
      assert.deepStrictEqual(got.map(plain), (yield* readAll({ query: all })).map(plain))
    }).pipe(fresh)
  )

  it.effect("lets each follower go its own pace, one that is slow and one that leaves", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      const all20 = Array.from({ length: 20 }, (_, index) => index + 1)
      const leaving = yield* Effect.forkChild(followed({ query: all, after: 0 }, 3))
      const slowly = log.follow({ query: all, after: 0 }).pipe(
        Stream.tap(() => Effect.repeat(Effect.yieldNow, { times: 7 })),
        Stream.take(20),
        Stream.runCollect
      )
      const slow = yield* Effect.forkChild(slowly)
      const quick = yield* Effect.forkChild(followed({ query: all, after: 0 }, 20))
      for (const nth of all20) {
        yield* log.append([commit(`c-${nth}`, event("A"))])
        yield* Effect.yieldNow
      }
      assert.deepStrictEqual(places(yield* Fiber.join(leaving)), [1, 2, 3])
      assert.deepStrictEqual(places(yield* Fiber.join(quick)), all20)
      assert.deepStrictEqual(places(yield* Fiber.join(slow)), all20)
    }).pipe(fresh)
  )
}
