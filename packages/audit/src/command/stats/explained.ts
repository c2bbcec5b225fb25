/** `--explain`: which events of the log are behind a number of the answer. */
import { behind, explain, isShown, type Value, wordOf } from "@trygglogg/core/overview"
import type { EventLog } from "@trygglogg/log"
import { DateTime, Effect, Result, Stream } from "effect"
import { problem } from "../problem.ts"
import type { Answered } from "./answerFrom.ts"
import { unanswerable } from "./unanswerable.ts"

/** An event, by what everybody who holds the log can look up. */
export interface Behind {
  readonly position: number
  readonly type: string
  readonly recordedAt: string
}

const valueOf = ({ told }: Answered, key: string): Value | undefined => {
  if (told.kind === "measure") {
    return told.answer._tag === "figure" ? told.answer.cells.find((one) => one.key === key)?.value : undefined
  }
  const { cells, total } = told.answer
  return key === "total" ? total : cells.find((one) => wordOf(one.key) === key)?.value
}

/**
 * Reads the events behind a number that is shown.
 *
 * @param key `total`, or a cell's as `--json` writes it: `unit:unit-4`, `filed`
 */
export const explained = Effect.fnUntraced(function* (log: EventLog["Service"], answered: Answered, key: string) {
  const value = valueOf(answered, key)
  if (value === undefined) return yield* problem("noSuchCell", key)
  if (!isShown(value)) return yield* problem("hiddenCell", key)
  const found = behind(answered.question, answered.known, key)
  if (Result.isFailure(found)) return yield* unanswerable(found.failure)
  if (found.success === undefined) return yield* problem("noSuchCell", key)
  const events = yield* Stream.runCollect(log.read(explain(found.success)))
  return events.map(({ position, recordedAt, type }): Behind => ({
    position,
    type,
    recordedAt: DateTime.formatIso(recordedAt)
  }))
})
