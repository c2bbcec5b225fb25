/**
 * How the city is built: units in a tree with a history, who works where, who leads, stands in and represents.
 *
 * Names, fields and tags are the storage format: never rename; a changed shape is a new version. No person's name stands here.
 */
import { Event } from "@trygglogg/log"
import { Schema } from "effect"
import { EmploymentForm, Role, RoleFamily, ServiceArea, UnitKind } from "../vocabulary/enumerations.ts"
import { Person, PersonRef, Unit, UnitId } from "../vocabulary/ids.ts"
import { internal, none, personal } from "../vocabulary/sensitivity.ts"
import { Day } from "../vocabulary/time.ts"
import { DialogueParty, LeaveReason, ThreatContributed } from "../vocabulary/workplace.ts"

/** A unit's own name, as on a door: never a person's. */
const UnitName = none(Schema.NonEmptyString.check(Schema.isMaxLength(120)))
const Count = internal(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)))
const ofUnit = ({ unitId }: { readonly unitId: UnitId }) => [Unit(unitId)]
const ofMember = ({ memberRef, unitId }: { readonly memberRef: PersonRef; readonly unitId: UnitId }) => [
  Unit(unitId),
  Person(memberRef)
]

export const UnitRegistered = Event.make("UnitRegistered", {
  version: 1,
  fields: {
    unitId: UnitId,
    kind: none(UnitKind),
    name: UnitName,
    parent: Schema.optionalKey(UnitId),
    serviceArea: Schema.optionalKey(none(ServiceArea)),
    from: Day
  },
  tags: ofUnit
})

export const UnitRenamed = Event.make("UnitRenamed", {
  version: 1,
  fields: { unitId: UnitId, name: UnitName, from: Day },
  tags: ofUnit
})

export const UnitMoved = Event.make("UnitMoved", {
  version: 1,
  fields: { unitId: UnitId, fromParent: UnitId, toParent: UnitId, at: Day },
  tags: ofUnit
})

/** The unit went on in another, and was closed. */
export const UnitMerged = Event.make("UnitMerged", {
  version: 1,
  fields: { unitId: UnitId, into: UnitId, at: Day },
  tags: ({ into, unitId }) => [Unit(unitId), Unit(into)]
})

/** The unit became several others, and was closed. */
export const UnitSplit = Event.make("UnitSplit", {
  version: 1,
  fields: {
    unitId: UnitId,
    intoUnits: none(Schema.NonEmptyArray(UnitId)),
    /** Which of them what was counted in the unit belongs to as of today; left out, it cannot be divided. */
    countsGoTo: Schema.optionalKey(UnitId),
    at: Day
  },
  tags: ({ intoUnits, unitId }) => [Unit(unitId), ...intoUnits.map(Unit)]
})

export const UnitClosed = Event.make("UnitClosed", { version: 1, fields: { unitId: UnitId, at: Day }, tags: ofUnit })

export const HeadcountRecorded = Event.make("HeadcountRecorded", {
  version: 1,
  fields: {
    unitId: UnitId,
    at: Day,
    employees: Count,
    consultants: Count,
    students: Count,
    /** The same people by what they do, where that was counted. */
    byRoleFamily: Schema.optionalKey(internal(Schema.Array(Schema.Struct({ roleFamily: RoleFamily, count: Count })))),
    source: internal(Schema.NonEmptyString)
  },
  tags: ofUnit
})

export const MemberJoined = Event.make("MemberJoined", {
  version: 1,
  fields: {
    memberRef: PersonRef,
    unitId: UnitId,
    roleFamily: personal(RoleFamily),
    employmentForm: personal(EmploymentForm),
    from: Day,
    /** The last day, of somebody who serves the unit for a time. */
    until: Schema.optionalKey(Day)
  },
  tags: ofMember
})

export const MemberMoved = Event.make("MemberMoved", {
  version: 1,
  fields: { memberRef: PersonRef, fromUnit: UnitId, toUnit: UnitId, at: Day },
  tags: ({ fromUnit, memberRef, toUnit }) => [Unit(fromUnit), Unit(toUnit), Person(memberRef)]
})

export const MemberLeft = Event.make("MemberLeft", {
  version: 1,
  fields: {
    memberRef: PersonRef,
    unitId: UnitId,
    at: Day,
    /** Where it was told; own request is told apart. */
    reason: Schema.optionalKey(personal(LeaveReason))
  },
  tags: ofMember
})

/** Somebody who left was talked with: whether threats had a part in it, where they wanted to say. */
export const ExitInterviewHeld = Event.make("ExitInterviewHeld", {
  version: 1,
  fields: { memberRef: PersonRef, unitId: UnitId, on: Day, threatContributed: personal(ThreatContributed) },
  tags: ofMember
})

/** A member's name and unit are hidden from others, or no longer. Nothing of why or how. */
export const ProtectionFlagSet = Event.make("ProtectionFlagSet", {
  version: 1,
  fields: { memberRef: PersonRef, protectedIdentity: personal(Schema.Boolean) },
  tags: ({ memberRef }) => [Person(memberRef)]
})

/** Those who decide and those who work have talked about how staff are protected (the interpellation, question 1). */
export const DialogueHeld = Event.make("DialogueHeld", {
  version: 1,
  fields: { unitId: UnitId, on: Day, parties: internal(Schema.NonEmptyArray(DialogueParty)) },
  tags: ofUnit
})

/** A round through the unit to see its risks (skyddsrond). */
export const SafetyRoundHeld = Event.make("SafetyRoundHeld", {
  version: 1,
  fields: { unitId: UnitId, on: Day, safetyRepParticipated: internal(Schema.Boolean), risksFound: Count },
  tags: ofUnit
})

/** Ends the appointment of whoever led the unit before. */
export const ManagerAppointed = Event.make("ManagerAppointed", {
  version: 1,
  fields: { memberRef: PersonRef, unitId: UnitId, from: Day },
  tags: ofMember
})

export const SubstituteNamed = Event.make("SubstituteNamed", {
  version: 1,
  fields: { memberRef: PersonRef, unitId: UnitId, from: Day, until: Day },
  tags: ofMember
})

export const SafetyRepAppointed = Event.make("SafetyRepAppointed", {
  version: 1,
  fields: { memberRef: PersonRef, unitId: UnitId, from: Day },
  tags: ofMember
})

/** A trust beside the line: security coordinator, board officer, auditor, administrator, for a unit and all below it. */
export const RoleAssigned = Event.make("RoleAssigned", {
  version: 1,
  fields: {
    memberRef: PersonRef,
    unitId: UnitId,
    role: internal(
      Role.pick(["securityCoordinator", "boardOfficer", "auditor", "administrator", "trygghetUnitManager", "lawyer"])
    ),
    from: Day,
    /** Per cent of full time (1-100), where it is stated. */
    shareOfFullTime: Schema.optionalKey(internal(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 100 }))))
  },
  tags: ofMember
})

/** Ends an appointment of any kind: manager, substitute, safety representative or an assigned role. */
export const RoleEnded = Event.make("RoleEnded", {
  version: 1,
  fields: { memberRef: PersonRef, unitId: UnitId, role: internal(Role), at: Day },
  tags: ofMember
})
