/** What the rows of the members tell of who may be asked and who may be told. */
import type { Role } from "../../vocabulary/enumerations.ts"
import type { PersonRef, UnitId } from "../../vocabulary/ids.ts"
import type { ConsultedRole } from "../../vocabulary/police.ts"
import { holdsOn } from "../../vocabulary/period.ts"
import type { Day } from "../../vocabulary/time.ts"
import type { MemberRow } from "./row.ts"

/** The units where somebody works on a day. */
export const unitsOf = ({ memberships }: MemberRow, day: Day): ReadonlyArray<UnitId> =>
  memberships.filter((one) => holdsOn(one, day)).map(({ unitId }) => unitId)

/** Who is trusted with a role for any unit of a path on a day. Whoever has left the city is trusted with nothing. */
const trusted = (
  members: Iterable<MemberRow>,
  role: Role,
  path: ReadonlyArray<UnitId>,
  day: Day
): ReadonlyArray<PersonRef> =>
  [...members]
    .filter(
      (member) =>
        unitsOf(member, day).length > 0 &&
        member.appointments.some((one) => one.role === role && path.includes(one.unitId) && holdsOn(one, day))
    )
    .map(({ memberRef }) => memberRef)

/** The security coordinators of a unit path on a day: those trusted for the unit or for any above it. */
export const coordinatorsFor = (members: Iterable<MemberRow>, path: ReadonlyArray<UnitId>, day: Day) =>
  trusted(members, "securityCoordinator", path, day)

/** Those who can be consulted about a report to the police in a role, for a unit path on a day. */
export const consultedFor = (
  members: Iterable<MemberRow>,
  role: ConsultedRole,
  path: ReadonlyArray<UnitId>,
  day: Day
): ReadonlyArray<PersonRef> => trusted(members, role, path, day)

/** Those who prepare answers for the board of a unit path on a day. */
export const boardOfficersFor = (members: Iterable<MemberRow>, path: ReadonlyArray<UnitId>, day: Day) =>
  trusted(members, "boardOfficer", path, day)

/** The safety representatives whose area holds a unit path on a day. */
export const safetyRepsFor = (members: Iterable<MemberRow>, path: ReadonlyArray<UnitId>, day: Day) =>
  trusted(members, "safetyRepresentative", path, day)
