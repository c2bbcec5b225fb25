/** The question that the words of the command line make. */

import { Day, Form, UnitId } from "@trygglogg/core/vocabulary"
import type { Question } from "@trygglogg/core/overview"
import { Effect, Option, Result, Schema } from "effect"
import { problem, type Problem } from "../problem.ts"
import { unitUnknown } from "./unanswerable.ts"

/** The statistics by the numbers they have in the specification. */
export const statistics = {
  "ST-01": "incidentCount",
  "ST-02": "exposureCount",
  "ST-03": "formDistribution",
  "ST-04": "outsideWorkplaceShare"
} as const

const decodeDay = Schema.decodeUnknownResult(Day)
const decodeUnit = Schema.decodeUnknownResult(UnitId)
const decodeForms = Schema.decodeUnknownResult(Schema.NonEmptyArray(Form))

const orProblem = <A, E>(result: Result.Result<A, E>, otherwise: () => Problem): Effect.Effect<A, Problem> =>
  Result.match(result, { onFailure: () => Effect.fail(otherwise()), onSuccess: (value) => Effect.succeed(value) })

const readDay = (word: string) => orProblem(decodeDay(word), () => problem("day", word))

const readForms = (word: string): Effect.Effect<Question["forms"], Problem> =>
  word === "all" || word === "five"
    ? Effect.succeed(word)
    : orProblem(decodeForms([...new Set(word.split(",").map((form) => form.trim()))]), () => problem("forms", word))

interface Words {
  readonly statistic: keyof typeof statistics
  readonly unit: string
  readonly from: string
  readonly to: string
  readonly basis: Question["basis"]
  readonly forms: string
  readonly by: Option.Option<"unit" | "place" | "form">
  readonly audience: Question["audience"]
}

/** Fails with the first word that cannot be meant. */
export const readQuestion = Effect.fnUntraced(function* (words: Words): Effect.fn.Return<Question, Problem> {
  const from = yield* readDay(words.from)
  const to = yield* readDay(words.to)
  const forms = yield* readForms(words.forms)
  // What cannot be a ref is no unit's.
  const scope = yield* orProblem(decodeUnit(words.unit), unitUnknown)
  const { audience, basis, by } = words
  const asked = { basis, from, to, scope, forms, audience }
  const statistic = statistics[words.statistic]
  if (statistic === "formDistribution" || statistic === "outsideWorkplaceShare") {
    return Option.isSome(by) ? yield* problem("ownBreakdown", words.statistic) : { statistic, ...asked }
  }
  return { statistic, ...asked, ...(Option.isSome(by) ? { by: by.value } : {}) }
})
