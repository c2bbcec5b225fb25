/** A visit is planned, or not made after all. */
import { Command } from "@trygglogg/log"
import { Result } from "effect"
import { pathRead, unitHistory, wrongPath } from "../../organisation/facts.ts"
import { adoptedPolicies, policyFor } from "../../policy/facts.ts"
import { UnitElsewhereThen, UnitNotActiveThen } from "../../vocabulary/refusal.ts"
import { dayOf, dayOfInstant } from "../../vocabulary/time.ts"
import {
  AssessmentExpired,
  AssessmentForbids,
  AssessmentMissing,
  NotOnVisit,
  TooFewStaff,
  VisitIdTaken,
  VisitInOtherState,
  VisitNotFound,
  VisitTimesReversed
} from "../error.ts"
import { VisitCancelled, VisitPlanned } from "../event/visit.ts"
import { riskAssessment } from "../facts/assessment.ts"
import { visitState } from "../facts/visit.ts"
import { refuseByAssessment } from "./byAssessment.ts"

type Planned = (typeof VisitPlanned)["Type"]

/** The first time that does not come after the one before it. */
const wrongTime = ({ checkIns, expectedEnd, startAt, visitId }: Omit<Planned, "_tag">) => {
  const times = [startAt, ...checkIns, expectedEnd]
  const at = times.find((time, index) => index > 0 && time <= (times[index - 1] ?? time))
  return at === undefined ? undefined : new VisitTimesReversed({ visitId, at })
}

/**
 * Plans a home visit, or a risky visit at the office, by an assessment that holds on the day it is made.
 *
 * Where the rules exempt visits of low risk, a home visit planned without an assessment is one the planner says has low risk.
 */
export const PlanVisit = Command.make("PlanVisit", {
  input: VisitPlanned.fields,
  reads: ({ assessmentId, unitPath, visitId }) => ({
    visit: visitState(visitId),
    units: unitPath.map((unitId) => unitHistory(unitId)),
    assessments: assessmentId === undefined ? [] : [riskAssessment(assessmentId)],
    policy: adoptedPolicies()
  }),
  emits: [VisitPlanned],
  refuses: [
    VisitIdTaken,
    UnitNotActiveThen,
    UnitElsewhereThen,
    VisitTimesReversed,
    TooFewStaff,
    AssessmentMissing,
    AssessmentExpired,
    AssessmentForbids
  ],
  policy: ({ policy, units }, { now }) => policyFor(policy, pathRead(units), dayOf(now)).version,
  decide: (input, { assessments: [assessment], policy, units, visit }, { now }) => {
    const { participants, startAt, unitPath, visitId } = input
    if (visit !== undefined) return Result.fail(new VisitIdTaken({ visitId }))
    const wrong = wrongPath(unitPath, units, dayOf(now)) ?? wrongTime(input)
    if (wrong !== undefined) return Result.fail(wrong)
    const { values } = policyFor(policy, unitPath, dayOf(now))
    const required = values.visitMinPersons
    const present = new Set(participants).size
    if (present < required) return Result.fail(new TooFewStaff({ visitId, required, present }))
    const refused = refuseByAssessment(input, assessment, values, dayOfInstant(startAt))
    return refused === undefined ? Result.succeed([VisitPlanned(input)]) : Result.fail(refused)
  }
})

/** A visit that was planned is not made. */
export const CancelVisit = Command.make("CancelVisit", {
  input: VisitCancelled.fields,
  reads: ({ visitId }) => ({ visit: visitState(visitId) }),
  emits: [VisitCancelled],
  refuses: [VisitNotFound, NotOnVisit, VisitInOtherState],
  decide: (input, { visit }, { actor, role }) => {
    const { by, visitId } = input
    if (visit === undefined) return Result.fail(new VisitNotFound({ visitId }))
    const { contactPerson, participants, state } = visit
    const leads = role === "manager" || role === "substitute" || role === "securityCoordinator"
    if (actor !== String(by) || !(leads || by === contactPerson || participants.includes(by))) {
      return Result.fail(new NotOnVisit({ visitId }))
    }
    if (state === "cancelled") return Result.succeed([])
    if (state !== "planned") return Result.fail(new VisitInOtherState({ visitId, state }))
    return Result.succeed([VisitCancelled(input)])
  }
})
