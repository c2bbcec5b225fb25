/**
 * Who the pseudonyms are: names and addresses of staff, outside the log and erasable.
 *
 * A city connects its own; the ones here keep what they are given.
 */
import { Context, Effect, Layer, Order, Schema } from "effect"
import type { StorageUnavailable } from "./storageUnavailable.ts"

/** How an identity provider knows a person: OpenID Connect's `iss` and `sub`. Together they are unique; neither is alone. */
export const Identity = Schema.Struct({ issuer: Schema.NonEmptyString, subject: Schema.NonEmptyString })
export type Identity = typeof Identity.Type

/** A person behind a pseudonym. */
export const DirectoryEntry = Schema.Struct({
  /** The pseudonym that the log uses. */
  ref: Schema.NonEmptyString,
  /** Absent for those who never log in. */
  identity: Schema.optionalKey(Identity),
  name: Schema.NonEmptyString,
  email: Schema.NonEmptyString,
  phone: Schema.optionalKey(Schema.NonEmptyString),
  /** The language of mails and pages. */
  lang: Schema.Literals(["sv", "en"]),
  /** For statistics by sex where a city wants them; the coarse categories of official statistics, never derived from anything. */
  sex: Schema.optionalKey(Schema.Literals(["woman", "man", "other"])),
  /** Skyddade personuppgifter. Which of the three levels it is, is itself sensitive, so it is not kept. */
  identityProtected: Schema.Boolean
})
export type DirectoryEntry = typeof DirectoryEntry.Type

/** The identity belongs to somebody else already: one login is one person. */
export class IdentityTaken extends Schema.TaggedError<IdentityTaken>()("IdentityTaken", { by: Schema.String }) {}

/** The rules are the conformance suite's, `@trygglogg/vault/testing/directory`; every directory passes it. */
export class Directory extends Context.Service<
  Directory,
  {
    /** The person who logged in; nothing when the directory does not know them. */
    readonly byIdentity: (identity: Identity) => Effect.Effect<DirectoryEntry | undefined, StorageUnavailable>
    readonly byRef: (ref: string) => Effect.Effect<DirectoryEntry | undefined, StorageUnavailable>
    /** Those that are known, by their pseudonym. */
    readonly many: (
      refs: ReadonlyArray<string>
    ) => Effect.Effect<ReadonlyMap<string, DirectoryEntry>, StorageUnavailable>
    /** Enters a person, or replaces what was known of them. */
    readonly put: (entry: DirectoryEntry) => Effect.Effect<void, IdentityTaken | StorageUnavailable>
    /** Forgets a person: once this has answered, no byte of them is left in the directory's files. Unknown is forgotten already. */
    readonly erase: (ref: string) => Effect.Effect<void, StorageUnavailable>
    /**
     * People whose names match what somebody typed (see `matchesName`), in Swedish alphabetical order, at most `limit`. Never a
     * person with protected identity: not even to those who may see the name elsewhere.
     */
    readonly search: (typed: string, limit: number) => Effect.Effect<ReadonlyArray<DirectoryEntry>, StorageUnavailable>
  }
>()("@trygglogg/vault/Directory") {}

const unnamed = { sv: "Medarbetare", en: "Employee" } as const satisfies Record<DirectoryEntry["lang"], string>

/** Who is shown a name, in which language, and whether the access rules let them see protected names. */
export interface Asker {
  readonly ref: string
  readonly lang: DirectoryEntry["lang"]
  readonly mayKnowProtected: boolean
}

/**
 * The name to show. A person with protected identity is "Medarbetare" to everybody but themselves and whom the access rules let
 * know; so is a person whom the directory does not know (any more), so that the three look alike.
 *
 * @example
 * nameFor(undefined, { ref: "e-1", lang: "sv", mayKnowProtected: false }) // "Medarbetare"
 */
export const nameFor = (entry: DirectoryEntry | undefined, asker: Asker): string => {
  if (entry === undefined) return unnamed[asker.lang]
  const known = !entry.identityProtected || asker.mayKnowProtected || asker.ref === entry.ref
  return known ? entry.name : unnamed[asker.lang]
}

/** The words of a name as they are compared: composed, in lower case, å ä ö kept apart from a and o. */
export const nameWords = (name: string): ReadonlyArray<string> =>
  name
    .normalize("NFC")
    .toLocaleLowerCase("sv")
    .split(/[\s\-,]+/u)
    .filter((word) => word !== "")

/** Fewer letters than this find nobody, so that nobody pages through the whole staff. */
const fewestLetters = 2

/** The words to search for, or none when too little was typed. */
export const searchWords = (typed: string): ReadonlyArray<string> => {
  const words = nameWords(typed)
  return words.some((word) => [...word].length >= fewestLetters) ? words : []
}

/**
 * Whether a person is found by what somebody typed: each typed word begins one of the name's words, in any order.
 *
 * @example
 * matchesName("sven ann", { ...entry, name: "Anna-Karin Svensson" }) // true
 */
export const matchesName = (typed: string, entry: DirectoryEntry): boolean => {
  const wanted = searchWords(typed)
  if (entry.identityProtected || wanted.length === 0) return false
  const words = nameWords(entry.name)
  return wanted.every((one) => words.some((word) => word.startsWith(one)))
}

const collator = new Intl.Collator("sv")

/** Swedish alphabetical order of names; those of the same name by their pseudonym, so that the order is always the same. */
export const byName: Order.Order<DirectoryEntry> = Order.make((a, b) => {
  const order = collator.compare(a.name, b.name)
  if (order !== 0) return order < 0 ? -1 : 1
  return Order.String(a.ref, b.ref)
})

const sameIdentity = (a: Identity | undefined, b: Identity | undefined): boolean =>
  a !== undefined && b !== undefined && a.issuer === b.issuer && a.subject === b.subject

/** A directory that is gone when the process ends: for tests, and for trying things out. */
export const layerMemory: Layer.Layer<Directory> = Layer.sync(Directory, () => {
  const entries = new Map<string, DirectoryEntry>()
  const withIdentity = (identity: Identity | undefined) =>
    [...entries.values()].find((entry) => sameIdentity(entry.identity, identity))
  return Directory.of({
    byIdentity: (identity) => Effect.sync(() => withIdentity(identity)),
    byRef: (ref) => Effect.sync(() => entries.get(ref)),
    many: (refs) =>
      Effect.sync(() => {
        const wanted = new Set(refs)
        return new Map([...entries].filter(([ref]) => wanted.has(ref)))
      }),
    put: (entry) =>
      Effect.suspend(() => {
        const holder = withIdentity(entry.identity)
        if (holder !== undefined && holder.ref !== entry.ref) return Effect.fail(new IdentityTaken({ by: holder.ref }))
        entries.set(entry.ref, entry)
        return Effect.void
      }),
    erase: (ref) => Effect.sync(() => void entries.delete(ref)),
    search: (typed, limit) =>
      Effect.sync(() =>
        [...entries.values()]
          .filter((entry) => matchesName(typed, entry))
          .toSorted(byName)
          .slice(0, limit)
      )
  })
})
