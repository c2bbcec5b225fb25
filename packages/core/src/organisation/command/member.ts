/** Who works where. A member is a pseudonym; no name is ever told here. */
import { Command } from "@trygglogg/log"
import { Result } from "effect"
import {
  MemberAlreadyThere,
  MemberNotActive,
  MemberNotFound,
  PeriodReversed,
  UnitIsClosed,
  UnitNotFound
} from "../error.ts"
import { MemberJoined, MemberLeft, MemberMoved, RoleEnded } from "../event.ts"
import { type MemberHistory, memberHistory, unitHistory } from "../facts.ts"
import { refuseInactive } from "./period.ts"
import type { UnitId } from "../../vocabulary/ids.ts"
import { holdsOn, isOpen, reaches } from "../../vocabulary/period.ts"
import type { Day } from "../../vocabulary/time.ts"

/** The membership of a unit that has not ended. */
const current = ({ memberships }: MemberHistory, unitId: UnitId) =>
  memberships.find((one) => one.unitId === unitId && isOpen(one))

/** The membership for a time that reaches past a day. */
const serving = ({ memberships }: MemberHistory, unitId: UnitId, day: Day) =>
  memberships.find((one) => one.unitId === unitId && one.to !== undefined && one.to > day)

const unknown = ({ memberships }: MemberHistory): boolean => memberships.length === 0

/** Somebody starts working in a unit, until further notice or for a time; also beside another unit, and again after having left. */
export const JoinMember = Command.make("JoinMember", {
  input: MemberJoined.fields,
  reads: ({ memberRef, unitId }) => ({ member: memberHistory(memberRef), unit: unitHistory(unitId) }),
  emits: [MemberJoined],
  refuses: [UnitNotFound, UnitIsClosed, MemberAlreadyThere, PeriodReversed],
  decide: (input, { member, unit }) => {
    const { from, memberRef, unitId, until } = input
    if (current(member, unitId) !== undefined) return Result.fail(new MemberAlreadyThere({ memberRef, unitId }))
    if (until !== undefined && until < from) {
      return Result.fail(new PeriodReversed({ stated: until, notBefore: from }))
    }
    const ended = member.memberships.findLast((one) => one.unitId === unitId)?.to
    if (ended !== undefined && from < ended) {
      return Result.fail(new PeriodReversed({ stated: from, notBefore: ended }))
    }
    return refuseInactive(unit, unitId, from).pipe(Result.map(() => [MemberJoined(input)]))
  }
})

/** Somebody changes unit. What they were trusted with stays until it is ended. */
export const MoveMember = Command.make("MoveMember", {
  input: MemberMoved.fields,
  reads: ({ memberRef, toUnit }) => ({ member: memberHistory(memberRef), unit: unitHistory(toUnit) }),
  emits: [MemberMoved],
  refuses: [MemberNotFound, MemberNotActive, MemberAlreadyThere, UnitNotFound, UnitIsClosed, PeriodReversed],
  decide: (input, { member, unit }) => {
    const { at, fromUnit, memberRef, toUnit } = input
    if (unknown(member)) return Result.fail(new MemberNotFound({ memberRef }))
    const leaving = current(member, fromUnit)
    if (leaving === undefined) return Result.fail(new MemberNotActive({ memberRef }))
    if (current(member, toUnit) !== undefined) {
      return Result.fail(new MemberAlreadyThere({ memberRef, unitId: toUnit }))
    }
    if (at < leaving.from) return Result.fail(new PeriodReversed({ stated: at, notBefore: leaving.from }))
    return refuseInactive(unit, toUnit, at).pipe(Result.map(() => [MemberMoved(input)]))
  }
})

/**
 * Somebody stops working in a unit; `at` is the first day they are not there.
 *
 * Whoever leaves the city altogether ends every trust they hold, so that a vacant post shows at once on the unit itself (R1-01: a
 * manager who leaves must not stop a case).
 */
export const LeaveMember = Command.make("LeaveMember", {
  input: MemberLeft.fields,
  reads: ({ memberRef }) => ({ member: memberHistory(memberRef) }),
  emits: [RoleEnded, MemberLeft],
  refuses: [MemberNotFound, MemberNotActive, PeriodReversed],
  decide: (input, { member }) => {
    const { at, memberRef, unitId } = input
    if (unknown(member)) return Result.fail(new MemberNotFound({ memberRef }))
    const leaving = current(member, unitId) ?? serving(member, unitId, at)
    if (leaving === undefined) {
      const left = member.memberships.some((one) => one.unitId === unitId && one.to === at)
      return left ? Result.succeed([]) : Result.fail(new MemberNotActive({ memberRef }))
    }
    if (at < leaving.from) return Result.fail(new PeriodReversed({ stated: at, notBefore: leaving.from }))
    const staysElsewhere = member.memberships.some((one) => one !== leaving && isOpen(one) && holdsOn(one, at))
    const ending = staysElsewhere ? [] : member.appointments.filter((one) => reaches(one, at))
    return Result.succeed([
      ...ending.map(({ role, unitId }) => RoleEnded({ memberRef, unitId, role, at })),
      MemberLeft(input)
    ])
  }
})
