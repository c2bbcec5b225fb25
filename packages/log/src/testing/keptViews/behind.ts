import { assert, it } from "@effect/vitest"
import { Effect, Stream } from "effect"
import { EventLog, LogUnavailable } from "../../eventLog.ts"
import { cases, opened } from "../viewConformance/cases.ts"
import { type KeptViewsOf, program, titlesOf, write } from "./world.ts"

/** A log that ends before what has been read from it, as a standby's does that lags. */
const endingAt = (log: EventLog["Service"], last: number) =>
  EventLog.of({
    ...log,
    head: Effect.map(log.head, (head) => Math.min(head, last)),
    read: (options) => Stream.filter(log.read(options), ({ position }) => position <= last)
  })

const behind = new LogUnavailable({ reason: "behind" })

/** Rows that were made of more of the log than there is. */
export const behindItsRows = (world: KeptViewsOf): void => {
  it.effect("stops, and leaves the rows as they are, until the log is as long again", () =>
    Effect.gen(function* () {
      const kept = yield* world
      yield* write(kept, opened("a", { title: "x" }), opened("b", { title: "y" }))
      yield* (yield* program(kept)).list(cases)
      yield* kept.spoil("a", { title: "mark" })
      for (const last of [0, 1]) {
        const views = yield* program(kept, {}, endingAt(kept.log, last))
        assert.deepStrictEqual(yield* Effect.flip(views.list(cases)), behind)
        assert.deepStrictEqual(yield* Effect.flip(views.get(cases, "a")), behind)
        assert.deepStrictEqual(yield* Effect.flip(views.rebuild(cases)), behind)
        assert.deepStrictEqual(yield* Effect.flip(views.follow(cases)), behind)
        assert.deepStrictEqual(yield* titlesOf(views, "following"), ["a mark", "b y"], "as it is is what it promises")
      }
      const same = yield* program(kept, {}, endingAt(kept.log, 2))
      assert.deepStrictEqual(yield* titlesOf(same), ["a mark", "b y"])
      yield* write(kept, opened("c", { title: "z" }))
      assert.deepStrictEqual(yield* titlesOf(yield* program(kept)), ["a mark", "b y", "c z"])
    }).pipe(Effect.scoped)
  )
}
