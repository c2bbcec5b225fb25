/**
 * The key-encryption key: the one secret that must be kept outside the database. Without it no data key opens.
 */
import { Context, Effect, Layer, Redacted, Schema } from "effect"
import { decode, encode } from "./base64.ts"
import { CipherRefused, importKek, randomBytes, unwrap, wrap } from "./cipher.ts"
import { KeyStore } from "./keyStore.ts"
import type { StorageUnavailable } from "./storageUnavailable.ts"

/** Bytes of a key-encryption key: AES-256. */
export const kekLength = 32

/** The text given as key-encryption key is not base64 of 32 bytes. Says what is wrong with it, never what it was. */
export class MalformedKek extends Schema.TaggedError<MalformedKek>()("MalformedKek", {
  problem: Schema.Literals(["notBase64", "wrongLength"])
}) {}

/** The key-encryption key is not the one that the key store's keys were wrapped under. */
export class WrongKek extends Schema.TaggedError<WrongKek>()("WrongKek", {}) {}

/** Wraps and unwraps data keys. A city with a key service of its own implements these two and keeps the key there. */
export class Kek extends Context.Service<
  Kek,
  {
    /** Base64 of 32 bytes wrapped with AES-KW. */
    readonly wrap: (dataKey: Uint8Array<ArrayBuffer>) => Effect.Effect<string>
    /** The data key, to derive from (HKDF); refused when this is not the key it was wrapped under, or when it was altered. */
    readonly unwrap: (wrapped: string) => Effect.Effect<CryptoKey, CipherRefused>
  }
>()("@trygglogg/vault/Kek") {}

/** A fresh key-encryption key, as the text that `layerKek` and the key file take. */
export const newKekText: Effect.Effect<Redacted.Redacted> = Effect.map(randomBytes(kekLength), (bytes) =>
  Redacted.make(encode(bytes))
)

/** A key-encryption key from its text: base64 of 32 bytes, white space around it ignored. */
export const kekFromText = Effect.fnUntraced(function* (text: Redacted.Redacted) {
  const bytes = decode(Redacted.value(text).trim())
  if (bytes === undefined) return yield* new MalformedKek({ problem: "notBase64" })
  if (bytes.length !== kekLength) return yield* new MalformedKek({ problem: "wrongLength" })
  const key = yield* importKek(bytes)
  return Kek.of({
    wrap: (dataKey) => Effect.map(wrap(key, dataKey), encode),
    unwrap: (wrapped) => {
      const cipher = decode(wrapped)
      return cipher === undefined ? Effect.fail(new CipherRefused()) : unwrap(key, cipher)
    }
  })
})

/**
 * The key-encryption key from a variable.
 *
 * @param text base64 of 32 random bytes, as `openssl rand -base64 32` prints them
 * @example
 * layerKek(Redacted.make("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="))
 */
export const layerKek = (text: Redacted.Redacted): Layer.Layer<Kek, MalformedKek> =>
  Layer.effect(Kek, kekFromText(text))

/**
 * Recognises the key-encryption key by the key store's check value, a wrapped random key that nothing is sealed with. The first
 * time it makes one. Without this a wrong key would go unseen until somebody's words do not open, and new keys would be wrapped
 * under it meanwhile.
 */
export const recogniseKek: Effect.Effect<void, WrongKek | StorageUnavailable, Kek | KeyStore> = Effect.gen(
  function* () {
    const kek = yield* Kek
    const store = yield* KeyStore
    const held = yield* store.checkValue
    const standing = held ?? (yield* store.putCheckValueIfAbsent(yield* kek.wrap(yield* randomBytes(kekLength))))
    yield* Effect.mapError(kek.unwrap(standing), () => new WrongKek())
  }
)
