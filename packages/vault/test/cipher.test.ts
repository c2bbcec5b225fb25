import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import type { Bytes } from "../src/base64.ts"
import { CipherRefused, derive, importKek, importKeyMaterial, unwrap, wrap } from "../src/cipher.ts"

const bytes = (text: string): Bytes => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
const hex = (content: Bytes) => Array.from(content, (byte) => byte.toString(16).padStart(2, "0")).join("")
const ascending = (length: number) => Uint8Array.from({ length }, (_, index) => index)

/** RFC 3394, 4.3 and 4.6: a key of 128 and of 256 bits under a key-encryption key of 256 bits. */
const wrappings = [
  {
    key: "00112233445566778899aabbccddeeff",
    wrapped: "64e8c3f9ce0f5ba263e9777905818a2a93c8191e7d6e8ae7"
  },
  {
    key: "00112233445566778899aabbccddeeff000102030405060708090a0b0c0d0e0f",
    wrapped: "28c9f404c4b810f4cbccb35cfb87f8263f5786e2d80ed326cbc7f0e71a99f43bfb988b9b7a02dd21"
  }
]

/** RFC 5869, A.1 to A.3: SHA-256, basic, long, and without salt and info. */
const derivations = [
  {
    key: "0b".repeat(22),
    salt: hex(ascending(13)),
    info: "f0f1f2f3f4f5f6f7f8f9",
    length: 42,
    derived: "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"
  },
  {
    key: hex(ascending(80)),
    salt: hex(ascending(80).map((byte) => byte + 0x60)),
    info: hex(ascending(80).map((byte) => byte + 0xb0)),
    length: 82,
    derived:
      "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87"
  },
  {
    key: "0b".repeat(22),
    salt: "",
    info: "",
    length: 42,
    derived: "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"
  }
]

describe("wrapping keys (RFC 3394)", () => {
  it.effect.each(wrappings)("wraps $key as the standard says, and back", ({ key, wrapped }) =>
    Effect.gen(function* () {
      const kek = yield* importKek(ascending(32))
      assert.strictEqual(hex(yield* wrap(kek, bytes(key))), wrapped)
      // An unwrapped key gives nothing but derivations, so it is known by one.
      const purpose = { salt: bytes(""), info: bytes(""), length: 32 }
      const derived = yield* derive(yield* unwrap(kek, bytes(wrapped)), purpose)
      assert.deepStrictEqual(derived, yield* derive(yield* importKeyMaterial(bytes(key)), purpose))
    })
  )

  it.effect.each(wrappings)("does not unwrap $wrapped under another key, or with a bit changed", ({ wrapped }) =>
    Effect.gen(function* () {
      const kek = yield* importKek(ascending(32))
      const other = yield* importKek(ascending(32).map((byte) => byte + 1))
      assert.deepStrictEqual(yield* Effect.flip(unwrap(other, bytes(wrapped))), new CipherRefused())
      for (let bit = 0; bit < wrapped.length * 4; bit++) {
        const altered = bytes(wrapped).map((byte, at) => (at === Math.floor(bit / 8) ? byte ^ (1 << (bit % 8)) : byte))
        assert.deepStrictEqual(yield* Effect.flip(unwrap(kek, altered)), new CipherRefused())
      }
    })
  )

  it.effect.each(["", "00", "28c9f404c4b810f4"])("does not unwrap what is too short: %j", (wrapped) =>
    Effect.gen(function* () {
      const kek = yield* importKek(ascending(32))
      assert.deepStrictEqual(yield* Effect.flip(unwrap(kek, bytes(wrapped))), new CipherRefused())
    })
  )
})

describe("deriving keys (RFC 5869)", () => {
  it.effect.each(derivations)("derives $length bytes as the standard says", ({ derived, info, key, length, salt }) =>
    Effect.gen(function* () {
      const material = yield* importKeyMaterial(bytes(key))
      const purpose = { salt: bytes(salt), info: bytes(info), length }
      assert.strictEqual(hex(yield* derive(material, purpose)), derived)
    })
  )
})
