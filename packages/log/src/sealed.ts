/**
 * What the log keeps of a person's words: a ciphertext and whose it is.
 *
 * Only a vault has keys, so a decision can carry a sealed value and never look into it.
 */
import { Schema } from "effect"

declare const content: unique symbol

/**
 * A sealed value. `A` is what was sealed, for the compiler only.
 *
 * `subject` is whose words they are: destroying that subject's key erases them. `key` names the data key, `seal` is the random
 * id of this sealing, `commitment` binds the ciphertext to one key (AES-GCM alone lets a second key open it to another text),
 * `cipher` is base64. None of them tells anything about the content.
 */
export interface Sealed<out A> {
  readonly subject: string
  readonly key: string
  readonly seal: string
  readonly commitment: string
  readonly cipher: string
  readonly [content]?: A
}

// A fresh schema each time: a kind is an object of its own, and annotating a shared one would change it for everybody.
const envelope = (annotations: Annotations) =>
  Schema.Struct({
    subject: Schema.NonEmptyString,
    key: Schema.NonEmptyString,
    seal: Schema.NonEmptyString,
    commitment: Schema.NonEmptyString,
    cipher: Schema.NonEmptyString
  }).annotate(annotations)

/** Notes for tools, as on any schema. */
type Annotations = { readonly [name: string]: unknown }

type Stored = ReturnType<typeof envelope>["Encoded"]

/** A kind of sealed content: usable as a field of an event or command, and as the vault's address. */
export interface Kind<A> extends Schema.Codec<Sealed<A>, Stored> {
  readonly kind: string
  readonly content: Schema.Codec<A, Schema.Json>
}

/**
 * Names a kind of sealed words.
 *
 * @example
 * export const Narrative = Sealed.make("narrative", Schema.NonEmptyString)
 */
export const make = <A>(
  kind: string,
  content: Schema.Codec<A, Schema.Json>,
  annotations: Annotations = {}
): Kind<A> => {
  const schema: Schema.Codec<Sealed<A>, Stored> = envelope(annotations)
  return Object.assign(schema, { kind, content })
}

/** What an opened value is after its subject's key was destroyed. An answer, not a failure: the rest of the event still counts. */
export class Erased extends Schema.TaggedClass<Erased>()("Erased", {
  subject: Schema.NonEmptyString,
  erasedAt: Schema.DateTimeUtcFromString
}) {}
