import { Schema } from "effect"
import { none } from "./sensitivity.ts"

const Days = none(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)))
const AtLeastOne = none(Schema.Int.check(Schema.isGreaterThanOrEqualTo(1)))
const Switch = none(Schema.Boolean)

/** The rules a city can change. Each has a dated default with its source in `catalogue/policyDefaults.ts`. */
export const PolicyValues = Schema.Struct({
  /** Reported later than this many days after it happened, a reason is asked for. */
  lateReportDays: Days,
  /** A report can be taken back within this many days. */
  retractDays: Days,
  /** Working days within which the closest manager starts handling (D1). */
  startHandlingWorkingDays: AtLeastOne,
  /** When support is followed up, in days after it was offered (D8). */
  followUpDays: none(Schema.Array(AtLeastOne)),
  anonymousReporting: Switch,
  nameProtectedReporting: Switch,
  /** Smallest sensitive count shown to the public, inside a district, inside handling. */
  publicThreshold: AtLeastOne,
  districtThreshold: AtLeastOne,
  handlingThreshold: AtLeastOne,
  /** A scope with fewer members than this makes a plain total sensitive too. */
  smallPopulation: AtLeastOne,
  /** Smallest denominator of a percentage in public. */
  percentDenominator: AtLeastOne
})
export type PolicyValues = typeof PolicyValues.Type
