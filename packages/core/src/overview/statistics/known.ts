import type { Units } from "../../organisation/view/tree.ts"
import type { PolicyValues } from "../../vocabulary/policyValues.ts"
import type { Day } from "../../vocabulary/time.ts"
import type { StatisticRow } from "./view.ts"

/** What an answer rests on, at one position, and the rules and the day of asking. */
export interface Known {
  /** Rows of `statistics` for the whole city, as a `ViewStore` lists them. */
  readonly incidents: { readonly rows: ReadonlyArray<StatisticRow>; readonly position: number }
  /** Rows of `units`, by id. */
  readonly units: Units
  readonly policy: PolicyValues
  readonly today: Day
}
