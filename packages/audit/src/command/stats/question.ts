/** The question that the words of the command line make. */
import { Day, Form, SurveyId, UnitId } from "@trygglogg/core/vocabulary"
import { type AnyQuestion, type StatisticId, statistics } from "@trygglogg/core/overview"
import { Effect, Option, Result, Schema } from "effect"
import { problem, type Problem } from "../problem.ts"
import { unitUnknown } from "./unanswerable.ts"
import type { breakdowns } from "./words.ts"

const decodeDay = Schema.decodeUnknownResult(Day)
const decodeUnit = Schema.decodeUnknownResult(UnitId)
const decodeSurvey = Schema.decodeUnknownResult(SurveyId)
const decodeForms = Schema.decodeUnknownResult(Schema.NonEmptyArray(Form))

const orProblem = <A, E>(result: Result.Result<A, E>, otherwise: () => Problem): Effect.Effect<A, Problem> =>
  Result.match(result, { onFailure: () => Effect.fail(otherwise()), onSuccess: (value) => Effect.succeed(value) })

const readDay = (word: string) => orProblem(decodeDay(word), () => problem("day", word))

const readForms = (word: string): Effect.Effect<AnyQuestion["forms"], Problem> =>
  word === "all" || word === "five"
    ? Effect.succeed(word)
    : orProblem(decodeForms([...new Set(word.split(",").map((form) => form.trim()))]), () => problem("forms", word))

export interface Words {
  readonly statistic: StatisticId
  readonly unit: string
  readonly from: string
  readonly to: string
  readonly basis: AnyQuestion["basis"]
  readonly organisation: "then" | "now"
  readonly forms: string
  readonly by: Option.Option<(typeof breakdowns)[number]>
  readonly survey: Option.Option<string>
  readonly audience: AnyQuestion["audience"]
}

const readSurvey = (given: Option.Option<string>) =>
  Option.match(given, {
    onNone: () => Effect.succeed({}),
    onSome: (word) =>
      Effect.map(
        orProblem(decodeSurvey(word), () => problem("survey", word)),
        (surveyId) => ({ surveyId })
      )
  })

/** Fails with the first word that cannot be meant. */
export const readQuestion = Effect.fnUntraced(function* (words: Words): Effect.fn.Return<AnyQuestion, Problem> {
  const from = yield* readDay(words.from)
  const to = yield* readDay(words.to)
  const forms = yield* readForms(words.forms)
  // What cannot be a ref is no unit's.
  const scope = yield* orProblem(decodeUnit(words.unit), unitUnknown)
  const { audience, basis, organisation } = words
  const asked = { basis, from, to, scope, forms, audience, ...(organisation === "now" ? { organisation } : {}) }
  const statistic = statistics[words.statistic].name
  const by = Option.getOrUndefined(words.by)
  if (statistic === "formDistribution" && by === "role") return { statistic: "formByRole", ...asked }
  if (statistic === "incidentCount" || statistic === "exposureCount") {
    if (by === "role") return yield* problem("byRole")
    return { statistic, ...asked, ...(by === undefined ? {} : { by }) }
  }
  if (by !== undefined) return yield* problem("ownBreakdown", words.statistic)
  if (statistic === "formDistribution" || statistic === "outsideWorkplaceShare") return { statistic, ...asked }
  return { statistic, ...asked, ...(yield* readSurvey(words.survey)) }
})
