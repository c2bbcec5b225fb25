import { assert, describe, it } from "@effect/vitest"
import { Sealed } from "@trygglogg/log"
import { DateTime, Effect, Layer, Schema } from "effect"
import { TestClock } from "effect/testing"
import { decode } from "../src/base64.ts"
import { KeyStore } from "../src/keyStore.ts"
import { layerVault, NotPermitted, NotSealable, SubjectErased, Vault } from "../src/vault.ts"
import { beside, handler, keys, layer, Narrative, Statement, words } from "./fixture.ts"

describe("sealing and opening", () => {
  it.effect("opens for a reader whom the permit lets, and for nobody else", () =>
    Effect.gen(function* () {
      const vault = yield* Vault
      const sealed = yield* vault.seal(Narrative, "i-1", words)
      assert.strictEqual(yield* vault.open(Narrative, sealed, handler), words)
      const refused = yield* Effect.flip(vault.open(Narrative, sealed, { ...handler, purpose: "curiosity" }))
      assert.deepStrictEqual(refused, new NotPermitted({ kind: "narrative", subject: "i-1" }))
    }).pipe(Effect.provide(layer))
  )

  it.effect("opens for nobody when no permit is given", () =>
    Effect.gen(function* () {
      const vault = yield* Vault
      const sealed = yield* vault.seal(Narrative, "i-1", words)
      assert.instanceOf(yield* Effect.flip(vault.open(Narrative, sealed, handler)), NotPermitted)
    }).pipe(Effect.provide(layerVault({ origin: "testby" }).pipe(Layer.provide(keys))))
  )

  it.effect("asks the permit about the reader, the kind and the subject", () => {
    const asked: Array<unknown> = []
    const asking = layerVault({
      origin: "testby",
      permit: (...question) => {
        asked.push(question)
        return true
      }
    })
    return Effect.gen(function* () {
      const vault = yield* Vault
      yield* vault.open(Statement, yield* vault.seal(Statement, "e-41", words), handler)
      assert.deepStrictEqual(asked, [[handler, "statement", "e-41"]])
    }).pipe(Effect.provide(asking.pipe(Layer.provide(keys))))
  })

  it.effect("says of a stranger's question nothing about the key", () =>
    Effect.gen(function* () {
      const vault = yield* Vault
      const sealed = yield* vault.seal(Narrative, "i-1", words)
      yield* vault.erase("i-1")
      const stranger = { ...handler, purpose: "curiosity" }
      assert.instanceOf(yield* Effect.flip(vault.open(Narrative, sealed, stranger)), NotPermitted)
      assert.instanceOf(
        yield* Effect.flip(vault.open(Narrative, { ...sealed, subject: "i-9" }, stranger)),
        NotPermitted
      )
    }).pipe(Effect.provide(layer))
  )

  it.effect.prop("gives back any text, whatever its characters", [Schema.NonEmptyString], ([text]) =>
    Effect.gen(function* () {
      const vault = yield* Vault
      assert.strictEqual(yield* vault.open(Statement, yield* vault.seal(Statement, "e-41", text), handler), text)
    }).pipe(Effect.provide(layer))
  )

  it.effect.each(["\u0000", "\uFEFFbom", "\uD800", "å ä ö", "👩‍👩‍👧‍👦", "\u202Ertl", "rad\nrad\r\n", "\u0080\u0080"])(
    "gives back %j",
    (text) =>
      Effect.gen(function* () {
        const vault = yield* Vault
        assert.strictEqual(yield* vault.open(Statement, yield* vault.seal(Statement, "e-41", text), handler), text)
      }).pipe(Effect.provide(layer))
  )

  it.effect("seals what is not text, through its schema", () =>
    Effect.gen(function* () {
      const Leave = Sealed.make("leave", Schema.Struct({ days: Schema.Int, from: Schema.DateTimeUtcFromString }))
      const vault = yield* Vault
      const value = { days: 3, from: DateTime.makeUnsafe("2026-03-02T00:00:00Z") }
      assert.deepStrictEqual(yield* vault.open(Leave, yield* vault.seal(Leave, "e-41", value), handler), value)
    }).pipe(Effect.provide(layer))
  )

  it.effect("seals the same words to something else each time", () =>
    Effect.gen(function* () {
      const vault = yield* Vault
      const [one, two] = yield* Effect.all([vault.seal(Narrative, "i-1", words), vault.seal(Narrative, "i-1", words)])
      assert.strictEqual(one.key, two.key)
      assert.notStrictEqual(one.seal, two.seal)
      assert.notStrictEqual(one.cipher, two.cipher)
      assert.notStrictEqual(one.commitment, two.commitment)
    }).pipe(Effect.provide(layer))
  )

  it.effect("makes ciphers whose length tells only the bucket", () =>
    Effect.gen(function* () {
      const vault = yield* Vault
      const lengths = yield* Effect.forEach([1, 5, 253, 254, 8000], (length) =>
        Effect.map(vault.seal(Narrative, "i-1", "a".repeat(length)), ({ cipher }) => decode(cipher)?.length)
      )
      // 12 bytes of initialisation vector and 16 of tag; JSON adds two quotes, padding at least one byte.
      assert.deepStrictEqual(lengths, [284, 284, 284, 540, 8220])
    }).pipe(Effect.provide(layer))
  )

  it.effect.each([
    { value: "a".repeat(8001), code: "tooLong" },
    { value: "", code: "invalid" }
  ] as const)("refuses a value that its kind does not allow: $code", ({ code, value }) =>
    Effect.gen(function* () {
      const vault = yield* Vault
      const refused = yield* Effect.flip(vault.seal(Narrative, "i-1", value))
      assert.deepStrictEqual(refused, new NotSealable({ kind: "narrative", code }))
      const store = yield* KeyStore
      assert.isUndefined(yield* store.get("i-1"))
    }).pipe(Effect.provide(layer))
  )

  it.effect("finds a text too long inside a structure, and says nothing of it", () =>
    Effect.gen(function* () {
      const Short = Schema.String.check(Schema.isMaxCodePoints(3))
      const Answers = Sealed.make("answers", Schema.Struct({ list: Schema.Array(Short) }))
      const vault = yield* Vault
      const refused = yield* Effect.flip(vault.seal(Answers, "i-1", { list: ["ja", "19121212"] }))
      assert.deepStrictEqual(refused, new NotSealable({ kind: "answers", code: "tooLong" }))
      assert.notInclude(JSON.stringify(refused) + String(refused) + refused.stack, "19121212")
    }).pipe(Effect.provide(layer))
  )

  it.effect("gives one subject one key, however many are sealed at once", () =>
    Effect.gen(function* () {
      const vault = yield* Vault
      const other = yield* beside("testby")
      const sealed = yield* Effect.all(
        ["ett", "två", "tre", "fyra"].map((word, at) => (at % 2 === 0 ? vault : other).seal(Narrative, "i-1", word)),
        { concurrency: "unbounded" }
      )
      assert.strictEqual(new Set(sealed.map(({ key }) => key)).size, 1)
      const opened = yield* Effect.all(sealed.map((one) => vault.open(Narrative, one, handler)))
      assert.deepStrictEqual(opened, ["ett", "två", "tre", "fyra"])
    }).pipe(Effect.provide(layer), Effect.scoped)
  )
})

describe("erasing", () => {
  it.effect("leaves Erased where words were, with the time, and opens everybody else's", () =>
    Effect.gen(function* () {
      const vault = yield* Vault
      const [mine, yours] = yield* Effect.all([
        vault.seal(Narrative, "i-1", "mitt"),
        vault.seal(Narrative, "i-2", "ditt")
      ])
      yield* TestClock.setTime(5_000)
      const erased = new Sealed.Erased({ subject: "i-1", erasedAt: DateTime.makeUnsafe(5_000) })
      assert.deepStrictEqual(yield* vault.erase("i-1", "gallring-2026-7"), erased)
      yield* TestClock.setTime(9_000)
      assert.deepStrictEqual(yield* vault.erase("i-1"), erased)
      assert.deepStrictEqual(yield* vault.open(Narrative, mine, handler), erased)
      assert.strictEqual(yield* vault.open(Narrative, yours, handler), "ditt")
      const store = yield* KeyStore
      assert.propertyVal(yield* store.get("i-1"), "decision", "gallring-2026-7")
    }).pipe(Effect.provide(layer))
  )

  it.effect("is seen by a vault that has opened the words before", () =>
    Effect.gen(function* () {
      const vault = yield* Vault
      const other = yield* beside("testby")
      const sealed = yield* vault.seal(Narrative, "i-1", words)
      assert.strictEqual(yield* other.open(Narrative, sealed, handler), words)
      yield* vault.erase("i-1")
      assert.instanceOf(yield* other.open(Narrative, sealed, handler), Sealed.Erased)
    }).pipe(Effect.provide(layer), Effect.scoped)
  )

  it.effect("refuses to seal for whom was erased, also before anything was sealed", () =>
    Effect.gen(function* () {
      const vault = yield* Vault
      yield* vault.seal(Narrative, "i-1", words)
      for (const subject of ["i-1", "i-2"]) {
        yield* vault.erase(subject)
        const refused = yield* Effect.flip(vault.seal(Narrative, subject, words))
        assert.deepStrictEqual(refused, new SubjectErased({ subject, erasedAt: DateTime.makeUnsafe(0) }))
      }
    }).pipe(Effect.provide(layer))
  )
})
