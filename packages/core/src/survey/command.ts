import { Command } from "@trygglogg/log"
import { Result, Struct } from "effect"
import { unitHistory, wrongPath } from "../organisation/facts.ts"
import { cityPolicy, policyOn } from "../policy/facts.ts"
import type { SurveyId, UnitId } from "../vocabulary/ids.ts"
import { UnitElsewhereThen, UnitNotActiveThen } from "../vocabulary/refusal.ts"
import { addDays, dayOf } from "../vocabulary/time.ts"
import { samePath } from "../vocabulary/unitPath.ts"
import {
  AnswersDoNotAddUp,
  BelowSurveyThreshold,
  ExternalFigureTaken,
  RecallWindowMissing,
  ScaleMissing,
  SurveyCountMissing,
  SurveyIdTaken,
  SurveyIsClosed,
  SurveyNotFound,
  VolumePeriodReversed
} from "./error.ts"
import {
  type AnswerCell,
  ContactVolumeRecorded,
  ExternalFigureRecorded,
  SurveyAnswersCounted,
  SurveyClosed,
  SurveyOpened
} from "./event.ts"
import { externalFigureKnown, type SurveyState, surveyState } from "./facts.ts"

/** The staff of a unit, and of all below it, are asked something. */
export const OpenSurvey = Command.make("OpenSurvey", {
  input: SurveyOpened.fields,
  reads: ({ surveyId, unitPath }) => ({
    survey: surveyState(surveyId),
    units: unitPath.map((unitId) => unitHistory(unitId))
  }),
  emits: [SurveyOpened],
  refuses: [SurveyIdTaken, RecallWindowMissing, ScaleMissing, UnitNotActiveThen, UnitElsewhereThen],
  decide: (input, { survey, units }) => {
    const { from, kind, recallMonths, scale, surveyId, unitPath } = input
    if (survey._tag !== "Unknown") return Result.fail(new SurveyIdTaken({ surveyId }))
    if (kind === "exposure" && recallMonths === undefined) return Result.fail(new RecallWindowMissing({ surveyId }))
    if (kind === "perception" && scale === undefined) return Result.fail(new ScaleMissing({ surveyId }))
    const wrong = wrongPath(unitPath, units, from)
    return wrong === undefined ? Result.succeed([SurveyOpened(input)]) : Result.fail(wrong)
  }
})

type Known = Exclude<SurveyState, { readonly _tag: "Unknown" }>
const isOf = (survey: SurveyState, unitPath: ReadonlyArray<UnitId>): survey is Known =>
  survey._tag !== "Unknown" && samePath(survey.unitPath, unitPath)

/** The survey of that unit, still open; or why there is nothing to do with it. */
const openSurvey = (
  { surveyId, unitPath }: { readonly surveyId: SurveyId; readonly unitPath: ReadonlyArray<UnitId> },
  survey: SurveyState
): SurveyNotFound | SurveyIsClosed | undefined => {
  if (!isOf(survey, unitPath)) return new SurveyNotFound({ surveyId })
  return survey._tag === "Closed" ? new SurveyIsClosed({ surveyId }) : undefined
}

const dimensionOf = ({ key }: AnswerCell): string => key.split(":")[0] ?? key

/** Groups where so few answered, and what is left outside the groups of a dimension: the two tell the same. */
const tooFew = (cells: ReadonlyArray<AnswerCell>, answered: number, k: number): ReadonlyArray<string> => {
  const isFew = (count: number): boolean => count > 0 && count < k
  const small = cells.filter((cell) => isFew(cell.answered)).map(({ key }) => key)
  const dimensions = [...new Set(cells.map(dimensionOf))]
  const outside = dimensions.filter((dimension) => {
    const within = cells.filter((cell) => dimensionOf(cell) === dimension)
    return isFew(answered - within.reduce((sum, cell) => sum + cell.answered, 0))
  })
  return [...small, ...outside]
}

const sum = (counts: ReadonlyArray<number>): number => counts.reduce((total, count) => total + count, 0)

const wrongSums = (cells: ReadonlyArray<AnswerCell>, answered: number): ReadonlyArray<string> =>
  cells
    .filter((cell) => cell.answered > answered || sum(cell.counts.map(({ count }) => count)) > cell.answered)
    .map(({ key }) => key)

/**
 * The answers as sums. A group with fewer answers than the threshold is refused, so that no event ever tells one person's answer.
 *
 * @example
 * handle(CountSurveyAnswers)({ surveyId, unitPath, invited: 130, answered: 95, cells: [{ key: "all", answered: 95, counts }] }, envelope)
 */
export const CountSurveyAnswers = Command.make("CountSurveyAnswers", {
  input: { ...SurveyAnswersCounted.fields, unitPath: SurveyOpened.fields.unitPath },
  reads: ({ surveyId }) => ({ survey: surveyState(surveyId), policy: cityPolicy("city") }),
  emits: [SurveyAnswersCounted],
  refuses: [SurveyNotFound, SurveyIsClosed, AnswersDoNotAddUp, BelowSurveyThreshold],
  policy: ({ policy }, { now }) => policyOn(policy, dayOf(now)).version,
  decide: (input, { policy, survey }, { now }) => {
    const { answered, cells, invited, surveyId } = input
    const refused = openSurvey(input, survey)
    if (refused !== undefined) return Result.fail(refused)
    const wrong = wrongSums(cells, answered)
    if (answered > invited || wrong.length > 0) return Result.fail(new AnswersDoNotAddUp({ surveyId, cells: wrong }))
    const { surveyThreshold } = policyOn(policy, dayOf(now)).values
    const [first, ...more] = tooFew(cells, answered, surveyThreshold)
    if (first !== undefined) return Result.fail(new BelowSurveyThreshold({ surveyId, cells: [first, ...more] }))
    return Result.succeed([SurveyAnswersCounted(Struct.omit(input, ["unitPath"]))])
  }
})

/** Nothing more is counted. How it was asked is told with every figure of it. */
export const CloseSurvey = Command.make("CloseSurvey", {
  input: { ...SurveyClosed.fields, unitPath: SurveyOpened.fields.unitPath },
  reads: ({ surveyId }) => ({ survey: surveyState(surveyId) }),
  emits: [SurveyClosed],
  refuses: [SurveyNotFound, SurveyCountMissing],
  decide: (input, { survey }) => {
    const { surveyId, unitPath } = input
    if (!isOf(survey, unitPath)) return Result.fail(new SurveyNotFound({ surveyId }))
    if (survey._tag === "Closed") return Result.succeed([])
    if (!survey.counted) return Result.fail(new SurveyCountMissing({ surveyId }))
    return Result.succeed([SurveyClosed(Struct.omit(input, ["unitPath"]))])
  }
})

/** A figure that others have published is kept with its source. */
export const RecordExternalFigure = Command.make("RecordExternalFigure", {
  input: ExternalFigureRecorded.fields,
  reads: ({ externalFigureId }) => ({ known: externalFigureKnown(externalFigureId) }),
  emits: [ExternalFigureRecorded],
  refuses: [ExternalFigureTaken],
  decide: (input, { known }) =>
    known
      ? Result.fail(new ExternalFigureTaken({ externalFigureId: input.externalFigureId }))
      : Result.succeed([ExternalFigureRecorded(input)])
})

/** How many contacts a unit had through a channel, from the system that counts them. */
export const RecordContactVolume = Command.make("RecordContactVolume", {
  input: ContactVolumeRecorded.fields,
  reads: ({ externalFigureId, unitPath }) => ({
    known: externalFigureKnown(externalFigureId),
    units: unitPath.map((unitId) => unitHistory(unitId))
  }),
  emits: [ContactVolumeRecorded],
  refuses: [ExternalFigureTaken, VolumePeriodReversed, UnitNotActiveThen, UnitElsewhereThen],
  decide: (input, { known, units }) => {
    const { externalFigureId, from, to, unitPath } = input
    if (known) return Result.fail(new ExternalFigureTaken({ externalFigureId }))
    if (to <= from) return Result.fail(new VolumePeriodReversed({ from, to }))
    const wrong = wrongPath(unitPath, units, addDays(to, -1))
    return wrong === undefined ? Result.succeed([ContactVolumeRecorded(input)]) : Result.fail(wrong)
  }
})
