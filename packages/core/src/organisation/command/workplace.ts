/** How staff are looked after beside the single case: protected names, talks about protection, rounds, and what those who leave say. */
import { Command } from "@trygglogg/log"
import { Result } from "effect"
import {
  ExitInterviewHeldAlready,
  HeldInFuture,
  MemberNotFound,
  PeriodReversed,
  StillWorksHere,
  UnitIsClosed,
  UnitNotFound
} from "../error.ts"
import { DialogueHeld, ExitInterviewHeld, ProtectionFlagSet, SafetyRoundHeld } from "../event.ts"
import { exitInterviews, protectionFlag } from "../facts/workplace.ts"
import { memberHistory, unitHistory } from "../facts.ts"
import { dayOf } from "../../vocabulary/time.ts"
import { refuseInactive } from "./period.ts"

/** That a member's name and unit are hidden, or no longer. Why, and at which level, is never told (OSL 21:3). */
export const SetProtectionFlag = Command.make("SetProtectionFlag", {
  input: ProtectionFlagSet.fields,
  reads: ({ memberRef }) => ({ member: memberHistory(memberRef), isProtected: protectionFlag(memberRef) }),
  emits: [ProtectionFlagSet],
  refuses: [MemberNotFound],
  decide: (input, { isProtected, member }) => {
    const { memberRef, protectedIdentity } = input
    if (member.memberships.length === 0) return Result.fail(new MemberNotFound({ memberRef }))
    return Result.succeed(isProtected === protectedIdentity ? [] : [ProtectionFlagSet(input)])
  }
})

/** Somebody who leaves was talked with. Once for each time they leave; what else was said is not kept. */
export const RecordExitInterview = Command.make("RecordExitInterview", {
  input: ExitInterviewHeld.fields,
  reads: ({ memberRef }) => ({ member: memberHistory(memberRef), held: exitInterviews(memberRef) }),
  emits: [ExitInterviewHeld],
  refuses: [MemberNotFound, StillWorksHere, HeldInFuture, ExitInterviewHeldAlready],
  decide: (input, { held, member }, { now }) => {
    const { memberRef, on, unitId } = input
    const there = member.memberships.filter((one) => one.unitId === unitId)
    const last = there.at(-1)
    if (last === undefined) return Result.fail(new MemberNotFound({ memberRef }))
    if (last.to === undefined) return Result.fail(new StillWorksHere({ memberRef }))
    if (on > dayOf(now)) return Result.fail(new HeldInFuture({ unitId, on }))
    const times = held.filter((one) => one === unitId).length
    if (times >= there.length) return Result.fail(new ExitInterviewHeldAlready({ memberRef }))
    return Result.succeed([ExitInterviewHeld(input)])
  }
})

/** Board, management and staff have talked about how staff are protected. */
export const RecordDialogue = Command.make("RecordDialogue", {
  input: DialogueHeld.fields,
  reads: ({ unitId }) => ({ unit: unitHistory(unitId) }),
  emits: [DialogueHeld],
  refuses: [UnitNotFound, UnitIsClosed, PeriodReversed, HeldInFuture],
  decide: (input, { unit }, { now }) => {
    const { on, unitId } = input
    if (on > dayOf(now)) return Result.fail(new HeldInFuture({ unitId, on }))
    return Result.map(refuseInactive(unit, unitId, on), () => [DialogueHeld(input)])
  }
})

/** The premises and the routines of a unit were looked over (skyddsrond). */
export const RecordSafetyRound = Command.make("RecordSafetyRound", {
  input: SafetyRoundHeld.fields,
  reads: ({ unitId }) => ({ unit: unitHistory(unitId) }),
  emits: [SafetyRoundHeld],
  refuses: [UnitNotFound, UnitIsClosed, PeriodReversed, HeldInFuture],
  decide: (input, { unit }, { now }) => {
    const { on, unitId } = input
    if (on > dayOf(now)) return Result.fail(new HeldInFuture({ unitId, on }))
    return Result.map(refuseInactive(unit, unitId, on), () => [SafetyRoundHeld(input)])
  }
})
