/**
 * What is to hold and what is known of it: rules and routines of the city, its districts and units, who has read and practised them,
 * what protects, and what the safety representatives ask for.
 *
 * Names, fields and tags are the storage format: never rename; a changed shape is a new version.
 */
import { Event } from "@trygglogg/log"
import { Schema } from "effect"
import { RoleFamily } from "../vocabulary/enumerations.ts"
import {
  Exercise,
  ExerciseId,
  Person,
  PersonRef,
  Policy,
  PolicyScope,
  SafetyRequest,
  SafetyRequestId,
  Unit,
  UnitId
} from "../vocabulary/ids.ts"
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
import { internal, none, personal, securityMeasure } from "../vocabulary/sensitivity.ts"
import { Day, Instant } from "../vocabulary/time.ts"
import { LessonWords, RequestWords } from "../vocabulary/words.ts"

/** What a set of rules is called: no other in the city is called so. A plus joins the versions of several levels. */
export const PolicyVersion = none(Schema.String.check(Schema.isPattern(/^[^+]{1,40}$/)))
const source = internal(Schema.NonEmptyString.check(Schema.isMaxLength(200)))
/** When it was finished, who answers for it, and where it can be read: a registry number, never what it says of anybody. */
const LegalReview = personal(
  Schema.Struct({
    on: Day,
    by: PersonRef,
    reference: Schema.NonEmptyString.check(Schema.isMaxLength(200))
  })
)
const ofUnits = { unitPath: none(Schema.NonEmptyArray(UnitId)) }
const Count = internal(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)))

/** Rules and the routine they belong to were decided. What the values leave out is as it is one level up. */
export const PolicyAdopted = Event.make("PolicyAdopted", {
  version: 1,
  fields: {
    scope: PolicyScope,
    /** Whose rules they are; none for the city's. */
    unitId: Schema.optionalKey(UnitId),
    version: PolicyVersion,
    values: none(SomePolicyValues),
    validFrom: Day,
    decidedBy: PersonRef,
    source,
    /** Lawyers have weighed what the rules let be kept about people; asked for where they let influencers be referred to. */
    legalReview: Schema.optionalKey(LegalReview)
  },
  tags: ({ scope, unitId }) => [Policy(scope), ...(unitId === undefined ? [] : [Unit(unitId)])]
})

/** Rules were taken back without others in their place: what is above them applies from that day. */
export const PolicyRetired = Event.make("PolicyRetired", {
  version: 1,
  fields: {
    scope: PolicyScope,
    unitId: Schema.optionalKey(UnitId),
    version: PolicyVersion,
    from: Day,
    decidedBy: PersonRef,
    source
  },
  tags: ({ scope, unitId }) => [Policy(scope), ...(unitId === undefined ? [] : [Unit(unitId)])]
})

/** Somebody says that they know a routine, and how well. */
export const RoutineAcknowledged = Event.make("RoutineAcknowledged", {
  version: 1,
  fields: { personRef: PersonRef, version: PolicyVersion, how: personal(Familiarity) },
  tags: ({ personRef }) => [Person(personRef)]
})

/** Those of some role families who work in a unit or below it are to be trained, within so many days and perhaps again. */
export const TrainingRequired = Event.make("TrainingRequired", {
  version: 1,
  fields: {
    ...ofUnits,
    content: internal(TrainingContent),
    /** Empty: everybody. */
    roleFamilies: internal(Schema.Array(RoleFamily)),
    withinDays: Count,
    /** Months after which it is done again. */
    everyMonths: Schema.optionalKey(internal(Schema.Int.check(Schema.isGreaterThanOrEqualTo(1)))),
    from: Day
  },
  tags: ({ unitPath: [unitId] }) => [Unit(unitId)]
})

export const TrainingCompleted = Event.make("TrainingCompleted", {
  version: 1,
  fields: {
    personRef: PersonRef,
    content: internal(TrainingContent),
    on: Day,
    /** The routines it taught. */
    versions: none(Schema.Array(PolicyVersion))
  },
  tags: ({ personRef }) => [Person(personRef)]
})

export const TrainingWaived = Event.make("TrainingWaived", {
  version: 1,
  fields: { personRef: PersonRef, content: internal(TrainingContent), reason: personal(WaiverReason) },
  tags: ({ personRef }) => [Person(personRef)]
})

export const ExercisePlanned = Event.make("ExercisePlanned", {
  version: 1,
  fields: { exerciseId: ExerciseId, ...ofUnits, scenario: securityMeasure(ExerciseScenario), on: Day },
  tags: ({ exerciseId, unitPath }) => [Exercise(exerciseId), ...unitPath.map(Unit)]
})

export const ExerciseHeld = Event.make("ExerciseHeld", {
  version: 1,
  fields: {
    exerciseId: ExerciseId,
    on: Day,
    participants: Count,
    byUnit: internal(
      Schema.NonEmptyArray(
        Schema.Struct({ unitId: UnitId, participants: Schema.Int.check(Schema.isGreaterThanOrEqualTo(1)) })
      )
    )
  },
  tags: ({ byUnit, exerciseId }) => [Exercise(exerciseId), ...byUnit.map(({ unitId }) => Unit(unitId))]
})

export const LessonNoted = Event.make("LessonNoted", {
  version: 1,
  fields: { exerciseId: ExerciseId, lesson: LessonWords },
  tags: ({ exerciseId }) => [Exercise(exerciseId)],
  sealedFor: { lesson: "exerciseId" }
})

const request = { requestId: SafetyRequestId }
const ofRequest = ({ requestId }: { readonly requestId: SafetyRequestId }) => [SafetyRequest(requestId)]

/** A safety representative asks for a measure or an investigation (AML 6:6 a). */
export const SafetyRepRequestMade = Event.make("SafetyRepRequestMade", {
  version: 1,
  fields: { ...request, ...ofUnits, madeBy: PersonRef, what: Schema.optionalKey(RequestWords), at: Instant },
  tags: ({ requestId, unitPath }) => [SafetyRequest(requestId), ...unitPath.map(Unit)],
  sealedFor: { what: "requestId" }
})

/** The employer has said in writing that the request has come. */
export const SafetyRepRequestConfirmed = Event.make("SafetyRepRequestConfirmed", {
  version: 1,
  fields: { ...request, by: PersonRef, at: Instant },
  tags: ofRequest
})

export const SafetyRepRequestAnswered = Event.make("SafetyRepRequestAnswered", {
  version: 1,
  fields: {
    ...request,
    by: PersonRef,
    at: Instant,
    answer: internal(RequestAnswer),
    words: Schema.optionalKey(RequestWords)
  },
  tags: ofRequest,
  sealedFor: { words: "requestId" }
})

/** The safety representative has turned to the Work Environment Authority. */
export const EscalatedToAuthority = Event.make("EscalatedToAuthority", {
  version: 1,
  fields: { ...request, by: PersonRef, at: Instant },
  tags: ofRequest
})

/** Whether something that protects is there and used, in a unit. */
export const ProtectionMeasureNoted = Event.make("ProtectionMeasureNoted", {
  version: 1,
  fields: {
    ...ofUnits,
    measure: securityMeasure(ProtectionMeasure),
    state: securityMeasure(MeasureState),
    on: Day
  },
  tags: ({ unitPath: [unitId] }) => [Unit(unitId)]
})
