import { assert, describe, it } from "@effect/vitest"
import { DateTime, Effect, Layer, Redacted, Schema } from "effect"
import { TestClock } from "effect/testing"
import { layerKek } from "../src/kek.ts"
import { layerMemory as layerKeys } from "../src/keyStore.ts"
import {
  deleteSealed,
  forgetOwner,
  getSealed,
  permitOwnState,
  putSealed,
  sealedNamespace,
  takeSealed
} from "../src/sealedState.ts"
import { layerMemory as layerState, StateStore } from "../src/stateStore.ts"
import { layerVault, NotPermitted, NotSealable, SubjectErased, Vault } from "../src/vault.ts"

const Draft = Schema.Struct({ where: Schema.String, narrative: Schema.String.check(Schema.isMaxLength(20)) })
const drafts = sealedNamespace("draft", Draft)
const draft = { where: "reception", narrative: "Sa att han vet." }
const mine = { owner: "e-1", key: "d-1" }
const yours = { owner: "e-2", key: "d-1" }
const expiresAt = DateTime.makeUnsafe(86_400_000)

const kek = layerKek(Redacted.make("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="))
const layer = layerVault({ origin: "testby", permit: permitOwnState }).pipe(
  Layer.provide([layerKeys, kek]),
  Layer.merge(layerState)
)

describe("sealed state", () => {
  it.effect("gives a draft back to its owner, and nothing of it to anybody else", () =>
    Effect.gen(function* () {
      yield* putSealed(drafts, mine, draft, expiresAt)
      assert.deepStrictEqual(yield* getSealed(drafts, mine), draft)
      assert.isUndefined(yield* getSealed(drafts, yours))
      assert.isUndefined(yield* getSealed(drafts, { owner: "e-1", key: "d-2" }))
    }).pipe(Effect.provide(layer))
  )

  it.effect("keeps no readable word", () =>
    Effect.gen(function* () {
      yield* putSealed(drafts, mine, draft, expiresAt)
      const kept = JSON.stringify(yield* (yield* StateStore).list(drafts.rows))
      assert.include(kept, "cipher")
      for (const word of ["reception", "Sa att", "narrative"]) assert.notInclude(kept, word)
    }).pipe(Effect.provide(layer))
  )

  it.effect("opens for its owner only, whoever holds the sealed value", () =>
    Effect.gen(function* () {
      yield* putSealed(drafts, mine, draft, expiresAt)
      const vault = yield* Vault
      const [held] = yield* (yield* StateStore).list(drafts.rows)
      assert.isDefined(held)
      if (held === undefined) return
      for (const reader of [
        { actor: "e-2", purpose: "own-state" },
        { actor: "e-1", purpose: "handling" }
      ]) {
        assert.instanceOf(yield* Effect.flip(vault.open(drafts.kind, held.value, reader)), NotPermitted)
      }
    }).pipe(Effect.provide(layer))
  )

  it("lets nobody open what is not state", () => {
    const reader = { actor: "e-1", purpose: "own-state" }
    assert.isTrue(permitOwnState(reader, "state/draft", "state:e-1"))
    assert.isFalse(permitOwnState(reader, "narrative", "state:e-1"))
    assert.isFalse(permitOwnState(reader, "state/draft", "e-1"))
  })

  it.effect("does not give one draft in another's place", () =>
    Effect.gen(function* () {
      yield* putSealed(drafts, mine, draft, expiresAt)
      const store = yield* StateStore
      const [held] = yield* store.list(drafts.rows)
      if (held !== undefined) yield* store.put(drafts.rows, held.key.replace("d-1", "d-2"), held.value, { expiresAt })
      assert.strictEqual((yield* store.list(drafts.rows)).length, 2)
      assert.isUndefined(yield* getSealed(drafts, { owner: "e-1", key: "d-2" }))
    }).pipe(Effect.provide(layer))
  )

  it.effect("keeps the latest, until it expires, is taken or deleted", () =>
    Effect.gen(function* () {
      const second = { owner: "e-1", key: "d-2" }
      yield* putSealed(drafts, mine, { ...draft, where: "hemma" }, expiresAt)
      yield* putSealed(drafts, mine, draft, expiresAt)
      yield* putSealed(drafts, second, draft, expiresAt)
      assert.deepStrictEqual(yield* takeSealed(drafts, mine), draft)
      assert.isUndefined(yield* takeSealed(drafts, mine))
      yield* deleteSealed(drafts, second)
      assert.isUndefined(yield* getSealed(drafts, second))
      yield* putSealed(drafts, mine, draft, expiresAt)
      yield* TestClock.setTime(86_400_000)
      assert.isUndefined(yield* getSealed(drafts, mine))
    }).pipe(Effect.provide(layer))
  )

  it.effect("refuses what the schema refuses", () =>
    Effect.gen(function* () {
      const tooLong = { ...draft, narrative: "a".repeat(21) }
      const refused = yield* Effect.flip(putSealed(drafts, mine, tooLong, expiresAt))
      assert.deepStrictEqual(refused, new NotSealable({ kind: "state/draft", code: "tooLong" }))
    }).pipe(Effect.provide(layer))
  )

  it.effect("forgets an owner, values and key, and leaves the others", () =>
    Effect.gen(function* () {
      yield* putSealed(drafts, mine, draft, expiresAt)
      yield* putSealed(drafts, yours, draft, expiresAt)
      const store = yield* StateStore
      const [copy] = yield* store.list(drafts.rows, "e-1")
      yield* forgetOwner("e-1")
      assert.deepStrictEqual(yield* getSealed(drafts, yours), draft)
      // A copy of the row from an old backup opens no more.
      if (copy !== undefined) yield* store.put(drafts.rows, copy.key, copy.value, copy)
      assert.isUndefined(yield* getSealed(drafts, mine))
      assert.instanceOf(yield* Effect.flip(putSealed(drafts, mine, draft, expiresAt)), SubjectErased)
    }).pipe(Effect.provide(layer))
  )
})
