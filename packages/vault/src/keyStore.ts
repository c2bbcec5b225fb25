/**
 * Where wrapped data keys are kept: apart from the log, so that destroying one leaves the log as it is.
 */
import { Context, type DateTime, Effect, Layer } from "effect"
import type { StorageUnavailable } from "./storageUnavailable.ts"

/** A subject's data key. `id` is random; `wrapped` is base64 of the key under the key-encryption key. */
export interface KeptKey {
  readonly _tag: "Kept"
  readonly subject: string
  readonly id: string
  readonly wrapped: string
  readonly madeAt: DateTime.Utc
}

/** What is left of a subject's key: that it is gone, since when, and by which decision where there was one. */
export interface DestroyedKey {
  readonly _tag: "Destroyed"
  readonly subject: string
  readonly at: DateTime.Utc
  readonly decision?: string
}

export type KeyEntry = KeptKey | DestroyedKey

/** The rules are the conformance suite's, `@trygglogg/vault/testing/keyStore`; every key store passes it. */
export class KeyStore extends Context.Service<
  KeyStore,
  {
    /** What is known of a subject; nothing when it never had a key. */
    readonly get: (subject: string) => Effect.Effect<KeyEntry | undefined, StorageUnavailable>
    /**
     * Keeps the key unless the subject has an entry, and answers with the entry that stands: the first one's, whichever process
     * put it. A destroyed subject stays destroyed.
     */
    readonly putIfAbsent: (key: KeptKey) => Effect.Effect<KeyEntry, StorageUnavailable>
    /**
     * Destroys the subject's key for good: once this has answered, no byte of it is left in the store's files. A subject without a
     * key gets its mark too, so that nothing is sealed for it later. The first destruction stands; asking again is harmless.
     *
     * @param decision the reference of the recorded decision to erase (gallringsbeslut)
     */
    readonly destroy: (
      subject: string,
      at: DateTime.Utc,
      decision?: string
    ) => Effect.Effect<DestroyedKey, StorageUnavailable>
    /** The value that recognises the key-encryption key; nothing before the first key was made. */
    readonly checkValue: Effect.Effect<string | undefined, StorageUnavailable>
    /** Keeps the check value unless there is one, and answers with the one that stands. */
    readonly putCheckValueIfAbsent: (value: string) => Effect.Effect<string, StorageUnavailable>
  }
>()("@trygglogg/vault/KeyStore") {}

/** Keys that are gone when the process ends: for tests, and for trying things out. */
export const layerMemory: Layer.Layer<KeyStore> = Layer.sync(KeyStore, () => {
  const entries = new Map<string, KeyEntry>()
  let check: string | undefined
  return KeyStore.of({
    get: (subject) => Effect.sync(() => entries.get(subject)),
    putIfAbsent: (key) =>
      Effect.sync(() => {
        const standing = entries.get(key.subject) ?? key
        entries.set(key.subject, standing)
        return standing
      }),
    destroy: (subject, at, decision) =>
      Effect.sync(() => {
        const standing = entries.get(subject)
        if (standing?._tag === "Destroyed") return standing
        const destroyed: DestroyedKey = {
          _tag: "Destroyed",
          subject,
          at,
          ...(decision === undefined ? {} : { decision })
        }
        entries.set(subject, destroyed)
        return destroyed
      }),
    checkValue: Effect.sync(() => check),
    putCheckValueIfAbsent: (value) => Effect.sync(() => (check ??= value))
  })
})
