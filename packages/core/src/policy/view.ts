import { Order, Schema } from "effect"
import { RoleFamily } from "../vocabulary/enumerations.ts"
import { ExerciseId, PersonRef, PolicyScope, SafetyRequestId, UnitId } from "../vocabulary/ids.ts"
import {
  ExerciseScenario,
  Familiarity,
  MeasureState,
  ProtectionMeasure,
  RequestAnswer,
  TrainingContent,
  WaiverReason
} from "../vocabulary/knowledge.ts"
import { SomePolicyValues } from "../vocabulary/policyValues.ts"
import { Day, Instant } from "../vocabulary/time.ts"

/** What was adopted at one level, by the day it is valid from, earliest first. `policyOn` of the catalogue takes `editions`. */
export const AdoptedPolicies = Schema.Struct({
  scope: PolicyScope,
  editions: Schema.Array(
    Schema.Struct({
      version: Schema.String,
      unitId: Schema.optionalKey(UnitId),
      values: SomePolicyValues,
      validFrom: Day,
      retiredFrom: Schema.optionalKey(Day),
      decidedBy: PersonRef,
      source: Schema.String,
      legalReview: Schema.optionalKey(Schema.Struct({ on: Day, by: PersonRef, reference: Schema.String }))
    })
  )
})
export type AdoptedPolicies = typeof AdoptedPolicies.Type

const byValidity = Order.mapInput(Order.String, ({ validFrom }: AdoptedPolicies["editions"][number]) => validFrom)

/** Every edition of every level, as `policyFor` takes them. */
export const editionsOf = (rows: Iterable<AdoptedPolicies>): AdoptedPolicies["editions"] =>
  [...rows].flatMap(({ editions }) => editions).toSorted(byValidity)

/** What a member knows: for coverage (R1-07). */
export const KnowledgeRow = Schema.Struct({
  personRef: PersonRef,
  routines: Schema.Array(Schema.Struct({ version: Schema.String, how: Familiarity })),
  trainings: Schema.Array(Schema.Struct({ content: TrainingContent, on: Day, versions: Schema.Array(Schema.String) })),
  waivers: Schema.Array(Schema.Struct({ content: TrainingContent, reason: WaiverReason }))
})
export type KnowledgeRow = typeof KnowledgeRow.Type

export const TrainingRequirements = Schema.Struct({
  unitId: UnitId,
  unitPath: Schema.NonEmptyArray(UnitId),
  required: Schema.Array(
    Schema.Struct({
      content: TrainingContent,
      roleFamilies: Schema.Array(RoleFamily),
      withinDays: Schema.Int,
      everyMonths: Schema.optionalKey(Schema.Int),
      from: Day
    })
  )
})
export type TrainingRequirements = typeof TrainingRequirements.Type

export const ExerciseRow = Schema.Struct({
  exerciseId: ExerciseId,
  unitPath: Schema.NonEmptyArray(UnitId),
  scenario: ExerciseScenario,
  plannedOn: Day,
  heldOn: Schema.optionalKey(Day),
  byUnit: Schema.Array(Schema.Struct({ unitId: UnitId, participants: Schema.Int })),
  /** The positions of the lessons: their words are sealed. */
  lessons: Schema.Array(Schema.Int)
})
export type ExerciseRow = typeof ExerciseRow.Type

export const SafetyRequestRow = Schema.Struct({
  requestId: SafetyRequestId,
  unitPath: Schema.NonEmptyArray(UnitId),
  madeBy: PersonRef,
  madeAt: Instant,
  confirmedAt: Schema.optionalKey(Instant),
  answer: Schema.optionalKey(RequestAnswer),
  answeredAt: Schema.optionalKey(Instant),
  escalatedAt: Schema.optionalKey(Instant)
})
export type SafetyRequestRow = typeof SafetyRequestRow.Type

export const ProtectionRow = Schema.Struct({
  unitId: UnitId,
  unitPath: Schema.NonEmptyArray(UnitId),
  measures: Schema.Array(Schema.Struct({ measure: ProtectionMeasure, state: MeasureState, since: Day }))
})
export type ProtectionRow = typeof ProtectionRow.Type

/** In how many units of a part of the city a measure is there, used, missing, or not asked about. */
export interface ProtectionCatalogueEntry {
  readonly measure: ProtectionMeasure
  readonly exists: number
  readonly inUse: number
  readonly missing: number
  readonly unknown: number
}

/**
 * Which protection there is and what is used, in a unit and all below it (P5; the interpellation's question on measures).
 *
 * @param rows the rows of `protection`
 * @param units those looked at; a unit that said nothing of a measure counts as unknown, never as missing
 */
export const protectionCatalogue = (
  rows: Iterable<ProtectionRow>,
  units: ReadonlyArray<UnitId>
): ReadonlyArray<ProtectionCatalogueEntry> => {
  const noted = [...rows].filter(({ unitId }) => units.includes(unitId)).flatMap(({ measures }) => measures)
  return ProtectionMeasure.literals.map((measure) => {
    const states = noted.filter((one) => one.measure === measure)
    const count = (state: MeasureState): number => states.filter((one) => one.state === state).length
    return {
      measure,
      exists: count("exists"),
      inUse: count("inUse"),
      missing: count("missing"),
      unknown: units.length - states.length
    }
  })
}
