import { assert, describe, it } from "@effect/vitest"
import { DateTime, Effect, type Layer } from "effect"
import { type KeptKey, KeyStore } from "../keyStore.ts"

const kept = (subject: string, id: string): KeptKey => ({
  _tag: "Kept",
  subject,
  id,
  wrapped: `wrapped-${id}`,
  madeAt: DateTime.makeUnsafe("2026-01-05T08:00:00.123Z")
})
const at = DateTime.makeUnsafe("2026-02-01T10:00:00.456Z")
const later = DateTime.makeUnsafe("2026-03-01T10:00:00Z")

/**
 * What any key store must do.
 *
 * @param name how the suite is called in the output
 * @param layer a store without keys, a new one each time it is built
 * @example
 * keyStoreConformance("memory", layerMemory)
 */
export const keyStoreConformance = <E>(name: string, layer: Layer.Layer<KeyStore, E>) =>
  describe(`key store: ${name}`, () => {
    it.effect("knows nothing of a subject that never had a key", () =>
      Effect.gen(function* () {
        const store = yield* KeyStore
        assert.isUndefined(yield* store.get("i-1"))
      }).pipe(Effect.provide(layer))
    )

    it.effect("gives back a key as it was put, to its own subject only", () =>
      Effect.gen(function* () {
        const store = yield* KeyStore
        assert.deepStrictEqual(yield* store.putIfAbsent(kept("i-1", "k-1")), kept("i-1", "k-1"))
        assert.deepStrictEqual(yield* store.get("i-1"), kept("i-1", "k-1"))
        assert.isUndefined(yield* store.get("I-1"))
        assert.isUndefined(yield* store.get("i-10"))
      }).pipe(Effect.provide(layer))
    )

    it.effect("keeps the first key of a subject and answers everybody with it", () =>
      Effect.gen(function* () {
        const store = yield* KeyStore
        const put = ["k-1", "k-2", "k-3"].map((id) => store.putIfAbsent(kept("i-1", id)))
        const answers = yield* Effect.all(put, { concurrency: "unbounded" })
        const standing = yield* store.get("i-1")
        assert.deepStrictEqual(answers, [standing, standing, standing])
      }).pipe(Effect.provide(layer))
    )

    it.effect("destroys one subject's key and no other's", () =>
      Effect.gen(function* () {
        const store = yield* KeyStore
        yield* store.putIfAbsent(kept("i-1", "k-1"))
        yield* store.putIfAbsent(kept("i-2", "k-2"))
        const destroyed = { _tag: "Destroyed", subject: "i-1", at, decision: "gallring-2026-7" } as const
        assert.deepStrictEqual(yield* store.destroy("i-1", at, "gallring-2026-7"), destroyed)
        assert.deepStrictEqual(yield* store.get("i-1"), destroyed)
        assert.deepStrictEqual(yield* store.get("i-2"), kept("i-2", "k-2"))
      }).pipe(Effect.provide(layer))
    )

    it.effect("never gives a destroyed subject a key again", () =>
      Effect.gen(function* () {
        const store = yield* KeyStore
        yield* store.putIfAbsent(kept("i-1", "k-1"))
        yield* store.destroy("i-1", at)
        const destroyed = { _tag: "Destroyed", subject: "i-1", at } as const
        assert.deepStrictEqual(yield* store.putIfAbsent(kept("i-1", "k-2")), destroyed)
        assert.deepStrictEqual(yield* store.get("i-1"), destroyed)
      }).pipe(Effect.provide(layer))
    )

    it.effect("lets the first destruction stand when it is asked for again", () =>
      Effect.gen(function* () {
        const store = yield* KeyStore
        yield* store.putIfAbsent(kept("i-1", "k-1"))
        yield* store.destroy("i-1", at)
        assert.deepStrictEqual(yield* store.destroy("i-1", later, "gallring-2026-8"), {
          _tag: "Destroyed",
          subject: "i-1",
          at
        })
      }).pipe(Effect.provide(layer))
    )

    it.effect("marks a subject destroyed that never had a key", () =>
      Effect.gen(function* () {
        const store = yield* KeyStore
        yield* store.destroy("i-1", at)
        assert.strictEqual((yield* store.putIfAbsent(kept("i-1", "k-1")))._tag, "Destroyed")
      }).pipe(Effect.provide(layer))
    )

    it.effect("keeps the first check value", () =>
      Effect.gen(function* () {
        const store = yield* KeyStore
        assert.isUndefined(yield* store.checkValue)
        assert.strictEqual(yield* store.putCheckValueIfAbsent("one"), "one")
        assert.strictEqual(yield* store.putCheckValueIfAbsent("two"), "one")
        assert.strictEqual(yield* store.checkValue, "one")
      }).pipe(Effect.provide(layer))
    )
  })
