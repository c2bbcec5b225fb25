/** Small-number protection: what a number is when it is not shown, and which totals may be (domain specification 4.9, `minCell`). */

import type { HiddenBecause, Value } from "../vocabulary/statistic.ts"

export type { HiddenBecause, Value } from "../vocabulary/statistic.ts"

export const shown = (count: number): Value => ({ _tag: "shown", count })
export const hidden = (because: HiddenBecause): Value => ({ _tag: "hidden", because })
export const isShown = (value: Value): value is Extract<Value, { readonly _tag: "shown" }> => value._tag === "shown"

export interface Protection {
  /** The smallest count that may be shown: the audience's threshold. At 1 nothing is hidden. */
  readonly k: number
  /** The scope has enough members for a plain total, or nothing at all, to point at nobody. */
  readonly largeScope: boolean
}

/** The total of a scope and a period. `filtered` when only some forms were asked for: then a large scope is no shelter. */
export const protectedTotal = (count: number, { k, largeScope }: Protection, filtered: boolean): Value => {
  if (k <= 1) return shown(count)
  if (count === 0) return largeScope ? shown(0) : hidden("zero")
  return count < k && (filtered || !largeScope) ? hidden("small") : shown(count)
}
