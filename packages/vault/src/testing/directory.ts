import { assert, describe, it } from "@effect/vitest"
import { Effect, type Layer } from "effect"
import { Directory, type DirectoryEntry, IdentityTaken } from "../directory.ts"

const person = (ref: string, name: string, more: Partial<DirectoryEntry> = {}): DirectoryEntry => ({
  ref,
  name,
  email: `${ref}@example.se`,
  lang: "sv",
  identityProtected: false,
  ...more
})
const anna: DirectoryEntry = {
  ref: "e-1",
  identity: { issuer: "https://id.example.se", subject: "17" },
  name: "Anna-Karin Öberg",
  email: "anna@example.se",
  phone: "08-508 00 000",
  lang: "en",
  sex: "woman",
  identityProtected: true
}

const found = Effect.fnUntraced(function* (typed: string, limit = 10) {
  const directory = yield* Directory
  return (yield* directory.search(typed, limit)).map(({ ref }) => ref)
})

const putAll = Effect.fnUntraced(function* (...entries: ReadonlyArray<DirectoryEntry>) {
  const directory = yield* Directory
  for (const entry of entries) yield* directory.put(entry)
})

/**
 * What any directory must do.
 *
 * @param name how the suite is called in the output
 * @param layer a directory without people, a new one each time it is built
 * @example
 * directoryConformance("memory", layerMemory)
 */
export const directoryConformance = <E>(name: string, layer: Layer.Layer<Directory, E>) =>
  describe(`directory: ${name}`, () => {
    it.effect("gives a person back as they were entered, by pseudonym and by identity", () =>
      Effect.gen(function* () {
        const directory = yield* Directory
        yield* putAll(anna, person("e-2", "Bo Ek"))
        assert.deepStrictEqual(yield* directory.byRef("e-1"), anna)
        assert.deepStrictEqual(yield* directory.byRef("e-2"), person("e-2", "Bo Ek"))
        assert.deepStrictEqual(yield* directory.byIdentity({ issuer: "https://id.example.se", subject: "17" }), anna)
      }).pipe(Effect.provide(layer))
    )

    it.effect("knows nobody by half an identity, and nobody who was never entered", () =>
      Effect.gen(function* () {
        const directory = yield* Directory
        yield* putAll(anna)
        assert.isUndefined(yield* directory.byIdentity({ issuer: "https://id.other.se", subject: "17" }))
        assert.isUndefined(yield* directory.byIdentity({ issuer: "https://id.example.se", subject: "18" }))
        assert.isUndefined(yield* directory.byRef("e-9"))
      }).pipe(Effect.provide(layer))
    )

    it.effect("gives many at once, leaving out those it does not know", () =>
      Effect.gen(function* () {
        const directory = yield* Directory
        yield* putAll(anna, person("e-2", "Bo Ek"), person("e-3", "Cia Fors"))
        const some = yield* directory.many(["e-1", "e-3", "e-9", "e-1"])
        assert.deepStrictEqual([...some.keys()].toSorted(), ["e-1", "e-3"])
        assert.deepStrictEqual(some.get("e-1"), anna)
        assert.deepStrictEqual([...(yield* directory.many([]))], [])
      }).pipe(Effect.provide(layer))
    )

    it.effect("replaces what was known of a person", () =>
      Effect.gen(function* () {
        const directory = yield* Directory
        yield* putAll(anna, person("e-1", "Anna Ny"))
        assert.deepStrictEqual(yield* directory.byRef("e-1"), person("e-1", "Anna Ny"))
        assert.isUndefined(yield* directory.byIdentity({ issuer: "https://id.example.se", subject: "17" }))
        assert.deepStrictEqual([yield* found("ny"), yield* found("öberg")], [["e-1"], []])
      }).pipe(Effect.provide(layer))
    )

    it.effect("gives an identity to one person only, and keeps who had it", () =>
      Effect.gen(function* () {
        const directory = yield* Directory
        yield* putAll(anna)
        const refused = yield* Effect.flip(directory.put({ ...anna, ref: "e-2" }))
        assert.deepStrictEqual(refused, new IdentityTaken({ by: "e-1" }))
        assert.isUndefined(yield* directory.byRef("e-2"))
        yield* directory.erase("e-1")
        yield* directory.put({ ...anna, ref: "e-2" })
        assert.deepStrictEqual(yield* directory.byRef("e-2"), { ...anna, ref: "e-2" })
      }).pipe(Effect.provide(layer))
    )

    it.effect("forgets a person wholly, and nobody else", () =>
      Effect.gen(function* () {
        const directory = yield* Directory
        yield* putAll(anna, person("e-2", "Anna Berg"))
        yield* directory.erase("e-1")
        yield* directory.erase("e-1")
        assert.isUndefined(yield* directory.byRef("e-1"))
        assert.isUndefined(yield* directory.byIdentity({ issuer: "https://id.example.se", subject: "17" }))
        assert.deepStrictEqual([...(yield* directory.many(["e-1", "e-2"])).keys()], ["e-2"])
        assert.deepStrictEqual(yield* found("anna"), ["e-2"])
      }).pipe(Effect.provide(layer))
    )

    it.effect.each([
      { typed: "an", refs: ["e-1", "e-2"] },
      { typed: "ANNA", refs: ["e-1"] },
      { typed: "karin", refs: ["e-1"] },
      { typed: "öbe", refs: ["e-1"] },
      { typed: "O\u0308BE", refs: ["e-1"] },
      { typed: "oberg", refs: [] },
      { typed: "ö ann", refs: ["e-1"] },
      { typed: "anna berg", refs: [] },
      { typed: "nna", refs: [] },
      { typed: "a", refs: [] },
      { typed: "  ", refs: [] },
      { typed: "%", refs: [] },
      { typed: "a_", refs: [] },
      { typed: "le", refs: ["e-3"] }
    ])("finds by the beginnings of names: $typed", ({ refs, typed }) =>
      Effect.gen(function* () {
        yield* putAll(person("e-1", "Anna-Karin Öberg"), person("e-2", "Anders Ek"), person("e-3", "Bo Le"))
        assert.deepStrictEqual((yield* found(typed)).toSorted(), refs)
      }).pipe(Effect.provide(layer))
    )

    it.effect("never finds a person with protected identity, before or after it was protected", () =>
      Effect.gen(function* () {
        yield* putAll(anna, person("e-2", "Anna Berg"))
        assert.deepStrictEqual(yield* found("anna"), ["e-2"])
        yield* putAll(person("e-2", "Anna Berg", { identityProtected: true }))
        assert.deepStrictEqual(yield* found("anna"), [])
        yield* putAll(person("e-2", "Anna Berg", { identityProtected: false }))
        assert.deepStrictEqual(yield* found("anna"), ["e-2"])
      }).pipe(Effect.provide(layer))
    )

    it.effect("answers in Swedish alphabetical order, at most so many", () =>
      Effect.gen(function* () {
        yield* putAll(
          person("e-4", "Testa Ödman"),
          person("e-2", "Testa Ågren"),
          person("e-3", "Testa Ärlig"),
          person("e-5", "Testa Berg"),
          person("e-1", "Testa Ödman")
        )
        assert.deepStrictEqual(yield* found("testa"), ["e-5", "e-2", "e-3", "e-1", "e-4"])
        assert.deepStrictEqual(yield* found("testa", 2), ["e-5", "e-2"])
      }).pipe(Effect.provide(layer))
    )
  })
