import { assert, it } from "@effect/vitest"
import { Effect, Fiber, Stream } from "effect"
import { TestClock } from "effect/testing"
import { EventLog, LogUnavailable } from "../../eventLog.ts"
import * as Projection from "../../projection.ts"
import { CaseChanged, cases, fieldsOf, opened } from "../viewConformance/cases.ts"
import { type KeptViewsOf, pausedAt, program, titlesOf, write } from "./world.ts"

/** More than any store takes in one transaction, so that a build has a middle. */
const many = 9_000
const manyCases = Array.from({ length: many }, (_, nth) =>
  nth < 5 ? opened(`c-${nth}`, { title: "t" }) : CaseChanged(fieldsOf(`c-${nth % 5}`, { title: `${nth}` }))
)

const digestOf = (log: EventLog["Service"]) =>
  Effect.map(Projection.rows(cases).pipe(Effect.provideService(EventLog, log)), (rows) =>
    Projection.digest(cases, rows)
  )

/** A view built anew beside the one that answers. */
export const rebuilding = (world: KeptViewsOf): void => {
  it.effect("answers from the old rows while the new ones are built, and from the new ones at once after", () =>
    Effect.gen(function* () {
      const kept = yield* world
      yield* write(kept, opened("a", { title: "x" }), opened("b", { title: "y" }))
      const views = yield* program(kept)
      yield* views.list(cases)
      yield* kept.spoil("a", { title: "mark" })
      const { go, paused, reached } = yield* pausedAt(kept.log, 0)
      const building = yield* Effect.forkChild((yield* program(kept, {}, paused)).rebuild(cases))
      yield* reached
      assert.deepStrictEqual(yield* titlesOf(views), ["a mark", "b y"])
      yield* write(kept, opened("c", { title: "z" }))
      assert.deepStrictEqual(yield* titlesOf(views), ["a mark", "b y", "c z"], "and new events go into them")
      yield* go
      const rebuilt = yield* Fiber.join(building)
      assert.deepStrictEqual(
        { ...rebuilt, parked: rebuilt.parked.length },
        {
          outcome: "switched",
          position: 3,
          digest: yield* digestOf(kept.log),
          differing: { total: 1, ids: ["a"] },
          healed: [],
          parked: 0
        }
      )
      assert.deepStrictEqual(yield* titlesOf(views), ["a x", "b y", "c z"])
      assert.deepStrictEqual(yield* titlesOf(views, "following"), ["a x", "b y", "c z"])
    }).pipe(Effect.scoped)
  )

  it.effect("goes back to the old rows by a command, which catch up, and forth again", () =>
    Effect.gen(function* () {
      const kept = yield* world
      yield* write(kept, opened("a", { title: "x" }))
      const views = yield* program(kept)
      assert.isUndefined(yield* views.rollBack(cases), "nothing was switched yet")
      yield* views.list(cases)
      yield* kept.spoil("a", { title: "mark" })
      yield* views.rebuild(cases)
      yield* write(kept, opened("b", { title: "y" }))
      assert.deepStrictEqual(yield* titlesOf(views), ["a x", "b y"])
      assert.deepStrictEqual(yield* views.rollBack(cases), { edition: "1", position: 1 })
      assert.deepStrictEqual(yield* titlesOf(views), ["a mark", "b y"])
      assert.deepStrictEqual(yield* titlesOf(yield* program(kept)), ["a mark", "b y"], "another program, the same")
      assert.deepStrictEqual(yield* views.rollBack(cases), { edition: "1", position: 2 })
      assert.deepStrictEqual(yield* titlesOf(views), ["a x", "b y"])
    }).pipe(Effect.scoped)
  )

  it.effect("switches to rows that should be the same only if they are, and names those that are not", () =>
    Effect.gen(function* () {
      const kept = yield* world
      yield* write(kept, opened("a", { title: "x" }), opened("b"))
      const views = yield* program(kept)
      yield* views.list(cases)
      assert.strictEqual((yield* views.rebuild(cases, { sameMeaning: true })).outcome, "switched")
      yield* kept.spoil("b", { title: "mark" })
      const { differing, outcome } = yield* views.rebuild(cases, { sameMeaning: true })
      assert.deepStrictEqual({ differing, outcome }, { differing: { total: 1, ids: ["b"] }, outcome: "different" })
      assert.deepStrictEqual(yield* titlesOf(views), ["a x", "b mark"])
    }).pipe(Effect.scoped)
  )

  it.effect("goes on where it was stopped in the middle", () =>
    Effect.gen(function* () {
      const kept = yield* world
      yield* write(kept, ...manyCases)
      const failing = EventLog.of({
        ...kept.log,
        read: (options) =>
          (options.after ?? 0) > 4_000 && options.limit !== undefined
            ? Stream.fail(new LogUnavailable({ reason: "io" }))
            : kept.log.read(options)
      })
      const stopped = yield* Effect.flip((yield* program(kept, {}, failing)).rebuild(cases))
      assert.deepStrictEqual(stopped, new LogUnavailable({ reason: "io" }))
      let read = 0
      const counting = EventLog.of({
        ...kept.log,
        read: (options) => Stream.tap(kept.log.read(options), () => Effect.sync(() => (read += 1)))
      })
      const { digest, outcome } = yield* (yield* program(kept, {}, counting)).rebuild(cases)
      assert.deepStrictEqual({ digest, outcome }, { digest: yield* digestOf(kept.log), outcome: "switched" })
      assert.isBelow(read, many - 4_000 + 100)
      assert.isAbove(read, 1_000)
    }).pipe(Effect.scoped)
  )

  it.effect("is one worker's: another finds it taken, and does nothing", () =>
    Effect.gen(function* () {
      const kept = yield* world
      yield* write(kept, opened("a"))
      const { go, paused, reached } = yield* pausedAt(kept.log, 0)
      const first = yield* Effect.forkChild((yield* program(kept, {}, paused)).rebuild(cases))
      yield* reached
      assert.strictEqual((yield* (yield* program(kept)).rebuild(cases)).outcome, "takenOver")
      yield* go
      assert.strictEqual((yield* Fiber.join(first)).outcome, "switched")
    }).pipe(Effect.scoped)
  )

  it.effect("is taken over from a worker that was silent past its lease, whose late step is refused by its token", () =>
    Effect.gen(function* () {
      const kept = yield* world
      yield* write(kept, opened("a", { title: "x" }))
      // What the slow one brings is wrong, so that it would show.
      const [one, other] = [yield* pausedAt(kept.log, 0, []), yield* pausedAt(kept.log, 0)]
      const slow = yield* Effect.forkChild((yield* program(kept, {}, one.paused)).rebuild(cases))
      yield* one.reached
      yield* TestClock.adjust("31 seconds")
      const quick = yield* Effect.forkChild((yield* program(kept, {}, other.paused)).rebuild(cases))
      yield* other.reached
      // Nothing has moved meanwhile: the checkpoint alone would let the slow one through.
      yield* one.go
      assert.strictEqual((yield* Fiber.join(slow)).outcome, "takenOver")
      yield* other.go
      assert.strictEqual((yield* Fiber.join(quick)).outcome, "switched")
      assert.deepStrictEqual(yield* titlesOf(yield* program(kept)), ["a x"])
    }).pipe(Effect.scoped)
  )
}
