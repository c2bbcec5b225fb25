/** Who leads, stands in, represents and is trusted with more. A trust is for a unit and, but for leading, all below it. */
import { Command } from "@trygglogg/log"
import { Result } from "effect"
import {
  MemberNotActive,
  MemberNotFound,
  NothingToEnd,
  PeriodReversed,
  RoleAlreadyHeld,
  UnitIsClosed,
  UnitNotFound
} from "../error.ts"
import { ManagerAppointed, RoleAssigned, RoleEnded, SafetyRepAppointed, SubstituteNamed } from "../event.ts"
import { type MemberHistory, memberHistory, unitHistory } from "../facts.ts"
import { refuseInactive } from "./period.ts"
import type { Role } from "../../vocabulary/enumerations.ts"
import type { PersonRef, UnitId } from "../../vocabulary/ids.ts"
import { holdsOn, isOpen, reaches } from "../../vocabulary/period.ts"
import type { Day } from "../../vocabulary/time.ts"

const member = ({ memberRef, unitId }: { readonly memberRef: PersonRef; readonly unitId: UnitId }) => ({
  member: memberHistory(memberRef),
  unit: unitHistory(unitId)
})

/** The member, when they work in the city from the day on: until further notice, or over a last day. */
const refuseAbsent = (
  member: MemberHistory,
  memberRef: PersonRef,
  from: Day,
  last?: Day
): Result.Result<MemberHistory, MemberNotFound | MemberNotActive> => {
  if (member.memberships.length === 0) return Result.fail(new MemberNotFound({ memberRef }))
  const stays = member.memberships.some(
    (one) => holdsOn(one, from) && (last === undefined ? isOpen(one) : holdsOn(one, last))
  )
  return stays ? Result.succeed(member) : Result.fail(new MemberNotActive({ memberRef }))
}

const held = ({ appointments }: MemberHistory, role: Role, unitId: UnitId, day: Day) =>
  appointments.find((one) => one.role === role && one.unitId === unitId && reaches(one, day))

/** Appoints who leads a unit until further notice, and ends the appointment of whoever led it before. */
export const AppointManager = Command.make("AppointManager", {
  input: ManagerAppointed.fields,
  reads: member,
  emits: [RoleEnded, ManagerAppointed],
  refuses: [MemberNotFound, MemberNotActive, UnitNotFound, UnitIsClosed, PeriodReversed],
  decide: (input, { member, unit }) =>
    Result.gen(function* () {
      const { from, memberRef, unitId } = input
      yield* refuseAbsent(member, memberRef, from)
      const { managers } = yield* refuseInactive(unit, unitId, from)
      const last = managers.at(-1)
      if (last !== undefined && last.memberRef === memberRef && isOpen(last)) return []
      if (last !== undefined && from < last.from) {
        return yield* Result.fail(new PeriodReversed({ stated: from, notBefore: last.from }))
      }
      const before = managers.filter((one) => reaches(one, from))
      return [
        ...before.map((one) => RoleEnded({ memberRef: one.memberRef, unitId, role: "manager", at: from })),
        ManagerAppointed(input)
      ]
    })
})

/** Names who leads a unit in the manager's place, from a day and over a last day. */
export const NameSubstitute = Command.make("NameSubstitute", {
  input: SubstituteNamed.fields,
  reads: member,
  emits: [SubstituteNamed],
  refuses: [MemberNotFound, MemberNotActive, UnitNotFound, UnitIsClosed, PeriodReversed, RoleAlreadyHeld],
  decide: (input, { member, unit }) =>
    Result.gen(function* () {
      const { from, memberRef, unitId, until } = input
      if (until < from) return yield* Result.fail(new PeriodReversed({ stated: until, notBefore: from }))
      yield* refuseAbsent(member, memberRef, from, until)
      yield* refuseInactive(unit, unitId, from)
      yield* refuseInactive(unit, unitId, until)
      const overlapping = member.appointments.some(
        (one) => one.role === "substitute" && one.unitId === unitId && one.from <= until && reaches(one, from)
      )
      return overlapping
        ? yield* Result.fail(new RoleAlreadyHeld({ memberRef, unitId, role: "substitute" }))
        : [SubstituteNamed(input)]
    })
})

/** Appoints a safety representative for a unit and all below it: the safety area (AML 6:2). A unit may have several. */
export const AppointSafetyRep = Command.make("AppointSafetyRep", {
  input: SafetyRepAppointed.fields,
  reads: member,
  emits: [SafetyRepAppointed],
  refuses: [MemberNotFound, MemberNotActive, UnitNotFound, UnitIsClosed, PeriodReversed],
  decide: (input, { member, unit }) =>
    Result.gen(function* () {
      const { from, memberRef, unitId } = input
      yield* refuseAbsent(member, memberRef, from)
      yield* refuseInactive(unit, unitId, from)
      return held(member, "safetyRepresentative", unitId, from) === undefined ? [SafetyRepAppointed(input)] : []
    })
})

/** Trusts somebody with coordinating security, keeping the board's or the auditor's eye, or administering, for a unit and all below it. */
export const AssignRole = Command.make("AssignRole", {
  input: RoleAssigned.fields,
  reads: member,
  emits: [RoleAssigned],
  refuses: [MemberNotFound, MemberNotActive, UnitNotFound, UnitIsClosed, PeriodReversed, RoleAlreadyHeld],
  decide: (input, { member, unit }) =>
    Result.gen(function* () {
      const { from, memberRef, role, shareOfFullTime, unitId } = input
      yield* refuseAbsent(member, memberRef, from)
      yield* refuseInactive(unit, unitId, from)
      const already = held(member, role, unitId, from)
      if (already === undefined) return [RoleAssigned(input)]
      return already.shareOfFullTime === shareOfFullTime
        ? []
        : yield* Result.fail(new RoleAlreadyHeld({ memberRef, unitId, role }))
    })
})

/** Ends a trust of any kind; `at` is the first day it is no longer held. */
export const EndRole = Command.make("EndRole", {
  input: RoleEnded.fields,
  reads: ({ memberRef }) => ({ member: memberHistory(memberRef) }),
  emits: [RoleEnded],
  refuses: [MemberNotFound, NothingToEnd, PeriodReversed],
  decide: (input, { member }) => {
    const { at, memberRef, role, unitId } = input
    if (member.memberships.length === 0) return Result.fail(new MemberNotFound({ memberRef }))
    const ending = held(member, role, unitId, at)
    if (ending === undefined) return Result.fail(new NothingToEnd({ memberRef, unitId, role }))
    if (at < ending.from) return Result.fail(new PeriodReversed({ stated: at, notBefore: ending.from }))
    return Result.succeed([RoleEnded(input)])
  }
})
