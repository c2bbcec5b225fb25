/** The city's rules over time, so that a decision can be made by those in force on its day. */
import { Fold } from "@trygglogg/log"
import { Order } from "effect"
import { policyDefaults } from "../catalogue/policyDefaults.ts"
import { Policy } from "../vocabulary/ids.ts"
import type { PolicyValues } from "../vocabulary/policyValues.ts"
import type { Day } from "../vocabulary/time.ts"
import { PolicyAdopted } from "./event.ts"

export interface PolicyEdition {
  readonly version: string
  readonly values: PolicyValues
  readonly validFrom: Day
}

/** What the city has adopted, by the day it is valid from, earliest first; of two from the same day the one adopted last counts. */
export type PolicyTimeline = ReadonlyArray<PolicyEdition>

const byValidity = Order.mapInput(Order.String, ({ validFrom }: PolicyEdition) => validFrom)

/** Bound as `cityPolicy("city")`. */
export const cityPolicy = Fold.make({ scope: [Policy], initial: (): PolicyTimeline => [] }).on(
  PolicyAdopted,
  (timeline, { validFrom, values, version }) => [...timeline, { version, values, validFrom }].toSorted(byValidity)
)

/**
 * The rules in force on a day: the newest edition valid by then, and the dated defaults before any.
 *
 * A command that decides by them stamps the version: `policy: ({ policy }) => …`.
 */
export const policyOn = (timeline: PolicyTimeline, day: Day): Pick<PolicyEdition, "version" | "values"> =>
  timeline.findLast(({ validFrom }) => validFrom <= day) ?? {
    version: policyDefaults.version,
    values: policyDefaults.values
  }
