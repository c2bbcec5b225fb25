/** What the rows of the units tell of the tree on a day. Pure: an app lists the rows once and asks here. */
import { Result } from "effect"
import type { PersonRef, UnitId } from "../../vocabulary/ids.ts"
import { holdsOn } from "../../vocabulary/period.ts"
import type { Day } from "../../vocabulary/time.ts"
import type { UnitRow } from "./row.ts"

/** The rows by id, as `Projection.rows(units)` gives them. */
export type Units = ReadonlyMap<string, UnitRow>

/** The listed rows by id. */
export const unitsById = (rows: Iterable<UnitRow>): Units => new Map([...rows].map((row) => [row.unitId, row]))

export const isActive = ({ active }: UnitRow, day: Day): boolean => holdsOn(active, day)

/** What the unit was called on a day; its first name for days before it was there. */
export const nameOn = ({ names }: UnitRow, day: Day): string =>
  (names.findLast(({ from }) => from <= day) ?? names[0])?.name ?? ""

const parentOn = ({ parents }: UnitRow, day: Day): UnitId | undefined =>
  parents.findLast(({ from }) => from <= day)?.parent

export type UnitPath = readonly [UnitId, ...Array<UnitId>]

/**
 * A unit and everything above it on a day, nearest first, the city last: what `ReportIncident` takes as `unitPath`.
 *
 * Fails with the unit that was not there on that day.
 */
export const pathOf = (
  units: Units,
  unitId: UnitId,
  day: Day
): Result.Result<UnitPath, { readonly notActive: UnitId }> => {
  const above: Array<UnitId> = []
  let next: UnitId | undefined = unitId
  while (next !== undefined) {
    const unit = units.get(next)
    // The commands let no unit lie below itself; rows of a damaged log must not make anybody wait for ever.
    if (unit === undefined || !isActive(unit, day) || above.includes(next)) return Result.fail({ notActive: next })
    above.push(next)
    next = parentOn(unit, day)
  }
  return Result.succeed([unitId, ...above.slice(1)])
}

/** A unit and everything below it on a day, each above what lies below it. Empty when the unit was not there. */
export const subtree = (units: Units, unitId: UnitId, day: Day): ReadonlyArray<UnitId> => {
  const top = units.get(unitId)
  if (top === undefined || !isActive(top, day)) return []
  const found: Array<UnitId> = [unitId]
  // Grows while it is walked: each unit found adds what lies below it.
  for (const above of found) {
    for (const unit of units.values()) {
      if (isActive(unit, day) && parentOn(unit, day) === above) found.push(unit.unitId)
    }
  }
  return found
}

export interface ClosestManager {
  readonly memberRef: PersonRef
  /** The unit they lead. */
  readonly unitId: UnitId
  /** The units passed on the way up, nearest first: nobody led them, or only somebody excepted. `guard` takes them. */
  readonly vacant: ReadonlyArray<UnitId>
}

/**
 * Who leads a unit on a day: its substitute or manager, else the nearest above (R1-01: a manager who has left must not stop a case).
 *
 * @param except persons who may not act, such as those exposed in the incident
 * @returns nothing when nobody leads any of them, or the unit was not there
 */
export const closestManager = (
  units: Units,
  unitId: UnitId,
  day: Day,
  except: ReadonlyArray<PersonRef> = []
): ClosestManager | undefined => {
  const path = Result.getOrElse(pathOf(units, unitId, day), (): ReadonlyArray<UnitId> => [])
  for (const [index, above] of path.entries()) {
    const unit = units.get(above)
    const leaders = [...(unit?.managers ?? []), ...(unit?.substitutes ?? [])]
    const acting = leaders.findLast((one) => holdsOn(one, day) && !except.includes(one.memberRef))
    if (acting !== undefined) return { memberRef: acting.memberRef, unitId: above, vacant: path.slice(0, index) }
  }
  return undefined
}

/** The units somebody leads or stands in for on a day, themselves only: what lies below has managers of its own. */
export const managedUnits = (units: Units, personRef: PersonRef, day: Day): ReadonlyArray<UnitId> =>
  [...units.values()].flatMap((unit) =>
    isActive(unit, day) &&
    [...unit.managers, ...unit.substitutes].some((one) => one.memberRef === personRef && holdsOn(one, day))
      ? [unit.unitId]
      : []
  )

export interface HeadcountTotal {
  readonly employees: number
  readonly consultants: number
  readonly students: number
  /** Units that had not been counted by that day: with any, the total is too low and a rate must not be made of it. */
  readonly uncounted: ReadonlyArray<UnitId>
}

/** How many worked in a unit and all below it, by the newest count of each on the day. */
export const headcountOf = (units: Units, unitId: UnitId, day: Day): HeadcountTotal => {
  const total = { employees: 0, consultants: 0, students: 0 }
  const uncounted: Array<UnitId> = []
  for (const below of subtree(units, unitId, day)) {
    const counts = units.get(below)?.headcounts.filter(({ at }) => at <= day) ?? []
    const newest = counts.reduce((best, one) => (best === undefined || one.at >= best.at ? one : best), counts[0])
    if (newest === undefined) uncounted.push(below)
    else {
      total.employees += newest.employees
      total.consultants += newest.consultants
      total.students += newest.students
    }
  }
  return { ...total, uncounted }
}
