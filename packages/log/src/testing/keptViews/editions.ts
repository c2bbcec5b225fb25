import { assert, it } from "@effect/vitest"
import { Effect, Fiber } from "effect"
import { TestClock } from "effect/testing"
import { cases, opened } from "../viewConformance/cases.ts"
import { type KeptViewsOf, program, titlesOf, type Views, warned, write } from "./world.ts"

const following = (views: Views) =>
  Effect.map(views.list(cases, { mode: "following" }), ({ head, position, rows }) => ({
    head,
    position,
    titles: rows.map(({ title }) => title)
  }))

/** Editions of a program beside each other, and readers that take what there is. */
export const editions = (world: KeptViewsOf): void => {
  it.effect("answers who follows as far as it is built, and says how far", () =>
    Effect.gen(function* () {
      const kept = yield* world
      const views = yield* program(kept)
      yield* write(kept, opened("a", { title: "x" }))
      assert.deepStrictEqual(yield* following(views), { head: 1, position: 0, titles: [] })
      yield* views.list(cases)
      assert.deepStrictEqual(yield* following(views), { head: 1, position: 1, titles: ["x"] })
      yield* write(kept, opened("b", { title: "y" }))
      assert.deepStrictEqual(yield* following(views), { head: 2, position: 1, titles: ["x"] })
      assert.isUndefined((yield* views.find(cases, "b", { mode: "following" })).row)
      assert.deepStrictEqual(yield* titlesOf(views), ["a x", "b y"])
    }).pipe(Effect.scoped)
  )

  it.effect("lets the old edition's rows answer until the new one's are there, and back by a command", () =>
    Effect.gen(function* () {
      const kept = yield* world
      yield* write(kept, opened("a", { title: "x" }))
      const old = yield* program(kept, { edition: "1" })
      yield* old.list(cases)
      yield* kept.spoil("a", { title: "old" })
      const views = yield* program(kept, { edition: "2" })
      assert.deepStrictEqual((yield* following(views)).titles, ["old"])
      assert.strictEqual((yield* views.rebuild(cases)).outcome, "switched")
      assert.deepStrictEqual((yield* following(views)).titles, ["x"])
      assert.deepStrictEqual(yield* titlesOf(old), ["a old"], "the old program computes its own")
      assert.deepStrictEqual(yield* views.rollBack(cases), { edition: "1", position: 1 })
      assert.deepStrictEqual((yield* following(views)).titles, ["old"])
      const again = yield* program(kept, { edition: "2" })
      assert.deepStrictEqual(yield* titlesOf(again), ["a x"], "an answer computed by the program's own definition")
      assert.deepStrictEqual((yield* following(again)).titles, ["old"], "which puts itself forward no more")
    }).pipe(Effect.scoped)
  )

  it.effect("takes a new edition at its word that its rows are the same, after comparing them", () =>
    Effect.gen(function* () {
      const kept = yield* world
      yield* write(kept, opened("a", { title: "x" }), opened("b"))
      yield* (yield* program(kept, { edition: "1" })).list(cases)
      yield* write(kept, opened("c"))
      const { result, warnings } = yield* warned(
        Effect.gen(function* () {
          const views = yield* program(kept, { edition: "2", sameMeaningAs: "1" })
          yield* views.list(cases)
          return yield* following(views)
        })
      )
      assert.deepStrictEqual([result.position, warnings], [3, 0])
    }).pipe(Effect.scoped)
  )

  it.effect("does not follow a new edition whose rows differ although it said they would not, and warns", () =>
    Effect.gen(function* () {
      const kept = yield* world
      yield* write(kept, opened("a", { title: "x" }))
      yield* (yield* program(kept, { edition: "1" })).list(cases)
      yield* kept.spoil("a", { title: "old" })
      const { result, warnings } = yield* warned(
        Effect.gen(function* () {
          const views = yield* program(kept, { edition: "2", sameMeaningAs: "1" })
          return [yield* titlesOf(views), (yield* following(views)).titles]
        })
      )
      assert.deepStrictEqual(result, [["a x"], ["old"]])
      assert.strictEqual(warnings, 1)
    }).pipe(Effect.scoped)
  )

  it.effect("compares a rebuild with the edition before at the position that one stands at", () =>
    Effect.gen(function* () {
      const kept = yield* world
      yield* write(kept, opened("a", { title: "x" }), opened("b"))
      yield* (yield* program(kept, { edition: "1" })).list(cases)
      yield* write(kept, opened("c"))
      const same = yield* (yield* program(kept, { edition: "2" })).rebuild(cases, { sameMeaning: true })
      assert.deepStrictEqual([same.outcome, same.position, same.differing.total], ["switched", 3, 0])
      yield* kept.spoil("b", { title: "mark" })
      const other = yield* (yield* program(kept, { edition: "3" })).rebuild(cases, { sameMeaning: true })
      assert.deepStrictEqual([other.outcome, other.differing.ids], ["different", ["b"]])
    }).pipe(Effect.scoped)
  )

  it.effect("is kept up to date by one of several workers, and by another when that one is gone", () =>
    Effect.gen(function* () {
      const kept = yield* world
      const [first, second] = [yield* program(kept), yield* program(kept)]
      const working = yield* Effect.forkChild(first.follow(cases))
      const standingBy = yield* Effect.forkChild(second.follow(cases))
      const reader = yield* program(kept)
      const reaches = Effect.fnUntraced(function* (position: number) {
        for (;;) {
          if ((yield* following(reader)).position === position) return
          yield* TestClock.adjust("1 second")
          yield* Effect.sleep(0).pipe(TestClock.withLive)
        }
      })
      yield* write(kept, opened("a"))
      yield* reaches(1)
      yield* Fiber.interrupt(working)
      yield* write(kept, opened("b"))
      yield* reaches(2)
      yield* Fiber.interrupt(standingBy)
    }).pipe(Effect.scoped)
  )
}
