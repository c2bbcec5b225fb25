/** What only a survey can tell: how many have been exposed, and how much is never reported. */
import type { SurveyRow } from "../../survey/view.ts"
import { daysBetween } from "../../vocabulary/time.ts"
import type { MeasureQuestion } from "../../vocabulary/statistic.ts"
import type { Asked } from "./asked.ts"
import { type Counts, type NotMeasured, notMeasured, tabulated } from "./counts.ts"

type Answered = SurveyRow & { readonly counted: NonNullable<SurveyRow["counted"]> }
const isAnswered = (survey: SurveyRow): survey is Answered => survey.counted !== undefined

/** The exposure survey that is asked about: the named one, else the newest of the unit that was opened in the period. */
export const surveyFor = (
  { from, scope, surveyId, to }: MeasureQuestion,
  surveys: ReadonlyArray<SurveyRow>
): Answered | undefined =>
  surveys
    .filter(isAnswered)
    .filter(({ kind, unitPath }) => kind === "exposure" && unitPath[0] === scope)
    .filter((one) => (surveyId === undefined ? from <= one.from && one.from < to : one.surveyId === surveyId))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1)

const countOf = ({ counted: { cells } }: Answered, answer: string): number =>
  cells.find(({ key }) => key === "all")?.counts.find((one) => one.answer === answer)?.count ?? 0

/** ST-09: of those who answered, how many have been exposed. From a survey alone, never from incidents. */
export const exposurePrevalence = ({ known, question }: Asked): Counts | NotMeasured => {
  const survey = surveyFor(question, known.surveys)
  if (survey === undefined) return notMeasured("noSurvey")
  const { answered, cells, invited } = survey.counted
  const given = cells.find(({ key }) => key === "all")?.counts ?? []
  const said = given.reduce((sum, { count }) => sum + count, 0)
  // People who cannot be told apart: known by how many they are.
  const those = (answer: string, weight: number) =>
    weight === 0 ? [] : [{ id: `${survey.surveyId}.${answer}`, weight }]
  return {
    _tag: "counts",
    countUnit: "answers",
    sums: tabulated({
      ...Object.fromEntries(given.map(({ answer, count }) => [answer, those(answer, count)])),
      unanswered: those("unanswered", answered - said)
    }),
    shares: [{ name: "exposed", of: ["yes"], outOf: ["total"] }],
    beside: [
      { name: "invited", number: invited },
      { name: "recallMonths", number: survey.recallMonths ?? 0 },
      { name: "responsePercent", number: invited === 0 ? 0 : (100 * answered) / invited }
    ]
  }
}

/** Why under-reporting cannot be estimated. */
export type NoEstimate =
  | "noSurvey"
  | "fewAnswers"
  | "lowResponse"
  | "otherWindow"
  | "nobodyExposed"
  | "fewMatches"
  | "smallRegister"

/** What was estimated, and the bounds it lies between, in parts of one. */
export interface EstimatedShare {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** Shares in parts of one. `underReporting` is what is never reported of what happens. */
export interface Estimate {
  readonly _tag: "estimate"
  readonly prevalence: EstimatedShare
  readonly reported: EstimatedShare
  readonly underReporting: EstimatedShare
}
export interface CannotEstimate {
  readonly _tag: "cannotEstimate"
  readonly because: ReadonlyArray<NoEstimate>
}

const share = (value: number): number => Math.min(1, Math.max(0, value))

/**
 * The share of exposed persons who are in the register, with extreme bounds for those who did not answer the survey (domain
 * specification 4.9): nothing is assumed of the silent.
 *
 * @param headcount how many there are, `answered` the survey, of whom `exposed` said yes; `registered` are in the register
 */
export const surveyRatio = (
  headcount: number,
  answered: number,
  exposed: number,
  registered: number
): Omit<Estimate, "_tag"> => {
  const known = registered / headcount
  const prevalence = {
    value: exposed / answered,
    low: exposed / headcount,
    high: (exposed + headcount - answered) / headcount
  }
  const reported = {
    value: share(known / prevalence.value),
    low: share(known / prevalence.high),
    high: share(known / prevalence.low)
  }
  return {
    prevalence,
    reported,
    underReporting: { value: 1 - reported.value, low: 1 - reported.high, high: 1 - reported.low }
  }
}

/**
 * How many there are at least, from two lists that were made apart (Chapman 1951). A lower bound: who is on one is likelier to be on the
 * other.
 */
export const chapman = (first: number, second: number, both: number): number =>
  ((first + 1) * (second + 1)) / (both + 1) - 1

/** ST-10 from two lists, or why not: with few on both, chance decides. */
export const twoSources = (
  first: number,
  second: number,
  both: number,
  minMatches: number
): { readonly _tag: "atLeast"; readonly count: number } | CannotEstimate =>
  both < minMatches
    ? { _tag: "cannotEstimate", because: ["fewMatches"] }
    : { _tag: "atLeast", count: chapman(first, second, both) }

/** ST-10: how large the dark figure is, with bounds, or every reason why nobody can say. */
export const underReporting = ({ known, question, rows }: Asked): Estimate | CannotEstimate => {
  const survey = surveyFor(question, known.surveys)
  if (survey === undefined) return { _tag: "cannotEstimate", because: ["noSurvey"] }
  const { answered, invited } = survey.counted
  const exposed = countOf(survey, "yes")
  const { estimateMinAnswers, estimateMinResponsePercent } = known.policy
  const days = daysBetween(question.from, question.to)
  const sameWindow = survey.recallMonths !== undefined && Math.abs(days - survey.recallMonths * 30.4375) <= 5
  const because: ReadonlyArray<NoEstimate> = [
    ...(answered < estimateMinAnswers ? ["fewAnswers" as const] : []),
    ...(100 * answered < estimateMinResponsePercent * invited ? ["lowResponse" as const] : []),
    ...(sameWindow ? [] : ["otherWindow" as const]),
    ...(exposed === 0 ? ["nobodyExposed" as const] : [])
  ]
  if (because.length > 0) return { _tag: "cannotEstimate", because }
  const registered = new Set(rows.flatMap(({ exposures }) => exposures.map(({ personRef }) => personRef))).size
  return { _tag: "estimate", ...surveyRatio(survey.headcount, answered, exposed, registered) }
}
