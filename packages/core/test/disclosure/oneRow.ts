/** The rule of the domain specification 4.9 for one row without overlap, written out by itself: what every table must agree with. */
import { hidden, isShown, type Protection, shown, type Value } from "../../src/disclosure/suppression.ts"

const sum = (counts: ReadonlyArray<number>): number => counts.reduce((total, count) => total + count, 0)

/**
 * Small cells are hidden, and zeros of a small row; then the next smallest, again and again, until the hidden ones are at least two and
 * together at least `k`.
 */
export const ruleForOneRow = (counts: ReadonlyArray<number>, { k, largeScope }: Protection): ReadonlyArray<Value> => {
  if (k <= 1) return counts.map(shown)
  const total = sum(counts)
  const zerosShown = total >= k || (total === 0 && largeScope)
  const cells = counts.map((count): Value => {
    if (count === 0) return zerosShown ? shown(0) : hidden("zero")
    return count < k ? hidden("small") : shown(count)
  })
  const hiddenSum = () => sum(counts.filter((_, index) => cells[index]?._tag === "hidden"))
  // One small cell is below k, so what reaches k together is at least two.
  while (hiddenSum() > 0 && hiddenSum() < k) {
    const next = [...cells.entries()]
      .flatMap(([index, cell]) => (isShown(cell) && cell.count > 0 ? [{ index, count: cell.count }] : []))
      .toSorted((a, b) => a.count - b.count)[0]
    if (next === undefined) return cells
    cells[next.index] = hidden("complement")
  }
  return cells
}
