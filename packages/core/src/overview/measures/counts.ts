/** What a measure is made of: cells of something counted, shares of them, and numbers that count nobody. */
import type { Member } from "../../disclosure/derivable.ts"
import type { Sum } from "../../disclosure/table.ts"
import type { CountUnit } from "../../vocabulary/statistic.ts"

/** A number that counts nobody. */
export interface Beside {
  readonly name: string
  readonly number: number
}

export interface Counts {
  readonly _tag: "counts"
  readonly countUnit: CountUnit
  readonly sums: ReadonlyArray<Sum>
  /** A share is a cell, or the sum of several, of others; `total` is all that was counted. */
  readonly shares: ReadonlyArray<{
    readonly name: string
    readonly of: ReadonlyArray<string>
    readonly outOf: ReadonlyArray<string>
  }>
  /** A middle number says how many it is the middle of. */
  readonly beside: ReadonlyArray<Beside & { readonly middleOf?: number }>
  /** A number for each so many of something beside: incidents for 100 person years. */
  readonly rates?: ReadonlyArray<{
    readonly name: string
    readonly of: string
    readonly per: number
    readonly scale: number
  }>
}

/** The numbers beside that may be told to those who are shown `k` and more: the middle of fewer is one person's. */
export const besideFor = ({ beside }: Pick<Counts, "beside">, k: number): ReadonlyArray<Beside> =>
  beside.filter(({ middleOf = k }) => middleOf >= k).map(({ name, number }) => ({ name, number }))

/** Why nobody can say. Never filled in with another figure. */
export interface NotMeasured {
  readonly _tag: "notMeasured"
  readonly because: "noSurvey" | "noVolumes" | "noHeadcount" | "tooFewAnswers" | "notRecorded" | "cannotBeDivided"
}

export const notMeasured = (because: NotMeasured["because"]): NotMeasured => ({ _tag: "notMeasured", because })

/** The cells of a breakdown and the total of all they count, each member once. */
export const tabulated = (
  cells: Readonly<Record<string, ReadonlyArray<Member>>>,
  all: ReadonlyArray<Member> = Object.values(cells).flat()
): ReadonlyArray<Sum> => [
  { key: "total", kind: "total", members: all, within: [] },
  ...Object.entries(cells).map(([key, members]): Sum => ({ key, kind: "cell", members, within: ["total"] }))
]

/** The rows by the name of the cell each is in. */
export const groupedBy = <Row>(
  rows: ReadonlyArray<Row>,
  names: ReadonlyArray<string>,
  nameOf: (row: Row) => string,
  idOf: (row: Row) => string
): Readonly<Record<string, ReadonlyArray<Member>>> =>
  Object.fromEntries(
    names.map((name) => [name, rows.filter((row) => nameOf(row) === name).map((row) => ({ id: idOf(row) }))])
  )
