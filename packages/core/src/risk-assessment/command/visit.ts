/** A visit is made: started by enough people with tested alarms, checked in from, ended or broken off. */
import { Command } from "@trygglogg/log"
import { Array, DateTime, Result, Struct } from "effect"
import { adoptedPolicies, policyFor } from "../../policy/facts.ts"
import type { PersonRef, VisitId } from "../../vocabulary/ids.ts"
import type { PolicyValues } from "../../vocabulary/policyValues.ts"
import { AlarmStep } from "../../vocabulary/risk.ts"
import { dayOf, type Instant, instantOf } from "../../vocabulary/time.ts"
import {
  AlarmMissing,
  AlarmNotTested,
  AssessmentExpired,
  AssessmentForbids,
  AssessmentMissing,
  NotApproved,
  NotOnVisit,
  PrecautionMissing,
  TooFewStaff,
  VisitInOtherState,
  VisitNotFound
} from "../error.ts"
import {
  AlarmActivated,
  VisitAborted,
  VisitCheckInMade,
  VisitCheckInMissed,
  VisitEnded,
  VisitStarted
} from "../event/visit.ts"
import { riskAssessment } from "../facts/assessment.ts"
import { nextDue, type PlannedVisit, visitState } from "../facts/visit.ts"
import { refuseByAssessment } from "./byAssessment.ts"

type Started = Omit<(typeof VisitStarted)["Type"], "_tag" | "at">

const hoursBetween = (from: Instant, to: Instant): number => (Date.parse(to) - Date.parse(from)) / 3_600_000

/** Everybody present has an alarm, tested so lately that it can be trusted. */
const refuseByAlarms = ({ alarms, present, visitId }: Started, { alarmTestedHours }: PolicyValues, now: Instant) => {
  const without = present.filter((person) => !alarms.some(({ memberRef }) => memberRef === person))
  if (Array.isArrayNonEmpty(without)) return new AlarmMissing({ visitId, without })
  const isTested = ({ testedAt }: Started["alarms"][number]): boolean =>
    testedAt <= now && hoursBetween(testedAt, now) <= alarmTestedHours
  const carriedBy = present.filter((person) => !alarms.some((alarm) => alarm.memberRef === person && isTested(alarm)))
  return Array.isArrayNonEmpty(carriedBy) ? new AlarmNotTested({ visitId, carriedBy }) : undefined
}

const refuseByStaff = ({ present, visitId }: Started, { visitMinPersons: required }: PolicyValues) => {
  const there = new Set(present).size
  return there < required ? new TooFewStaff({ visitId, required, present: there }) : undefined
}

/**
 * Those present set out, each with a tested alarm, by an assessment that allows it. A risk visit was read by a second person, and
 * somebody is informed or the room has an alarm.
 */
export const StartVisit = Command.make("StartVisit", {
  input: { ...Struct.omit(VisitStarted.fields, ["at"]) },
  reads: ({ assessmentId, visitId }) => ({
    visit: visitState(visitId),
    assessments: assessmentId === undefined ? [] : [riskAssessment(assessmentId)],
    policy: adoptedPolicies()
  }),
  emits: [VisitStarted],
  refuses: [
    VisitNotFound,
    VisitInOtherState,
    NotOnVisit,
    TooFewStaff,
    AlarmMissing,
    AlarmNotTested,
    AssessmentMissing,
    AssessmentExpired,
    AssessmentForbids,
    NotApproved,
    PrecautionMissing
  ],
  policy: ({ policy, visit }, { now }) => policyFor(policy, visit?.unitPath ?? [], dayOf(now)).version,
  decide: (input, { assessments: [assessment], policy, visit }, { actor, now }) => {
    const { assessmentId, precautions, present, visitId } = input
    if (visit === undefined) return Result.fail(new VisitNotFound({ visitId }))
    if (visit.state === "started") return Result.succeed([])
    if (visit.state !== "planned") return Result.fail(new VisitInOtherState({ visitId, state: visit.state }))
    if (!present.some((person) => actor === String(person))) return Result.fail(new NotOnVisit({ visitId }))
    const { values } = policyFor(policy, visit.unitPath, dayOf(now))
    const { kind, unitPath } = visit
    const asked = { visitId, kind, unitPath, ...(assessmentId === undefined ? {} : { assessmentId }) }
    const refused =
      refuseByStaff(input, values) ??
      refuseByAlarms(input, values, instantOf(now)) ??
      refuseByAssessment(asked, assessment, values, dayOf(now))
    if (refused !== undefined) return Result.fail(refused)
    if (kind === "riskVisit" && assessmentId !== undefined && assessment?.judgement?.approvedBy === undefined) {
      return Result.fail(new NotApproved({ visitId, assessmentId }))
    }
    if (kind === "riskVisit" && values.riskVisitPrecaution && precautions.length === 0) {
      return Result.fail(new PrecautionMissing({ visitId }))
    }
    return Result.succeed([VisitStarted({ ...input, at: instantOf(now) })])
  }
})

interface Told {
  readonly visitId: VisitId
  readonly by: PersonRef
}
/** The visit that is under way, told of by somebody on it or their contact, in their own name. */
const underWay = (
  { by, visitId }: Told,
  visit: PlannedVisit | undefined,
  { actor }: Command.Asker
): Result.Result<PlannedVisit, VisitNotFound | NotOnVisit | VisitInOtherState> => {
  if (visit === undefined) return Result.fail(new VisitNotFound({ visitId }))
  if (actor !== String(by) || !(by === visit.contactPerson || visit.participants.includes(by))) {
    return Result.fail(new NotOnVisit({ visitId }))
  }
  return visit.state === "started"
    ? Result.succeed(visit)
    : Result.fail(new VisitInOtherState({ visitId, state: visit.state }))
}
const reads = ({ visitId }: { readonly visitId: VisitId }) => ({ visit: visitState(visitId) })
const refuses = [VisitNotFound, NotOnVisit, VisitInOtherState] as const

/** Those on the visit were heard from. */
export const MakeCheckIn = Command.make("MakeCheckIn", {
  input: { ...Struct.omit(VisitCheckInMade.fields, ["at"]) },
  reads,
  emits: [VisitCheckInMade],
  refuses,
  decide: (input, { visit }, context) =>
    Result.map(underWay(input, visit, context), () => [VisitCheckInMade({ ...input, at: instantOf(context.now) })])
})

/** Somebody on the visit has pressed their alarm. Each time counts. */
export const ActivateAlarm = Command.make("ActivateAlarm", {
  input: { ...Struct.omit(AlarmActivated.fields, ["at"]) },
  reads,
  emits: [AlarmActivated],
  refuses,
  decide: (input, { visit }, context) =>
    Result.map(underWay(input, visit, context), () => [AlarmActivated({ ...input, at: instantOf(context.now) })])
})

export const EndVisit = Command.make("EndVisit", {
  input: { ...Struct.omit(VisitEnded.fields, ["at"]) },
  reads,
  emits: [VisitEnded],
  refuses,
  decide: (input, { visit }, context) =>
    Result.map(underWay(input, visit, context), () => [VisitEnded({ ...input, at: instantOf(context.now) })])
})

/** The visit is broken off: everybody may, at once (AML 3:4). */
export const AbortVisit = Command.make("AbortVisit", {
  input: { ...Struct.omit(VisitAborted.fields, ["at"]) },
  reads,
  emits: [VisitAborted],
  refuses,
  decide: (input, { visit }, context) =>
    Result.map(underWay(input, visit, context), () => [VisitAborted({ ...input, at: instantOf(context.now) })])
})

/**
 * Alarms those whose turn has come when nobody was heard from: the contact person, then the manager, then the security coordinator.
 *
 * Given by a program again and again. Each step is recorded once for each check-in, so a program that starts anew repeats nothing.
 */
export const RecordMissedCheckIn = Command.make("RecordMissedCheckIn", {
  input: { visitId: VisitCheckInMissed.fields.visitId },
  reads: ({ visitId }) => ({ visit: visitState(visitId), policy: adoptedPolicies() }),
  emits: [VisitCheckInMissed],
  refuses: [VisitNotFound],
  policy: ({ policy, visit }, { now }) => policyFor(policy, visit?.unitPath ?? [], dayOf(now)).version,
  decide: ({ visitId }, { policy, visit }, { now }) => {
    if (visit === undefined) return Result.fail(new VisitNotFound({ visitId }))
    const dueAt = nextDue(visit)
    if (dueAt === undefined) return Result.succeed([])
    const { checkInMinutes } = policyFor(policy, visit.unitPath, dayOf(now)).values
    const isDue = (step: AlarmStep): boolean =>
      instantOf(DateTime.add(DateTime.makeUnsafe(dueAt), { minutes: checkInMinutes[step] })) <= instantOf(now)
    const isTold = (step: AlarmStep): boolean => visit.missed.some((one) => one.dueAt === dueAt && one.step === step)
    return Result.succeed(
      AlarmStep.literals
        .filter((step) => isDue(step) && !isTold(step))
        .map((step) => VisitCheckInMissed({ visitId, dueAt, step }))
    )
  }
})
