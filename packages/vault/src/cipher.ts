/**
 * The cryptography of a seal, as WebCrypto gives it: AES-KW (RFC 3394), HKDF-SHA256 (RFC 5869), AES-256-GCM (NIST SP
 * 800-38D) and HMAC-SHA256. Nothing is invented here; the vault decides what goes in.
 */
import { Effect, Schema } from "effect"
import type { Bytes } from "./base64.ts"

/** The key is another one, or the bytes were altered: WebCrypto tells neither which, nor where. */
export class CipherRefused extends Schema.TaggedError<CipherRefused>()("CipherRefused", {}) {}

const refusable = <A>(run: () => Promise<A>): Effect.Effect<A, CipherRefused> =>
  Effect.tryPromise({ try: run, catch: () => new CipherRefused() })

const utf8 = (text: string): Bytes => new TextEncoder().encode(text)

/** AES-GCM's initialisation vector: 96 random bits, stored before the cipher. */
export const ivLength = 12
/** AES-GCM's tag, in bits. Always said aloud: a shorter tag is accepted by some libraries, and is easier to forge. */
const tagLength = 128

export const randomBytes = (length: number): Effect.Effect<Bytes> =>
  Effect.sync(() => crypto.getRandomValues(new Uint8Array(length)))

/** A key-encryption key of 32 bytes. It can wrap and unwrap, and cannot be read back. */
export const importKek = (bytes: Bytes): Effect.Effect<CryptoKey> =>
  Effect.promise(() => crypto.subtle.importKey("raw", bytes, "AES-KW", false, ["wrapKey", "unwrapKey"]))

/** Wraps a key of 16 or 32 bytes; the result is 8 bytes longer and tells whether it was altered. */
export const wrap = (kek: CryptoKey, key: Bytes): Effect.Effect<Bytes> =>
  Effect.promise(async () => {
    const carried = await crypto.subtle.importKey("raw", key, "AES-GCM", true, ["encrypt"])
    return new Uint8Array(await crypto.subtle.wrapKey("raw", carried, kek, "AES-KW"))
  })

/** RFC 3394 wraps at least two blocks of 8 bytes, and adds one. */
const shortestWrapped = 24

/** The wrapped key, as something to derive from: its bytes never come back into JavaScript. */
export const unwrap = (kek: CryptoKey, wrapped: Bytes): Effect.Effect<CryptoKey, CipherRefused> =>
  // Node unwraps nothing at all to an empty key, which everybody knows.
  wrapped.length < shortestWrapped
    ? Effect.fail(new CipherRefused())
    : refusable(() => crypto.subtle.unwrapKey("raw", wrapped, kek, "AES-KW", "HKDF", false, ["deriveBits"]))

/** HKDF's input key material from plain bytes. */
export const importKeyMaterial = (bytes: Bytes): Effect.Effect<CryptoKey> =>
  Effect.promise(() => crypto.subtle.importKey("raw", bytes, "HKDF", false, ["deriveBits"]))

/** HKDF-SHA256: `length` bytes for one purpose (`info`). */
export const derive = (
  key: CryptoKey,
  { info, length, salt }: { readonly salt: Bytes; readonly info: Bytes; readonly length: number }
): Effect.Effect<Bytes> =>
  Effect.promise(
    async () =>
      new Uint8Array(await crypto.subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt, info }, key, length * 8))
  )

/** What a data key is used for: one key to encrypt, one to commit to the first. */
export interface DerivedKeys {
  readonly encryption: CryptoKey
  readonly commitment: CryptoKey
}

// A data key is 256 uniformly random bits, so HKDF needs no salt (RFC 5869, 3.1).
const noSalt = new Uint8Array(0)

/** The two keys of a data key. The labels are part of the storage format. */
export const deriveKeys = Effect.fnUntraced(function* (dataKey: CryptoKey) {
  const of = (purpose: string) =>
    derive(dataKey, { salt: noSalt, info: utf8(`trygglogg/seal/1/${purpose}`), length: 32 })
  const forEncryption = yield* of("encryption")
  const forCommitment = yield* of("commitment")
  const keys: DerivedKeys = {
    encryption: yield* Effect.promise(() =>
      crypto.subtle.importKey("raw", forEncryption, "AES-GCM", false, ["encrypt", "decrypt"])
    ),
    commitment: yield* Effect.promise(() =>
      crypto.subtle.importKey("raw", forCommitment, { name: "HMAC", hash: "SHA-256" }, false, ["sign", "verify"])
    )
  }
  return keys
})

/** Initialisation vector, then cipher with its tag. `bound` must be given again, byte for byte, to decrypt. */
export const encrypt = Effect.fnUntraced(function* (key: CryptoKey, bound: string, plain: Bytes) {
  const iv = yield* randomBytes(ivLength)
  const algorithm = { name: "AES-GCM", iv, additionalData: utf8(bound), tagLength }
  const cipher = yield* Effect.promise(() => crypto.subtle.encrypt(algorithm, key, plain))
  const whole = new Uint8Array(ivLength + cipher.byteLength)
  whole.set(iv)
  whole.set(new Uint8Array(cipher), ivLength)
  return whole
})

/** The plain bytes, when neither cipher, key nor `bound` differs from what was encrypted. */
export const decrypt = (key: CryptoKey, bound: string, whole: Bytes): Effect.Effect<Bytes, CipherRefused> => {
  const algorithm = { name: "AES-GCM", iv: whole.slice(0, ivLength), additionalData: utf8(bound), tagLength }
  return refusable(async () => new Uint8Array(await crypto.subtle.decrypt(algorithm, key, whole.slice(ivLength))))
}

/**
 * Binds a seal to one key. AES-GCM alone does not: for a given cipher a second key can be made that opens it to another text,
 * so whoever holds the keys could later claim that something else was written.
 */
export const commit = (key: CryptoKey, seal: string): Effect.Effect<Bytes> =>
  Effect.promise(async () => new Uint8Array(await crypto.subtle.sign("HMAC", key, utf8(seal))))

/** Whether the commitment is this key's for this seal; compared in constant time by WebCrypto. */
export const commits = (key: CryptoKey, seal: string, commitment: Bytes): Effect.Effect<boolean> =>
  Effect.promise(() => crypto.subtle.verify("HMAC", key, commitment, utf8(seal)))
