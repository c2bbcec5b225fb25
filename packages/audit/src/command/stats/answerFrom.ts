/** A question answered from a log at one position, and what else the answer rests on. */
import { policyOn } from "@trygglogg/core/catalogue"
import { nameOn, units } from "@trygglogg/core/organisation"
import { type Answer, answer, type NameOf, type Question, statisticRows } from "@trygglogg/core/overview"
import { policies } from "@trygglogg/core/policy"
import { addDays, type Day, dayOf } from "@trygglogg/core/vocabulary"
import { EventLog, Projection } from "@trygglogg/log"
import { DateTime, Effect, Option, Result } from "effect"
import { newestAt, readAsOf } from "../asOf.ts"
import { unanswerable } from "./unanswerable.ts"

export interface Answered {
  readonly answer: Answer
  readonly nameOf: NameOf
  /** When the last event that it rests on was recorded, ISO 8601; nothing before the first event. */
  readonly recordedAt: string | undefined
  /** The tree's root, where the position is the log's end. */
  readonly root: string | undefined
  /** Of the rows it was counted from. */
  readonly digests: { readonly statistics: string; readonly units: string }
  readonly policy: { readonly version: string; readonly threshold: number }
  /** The day it is answered on: what has ended, and which rules are in force. */
  readonly today: Day
  /** Events it should rest on and this program cannot read. */
  readonly setAside: number
}

const thresholds = { handling: "handlingThreshold", district: "districtThreshold", public: "publicThreshold" } as const

/** Today; as of a time, the day it was then. A position says nothing of the day somebody asked. */
const dayAsked = (asOf: number | DateTime.Utc | undefined) =>
  DateTime.isDateTime(asOf) ? Effect.succeed(dayOf(asOf)) : Effect.map(DateTime.now, dayOf)

/**
 * @param asOf as it was written, a position or a time
 * @returns fails with the problem that `--as-of` cannot be meant, or the statistics' own reason why there is no answer
 */
export const answerFrom = Effect.fnUntraced(function* (
  log: EventLog["Service"],
  question: Question,
  given: Option.Option<string>
) {
  const asOf = yield* readAsOf(given, log)
  const last = yield* newestAt(log, asOf)
  const position = Option.match(last, { onNone: () => 0, onSome: (event) => event.position })
  const at = { until: position }
  const rows = yield* Effect.all({
    statistics: Projection.rows(statisticRows, at),
    units: Projection.rows(units, at),
    policies: Projection.rows(policies, at)
  }).pipe(Effect.provideService(EventLog, log))
  const today = yield* dayAsked(asOf)
  const { values, version } = policyOn(rows.policies.get("city")?.editions ?? [], today)
  const incidents = { rows: [...rows.statistics.values()], position }
  const answered = answer(question, { incidents, units: rows.units, policy: values, today })
  if (Result.isFailure(answered)) return yield* unanswerable(answered.failure)
  const lastDay = addDays(question.to, -1)
  const found: Answered = {
    answer: answered.success,
    nameOf: (unitId) => {
      const unit = rows.units.get(unitId)
      return unit === undefined ? unitId : nameOn(unit, lastDay)
    },
    recordedAt: Option.getOrUndefined(Option.map(last, (event) => DateTime.formatIso(event.recordedAt))),
    root: position === (yield* log.head) ? (yield* log.tree).root : undefined,
    digests: {
      statistics: Projection.digest(statisticRows, rows.statistics),
      units: Projection.digest(units, rows.units)
    },
    policy: { version, threshold: values[thresholds[question.audience]] },
    today,
    setAside: new Set(Object.values(rows).flatMap(({ parked }) => parked.map(({ position }) => position))).size
  }
  return found
})
