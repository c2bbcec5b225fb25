import { assert, describe, it } from "@effect/vitest"
import { type Asker, type DirectoryEntry, nameFor } from "../src/directory.ts"

const entry = (identityProtected: boolean): DirectoryEntry => ({
  ref: "e-1",
  name: "Anna Öberg",
  email: "anna@example.se",
  lang: "sv",
  identityProtected
})
const colleague: Asker = { ref: "e-2", lang: "sv", mayKnowProtected: false }

describe("the name to show", () => {
  it.each([
    { who: "a colleague, of an ordinary person", person: entry(false), asker: colleague, shown: "Anna Öberg" },
    { who: "a colleague, of a protected person", person: entry(true), asker: colleague, shown: "Medarbetare" },
    { who: "a colleague, in English", person: entry(true), asker: { ...colleague, lang: "en" }, shown: "Employee" },
    { who: "the protected person", person: entry(true), asker: { ...colleague, ref: "e-1" }, shown: "Anna Öberg" },
    {
      who: "one who may know, of a protected person",
      person: entry(true),
      asker: { ...colleague, mayKnowProtected: true },
      shown: "Anna Öberg"
    },
    {
      who: "one who may know, of a forgotten person",
      person: undefined,
      asker: { ...colleague, mayKnowProtected: true },
      shown: "Medarbetare"
    }
  ] as const)("for $who", ({ asker, person, shown }) => {
    assert.strictEqual(nameFor(person, asker), shown)
  })
})
