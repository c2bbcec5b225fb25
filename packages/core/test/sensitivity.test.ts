/** What a field says of how careful one must be with it holds for everything in it: a page that masks the field masks the whole of it. */
import { Schema, SchemaAST } from "effect"
import type { Event } from "@trygglogg/log"
import { assert, describe, it } from "vitest"
import { PersonRef } from "../src/vocabulary/ids.ts"
import { health, internal, none, personal, Sensitivity, sensitivityOf } from "../src/vocabulary/sensitivity.ts"
import { everyEvent } from "./everyEvent.ts"

/** What may stand in a field that says so, beside what says the same. */
const covers: { readonly [S in Sensitivity]: ReadonlyArray<Sensitivity> } = {
  // A question names units and days; together they are of nobody.
  none: ["internal"],
  internal: ["none"],
  personal: ["none", "internal"],
  health: ["none", "internal", "personal"],
  offence: ["none", "internal", "personal"],
  client: ["none", "internal", "personal"],
  securityMeasure: ["none", "internal", "personal"]
}

const isSensitivity = Schema.is(Sensitivity)

const partsOf = (ast: SchemaAST.AST): ReadonlyArray<readonly [name: string, part: SchemaAST.AST]> => {
  if (SchemaAST.isObjects(ast)) {
    return [
      ...ast.propertySignatures.map(({ name, type }) => [`.${String(name)}`, type] as const),
      ...ast.indexSignatures.map(({ type }) => [".*", type] as const)
    ]
  }
  if (SchemaAST.isArrays(ast)) return [...ast.elements, ...ast.rest].map((part) => ["[]", part] as const)
  if (SchemaAST.isUnion(ast)) return ast.types.map((part) => ["", part] as const)
  return []
}

/** The parts in a field that say of themselves what the field does not cover. */
const uncovered = (ast: SchemaAST.AST, said: Sensitivity, path: string): ReadonlyArray<string> =>
  partsOf(ast).flatMap(([name, part]) => {
    const stated = SchemaAST.resolve(part)?.["sensitivity"]
    const own = isSensitivity(stated) ? stated : said
    const isCovered = own === said || covers[said].includes(own)
    return [...(isCovered ? [] : [`${path}${name}: ${own} in ${said}`]), ...uncovered(part, said, `${path}${name}`)]
  })

const complaintsOf = (name: string, field: Event.Fields[string]): ReadonlyArray<string> => {
  const said = sensitivityOf(field)
  return said === undefined ? [`${name}: nothing`] : uncovered(field.ast, said, name)
}

describe("what a field says of itself", () => {
  it.each(everyEvent.map((event) => [event.type, event] as const))("holds for every part of it: %s", (_, event) =>
    assert.deepStrictEqual(
      Object.entries(event.fields).flatMap(([name, field]) => complaintsOf(name, field)),
      []
    )
  )

  it("is held against its parts however deep they lie, in lists, choices and fields that may be left out", () => {
    const person = Schema.Struct({ one: Schema.optionalKey(PersonRef) })
    assert.deepStrictEqual(complaintsOf("x", internal(Schema.Array(person))), ["x[].one: personal in internal"])
    assert.deepStrictEqual(complaintsOf("x", none(Schema.Union([Schema.String, Schema.NonEmptyArray(person)]))), [
      "x[].one: personal in none",
      "x[].one: personal in none"
    ])
    const ill = Schema.Struct({ days: health(Schema.Int) })
    assert.deepStrictEqual(complaintsOf("x", Schema.optionalKey(personal(ill))), ["x.days: health in personal"])
    assert.deepStrictEqual(complaintsOf("x", health(Schema.Array(person))), [])
    assert.deepStrictEqual(complaintsOf("x", Schema.Struct({ days: internal(Schema.Int) })), ["x: nothing"])
  })
})
