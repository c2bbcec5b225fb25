/** A question to the statistics, and why one cannot be answered. */
import { Schema } from "effect"
import { Form } from "../../vocabulary/enumerations.ts"
import { UnitId } from "../../vocabulary/ids.ts"
import { Day } from "../../vocabulary/time.ts"

/** Who will read the figure. Decides the small-number threshold. */
export const Audience = Schema.Literals(["handling", "district", "public"])
export type Audience = typeof Audience.Type

export const Breakdown = Schema.Literals(["unit", "place", "form"])
export type Breakdown = typeof Breakdown.Type

const asked = {
  /** Which of the two days of an incident decides its period. */
  basis: Schema.Literals(["reported", "occurred"]),
  /** The first day of the period, in Europe/Stockholm. */
  from: Day,
  /** The day after the last. */
  to: Day,
  /** The unit and all below it, as it was at each event. */
  scope: UnitId,
  /** `five`: at least one of the five forms. `all`: also incidents without any. A list: at least one of those. */
  forms: Schema.Union([Schema.Literals(["all", "five"]), Schema.NonEmptyArray(Form)]),
  audience: Audience
}

/** ST-01, ST-02 and the number of reports behind them. */
const Count = Schema.Struct({
  statistic: Schema.Literals(["incidentCount", "exposureCount", "reportCount"]),
  ...asked,
  by: Schema.optionalKey(Breakdown)
})

/** ST-03 and ST-04, which bring their own breakdown. */
const Distribution = Schema.Struct({
  statistic: Schema.Literals(["formDistribution", "outsideWorkplaceShare"]),
  ...asked
})

export const Question = Schema.Union([Count, Distribution])
export type Question = typeof Question.Type

/** The period ends on or before the day it begins. */
export class PeriodReversed extends Schema.TaggedError<PeriodReversed>()("PeriodReversed", { from: Day, to: Day }) {}

/** No such unit was there during the period. */
export class UnitUnknown extends Schema.TaggedError<UnitUnknown>()("UnitUnknown", { unitId: UnitId }) {}

/** How many work in the unit is not recorded, so nobody can say whether the figure would point at somebody. */
export class HeadcountMissing extends Schema.TaggedError<HeadcountMissing>()("HeadcountMissing", { unitId: UnitId }) {}

/**
 * The public gets whole calendar years that have ended, and a breakdown of one year at a time: two periods that differ by little
 * would together show what each of them hides.
 */
export class PeriodNotReleasable extends Schema.TaggedError<PeriodNotReleasable>()("PeriodNotReleasable", {
  because: Schema.Literals(["notWholeYears", "notEnded", "breakdownOfSeveralYears"])
}) {}

export type Unanswerable = PeriodReversed | UnitUnknown | HeadcountMissing | PeriodNotReleasable
