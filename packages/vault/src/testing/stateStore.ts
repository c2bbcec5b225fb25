import { assert, describe, it } from "@effect/vitest"
import { DateTime, Effect, type Layer, Schema } from "effect"
import { TestClock } from "effect/testing"
import { namespace, StateStore } from "../stateStore.ts"

const Session = Schema.Struct({ member: Schema.String, since: Schema.DateTimeUtcFromString })
const sessions = namespace("session", Session)
const drafts = namespace("draft", Schema.String)
const session = (member: string) => ({ member, since: DateTime.makeUnsafe("2026-01-05T08:00:00Z") })
const at = (millis: number) => ({ expiresAt: DateTime.makeUnsafe(millis) })

/**
 * What any state store must do.
 *
 * @param name how the suite is called in the output
 * @param layer a store without values, a new one each time it is built
 * @example
 * stateStoreConformance("memory", layerMemory)
 */
export const stateStoreConformance = <E>(name: string, layer: Layer.Layer<StateStore, E>) =>
  describe(`state store: ${name}`, () => {
    it.effect("gives a value back through its schema, under its own key and namespace only", () =>
      Effect.gen(function* () {
        const store = yield* StateStore
        yield* store.put(sessions, "s-1", session("e-1"), at(1_000))
        assert.deepStrictEqual(yield* store.get(sessions, "s-1"), session("e-1"))
        assert.isUndefined(yield* store.get(sessions, "s-2"))
        assert.isUndefined(yield* store.get(drafts, "s-1"))
      }).pipe(Effect.provide(layer))
    )

    it.effect("keeps the latest value and its times", () =>
      Effect.gen(function* () {
        const store = yield* StateStore
        yield* store.put(drafts, "d-1", "ett", { ...at(1_000), owner: "e-1" })
        yield* store.put(drafts, "d-1", "två", at(2_000))
        yield* TestClock.setTime(1_500)
        assert.deepStrictEqual(yield* store.list(drafts), [{ key: "d-1", value: "två", ...at(2_000) }])
      }).pipe(Effect.provide(layer))
    )

    it.effect("does not give what has expired, from that very moment", () =>
      Effect.gen(function* () {
        const store = yield* StateStore
        yield* store.put(drafts, "d-1", "ett", at(1_000))
        yield* TestClock.setTime(999)
        assert.strictEqual(yield* store.get(drafts, "d-1"), "ett")
        yield* TestClock.setTime(1_000)
        assert.isUndefined(yield* store.get(drafts, "d-1"))
        assert.isUndefined(yield* store.take(drafts, "d-1"))
        assert.deepStrictEqual(yield* store.list(drafts), [])
      }).pipe(Effect.provide(layer))
    )

    it.effect("lets exactly one of many take a value", () =>
      Effect.gen(function* () {
        const store = yield* StateStore
        yield* store.put(drafts, "d-1", "ett", at(1_000))
        const taken = yield* Effect.replicateEffect(store.take(drafts, "d-1"), 5, { concurrency: "unbounded" })
        assert.deepStrictEqual(
          taken.filter((one) => one !== undefined),
          ["ett"]
        )
        assert.isUndefined(yield* store.get(drafts, "d-1"))
      }).pipe(Effect.provide(layer))
    )

    it.effect("deletes one value, and is content when there is none", () =>
      Effect.gen(function* () {
        const store = yield* StateStore
        yield* store.put(drafts, "d-1", "ett", at(1_000))
        yield* store.put(drafts, "d-2", "två", at(1_000))
        yield* store.delete(drafts, "d-1")
        yield* store.delete(drafts, "d-1")
        yield* store.delete(sessions, "d-2")
        assert.isUndefined(yield* store.get(drafts, "d-1"))
        assert.strictEqual(yield* store.get(drafts, "d-2"), "två")
      }).pipe(Effect.provide(layer))
    )

    it.effect("lists by key, of all or of one owner", () =>
      Effect.gen(function* () {
        const store = yield* StateStore
        const mine = { ...at(1_000), owner: "e-1" }
        yield* store.put(drafts, "d-2", "två", mine)
        yield* store.put(drafts, "d-1", "ett", { ...at(1_000), owner: "e-2" })
        yield* store.put(drafts, "d-3", "tre", at(1_000))
        yield* store.put(sessions, "s-1", session("e-1"), mine)
        assert.deepStrictEqual(
          (yield* store.list(drafts)).map(({ key }) => key),
          ["d-1", "d-2", "d-3"]
        )
        assert.deepStrictEqual(yield* store.list(drafts, "e-1"), [{ key: "d-2", value: "två", ...mine }])
      }).pipe(Effect.provide(layer))
    )

    it.effect("forgets everything of an owner, in every namespace, and nothing else", () =>
      Effect.gen(function* () {
        const store = yield* StateStore
        yield* store.put(drafts, "d-1", "ett", { ...at(1_000), owner: "e-1" })
        yield* store.put(drafts, "d-2", "två", { ...at(1_000), owner: "e-2" })
        yield* store.put(drafts, "d-3", "tre", at(1_000))
        yield* store.put(sessions, "s-1", session("e-1"), { ...at(1_000), owner: "e-1" })
        yield* store.forget("e-1")
        assert.isUndefined(yield* store.get(sessions, "s-1"))
        assert.deepStrictEqual(
          (yield* store.list(drafts)).map(({ key }) => key),
          ["d-2", "d-3"]
        )
      }).pipe(Effect.provide(layer))
    )

    it.effect("sweeps out what has expired, and counts it", () =>
      Effect.gen(function* () {
        const store = yield* StateStore
        yield* store.put(drafts, "d-1", "ett", at(1_000))
        yield* store.put(sessions, "s-1", session("e-1"), at(1_500))
        yield* store.put(drafts, "d-2", "två", at(2_000))
        yield* TestClock.setTime(1_500)
        assert.strictEqual(yield* store.sweep, 2)
        assert.strictEqual(yield* store.sweep, 0)
        assert.strictEqual(yield* store.get(drafts, "d-2"), "två")
        // The clock set back shows whether the rows are gone, or only hidden.
        yield* TestClock.setTime(0)
        assert.isUndefined(yield* store.get(drafts, "d-1"))
      }).pipe(Effect.provide(layer))
    )

    it.effect("counts a value of another shape as forgotten", () =>
      Effect.gen(function* () {
        const store = yield* StateStore
        yield* store.put(drafts, "d-1", "ett", at(1_000))
        const newer = namespace("draft", Schema.Struct({ text: Schema.String }))
        assert.isUndefined(yield* store.get(newer, "d-1"))
        assert.deepStrictEqual(yield* store.list(newer), [])
        assert.strictEqual(yield* store.get(drafts, "d-1"), "ett")
      }).pipe(Effect.provide(layer))
    )
  })
