/**
 * The only place that can look into a sealed value.
 *
 * One data key a subject, wrapped under the key-encryption key and kept apart from the log. Destroying it is the erasure.
 */
import { Sealed } from "@trygglogg/log"
import { Context, DateTime, Effect, Layer, Schema, type SchemaIssue } from "effect"
import * as Base64 from "./base64.ts"
import { commit, commits, decrypt, type DerivedKeys, deriveKeys, encrypt, ivLength, randomBytes } from "./cipher.ts"
import { Kek, kekLength, recogniseKek, type WrongKek } from "./kek.ts"
import { type KeptKey, KeyStore } from "./keyStore.ts"
import { pad, unpad } from "./padding.ts"
import type { StorageUnavailable } from "./storageUnavailable.ts"

/** Who wants to look, and what for. The actor is a pseudonym. */
export interface Reader {
  readonly actor: string
  readonly purpose: string
}

/**
 * Whether a reader may open a kind of words of a subject. The vault's own gate, behind the access rules that decide which page and
 * which record somebody sees at all.
 */
export type Permit = (reader: Reader, kind: string, subject: string) => boolean

/** The permit says no. Answered before any key is looked at, so it tells nothing about whether there is something to read. */
export class NotPermitted extends Schema.TaggedError<NotPermitted>()("NotPermitted", {
  kind: Schema.String,
  subject: Schema.String
}) {}

/** The subject's key was destroyed: nothing can be sealed for it again. */
export class SubjectErased extends Schema.TaggedError<SubjectErased>()("SubjectErased", {
  subject: Schema.String,
  erasedAt: Schema.DateTimeUtcFromString
}) {}

/**
 * The value is not one of its kind: too long (a narrative has at most 8000 characters), or otherwise not what the kind's schema
 * says. Carries no word of the value.
 */
export class NotSealable extends Schema.TaggedError<NotSealable>()("NotSealable", {
  kind: Schema.String,
  code: Schema.Literals(["tooLong", "invalid"])
}) {}

/**
 * The vault cannot seal for this subject: the key-encryption key is not the one its keys were wrapped under, or the subject's
 * own key was damaged. Nothing was sealed, and no key was made under the wrong key.
 */
export class CannotSeal extends Schema.TaggedError<CannotSeal>()("CannotSeal", {
  subject: Schema.String,
  reason: Schema.Literals(["wrongKey", "keyDamaged"])
}) {}

/**
 * The sealed value does not open.
 *
 * - `keyMissing`: the key store has no key of that id for the subject (a key store restored from an old copy).
 * - `wrongKey`: the key is there and does not unwrap (another key-encryption key, or a damaged row).
 * - `tampered`: cipher, commitment, seal id, kind, subject or origin is not what was sealed.
 * - `unreadable`: it opened, and is not a value of the kind (sealed by another version of the schema).
 */
export class CannotOpen extends Schema.TaggedError<CannotOpen>()("CannotOpen", {
  kind: Schema.String,
  subject: Schema.String,
  reason: Schema.Literals(["keyMissing", "wrongKey", "tampered", "unreadable"])
}) {}

/**
 * Seals, opens and erases.
 *
 * @example
 * const vault = yield* Vault
 * const sealed = yield* vault.seal(Narrative, incidentId, "Sa att han vet var jag bor.")
 * const words = yield* vault.open(Narrative, sealed, { actor: "e-7", purpose: "handling" })
 */
export class Vault extends Context.Service<
  Vault,
  {
    /** Seals a value for a subject (a pseudonymous id), with a key of its own the first time. */
    readonly seal: <A>(
      kind: Sealed.Kind<A>,
      subject: string,
      value: A
    ) => Effect.Effect<Sealed.Sealed<A>, NotSealable | SubjectErased | CannotSeal | StorageUnavailable>
    /** The words, or `Erased` when their key was destroyed: an answer, not a failure. */
    readonly open: <A>(
      kind: Sealed.Kind<A>,
      sealed: Sealed.Sealed<A>,
      reader: Reader
    ) => Effect.Effect<A | Sealed.Erased, NotPermitted | CannotOpen | StorageUnavailable>
    /**
     * Destroys the subject's key. Takes no longer however much was sealed, cannot be undone, and may be repeated.
     *
     * @param decision the reference of the recorded decision to erase (gallringsbeslut)
     */
    readonly erase: (subject: string, decision?: string) => Effect.Effect<Sealed.Erased, StorageUnavailable>
    /** Succeeds when the key-encryption key is the right one: for start-up and health checks. The rest runs without it. */
    readonly check: Effect.Effect<void, WrongKek | StorageUnavailable>
  }
>()("@trygglogg/vault/Vault") {}

interface Address {
  readonly origin: string
  readonly seal: string
  readonly kind: string
  readonly subject: string
}

// A JSON array, so that no two addresses have the same text. Its first word is the format's version.
const bound = ({ kind, origin, seal, subject }: Address): string =>
  JSON.stringify(["trygglogg/seal/1", origin, seal, kind, subject])

const sealIdLength = 16

const maximums = new Set(["effect/schema/isMaxLength", "effect/schema/isMaxCodePoints"])

const isTooLong = (issue: SchemaIssue.Issue): boolean => {
  switch (issue._tag) {
    case "Filter":
      return maximums.has(String(issue.filter.annotations?.representation?.id)) || isTooLong(issue.issue)
    case "Encoding":
    case "Pointer":
      return isTooLong(issue.issue)
    case "Composite":
    case "AnyOf":
      return issue.issues.some(isTooLong)
    default:
      return false
  }
}

const encodeContent = <A>(kind: Sealed.Kind<A>, value: A): Effect.Effect<Base64.Bytes, NotSealable> =>
  Schema.encodeEffect(kind.content)(value).pipe(
    Effect.map((content) => new TextEncoder().encode(JSON.stringify(content))),
    Effect.mapError(({ issue }) => new NotSealable({ kind: kind.kind, code: isTooLong(issue) ? "tooLong" : "invalid" }))
  )

const decodeContent = <A>(kind: Sealed.Kind<A>, content: Base64.Bytes): Effect.Effect<A, Schema.SchemaError> =>
  Schema.decodeEffect(Schema.fromJsonString(kind.content))(new TextDecoder().decode(content))

const newKey = Effect.fnUntraced(function* (subject: string) {
  const kek = yield* Kek
  const key: KeptKey = {
    _tag: "Kept",
    subject,
    id: crypto.randomUUID(),
    wrapped: yield* kek.wrap(yield* randomBytes(kekLength)),
    madeAt: yield* DateTime.now
  }
  return key
})

const keysOf = Effect.fnUntraced(function* (key: KeptKey) {
  const kek = yield* Kek
  return yield* deriveKeys(yield* kek.unwrap(key.wrapped))
})

const sealWith = Effect.fnUntraced(function* (keys: DerivedKeys, address: Address, content: Base64.Bytes) {
  return {
    commitment: Base64.encode(yield* commit(keys.commitment, address.seal)),
    cipher: Base64.encode(yield* encrypt(keys.encryption, bound(address), pad(content)))
  }
})

const openWith = Effect.fnUntraced(function* <A>(keys: DerivedKeys, address: Address, sealed: Sealed.Sealed<A>) {
  const commitment = Base64.decode(sealed.commitment)
  const cipher = Base64.decode(sealed.cipher)
  if (commitment === undefined || cipher === undefined || cipher.length <= ivLength) return undefined
  if (!(yield* commits(keys.commitment, address.seal, commitment))) return undefined
  return yield* Effect.orElseSucceed(decrypt(keys.encryption, bound(address), cipher), () => undefined)
})

const make = Effect.fnUntraced(function* ({ origin, permit = () => false }: VaultOptions) {
  const store = yield* KeyStore
  const held = yield* Effect.context<Kek | KeyStore>()
  let recognised = false
  const check = Effect.suspend(() => (recognised ? Effect.void : recogniseKek)).pipe(
    Effect.tap(() => Effect.sync(() => (recognised = true))),
    Effect.provide(held)
  )

  const seal = Effect.fnUntraced(function* <A>(kind: Sealed.Kind<A>, subject: string, value: A) {
    const content = yield* encodeContent(kind, value)
    yield* Effect.catchTag(check, "WrongKek", () => new CannotSeal({ subject, reason: "wrongKey" }))
    const standing = yield* store.get(subject)
    const key = standing ?? (yield* store.putIfAbsent(yield* newKey(subject)))
    if (key._tag === "Destroyed") return yield* new SubjectErased({ subject, erasedAt: key.at })
    const keys = yield* Effect.mapError(keysOf(key), () => new CannotSeal({ subject, reason: "keyDamaged" }))
    const address = { origin, seal: Base64.encode(yield* randomBytes(sealIdLength)), kind: kind.kind, subject }
    const sealed: Sealed.Sealed<A> = {
      subject,
      key: key.id,
      seal: address.seal,
      ...(yield* sealWith(keys, address, content))
    }
    return sealed
  }, Effect.provide(held))

  const open = Effect.fnUntraced(function* <A>(kind: Sealed.Kind<A>, sealed: Sealed.Sealed<A>, reader: Reader) {
    const { subject } = sealed
    const cannot = (reason: CannotOpen["reason"]) => new CannotOpen({ kind: kind.kind, subject, reason })
    if (!permit(reader, kind.kind, subject)) return yield* new NotPermitted({ kind: kind.kind, subject })
    const key = yield* store.get(subject)
    if (key?._tag === "Destroyed") return new Sealed.Erased({ subject, erasedAt: key.at })
    if (key === undefined || key.id !== sealed.key) return yield* cannot("keyMissing")
    const keys = yield* Effect.mapError(keysOf(key), () => cannot("wrongKey"))
    const padded = yield* openWith(keys, { origin, seal: sealed.seal, kind: kind.kind, subject }, sealed)
    if (padded === undefined) return yield* cannot("tampered")
    const content = unpad(padded)
    if (content === undefined) return yield* cannot("unreadable")
    return yield* Effect.mapError(decodeContent(kind, content), () => cannot("unreadable"))
  }, Effect.provide(held))

  const erase = Effect.fnUntraced(function* (subject: string, decision?: string) {
    const { at } = yield* store.destroy(subject, yield* DateTime.now, decision)
    return new Sealed.Erased({ subject, erasedAt: at })
  })

  return Vault.of({ seal, open, erase, check })
})

export interface VaultOptions {
  /** Whose log the sealed values belong to: bound into each, so that one city's value does not open in another's. */
  readonly origin: string
  /** Who may open what. Without it nobody may open anything. */
  readonly permit?: Permit
}

/**
 * The vault over a key store and a key-encryption key.
 *
 * @example
 * layerVault({ origin: "stockholm.se/trygglogg", permit: ({ purpose }) => purpose === "handling" })
 */
export const layerVault = (options: VaultOptions): Layer.Layer<Vault, never, Kek | KeyStore> =>
  Layer.effect(Vault, make(options))
