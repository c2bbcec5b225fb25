/** A figure for release: counted at a position, and counted again by whoever wants to know that it is so. */
import { canonicalJson } from "@trygglogg/log"
import { Result } from "effect"
import { frozen } from "../../disclosure/figure.ts"
import type { Sum } from "../../disclosure/table.ts"
import { headcountOf } from "../../organisation/view/tree.ts"
import type { Frozen, ReleaseRow } from "../../release/view.ts"
import {
  type AnyQuestion,
  type CountUnit,
  isFiltered,
  type MeasureQuestion,
  MeasureQuestion as MeasureQuestionSchema,
  thresholdFor
} from "../../vocabulary/statistic.ts"
import { addDays } from "../../vocabulary/time.ts"
import { Schema } from "effect"
import { asAsked } from "../statistics/answer.ts"
import type { Question, Unanswerable } from "../statistics/question.ts"
import { countUnits, tableOf } from "../statistics/table.ts"
import type { KnownForMeasures } from "./asked.ts"
import { type Beside, besideFor } from "./counts.ts"
import { countsOf } from "./measure.ts"

/** The edition of the calculation: raised when the same log would give another figure. */
export const calculation = "1"

const isMeasure: (question: AnyQuestion) => question is MeasureQuestion = Schema.is(MeasureQuestionSchema)

/** What `ReleaseStatistic` takes beside its ids. */
export interface CountedForRelease {
  readonly question: AnyQuestion
  readonly position: number
  readonly calculation: string
  readonly countUnit: CountUnit
  readonly population: number
  readonly sums: readonly [Sum, ...Array<Sum>]
  readonly beside: ReadonlyArray<Beside>
}

const tableFor = (question: AnyQuestion, known: KnownForMeasures) => {
  if (!isMeasure(question)) {
    const asked: Question = question
    return { countUnit: countUnits[asked.statistic], sums: tableOf(asked, known), beside: [] }
  }
  const counts = countsOf(question, known)
  return counts?._tag === "counts" ? counts : undefined
}

/** A question counted for those who are shown a threshold and more. */
const countedFrom = (
  question: AnyQuestion,
  given: KnownForMeasures,
  threshold: number
): Result.Result<CountedForRelease | undefined, Unanswerable> =>
  Result.map(asAsked(question, given), (known) => {
    const table = tableFor(question, known)
    const [first, ...more] = table?.sums ?? []
    if (table === undefined || first === undefined) return undefined
    const { consultants, employees, students } = headcountOf(known.units, question.scope, addDays(question.to, -1))
    return {
      question,
      position: known.incidents.position,
      calculation,
      countUnit: table.countUnit,
      population: employees + consultants + students,
      sums: [first, ...more],
      beside: besideFor(table, threshold)
    }
  })

/**
 * A question counted at the position of the rows, ready to be weighed for release.
 *
 * @returns nothing where there is no table to let out: it is not measured, or it is not a count
 */
export const countedForRelease = (
  question: AnyQuestion,
  known: KnownForMeasures
): Result.Result<CountedForRelease | undefined, Unanswerable> =>
  countedFrom(question, known, known.policy[thresholdFor[question.audience]])

const bytes = ({
  beside,
  countUnit,
  figure,
  groups,
  population
}: Pick<Frozen, "beside" | "countUnit" | "figure" | "groups" | "population">): string =>
  canonicalJson(JSON.parse(JSON.stringify({ beside, countUnit, figure, groups, population })))

export type Recomputed =
  | { readonly _tag: "same" }
  | { readonly _tag: "differs"; readonly released: string; readonly counted: string }
  /** The rows are of another position, the calculation is of another edition, or the position lies after the release itself. */
  | { readonly _tag: "notComparable" }

/**
 * Counts a released figure again, from the rows at its position, on the terms it was let out on.
 *
 * @param release a row of `releases`
 * @param known the rows until `release.frozen.position`
 */
export const recomputed = ({ frozen: released, question }: ReleaseRow, known: KnownForMeasures): Recomputed => {
  if (
    released === undefined ||
    released.calculation !== calculation ||
    released.position !== known.incidents.position ||
    released.position >= released.approvedAt
  ) {
    return { _tag: "notComparable" }
  }
  const counted = countedFrom(question, known, released.threshold)
  if (Result.isFailure(counted) || counted.success === undefined) return { _tag: "notComparable" }
  const { beside, countUnit, population, sums } = counted.success
  const { figure, groups } = frozen(sums, {
    threshold: released.threshold,
    largeScope: released.largeScope,
    filtered: isFiltered(question),
    scope: question.scope,
    show: released.overridden?.cells ?? []
  })
  const [first, ...more] = figure
  if (first === undefined) return { _tag: "notComparable" }
  const again = bytes({ beside: [...beside], countUnit, figure: [first, ...more], groups: [...groups], population })
  return again === bytes(released) ? { _tag: "same" } : { _tag: "differs", released: bytes(released), counted: again }
}
