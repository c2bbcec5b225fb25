/** A question answered from a log at one position, and what else the answer rests on. */
import { nameOn } from "@trygglogg/core/organisation"
import { type AnyQuestion, type KnownForMeasures, type NameOf, tell, type Told } from "@trygglogg/core/overview"
import { addDays, type Day, dayOf } from "@trygglogg/core/vocabulary"
import { EventLog } from "@trygglogg/log"
import { DateTime, Effect, Option, Result } from "effect"
import { newestAt, readAsOf } from "../asOf.ts"
import { readSources } from "./sources.ts"
import { unanswerable } from "./unanswerable.ts"

export interface Answered {
  readonly told: Told
  readonly question: AnyQuestion
  readonly known: KnownForMeasures
  readonly nameOf: NameOf
  readonly position: number
  /** When the last event that it rests on was recorded, ISO 8601; nothing before the first event. */
  readonly recordedAt: string | undefined
  /** The tree's root, where the position is the log's end. */
  readonly root: string | undefined
  /** Of the rows it was counted from, by view. */
  readonly digests: Readonly<Record<string, string>>
  readonly policy: { readonly version: string; readonly threshold: number }
  /** The day it is answered on: what has ended, and which rules are in force. */
  readonly today: Day
  /** How many events it should rest on and this program cannot read. */
  readonly setAside: number
}

const thresholds = { handling: "handlingThreshold", district: "districtThreshold", public: "publicThreshold" } as const

/** Today; as of a time, the day it was then. A position says nothing of the day somebody asked. */
const dayAsked = (asOf: number | DateTime.Utc | undefined) =>
  DateTime.isDateTime(asOf) ? Effect.succeed(dayOf(asOf)) : Effect.map(DateTime.now, dayOf)

/**
 * @param given as it was written, a position or a time
 * @returns fails with the problem that `--as-of` cannot be meant, or the statistics' own reason why there is no answer
 */
export const answerFrom = Effect.fnUntraced(function* (
  log: EventLog["Service"],
  question: AnyQuestion,
  given: Option.Option<string>
) {
  const asOf = yield* readAsOf(given, log)
  const last = yield* newestAt(log, asOf)
  const today = yield* dayAsked(asOf)
  const { digests, known, policyVersion, setAside } = yield* readSources(last, today).pipe(
    Effect.provideService(EventLog, log)
  )
  const told = tell(question, known)
  if (Result.isFailure(told)) return yield* unanswerable(told.failure)
  const { position } = known.incidents
  const lastDay = addDays(question.to, -1)
  const found: Answered = {
    told: told.success,
    question,
    known,
    position,
    nameOf: (unitId) => {
      const unit = known.units.get(unitId)
      return unit === undefined ? unitId : nameOn(unit, lastDay)
    },
    recordedAt: Option.getOrUndefined(Option.map(last, (event) => DateTime.formatIso(event.recordedAt))),
    root: position === (yield* log.head) ? (yield* log.tree).root : undefined,
    digests,
    policy: { version: policyVersion, threshold: known.policy[thresholds[question.audience]] },
    today,
    setAside: setAside.length
  }
  return found
})
