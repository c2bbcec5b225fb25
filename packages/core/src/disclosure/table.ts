/** Which numbers of a table may be shown, whatever its shape: one row, rows and columns, or cells that overlap. */
import { type Shown, type WorkedOut, workedOut } from "./derivable.ts"
import { hidden, isShown, type Protection, protectedTotal, shown, type Value } from "./suppression.ts"

/** One number of a table, and what it counts. */
export interface Sum extends Shown {
  readonly key: string
  readonly kind: "cell" | "margin" | "total"
  /** The margins and the total that it is a part of; its own row and column. */
  readonly within: ReadonlyArray<string>
}

export const countOf = ({ members }: Shown): number => members.reduce((sum, { weight = 1 }) => sum + weight, 0)

interface Cell {
  readonly sum: Sum
  readonly count: number
  readonly value: Value
}

const primary = (
  { kind, within }: Sum,
  count: number,
  counts: ReadonlyMap<string, number>,
  protection: Protection,
  filtered: boolean
): Value => {
  if (kind === "total") return protectedTotal(count, protection, filtered)
  if (count > 0) return count < protection.k ? hidden("small") : shown(count)
  const around = within.map((key) => counts.get(key) ?? 0)
  const isEmpty = protection.largeScope && around.every((one) => one === 0)
  return isEmpty || around.every((one) => one >= protection.k) ? shown(0) : hidden("zero")
}

const order = { cell: 0, margin: 1, total: 2 } as const

const linesOf = ({ sum }: Cell): ReadonlyArray<string> => [sum.key, ...sum.within]

/** The rows and columns that what is hidden has in common with what can be worked out, however many steps away. */
const linesFrom = (cells: ReadonlyArray<Cell>, start: ReadonlyArray<Cell>): ReadonlySet<string> => {
  const lines = new Set(start.flatMap(linesOf))
  const hiddenCells = cells.filter(({ value }) => !isShown(value))
  for (let size = -1; size !== lines.size;) {
    size = lines.size
    for (const cell of hiddenCells) {
      if (linesOf(cell).some((line) => lines.has(line))) linesOf(cell).forEach((line) => lines.add(line))
    }
  }
  return lines
}

/** The next number to hide: the smallest cell beside what can be worked out, else a margin, else the total. */
const nextToHide = (cells: ReadonlyArray<Cell>, { members }: WorkedOut): Cell | undefined => {
  const small = new Set(members)
  const lines = linesFrom(
    cells,
    cells.filter(({ sum }) => sum.kind === "cell" && sum.members.some(({ id }) => small.has(id)))
  )
  return cells
    .filter((cell) => isShown(cell.value) && cell.count > 0 && linesOf(cell).some((line) => lines.has(line)))
    .toSorted((a, b) => order[a.sum.kind] - order[b.sum.kind] || a.count - b.count)[0]
}

/**
 * Hides what is small, and then the next smallest, again and again, until nothing from 1 to `k - 1` can be worked out of what is left.
 *
 * @param sums every number of the table; the margins and the total name the cells' rows and columns by their keys
 * @param filtered only some of what happened was asked for, so that a large scope is no shelter for its total
 *
 * @example
 * // 8 in all; 5, 2 and 1 in three units: all three are hidden, since 8 - 5 would leave 3
 * protectedTable(sums, { k: 5, largeScope: true }, true)
 */
export const protectedTable = (
  sums: ReadonlyArray<Sum>,
  protection: Protection,
  filtered: boolean
): ReadonlyArray<Value> => {
  const { k } = protection
  const counts = new Map(sums.map((sum) => [sum.key, countOf(sum)] as const))
  let cells: ReadonlyArray<Cell> = sums.map((sum) => {
    const count = countOf(sum)
    return { sum, count, value: k <= 1 ? shown(count) : primary(sum, count, counts, protection, filtered) }
  })
  for (;;) {
    const seen = cells.filter(({ value }) => isShown(value)).map(({ sum }) => sum)
    const found = k <= 1 ? undefined : workedOut(seen, k)
    const next = found && nextToHide(cells, found)
    if (next === undefined) return cells.map(({ value }) => value)
    cells = cells.map((cell) => (cell === next ? { ...cell, value: hidden("complement") } : cell))
  }
}
