import { assert, describe, it } from "@effect/vitest"
import { Sealed } from "@trygglogg/log"
import { Context, DateTime, Effect, Layer, Schema } from "effect"
import { decode, encode } from "../src/base64.ts"
import { deriveKeys, encrypt } from "../src/cipher.ts"
import { Kek, newKekText, WrongKek } from "../src/kek.ts"
import { KeyStore } from "../src/keyStore.ts"
import { CannotOpen, CannotSeal, layerVault, Vault } from "../src/vault.ts"
import { beside, handler, keys, layer, Narrative, permit, Statement, words } from "./fixture.ts"

const cannot = (reason: CannotOpen["reason"], subject = "i-1") => new CannotOpen({ kind: "narrative", subject, reason })

/** The text with one bit changed, for every bit of its characters. */
const flips = (text: string): ReadonlyArray<string> =>
  Array.from({ length: text.length * 8 }, (_, bit) => {
    const at = Math.floor(bit / 8)
    return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << (bit % 8))) + text.slice(at + 1)
  })

describe("what was moved or altered", () => {
  const refusal = Effect.fnUntraced(function* (sealed: Sealed.Sealed<string>) {
    const vault = yield* Vault
    return yield* Effect.flip(vault.open(Narrative, sealed, handler))
  })

  it.effect("does not open under another subject, even with that subject's key named", () =>
    Effect.gen(function* () {
      const vault = yield* Vault
      const sealed = yield* vault.seal(Narrative, "i-1", words)
      const other = yield* vault.seal(Narrative, "i-2", words)
      assert.deepStrictEqual(yield* refusal({ ...sealed, subject: "i-2" }), cannot("keyMissing", "i-2"))
      const moved = { ...sealed, subject: "i-2", key: other.key }
      assert.deepStrictEqual(yield* refusal(moved), cannot("tampered", "i-2"))
      const recommitted = { ...other, cipher: sealed.cipher }
      assert.deepStrictEqual(yield* refusal(recommitted), cannot("tampered", "i-2"))
    }).pipe(Effect.provide(layer))
  )

  it.effect("does not open under another subject that was given the same key", () =>
    Effect.gen(function* () {
      const vault = yield* Vault
      const store = yield* KeyStore
      const sealed = yield* vault.seal(Narrative, "i-1", words)
      const entry = yield* store.get("i-1")
      assert.isTrue(entry?._tag === "Kept")
      if (entry?._tag === "Kept") yield* store.putIfAbsent({ ...entry, subject: "i-2" })
      assert.deepStrictEqual(yield* refusal({ ...sealed, subject: "i-2" }), cannot("tampered", "i-2"))
    }).pipe(Effect.provide(layer))
  )

  it.effect("does not open as another kind, with another seal id, or in another city's log", () =>
    Effect.gen(function* () {
      const vault = yield* Vault
      const elsewhere = yield* beside("annanby")
      const sealed = yield* vault.seal(Statement, "i-1", words)
      const again = yield* vault.seal(Statement, "i-1", words)
      assert.deepStrictEqual(yield* refusal(sealed), cannot("tampered"))
      const seals = [
        { ...sealed, seal: again.seal },
        { ...sealed, seal: again.seal, commitment: again.commitment },
        { ...sealed, commitment: again.commitment }
      ]
      for (const moved of seals) {
        const refused = yield* Effect.flip(vault.open(Statement, moved, handler))
        assert.propertyVal(refused, "reason", "tampered")
      }
      assert.propertyVal(yield* Effect.flip(elsewhere.open(Statement, sealed, handler)), "reason", "tampered")
      assert.strictEqual(yield* vault.open(Statement, sealed, handler), words)
    }).pipe(Effect.provide(layer), Effect.scoped)
  )

  it.effect("keeps addresses apart that only differ in where a part ends", () =>
    Effect.gen(function* () {
      const store = yield* KeyStore
      const [first, second] = [Sealed.make("a", Schema.String), Sealed.make('a","b', Schema.String)]
      const vault = yield* Vault
      const sealed = yield* vault.seal(first, 'b","c', words)
      const entry = yield* store.get('b","c')
      if (entry?._tag === "Kept") yield* store.putIfAbsent({ ...entry, subject: "c" })
      const refused = yield* Effect.flip(vault.open(second, { ...sealed, subject: "c" }, handler))
      assert.deepStrictEqual(refused, new CannotOpen({ kind: 'a","b', subject: "c", reason: "tampered" }))
    }).pipe(Effect.provide(layer))
  )

  it.effect("is noticed at every single bit of the cipher, as bytes and as text", () =>
    Effect.gen(function* () {
      const vault = yield* Vault
      const sealed = yield* vault.seal(Narrative, "i-1", words)
      const bytes = decode(sealed.cipher) ?? new Uint8Array()
      assert.strictEqual(bytes.length, 284)
      const asBytes = Array.from({ length: bytes.length * 8 }, (_, bit) =>
        encode(bytes.map((byte, at) => (at === Math.floor(bit / 8) ? byte ^ (1 << (bit % 8)) : byte)))
      )
      for (const cipher of [...asBytes, ...flips(sealed.cipher)]) {
        assert.deepStrictEqual(yield* refusal({ ...sealed, cipher }), cannot("tampered"))
      }
    }).pipe(Effect.provide(layer))
  )

  it.effect("is noticed at every single bit of the commitment, the seal id and the key id", () =>
    Effect.gen(function* () {
      const vault = yield* Vault
      const sealed = yield* vault.seal(Narrative, "i-1", words)
      for (const commitment of flips(sealed.commitment)) {
        assert.deepStrictEqual(yield* refusal({ ...sealed, commitment }), cannot("tampered"))
      }
      for (const seal of flips(sealed.seal)) {
        assert.deepStrictEqual(yield* refusal({ ...sealed, seal }), cannot("tampered"))
      }
      for (const key of flips(sealed.key)) {
        assert.deepStrictEqual(yield* refusal({ ...sealed, key }), cannot("keyMissing"))
      }
    }).pipe(Effect.provide(layer))
  )

  it.effect.each(["", "AA", "AAA=", "AAAAAAAAAAAAAAAA", "inte base64!", "AAAA\nAAA=", `${"A".repeat(40)}==`])(
    "is noticed when the cipher is no cipher: %j",
    (cipher) =>
      Effect.gen(function* () {
        const vault = yield* Vault
        const sealed = yield* vault.seal(Narrative, "i-1", words)
        assert.deepStrictEqual(yield* refusal({ ...sealed, cipher }), cannot("tampered"))
      }).pipe(Effect.provide(layer))
  )

  it.effect("is told apart from what opens and is no value of its kind", () =>
    Effect.gen(function* () {
      const vault = yield* Vault
      const Longer = Sealed.make("narrative", Schema.String)
      const tooLong = yield* vault.seal(Longer, "i-1", "a".repeat(9000))
      const refused = yield* refusal(tooLong)
      assert.deepStrictEqual(refused, cannot("unreadable"))
      assert.notInclude(JSON.stringify(refused) + String(refused) + refused.stack, "aaaa")
    }).pipe(Effect.provide(layer))
  )

  it.effect("is told apart from what another program sealed without padding", () =>
    Effect.gen(function* () {
      const vault = yield* Vault
      const sealed = yield* vault.seal(Narrative, "i-1", words)
      const entry = yield* Effect.flatMap(KeyStore, (store) => store.get("i-1"))
      const kek = yield* Kek
      const dataKey = yield* kek.unwrap(entry?._tag === "Kept" ? entry.wrapped : "")
      const { encryption } = yield* deriveKeys(dataKey)
      const bound = JSON.stringify(["trygglogg/seal/1", "testby", sealed.seal, "narrative", "i-1"])
      const bare = yield* encrypt(encryption, bound, new TextEncoder().encode(JSON.stringify(words)))
      assert.deepStrictEqual(yield* refusal({ ...sealed, cipher: encode(bare) }), cannot("unreadable"))
    }).pipe(Effect.provide(layer))
  )
})

describe("keys that do not fit", () => {
  it.effect("are told: the key was never there", () =>
    Effect.gen(function* () {
      const vault = yield* Vault
      const sealed = yield* vault.seal(Narrative, "i-1", words)
      const empty = yield* Layer.build(layerVault({ origin: "testby", permit }).pipe(Layer.provide(Layer.fresh(keys))))
      const refused = yield* Effect.flip(Context.get(empty, Vault).open(Narrative, sealed, handler))
      assert.deepStrictEqual(refused, cannot("keyMissing"))
    }).pipe(Effect.provide(layer), Effect.scoped)
  )

  it.effect("are told: the key-encryption key is another; nothing is sealed under it, erasing goes on", () =>
    Effect.gen(function* () {
      const vault = yield* Vault
      yield* vault.check
      const sealed = yield* vault.seal(Narrative, "i-1", words)
      const wrong = yield* beside("testby", yield* newKekText)
      assert.deepStrictEqual(yield* Effect.flip(wrong.check), new WrongKek())
      assert.deepStrictEqual(yield* Effect.flip(wrong.open(Narrative, sealed, handler)), cannot("wrongKey"))
      for (const subject of ["i-1", "i-2"]) {
        const refused = yield* Effect.flip(wrong.seal(Narrative, subject, words))
        assert.deepStrictEqual(refused, new CannotSeal({ subject, reason: "wrongKey" }))
      }
      const store = yield* KeyStore
      assert.isUndefined(yield* store.get("i-2"))
      assert.strictEqual(yield* vault.open(Narrative, sealed, handler), words)
      yield* wrong.erase("i-1")
      assert.instanceOf(yield* vault.open(Narrative, sealed, handler), Sealed.Erased)
    }).pipe(Effect.provide(layer), Effect.scoped)
  )

  it.effect("are told: one subject's key is damaged, and the others work", () =>
    Effect.gen(function* () {
      const vault = yield* Vault
      const store = yield* KeyStore
      const madeAt = yield* DateTime.now
      const sealed = yield* vault.seal(Narrative, "i-1", words)
      for (const [subject, wrapped] of [
        ["i-2", "inte base64"],
        ["i-3", "AAAA"]
      ] as const) {
        yield* store.putIfAbsent({ _tag: "Kept", subject, id: sealed.key, wrapped, madeAt })
        const refused = yield* Effect.flip(vault.open(Narrative, { ...sealed, subject }, handler))
        assert.deepStrictEqual(refused, cannot("wrongKey", subject))
        const unsealed = yield* Effect.flip(vault.seal(Narrative, subject, words))
        assert.deepStrictEqual(unsealed, new CannotSeal({ subject, reason: "keyDamaged" }))
      }
      assert.strictEqual(yield* vault.open(Narrative, sealed, handler), words)
    }).pipe(Effect.provide(layer))
  )
})
