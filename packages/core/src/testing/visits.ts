/** Home visits of each unit once a month: assessed first, made by two with a tested alarm each, or not made. */
import { handle } from "@trygglogg/log"
import { guard } from "../access/index.ts"
import {
  ApproveRiskAssessment,
  AssessRisk,
  CancelVisit,
  EndVisit,
  MakeCheckIn,
  NoteRiskFactors,
  PlanVisit,
  StartRiskAssessment,
  StartVisit
} from "../risk-assessment/index.ts"
import { AlarmRef, AssessmentId, type PersonRef, VisitId } from "../vocabulary/ids.ts"
import { addDays, type Day } from "../vocabulary/time.ts"
import { type City, type Path, pathOn, staffBetween, stood, type Workplace } from "./city.ts"
import { type Dice, diceOf, idOf } from "./dice.ts"
import { momentOn, type Step } from "./step.ts"

interface Visit {
  readonly name: string
  readonly assessmentId: AssessmentId
  readonly visitId: VisitId
  readonly unitPath: Path
  readonly day: Day
  readonly one: PersonRef
  readonly other: PersonRef
  readonly manager: PersonRef
  readonly dice: Dice
}

const step = (visit: Visit, what: string, day: Day, minutes: number, actor: string, give: Step["give"]): Step => ({
  name: `${visit.name} ${what}`,
  at: momentOn(day, minutes),
  actor,
  give
})

const assessed = (visit: Visit): ReadonlyArray<Step> => {
  const { assessmentId, day: made, dice, one, other, unitPath, visitId } = visit
  const day = addDays(made, -2)
  const priorThreats = dice.chance(0.3)
  const level = priorThreats ? dice.pick([2, 3] as const) : dice.pick([1, 2] as const)
  return [
    step(visit, "assessment", day, 200, one, (envelope) =>
      handle(guard(StartRiskAssessment))(
        {
          assessmentId,
          unitPath,
          kind: "homeVisit",
          subject: { of: "visit", visitId },
          participants: [one, other]
        },
        envelope
      )
    ),
    step(visit, "factors", day, 210, one, (envelope) =>
      handle(guard(NoteRiskFactors))(
        {
          assessmentId,
          factors: [{ code: "negativeDecision", present: priorThreats, weight: 2 }],
          loneWork: false,
          dependencyOnDecision: true,
          priorThreats,
          weapons: false,
          animals: dice.chance(0.2),
          othersPresent: dice.chance(0.4),
          place: "clientHome",
          channelNow: "physical"
        },
        envelope
      )
    ),
    step(visit, "judgement", day, 220, one, (envelope) =>
      handle(guard(AssessRisk))(
        {
          assessmentId,
          level,
          result: "goWithMeasures",
          measures: ["twoPersons", "personalAlarm", "checkIns"],
          assessedBy: one,
          secondReader: other
        },
        envelope
      )
    ),
    step(visit, "approval", day, 230, other, (envelope) =>
      handle(guard(ApproveRiskAssessment))({ assessmentId, approvedBy: other }, envelope)
    )
  ]
}

/** Minutes of the day at which a visit starts, is heard from and ends. */
const [starts, heard, ends] = [240, 270, 300]

const planned = (visit: Visit): Step => {
  const { assessmentId, day, manager, one, other, unitPath, visitId } = visit
  return step(visit, "plan", addDays(day, -2), 240, one, (envelope) =>
    handle(guard(PlanVisit))(
      {
        visitId,
        unitPath,
        kind: "homeVisit",
        assessmentId,
        participants: [one, other],
        place: "clientHome",
        startAt: momentOn(day, starts),
        expectedEnd: momentOn(day, ends),
        checkIns: [momentOn(day, heard)],
        contactPerson: manager
      },
      envelope
    )
  )
}

const made = (visit: Visit): ReadonlyArray<Step> => {
  const { assessmentId, day, one, other, visitId } = visit
  const testedAt = momentOn(day, 60)
  const alarms = [one, other].map((memberRef) => ({
    memberRef,
    alarmRef: AlarmRef.make(idOf(memberRef, "alarm")),
    testedAt
  }))
  return [
    step(visit, "start", day, starts, one, (envelope) =>
      handle(guard(StartVisit))({ visitId, assessmentId, present: [one, other], alarms, precautions: [] }, envelope)
    ),
    step(visit, "check-in", day, heard, one, (envelope) => handle(guard(MakeCheckIn))({ visitId, by: one }, envelope)),
    step(visit, "end", day, ends, other, (envelope) => handle(guard(EndVisit))({ visitId, by: other }, envelope))
  ]
}

const visitOf = (city: City, workplace: Workplace, day: Day): ReadonlyArray<Step> => {
  const from = addDays(day, -3)
  const [one, other] = staffBetween(workplace, from, day)
  if (one === undefined || other === undefined || !stood(workplace, from, day)) return []
  const name = `visit ${workplace.unitId} ${day}`
  const id = (what: string): string => idOf(String(city.seed), what, name)
  const dice = diceOf(String(city.seed), name)
  const visit: Visit = {
    name,
    assessmentId: AssessmentId.make(id("assessment")),
    visitId: VisitId.make(id("visit")),
    unitPath: pathOn(workplace, day),
    day,
    one: one.personRef,
    other: other.personRef,
    manager: workplace.manager,
    dice
  }
  const cancelled = dice.chance(0.1)
  return [
    ...assessed(visit),
    planned(visit),
    ...(cancelled
      ? [
          step(visit, "cancel", day, 100, visit.one, (envelope) =>
            handle(guard(CancelVisit))({ visitId: visit.visitId, by: visit.one, reason: "clientCancelled" }, envelope)
          )
        ]
      : made(visit))
  ]
}

/** Visits are made in the middle of each month, and planned two days before. */
const plannedOn = "13"

/** The visits that are planned on a day: one in each unit, once a month. */
export const visits = (city: City, day: Day): ReadonlyArray<Step> =>
  day.endsWith(`-${plannedOn}`) ? city.workplaces.flatMap((workplace) => visitOf(city, workplace, addDays(day, 2))) : []
