/** A question to the statistics, and why one cannot be answered. */
import { Schema } from "effect"
import { UnitId } from "../../vocabulary/ids.ts"
import { Day } from "../../vocabulary/time.ts"
import type { CannotBeDivided } from "./asToday.ts"

export { CannotBeDivided } from "./asToday.ts"
export { Audience, Breakdown, Question } from "../../vocabulary/statistic.ts"

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

export type Unanswerable = CannotBeDivided | PeriodReversed | UnitUnknown | HeadcountMissing | PeriodNotReleasable
