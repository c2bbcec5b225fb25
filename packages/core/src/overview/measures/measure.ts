/** ST-05 to ST-19: a measure asked, counted, and protected for its audience; or why nobody can say. */
import { Result } from "effect"
import { hidden, isShown, type Protection, type Value } from "../../disclosure/suppression.ts"
import { protectedTable, type Sum } from "../../disclosure/table.ts"
import { pathOf } from "../../organisation/view/tree.ts"
import type { UnitId } from "../../vocabulary/ids.ts"
import {
  type CountUnit,
  type FigureCell,
  isFiltered,
  type MeasureName,
  type MeasureQuestion
} from "../../vocabulary/statistic.ts"
import { asAsked, protectionFor, type Share, shareOf } from "../statistics/answer.ts"
import { rightBelow } from "../statistics/breakdown.ts"
import { type Interval, poisson } from "../statistics/interval.ts"
import { addDays } from "../../vocabulary/time.ts"
import type { Unanswerable } from "../statistics/question.ts"
import { type Asked, askedOf, type KnownForMeasures } from "./asked.ts"
import { type Beside, besideFor, type Counts, type NotMeasured } from "./counts.ts"
import { districtsIn, policyEquality, type PolicyMatrix } from "./equality.ts"
import {
  classificationQuality,
  externalReferenceCompleteness,
  formByRole,
  incidentsPerContactChannel,
  policeReportRate
} from "./incidents.ts"
import { exerciseCoverage, exitReasons, routineFamiliarity } from "./knowledge.ts"
import { per100, repeatExposure, supportSufficiency } from "./persons.ts"
import { type CannotEstimate, type Estimate, exposurePrevalence, underReporting } from "./surveys.ts"
import { timeliness } from "./timeliness.ts"

/** A number for each so many, with the exact Poisson interval of the number. */
export interface Rate {
  readonly name: string
  readonly rate: number
  readonly interval: Interval
}

/** The numbers of a measure, small ones hidden. */
export interface MeasureFigure {
  readonly _tag: "figure"
  readonly countUnit: CountUnit
  /** The total first, then the margins of a table, then its cells. */
  readonly cells: ReadonlyArray<FigureCell>
  readonly shares: ReadonlyArray<{ readonly name: string; readonly share: Share }>
  readonly rates: ReadonlyArray<Rate>
  readonly beside: ReadonlyArray<Beside>
}

/** What is done in each district, side by side. In the order of their ids: no district is first or last. */
export interface Districts {
  readonly _tag: "districts"
  readonly districts: ReadonlyArray<{
    readonly unitId: UnitId
    readonly shares: ReadonlyArray<{ readonly name: string; readonly share: Share }>
  }>
}

export type MeasureAnswer = {
  readonly question: MeasureQuestion
  readonly position: number
} & (MeasureFigure | NotMeasured | Estimate | CannotEstimate | PolicyMatrix | Districts)

const counted = {
  per100,
  policeReportRate,
  repeatExposure,
  supportSufficiency,
  exposurePrevalence,
  timeliness,
  routineFamiliarity,
  exerciseCoverage,
  classificationQuality,
  incidentsPerContactChannel,
  exitReasons,
  externalReferenceCompleteness,
  formByRole
} satisfies { readonly [Name in MeasureName]?: (asked: Asked) => Counts | NotMeasured }

type CountedName = keyof typeof counted
export const isCountedMeasure = (name: string): name is CountedName => Object.hasOwn(counted, name)

/** A measure as it was counted, small numbers too: for a release to be weighed by. */
export const countsOf = (question: MeasureQuestion, known: KnownForMeasures): Counts | NotMeasured | undefined =>
  isCountedMeasure(question.statistic) ? counted[question.statistic](askedOf(question, known)) : undefined

const together = (keys: ReadonlyArray<string>, values: ReadonlyMap<string, Value>): Value => {
  let count = 0
  for (const key of keys) {
    const value = values.get(key)
    if (value === undefined || !isShown(value)) return hidden("complement")
    count += value.count
  }
  return { _tag: "shown", count }
}

/** Units are not people: how many of them practise points at nobody. */
const weighedBy = ({ countUnit }: Counts, protection: Protection): Protection =>
  countUnit === "units" ? { ...protection, k: 1 } : protection

const isTold = (value: Value | undefined): boolean => value !== undefined && isShown(value)

const totalIn = (question: MeasureQuestion, known: KnownForMeasures): Sum["members"] => {
  const counts = countsOf(question, known)
  return counts?._tag === "counts" ? (counts.sums.find(({ kind }) => kind === "total")?.members ?? []) : []
}

const cell = (key: string, members: Sum["members"]): Sum => ({ key, kind: "cell", members, within: ["total"] })

/**
 * Whether a small unit's total could be worked out with its neighbours', asked for one after the other, or would tell one of theirs: then
 * nothing of it is shown. As for ST-01 to ST-04.
 */
const isHiddenAbove = (question: MeasureQuestion, known: KnownForMeasures, protection: Protection): boolean => {
  const day = addDays(question.to, -1)
  const path = Result.getOrElse(pathOf(known.units, question.scope, day), (): ReadonlyArray<UnitId> => [])
  const [, above] = path
  if (protection.k <= 1 || protection.largeScope || above === undefined) return false
  const whole = totalIn({ ...question, scope: above }, known)
  const below = rightBelow(known.units, above, day).map((unit) => ({
    unit,
    members: totalIn({ ...question, scope: unit }, known)
  }))
  const placed = new Set(below.flatMap(({ members }) => members.map(({ id }) => id)))
  const sums: ReadonlyArray<Sum> = [
    { key: "total", kind: "total", members: whole, within: [] },
    ...below.map(({ members, unit }) => cell(`unit:${unit}`, members)),
    cell(
      "elsewhere",
      whole.filter(({ id }) => !placed.has(id))
    )
  ]
  const values = protectedTable(sums, protection, true)
  return values[sums.findIndex(({ key }) => key === `unit:${question.scope}`)]?._tag === "hidden"
}

const valuesOf = (
  sums: ReadonlyArray<Sum>,
  question: MeasureQuestion,
  protection: Protection,
  hiddenAbove: boolean
) => {
  const values = protectedTable(sums, protection, isFiltered(question) || sums.length > 1)
  return new Map(
    sums.map(({ key }, index) => {
      const value = values[index] ?? hidden("small")
      return [key, hiddenAbove && isShown(value) && value.count > 0 ? hidden("complement") : value] as const
    })
  )
}

const figureOf = (
  counts: Counts,
  question: MeasureQuestion,
  known: KnownForMeasures,
  given: Protection
): MeasureFigure => {
  const { countUnit, rates = [], shares, sums } = counts
  const protection = weighedBy(counts, given)
  const byKey = valuesOf(sums, question, protection, isHiddenAbove(question, known, protection))
  return {
    _tag: "figure",
    countUnit,
    cells: sums.map(({ key, kind }) => ({ key, kind, value: byKey.get(key) ?? hidden("small") })),
    shares: shares.map(({ name, of, outOf }) => ({
      name,
      share: shareOf(together(of, byKey), together(outOf, byKey), question, known.policy)
    })),
    rates: rates.flatMap(({ name, of, per, scale }) => {
      const value = byKey.get(of)
      if (value === undefined || !isShown(value)) return []
      const { high, low } = poisson(value.count)
      const times = scale / per
      return [{ name, rate: value.count * times, interval: { low: low * times, high: high * times } }]
    }),
    // That there is a middle would tell of a hidden total that it is not small.
    beside: besideFor(counts, isTold(byKey.get("total")) ? protection.k : Number.POSITIVE_INFINITY)
  }
}

/** What ST-18 sets side by side, and which of a measure's shares; all of them where none are named. */
const ofDistricts: ReadonlyArray<{ readonly statistic: CountedName; readonly only?: ReadonlyArray<string> }> = [
  { statistic: "timeliness", only: ["D1", "D2", "D5"] },
  { statistic: "policeReportRate" },
  { statistic: "supportSufficiency" },
  { statistic: "routineFamiliarity" }
]

/** ST-18: the same shares of every district, each with its interval and its own small numbers hidden. */
const outcomeEquality = (question: MeasureQuestion, known: KnownForMeasures): Districts => ({
  _tag: "districts",
  districts: districtsIn(known, question).map((unitId) => ({
    unitId,
    shares: ofDistricts.flatMap(({ only, statistic }) => {
      const told = measure({ ...question, statistic, scope: unitId }, known)
      const shares = Result.isSuccess(told) && told.success._tag === "figure" ? told.success.shares : []
      return only === undefined ? shares : shares.filter(({ name }) => only.includes(name))
    })
  }))
})

/** A register of few exposed persons would be told by the share they are of all. */
const protectedEstimate = (asked: Asked, { k }: Protection): Estimate | CannotEstimate => {
  const registered = new Set(asked.rows.flatMap(({ exposures }) => exposures.map(({ personRef }) => personRef))).size
  const found = underReporting(asked)
  return found._tag === "estimate" && registered > 0 && registered < k
    ? { _tag: "cannotEstimate", because: ["smallRegister"] }
    : found
}

const answered = (question: MeasureQuestion, known: KnownForMeasures, protection: Protection) => {
  if (question.statistic === "outcomeEquality") return outcomeEquality(question, known)
  const asked = askedOf(question, known)
  if (question.statistic === "policyEquality") return policyEquality(asked)
  if (question.statistic === "underReporting") return protectedEstimate(asked, protection)
  const counts = counted[question.statistic](asked)
  return counts._tag === "counts" ? figureOf(counts, question, known, protection) : counts
}

/** Rules count nobody, and the rates of a whole have no parts: of the others a year is told at a time. */
const hasCells = ({ statistic }: MeasureQuestion): boolean => statistic !== "policyEquality" && statistic !== "per100"

/**
 * Answers a measure.
 *
 * @param question which measure, of what, for whom
 * @param known the rows at one position, and the rules in force
 * @returns the figure; or that it is not measured, or cannot be estimated, and why: those are answers too. It fails only where the
 *   question cannot be asked: `PeriodReversed`, `UnitUnknown`, `HeadcountMissing`, `PeriodNotReleasable`, `CannotBeDivided`
 *
 * @example
 * measure({ statistic: "policeReportRate", basis: "reported", from, to, scope, forms: "five", audience: "handling" }, known)
 */
export const measure = (
  question: MeasureQuestion,
  given: KnownForMeasures
): Result.Result<MeasureAnswer, Unanswerable> =>
  Result.flatMap(asAsked(question, given), (known) =>
    Result.map(protectionFor(question, hasCells(question), known), (protection) => ({
      ...answered(question, known, protection),
      question,
      position: known.incidents.position
    }))
  )
