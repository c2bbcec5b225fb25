/**
 * State that somebody wrote: a draft of a report. Encrypted by the vault, expiring in the state store, and for its owner alone.
 *
 * Each owner has one data key for all their state, apart from the keys of what they have reported: a person's drafts can be
 * forgotten, and their key destroyed, without touching a report.
 *
 * @example
 * const drafts = sealedNamespace("draft", Schema.Struct({ where: Schema.String, narrative: Schema.String }))
 * yield* putSealed(drafts, { owner: member, key: draftId }, { where: "reception", narrative: "…" }, expiresAt)
 * const draft = yield* takeSealed(drafts, { owner: member, key: draftId })
 */
import { Sealed } from "@trygglogg/log"
import { type DateTime, Effect, Schema } from "effect"
import { type Namespace, namespace, StateStore } from "./stateStore.ts"
import { type Permit, Vault } from "./vault.ts"

/** A kind of values that are sealed before they are kept. */
export interface SealedNamespace<A> {
  readonly kind: Sealed.Kind<Addressed<A>>
  readonly rows: Namespace<Sealed.Sealed<Addressed<A>>>
}

/** Whose value, and which. The owner is a pseudonym. */
export interface StateAddress {
  readonly owner: string
  readonly key: string
}

/** The key stands inside the seal too, so that one of an owner's values cannot be put in another's place. */
interface Addressed<A> {
  readonly key: string
  readonly value: A
}

/** Names a kind of sealed values. */
export const sealedNamespace = <A>(name: string, value: Schema.Codec<A, Schema.Json>): SealedNamespace<A> => {
  const kind = Sealed.make(`state/${name}`, Schema.Struct({ key: Schema.String, value }))
  return { kind, rows: namespace(name, kind) }
}

const subjectOf = (owner: string) => `state:${owner}`
const purpose = "own-state"

/** Lets people open their own sealed state, and nothing else. Put it into the vault's permit: `permit || permitOwnState`. */
export const permitOwnState: Permit = (reader, kind, subject) =>
  reader.purpose === purpose && kind.startsWith("state/") && subject === subjectOf(reader.actor)

/** Seals and keeps a value until it expires. Fails as `Vault.seal` and the state store do. */
export const putSealed = Effect.fnUntraced(function* <A>(
  { kind, rows }: SealedNamespace<A>,
  { key, owner }: StateAddress,
  value: A,
  expiresAt: DateTime.Utc
) {
  const vault = yield* Vault
  const store = yield* StateStore
  const sealed = yield* vault.seal(kind, subjectOf(owner), { key, value })
  yield* store.put(rows, addressOf({ key, owner }), sealed, { expiresAt, owner })
})

// Another owner's key finds nothing: not even that there is something.
const addressOf = ({ key, owner }: StateAddress) => JSON.stringify([owner, key])

const openState = Effect.fnUntraced(function* <A>(
  { kind }: SealedNamespace<A>,
  { key, owner }: StateAddress,
  sealed: Sealed.Sealed<Addressed<A>> | undefined
) {
  if (sealed === undefined) return undefined
  const vault = yield* Vault
  const opened = yield* vault.open(kind, sealed, { actor: owner, purpose })
  return opened instanceof Sealed.Erased || opened.key !== key ? undefined : opened.value
})

/** The value, unless it was never put, was taken or deleted, has expired, or its owner was erased. */
export const getSealed = Effect.fnUntraced(function* <A>(namespace: SealedNamespace<A>, address: StateAddress) {
  const store = yield* StateStore
  return yield* openState(namespace, address, yield* store.get(namespace.rows, addressOf(address)))
})

/** The value, to one caller only. */
export const takeSealed = Effect.fnUntraced(function* <A>(namespace: SealedNamespace<A>, address: StateAddress) {
  const store = yield* StateStore
  return yield* openState(namespace, address, yield* store.take(namespace.rows, addressOf(address)))
})

/** Deletes a value. */
export const deleteSealed = Effect.fnUntraced(function* <A>({ rows }: SealedNamespace<A>, address: StateAddress) {
  const store = yield* StateStore
  yield* store.delete(rows, addressOf(address))
})

/** Forgets everything of an owner: the values, and the key that sealed them, in old copies of the files too. */
export const forgetOwner = Effect.fnUntraced(function* (owner: string) {
  const vault = yield* Vault
  const store = yield* StateStore
  yield* vault.erase(subjectOf(owner))
  yield* store.forget(owner)
})
