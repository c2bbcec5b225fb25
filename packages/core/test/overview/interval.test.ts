import { assert, describe, it } from "@effect/vitest"
import * as fc from "fast-check"
import { poisson, wilson } from "../../src/overview/statistics/interval.ts"
import { answered, eight, inHandling, inPublic } from "./asking.ts"

const rounded = (number: number, decimals: number): number => Number(number.toFixed(decimals))

describe("Wilson's interval", () => {
  // 1 of 8 from the domain specification; the others from published tables of the score interval.
  it.each([
    { count: 1, outOf: 8, low: 2.2, high: 47.1 },
    { count: 0, outOf: 10, low: 0, high: 27.8 },
    { count: 10, outOf: 10, low: 72.2, high: 100 },
    { count: 5, outOf: 10, low: 23.7, high: 76.3 },
    { count: 20, outOf: 73, low: 18.5, high: 38.6 }
  ])("of $count of $outOf is $low – $high %", ({ count, high, low, outOf }) => {
    const interval = wilson(count, outOf)
    assert.deepStrictEqual([rounded(100 * interval.low, 1), rounded(100 * interval.high, 1)], [low, high])
  })
})

describe("the exact Poisson interval", () => {
  // 8 from the domain specification; the others from Garwood's table.
  it.each([
    { count: 8, low: 3.45, high: 15.76 },
    { count: 0, low: 0, high: 3.69 },
    { count: 1, low: 0.03, high: 5.57 },
    { count: 10, low: 4.8, high: 18.39 },
    { count: 100, low: 81.36, high: 121.63 }
  ])("of $count is $low – $high", ({ count, high, low }) => {
    const interval = poisson(count)
    assert.deepStrictEqual([rounded(interval.low, 2), rounded(interval.high, 2)], [low, high])
  })

  it("holds for the count of a large city too", () => {
    const { high, low } = poisson(20_000)
    // Near the normal approximation, count ± 1.96 √count.
    assert.closeTo(low, 20_000 - 1.96 * Math.sqrt(20_000), 3)
    assert.closeTo(high, 20_000 + 1.96 * Math.sqrt(20_000), 5)
  })

  it("always holds its count", () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), (count) => {
        const { high, low } = poisson(count)
        assert.isTrue(low <= count && count <= high)
      })
    )
  })
})

describe("the interval of an answer", () => {
  it("is of a number of incidents that is shown, and of no other number", () => {
    assert.deepStrictEqual(answered(inHandling, eight).interval, poisson(8))
    assert.deepStrictEqual(answered(inPublic, eight).interval, poisson(8))
    assert.notProperty(answered({ ...inPublic, forms: ["threat"] }, eight.slice(0, 2)), "interval")
    for (const statistic of ["exposureCount", "reportCount"] as const) {
      assert.notProperty(answered({ ...inHandling, statistic }, eight), "interval")
    }
  })
})
