import { Day } from "@trygglogg/core/vocabulary"
import { type EventLog, type LogUnavailable, Query } from "@trygglogg/log"
import { DateTime, Effect, Option, Schema, Stream } from "effect"
import type { AsOf } from "../replay/replayDigests.ts"
import { problem, type Problem } from "./problem.ts"

/** With a zone, or it would mean another moment on another machine. */
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/

const isDay = Schema.is(Day)

const parse = (word: string): Effect.Effect<AsOf, Problem> => {
  if (/^\d{1,15}$/.test(word)) return Effect.succeed(Number(word))
  // A calendar that has no such day would otherwise count on into the next month.
  const time = instant.test(word) && isDay(word.slice(0, 10)) ? DateTime.make(word) : Option.none()
  return Option.match(time, {
    onNone: () => Effect.fail(problem("asOf", word)),
    onSome: (time) => Effect.succeed(DateTime.toUtc(time))
  })
}

/** What `--as-of` says, if it lies within the log. */
export const readAsOf = Effect.fnUntraced(function* (
  given: Option.Option<string>,
  log: EventLog["Service"]
): Effect.fn.Return<AsOf | undefined, Problem | LogUnavailable> {
  if (Option.isNone(given)) return undefined
  const asked = yield* parse(given.value)
  const head = yield* log.head
  if (typeof asked === "number" && asked > head) return yield* problem("asOfBeyond", String(head))
  return asked
})

/** The newest event at a point, and when it was recorded; nothing before the first. */
export const newestAt = (log: EventLog["Service"], asOf: AsOf | undefined) =>
  Stream.runHead(
    log.read({ query: Query.all, backwards: true, limit: 1, ...(asOf === undefined ? {} : { until: asOf }) })
  )
