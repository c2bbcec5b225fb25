import { Effect, Schedule } from "effect"

/** Asks again until it is so. */
export const eventually = (isSo: Effect.Effect<boolean>): Effect.Effect<void> =>
  isSo.pipe(
    Effect.filterOrFail((so) => so),
    Effect.retry(Schedule.spaced("50 millis").pipe(Schedule.upTo({ duration: "30 seconds" }))),
    Effect.orDie,
    Effect.asVoid
  )
