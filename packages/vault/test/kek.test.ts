import { assert, describe, it } from "@effect/vitest"
import { Context, Effect, Layer, Redacted } from "effect"
import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Kek, layerKek, MalformedKek, newKekText, recogniseKek } from "../src/kek.ts"
import { KeyStore, layerMemory } from "../src/keyStore.ts"
import { KekFileUnavailable, layerKekFile } from "../src/node/kekFile.ts"

const folder = Effect.acquireRelease(
  Effect.promise(() => mkdtemp(join(tmpdir(), "kek-"))),
  (path) => Effect.promise(() => rm(path, { recursive: true }))
)
const build = (path: string, create: boolean) =>
  Effect.map(Layer.build(layerKekFile({ path, create })), (context) => Context.get(context, Kek))

/** What one wraps, the other unwraps: they are the same key. */
const agree = Effect.fnUntraced(function* (one: Kek["Service"], other: Kek["Service"]) {
  const wrapped = yield* one.wrap(new Uint8Array(32).fill(7))
  return yield* Effect.isSuccess(other.unwrap(wrapped))
})

describe("a key-encryption key from a variable", () => {
  it.effect("is base64 of 32 bytes, white space around it ignored", () =>
    Effect.gen(function* () {
      const text = yield* newKekText
      const [one, other] = yield* Effect.all([
        Layer.build(layerKek(text)),
        Layer.build(layerKek(Redacted.make(` ${Redacted.value(text)}\n`)))
      ])
      assert.isTrue(yield* agree(Context.get(one, Kek), Context.get(other, Kek)))
    }).pipe(Effect.scoped)
  )

  it.effect("is another each time it is made", () =>
    Effect.gen(function* () {
      const [one, other] = yield* Effect.all([
        Layer.build(layerKek(yield* newKekText)),
        Layer.build(layerKek(yield* newKekText))
      ])
      assert.isFalse(yield* agree(Context.get(one, Kek), Context.get(other, Kek)))
    }).pipe(Effect.scoped)
  )

  it.effect.each([
    { text: "", problem: "wrongLength" },
    { text: "AAECAwQFBgcICQoLDA0ODw==", problem: "wrongLength" },
    { text: "000102030405060708090a0b0c0d0e0f000102030405060708090a0b0c0d0e0f", problem: "wrongLength" },
    { text: "hemligt lösenord", problem: "notBase64" },
    { text: "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh9=", problem: "notBase64" }
  ] as const)("is refused when malformed ($problem), without a word of it", ({ problem, text }) =>
    Effect.gen(function* () {
      const refused = yield* Effect.flip(Layer.build(layerKek(Redacted.make(text))))
      assert.deepStrictEqual(refused, new MalformedKek({ problem }))
    }).pipe(Effect.scoped)
  )
})

describe("a key-encryption key in a file", () => {
  it.effect("is made once, for its owner only, and is the same ever after", () =>
    Effect.gen(function* () {
      const path = join(yield* folder, "data", "trygglogg.kek")
      const first = yield* build(path, true)
      const content = yield* Effect.promise(() => readFile(path, "utf8"))
      assert.isTrue(yield* agree(first, yield* build(path, true)))
      assert.isTrue(yield* agree(first, yield* build(path, false)))
      assert.strictEqual(yield* Effect.promise(() => readFile(path, "utf8")), content)
      assert.strictEqual((yield* Effect.promise(() => stat(path))).mode & 0o777, 0o600)
    }).pipe(Effect.scoped, Effect.provide(layerMemory))
  )

  it.effect("is one key for all who start at the same moment, and leaves nothing beside it", () =>
    Effect.gen(function* () {
      const path = join(yield* folder, "trygglogg.kek")
      const [first, ...others] = yield* Effect.replicateEffect(build(path, true), 8, { concurrency: "unbounded" })
      assert.isDefined(first)
      for (const other of others) assert.isTrue(first !== undefined && (yield* agree(first, other)))
      assert.deepStrictEqual(yield* Effect.promise(() => readdir(join(path, ".."))), ["trygglogg.kek"])
    }).pipe(Effect.scoped, Effect.provide(layerMemory))
  )

  it.effect("is not made unless allowed", () =>
    Effect.gen(function* () {
      const path = join(yield* folder, "trygglogg.kek")
      const refused = yield* Effect.flip(build(path, false))
      assert.deepStrictEqual(refused, new KekFileUnavailable({ path, reason: "missing" }))
      assert.deepStrictEqual(yield* Effect.promise(() => readdir(join(path, ".."))), [])
    }).pipe(Effect.scoped, Effect.provide(layerMemory))
  )

  it.effect("is not made where keys of a lost one lie", () =>
    Effect.gen(function* () {
      const path = join(yield* folder, "trygglogg.kek")
      yield* Effect.provideService(recogniseKek, Kek, yield* build(path, true))
      yield* Effect.promise(() => rm(path))
      const refused = yield* Effect.flip(build(path, true))
      assert.deepStrictEqual(refused, new KekFileUnavailable({ path, reason: "missingBesideKeys" }))
    }).pipe(Effect.scoped, Effect.provide(layerMemory))
  )

  it.effect("is refused when it holds something else", () =>
    Effect.gen(function* () {
      const path = join(yield* folder, "trygglogg.kek")
      yield* Effect.promise(() => writeFile(path, "inte en nyckel\n"))
      assert.deepStrictEqual(yield* Effect.flip(build(path, true)), new MalformedKek({ problem: "notBase64" }))
      assert.strictEqual(yield* Effect.promise(() => readFile(path, "utf8")), "inte en nyckel\n")
    }).pipe(Effect.scoped, Effect.provide(layerMemory))
  )

  it.effect("is refused when the system does not give it", () =>
    Effect.gen(function* () {
      const path = yield* folder
      const refused = yield* Effect.flip(build(path, true))
      assert.deepStrictEqual(refused, new KekFileUnavailable({ path, reason: "unreadable" }))
    }).pipe(Effect.scoped, Effect.provide(layerMemory))
  )

  it.effect("is refused when it cannot be made where it should lie", () =>
    Effect.gen(function* () {
      const parent = join(yield* folder, "points-nowhere")
      yield* Effect.promise(() => symlink(join(parent, "..", "gone"), parent))
      const path = join(parent, "trygglogg.kek")
      const refused = yield* Effect.flip(build(path, true))
      assert.deepStrictEqual(refused, new KekFileUnavailable({ path, reason: "unwritable" }))
    }).pipe(Effect.scoped, Effect.provide(layerMemory))
  )
})

describe("recognising the key-encryption key", () => {
  it.effect("keeps one check value, which is no key of anybody's", () =>
    Effect.gen(function* () {
      yield* recogniseKek
      const store = yield* KeyStore
      const first = yield* store.checkValue
      yield* recogniseKek
      assert.isDefined(first)
      assert.strictEqual(yield* store.checkValue, first)
    }).pipe(Effect.provide([layerMemory, layerKek(Redacted.make("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="))]))
  )
})
