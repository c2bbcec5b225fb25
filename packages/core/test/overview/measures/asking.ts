/** Measures of the small department's 2025, and their answers in few words. */
import { Result } from "effect"
import { policyDefaults } from "../../../src/catalogue/policyDefaults.ts"
import { isShown } from "../../../src/disclosure/suppression.ts"
import type { KnownForMeasures } from "../../../src/overview/measures/asked.ts"
import type { MemberRow } from "../../../src/organisation/view/row.ts"
import { measure, type MeasureAnswer } from "../../../src/overview/measures/measure.ts"
import type { MeasureRow } from "../../../src/overview/measures/view.ts"
import type { StatisticRow } from "../../../src/overview/statistics/view.ts"
import type { ContactVolumeRow, SurveyRow } from "../../../src/survey/view.ts"
import { ExternalFigureId, SurveyId, type UnitId } from "../../../src/vocabulary/ids.ts"
import type { MeasureQuestion } from "../../../src/vocabulary/statistic.ts"
import { assistance, city, day, department, exposure, incident, person, statisticRow, units } from "../city.ts"

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

/** What the department answered when it was asked whether it had been exposed. */
export const survey = (yes: number, no: number, given: Partial<SurveyRow> = {}): SurveyRow => ({
  surveyId: SurveyId.make("exposure-2025"),
  kind: "exposure",
  unitPath: [department, city],
  headcount: 100,
  headcountSource: "HR",
  question: "Har du varit utsatt?",
  recallMonths: 12,
  anonymous: true,
  from: day("2025-12-01"),
  counted: {
    invited: 100,
    answered: yes + no,
    cells: [
      {
        key: "all",
        answered: yes + no,
        counts: [
          { answer: "yes", count: yes },
          { answer: "no", count: no }
        ]
      }
    ]
  },
  positions: [1, 2],
  ...given
})

/** How many contacts the department had by telephone in the year. */
export const volume = (contacts: number, given: Partial<ContactVolumeRow> = {}): ContactVolumeRow => ({
  externalFigureId: ExternalFigureId.make(`v-${contacts}`),
  unitPath: [department, city],
  channel: "phone",
  from: day("2025-01-01"),
  to: day("2026-01-01"),
  contacts,
  source: "Växeln",
  position: 3,
  ...given
})

/** Somebody who works in a unit until further notice. */
export const member = (name: string, unitId: UnitId = assistance, given: Partial<MemberRow> = {}): MemberRow => ({
  memberRef: person(name),
  memberships: [{ unitId, roleFamily: "socialWorker", employmentForm: "permanent", from: day("2020-01-01") }],
  appointments: [],
  ...given
})
