import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import * as catalogues from "../../packages/core/src/catalogue/index.ts"
import { root } from "../check/workspace.ts"
import { glossary } from "../glossary/document.ts"
import { listed } from "../glossary/listed.ts"
import { type Term, terms } from "../glossary/terms.ts"

const sources = globSync("packages/{log,vault,core}/src/**/*.ts", { cwd: root }).map((file) =>
  readFileSync(join(root, file), "utf8")
)

/** A type, event or field stands as a word of its own, a value between quotes. */
const stands = (identifier: string): boolean => {
  const word = identifier.startsWith("'") ? `"${identifier.slice(1, -1)}"` : `\\b${identifier}\\b`
  return sources.some((text) => new RegExp(word).test(text))
}

const isCatalogue = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  Object.values(value).length > 0 &&
  Object.values(value).every((entry: unknown) => typeof entry === "object" && entry !== null && "sv" in entry) &&
  !Array.isArray(value)

describe("the glossary", () => {
  it("is what the terms and the catalogues say: npm run glossary", () => {
    expect(readFileSync(join(root, "docs/GLOSSARY.md"), "utf8")).toBe(glossary())
  })

  it("has every catalogue of the core", () => {
    const exported = Object.entries(catalogues).flatMap(([name, value]) => (isCatalogue(value) ? [name] : []))
    expect(Object.keys(listed).concat("offences").toSorted()).toEqual(exported.toSorted())
  })

  it("names the enumeration of each as it is called in the code", () => {
    expect(Object.values(listed).filter(({ identifier }) => !stands(identifier))).toEqual([])
  })

  it.each(terms.flatMap(([, some]): ReadonlyArray<Term> => some))(
    "names in the code what stands there: $sv",
    (term) => {
      expect(term.identifiers.filter((identifier) => !stands(identifier))).toEqual([])
    }
  )

  it("would miss a word that stands nowhere", () => {
    expect(["IncidentForgotten", "'nobody of that name'"].map(stands)).toEqual([false, false])
  })
})
