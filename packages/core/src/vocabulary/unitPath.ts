import type { UnitId } from "./ids.ts"

/** Whether two paths of units, nearest first and the city last, are the same: access that is given along one is given along the other. */
export const samePath = (path: ReadonlyArray<UnitId>, other: ReadonlyArray<UnitId>): boolean =>
  path.length === other.length && path.every((unitId, index) => unitId === other[index])
