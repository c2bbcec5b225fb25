/** Measures of the small department's 2025, and their answers in few words. */
import { Result } from "effect"
import { policyDefaults } from "../../../src/catalogue/policyDefaults.ts"
import { isShown } from "../../../src/disclosure/suppression.ts"
import type { KnownForMeasures } from "../../../src/overview/measures/asked.ts"
import { measure, type MeasureAnswer } from "../../../src/overview/measures/measure.ts"
import type { MeasureRow } from "../../../src/overview/measures/view.ts"
import type { StatisticRow } from "../../../src/overview/statistics/view.ts"
import type { MeasureQuestion } from "../../../src/vocabulary/statistic.ts"
import { day, department, exposure, incident, statisticRow, units } from "../city.ts"

export const asked = (
  statistic: MeasureQuestion["statistic"],
  given: Partial<MeasureQuestion> = {}
): MeasureQuestion => ({
  statistic,
  basis: "reported",
  from: day("2025-01-01"),
  to: day("2026-01-01"),
  scope: department,
  forms: "five",
  audience: "handling",
  ...given
})

export const factsOf = (name: string, given: Partial<MeasureRow> = {}): MeasureRow => ({
  incidentId: incident(name),
  precision: "minute",
  place: "reception",
  channel: "physical",
  reclassified: false,
  inOtherSystem: false,
  exposures: [{ exposureId: exposure(name), roleFamily: "socialWorker", employment: "employee" }],
  answers: [],
  ...given
})

/** An incident with what the measures know of it. */
export type Pair = readonly [StatisticRow, MeasureRow]
export const pair = (name: string, row: Partial<StatisticRow> = {}, facts: Partial<MeasureRow> = {}): Pair => [
  statisticRow(name, row),
  factsOf(name, facts)
]
export const pairs = (
  count: number,
  prefix: string,
  row: Partial<StatisticRow> = {},
  facts: Partial<MeasureRow> = {}
) => Array.from({ length: count }, (_, index) => pair(`${prefix}${index}`, row, facts))

export const known = (some: ReadonlyArray<Pair> = [], given: Partial<KnownForMeasures> = {}): KnownForMeasures => ({
  incidents: { rows: some.map(([row]) => row), position: 41 },
  measures: new Map(some.map(([{ incidentId }, facts]) => [incidentId, facts])),
  units,
  policy: policyDefaults.values,
  today: day("2026-03-02"),
  surveys: [],
  volumes: [],
  members: [],
  knowledge: [],
  exercises: [],
  editions: [],
  deadlines: [],
  ...given
})

export const answered = (
  question: MeasureQuestion,
  some: ReadonlyArray<Pair> = [],
  given: Partial<KnownForMeasures> = {}
): MeasureAnswer => Result.getOrThrow(measure(question, known(some, given)))

/** The cells that are not zero, hidden ones by their reason. */
export const cellsOf = (answer: MeasureAnswer): Readonly<Record<string, unknown>> =>
  answer._tag === "figure"
    ? Object.fromEntries(
        answer.cells
          .filter(({ value }) => !isShown(value) || value.count > 0)
          .map(({ key, value }) => [key, isShown(value) ? value.count : value.because])
      )
    : { _tag: answer._tag }

/** A share as `count/outOf`, or why there is none. */
export const sharesOf = (answer: MeasureAnswer): Readonly<Record<string, string>> =>
  answer._tag === "figure"
    ? Object.fromEntries(
        answer.shares.map(({ name, share }) => [
          name,
          share._tag === "percent" || share._tag === "counts" ? `${share.count}/${share.outOf}` : share._tag
        ])
      )
    : {}
