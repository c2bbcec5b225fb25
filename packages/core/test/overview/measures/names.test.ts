/** Whatever a measure has in it has a name in both languages. */
import { assert, describe, it } from "@effect/vitest"
import { Struct } from "effect"
import { policyDefaults } from "../../../src/catalogue/policyDefaults.ts"
import type { KnownForMeasures } from "../../../src/overview/measures/asked.ts"
import { measureLines } from "../../../src/overview/measures/sentence.ts"
import { partName } from "../../../src/overview/measures/names.ts"
import { ruleName } from "../../../src/overview/measures/ruleNames.ts"
import { MeasureName } from "../../../src/vocabulary/statistic.ts"
import { assistance, day } from "../city.ts"
import { answered, asked, member, pair, survey, volume } from "./asking.ts"

const exitInterviews = [{ unitId: assistance, on: day("2025-05-01"), threatContributed: "yes" as const }]
const everything: Partial<KnownForMeasures> = {
  surveys: [survey(20, 53)],
  volumes: [volume(600, { channel: "physical" })],
  members: [member("sara", assistance, { exitInterviews })]
}

const keysOf = (statistic: (typeof MeasureName.literals)[number]): ReadonlyArray<string> => {
  const answer = answered(asked(statistic), [pair("a")], everything)
  return answer._tag === "figure"
    ? [
        ...answer.cells.map(({ key }) => key),
        ...[...answer.shares, ...answer.rates, ...answer.beside].map(({ name }) => name)
      ]
    : []
}

describe("the parts of a measure", () => {
  const counted = MeasureName.literals.filter((name) => keysOf(name).length > 0)

  it("are those of every measure that counts", () =>
    assert.deepStrictEqual(
      MeasureName.literals.filter((name) => !counted.includes(name)),
      ["underReporting", "policyEquality", "outcomeEquality"]
    ))

  it.each(counted)("of %s are all named in both languages", (statistic) => {
    for (const key of keysOf(statistic)) {
      const [sv, en] = [partName(key, "sv"), partName(key, "en")]
      for (const name of [sv, en]) assert.notMatch(name, /[a-z][A-Z]|[|]|^[a-z]+:/, `${statistic} ${key}: ${name}`)
      assert.notStrictEqual(sv, key)
      assert.match(sv, /\p{Lu}/u)
    }
  })

  it("are told with a reason of several parts", () => {
    assert.strictEqual(partName("notFiled:oldEvent", "sv"), "Inte anmäld: Gammal händelse")
    assert.strictEqual(partName("D1:missed", "en"), "Handling started in time: no")
    assert.strictEqual(partName("form:threat|role:unknown", "sv"), "Hot, Okänt")
    assert.strictEqual(partName("per1000:phone", "en"), "For 1,000 contacts: On the phone")
  })
})

describe("the rules that districts decide", () => {
  const local = Struct.keys(policyDefaults.sources).filter(
    (name) => policyDefaults.sources[name].stricter.local !== "city"
  )

  it.each(local)("%s has a name in both languages", (name) => {
    for (const lang of ["sv", "en"] as const) assert.notStrictEqual(ruleName(name, lang), name)
  })
})

describe("equality without districts", () => {
  it.each(["policyEquality", "outcomeEquality"] as const)("%s says that there are none", (statistic) =>
    assert.match(measureLines(answered(asked(statistic)), "sv", String)[0] ?? "", /^Det finns inga stadsdelar/)
  )
})
