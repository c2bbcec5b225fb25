/** Home visits of each unit once a month: assessed first, made by two with a tested alarm each, broken off, or not made. */
import { handle } from "@trygglogg/log"
import { guard } from "../access/index.ts"
import { policyDefaults } from "../catalogue/index.ts"
import {
  AbortVisit,
  ActivateAlarm,
  ApproveRiskAssessment,
  AssessRisk,
  CancelVisit,
  DecideContactChannel,
  EndVisit,
  ExpireRiskAssessment,
  MakeCheckIn,
  NoteRiskFactors,
  PlanVisit,
  RecordMissedCheckIn,
  StartRiskAssessment,
  StartVisit
} from "../risk-assessment/index.ts"
import { AlarmRef, AssessmentId, type PersonRef, VisitId } from "../vocabulary/ids.ts"
import { addDays, type Day } from "../vocabulary/time.ts"
import { type City, type Path, pathOn, staffBetween, stood, type Tenure, type Workplace } from "./city.ts"
import { type Dice, diceOf, idOf } from "./dice.ts"
import { momentOn, type Step, stepOn } from "./step.ts"

/** How many days before it a visit is planned and assessed. */
const ahead = 2

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

const step = (visit: Visit, what: string, day: Day, minutes: number, actor: string, give: Step["give"]): Step =>
  stepOn(`${visit.name} ${what}`, day, minutes, actor, give)

/** The client is met otherwise for a time. */
const otherChannel = (visit: Visit): Step => {
  const { assessmentId, day, manager } = visit
  return step(visit, "channel", addDays(day, -ahead), 235, manager, (envelope) =>
    handle(guard(DecideContactChannel))(
      { assessmentId, from: "physical", to: "digitalMeeting", reviewOn: addDays(day, 60) },
      envelope
    )
  )
}

const assessed = (visit: Visit): ReadonlyArray<Step> => {
  const { assessmentId, day: made, dice, one, other, unitPath, visitId } = visit
  const day = addDays(made, -ahead)
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
    ),
    ...(priorThreats && dice.chance(0.2) ? [otherChannel(visit)] : [])
  ]
}

/** Minutes of the day at which a visit starts, is heard from and ends. */
const [starts, heard, ends] = [240, 270, 300]

const planned = (visit: Visit): Step => {
  const { assessmentId, day, manager, one, other, unitPath, visitId } = visit
  return step(visit, "plan", addDays(day, -ahead), 240, one, (envelope) =>
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

/** The program that watches the clock. */
const watch = "program:synthetic-watch"

/** Somebody on it pressed their alarm, and it was broken off. */
const brokenOff = (visit: Visit): ReadonlyArray<Step> => {
  const { day, one, visitId } = visit
  return [
    step(visit, "alarm", day, heard + 4, one, (envelope) =>
      handle(guard(ActivateAlarm))({ visitId, by: one }, envelope)
    ),
    step(visit, "abort", day, heard + 5, one, (envelope) =>
      handle(guard(AbortVisit))({ visitId, by: one, reason: "threat" }, envelope)
    )
  ]
}

const goneOn = (visit: Visit): ReadonlyArray<Step> => {
  const { day, dice, one, other, visitId } = visit
  const isLate = dice.chance(0.06)
  return [
    ...(isLate
      ? [
          step(visit, "check-in missed", day, heard + 6, watch, (envelope) =>
            handle(RecordMissedCheckIn)({ visitId }, envelope)
          )
        ]
      : []),
    step(visit, "check-in", day, isLate ? heard + 9 : heard, one, (envelope) =>
      handle(guard(MakeCheckIn))({ visitId, by: one }, envelope)
    ),
    step(visit, "end", day, ends, other, (envelope) => handle(guard(EndVisit))({ visitId, by: other }, envelope))
  ]
}

const made = (visit: Visit): ReadonlyArray<Step> => {
  const { assessmentId, day, dice, one, other, visitId } = visit
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
    ...(dice.chance(0.04) ? brokenOff(visit) : goneOn(visit))
  ]
}

/** Days after which nobody may rely on the assessment of a visit that was not made. */
const outdated = policyDefaults.values.visitAssessmentDays + 5

const cancelled = (visit: Visit, isStanding: boolean): ReadonlyArray<Step> => {
  const { assessmentId, day, manager, one: by, visitId } = visit
  return [
    step(visit, "cancel", day, 100, by, (envelope) =>
      handle(guard(CancelVisit))({ visitId, by, reason: "clientCancelled" }, envelope)
    ),
    ...(isStanding
      ? [
          step(visit, "assessment expired", addDays(day, outdated), 100, manager, (envelope) =>
            handle(guard(ExpireRiskAssessment))({ assessmentId }, envelope)
          )
        ]
      : [])
  ]
}

/** The two who make a visit in a unit on a day, where two were there from before it was planned. */
const pairOn = (workplace: Workplace, day: Day): readonly [Tenure, Tenure] | undefined => {
  const from = addDays(day, -3)
  const [one, other] = staffBetween(workplace, from, day)
  return one === undefined || other === undefined || !stood(workplace, from, day) ? undefined : [one, other]
}

const nameOf = ({ unitId }: Workplace, day: Day): string => `visit ${unitId} ${day}`
const assessmentIn = (city: City, workplace: Workplace, day: Day): AssessmentId =>
  AssessmentId.make(idOf(String(city.seed), "assessment", nameOf(workplace, day)))

const visitOf = (city: City, workplace: Workplace, day: Day): ReadonlyArray<Step> => {
  const pair = pairOn(workplace, day)
  if (pair === undefined) return []
  const [one, other] = pair
  const name = nameOf(workplace, day)
  const dice = diceOf(String(city.seed), name)
  const visit: Visit = {
    name,
    assessmentId: assessmentIn(city, workplace, day),
    visitId: VisitId.make(idOf(String(city.seed), "visit", name)),
    unitPath: pathOn(workplace, day),
    day,
    one: one.personRef,
    other: other.personRef,
    manager: workplace.manager,
    dice
  }
  const isMade = dice.chance(0.9)
  const standsLong = stood(workplace, day, addDays(day, outdated))
  return [...assessed(visit), planned(visit), ...(isMade ? made(visit) : cancelled(visit, standsLong))]
}

/** Visits are made in the middle of each month, and planned two days before. */
const plannedOn = "13"

/** What was assessed for the visit that was planned in a unit on a day, where there was one. */
export const assessmentOf = (city: City, workplace: Workplace, plannedDay: Day): AssessmentId | undefined => {
  const day = addDays(plannedDay, ahead)
  return pairOn(workplace, day) === undefined ? undefined : assessmentIn(city, workplace, day)
}

/** The visits that are planned on a day: one in each unit, once a month. */
export const visits = (city: City, day: Day): ReadonlyArray<Step> =>
  day.endsWith(`-${plannedOn}`)
    ? city.workplaces.flatMap((workplace) => visitOf(city, workplace, addDays(day, ahead)))
    : []
