/** The rows the organisation is shown by. */
import { Schema } from "effect"
import { EmploymentForm, Role, RoleFamily, ServiceArea, UnitKind } from "../../vocabulary/enumerations.ts"
import { PersonRef, UnitId } from "../../vocabulary/ids.ts"
import { Period } from "../../vocabulary/period.ts"
import { Day } from "../../vocabulary/time.ts"
import { DialogueParty, LeaveReason, ThreatContributed } from "../../vocabulary/workplace.ts"

const Leader = Schema.Struct({ ...Period.fields, memberRef: PersonRef })

const Headcount = Schema.Struct({
  at: Day,
  employees: Schema.Int,
  consultants: Schema.Int,
  students: Schema.Int,
  byRoleFamily: Schema.optionalKey(Schema.Array(Schema.Struct({ roleFamily: RoleFamily, count: Schema.Int }))),
  source: Schema.String
})

/** A unit, and how it has been called, placed, led and counted; each list in the order it was decided. */
export const UnitRow = Schema.Struct({
  unitId: UnitId,
  kind: UnitKind,
  serviceArea: Schema.optionalKey(ServiceArea),
  active: Period,
  names: Schema.Array(Schema.Struct({ from: Day, name: Schema.String })),
  parents: Schema.Array(Schema.Struct({ from: Day, parent: UnitId })),
  managers: Schema.Array(Leader),
  substitutes: Schema.Array(Leader),
  safetyReps: Schema.Array(Leader),
  headcounts: Schema.Array(Headcount),
  /** What it went on in, when, and which of those its earlier counts belong to as of today. */
  became: Schema.optionalKey(
    Schema.Array(Schema.Struct({ at: Day, units: Schema.Array(UnitId), countsGoTo: Schema.optionalKey(UnitId) }))
  ),
  dialogues: Schema.optionalKey(Schema.Array(Schema.Struct({ on: Day, parties: Schema.Array(DialogueParty) }))),
  safetyRounds: Schema.optionalKey(
    Schema.Array(Schema.Struct({ on: Day, safetyRepParticipated: Schema.Boolean, risksFound: Schema.Int }))
  )
})
export type UnitRow = typeof UnitRow.Type

/** A member, by pseudonym, and where they have worked and what they were trusted with. */
export const MemberRow = Schema.Struct({
  memberRef: PersonRef,
  memberships: Schema.Array(
    Schema.Struct({ ...Period.fields, unitId: UnitId, roleFamily: RoleFamily, employmentForm: EmploymentForm })
  ),
  /** Name and unit are hidden from others. */
  protectedIdentity: Schema.optionalKey(Schema.Boolean),
  /** Why they left which unit, where it was told, and what they said about it. */
  departures: Schema.optionalKey(Schema.Array(Schema.Struct({ unitId: UnitId, at: Day, reason: LeaveReason }))),
  exitInterviews: Schema.optionalKey(
    Schema.Array(Schema.Struct({ unitId: UnitId, on: Day, threatContributed: ThreatContributed }))
  ),
  appointments: Schema.Array(
    Schema.Struct({ ...Period.fields, unitId: UnitId, role: Role, shareOfFullTime: Schema.optionalKey(Schema.Int) })
  )
})
export type MemberRow = typeof MemberRow.Type
