/** An assessment is started, its factors noted, judged, read by a second person, and ends. */
import { type Command as Definition, Command } from "@trygglogg/log"
import { Result, Schema, Struct } from "effect"
import { unitHistory, wrongPath } from "../../organisation/facts.ts"
import { adoptedPolicies, policyFor } from "../../policy/facts.ts"
import { AssessmentId } from "../../vocabulary/ids.ts"
import type { PolicyValues } from "../../vocabulary/policyValues.ts"
import { UnitElsewhereThen, UnitNotActiveThen } from "../../vocabulary/refusal.ts"
import { addDays, addMonths, Day, dayOf, instantOf } from "../../vocabulary/time.ts"
import {
  AssessmentConcluded,
  AssessmentIdTaken,
  AssessmentNotFound,
  AssessmentOver,
  AssessmentStillValid,
  FactorsMissing,
  LoneWorkForbidden,
  MeasuresNotNamed,
  NotOwnAssessment,
  NotSecondReader,
  NotYetAssessed,
  ReviewDayPast,
  SameChannel,
  ValidityOutOfBounds
} from "../error.ts"
import {
  ContactChannelDecided,
  RiskAssessed,
  RiskAssessmentApproved,
  RiskAssessmentExpired,
  RiskAssessmentStarted,
  RiskAssessmentSuperseded,
  RiskFactorsNoted
} from "../event/assessment.ts"
import { isValidOn, type RiskAssessment, riskAssessment } from "../facts/assessment.ts"

const about = ({ assessmentId }: { readonly assessmentId: AssessmentId }) => ({
  assessment: riskAssessment(assessmentId)
})
type About = Definition.States<ReturnType<typeof about>>

const found = (assessmentId: AssessmentId, { assessment }: About): Result.Result<RiskAssessment, AssessmentNotFound> =>
  Result.fromNullishOr(assessment, () => new AssessmentNotFound({ assessmentId }))

/** Starts the assessment of a visit, a unit or a task, in a unit as it lies today. */
export const StartRiskAssessment = Command.make("StartRiskAssessment", {
  input: RiskAssessmentStarted.fields,
  reads: (input) => ({ ...about(input), units: input.unitPath.map((unitId) => unitHistory(unitId)) }),
  emits: [RiskAssessmentStarted],
  refuses: [AssessmentIdTaken, UnitNotActiveThen, UnitElsewhereThen],
  decide: (input, { assessment, units }, { now }) => {
    const { assessmentId, unitPath } = input
    if (assessment !== undefined) return Result.fail(new AssessmentIdTaken({ assessmentId }))
    const wrong = wrongPath(unitPath, units, dayOf(now))
    return wrong === undefined ? Result.succeed([RiskAssessmentStarted(input)]) : Result.fail(wrong)
  }
})

/** Notes what makes it risky. It can be noted anew until the risk is judged. */
export const NoteRiskFactors = Command.make("NoteRiskFactors", {
  input: RiskFactorsNoted.fields,
  reads: about,
  emits: [RiskFactorsNoted],
  refuses: [AssessmentNotFound, AssessmentConcluded],
  decide: (input, past) =>
    Result.gen(function* () {
      const { assessmentId } = input
      const { judgement } = yield* found(assessmentId, past)
      if (judgement !== undefined) return yield* Result.fail(new AssessmentConcluded({ assessmentId }))
      return [RiskFactorsNoted(input)]
    })
})

/** The last day an assessment made on a day may be relied on: short for a visit to somebody, long for a unit or a task (D13). */
const latestValidity = ({ subject }: RiskAssessment, values: PolicyValues, day: Day): Day =>
  subject.of === "visit" ? addDays(day, values.visitAssessmentDays) : addMonths(day, values.taskAssessmentMonths)

/**
 * Judges the risk, once, by the factors noted.
 *
 * Without a last day of its own it is valid as long as the rules in force allow, never longer.
 */
export const AssessRisk = Command.make("AssessRisk", {
  input: { ...Struct.omit(RiskAssessed.fields, ["validUntil"]), validUntil: Schema.optionalKey(Day) },
  reads: (input) => ({ ...about(input), policy: adoptedPolicies() }),
  emits: [RiskAssessed],
  refuses: [
    AssessmentNotFound,
    NotOwnAssessment,
    AssessmentConcluded,
    FactorsMissing,
    MeasuresNotNamed,
    LoneWorkForbidden,
    ValidityOutOfBounds
  ],
  policy: ({ assessment, policy }, { now }) => policyFor(policy, assessment?.unitPath ?? [], dayOf(now)).version,
  decide: (input, past, { actor, now }) =>
    Result.gen(function* () {
      const { assessedBy, assessmentId, measures, result } = input
      const assessment = yield* found(assessmentId, past)
      if (actor !== String(assessedBy)) return yield* Result.fail(new NotOwnAssessment({ assessmentId }))
      const { judgement, kind, loneWork, unitPath } = assessment
      if (judgement !== undefined) return yield* Result.fail(new AssessmentConcluded({ assessmentId }))
      if (loneWork === undefined) return yield* Result.fail(new FactorsMissing({ assessmentId }))
      if (result === "goWithMeasures" && measures.length === 0) {
        return yield* Result.fail(new MeasuresNotNamed({ assessmentId }))
      }
      const goes = result === "goAsPlanned" || result === "goWithMeasures"
      if (loneWork && kind === "taskWithEvidentRisk" && goes) {
        return yield* Result.fail(new LoneWorkForbidden({ assessmentId }))
      }
      const today = dayOf(now)
      const latest = latestValidity(assessment, policyFor(past.policy, unitPath, today).values, today)
      const { validUntil = latest } = input
      if (validUntil < today || validUntil > latest) {
        return yield* Result.fail(new ValidityOutOfBounds({ assessmentId, stated: validUntil, latest }))
      }
      return [RiskAssessed({ ...input, validUntil })]
    })
})

/** A second person has read the assessment and stands behind it. */
export const ApproveRiskAssessment = Command.make("ApproveRiskAssessment", {
  input: { ...Struct.omit(RiskAssessmentApproved.fields, ["at"]) },
  reads: about,
  emits: [RiskAssessmentApproved],
  refuses: [AssessmentNotFound, NotYetAssessed, NotSecondReader],
  decide: (input, past, { actor, now }) =>
    Result.gen(function* () {
      const { approvedBy, assessmentId } = input
      const { judgement } = yield* found(assessmentId, past)
      if (judgement === undefined) return yield* Result.fail(new NotYetAssessed({ assessmentId }))
      const { assessedBy, secondReader = approvedBy } = judgement
      if (actor !== String(approvedBy) || approvedBy === assessedBy || approvedBy !== secondReader) {
        return yield* Result.fail(new NotSecondReader({ assessmentId }))
      }
      return judgement.approvedBy === undefined ? [RiskAssessmentApproved({ ...input, at: instantOf(now) })] : []
    })
})

/** Notes that an assessment may no longer be relied on, after its last day. */
export const ExpireRiskAssessment = Command.make("ExpireRiskAssessment", {
  input: { assessmentId: AssessmentId },
  reads: about,
  emits: [RiskAssessmentExpired],
  refuses: [AssessmentNotFound, NotYetAssessed, AssessmentStillValid],
  decide: ({ assessmentId }, past, { now }) =>
    Result.gen(function* () {
      const { judgement, over } = yield* found(assessmentId, past)
      if (judgement === undefined) return yield* Result.fail(new NotYetAssessed({ assessmentId }))
      if (over !== undefined) return []
      const { validUntil } = judgement
      const on = dayOf(now)
      if (on <= validUntil) return yield* Result.fail(new AssessmentStillValid({ assessmentId, validUntil }))
      return [RiskAssessmentExpired({ assessmentId, on })]
    })
})

/** Another assessment, judged already, takes the place of this one. */
export const SupersedeRiskAssessment = Command.make("SupersedeRiskAssessment", {
  input: RiskAssessmentSuperseded.fields,
  reads: ({ assessmentId, supersededBy }) => ({
    assessment: riskAssessment(assessmentId),
    other: riskAssessment(supersededBy)
  }),
  emits: [RiskAssessmentSuperseded],
  refuses: [AssessmentNotFound, NotYetAssessed],
  decide: (input, past) =>
    Result.gen(function* () {
      const { assessmentId, supersededBy } = input
      const { over } = yield* found(assessmentId, past)
      const { judgement } = yield* found(supersededBy, { assessment: past.other })
      if (judgement === undefined || supersededBy === assessmentId) {
        return yield* Result.fail(new NotYetAssessed({ assessmentId: supersededBy }))
      }
      return over === undefined ? [RiskAssessmentSuperseded(input)] : []
    })
})

/** A meeting becomes another kind of contact for a time, by an assessment. The day it is looked at anew is part of the decision. */
export const DecideContactChannel = Command.make("DecideContactChannel", {
  input: ContactChannelDecided.fields,
  reads: about,
  emits: [ContactChannelDecided],
  refuses: [AssessmentNotFound, NotYetAssessed, AssessmentOver, SameChannel, ReviewDayPast],
  decide: (input, past, { now }) =>
    Result.gen(function* () {
      const { assessmentId, from, reviewOn, to } = input
      const assessment = yield* found(assessmentId, past)
      if (assessment.judgement === undefined) return yield* Result.fail(new NotYetAssessed({ assessmentId }))
      if (!isValidOn(assessment, dayOf(now))) return yield* Result.fail(new AssessmentOver({ assessmentId }))
      if (from === to) return yield* Result.fail(new SameChannel({ assessmentId }))
      if (reviewOn <= dayOf(now)) return yield* Result.fail(new ReviewDayPast({ assessmentId, reviewOn }))
      return [ContactChannelDecided(input)]
    })
})
