/** What can be asked of the statistics. The questions are stored with every figure that is released, so they are words of the log. */
import { Schema } from "effect"
import { Form } from "./enumerations.ts"
import { SurveyId, UnitId } from "./ids.ts"
import { Day } from "./time.ts"

/** Who will read the figure. Decides the small-number threshold. */
export const Audience = Schema.Literals(["handling", "district", "public"])
export type Audience = typeof Audience.Type

export const Breakdown = Schema.Literals(["unit", "place", "form"])
export type Breakdown = typeof Breakdown.Type

/** What a figure counts. */
export const CountUnit = Schema.Literals([
  "incidents",
  "exposures",
  "reports",
  "persons",
  "answers",
  "interviews",
  "units"
])
export type CountUnit = typeof CountUnit.Type

const asked = {
  /** Which of the two days of an incident decides its period. */
  basis: Schema.Literals(["reported", "occurred"]),
  /** The first day of the period, in Europe/Stockholm. */
  from: Day,
  /** The day after the last. */
  to: Day,
  /** The unit and all below it. */
  scope: UnitId,
  /** The organisation as it was at each event, unless it is asked as it lies on the last day of the period (`now`). */
  organisation: Schema.optionalKey(Schema.Literals(["then", "now"])),
  /** `five`: at least one of the five forms. `all`: also incidents without any. A list: at least one of those. */
  forms: Schema.Union([Schema.Literals(["all", "five"]), Schema.NonEmptyArray(Form)]),
  audience: Audience
}

/** ST-01, ST-02 and the number of reports behind them. */
export const CountQuestion = Schema.Struct({
  statistic: Schema.Literals(["incidentCount", "exposureCount", "reportCount"]),
  ...asked,
  by: Schema.optionalKey(Breakdown)
})

/** ST-03 and ST-04, which bring their own breakdown. */
export const DistributionQuestion = Schema.Struct({
  statistic: Schema.Literals(["formDistribution", "outsideWorkplaceShare"]),
  ...asked
})

/** A question whose answer is one table of incidents, exposures or reports. */
export const Question = Schema.Union([CountQuestion, DistributionQuestion])
export type Question = typeof Question.Type

/** ST-05 to ST-19: each has its own cells, and what they are a part of. */
export const MeasureName = Schema.Literals([
  "per100",
  "policeReportRate",
  "repeatExposure",
  "supportSufficiency",
  "exposurePrevalence",
  "underReporting",
  "timeliness",
  "routineFamiliarity",
  "exerciseCoverage",
  "classificationQuality",
  "incidentsPerContactChannel",
  "exitReasons",
  "policyEquality",
  "outcomeEquality",
  "externalReferenceCompleteness",
  "formByRole"
])
export type MeasureName = typeof MeasureName.Type

export const MeasureQuestion = Schema.Struct({
  statistic: MeasureName,
  ...asked,
  /** ST-09, ST-10: the survey that is asked about. Left out, there is none. */
  surveyId: Schema.optionalKey(SurveyId)
})
export type MeasureQuestion = typeof MeasureQuestion.Type

export const AnyQuestion = Schema.Union([CountQuestion, DistributionQuestion, MeasureQuestion])
export type AnyQuestion = typeof AnyQuestion.Type

/** Why a number is not shown. */
export const HiddenBecause = Schema.Literals([
  /** Few enough to point at somebody. */
  "small",
  /** A zero where even "nobody" tells too much. */
  "zero",
  /** Large enough itself, but with it a hidden number could be worked out. */
  "complement"
])
export type HiddenBecause = typeof HiddenBecause.Type

/** A number, or why it is not shown. */
export const Value = Schema.Union([
  Schema.TaggedStruct("shown", { count: Schema.Int }),
  Schema.TaggedStruct("hidden", { because: HiddenBecause })
])
export type Value = typeof Value.Type

/** One number of a figure, by the words its cell is found by: `total`, `unit:unit-4`, `form:threat`. */
export const FigureCell = Schema.Struct({
  key: Schema.NonEmptyString,
  kind: Schema.Literals(["cell", "margin", "total"]),
  value: Value
})
export type FigureCell = typeof FigureCell.Type

/** Whether only some of the five forms are asked for: a breakdown by form, whatever it is called. */
export const isFiltered = ({ forms }: Pick<AnyQuestion, "forms">): boolean =>
  typeof forms !== "string" && Form.literals.some((form) => !forms.includes(form))

/** Which of the rules' thresholds protects an audience. */
export const thresholdFor = {
  handling: "handlingThreshold",
  district: "districtThreshold",
  public: "publicThreshold"
} as const satisfies { readonly [A in Audience]: string }

/** Who sees what is made for an audience: those, and everybody who is shown more. */
export const readersOf = {
  public: ["public", "district"],
  district: ["district"],
  handling: []
} as const satisfies { readonly [A in Audience]: ReadonlyArray<Audience> }
