/** What is to hold and who knows it: rules of the city, of districts and units; routines, training and exercises. */
import { handle } from "@trygglogg/log"
import { Effect } from "effect"
import { guard } from "../access/index.ts"
import {
  AcknowledgeRoutine,
  AdoptPolicy,
  CompleteTraining,
  HoldExercise,
  NoteLesson,
  PlanExercise,
  RequireTraining,
  RetirePolicy,
  WaiveTraining
} from "../policy/index.ts"
import { ExerciseId } from "../vocabulary/ids.ts"
import type { SomePolicyValues } from "../vocabulary/policyValues.ts"
import { addDays, type Day, daysBetween } from "../vocabulary/time.ts"
import { LessonWords } from "../vocabulary/words.ts"
import { type City, type Path, pathOn, staffBetween, stood, type Workplace } from "./city.ts"
import { diceOf, idOf } from "./dice.ts"
import { said } from "./incident.ts"
import { type Step, stepOn } from "./step.ts"

/** Days from the start of the history. */
const [adopted, inForce, known, trained] = [20, 30, 45, 70]
/** Days after which local rules are taken back again. */
const retired = 300

const source = "Synthetic data"
const versionOf = (what: string): string => `${what}:1`

const administered = (city: City, name: string, after: number, give: Step["give"]): Step =>
  stepOn(name, addDays(city.from, after), 20, city.administrator, give)

/** The city's rules, and stricter ones of the first district and the first unit: the unit's are taken back again. */
export const rules = (city: City): ReadonlyArray<Step> => {
  const decidedBy = city.administrator
  const validFrom = addDays(city.from, inForce)
  const [workplace] = city.workplaces
  const [district] = city.districts
  const adopt = (what: string, values: SomePolicyValues, unitPath?: Path): Step =>
    administered(city, `rules of ${what}`, adopted, (envelope) =>
      handle(guard(AdoptPolicy))(
        { version: versionOf(what), validFrom, decidedBy, source, values, ...(unitPath && { unitPath }) },
        envelope
      )
    )
  return [
    adopt("the city", { openCaseDays: 60 }),
    ...(district === undefined ? [] : [adopt("a district", { introductionDays: 20 }, [district.unitId, city.unitId])]),
    adopt("a unit", { acknowledgeRoutineDays: 14 }, pathOn(workplace, validFrom)),
    administered(city, "rules of a unit taken back", retired, (envelope) =>
      handle(guard(RetirePolicy))(
        {
          unitPath: pathOn(workplace, addDays(city.from, retired)),
          version: versionOf("a unit"),
          from: addDays(city.from, retired),
          decidedBy,
          source
        },
        envelope
      )
    ),
    administered(city, "training required", inForce, (envelope) =>
      handle(guard(RequireTraining))(
        {
          unitPath: [city.unitId],
          content: "threatAndViolence",
          roleFamilies: [],
          withinDays: 90,
          everyMonths: 24,
          from: validFrom
        },
        envelope
      )
    )
  ]
}

/** Those of a unit who are there say that they know the city's rules; they are trained, and somebody need not be. */
const learnt = (city: City, workplace: Workplace): ReadonlyArray<Step> => {
  const on = addDays(city.from, trained)
  if (!stood(workplace, city.from, on)) return []
  const unitPath = pathOn(workplace, on)
  const content = "threatAndViolence"
  return staffBetween(workplace, city.from, on).flatMap(({ personRef }) => {
    const dice = diceOf(String(city.seed), "learnt", personRef)
    const how = dice.pick(["read", "read", "trained"] as const)
    const goes = dice.pick(["trained", "trained", "trained", "waived", "later"] as const)
    const training = `training ${personRef}`
    return [
      ...(dice.chance(0.6)
        ? [
            stepOn(`acknowledged ${personRef}`, addDays(city.from, known), 30, personRef, (envelope) =>
              handle(guard(AcknowledgeRoutine))({ personRef, version: versionOf("the city"), how }, envelope)
            )
          ]
        : []),
      ...(goes === "trained"
        ? [
            stepOn(training, on, 30, workplace.manager, (envelope) =>
              handle(guard(CompleteTraining))(
                { personRef, unitPath, content, on, versions: [versionOf("the city")] },
                envelope
              )
            )
          ]
        : []),
      ...(goes === "waived"
        ? [
            stepOn(training, on, 30, workplace.manager, (envelope) =>
              handle(guard(WaiveTraining))({ personRef, unitPath, content, reason: "trainedElsewhere" }, envelope)
            )
          ]
        : [])
    ]
  })
}

/** Days from when an exercise is planned to when it is held. */
const exercised = 20

const exercise = (city: City, workplace: Workplace, day: Day): ReadonlyArray<Step> => {
  const name = `exercise ${workplace.unitId} ${day}`
  const dice = diceOf(String(city.seed), name)
  const on = addDays(day, exercised)
  if (!dice.chance(0.6) || !stood(workplace, day, on)) return []
  const { manager, unitId } = workplace
  const exerciseId = ExerciseId.make(idOf(String(city.seed), name))
  const scenario = dice.pick(["threatInReception", "violenceInMeeting", "homeVisitAlarm", "digitalThreat"] as const)
  const participants = dice.between(6, 12)
  return [
    stepOn(`${name} planned`, day, 40, manager, (envelope) =>
      handle(guard(PlanExercise))({ exerciseId, unitPath: pathOn(workplace, day), scenario, on }, envelope)
    ),
    stepOn(`${name} held`, on, 50, manager, (envelope) =>
      handle(guard(HoldExercise))({ exerciseId, on, byUnit: [{ unitId, participants }] }, envelope)
    ),
    stepOn(`${name} lesson`, on, 60, manager, (envelope, sealer) =>
      Effect.gen(function* () {
        const lesson = yield* sealer.seal(LessonWords, exerciseId, said.recommendation)
        yield* handle(guard(NoteLesson))({ exerciseId, lesson }, envelope)
      })
    )
  ]
}

/** What is learnt and practised from a day on: the routines once, an exercise in most units a year. */
export const learning = (city: City, day: Day): ReadonlyArray<Step> => {
  const since = daysBetween(city.from, day)
  return [
    ...(since === known ? city.workplaces.flatMap((workplace) => learnt(city, workplace)) : []),
    ...city.workplaces.flatMap((workplace, index) =>
      since % 365 === 100 + (index % 60) ? exercise(city, workplace, day) : []
    )
  ]
}
