import { Schema } from "effect"
import { Day } from "../vocabulary/time.ts"

export class PolicyVersionTaken extends Schema.TaggedError<PolicyVersionTaken>()("PolicyVersionTaken", {
  version: Schema.String
}) {}

/** Rules do not apply to what was decided before they were. */
export class PolicyBackdated extends Schema.TaggedError<PolicyBackdated>()("PolicyBackdated", {
  version: Schema.String,
  validFrom: Day
}) {}

/** Public figures may not show more than those inside a district, nor these more than those inside handling. */
export class ThresholdsReversed extends Schema.TaggedError<ThresholdsReversed>()("ThresholdsReversed", {
  version: Schema.String
}) {}
