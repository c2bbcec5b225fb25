import { specify, view } from "@trygglogg/log/testing"
import { assert, describe, it } from "vitest"
import { HoldExercise, NoteLesson, PlanExercise } from "../../src/policy/command/exercise.ts"
import { NoteProtectionMeasure } from "../../src/policy/command/protection.ts"
import { DayNotCome, ExerciseIdTaken, ExerciseNotFound, ExerciseNotHeld } from "../../src/policy/error.ts"
import { ExerciseHeld, ExercisePlanned, LessonNoted, ProtectionMeasureNoted } from "../../src/policy/event.ts"
import { exercises, protection } from "../../src/policy/projection.ts"
import { protectionCatalogue } from "../../src/policy/view.ts"
import { ExerciseId } from "../../src/vocabulary/ids.ts"
import { UnitNotActiveThen } from "../../src/vocabulary/refusal.ts"
import { Day } from "../../src/vocabulary/time.ts"
import { city, closedOn, district, path, reception, units, words } from "../fixture.ts"
import { rowsOf } from "../organisation/folded.ts"

const day = (text: string): Day => Day.make(text)
const today = day("2026-03-02")
describe("exercises", () => {
  const exerciseId = ExerciseId.make("ex-1")
  const plan = { exerciseId, unitPath: path, scenario: "threatInReception", on: day("2026-02-20") } as const
  const planned = ExercisePlanned(plan)
  const byUnit = [
    { unitId: reception, participants: 8 },
    { unitId: district, participants: 2 }
  ] as const
  const held = ExerciseHeld({ exerciseId, on: today, byUnit, participants: 10 })
  const lesson = { exerciseId, lesson: words<string>(exerciseId) }

  it("are planned, held by so many of each unit, and taught something", () => {
    specify(PlanExercise)
      .given(...units)
      .when(plan)
      .thenDecided(planned)
    specify(HoldExercise)
      .given(...units, planned)
      .when({ exerciseId, on: today, byUnit })
      .thenDecided(held)
    specify(HoldExercise)
      .given(...units, planned, held)
      .when({ exerciseId, on: today, byUnit })
      .thenNothing()
    specify(NoteLesson).given(planned, held).when(lesson).thenDecided(LessonNoted(lesson))
    view(exercises)
      .given(planned, held, LessonNoted(lesson))
      .thenRows({
        exerciseId,
        unitPath: path,
        scenario: "threatInReception",
        plannedOn: plan.on,
        heldOn: today,
        byUnit,
        lessons: [3]
      })
  })

  it("are refused out of order, in the future, and of units nobody knows", () => {
    specify(PlanExercise)
      .given(...units, planned)
      .when(plan)
      .thenRefused(new ExerciseIdTaken({ exerciseId }))
    specify(PlanExercise)
      .given(...units, closedOn("2026-03-02"))
      .when(plan)
      .thenRefused(new UnitNotActiveThen({ unitId: reception, day: today }))
    const hold = specify(HoldExercise)
    hold
      .given(...units)
      .when({ exerciseId, on: today, byUnit })
      .thenRefused(new ExerciseNotFound({ exerciseId }))
    const tomorrow = day("2026-03-03")
    hold
      .given(...units, planned)
      .when({ exerciseId, on: tomorrow, byUnit })
      .thenRefused(new DayNotCome({ day: tomorrow }))
    hold
      .given(planned)
      .when({ exerciseId, on: today, byUnit })
      .thenRefused(new UnitNotActiveThen({ unitId: reception, day: today }))
    specify(NoteLesson).given(planned).when(lesson).thenRefused(new ExerciseNotHeld({ exerciseId }))
    specify(NoteLesson).given().when(lesson).thenRefused(new ExerciseNotFound({ exerciseId }))
  })
})

describe("what protects", () => {
  const note = { unitPath: path, measure: "personalAlarms", state: "inUse" } as const
  const noted = ProtectionMeasureNoted({ ...note, on: today })

  it("is noted of a unit as it lies, when it has changed", () => {
    const { given } = specify(NoteProtectionMeasure)
    given(...units)
      .when(note)
      .thenDecided(noted)
    given(...units, noted)
      .when(note)
      .thenNothing()
    given(...units, noted)
      .when({ ...note, state: "missing" })
      .thenDecided(ProtectionMeasureNoted({ ...note, state: "missing", on: today }))
    given(...units, closedOn("2026-03-02"))
      .when(note)
      .thenRefused(new UnitNotActiveThen({ unitId: reception, day: today }))
  })

  it("P5: is counted over a part of the city, and what nobody has said is unknown, never missing", () => {
    const rows = rowsOf(
      protection,
      ProtectionMeasureNoted({ ...note, state: "exists", on: today }),
      noted,
      ProtectionMeasureNoted({ ...note, unitPath: [district, city], state: "missing", on: today }),
      ProtectionMeasureNoted({ ...note, unitPath: [city], on: today })
    )
    const [first] = protectionCatalogue(rows.values(), [reception, district])
    assert.deepStrictEqual(first, { measure: "personalAlarms", exists: 0, inUse: 1, missing: 1, unknown: 0 })
    const guards = protectionCatalogue(rows.values(), [reception, district]).find(({ measure }) => measure === "guards")
    assert.deepStrictEqual(guards, { measure: "guards", exists: 0, inUse: 0, missing: 0, unknown: 2 })
  })
})
