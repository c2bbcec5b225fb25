export { cases } from "./cases/projection.ts"
export { together } from "./cases/together.ts"
export {
  asSeenBy,
  CaseExposure,
  CaseReport,
  CaseRow,
  CaseState,
  type CaseViewer,
  FollowUpAnswers,
  formsOf,
  isInternal,
  PlannedFollowUp,
  Progress,
  SupportState,
  WordsAt
} from "./cases/view.ts"
export { actions } from "./actions/projection.ts"
export { ActionRow } from "./actions/view.ts"
export { edition } from "./edition.ts"
export { everyEvent } from "./everyEvent.ts"
export { everyAccessProjection, everyProjection } from "./everyProjection.ts"
export { caseWork } from "./work/projection.ts"
export { CaseWork, ExposureWork } from "./work/view.ts"
export { type Answer, answer, type Cell, type Majority, type Share } from "./statistics/answer.ts"
export type { CellKey, PlaceGroup } from "./statistics/breakdown.ts"
export { type KnownForMeasures } from "./measures/asked.ts"
export { behind } from "./measures/behind.ts"
export type { NotMeasured } from "./measures/counts.ts"
export type { PolicyMatrix, Standing } from "./measures/equality.ts"
export { type Districts, measure, type MeasureAnswer, type MeasureFigure, type Rate } from "./measures/measure.ts"
export { measureRows } from "./measures/projection.ts"
export {
  type CountRows,
  type FigureSources,
  figureSources,
  type MeasureRows,
  type RowsRead,
  type Standpoint
} from "./measures/reading.ts"
export {
  calculation,
  type CountedForRelease,
  countedForRelease,
  type Recomputed,
  recomputed
} from "./measures/released.ts"
export { partName, standingName } from "./measures/names.ts"
export { ruleName } from "./measures/ruleNames.ts"
export { measureLines, measureSentence } from "./measures/sentence.ts"
export {
  type CannotEstimate,
  chapman,
  type Estimate,
  type EstimatedShare,
  type NoEstimate,
  surveyRatio,
  twoSources
} from "./measures/surveys.ts"
export { isCount, tell, type Told } from "./measures/told.ts"
export { MeasureRow } from "./measures/view.ts"
export { type Explained, explain } from "./statistics/explain.ts"
export { type Interval, poisson, wilson } from "./statistics/interval.ts"
export type { Known } from "./statistics/known.ts"
export { type StatisticId, statistics } from "./statistics/list.ts"
export { statisticRows } from "./statistics/projection.ts"
export { AnyQuestion, MeasureName, MeasureQuestion } from "../vocabulary/statistic.ts"
export {
  Audience,
  Breakdown,
  CannotBeDivided,
  HeadcountMissing,
  PeriodNotReleasable,
  PeriodReversed,
  Question,
  type Unanswerable,
  UnitUnknown
} from "./statistics/question.ts"
export { wordOf } from "./statistics/table.ts"
export { cellName, decimal, type NameOf, sentence, unansweredCodes, whyUnanswered } from "./statistics/sentence.ts"
export { type HiddenBecause, isShown, type Value } from "../disclosure/suppression.ts"
export { StatisticRow } from "./statistics/view.ts"
export { groupOf, nextStep, openSteps } from "./cases/nextStep.ts"
export { AuthorityDuty, Outward } from "./cases/outwardView.ts"
export type { Step, StepCode, StepGroup } from "./cases/step.ts"
export { type Queue, queueOf, type QueueItem, type QueueViewer } from "./cases/queue.ts"
export { byExposure, type ClearField, timeline, type TimelineEntry } from "./timeline/timeline.ts"
export type { TimelineViewer } from "./timeline/viewer.ts"
export { type SealedWords, wordsOf, type WordsPart } from "./timeline/words.ts"
export { type MyCase, type MyNext, myReports, type MyStatus } from "./myReports/myReports.ts"
