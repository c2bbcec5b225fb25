/**
 * What decisions ask about the city's organisation: how a unit was built and led on a day, where a member was and what they were trusted with.
 *
 * Days are Europe/Stockholm. A change counts from the day it names; a period's `to` is the first day it no longer holds.
 */
import { Fold } from "@trygglogg/log"
import { HashMap, HashSet, Option, Struct } from "effect"
import type { EmploymentForm, Role, RoleFamily, UnitKind } from "../vocabulary/enumerations.ts"
import { Person, type PersonRef, Unit, type UnitId } from "../vocabulary/ids.ts"
import { endedAt, holdsOn, isOpen, type Period, reaches } from "../vocabulary/period.ts"
import { UnitElsewhereThen, UnitNotActiveThen } from "../vocabulary/refusal.ts"
import { addDays, type Day } from "../vocabulary/time.ts"
import {
  HeadcountRecorded,
  ManagerAppointed,
  MemberJoined,
  MemberLeft,
  MemberMoved,
  RoleAssigned,
  RoleEnded,
  SafetyRepAppointed,
  SubstituteNamed,
  UnitClosed,
  UnitMerged,
  UnitMoved,
  UnitRegistered,
  UnitRenamed,
  UnitSplit
} from "./event.ts"

export interface Leader extends Period {
  readonly memberRef: PersonRef
}

export interface RegisteredUnit {
  readonly _tag: "Registered"
  readonly unitId: UnitId
  readonly kind: UnitKind
  readonly from: Day
  readonly closedAt?: Day
  readonly names: ReadonlyArray<{ readonly from: Day; readonly name: string }>
  /** Empty for the city. */
  readonly parents: ReadonlyArray<{ readonly from: Day; readonly parent: UnitId }>
  readonly managers: ReadonlyArray<Leader>
  readonly substitutes: ReadonlyArray<Leader>
  readonly safetyReps: ReadonlyArray<Leader>
  /** The day of the newest headcount. */
  readonly countedAt?: Day
  /** What it went on in, and from when. */
  readonly became: ReadonlyArray<{ readonly at: Day; readonly units: ReadonlyArray<UnitId> }>
}
export type UnitHistory = { readonly _tag: "Unregistered" } | RegisteredUnit

type Change = (unit: RegisteredUnit) => RegisteredUnit
/** Nothing can be done to a unit before it is registered; commands see to that. */
const ofRegistered = (unit: UnitHistory, change: Change): UnitHistory =>
  unit._tag === "Unregistered" ? unit : change(unit)

const withoutLeader = (leaders: ReadonlyArray<Leader>, memberRef: PersonRef, at: Day): ReadonlyArray<Leader> =>
  leaders.map((leader) => (leader.memberRef === memberRef ? endedAt(leader, at) : leader))

/** A merge or a split is told to the units it became too: only the one that ended became another. */
const becoming = (unit: UnitHistory, unitId: UnitId, at: Day, units: ReadonlyArray<UnitId>): UnitHistory =>
  ofRegistered(unit, (now) => (now.unitId === unitId ? { ...now, became: [...now.became, { at, units }] } : now))

/** A unit and how it has been built and led. */
export const unitHistory = Fold.make({ scope: [Unit], initial: (): UnitHistory => ({ _tag: "Unregistered" }) })
  .on(UnitRegistered, (_, { from, kind, name, parent, unitId }) => ({
    _tag: "Registered",
    unitId,
    kind,
    from,
    names: [{ from, name }],
    parents: parent === undefined ? [] : [{ from, parent }],
    managers: [],
    substitutes: [],
    safetyReps: [],
    became: []
  }))
  .on(UnitRenamed, (unit, { from, name }) =>
    ofRegistered(unit, (now) => ({ ...now, names: [...now.names, { from, name }] }))
  )
  .on(UnitMoved, (unit, { at, toParent }) =>
    ofRegistered(unit, (now) => ({ ...now, parents: [...now.parents, { from: at, parent: toParent }] }))
  )
  .on(UnitClosed, (unit, { at }) => ofRegistered(unit, (now) => ({ ...now, closedAt: at })))
  .on(UnitMerged, (unit, { at, into, unitId }) => becoming(unit, unitId, at, [into]))
  .on(UnitSplit, (unit, { at, intoUnits, unitId }) => becoming(unit, unitId, at, intoUnits))
  .on(HeadcountRecorded, (unit, { at }) => ofRegistered(unit, (now) => ({ ...now, countedAt: at })))
  .on(ManagerAppointed, (unit, { from, memberRef }) =>
    ofRegistered(unit, (now) => ({
      ...now,
      managers: [...now.managers.map((earlier) => endedAt(earlier, from)), { memberRef, from }]
    }))
  )
  .on(SubstituteNamed, (unit, { from, memberRef, until }) =>
    ofRegistered(unit, (now) => ({
      ...now,
      substitutes: [...now.substitutes, { memberRef, from, to: addDays(until, 1) }]
    }))
  )
  .on(SafetyRepAppointed, (unit, { from, memberRef }) =>
    ofRegistered(unit, (now) => ({ ...now, safetyReps: [...now.safetyReps, { memberRef, from }] }))
  )
  .on(RoleEnded, (unit, { at, memberRef, role }) =>
    ofRegistered(unit, (now) => ({
      ...now,
      ...(role === "manager" && { managers: withoutLeader(now.managers, memberRef, at) }),
      ...(role === "substitute" && { substitutes: withoutLeader(now.substitutes, memberRef, at) }),
      ...(role === "safetyRepresentative" && { safetyReps: withoutLeader(now.safetyReps, memberRef, at) })
    }))
  )

export const activeOn = (unit: UnitHistory, day: Day): unit is RegisteredUnit =>
  unit._tag === "Registered" && holdsOn({ from: unit.from, ...(unit.closedAt && { to: unit.closedAt }) }, day)

/** Since when a unit goes on in another one, where it did so by a day. */
export const hasBecome = (unit: UnitHistory, other: UnitId, day: Day): Day | undefined =>
  unit._tag === "Unregistered" ? undefined : unit.became.find(({ at, units }) => at <= day && units.includes(other))?.at

/** The unit above on a day; none for the city and for a unit that was not registered then. */
export const parentOn = (unit: UnitHistory, day: Day): UnitId | undefined =>
  unit._tag === "Unregistered" ? undefined : unit.parents.findLast(({ from }) => from <= day)?.parent

/**
 * Who leads the unit on a day: the substitute named for that day, otherwise the manager.
 *
 * Nobody when the unit is closed, the post is vacant, or the manager has left without a substitute: then the unit above leads (R1-01),
 * see `managerAlong`.
 */
export const managerOn = (unit: UnitHistory, day: Day): PersonRef | undefined => {
  if (!activeOn(unit, day)) return undefined
  const on = (leaders: ReadonlyArray<Leader>) => leaders.findLast((leader) => holdsOn(leader, day))?.memberRef
  return on(unit.substitutes) ?? on(unit.managers)
}

/** Who leads the first unit of a path, nearest first: its own manager or substitute, else the nearest above that has one. */
export const managerAlong = (path: ReadonlyArray<UnitHistory>, day: Day): PersonRef | undefined => {
  for (const unit of path) {
    const manager = managerOn(unit, day)
    if (manager !== undefined) return manager
  }
  return undefined
}

/** The city, once it is registered. The whole city asks, so only commands about the organisation do. */
export const cityUnits = Fold.make({ scope: [], initial: (): ReadonlyArray<UnitId> => [] }).on(
  UnitRegistered,
  (cities, { kind, unitId }) => (kind === "city" ? [...cities, unitId] : cities)
)

/** Below which unit, and when. */
export interface Placement extends Period {
  readonly parent: UnitId
}
export type Tree = HashMap.HashMap<UnitId, ReadonlyArray<Placement>>

const unplaced = (tree: Tree, unitId: UnitId, at: Day): ReadonlyArray<Placement> =>
  Option.getOrElse(HashMap.get(tree, unitId), (): ReadonlyArray<Placement> => []).map((one) => endedAt(one, at))

/** Where every unit has lain. Reads every change of the tree, so only the closing of a unit asks. */
export const wholeTree = Fold.make({ scope: [], initial: (): Tree => HashMap.empty() })
  .on(UnitRegistered, (tree, { from, parent, unitId }) =>
    parent === undefined ? tree : HashMap.set(tree, unitId, [{ parent, from }])
  )
  .on(UnitMoved, (tree, { at, toParent, unitId }) =>
    HashMap.set(tree, unitId, [...unplaced(tree, unitId, at), { parent: toParent, from: at }])
  )
  .on(UnitClosed, (tree, { at, unitId }) => HashMap.set(tree, unitId, unplaced(tree, unitId, at)))

/** The units that lie directly below another one on a day or later. */
export const unitsBelow = (tree: Tree, unitId: UnitId, day: Day): ReadonlyArray<UnitId> =>
  [...tree].flatMap(([child, placements]) =>
    placements.some((one) => one.parent === unitId && reaches(one, day)) ? [child] : []
  )

export type Staff = HashMap.HashMap<UnitId, HashSet.HashSet<PersonRef>>

const inUnit = (staff: Staff, unitId: UnitId): HashSet.HashSet<PersonRef> =>
  Option.getOrElse(HashMap.get(staff, unitId), () => HashSet.empty<PersonRef>())
const arrived = (staff: Staff, unitId: UnitId, memberRef: PersonRef): Staff =>
  HashMap.set(staff, unitId, HashSet.add(inUnit(staff, unitId), memberRef))
const departed = (staff: Staff, unitId: UnitId, memberRef: PersonRef): Staff =>
  HashMap.set(staff, unitId, HashSet.remove(inUnit(staff, unitId), memberRef))

/** Who has come to a unit and not left it; of units they came from or went to it knows only that. Read it with `anybodyIn`. */
export const unitStaff = Fold.make({ scope: [Unit], initial: (): Staff => HashMap.empty() })
  // Who serves for a time leaves by themself.
  .on(MemberJoined, (staff, { memberRef, unitId, until }) =>
    until === undefined ? arrived(staff, unitId, memberRef) : staff
  )
  .on(MemberMoved, (staff, { fromUnit, memberRef, toUnit }) =>
    arrived(departed(staff, fromUnit, memberRef), toUnit, memberRef)
  )
  .on(MemberLeft, (staff, { memberRef, unitId }) => departed(staff, unitId, memberRef))

/** Who works in a unit until further notice, as far as its own events tell. */
export const membersOf = (staff: Staff, unitId: UnitId): HashSet.HashSet<PersonRef> => inUnit(staff, unitId)

export const anybodyIn = (staff: Staff, unitId: UnitId): boolean => HashSet.size(inUnit(staff, unitId)) > 0

/** Where a path of units differs from the tree as it was. */
export type PathConfirmed =
  | "ok"
  /** A unit of the path was not there on that day. */
  | { readonly notActive: UnitId }
  /** This unit is not the parent of the one before it; or, being the last, it has a parent itself and so is not the city. */
  | { readonly notParent: UnitId }

/**
 * Whether a path, nearest unit first and the city last, is the tree as it was on a day.
 *
 * `reads` sees the input only, so a command takes the path in its input, reads every unit of it, and confirms it here.
 *
 * @param path the ids, as in the input
 * @param units their histories, in the same order
 * @param day the day the path is claimed for
 *
 * @example
 * reads: ({ unitPath }) => ({ units: unitPath.map((unitId) => unitHistory(unitId)) }),
 * decide: ({ unitPath }, { units }) => confirmPath(unitPath, units, day) === "ok" ? … : …
 */
export const confirmPath = (
  path: ReadonlyArray<UnitId>,
  units: ReadonlyArray<UnitHistory>,
  day: Day
): PathConfirmed => {
  for (const [index, unitId] of path.entries()) {
    const unit = units[index]
    if (unit === undefined || !activeOn(unit, day) || unit.unitId !== unitId) return { notActive: unitId }
    const stated = path[index + 1]
    if (parentOn(unit, day) !== stated) return { notParent: stated ?? unitId }
  }
  return "ok"
}

/**
 * Why a path of units is refused on a day: a unit was not there, or lay elsewhere.
 *
 * @returns nothing when the path is the tree as it was
 */
export const wrongPath = (
  path: ReadonlyArray<UnitId>,
  units: ReadonlyArray<UnitHistory>,
  day: Day
): UnitNotActiveThen | UnitElsewhereThen | undefined => {
  const confirmed = confirmPath(path, units, day)
  if (confirmed === "ok") return undefined
  return "notActive" in confirmed
    ? new UnitNotActiveThen({ unitId: confirmed.notActive, day })
    : new UnitElsewhereThen({ unitId: confirmed.notParent, day })
}

/** The path whose units were read: what a command stamps the rules in force by, which is told what was read but not the input. */
export const pathRead = (units: ReadonlyArray<UnitHistory>): ReadonlyArray<UnitId> =>
  units.flatMap((unit) => (unit._tag === "Unregistered" ? [] : [unit.unitId]))

export interface Membership extends Period {
  readonly unitId: UnitId
  readonly roleFamily: RoleFamily
  readonly employmentForm: EmploymentForm
}
export interface Appointment extends Period {
  readonly unitId: UnitId
  readonly role: Role
  /** Per cent of full time, where it is stated. */
  readonly shareOfFullTime?: number
}

export interface MemberHistory {
  /** Where they have worked; several at a time when they serve several units. Empty for somebody nobody knows. */
  readonly memberships: ReadonlyArray<Membership>
  readonly appointments: ReadonlyArray<Appointment>
}

const appointed = (member: MemberHistory, appointment: Appointment): MemberHistory => ({
  ...member,
  appointments: [...member.appointments, appointment]
})

/** A member and where they have worked, led, stood in and represented. */
export const memberHistory = Fold.make({
  scope: [Person],
  initial: (): MemberHistory => ({ memberships: [], appointments: [] })
})
  .on(MemberJoined, (member, { employmentForm, from, roleFamily, unitId, until }) => ({
    ...member,
    memberships: [
      ...member.memberships,
      { unitId, roleFamily, employmentForm, from, ...(until === undefined ? {} : { to: addDays(until, 1) }) }
    ]
  }))
  .on(MemberMoved, (member, { at, fromUnit, toUnit }) => ({
    ...member,
    memberships: member.memberships.flatMap((one) =>
      one.unitId === fromUnit && isOpen(one) ? [endedAt(one, at), { ...one, unitId: toUnit, from: at }] : [one]
    )
  }))
  .on(MemberLeft, (member, { at, unitId }) => ({
    ...member,
    memberships: member.memberships.map((one) => (one.unitId === unitId ? endedAt(one, at) : one))
  }))
  .on(ManagerAppointed, (member, { from, unitId }) => appointed(member, { role: "manager", unitId, from }))
  .on(SubstituteNamed, (member, { from, unitId, until }) =>
    appointed(member, { role: "substitute", unitId, from, to: addDays(until, 1) })
  )
  .on(SafetyRepAppointed, (member, { from, unitId }) =>
    appointed(member, { role: "safetyRepresentative", unitId, from })
  )
  .on(RoleAssigned, (member, assigned) =>
    appointed(member, Struct.pick(assigned, ["role", "unitId", "from", "shareOfFullTime"]))
  )
  .on(RoleEnded, (member, { at, role, unitId }) => ({
    ...member,
    appointments: member.appointments.map((one) =>
      one.role === role && one.unitId === unitId ? endedAt(one, at) : one
    )
  }))

/** Where the member works on a day. */
export const membershipsOn = ({ memberships }: MemberHistory, day: Day): ReadonlyArray<Membership> =>
  memberships.filter((one) => holdsOn(one, day))

/** Whether the member works anywhere in the city on a day. */
export const memberActiveOn = (member: MemberHistory, day: Day): boolean => membershipsOn(member, day).length > 0

/** What the member is trusted with on a day, and for which unit. Nothing for somebody who does not work here that day. */
export const rolesOn = (member: MemberHistory, day: Day): ReadonlyArray<Appointment> =>
  memberActiveOn(member, day) ? member.appointments.filter((one) => holdsOn(one, day)) : []
