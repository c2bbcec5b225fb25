/**
 * Invariant 6: nothing from 1 to k - 1 can be worked out of a protected table. Judged twice: by every table that would look the same,
 * which knows nothing of how cells are hidden, and against the rule for one row.
 */
import { assert, describe, it } from "@effect/vitest"
import * as fc from "fast-check"
import { isShown, type Value } from "../../src/disclosure/suppression.ts"
import { protectedTable, type Sum } from "../../src/disclosure/table.ts"
import { ruleForOneRow } from "./oneRow.ts"
import { grid, people, row } from "./sums.ts"

const large = { k: 5, largeScope: true }
const said = (values: ReadonlyArray<Value>) => values.map((value) => (isShown(value) ? value.count : value.because))
const shownOf = (sums: ReadonlyArray<Sum>, protection = large) => said(protectedTable(sums, protection, true))

describe("one row", () => {
  it("5, 2 and 1 are all hidden: 8 - 5 would leave 3", () =>
    assert.deepStrictEqual(shownOf(row([5, 2, 1])), ["complement", "small", "small", 8]))

  it("is shown whole inside handling", () =>
    assert.deepStrictEqual(shownOf(row([5, 2, 0]), { k: 1, largeScope: false }), [5, 2, 0, 7]))

  it("a small total is hidden with all of it", () =>
    assert.deepStrictEqual(shownOf(row([3, 0])), ["small", "zero", "small"]))

  it("is hidden exactly where the rule for one row hides", () =>
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 1, maxLength: 6 }), (counts) => {
        const given = protectedTable(row(counts), large, true).slice(0, -1)
        assert.deepStrictEqual(given.map(isShown), ruleForOneRow(counts, large).map(isShown))
      })
    ))
})

describe("cells that overlap", () => {
  const both = people("both", 5)
  const threat = [...both, ...people("threat", 1)]
  const violence = [...both, ...people("violence", 4)]
  const sums: ReadonlyArray<Sum> = [
    { key: "threat", kind: "cell", members: threat, within: ["total"] },
    { key: "violence", kind: "cell", members: violence, within: ["total"] },
    { key: "total", kind: "total", members: [...violence, ...people("threat", 1)], within: [] }
  ]

  it("are hidden where the total less one of them leaves one person: 10 - 9", () =>
    assert.deepStrictEqual(shownOf(sums), ["complement", "complement", 10]))
})

describe("rows and columns", () => {
  it("hides beside the small cell until its row and its column keep it", () => {
    const values = shownOf(
      grid([
        [2, 9, 30],
        [8, 20, 40],
        [50, 60, 70]
      ])
    )
    const [first, second, third] = [values.slice(0, 3), values.slice(3, 6), values.slice(6, 9)]
    assert.deepStrictEqual(first, ["small", "complement", 30])
    assert.deepStrictEqual(second, ["complement", "complement", 40])
    assert.deepStrictEqual(third, [50, 60, 70])
    assert.isTrue(values.slice(9).every((value) => typeof value === "number"))
  })

  it("hides beside the small cell, and no smaller one that has nothing to do with it", () => {
    const values = shownOf(
      grid([
        [2, 9, 30],
        [8, 20, 40],
        [50, 60, 6]
      ])
    )
    assert.deepStrictEqual(values.slice(0, 9), ["small", "complement", 30, "complement", "complement", 40, 50, 60, 6])
  })

  it("shows a zero only where its row and its column are large, or nothing happened in both", () => {
    const cellsOf = (rows: ReadonlyArray<ReadonlyArray<number>>, protection = large) =>
      shownOf(grid(rows), protection).slice(0, 4)
    assert.deepStrictEqual(
      cellsOf([
        [0, 20],
        [3, 20]
      ]),
      ["zero", "complement", "small", "complement"]
    )
    assert.strictEqual(
      cellsOf([
        [0, 0],
        [9, 9]
      ])[0],
      "zero"
    )
    assert.deepStrictEqual(
      cellsOf([
        [0, 5],
        [5, 0]
      ]),
      [0, 5, 5, 0]
    )
  })

  it("shows everything of a table without small cells", () =>
    assert.isTrue(
      protectedTable(
        grid([
          [5, 6],
          [7, 8]
        ]),
        large,
        true
      ).every(isShown)
    ))
})

/** A shown number as the reader sees it: the cells that it adds up. */
const equations = (sums: ReadonlyArray<Sum>, values: ReadonlyArray<Value>) => {
  const cells = sums.filter(({ kind }) => kind === "cell")
  return sums.flatMap(({ key }, index) => {
    const value = values[index]
    const adds = cells.map((cell) => key === "total" || cell.key === key || cell.within.includes(key))
    return value !== undefined && isShown(value) ? [{ adds, count: value.count }] : []
  })
}

/** What each cell can be, for somebody who adds and subtracts, and knows that nothing is below zero. */
const possible = (rows: ReadonlyArray<ReadonlyArray<number>>, values: ReadonlyArray<Value>) => {
  const known = equations(grid(rows), values)
  const width = rows.flat().length
  const seen = rows.flat().map((): Set<number> => new Set())
  const guessFrom = (guess: ReadonlyArray<number>): void => {
    const left = known.map(({ adds, count }) => count - guess.reduce((sum, one, nth) => sum + (adds[nth] ? one : 0), 0))
    if (left.some((rest) => rest < 0)) return
    if (guess.length < width) {
      // Nobody has seen more than this many in any of these tables.
      for (let count = 0; count <= 10; count += 1) guessFrom([...guess, count])
    } else if (left.every((rest) => rest === 0)) {
      for (const [nth, count] of guess.entries()) seen[nth]?.add(count)
    }
  }
  guessFrom([])
  return seen
}

describe("invariant 6", () => {
  const protection = fc.boolean().map((largeScope) => ({ k: 3, largeScope }))
  const fourCells = fc.tuple(fc.tuple(fc.nat(6), fc.nat(6)), fc.tuple(fc.nat(6), fc.nat(6)))

  it("no cell from 1 to k - 1 is the only one that fits", () =>
    fc.assert(
      fc.property(fourCells, protection, (rows, asked) => {
        const known = possible(rows, protectedTable(grid(rows), asked, true))
        for (const [index, count] of rows.flat().entries()) {
          if (count > 0 && count < asked.k) assert.isAbove(known[index]?.size ?? 0, 1)
        }
      }),
      { numRuns: 50 }
    ))

  it("is broken by a table that hides the small cells and nothing more", () => {
    const rows = [
      [5, 2],
      [6, 7]
    ]
    const naive = grid(rows).map(({ members: { length } }): Value =>
      length < 3 ? { _tag: "hidden", because: "small" } : { _tag: "shown", count: length }
    )
    assert.deepStrictEqual(possible(rows, naive)[1], new Set([2]))
  })
})
