import { assert, describe, it } from "@effect/vitest"
import * as fc from "fast-check"
import { isShown, protectedTotal, type Value } from "../../src/disclosure/suppression.ts"
import { protectedTable } from "../../src/disclosure/table.ts"
import { row } from "./sums.ts"

const large = { k: 5, largeScope: true }
const small = { k: 5, largeScope: false }
const sum = (counts: ReadonlyArray<number>): number => counts.reduce((total, count) => total + count, 0)
const cells = (counts: ReadonlyArray<number>, protection = large) =>
  protectedTable(row(counts), protection, true).slice(0, -1)
/** Shown counts as they are, hidden ones as their reason. */
const said = (values: ReadonlyArray<Value>) => values.map((value) => (isShown(value) ? value.count : value.because))

describe("a plain total", () => {
  it.each([
    { count: 3, protection: large, filtered: false, gives: 3 },
    { count: 3, protection: large, filtered: true, gives: "small" },
    { count: 3, protection: small, filtered: false, gives: "small" },
    { count: 4, protection: small, filtered: false, gives: "small" },
    { count: 5, protection: small, filtered: true, gives: 5 },
    { count: 0, protection: large, filtered: false, gives: 0 },
    { count: 0, protection: small, filtered: false, gives: "zero" },
    { count: 0, protection: { k: 1, largeScope: false }, filtered: true, gives: 0 },
    { count: 1, protection: { k: 1, largeScope: false }, filtered: true, gives: 1 },
    { count: 2, protection: { k: 3, largeScope: false }, filtered: false, gives: "small" },
    { count: 3, protection: { k: 3, largeScope: false }, filtered: false, gives: 3 }
  ])("of $count, filtered $filtered, under $protection gives $gives", ({ count, filtered, gives, protection }) => {
    assert.deepStrictEqual(said([protectedTotal(count, protection, filtered)]), [gives])
  })
})

describe("the cells of a row", () => {
  it.each([
    { counts: [5, 2, 1], gives: ["complement", "small", "small"], why: "8 - 5 would leave 3" },
    { counts: [1, 7, 0, 0], gives: ["small", "complement", 0, 0], why: "8 - 7 would leave 1" },
    { counts: [4, 3, 9], gives: ["small", "small", 9], why: "two together are 7" },
    {
      counts: [3, 9, 6, 20],
      gives: ["small", 9, "complement", 20],
      why: "the next smallest goes with the only small one"
    },
    { counts: [4, 1, 20], gives: ["small", "small", 20], why: "together exactly k" },
    { counts: [6, 5], gives: [6, 5], why: "nothing is small" },
    { counts: [6, 0], gives: [6, 0], why: "a zero in a large row tells nothing of anybody" },
    { counts: [3, 0], gives: ["small", "zero"], why: "a zero in a small row tells who it was not" },
    { counts: [0, 0], gives: [0, 0], why: "nothing happened in a large scope" }
  ])("$counts are $gives: $why", ({ counts, gives }) => {
    assert.deepStrictEqual(said(cells(counts)), gives)
  })

  it("hides that nothing happened in a small scope", () => {
    assert.deepStrictEqual(said(cells([0, 0], small)), ["zero", "zero"])
  })

  it("shows everything inside handling", () => {
    assert.deepStrictEqual(said(cells([2, 1, 0], { k: 1, largeScope: false })), [2, 1, 0])
  })
})

describe("for any table", () => {
  const tables = fc.record({
    counts: fc.array(fc.nat({ max: 14 }), { minLength: 1, maxLength: 9 }),
    k: fc.integer({ min: 2, max: 8 }),
    largeScope: fc.boolean()
  })

  it("no cell in 1..k-1 is shown, and shown total minus shown cells is nothing or at least k, of two or more", () => {
    fc.assert(
      fc.property(tables, ({ counts, k, largeScope }) => {
        const protection = { k, largeScope }
        const values = cells(counts, protection)
        const total = protectedTotal(sum(counts), protection, true)
        const shown = values.filter(isShown).map(({ count }) => count)
        assert.isTrue(shown.every((count) => count === 0 || count >= k))
        if (!isShown(total)) return
        const rest = total.count - sum(shown)
        const hidden = counts.filter((count, index) => count > 0 && values[index]?._tag === "hidden")
        assert.isTrue(rest === 0 || (rest >= k && hidden.length >= 2), `${counts} leaves ${rest}`)
      }),
      { numRuns: 1000 }
    )
  })

  it("nothing is hidden without need: a table without small cells is shown whole when it is large", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 5, max: 99 }), { minLength: 1 }), (counts) => {
        assert.deepStrictEqual(said(cells(counts)), counts)
      })
    )
  })
})
