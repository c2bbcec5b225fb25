/** Which rules were adopted where, and what is known of them: so that a decision can be made by those in force on its day. */
import { Fold } from "@trygglogg/log"
import { Order, Struct } from "effect"
import type { PolicyEdition } from "../catalogue/policyInForce.ts"
import { Exercise, Person, type PersonRef, Policy, SafetyRequest, Unit, type UnitId } from "../vocabulary/ids.ts"
import type {
  Familiarity,
  MeasureState,
  ProtectionMeasure,
  RequestAnswer,
  TrainingContent
} from "../vocabulary/knowledge.ts"
import type { Day, Instant } from "../vocabulary/time.ts"
import {
  EscalatedToAuthority,
  ExerciseHeld,
  ExercisePlanned,
  PolicyAdopted,
  PolicyRetired,
  ProtectionMeasureNoted,
  RoutineAcknowledged,
  SafetyRepRequestAnswered,
  SafetyRepRequestConfirmed,
  SafetyRepRequestMade,
  TrainingCompleted,
  TrainingWaived
} from "./event.ts"

export { policyFor, policyOn } from "../catalogue/policyInForce.ts"

/** What was adopted, by the day it is valid from, earliest first; of two from the same day the one adopted last counts. */
export type PolicyTimeline = ReadonlyArray<PolicyEdition>

const byValidity = Order.mapInput(Order.String, ({ validFrom }: PolicyEdition) => validFrom)

const adopted = (timeline: PolicyTimeline, edition: (typeof PolicyAdopted)["Type"]): PolicyTimeline =>
  [...timeline, Struct.pick(edition, ["version", "values", "validFrom", "unitId"])].toSorted(byValidity)

const retired = (timeline: PolicyTimeline, { from, version }: (typeof PolicyRetired)["Type"]): PolicyTimeline =>
  timeline.map((edition) => (edition.version === version ? { ...edition, retiredFrom: from } : edition))

/**
 * The city's own rules over time. Bound as `cityPolicy("city")`; `policyOn(timeline, day)` tells what holds.
 *
 * A command that decides by it stamps the version: `policy: ({ rules }) => …`.
 */
export const cityPolicy = Fold.make({ scope: [Policy], initial: (): PolicyTimeline => [] })
  .on(PolicyAdopted, adopted)
  .on(PolicyRetired, retired)

/**
 * Everything that the city, its districts and its units have adopted; `policyFor(timeline, unitPath, day)` tells what holds in a unit.
 *
 * Reads every adoption in the city: they are few, and of which units one needs the rules is often known from another fact only.
 */
export const adoptedPolicies = Fold.make({ scope: [], initial: (): PolicyTimeline => [] })
  .on(PolicyAdopted, adopted)
  .on(PolicyRetired, retired)

/** The routines somebody has said they know, and how. */
export const acknowledgedBy = Fold.make({
  scope: [Person],
  initial: (): ReadonlyArray<{ readonly version: string; readonly how: Familiarity }> => []
}).on(RoutineAcknowledged, (known, { how, version }) => [...known, { version, how }])

export interface Trained {
  readonly content: TrainingContent
  /** None where it was waived. */
  readonly on?: Day
}

/** What somebody has been trained in, or excused from. */
export const trainingOf = Fold.make({ scope: [Person], initial: (): ReadonlyArray<Trained> => [] })
  .on(TrainingCompleted, (trained, { content, on }) => [...trained, { content, on }])
  .on(TrainingWaived, (trained, { content }) => [...trained, { content }])

export interface PlannedExercise {
  readonly unitPath: ReadonlyArray<UnitId>
  readonly held: boolean
}

/** An exercise, once it is planned. */
export const exerciseState = Fold.make({
  scope: [Exercise],
  initial: (): PlannedExercise | undefined => undefined
})
  .on(ExercisePlanned, (_, { unitPath }) => ({ unitPath, held: false }))
  .on(ExerciseHeld, (exercise) => exercise && { ...exercise, held: true })

export interface MadeRequest {
  readonly unitPath: ReadonlyArray<UnitId>
  readonly madeBy: PersonRef
  readonly madeAt: Instant
  readonly confirmed: boolean
  readonly answer?: RequestAnswer
  readonly escalated: boolean
}

/** A safety representative's request, once it is made. */
export const safetyRequest = Fold.make({
  scope: [SafetyRequest],
  initial: (): MadeRequest | undefined => undefined
})
  .on(SafetyRepRequestMade, (_, { at, madeBy, unitPath }) => ({
    unitPath,
    madeBy,
    madeAt: at,
    confirmed: false,
    escalated: false
  }))
  .on(SafetyRepRequestConfirmed, (request) => request && { ...request, confirmed: true })
  .on(SafetyRepRequestAnswered, (request, { answer }) => request && { ...request, answer })
  .on(EscalatedToAuthority, (request) => request && { ...request, escalated: true })

/** What protects in a unit, as noted last. */
export const protectionIn = Fold.make({
  scope: [Unit],
  initial: (): ReadonlyMap<ProtectionMeasure, MeasureState> => new Map()
}).on(ProtectionMeasureNoted, (noted, { measure, state }) => new Map([...noted, [measure, state]]))
