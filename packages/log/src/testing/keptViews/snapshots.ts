import { assert, it } from "@effect/vitest"
import { Effect } from "effect"
import { type KeptViewsOf, snapshotsOf } from "./world.ts"

const one = { position: 3, eventId: "c-\u0000.0", state: '{"sum":"å\\u0000"}' }
const scope = JSON.stringify(["account:ö", `account:${"long".repeat(1_000)}`])

/** Snapshots of folds, kept beside the views. */
export const snapshots = (world: KeptViewsOf): void => {
  it.effect("keeps one for each fold and scope, until another takes its place or it is forgotten", () =>
    Effect.gen(function* () {
      const kept = yield* world
      const first = yield* snapshotsOf(kept, "1")
      assert.isUndefined(yield* first.read("fold", scope))
      yield* first.write("fold", scope, one)
      yield* first.write("fold", "other", { ...one, position: 9 })
      const second = yield* snapshotsOf(kept, "1")
      assert.deepStrictEqual(yield* second.read("fold", scope), one)
      assert.isUndefined(yield* second.read("another", scope))
      yield* second.write("fold", scope, { ...one, position: 4 })
      assert.strictEqual((yield* first.read("fold", scope))?.position, 4)
      yield* first.write("fold", scope, undefined)
      assert.isUndefined(yield* second.read("fold", scope))
      assert.strictEqual((yield* second.read("fold", "other"))?.position, 9)
    }).pipe(Effect.scoped)
  )

  it.effect("are not found by another edition, whose steps may compute something else", () =>
    Effect.gen(function* () {
      const kept = yield* world
      yield* (yield* snapshotsOf(kept, "1")).write("fold", scope, one)
      assert.isUndefined(yield* (yield* snapshotsOf(kept, "2")).read("fold", scope))
    }).pipe(Effect.scoped)
  )
}
