/** Where what belonged to a unit belongs today, when the city asks for figures "as today" and not as it was. */
import type { ServiceArea } from "../../vocabulary/enumerations.ts"
import type { UnitId } from "../../vocabulary/ids.ts"
import type { Day } from "../../vocabulary/time.ts"
import type { UnitRow } from "./row.ts"
import type { Units } from "./tree.ts"

export type AsToday =
  | { readonly _tag: "Unit"; readonly unitId: UnitId }
  /** It became several, and nobody has said which of them it belongs to. */
  | { readonly _tag: "CannotBeDivided"; readonly unitId: UnitId; readonly into: ReadonlyArray<UnitId> }

const becameBy = ({ became = [] }: UnitRow, day: Day) => became.findLast(({ at }) => at <= day)

/**
 * The unit that what was counted in a unit belongs to on a day: itself, what it was merged into, or what the split says.
 *
 * @example
 * unitAsToday(units, UnitId.make("ekonomiskt-bistand"), today) // { _tag: "CannotBeDivided", unitId, into: [north, south] }
 */
export const unitAsToday = (units: Units, unitId: UnitId, day: Day): AsToday => {
  const passed = new Set<UnitId>()
  let now = unitId
  for (;;) {
    const row = units.get(now)
    const next = row && becameBy(row, day)
    // The commands let no unit become itself; rows of a damaged log must not make anybody wait for ever.
    if (next === undefined || passed.has(now)) return { _tag: "Unit", unitId: now }
    passed.add(now)
    if (next.countsGoTo === undefined) return { _tag: "CannotBeDivided", unitId: now, into: next.units }
    now = next.countsGoTo
  }
}

/** What area of the social services a unit works with: its own, else that of the nearest unit above that has one. */
export const serviceAreaOf = (units: Units, path: ReadonlyArray<UnitId>): ServiceArea | undefined =>
  path.flatMap((unitId) => units.get(unitId)?.serviceArea ?? []).at(0)
