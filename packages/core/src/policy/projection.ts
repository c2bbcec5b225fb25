import { Projection } from "@trygglogg/log"
import { Order } from "effect"
import { Exercise, Person, Policy, SafetyRequest, Unit } from "../vocabulary/ids.ts"
import {
  EscalatedToAuthority,
  ExerciseHeld,
  ExercisePlanned,
  LessonNoted,
  PolicyAdopted,
  PolicyRetired,
  ProtectionMeasureNoted,
  RoutineAcknowledged,
  SafetyRepRequestAnswered,
  SafetyRepRequestConfirmed,
  SafetyRepRequestMade,
  TrainingCompleted,
  TrainingRequired,
  TrainingWaived
} from "./event.ts"
import {
  AdoptedPolicies,
  ExerciseRow,
  KnowledgeRow,
  ProtectionRow,
  SafetyRequestRow,
  TrainingRequirements
} from "./view.ts"

const byValidity = Order.mapInput(Order.String, ({ validFrom }: AdoptedPolicies["editions"][number]) => validFrom)

/** By the level they were adopted at: `city` has the city's own, `district` those of every district. */
export const policies = Projection.make("policies", { by: Policy, row: AdoptedPolicies })
  .on(PolicyAdopted, (row, { _tag, scope, ...edition }) => ({
    scope,
    editions: [...(row?.editions ?? []), edition].toSorted(byValidity)
  }))
  .on(
    PolicyRetired,
    (row, { from, version }) =>
      row && {
        ...row,
        editions: row.editions.map((one) => (one.version === version ? { ...one, retiredFrom: from } : one))
      }
  )

const unknowing: Pick<KnowledgeRow, "routines" | "trainings" | "waivers"> = { routines: [], trainings: [], waivers: [] }

/** What each member knows, by their own word and by the register of training. */
export const knowledge = Projection.make("knowledge", { by: Person, row: KnowledgeRow })
  .on(RoutineAcknowledged, (row, { how, personRef, version }) => {
    const known = row ?? { ...unknowing, personRef }
    return { ...known, routines: [...known.routines, { version, how }] }
  })
  .on(TrainingCompleted, (row, { content, on, personRef, versions }) => {
    const known = row ?? { ...unknowing, personRef }
    return { ...known, trainings: [...known.trainings, { content, on, versions }] }
  })
  .on(TrainingWaived, (row, { content, personRef, reason }) => {
    const known = row ?? { ...unknowing, personRef }
    return { ...known, waivers: [...known.waivers, { content, reason }] }
  })

/** What training a unit asks of those in it and below it. */
export const trainingRequirements = Projection.make("training-requirements", {
  by: Unit,
  row: TrainingRequirements
}).on(TrainingRequired, (row, { _tag, unitPath, ...required }) => ({
  unitId: unitPath[0],
  unitPath,
  required: [...(row?.required ?? []), required]
}))

export const exercises = Projection.make("exercises", {
  by: Exercise,
  row: ExerciseRow,
  index: { unit: ({ unitPath }) => unitPath, on: ({ heldOn, plannedOn }) => heldOn ?? plannedOn }
})
  .on(ExercisePlanned, (_, { exerciseId, on, scenario, unitPath }) => ({
    exerciseId,
    unitPath,
    scenario,
    plannedOn: on,
    byUnit: [],
    lessons: []
  }))
  .on(ExerciseHeld, (row, { byUnit, on }) => row && { ...row, heldOn: on, byUnit })
  .on(LessonNoted, (row, _, { position }) => row && { ...row, lessons: [...row.lessons, position] })

export const safetyRequests = Projection.make("safety-requests", {
  by: SafetyRequest,
  row: SafetyRequestRow,
  index: { unit: ({ unitPath }) => unitPath }
})
  .on(SafetyRepRequestMade, (_, { at, madeBy, requestId, unitPath }) => ({ requestId, unitPath, madeBy, madeAt: at }))
  .on(SafetyRepRequestConfirmed, (row, { at }) => row && { ...row, confirmedAt: at })
  .on(SafetyRepRequestAnswered, (row, { answer, at }) => row && { ...row, answer, answeredAt: at })
  .on(EscalatedToAuthority, (row, { at }) => row && { ...row, escalatedAt: at })

/** What protects in each unit, as noted last. */
export const protection = Projection.make("protection", {
  by: Unit,
  row: ProtectionRow,
  index: { unit: ({ unitPath }) => unitPath }
}).on(ProtectionMeasureNoted, (row, { measure, on, state, unitPath }) => ({
  unitId: unitPath[0],
  unitPath,
  measures: [...(row?.measures.filter((one) => one.measure !== measure) ?? []), { measure, state, since: on }]
}))
