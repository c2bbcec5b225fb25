import { Schema } from "effect"
import { AssessmentId, MappingId, PersonRef, VisitId } from "../vocabulary/ids.ts"
import { AssessmentResult, MappingItem, VisitState } from "../vocabulary/risk.ts"
import { Day, Instant } from "../vocabulary/time.ts"

const assessment = { assessmentId: AssessmentId }
const visit = { visitId: VisitId }
const mapping = { mappingId: MappingId }

export class AssessmentNotFound extends Schema.TaggedError<AssessmentNotFound>()("AssessmentNotFound", assessment) {}
export class AssessmentIdTaken extends Schema.TaggedError<AssessmentIdTaken>()("AssessmentIdTaken", assessment) {}
/** The risk is assessed already; what is new is assessed anew. */
export class AssessmentConcluded extends Schema.TaggedError<AssessmentConcluded>()("AssessmentConcluded", assessment) {}
/** There is no judgement yet to read, replace or decide by. */
export class NotYetAssessed extends Schema.TaggedError<NotYetAssessed>()("NotYetAssessed", assessment) {}
/** A risk is judged by its factors: nobody has noted any. */
export class FactorsMissing extends Schema.TaggedError<FactorsMissing>()("FactorsMissing", assessment) {}
/** The result says "with measures", and none is named. */
export class MeasuresNotNamed extends Schema.TaggedError<MeasuresNotNamed>()("MeasuresNotNamed", assessment) {}
/** A task with evident risk may not be lone work (AFS 2023:2 chapter 5 and 6). */
export class LoneWorkForbidden extends Schema.TaggedError<LoneWorkForbidden>()("LoneWorkForbidden", assessment) {}
/** `latest` is the last day the rules in force allow. */
export class ValidityOutOfBounds extends Schema.TaggedError<ValidityOutOfBounds>()("ValidityOutOfBounds", {
  assessmentId: AssessmentId,
  stated: Day,
  latest: Day
}) {}
/** Nobody judges a risk in another's name. */
export class NotOwnAssessment extends Schema.TaggedError<NotOwnAssessment>()("NotOwnAssessment", assessment) {}
/** It has expired, or another has taken its place. */
export class AssessmentOver extends Schema.TaggedError<AssessmentOver>()("AssessmentOver", assessment) {}
/** Nobody is the second reader of their own assessment, and where one was named it is that person. */
export class NotSecondReader extends Schema.TaggedError<NotSecondReader>()("NotSecondReader", assessment) {}
export class AssessmentStillValid extends Schema.TaggedError<AssessmentStillValid>()("AssessmentStillValid", {
  assessmentId: AssessmentId,
  validUntil: Day
}) {}
export class SameChannel extends Schema.TaggedError<SameChannel>()("SameChannel", assessment) {}
/** A decision for a time is looked at anew on a later day. */
export class ReviewDayPast extends Schema.TaggedError<ReviewDayPast>()("ReviewDayPast", {
  assessmentId: AssessmentId,
  reviewOn: Day
}) {}

export class VisitNotFound extends Schema.TaggedError<VisitNotFound>()("VisitNotFound", visit) {}
export class VisitIdTaken extends Schema.TaggedError<VisitIdTaken>()("VisitIdTaken", visit) {}

/** It cannot be done to a visit in this state. */
export class VisitInOtherState extends Schema.TaggedError<VisitInOtherState>()("VisitInOtherState", {
  visitId: VisitId,
  state: VisitState
}) {}
/** Home visits are made by two or more (Hässelby-Vällingby's reply 2024). */
export class TooFewStaff extends Schema.TaggedError<TooFewStaff>()("TooFewStaff", {
  visitId: VisitId,
  required: Schema.Int,
  present: Schema.Int
}) {}
/** The visit ends before it starts, or a check-in lies outside it. */
export class VisitTimesReversed extends Schema.TaggedError<VisitTimesReversed>()("VisitTimesReversed", {
  visitId: VisitId,
  at: Instant
}) {}
/** No assessment is named, or one of another unit or of another visit. */
export class AssessmentMissing extends Schema.TaggedError<AssessmentMissing>()("AssessmentMissing", visit) {}
export class AssessmentExpired extends Schema.TaggedError<AssessmentExpired>()("AssessmentExpired", {
  visitId: VisitId,
  assessmentId: AssessmentId
}) {}
/** The assessment says that the visit is not to be made, or not like this. */
export class AssessmentForbids extends Schema.TaggedError<AssessmentForbids>()("AssessmentForbids", {
  visitId: VisitId,
  assessmentId: AssessmentId,
  result: AssessmentResult
}) {}
/** A risk visit is read by a second person before it is made. */
export class NotApproved extends Schema.TaggedError<NotApproved>()("NotApproved", {
  visitId: VisitId,
  assessmentId: AssessmentId
}) {}
/** Everybody carries a personal alarm (Hässelby-Vällingby's reply 2024). `without` are those who do not. */
export class AlarmMissing extends Schema.TaggedError<AlarmMissing>()("AlarmMissing", {
  visitId: VisitId,
  without: Schema.NonEmptyArray(PersonRef)
}) {}
/** An alarm that was not tested lately is no alarm (AFS 2023:2 chapter 5). */
export class AlarmNotTested extends Schema.TaggedError<AlarmNotTested>()("AlarmNotTested", {
  visitId: VisitId,
  carriedBy: Schema.NonEmptyArray(PersonRef)
}) {}
/** No room with an alarm, and nobody informed. */
export class PrecautionMissing extends Schema.TaggedError<PrecautionMissing>()("PrecautionMissing", visit) {}
/** Only those on the visit, and whoever is their contact, tell how it goes. */
export class NotOnVisit extends Schema.TaggedError<NotOnVisit>()("NotOnVisit", visit) {}

export class MappingNotFound extends Schema.TaggedError<MappingNotFound>()("MappingNotFound", mapping) {}
export class MappingIdTaken extends Schema.TaggedError<MappingIdTaken>()("MappingIdTaken", mapping) {}
export class MappingIsComplete extends Schema.TaggedError<MappingIsComplete>()("MappingIsComplete", mapping) {}
export class MappingNotComplete extends Schema.TaggedError<MappingNotComplete>()("MappingNotComplete", mapping) {}
export class MappingPeriodReversed extends Schema.TaggedError<MappingPeriodReversed>()("MappingPeriodReversed", {
  mappingId: MappingId,
  from: Day,
  to: Day
}) {}
/** Whoever is named does not represent the employees there (AML 6:4). */
export class NotSafetyRepHere extends Schema.TaggedError<NotSafetyRepHere>()("NotSafetyRepHere", {
  mappingId: MappingId,
  memberRef: PersonRef
}) {}
export class MappingIncomplete extends Schema.TaggedError<MappingIncomplete>()("MappingIncomplete", {
  mappingId: MappingId,
  missing: Schema.NonEmptyArray(MappingItem)
}) {}
/** What raises the risk is eliminated, or it is said why it cannot be (the city's report of 2021, section 5.3). */
export class MeasureMissing extends Schema.TaggedError<MeasureMissing>()("MeasureMissing", {
  mappingId: MappingId,
  items: Schema.NonEmptyArray(MappingItem)
}) {}
/** A mapping made anew because of incidents names them. */
export class IncidentsNotNamed extends Schema.TaggedError<IncidentsNotNamed>()("IncidentsNotNamed", mapping) {}
