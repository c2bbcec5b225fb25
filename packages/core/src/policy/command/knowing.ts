/** What people are to know, and that they do: routines read and practised, training required, completed, excused from. */
import { Command } from "@trygglogg/log"
import { Result, Schema } from "effect"
import { memberHistory, membershipsOn, unitHistory, wrongPath } from "../../organisation/facts.ts"
import type { PersonRef } from "../../vocabulary/ids.ts"
import { UnitId } from "../../vocabulary/ids.ts"
import { UnitElsewhereThen, UnitNotActiveThen } from "../../vocabulary/refusal.ts"
import { type Day, dayOf } from "../../vocabulary/time.ts"
import { DayNotCome, NotInUnit, NotOwnAcknowledgement, PolicyNotFound, RoutineSuperseded } from "../error.ts"
import { RoutineAcknowledged, TrainingCompleted, TrainingRequired, TrainingWaived } from "../event.ts"
import { acknowledgedBy, adoptedPolicies, type PolicyTimeline, trainingOf } from "../facts.ts"

/** Whether another set of rules of the same unit is in force by the day, or this one was taken back. */
const isOver = (adopted: PolicyTimeline, version: string, day: Day): boolean => {
  const edition = adopted.find((one) => one.version === version)
  const ofUnit = adopted.filter((one) => one.unitId === edition?.unitId)
  const inForce = ofUnit.findLastIndex(({ validFrom }) => validFrom <= day)
  const retiredFrom = edition?.retiredFrom
  return (
    ofUnit.findIndex((one) => one.version === version) < inForce || (retiredFrom !== undefined && retiredFrom <= day)
  )
}

/** Somebody says that they know a routine that holds, or will. Said anew when they have practised what they had only read. */
export const AcknowledgeRoutine = Command.make("AcknowledgeRoutine", {
  input: RoutineAcknowledged.fields,
  reads: ({ personRef }) => ({ adopted: adoptedPolicies(), known: acknowledgedBy(personRef) }),
  emits: [RoutineAcknowledged],
  refuses: [NotOwnAcknowledgement, PolicyNotFound, RoutineSuperseded],
  decide: (input, { adopted, known }, { actor, now }) => {
    const { how, personRef, version } = input
    if (actor !== String(personRef)) return Result.fail(new NotOwnAcknowledgement({ personRef }))
    if (!adopted.some((one) => one.version === version)) return Result.fail(new PolicyNotFound({ version }))
    if (isOver(adopted, version, dayOf(now))) return Result.fail(new RoutineSuperseded({ version }))
    const already = known.some((one) => one.version === version && one.how === how)
    return Result.succeed(already ? [] : [RoutineAcknowledged(input)])
  }
})

/** Those who work in a unit, or in one below it, are to be trained. */
export const RequireTraining = Command.make("RequireTraining", {
  input: TrainingRequired.fields,
  reads: ({ unitPath }) => ({ units: unitPath.map((unitId) => unitHistory(unitId)) }),
  emits: [TrainingRequired],
  refuses: [UnitNotActiveThen, UnitElsewhereThen],
  decide: (input, { units }) => {
    const wrong = wrongPath(input.unitPath, units, input.from)
    return wrong === undefined ? Result.succeed([TrainingRequired(input)]) : Result.fail(wrong)
  }
})

/** Whose training it is, as somebody of a unit. */
const inUnit = { unitPath: Schema.NonEmptyArray(UnitId) }
interface InUnit {
  readonly personRef: PersonRef
  readonly unitPath: readonly [UnitId, ...ReadonlyArray<UnitId>]
}
const reads = ({ personRef, unitPath }: InUnit) => ({
  member: memberHistory(personRef),
  trained: trainingOf(personRef),
  units: unitPath.map((unitId) => unitHistory(unitId))
})
type Known = Command.States<ReturnType<typeof reads>>

const wrongPerson = ({ personRef, unitPath }: InUnit, { member, units }: Known, day: Day) => {
  const [unitId] = unitPath
  const works = membershipsOn(member, day).some((one) => one.unitId === unitId)
  return wrongPath(unitPath, units, day) ?? (works ? undefined : new NotInUnit({ personRef, unitId }))
}

/** Somebody of the unit was trained, today or earlier. */
export const CompleteTraining = Command.make("CompleteTraining", {
  input: { ...TrainingCompleted.fields, ...inUnit },
  reads,
  emits: [TrainingCompleted],
  refuses: [UnitNotActiveThen, UnitElsewhereThen, NotInUnit, DayNotCome],
  decide: (input, past, { now }) => {
    const { unitPath: _, ...completed } = input
    const wrong = wrongPerson(input, past, dayOf(now))
    if (wrong !== undefined) return Result.fail(wrong)
    if (completed.on > dayOf(now)) return Result.fail(new DayNotCome({ day: completed.on }))
    const already = past.trained.some(({ content, on }) => content === completed.content && on === completed.on)
    return Result.succeed(already ? [] : [TrainingCompleted(completed)])
  }
})

/** Somebody of the unit need not be trained in this. */
export const WaiveTraining = Command.make("WaiveTraining", {
  input: { ...TrainingWaived.fields, ...inUnit },
  reads,
  emits: [TrainingWaived],
  refuses: [UnitNotActiveThen, UnitElsewhereThen, NotInUnit],
  decide: (input, past, { now }) => {
    const { unitPath: _, ...waived } = input
    const wrong = wrongPerson(input, past, dayOf(now))
    if (wrong !== undefined) return Result.fail(wrong)
    const already = past.trained.some(({ content, on }) => content === waived.content && on === undefined)
    return Result.succeed(already ? [] : [TrainingWaived(waived)])
  }
})
