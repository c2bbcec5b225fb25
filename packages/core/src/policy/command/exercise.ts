/** Emergencies are practised, and something is learnt of it. */
import { Command } from "@trygglogg/log"
import { Result, Struct } from "effect"
import { unitHistory, wrongPath } from "../../organisation/facts.ts"
import { UnitElsewhereThen, UnitNotActiveThen } from "../../vocabulary/refusal.ts"
import { dayOf } from "../../vocabulary/time.ts"
import { DayNotCome, ExerciseIdTaken, ExerciseNotFound, ExerciseNotHeld } from "../error.ts"
import { ExerciseHeld, ExercisePlanned, LessonNoted } from "../event.ts"
import { exerciseState } from "../facts.ts"

export const PlanExercise = Command.make("PlanExercise", {
  input: ExercisePlanned.fields,
  reads: ({ exerciseId, unitPath }) => ({
    exercise: exerciseState(exerciseId),
    units: unitPath.map((unitId) => unitHistory(unitId))
  }),
  emits: [ExercisePlanned],
  refuses: [ExerciseIdTaken, UnitNotActiveThen, UnitElsewhereThen],
  decide: (input, { exercise, units }, { now }) => {
    const { exerciseId, unitPath } = input
    if (exercise !== undefined) return Result.fail(new ExerciseIdTaken({ exerciseId }))
    const wrong = wrongPath(unitPath, units, dayOf(now))
    return wrong === undefined ? Result.succeed([ExercisePlanned(input)]) : Result.fail(wrong)
  }
})

/** It was held, by so many of each unit. */
export const HoldExercise = Command.make("HoldExercise", {
  input: { ...Struct.omit(ExerciseHeld.fields, ["participants"]) },
  reads: ({ byUnit, exerciseId }) => ({
    exercise: exerciseState(exerciseId),
    units: byUnit.map(({ unitId }) => unitHistory(unitId))
  }),
  emits: [ExerciseHeld],
  refuses: [ExerciseNotFound, DayNotCome, UnitNotActiveThen],
  decide: (input, { exercise, units }, { now }) => {
    const { byUnit, exerciseId, on } = input
    if (exercise === undefined) return Result.fail(new ExerciseNotFound({ exerciseId }))
    if (exercise.held) return Result.succeed([])
    if (on > dayOf(now)) return Result.fail(new DayNotCome({ day: on }))
    const unknown = byUnit.find((_, index) => units[index]?._tag !== "Registered")
    if (unknown !== undefined) return Result.fail(new UnitNotActiveThen({ unitId: unknown.unitId, day: on }))
    const participants = byUnit.reduce((sum, one) => sum + one.participants, 0)
    return Result.succeed([ExerciseHeld({ ...input, participants })])
  }
})

export const NoteLesson = Command.make("NoteLesson", {
  input: LessonNoted.fields,
  reads: ({ exerciseId }) => ({ exercise: exerciseState(exerciseId) }),
  emits: [LessonNoted],
  refuses: [ExerciseNotFound, ExerciseNotHeld],
  decide: (input, { exercise }) => {
    const { exerciseId } = input
    if (exercise === undefined) return Result.fail(new ExerciseNotFound({ exerciseId }))
    return exercise.held ? Result.succeed([LessonNoted(input)]) : Result.fail(new ExerciseNotHeld({ exerciseId }))
  }
})
