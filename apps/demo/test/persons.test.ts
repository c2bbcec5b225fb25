import { PersonRef } from "@trygglogg/core/vocabulary"
import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import { occupation } from "../src/page/texts.ts"
import { everybody, personOf, persons } from "../src/persons.ts"

const distinct = (values: ReadonlyArray<string>): number => new Set(values).size

describe("the persons of the demo city", () => {
  it("are each one person", () => {
    assert.strictEqual(distinct(everybody.map(({ subject }) => subject)), everybody.length)
    assert.strictEqual(distinct(everybody.map(({ memberRef }) => memberRef)), everybody.length)
    assert.strictEqual(distinct(everybody.map(({ email }) => email)), everybody.length)
    assert.strictEqual(distinct(everybody.map(({ name }) => name)), everybody.length)
  })

  it.each(everybody)("$name has a pseudonym the log takes, which is not the one of the login", (person) => {
    assert.strictEqual(Schema.decodeSync(PersonRef)(person.memberRef), person.memberRef)
    assert.notEqual(person.memberRef, person.subject)
  })

  it.each(everybody)("$name has an address no mail server owns", ({ email }) => assert.match(email, /@example\.test$/))

  it("are found by subject, and nobody else is", () => {
    assert.strictEqual(personOf(persons.maja.subject)?.name, "Maja Nyström")
    assert.isUndefined(personOf(persons.maja.memberRef))
    assert.isUndefined(personOf(""))
  })

  it("are presented with unit and role in both languages", () => {
    assert.strictEqual(occupation(persons.jonas, "sv"), "Enhetschef, Barn och unga")
    assert.strictEqual(occupation(persons.jonas, "en"), "Unit manager, Children and youth")
    assert.strictEqual(occupation(persons.bjorn, "sv"), "Revisor")
  })
})
