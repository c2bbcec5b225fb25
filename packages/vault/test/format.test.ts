/**
 * The storage format, written a second time with Node's own cryptography instead of WebCrypto: what is sealed today must open in
 * every later release, and an auditor must be able to open it without this program.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from "node:crypto"
import { assert, describe, it } from "@effect/vitest"
import type { Sealed } from "@trygglogg/log"
import { DateTime, Effect, Schema } from "effect"
import { KeyStore } from "../src/keyStore.ts"
import { Vault } from "../src/vault.ts"
import { handler, layer, Narrative, words } from "./fixture.ts"

/** The fixture's key-encryption key: bytes 0 to 31. */
const kek = Buffer.from(Array.from({ length: 32 }, (_, index) => index))
/** RFC 3394, 2.2.3.1. */
const wrapIv = Buffer.alloc(8, 0xa6)

const derived = (dataKey: Buffer, purpose: string) =>
  Buffer.from(hkdfSync("sha256", dataKey, "", `trygglogg/seal/1/${purpose}`, 32))
const commitmentOf = (dataKey: Buffer, seal: string) =>
  createHmac("sha256", derived(dataKey, "commitment")).update(seal).digest("base64")
const boundTo = (seal: string, subject: string) =>
  Buffer.from(JSON.stringify(["trygglogg/seal/1", "testby", seal, "narrative", subject]))

describe("the storage format", () => {
  it.effect("opens with other means, from the database's own rows", () =>
    Effect.gen(function* () {
      const vault = yield* Vault
      const sealed = yield* vault.seal(Narrative, "i-1", words)
      const entry = yield* Effect.flatMap(KeyStore, (store) => store.get("i-1"))
      const unwrapper = createDecipheriv("aes256-wrap", kek, wrapIv)
      const wrapped = Buffer.from(entry?._tag === "Kept" ? entry.wrapped : "", "base64")
      const dataKey = Buffer.concat([unwrapper.update(wrapped), unwrapper.final()])
      assert.strictEqual(dataKey.length, 32)
      assert.strictEqual(sealed.commitment, commitmentOf(dataKey, sealed.seal))

      const cipher = Buffer.from(sealed.cipher, "base64")
      const decipher = createDecipheriv("aes-256-gcm", derived(dataKey, "encryption"), cipher.subarray(0, 12), {
        authTagLength: 16
      })
      decipher.setAAD(boundTo(sealed.seal, "i-1")).setAuthTag(cipher.subarray(-16))
      const padded = Buffer.concat([decipher.update(cipher.subarray(12, -16)), decipher.final()])
      const mark = padded.lastIndexOf(0x80)
      assert.strictEqual(padded.subarray(0, mark).toString(), JSON.stringify(words))
      assert.deepStrictEqual([padded.length, padded.subarray(mark + 1).some((byte) => byte !== 0)], [256, false])
    }).pipe(Effect.provide(layer))
  )

  it.effect("is opened when it was sealed by other means", () =>
    Effect.gen(function* () {
      const dataKey = Buffer.alloc(32, 7)
      const wrapper = createCipheriv("aes256-wrap", kek, wrapIv)
      const wrapped = Buffer.concat([wrapper.update(dataKey), wrapper.final()]).toString("base64")
      const store = yield* KeyStore
      yield* store.putIfAbsent({ _tag: "Kept", subject: "i-2", id: "k-2", wrapped, madeAt: DateTime.makeUnsafe(0) })

      const seal = "AAAAAAAAAAAAAAAAAAAAAA=="
      const iv = Buffer.alloc(12, 9)
      const padded = Buffer.alloc(256)
      padded.write(JSON.stringify(words))
      padded[Buffer.byteLength(JSON.stringify(words))] = 0x80
      const cipher = createCipheriv("aes-256-gcm", derived(dataKey, "encryption"), iv, { authTagLength: 16 })
      cipher.setAAD(boundTo(seal, "i-2"))
      const whole = Buffer.concat([iv, cipher.update(padded), cipher.final(), cipher.getAuthTag()]).toString("base64")
      const sealed: Sealed.Sealed<string> = {
        subject: "i-2",
        key: "k-2",
        seal,
        commitment: commitmentOf(dataKey, seal),
        cipher: whole
      }
      const vault = yield* Vault
      assert.strictEqual(yield* vault.open(Narrative, sealed, handler), words)
      const kept = yield* Schema.encodeEffect(Narrative)(sealed)
      assert.deepStrictEqual(yield* Schema.decodeEffect(Narrative)(kept), sealed)
    }).pipe(Effect.provide(layer))
  )
})
