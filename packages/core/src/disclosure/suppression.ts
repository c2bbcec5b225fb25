/** Small-number protection: which cells of one row of a table may be shown (domain specification 4.9, `minCell`). */

import type { HiddenBecause, Value } from "../vocabulary/statistic.ts"

export type { HiddenBecause, Value } from "../vocabulary/statistic.ts"

export const shown = (count: number): Value => ({ _tag: "shown", count })
export const hidden = (because: HiddenBecause): Value => ({ _tag: "hidden", because })
export const isShown = (value: Value): value is Extract<Value, { readonly _tag: "shown" }> => value._tag === "shown"

export interface Protection {
  /** The smallest count that may be shown: the audience's threshold. At 1 nothing is hidden. */
  readonly k: number
  /** The scope has enough members for a plain total, or nothing at all, to point at nobody. */
  readonly largeScope: boolean
}

const isSmall = (count: number, k: number): boolean => count > 0 && count < k

/** The total of a scope and a period. `filtered` when only some forms were asked for: then a large scope is no shelter. */
export const protectedTotal = (count: number, { k, largeScope }: Protection, filtered: boolean): Value => {
  if (k <= 1) return shown(count)
  if (count === 0) return largeScope ? shown(0) : hidden("zero")
  return isSmall(count, k) && (filtered || !largeScope) ? hidden("small") : shown(count)
}

const sum = (counts: ReadonlyArray<number>): number => counts.reduce((total, count) => total + count, 0)

/**
 * The cells of a breakdown. Small ones are hidden, and zeros of a small row; then the next smallest, again and again, until the
 * hidden ones are at least two and together at least `k`. If even all of them are not, the row's total must be hidden as well:
 * `protectedTotal` with `filtered` does so.
 *
 * @example
 * protectedCells([5, 2, 1], 8, { k: 5, largeScope: true }) // all three hidden: 8 - 5 would leave 3
 */
export const protectedCells = (
  counts: ReadonlyArray<number>,
  total: number,
  { k, largeScope }: Protection
): ReadonlyArray<Value> => {
  if (k <= 1) return counts.map(shown)
  const zerosShown = total >= k || (total === 0 && largeScope)
  const cells = counts.map((count): Value => {
    if (count === 0) return zerosShown ? shown(0) : hidden("zero")
    return isSmall(count, k) ? hidden("small") : shown(count)
  })
  const hiddenSum = () => sum(counts.filter((_, index) => cells[index]?._tag === "hidden"))
  // One small cell is below k, so what reaches k together is at least two.
  const enough = (): boolean => hiddenSum() === 0 || hiddenSum() >= k
  while (!enough()) {
    const next = [...cells.entries()]
      .flatMap(([index, cell]) => (isShown(cell) && cell.count > 0 ? [{ index, count: cell.count }] : []))
      .toSorted((a, b) => a.count - b.count)[0]
    if (next === undefined) return cells
    cells[next.index] = hidden("complement")
  }
  return cells
}
