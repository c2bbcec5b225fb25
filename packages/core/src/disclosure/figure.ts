/** A counted table as it is let out: what is shown, and what the shown numbers count. The same table and rules give the same bytes. */
import type { FigureCell } from "../vocabulary/statistic.ts"
import type { Member } from "./derivable.ts"
import { isShown, shown, type Value } from "./suppression.ts"
import { countOf, protectedTable, type Sum } from "./table.ts"

/** What decides how much of a table is shown. */
export interface Terms {
  readonly threshold: number
  readonly largeScope: boolean
  /** Only some forms were asked for. */
  readonly filtered: boolean
  readonly scope: string
  /** Numbers that are to be shown whatever the rules say. */
  readonly show: ReadonlyArray<string>
}

interface Group {
  readonly cells: ReadonlyArray<number>
  readonly members: ReadonlyArray<Member>
}

export interface Figure {
  readonly figure: ReadonlyArray<FigureCell>
  readonly groups: ReadonlyArray<Group>
  readonly plain: boolean
  /** The shown numbers, for who compares them with earlier ones. */
  readonly seen: ReadonlyArray<Sum>
  /** Numbers that are shown against the rules. */
  readonly revealed: ReadonlyArray<string>
  /** Whether the rules let the total be shown. */
  readonly totalShown: boolean
}

/** What the shown numbers count, each once, with the places of the numbers that hold it. */
const groupsOf = (sums: ReadonlyArray<Sum>, values: ReadonlyArray<Value>): ReadonlyArray<Group> => {
  const cellsOf = new Map<string, { readonly member: Member; readonly cells: Array<number> }>()
  for (const [index, { members }] of sums.entries()) {
    const value = values[index]
    if (value === undefined || !isShown(value)) continue
    for (const member of members) {
      const known = cellsOf.get(member.id)
      if (known === undefined) cellsOf.set(member.id, { member, cells: [index] })
      else known.cells.push(index)
    }
  }
  const groups = new Map<string, { readonly cells: ReadonlyArray<number>; readonly members: Array<Member> }>()
  for (const { cells, member } of cellsOf.values()) {
    const group = groups.get(cells.join(",")) ?? { cells, members: [] }
    group.members.push(member)
    groups.set(cells.join(","), group)
  }
  return [...groups.values()].map(({ cells, members }) => ({
    cells,
    members: members.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  }))
}

/** Freezes a table by the terms it is let out on. */
export const frozen = (
  counted: ReadonlyArray<Sum>,
  { filtered, largeScope, scope, show, threshold }: Terms
): Figure => {
  const plain = largeScope && !filtered
  const sums = counted.map((sum) => (plain && sum.kind === "total" ? { ...sum, plainOf: scope } : sum))
  const allowed = protectedTable(sums, { k: threshold, largeScope }, filtered || sums.length > 1)
  const isRevealed = ({ key }: Sum, index: number): boolean => show.includes(key) && allowed[index]?._tag === "hidden"
  const values = sums.map((sum, index) =>
    isRevealed(sum, index) ? shown(countOf(sum)) : (allowed[index] ?? shown(countOf(sum)))
  )
  return {
    figure: sums.map(({ key, kind }, index) => ({ key, kind, value: values[index] ?? shown(0) })),
    groups: groupsOf(sums, values),
    plain,
    seen: sums.filter((_, index) => values[index]?._tag === "shown"),
    revealed: sums.filter(isRevealed).map(({ key }) => key),
    totalShown: allowed[sums.findIndex(({ kind }) => kind === "total")]?._tag === "shown"
  }
}
