/** What lies behind a number of a figure: for `explain`. */
import { Result } from "effect"
import type { AnyQuestion } from "../../vocabulary/statistic.ts"
import type { Explained } from "../statistics/explain.ts"
import type { Unanswerable } from "../statistics/question.ts"
import type { KnownForMeasures } from "./asked.ts"
import { countedForRelease } from "./released.ts"

/**
 * What a number counts, small ones too: only for those who are shown the number itself.
 *
 * @param key `total`, or a cell's: `unit:unit-4`, `form:threat`, `D1:missed`
 * @returns nothing where there is no such number
 *
 * @example
 * const found = behind(question, known, "filed") // then log.read(explain(found))
 */
export const behind = (
  question: AnyQuestion,
  known: KnownForMeasures,
  key: string
): Result.Result<Explained | undefined, Unanswerable> =>
  Result.map(countedForRelease(question, known), (counted) => {
    const sum = counted?.sums.find((one) => one.key === key)
    return counted === undefined || sum === undefined
      ? undefined
      : { countUnit: counted.countUnit, position: counted.position, members: sum.members }
  })
