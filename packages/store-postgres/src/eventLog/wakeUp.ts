/**
 * A word to followers in other processes that there is something to look at. A hint only: it may be lost, doubled or late, and
 * nothing is decided on it.
 *
 * It is sent after the append, in a transaction of its own: within the append it would make every log in the database wait for
 * one lock while the disk writes.
 */
import { hash } from "node:crypto"
import { Effect, type Fiber, Schedule, type Scope } from "effect"
import type { Database } from "../database.ts"

/** A channel's name has 63 bytes at most, and a schema's may have as many. */
const channelOf = ({ name }: Database): string => `trygglogg_${hash("sha256", name, "hex").slice(0, 24)}`

/** Between two tries to be connected again; until then followers look by themselves. */
const reconnecting = Schedule.spaced("1 second")

/** Milliseconds between two tellings: followers look at everything there is, so many appends are one reason to look. */
const breath = 50

const pause = Effect.callback<void>((resume) => {
  const timer = setTimeout(() => resume(Effect.void), breath)
  return Effect.sync(() => clearTimeout(timer))
})

export interface WakeUp {
  /** Tells the others, at most one telling at a time: whoever is told looks at everything there is. */
  readonly tell: Effect.Effect<void>
  /** Calls `told` whenever there may be something new, from the first time it is run until the scope ends. */
  readonly listen: Effect.Effect<void>
}

export const makeWakeUp = Effect.fnUntraced(function* (
  database: Database,
  told: Effect.Effect<void>
): Effect.fn.Return<WakeUp, never, Scope.Scope> {
  const scope = yield* Effect.scope
  const channel = channelOf(database)
  // A hint is worth no flush of the disk: the setting is this one transaction's.
  const hint = "SELECT set_config('synchronous_commit', 'off', true), pg_notify($1, '')"
  const notify = database.read((run) => run(hint, [channel]))
  let telling: Fiber.Fiber<void> | undefined
  let again = false
  let listening = false

  const tellAll: Effect.Effect<void> = Effect.suspend(() => {
    again = false
    return Effect.ignore(notify).pipe(
      Effect.andThen(pause),
      Effect.andThen(Effect.suspend(() => (again ? tellAll : Effect.void)))
    )
  })
  const onTold = () => void Effect.runFork(told)
  return {
    tell: Effect.suspend(() => {
      again = true
      if (telling !== undefined && telling.pollUnsafe() === undefined) return Effect.void
      return Effect.forkIn(tellAll, scope).pipe(Effect.map((fiber) => void (telling = fiber)))
    }),
    listen: Effect.suspend(() => {
      if (listening) return Effect.void
      listening = true
      const forEver = database.listen(channel, onTold).pipe(Effect.ignore, Effect.repeat(reconnecting))
      return Effect.asVoid(Effect.forkIn(forEver, scope))
    })
  }
})
