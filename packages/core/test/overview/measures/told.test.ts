import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { answer } from "../../../src/overview/statistics/answer.ts"
import { measure } from "../../../src/overview/measures/measure.ts"
import { isCount, tell } from "../../../src/overview/measures/told.ts"
import { day } from "../city.ts"
import { asked, known, pairs } from "./asking.ts"

const here = known(pairs(3, "i"))
const rate = asked("policeReportRate")
const { basis, forms, from, scope, to } = rate
const count = { statistic: "incidentCount", basis, forms, from, scope, to, audience: "handling" } as const

describe("any question", () => {
  it("is told as a count by what answers counts, and as a measure by what answers measures", () => {
    assert.deepStrictEqual([isCount(count), isCount(rate)], [true, false])
    assert.deepStrictEqual(
      tell(count, here),
      Result.map(answer(count, here), (found) => ({ kind: "count" as const, answer: found }))
    )
    assert.deepStrictEqual(
      tell(rate, here),
      Result.map(measure(rate, here), (found) => ({ kind: "measure" as const, answer: found }))
    )
  })

  it("fails as they do", () => {
    const backwards = { from: day("2026-01-01"), to: day("2025-01-01") }
    for (const question of [
      { ...count, ...backwards },
      { ...rate, ...backwards }
    ]) {
      assert.strictEqual(Result.getOrUndefined(Result.flip(tell(question, here)))?._tag, "PeriodReversed")
    }
  })
})
