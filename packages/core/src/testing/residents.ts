/** Who lives in the synthetic city on its last day, and what they do there: for whoever lets people log in to it. */
import type { PersonRef, UnitId } from "../vocabulary/ids.ts"
import { addDays } from "../vocabulary/time.ts"
import { cityOf, pathOn, type Size, type Workplace, worksOn } from "./city.ts"

/** Somebody with a post or a trust on the last day. */
export interface Resident {
  readonly personRef: PersonRef
  readonly does:
    | "employee"
    | "manager"
    | "departmentManager"
    | "safetyRepresentative"
    | "securityCoordinator"
    | "boardOfficer"
    | "auditor"
    | "administrator"
  /** The unit they are employed in or lead, and the district of those who lead or represent one; none for the city's own. */
  readonly unitId?: UnitId
  /** The district that it lies in. */
  readonly districtId?: UnitId
}

/** Units that are there on the last day: those that were not merged or split before. */
const stands = ({ ends }: Workplace): boolean => ends === undefined

/**
 * Everybody of a synthetic city on its last day. Units come in the order of the city, the manager of each before its staff.
 *
 * @example
 * residentsOf({ seed: 1, incidents: 100, from: Day.make("2024-01-01"), to: Day.make("2026-01-01") }).find(({ does }) => does === "manager")
 */
export const residentsOf = (size: Size): ReadonlyArray<Resident> => {
  const city = cityOf(size)
  const last = addDays(city.to, -1)
  const inUnits = city.workplaces.filter(stands).flatMap((workplace): ReadonlyArray<Resident> => {
    const { manager, posts, unitId } = workplace
    const path = pathOn(workplace, last)
    const districtId = city.districts.find((district) => path.includes(district.unitId))?.unitId
    const where = { unitId, ...(districtId !== undefined && { districtId }) }
    const staff = posts.flat().filter((tenure) => worksOn(tenure, last))
    return [
      { personRef: manager, does: "manager", ...where },
      ...staff.map(({ personRef }): Resident => ({ personRef, does: "employee", ...where }))
    ]
  })
  const inDistricts = city.districts.flatMap(({ manager, safetyRep, unitId }): ReadonlyArray<Resident> => [
    { personRef: manager, does: "departmentManager", unitId, districtId: unitId },
    { personRef: safetyRep, does: "safetyRepresentative", unitId, districtId: unitId }
  ])
  return [
    ...inUnits,
    ...inDistricts,
    { personRef: city.coordinator, does: "securityCoordinator" },
    { personRef: city.boardOfficer, does: "boardOfficer" },
    { personRef: city.auditor, does: "auditor" },
    { personRef: city.administrator, does: "administrator" }
  ]
}
