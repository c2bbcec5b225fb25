/** A measure that anybody may ask for: whole years that have ended, and nothing of a small unit that its neighbours would tell. */
import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { measure } from "../../../src/overview/measures/measure.ts"
import { PeriodNotReleasable } from "../../../src/overview/statistics/question.ts"
import { policyDefaults } from "../../../src/catalogue/policyDefaults.ts"
import type { MeasureQuestion } from "../../../src/vocabulary/statistic.ts"
import { adults, assistance, city, day, department, young } from "../city.ts"
import { answered, asked, cellsOf, known, pairs, sharesOf } from "./asking.ts"

const ask = (given: Partial<MeasureQuestion>, statistic: MeasureQuestion["statistic"] = "policeReportRate") =>
  measure(asked(statistic, { audience: "public", ...given }), known([]))
const refused = (because: PeriodNotReleasable["because"]) => Result.fail(new PeriodNotReleasable({ because }))

describe("a measure for the public", () => {
  it("is of whole calendar years that have ended", () => {
    assert.deepStrictEqual(ask({ to: day("2025-07-01") }), refused("notWholeYears"))
    assert.deepStrictEqual(ask({ from: day("2026-01-01"), to: day("2027-01-01") }), refused("notEnded"))
    assert.isTrue(Result.isSuccess(ask({})))
    assert.isTrue(Result.isSuccess(ask({ to: day("2025-07-01"), audience: "district" })))
  })

  it("is of one year at a time where it has cells, not where it is one number", () => {
    const years = { from: day("2024-01-01") }
    assert.deepStrictEqual(ask(years), refused("breakdownOfSeveralYears"))
    assert.isTrue(Result.isSuccess(ask(years, "policyEquality")))
    assert.isTrue(Result.isSuccess(ask(years, "per100")))
  })
})

describe("a small unit among its neighbours", () => {
  const policy = { ...policyDefaults.values, smallPopulation: 103 }
  const filed = { filedOn: day("2025-03-03") }
  const at = (unit: typeof young) => ({ unitPath: [unit, department, city] as const })
  const eight = [...pairs(5, "a", {}, filed), ...pairs(2, "y", at(young), filed), ...pairs(1, "v", at(adults), filed)]
  const ofAssistance = (audience: MeasureQuestion["audience"], rows = eight) =>
    answered(asked("policeReportRate", { audience, scope: assistance }), rows, { policy })

  it("shows nothing where the whole less its number leaves few: 8 - 5 would leave 3", () => {
    assert.deepStrictEqual(cellsOf(ofAssistance("public")), { total: "complement", filed: "complement" })
    assert.deepStrictEqual(sharesOf(ofAssistance("public")), { filed: "hidden" })
  })

  it("is shown inside, and where the others are enough", () => {
    assert.deepStrictEqual(cellsOf(ofAssistance("district")), { total: 5, filed: 5 })
    assert.deepStrictEqual(cellsOf(ofAssistance("handling")), { total: 5, filed: 5 })
    const more = [...eight, ...pairs(6, "m", at(young), filed), ...pairs(6, "n", at(adults), filed)]
    assert.deepStrictEqual(cellsOf(ofAssistance("public", more)), { total: 5, filed: 5 })
  })

  it("what happened in the unit above itself is a neighbour too", () => {
    const above = [...pairs(5, "a", {}, filed), ...pairs(2, "d", { unitPath: [department, city] }, filed)]
    assert.strictEqual(cellsOf(ofAssistance("public", above))["total"], "complement")
  })
})
