/** The organisation as the statistics need it on a day: which units there were, and how many worked there. */
import type { UnitId } from "../../vocabulary/ids.ts"
import type { Day } from "../../vocabulary/time.ts"
import type { UnitPopulation } from "./view.ts"

export interface Population {
  readonly has: (unitId: UnitId) => boolean
  readonly below: (unitId: UnitId) => ReadonlyArray<UnitId>
  /** As last counted by that day for the unit itself, else the sum of the units below it when each of them is known. */
  readonly members: (unitId: UnitId) => number | undefined
}

/** Rows of `populations` as they stood on a day. */
export const populationOn = (rows: ReadonlyArray<UnitPopulation>, day: Day): Population => {
  const units = new Map(
    rows
      .filter(({ closedAt, from }) => from <= day && (closedAt === undefined || day < closedAt))
      .map((unit) => [unit.unitId, unit])
  )
  const parentOf = ({ parents }: UnitPopulation) => parents.findLast(({ from }) => from <= day)?.parent
  const below = (unitId: UnitId) =>
    [...units.values()].filter((unit) => parentOf(unit) === unitId).map((unit) => unit.unitId)
  const members = (unitId: UnitId): number | undefined => {
    const counted = (units.get(unitId)?.headcounts ?? [])
      .filter(({ at }) => at <= day)
      .toSorted((a, b) => (a.at < b.at ? -1 : 1))
      .at(-1)
    if (counted !== undefined) return counted.members
    const parts = below(unitId).map(members)
    const known = parts.filter((part) => part !== undefined)
    return parts.length === 0 || known.length < parts.length
      ? undefined
      : known.reduce((total, part) => total + part, 0)
  }
  return { has: (unitId) => units.has(unitId), below, members }
}
