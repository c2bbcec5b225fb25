/** Any question of the statistics answered, counts and measures alike, for those who ask by its name: a page, the command line. */
import { Result, Schema } from "effect"
import { type AnyQuestion, Question } from "../../vocabulary/statistic.ts"
import { type Answer, answer } from "../statistics/answer.ts"
import type { Unanswerable } from "../statistics/question.ts"
import type { KnownForMeasures } from "./asked.ts"
import { measure, type MeasureAnswer } from "./measure.ts"

/** ST-01 to ST-04 are one table of incidents, exposures or reports; the others have cells of their own, or say why there are none. */
export type Told =
  | { readonly kind: "count"; readonly answer: Answer }
  | { readonly kind: "measure"; readonly answer: MeasureAnswer }

/** Whether it is one of ST-01 to ST-04, which ask no more than the rows of the statistics. */
export const isCount = Schema.is(Question)

/**
 * Answers a question, by `answer` or by `measure`, and fails as they do.
 *
 * @example
 * Result.map(tell(question, known), ({ kind }) => kind) // "count" of ST-01, "measure" of ST-06
 */
export const tell = (question: AnyQuestion, known: KnownForMeasures): Result.Result<Told, Unanswerable> =>
  isCount(question)
    ? Result.map(answer(question, known), (found) => ({ kind: "count", answer: found }))
    : Result.map(measure(question, known), (found) => ({ kind: "measure", answer: found }))
