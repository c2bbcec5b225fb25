import { Schema } from "effect"
import { ExternalFigureId, SurveyId } from "../vocabulary/ids.ts"
import { Day } from "../vocabulary/time.ts"

const survey = { surveyId: SurveyId }

export class SurveyIdTaken extends Schema.TaggedError<SurveyIdTaken>()("SurveyIdTaken", survey) {}

/** No such survey, or none of that unit. */
export class SurveyNotFound extends Schema.TaggedError<SurveyNotFound>()("SurveyNotFound", survey) {}

export class SurveyIsClosed extends Schema.TaggedError<SurveyIsClosed>()("SurveyIsClosed", survey) {}

/** "Have you been exposed" means nothing without since when: a year and two years are different figures. */
export class RecallWindowMissing extends Schema.TaggedError<RecallWindowMissing>()("RecallWindowMissing", survey) {}

/** A perception is a place on a scale. */
export class ScaleMissing extends Schema.TaggedError<ScaleMissing>()("ScaleMissing", survey) {}

/** More answered than were asked, or more answers in a cell than people. */
export class AnswersDoNotAddUp extends Schema.TaggedError<AnswersDoNotAddUp>()("AnswersDoNotAddUp", {
  surveyId: SurveyId,
  cells: Schema.Array(Schema.String)
}) {}

/** So few answered in these groups, or outside them, that somebody could be known by the answers (domain specification 4.6, rule 30). */
export class BelowSurveyThreshold extends Schema.TaggedError<BelowSurveyThreshold>()("BelowSurveyThreshold", {
  surveyId: SurveyId,
  cells: Schema.NonEmptyArray(Schema.String)
}) {}

export class SurveyCountMissing extends Schema.TaggedError<SurveyCountMissing>()("SurveyCountMissing", survey) {}

export class ExternalFigureTaken extends Schema.TaggedError<ExternalFigureTaken>()("ExternalFigureTaken", {
  externalFigureId: ExternalFigureId
}) {}

export class VolumePeriodReversed extends Schema.TaggedError<VolumePeriodReversed>()("VolumePeriodReversed", {
  from: Day,
  to: Day
}) {}
