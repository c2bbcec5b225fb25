/**
 * A question answered from rows at one position, with small numbers protected for its audience. Nothing else is read, so the same rows
 * give the same answer for ever.
 */
import { Result } from "effect"
import { headcountOf, isActive, pathOf, subtree } from "../../organisation/view/tree.ts"
import type { UnitId } from "../../vocabulary/ids.ts"
import { addDays, type Day } from "../../vocabulary/time.ts"
import type { PolicyValues } from "../../vocabulary/policyValues.ts"
import { type AnyQuestion, isFiltered, thresholdFor } from "../../vocabulary/statistic.ts"
import { rowsAsAsked } from "./asToday.ts"
import { breakdownOf, type CellKey, cellsOf, type PlaceGroup } from "./breakdown.ts"
import { askedFor } from "./counted.ts"
import { type Interval, poisson, wilson } from "./interval.ts"
import {
  type Breakdown,
  HeadcountMissing,
  PeriodNotReleasable,
  PeriodReversed,
  type Question,
  type Unanswerable,
  UnitUnknown
} from "./question.ts"
import { hidden, isShown, type Protection, type Value } from "../../disclosure/suppression.ts"
import { protectedTable } from "../../disclosure/table.ts"
import type { Known } from "./known.ts"
import { countUnits, tableOf, wordOf } from "./table.ts"

/** Part of a whole, where both may be shown. */
export type Share =
  | {
      readonly _tag: "percent"
      readonly count: number
      readonly outOf: number
      /** 0-100, unrounded. */
      readonly percent: number
      /** Wilson, 95 %, in parts of one. */
      readonly interval: Interval
    }
  /** Too few for a percentage, but this audience may see "n of N". */
  | { readonly _tag: "counts"; readonly count: number; readonly outOf: number }
  | { readonly _tag: "tooFew" }
  | { readonly _tag: "hidden" }
  /** There is nothing to be a part of. */
  | { readonly _tag: "noWhole" }

export interface Cell {
  readonly key: CellKey
  readonly value: Value
  readonly share: Share
}

/** More than half in one cell; only said where that cell may be shown. */
export type Majority =
  | { readonly _tag: "in"; readonly key: CellKey }
  | { readonly _tag: "none" }
  | { readonly _tag: "hidden" }

export interface Answer {
  readonly question: Question
  readonly countUnit: "incidents" | "exposures" | "reports"
  /** The position of the log that the figures hold for: the same question there gives the same answer. */
  readonly position: number
  readonly total: Value
  /** Exact Poisson, 95 %, of a shown number of incidents. */
  readonly interval?: Interval
  readonly by?: Breakdown
  /** In a fixed order; empty without a breakdown. */
  readonly cells: ReadonlyArray<Cell>
  /** By form: an incident with two forms is in two cells, so the shares may come to more than 100 %. */
  readonly overlapping: boolean
  /** ST-04: outside the workplace, of those whose place is known. */
  readonly outside?: Share
  readonly majority?: Majority
  /** By occurred day: incidents of the scope that no period can hold, because nobody knows the day. Told in handling only. */
  readonly undated?: number
}

const isNewYear = (day: Day): boolean => day.endsWith("-01-01")
const isOneYear = (from: Day, to: Day): boolean => Number(to.slice(0, 4)) - Number(from.slice(0, 4)) === 1

/**
 * Anybody may ask the page, and it does not remember what was asked: whole years that have ended are the only periods whose answers
 * cannot be set against each other. A release is remembered, and weighed against every earlier one, so it may have another period.
 */
const unreleasable = (question: AnyQuestion, isTable: boolean, today: Day): PeriodNotReleasable | undefined => {
  const { audience, from, to } = question
  if (audience !== "public") return undefined
  if (!isNewYear(from) || !isNewYear(to)) return new PeriodNotReleasable({ because: "notWholeYears" })
  if (to > today) return new PeriodNotReleasable({ because: "notEnded" })
  return (isTable || isFiltered(question)) && !isOneYear(from, to)
    ? new PeriodNotReleasable({ because: "breakdownOfSeveralYears" })
    : undefined
}

const lastDay = ({ to }: Pick<AnyQuestion, "to">): Day => addDays(to, -1)

/** What is known, in the organisation that is asked for. */
export const asAsked = <K extends Known>(question: AnyQuestion, known: K): Result.Result<K, Unanswerable> =>
  Result.map(rowsAsAsked(question, known.incidents.rows, known.units), (rows) => ({
    ...known,
    incidents: { ...known.incidents, rows }
  }))

/** How careful to be, or why the question cannot be answered at all. */
const protectionOf = (question: AnyQuestion, { policy, units }: Known): Result.Result<Protection, Unanswerable> => {
  const { audience, from, scope, to } = question
  if (to <= from) return Result.fail(new PeriodReversed({ from, to }))
  const day = lastDay(question)
  const unit = units.get(scope)
  if (unit === undefined || !isActive(unit, day)) return Result.fail(new UnitUnknown({ unitId: scope }))
  const counted = headcountOf(units, scope, day)
  const members = counted.employees + counted.consultants + counted.students
  // What was not counted can only make the scope larger; with nothing counted at all nobody can say whether it is small.
  if (counted.uncounted.length === subtree(units, scope, day).length && audience !== "handling") {
    return Result.fail(new HeadcountMissing({ unitId: scope }))
  }
  return Result.succeed({ k: policy[thresholdFor[audience]], largeScope: members >= policy.smallPopulation })
}

/**
 * How careful to be with an answer that anybody may ask for, or why there is none.
 *
 * @param isTable whether it has cells beside its total
 */
export const protectionFor = (
  question: AnyQuestion,
  isTable: boolean,
  known: Known
): Result.Result<Protection, Unanswerable> => {
  const protection = protectionOf(question, known)
  const refused = Result.isFailure(protection) ? undefined : unreleasable(question, isTable, known.today)
  return refused === undefined ? protection : Result.fail(refused)
}

export const shareOf = (
  count: Value,
  outOf: Value,
  { audience }: Pick<AnyQuestion, "audience">,
  { percentDenominator }: Pick<PolicyValues, "percentDenominator">
): Share => {
  if (!isShown(count) || !isShown(outOf)) return { _tag: "hidden" }
  if (outOf.count === 0) return { _tag: "noWhole" }
  const counts = { count: count.count, outOf: outOf.count }
  if (audience !== "handling" && outOf.count < percentDenominator) {
    return audience === "public" ? { _tag: "tooFew" } : { _tag: "counts", ...counts }
  }
  return {
    _tag: "percent",
    ...counts,
    percent: (100 * counts.count) / counts.outOf,
    interval: wilson(counts.count, counts.outOf)
  }
}

const majorityOf = (cells: ReadonlyArray<Cell>, total: Value): Majority => {
  // Where a number is hidden, "none" would tell something about it too.
  if (!isShown(total) || cells.some(({ value }) => !isShown(value))) return { _tag: "hidden" }
  const most = cells.find(({ value }) => isShown(value) && value.count * 2 > total.count)
  return most === undefined ? { _tag: "none" } : { _tag: "in", key: most.key }
}

const difference = (whole: Value, part: Value | undefined): Value =>
  isShown(whole) && part !== undefined && isShown(part)
    ? { _tag: "shown", count: whole.count - part.count }
    : { _tag: "hidden", because: "complement" }

/**
 * Answers a question.
 *
 * @param question what is asked; see `Question` for the meaning of each part
 * @param known the rows, the rules in force and the day of asking
 * @returns the answer, or why there is none: `PeriodReversed`, `UnitUnknown`, `PeriodNotReleasable`, `HeadcountMissing`
 *
 * @example
 * answer({ statistic: "incidentCount", basis: "reported", from, to, scope, forms: "five", by: "unit", audience: "handling" }, known)
 */
export const answer = (question: Question, known: Known): Result.Result<Answer, Unanswerable> =>
  Result.flatMap(asAsked(question, known), (asked) =>
    Result.map(protectionFor(question, breakdownOf(question) !== undefined, asked), (protection) =>
      computed(question, asked, protection)
    )
  )

/**
 * Every number of a question, those that must be hidden for the audience hidden: what is small, and whatever a small one could be worked
 * out with, in cells that overlap as well.
 */
const valuesOf = (question: Question, known: Known, protection: Protection): ReadonlyMap<string, Value> => {
  const sums = tableOf(question, known)
  const values = protectedTable(sums, protection, isFiltered(question) || sums.length > 1)
  return new Map(sums.map(({ key }, index) => [key, values[index] ?? hidden("small")] as const))
}

/**
 * Whether a small unit is hidden among its neighbours. Its total is a cell of the unit above, and shown only where that breakdown would
 * show it: who asks for one unit after the other must not get what the breakdown hides (8 in all and 5 here leave 3).
 */
const isHiddenAbove = (question: Question, known: Known, protection: Protection): boolean => {
  const day = lastDay(question)
  const path = Result.getOrElse(pathOf(known.units, question.scope, day), (): ReadonlyArray<UnitId> => [])
  const [, above] = path
  if (protection.largeScope || above === undefined) return false
  const neighbours = tableOf({ ...question, scope: above }, known, "unit")
  const values = protectedTable(neighbours, protection, true)
  const own = neighbours.findIndex(({ key }) => key === wordOf({ unit: question.scope }))
  return values[own]?._tag === "hidden"
}

const isTold = (value: Value | undefined): boolean => value !== undefined && isShown(value) && value.count > 0

const computed = (question: Question, known: Known, protection: Protection): Answer => {
  const { basis } = question
  const { inPeriod: rows, within } = askedFor(question, known.incidents.rows)
  const countUnit = countUnits[question.statistic]
  const values = valuesOf(question, known, protection)
  const hiddenAbove = isTold(values.get("total")) && isHiddenAbove(question, known, protection)
  // The cells of a hidden total would add up to it.
  const valueOf = (key: string): Value => {
    const value = values.get(key) ?? hidden("small")
    return hiddenAbove && isTold(value) ? hidden("complement") : value
  }

  const by = breakdownOf(question)
  const total = valueOf("total")
  const base = {
    question,
    countUnit,
    position: known.incidents.position,
    total,
    ...(countUnit === "incidents" && isShown(total) ? { interval: poisson(total.count) } : {}),
    ...(basis === "occurred" && question.audience === "handling"
      ? { undated: within.filter(({ occurredOn }) => occurredOn === undefined).length }
      : {})
  }
  if (by === undefined) return { ...base, cells: [], overlapping: false }

  const cells = cellsOf(by, question, rows, known.units, lastDay(question)).keys.map((key): Cell => {
    const value = valueOf(wordOf(key))
    return { key, value, share: shareOf(value, total, question, known.policy) }
  })
  const valueAt = (place: PlaceGroup) => cells.find(({ key }) => "place" in key && key.place === place)?.value
  const outside = valueAt("outsideWorkplace")
  return {
    ...base,
    by,
    cells,
    overlapping: by === "form",
    ...(by === "unit" ? { majority: majorityOf(cells, total) } : {}),
    ...(question.statistic === "outsideWorkplaceShare" && outside !== undefined
      ? { outside: shareOf(outside, difference(total, valueAt("unknown")), question, known.policy) }
      : {})
  }
}
