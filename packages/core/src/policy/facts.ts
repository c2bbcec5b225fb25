/** The city's rules over time, so that a decision can be made by those in force on its day. */
import { Fold } from "@trygglogg/log"
import { Order } from "effect"
import type { PolicyEdition } from "../catalogue/policyInForce.ts"
import { Policy } from "../vocabulary/ids.ts"
import { PolicyAdopted } from "./event.ts"

export { policyFor, policyOn } from "../catalogue/policyInForce.ts"

/** What the city has adopted, by the day it is valid from, earliest first; of two from the same day the one adopted last counts. */
export type PolicyTimeline = ReadonlyArray<PolicyEdition>

const byValidity = Order.mapInput(Order.String, ({ validFrom }: PolicyEdition) => validFrom)

/**
 * Bound as `cityPolicy("city")`; `policyOn(timeline, day)` tells what holds.
 *
 * A command that decides by it stamps the version: `policy: ({ rules }) => …`.
 */
export const cityPolicy = Fold.make({ scope: [Policy], initial: (): PolicyTimeline => [] }).on(
  PolicyAdopted,
  (timeline, { validFrom, values, version }) => [...timeline, { version, values, validFrom }].toSorted(byValidity)
)
