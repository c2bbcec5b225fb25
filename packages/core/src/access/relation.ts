/**
 * What somebody has to do with an incident on a day: told by facts, never claimed.
 *
 * Unit scope is the path as it was when it happened; what somebody is trusted with is as it is on the day they ask.
 */
import { Schema } from "effect"
import type { IncidentAccess } from "../incident/facts/access.ts"
import {
  type Appointment,
  memberActiveOn,
  type MemberHistory,
  rolesOn,
  type UnitHistory
} from "../organisation/facts.ts"
import type { Role } from "../vocabulary/enumerations.ts"
import { type ExposureId, PersonRef, type UnitId } from "../vocabulary/ids.ts"
import { holdsOn } from "../vocabulary/period.ts"
import type { Day, Instant } from "../vocabulary/time.ts"
import type { Opening } from "./facts.ts"

const isPersonRef = Schema.is(PersonRef)

/** The person an actor is; none for a program, and none for `anon:…`, whose person nobody knows. */
export const personOf = (actor: string): PersonRef | undefined => (isPersonRef(actor) ? actor : undefined)

/** An anonymous reporter: a reference made for this one report. */
export const isAnonymous = (actor: string): boolean => actor.startsWith("anon:")

export interface Principal {
  readonly personRef: PersonRef
  /** Works in the city on the day. */
  readonly active: boolean
  readonly roles: ReadonlyArray<Appointment>
}

/**
 * Who somebody is to the city on a day. `member` is the fact `memberHistory`, or the row of the view `members`.
 */
export const principalOf = (personRef: PersonRef, member: MemberHistory, day: Day): Principal => ({
  personRef,
  active: memberActiveOn(member, day),
  roles: rolesOn(member, day)
})

/** What somebody may be to an incident. */
export type IncidentGrant =
  | "reporter"
  | "exposed"
  | "handler"
  | "closestManager"
  | "managerAbove"
  | "securityCoordinator"
  | "safetyRepresentative"
  | "auditor"
  /** Opened it in an emergency, and it is open still. */
  | "breakGlass"

export interface Relation {
  /** What they are to it, and the role that makes them so, where one does. */
  readonly grants: ReadonlyMap<IncidentGrant, Role | undefined>
  readonly ownExposures: ReadonlyArray<ExposureId>
}

/** Knows nothing of it: that it exists is not told either. */
export const unrelated: Relation = { grants: new Map(), ownExposures: [] }

/** The facts of an incident that access asks for: `incidentAccess`, or the same fields of a row. */
export type Concerned = Pick<
  IncidentAccess,
  "exists" | "exposed" | "exposures" | "handler" | "keptFrom" | "reporters" | "unitPath"
>

const leads = ({ role }: Appointment): boolean => role === "manager" || role === "substitute"

/** The trusts that reach an incident through where it happened. */
const trusts = (
  roles: ReadonlyArray<Appointment>,
  path: ReadonlyArray<UnitId>,
  vacant: ReadonlyArray<UnitId>
): ReadonlyArray<readonly [IncidentGrant, Role]> =>
  roles.flatMap((appointment): ReadonlyArray<readonly [IncidentGrant, Role]> => {
    const { role, unitId } = appointment
    const at = path.indexOf(unitId)
    if (at < 0) return []
    if (leads(appointment)) {
      const closest = path.slice(0, at).every((below) => vacant.includes(below))
      return [closest ? ["closestManager", role] : ["managerAbove", role]]
    }
    return role === "securityCoordinator" || role === "safetyRepresentative" || role === "auditor" ? [[role, role]] : []
  })

/**
 * The role in which somebody has opened an incident by breaking the glass, while it is open and they hold that role.
 *
 * @param openings the fact `openingsOf`, or the same of a row of the view `breakGlass`
 */
export const openedAs = (
  { active, personRef, roles }: Principal,
  openings: ReadonlyArray<Pick<Opening, "by" | "role" | "until">>,
  now: Instant
): Role | undefined =>
  openings.find(
    ({ by, role, until }) => active && by === personRef && now < until && roles.some((held) => held.role === role)
  )?.role

/**
 * What somebody is to an incident.
 *
 * Nobody is trusted with an incident that they were exposed in, or that is about them: then only their own part is left.
 *
 * @param vacant units of the path that nobody can lead in this case, nearest first (`vacantFor`, or `closestManager(…).vacant`): the
 *   manager above them is the closest (R1-01)
 * @param opened the role in which they have broken the glass (`openedAs`)
 */
export const relationTo = (
  { active, personRef, roles }: Principal,
  incident: Concerned,
  vacant: ReadonlyArray<UnitId> = [],
  opened?: Role
): Relation => {
  if (!incident.exists) return unrelated
  const grants = new Map<IncidentGrant, Role | undefined>()
  const ownExposures = incident.exposures.filter((one) => one.personRef === personRef).map((one) => one.exposureId)
  if (incident.reporters.includes(personRef)) grants.set("reporter", undefined)
  if (incident.exposed.includes(personRef)) grants.set("exposed", undefined)
  const conflicted = grants.has("exposed") || incident.keptFrom === personRef
  if (active && !conflicted) {
    if (incident.handler === personRef) grants.set("handler", undefined)
    if (opened !== undefined) grants.set("breakGlass", opened)
    for (const [grant, role] of trusts(roles, incident.unitPath, vacant)) grants.set(grant, role)
  }
  return { grants, ownExposures }
}

/**
 * The units among those named that nobody can lead in this case on the day: no manager and no substitute, or only such as were
 * exposed or are kept from it.
 */
export const vacantFor = (
  { exposed, keptFrom }: Concerned,
  units: ReadonlyArray<UnitHistory>,
  day: Day
): ReadonlyArray<UnitId> =>
  units.flatMap((unit) => {
    if (unit._tag === "Unregistered") return []
    const able = [...unit.managers, ...unit.substitutes].some(
      (leader) => holdsOn(leader, day) && !exposed.includes(leader.memberRef) && leader.memberRef !== keptFrom
    )
    return able ? [] : [unit.unitId]
  })
