/**
 * The worker's loops: notice, remind, watch visits, deliver, sweep. Each goes on by itself; one that fails waits and tries again.
 */
import { AccessLog, EventLog, LogUnavailable } from "@trygglogg/log"
import { StateStore } from "@trygglogg/vault/stateStore"
import { Cause, Duration, Effect, Schedule } from "effect"
import { deliverDue } from "./delivering.ts"
import { notice, remind } from "./noticing.ts"
import type { Settings } from "./settings.ts"
import { watchVisits } from "./watching.ts"

const pause = Duration.millis(300)
const afterFault = Duration.seconds(3)
const reminding = Duration.minutes(15)
const sweeping = Duration.minutes(10)
/** A step of the alarm chain is five minutes: half a minute is soon enough. */
const watching = Duration.seconds(30)

/** Messages of faults may hold what somebody wrote, so a fault is logged by its kind alone; the log's reasons are a closed set. */
const kindOf = <E>(cause: Cause.Cause<E>): string => {
  const error: unknown = Cause.squash(cause)
  if (error instanceof LogUnavailable) return `${error._tag} (${error.reason})`
  const tag: unknown = Reflect.get(Object(error), "_tag")
  if (typeof tag === "string") return tag
  return error instanceof Error ? error.name : "unknown"
}

/** Again and again, with a pause when there was nothing to do, and a longer one after a fault. */
const going = <E, R>(
  name: string,
  step: Effect.Effect<number, E, R>,
  idle: Duration.Duration
): Effect.Effect<never, never, R> =>
  step.pipe(
    Effect.flatMap((done) => (done === 0 ? Effect.sleep(idle) : Effect.void)),
    Effect.catchCause((cause) =>
      Cause.hasInterruptsOnly(cause)
        ? Effect.interrupt
        : Effect.andThen(Effect.logWarning(`${name}: ${kindOf(cause)}; trying again`), Effect.sleep(afterFault))
    ),
    Effect.forever
  )

/** Once in a while, whatever it finds. */
const nowAndThen = <E, R>(name: string, step: Effect.Effect<unknown, E, R>, every: Duration.Duration) =>
  step.pipe(
    Effect.catchCause((cause) =>
      Cause.hasInterruptsOnly(cause) ? Effect.interrupt : Effect.logWarning(`${name}: ${kindOf(cause)}; trying again`)
    ),
    Effect.repeat(Schedule.spaced(every))
  )

/** Everything the worker does, until it is told to stop. */
export const work = Effect.fn("work")(function* (settings: Settings) {
  const log = yield* EventLog
  const access = yield* AccessLog
  const state = yield* StateStore
  yield* Effect.all(
    [
      going("notices", notice("mail", log), pause),
      going("readings", notice("mail-access", access), pause),
      going("delivery", deliverDue(settings), pause),
      nowAndThen("reminders", remind(), reminding),
      nowAndThen("visits", watchVisits(), watching),
      nowAndThen("sweep", state.sweep, sweeping)
    ],
    { concurrency: "unbounded", discard: true }
  )
})
