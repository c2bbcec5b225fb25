/** What is due: a question about a moment, with no effect on anything. */
import type { DeadlineName, DeadlineReaction, Responsible } from "../vocabulary/deadline.ts"
import type { UnitId } from "../vocabulary/ids.ts"
import { dayOfInstant, type Instant } from "../vocabulary/time.ts"
import { type Clock, type ClockSubject, keyOf } from "./clocks/clock.ts"
import { type DeadlinesKnown, rulesOf } from "./known.ts"
import { type DeadlineStep, rules } from "./rules.ts"
import { clocksOn } from "./running.ts"

export interface Deadline {
  /** The same for the same start, at every replay. */
  readonly key: string
  readonly deadline: DeadlineName
  /** The id of the event that started it. */
  readonly startId: string
  readonly startedAt: Instant
  readonly dueAt: Instant
  /** Done in time; not done, or too late; or there is still time. */
  readonly state: "met" | "missed" | "open"
  /** When it was done, in time or not. */
  readonly doneAt?: Instant
  readonly reaction: DeadlineReaction
  readonly by: Responsible
  readonly about: ClockSubject
  readonly unitPath: ReadonlyArray<UnitId>
  /** The version of the rules it runs by. */
  readonly policyVersion: string
  readonly steps: ReadonlyArray<DeadlineStep>
}

const stateAt = (at: Instant, dueAt: Instant, doneAt: Instant | undefined): Deadline["state"] => {
  if (doneAt !== undefined) return doneAt <= dueAt ? "met" : "missed"
  return at < dueAt ? "open" : "missed"
}

const deadlineOf = (clock: Clock, known: DeadlinesKnown, at: Instant): Deadline => {
  const { about, deadline, startedAt, startId, stoppedAt, unitPath } = clock
  const rule = rules[deadline]
  const { values, version } = rulesOf(clock, known)
  const dueAt = rule.due(clock, values)
  // Asked of a moment that is past, what was done later was not done yet.
  const doneAt = stoppedAt !== undefined && stoppedAt <= at ? stoppedAt : undefined
  return {
    key: keyOf(clock),
    deadline,
    startId,
    startedAt,
    dueAt,
    state: stateAt(at, dueAt, doneAt),
    ...(doneAt === undefined ? {} : { doneAt }),
    reaction: rule.reaction(clock),
    by: rule.by,
    about,
    unitPath,
    policyVersion: version,
    steps: rule.steps(clock, values, dueAt)
  }
}

/**
 * Every deadline that had been started by a moment, and how it stood then, each by the rules in force when it was started.
 *
 * @param known the rows of the clocks and of the organisation, as of that moment or later
 * @param at the moment
 *
 * @example
 * deadlinesAt(known, instantOf(now)).filter(({ state }) => state === "missed")
 */
export const deadlinesAt = (known: DeadlinesKnown, at: Instant): ReadonlyArray<Deadline> =>
  clocksOn(known, dayOfInstant(at))
    .filter(({ startedAt }) => startedAt <= at)
    .map((clock) => deadlineOf(clock, known, at))

/** Somebody is to be told, once. */
export interface Escalation extends DeadlineStep {
  /** Unique for a start and a step, at every replay: what has been told under it is never told again. */
  readonly key: string
  readonly deadline: Deadline
}

/** Who is to be told at a moment that something waits for them, or was not done. Nobody, once it was done. */
export const escalationsAt = (deadlines: ReadonlyArray<Deadline>, at: Instant): ReadonlyArray<Escalation> =>
  deadlines.flatMap((deadline) =>
    deadline.doneAt === undefined
      ? deadline.steps
          .filter((step) => step.at <= at)
          .map((step) => ({ ...step, key: `${deadline.key}:${step.step}`, deadline }))
      : []
  )
