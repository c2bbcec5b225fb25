/** A clock that an event starts and another stops. How long it runs is no part of it: the rules in force at its start say. */
import type { Recorded } from "@trygglogg/log"
import { Schema } from "effect"
import { DeadlineName } from "../../vocabulary/deadline.ts"
import {
  AssessmentId,
  BoardQuestionId,
  ExposureId,
  IncidentId,
  PersonRef,
  SafetyRequestId,
  UnitId,
  VisitId
} from "../../vocabulary/ids.ts"
import { Day, Instant, instantOf } from "../../vocabulary/time.ts"

/** What the clock is about. */
export const ClockSubject = Schema.Struct({
  incidentId: Schema.optionalKey(IncidentId),
  exposureId: Schema.optionalKey(ExposureId),
  personRef: Schema.optionalKey(PersonRef),
  unitId: Schema.optionalKey(UnitId),
  visitId: Schema.optionalKey(VisitId),
  assessmentId: Schema.optionalKey(AssessmentId),
  requestId: Schema.optionalKey(SafetyRequestId),
  boardQuestionId: Schema.optionalKey(BoardQuestionId),
  version: Schema.optionalKey(Schema.String)
})
export type ClockSubject = typeof ClockSubject.Type

export const Clock = Schema.Struct({
  deadline: DeadlineName,
  /** The id of the event that started it. */
  startId: Schema.String,
  /** Tells those apart that one event started. */
  part: Schema.String,
  startedAt: Instant,
  about: ClockSubject,
  /** The unit it is in and everything above it; the unit alone where the event tells no more. */
  unitPath: Schema.Array(UnitId),
  /** The day it ends with, where the start event itself says so. */
  dueOn: Schema.optionalKey(Day),
  /** The moment, where it says that. */
  dueAt: Schema.optionalKey(Instant),
  /** When what was to be done was done. */
  stoppedAt: Schema.optionalKey(Instant)
})
export type Clock = typeof Clock.Type

/** The same for the same start, at every replay: what is done about it is done once a key. */
export const keyOf = ({ deadline, part, startId }: Pick<Clock, "deadline" | "part" | "startId">): string =>
  part === "" ? `${deadline}:${startId}` : `${deadline}:${startId}:${part}`

export const isRunning = ({ stoppedAt }: Clock): boolean => stoppedAt === undefined

/** Starts a clock, unless the same one has been started. */
export const start = (clocks: ReadonlyArray<Clock>, clock: Clock): ReadonlyArray<Clock> =>
  clocks.some((one) => keyOf(one) === keyOf(clock)) ? clocks : [...clocks, clock]

/** Stops those running that the event answers. */
export const stop = (
  clocks: ReadonlyArray<Clock>,
  at: Instant,
  answers: (clock: Clock) => boolean
): ReadonlyArray<Clock> =>
  clocks.map((clock) => (isRunning(clock) && answers(clock) ? { ...clock, stoppedAt: at } : clock))

/** Takes away those running that nobody needs to answer any more. */
export const cancel = (clocks: ReadonlyArray<Clock>, lapses: (clock: Clock) => boolean): ReadonlyArray<Clock> =>
  clocks.filter((clock) => !(isRunning(clock) && lapses(clock)))

export const of =
  (...names: ReadonlyArray<DeadlineName>) =>
  ({ deadline }: Clock): boolean =>
    names.includes(deadline)

export const recordedInstant = ({ recordedAt }: Recorded): Instant => instantOf(recordedAt)
