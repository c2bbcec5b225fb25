/** Who leads the handling of a case that nobody has been named for. */
import type { PersonRef, UnitId } from "../../vocabulary/ids.ts"
import { holdsOn } from "../../vocabulary/period.ts"
import type { Day } from "../../vocabulary/time.ts"
import { type ClosestManager, closestManager, isActive, type Units } from "./tree.ts"

/** What of a case decides who may lead it. */
export interface LedCase {
  /** Nearest unit first, the city last. */
  readonly unitPath: ReadonlyArray<UnitId>
  /** Persons who may not: exposed in it, or named as its influencer. */
  readonly concerned: ReadonlyArray<PersonRef>
  /** Somebody inside is named as the influencer without being pointed out: led past the unit's own managers. */
  readonly pastOwnManager: boolean
}

/**
 * The closest manager of the unit where it happened, else of the nearest unit above with somebody who is not concerned.
 *
 * A unit that has been closed since is passed over. Nothing when nobody is left: then it is the security coordinators' case.
 */
export const caseLeader = (
  units: Units,
  { concerned, pastOwnManager, unitPath }: LedCase,
  day: Day
): ClosestManager | undefined => {
  const [nearest] = unitPath.flatMap((unitId) => {
    const unit = units.get(unitId)
    return unit !== undefined && isActive(unit, day) ? [unit] : []
  })
  if (nearest === undefined) return undefined
  const own = [...nearest.managers, ...nearest.substitutes].filter((one) => holdsOn(one, day))
  const except = [...concerned, ...(pastOwnManager ? own.map(({ memberRef }) => memberRef) : [])]
  return closestManager(units, nearest.unitId, day, except)
}
