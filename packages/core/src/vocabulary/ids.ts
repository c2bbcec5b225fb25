/**
 * Who and what events are about, by pseudonymous ids, and the tags they are found by.
 *
 * An id is made by the caller (128 random bits where nobody may guess it). It may never be a personnummer, a name or an address.
 */
import { Tag } from "@trygglogg/log"
import { Schema } from "effect"
import { client, internal, none, offence, personal, securityMeasure } from "./sensitivity.ts"

const personnummer = /^(\d{2})?\d{6}[-+]?\d{4}$/

/** Letters, digits, hyphen and underscore, at most 64, and not shaped like a personnummer. */
const Opaque = Schema.String.check(
  Schema.isPattern(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/),
  Schema.makeFilter((id: string) => (personnummer.test(id) ? "an id must not be a personnummer" : undefined))
)

export const IncidentId = none(Opaque.pipe(Schema.brand("IncidentId")))
export type IncidentId = typeof IncidentId.Type
export const Incident = Tag.make("incident", IncidentId)

export const ReportId = none(Opaque.pipe(Schema.brand("ReportId")))
export type ReportId = typeof ReportId.Type
export const Report = Tag.make("report", ReportId)

/** One person hit by one incident. */
export const ExposureId = none(Opaque.pipe(Schema.brand("ExposureId")))
export type ExposureId = typeof ExposureId.Type
export const Exposure = Tag.make("exposure", ExposureId)

export const UnitId = none(Opaque.pipe(Schema.brand("UnitId")))
export type UnitId = typeof UnitId.Type
export const Unit = Tag.make("unit", UnitId)

/** A person, by pseudonym. Who it is stands in a directory outside the log. */
export const PersonRef = personal(Opaque.pipe(Schema.brand("PersonRef")))
export type PersonRef = typeof PersonRef.Type
export const Person = Tag.make("person", PersonRef)

/** `H-2026-` and five random Crockford base-32 characters: nothing can be counted from it. */
export const ReportNumber = internal(
  Schema.String.check(Schema.isPattern(/^H-\d{4}-[0-9A-HJKMNP-TV-Z]{5}$/)).pipe(Schema.brand("ReportNumber"))
)
export type ReportNumber = typeof ReportNumber.Type
/** The tag keeps a number from being given twice without making reports wait for each other. */
export const NumberedReport = Tag.make("number", ReportNumber)

/** One report to the police, from the thought of it to its outcome. It may be about several incidents. */
export const PoliceReportId = none(Opaque.pipe(Schema.brand("PoliceReportId")))
export type PoliceReportId = typeof PoliceReportId.Type
export const PoliceReport = Tag.make("police-report", PoliceReportId)

/** The number the police know a report by: `5000-K123456-26`. */
export const PoliceCaseNumber = offence(
  Schema.String.check(Schema.isPattern(/^\d{4}-K\d{1,7}-\d{2}$/)).pipe(Schema.brand("PoliceCaseNumber"))
)
export type PoliceCaseNumber = typeof PoliceCaseNumber.Type

/** One measure against a risk. */
export const ActionId = none(Opaque.pipe(Schema.brand("ActionId")))
export type ActionId = typeof ActionId.Type
export const Action = Tag.make("action", ActionId)

/** Somebody behind an incident, by an opaque mark that says nothing of who it is. No tag: nothing is looked up by it. */
export const InfluencerRef = client(Opaque.pipe(Schema.brand("InfluencerRef")))
export type InfluencerRef = typeof InfluencerRef.Type

/** Incidents that hang together. */
export const SeriesId = none(Opaque.pipe(Schema.brand("SeriesId")))
export type SeriesId = typeof SeriesId.Type
export const Series = Tag.make("series", SeriesId)

/** What another authority or process calls a case or a receipt. Letters and digits: never a sentence. */
export const ExternalRef = internal(
  Schema.String.check(Schema.isPattern(/^[A-Za-z0-9][A-Za-z0-9/:._-]{0,39}$/)).pipe(Schema.brand("ExternalRef"))
)
export type ExternalRef = typeof ExternalRef.Type

/** One risk assessment: of a visit, a unit or a task. Never of a named client. */
export const AssessmentId = none(Opaque.pipe(Schema.brand("AssessmentId")))
export type AssessmentId = typeof AssessmentId.Type
export const Assessment = Tag.make("assessment", AssessmentId)

/** One visit, in somebody's home or a risky one at the office. */
export const VisitId = none(Opaque.pipe(Schema.brand("VisitId")))
export type VisitId = typeof VisitId.Type
export const Visit = Tag.make("visit", VisitId)

/** One mapping of a unit's risks. */
export const MappingId = none(Opaque.pipe(Schema.brand("MappingId")))
export type MappingId = typeof MappingId.Type
export const Mapping = Tag.make("mapping", MappingId)

/** A personal alarm, by the number in the city's own register of them. */
export const AlarmRef = securityMeasure(Opaque.pipe(Schema.brand("AlarmRef")))
export type AlarmRef = typeof AlarmRef.Type

/** A safety representative's request for measures (AML 6:6 a). */
export const SafetyRequestId = none(Opaque.pipe(Schema.brand("SafetyRequestId")))
export type SafetyRequestId = typeof SafetyRequestId.Type
export const SafetyRequest = Tag.make("safety-request", SafetyRequestId)

export const ExerciseId = none(Opaque.pipe(Schema.brand("ExerciseId")))
export type ExerciseId = typeof ExerciseId.Type
export const Exercise = Tag.make("exercise", ExerciseId)

/** One time that a case was opened by breaking the glass. No tag: it is found by its incident. */
export const OpeningId = none(Opaque.pipe(Schema.brand("OpeningId")))
export type OpeningId = typeof OpeningId.Type

/** A survey of staff: what was asked, and its answers as sums. */
export const SurveyId = none(Opaque.pipe(Schema.brand("SurveyId")))
export type SurveyId = typeof SurveyId.Type
export const Survey = Tag.make("survey", SurveyId)

/** A figure or a volume from outside, kept beside the city's own counts and never mixed with them. */
export const ExternalFigureId = none(Opaque.pipe(Schema.brand("ExternalFigureId")))
export type ExternalFigureId = typeof ExternalFigureId.Type
export const ExternalFigure = Tag.make("external-figure", ExternalFigureId)

/** A figure that is let out, frozen as it was. */
export const ReleaseId = none(Opaque.pipe(Schema.brand("ReleaseId")))
export type ReleaseId = typeof ReleaseId.Type
export const Release = Tag.make("release", ReleaseId)

/** A written question to a board. */
export const BoardQuestionId = none(Opaque.pipe(Schema.brand("BoardQuestionId")))
export type BoardQuestionId = typeof BoardQuestionId.Type
export const BoardQuestion = Tag.make("board-question", BoardQuestionId)

/** Something a board has told the administration to look into. */
export const AssignmentId = none(Opaque.pipe(Schema.brand("AssignmentId")))
export type AssignmentId = typeof AssignmentId.Type
export const Assignment = Tag.make("assignment", AssignmentId)

/** A decision of the archive authority that something may be destroyed. */
export const RetentionDecisionId = none(Opaque.pipe(Schema.brand("RetentionDecisionId")))
export type RetentionDecisionId = typeof RetentionDecisionId.Type
export const RetentionDecision = Tag.make("retention-decision", RetentionDecisionId)

/** At which level a set of rules was adopted. */
export const PolicyScope = none(Schema.Literals(["city", "district", "department", "unit"]))
export type PolicyScope = typeof PolicyScope.Type
export const Policy = Tag.make("policy", PolicyScope)
