import { assert, describe, it } from "vitest"
import * as catalogue from "../../src/catalogue/index.ts"
import {
  forms,
  kinds,
  kindsOf,
  label,
  offenceInForce,
  offences,
  offencesFor,
  places,
  search
} from "../../src/catalogue/index.ts"
import { Form } from "../../src/vocabulary/enumerations.ts"
import { Day } from "../../src/vocabulary/time.ts"

interface Told {
  readonly sv: string
  readonly en: string
  readonly source: string
}
const isTold = (entry: unknown): entry is Told =>
  typeof entry === "object" && entry !== null && "sv" in entry && "en" in entry && "source" in entry

const entries: ReadonlyArray<readonly [string, Told]> = Object.entries(catalogue).flatMap(([name, value]) =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([code, entry]): ReadonlyArray<readonly [string, Told]> =>
        isTold(entry) ? [[`${name}.${code}`, entry]] : []
      )
    : []
)

const today = Day.make("2026-04-01")

describe("the catalogues", () => {
  it("call every code something in both languages, and say who says so", () => {
    assert.isAbove(entries.length, 200)
    for (const [code, { en, source, sv }] of entries) {
      assert.isNotEmpty(sv.trim(), code)
      assert.isNotEmpty(en.trim(), code)
      assert.isNotEmpty(source.trim(), code)
    }
  })

  it("never call two codes of one catalogue the same", () => {
    for (const one of [forms, kinds, offences, places, catalogue.supportKinds, catalogue.channels, catalogue.roles]) {
      for (const language of ["sv", "en"] as const) {
        const names = Object.values(one).map((entry) => entry[language])
        assert.deepStrictEqual(names, [...new Set(names)])
      }
    }
  })

  it("tell a code in a language", () => {
    assert.strictEqual(label(forms, "propertyDamage", "sv"), "Skadegörelse")
    assert.strictEqual(label(forms, "propertyDamage", "en"), "Property damage")
    assert.strictEqual(label(catalogue.severities, 3, "sv"), "Allvarlig")
  })

  it("find a code by part of its name, in either language, and by older words that are no names any more", () => {
    assert.deepStrictEqual(search(forms, "våld"), ["violence"])
    assert.deepStrictEqual(search(forms, "THREAT"), ["threat"])
    assert.deepStrictEqual(search(forms, "åverkan"), ["propertyDamage"])
    assert.deepStrictEqual(search(offences, "åverkan"), ["minor-property-damage"])
    assert.include(search(offences, "förgripelse"), "attack-on-official")
    assert.deepStrictEqual(search(forms, "  "), [])
    assert.deepStrictEqual(search(forms, "trasselsudd"), [])
  })

  it("give each kind one form, and each form its kinds", () => {
    assert.deepStrictEqual(
      kindsOf("corruption").map(([code]) => code),
      ["bribeOffered", "bribePromised", "giftOffered", "improperRelation", "serviceInReturn", "otherCorruption"]
    )
    assert.strictEqual(Form.literals.flatMap((form) => kindsOf(form)).length, Object.keys(kinds).length)
  })
})

describe("the offences", () => {
  const before = Day.make("2025-07-01")
  const after = Day.make("2025-07-02")

  it("change on 2 July 2025 (SFS 2025:579)", () => {
    for (const code of ["attack-on-official", "insult-of-official", "violence-or-threat-against-official"]) {
      assert.deepStrictEqual(
        [before, after].map((day) => offenceInForce(code, day)),
        [false, true],
        code
      )
    }
    for (const code of ["outrage-against-official", "violence-or-threat-against-official-before-2025-07-02"]) {
      assert.deepStrictEqual(
        [before, after].map((day) => offenceInForce(code, day)),
        [true, false],
        code
      )
    }
  })

  it("hold before and after when nothing changed, and from their own day when they came", () => {
    assert.deepStrictEqual(
      [before, after].map((day) => offenceInForce("unlawful-threat", day)),
      [true, true]
    )
    assert.isFalse(offenceInForce("minor-property-damage", Day.make("2017-06-30")))
    assert.isTrue(offenceInForce("minor-property-damage", Day.make("2017-07-01")))
  })

  it("know no code they do not list, also not one that every object has", () => {
    assert.isFalse(offenceInForce("åverkan", today))
    assert.isFalse(offenceInForce("toString", today))
    assert.deepStrictEqual(["assault", "toString"].map(catalogue.isOffenceCode), [true, false])
  })

  it("suggest by form and day", () => {
    const codes = (day: Day) => offencesFor("harassment", day).map(([code]) => code)
    assert.include(codes(before), "outrage-against-official")
    assert.notInclude(codes(before), "insult-of-official")
    assert.include(codes(after), "insult-of-official")
    assert.notInclude(codes(after), "unlawful-threat")
    assert.isTrue(Form.literals.every((form) => offencesFor(form, today).length > 0))
  })

  it("say which ones the employer can report alone", () => {
    const prosecuted = Object.fromEntries(
      Object.entries(offences).map(([code, { prosecution }]) => [code, prosecution])
    )
    assert.include(prosecuted, {
      "violence-or-threat-against-official": "general",
      "unlawful-threat": "general",
      assault: "general",
      extortion: "general",
      molestation: "angivelseUnlessPublicPlace",
      "breach-of-domestic-peace": "angivelseOrPublicInterest",
      defamation: "complainant"
    })
  })
})
