import { Projection } from "@trygglogg/log"
import { Person, type PersonRef } from "../../vocabulary/ids.ts"
import { endedAt, isOpen } from "../../vocabulary/period.ts"
import { addDays } from "../../vocabulary/time.ts"
import {
  ExitInterviewHeld,
  ManagerAppointed,
  MemberJoined,
  MemberLeft,
  MemberMoved,
  ProtectionFlagSet,
  RoleAssigned,
  RoleEnded,
  SafetyRepAppointed,
  SubstituteNamed
} from "../event.ts"
import { memberOn } from "../view/onDay.ts"
import { MemberRow } from "../view/row.ts"

type Appointment = MemberRow["appointments"][number]

const appointed = (row: MemberRow | undefined, memberRef: PersonRef, appointment: Appointment): MemberRow => ({
  ...(row ?? { memberRef, memberships: [] }),
  appointments: [...(row?.appointments ?? []), appointment]
})

/** A row for each member there has been, those who have left too. */
export const members = Projection.make("members", {
  by: Person,
  row: MemberRow,
  index: {
    unit: ({ memberships }) => memberships.filter(isOpen).map(({ unitId }) => unitId),
    role: ({ appointments }) => appointments.map(({ role }) => role)
  }
})
  .valid(memberOn)
  .on(MemberJoined, (row, { employmentForm, from, memberRef, roleFamily, unitId, until }) => ({
    ...(row ?? { memberRef, appointments: [] }),
    memberships: [
      ...(row?.memberships ?? []),
      { unitId, roleFamily, employmentForm, from, ...(until === undefined ? {} : { to: addDays(until, 1) }) }
    ]
  }))
  .on(
    MemberMoved,
    (row, { at, fromUnit, toUnit }) =>
      row && {
        ...row,
        memberships: row.memberships.flatMap((one) =>
          one.unitId === fromUnit && isOpen(one) ? [endedAt(one, at), { ...one, unitId: toUnit, from: at }] : [one]
        )
      }
  )
  .on(
    MemberLeft,
    (row, { at, reason, unitId }) =>
      row && {
        ...row,
        memberships: row.memberships.map((one) => (one.unitId === unitId ? endedAt(one, at) : one)),
        ...(reason === undefined ? {} : { departures: [...(row.departures ?? []), { unitId, at, reason }] })
      }
  )
  .on(
    ExitInterviewHeld,
    (row, { on, threatContributed, unitId }) =>
      row && { ...row, exitInterviews: [...(row.exitInterviews ?? []), { unitId, on, threatContributed }] }
  )
  .on(ProtectionFlagSet, (row, { protectedIdentity }) => row && { ...row, protectedIdentity })
  .on(ManagerAppointed, (row, { from, memberRef, unitId }) =>
    appointed(row, memberRef, { role: "manager", unitId, from })
  )
  .on(SubstituteNamed, (row, { from, memberRef, unitId, until }) =>
    appointed(row, memberRef, { role: "substitute", unitId, from, to: addDays(until, 1) })
  )
  .on(SafetyRepAppointed, (row, { from, memberRef, unitId }) =>
    appointed(row, memberRef, { role: "safetyRepresentative", unitId, from })
  )
  .on(RoleAssigned, (row, { from, memberRef, role, shareOfFullTime, unitId }) =>
    appointed(row, memberRef, {
      role,
      unitId,
      from,
      ...(shareOfFullTime === undefined ? {} : { shareOfFullTime })
    })
  )
  .on(
    RoleEnded,
    (row, { at, role, unitId }) =>
      row && {
        ...row,
        appointments: row.appointments.map((one) =>
          one.role === role && one.unitId === unitId ? endedAt(one, at) : one
        )
      }
  )
