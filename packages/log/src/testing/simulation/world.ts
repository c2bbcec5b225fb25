/**
 * A world of its own: who goes next, what time it is and what happens by chance all follow from a seed, so that what went wrong once
 * goes wrong again.
 *
 * For what runs inside this program. Answers from another process come when they come.
 */
import { Clock, Duration, Effect, Scheduler } from "effect"

/** A whole number from 0, below the given one. */
export type Random = (below: number) => number

/** Numbers from a seed, the same each time (mulberry32, in the public domain). */
export const makeRandom = (seed: number): Random => {
  let state = seed | 0
  return (below) => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

interface Sleeper {
  readonly at: number
  readonly wake: () => void
}

/** Turns of the event loop without anything to do, before time moves on: what was set in motion outside is back by then. */
const idleTurns = 4
/**
 * So many turns with nothing to do and nobody asleep, and nobody is left who could wake those who wait. Some hundred milliseconds, so
 * that what goes on outside (a file, a promise) is back before.
 */
const turnsUntilStuck = 50_000
/** A fiber is taken the turn from after this many steps on average. */
const stepsInARow = 12

/** Whoever still waits will wait for ever: nothing is left to be done, and nobody sleeps. */
export class Stuck extends Error {
  override readonly name = "Stuck"
}

const { setImmediate } = new Scheduler.MixedScheduler("async")

/** A scheduler that lets the dice decide, and a clock that moves when everybody waits. */
export const makeWorld = (seed: number) => {
  const random = makeRandom(seed)
  const ready: Array<() => void> = []
  const sleepers: Array<Sleeper> = []
  let now = 0
  /** How wrong the wall clock goes. Waiting does not depend on it. */
  let skew = 1_780_000_000_000
  let turning = false
  let ended = false
  let giveUp = (): void => undefined

  const takeOne = (): (() => void) | undefined => ready.splice(random(ready.length), 1)[0]
  const wakeNext = (): boolean => {
    const next = sleepers.reduce<Sleeper | undefined>((a, b) => (a === undefined || b.at < a.at ? b : a), undefined)
    if (next === undefined) return false
    sleepers.splice(sleepers.indexOf(next), 1)
    now = Math.max(now, next.at)
    next.wake()
    return true
  }
  const turn = (idle: number): void => {
    if (ended) return
    if (idle > turnsUntilStuck) return giveUp()
    const worked = ready.length > 0
    while (ready.length > 0) takeOne()?.()
    const waited = worked ? 0 : idle + 1
    const awake = waited > idleTurns && wakeNext()
    setImmediate(() => turn(awake ? 0 : waited))
  }
  const scheduleTask = (task: () => void): void => {
    ready.push(task)
    if (turning) return
    turning = true
    setImmediate(() => turn(0))
  }
  const scheduler: Scheduler.Scheduler = {
    executionMode: "async",
    // Whoever was just given the turn takes one step at least, as with Effect's own scheduler. Effect relies on it: one who is
    // interrupted before it has begun ends in its first step; where that is put off, it begins after all and is never told again.
    shouldYield: ({ currentOpCount }) => currentOpCount > 1 && random(stepsInARow) === 0,
    makeDispatcher: () => ({
      scheduleTask,
      flush: () => {
        while (ready.length > 0) takeOne()?.()
      }
    })
  }
  const wall = () => now + skew
  const nanos = (millis: number) => BigInt(millis) * 1_000_000n
  const clock: Clock.Clock = {
    currentTimeMillisUnsafe: wall,
    currentTimeMillis: Effect.sync(wall),
    currentTimeNanosUnsafe: () => nanos(wall()),
    currentTimeNanos: Effect.sync(() => nanos(wall())),
    monotonicTimeNanosUnsafe: () => nanos(now),
    monotonicTimeNanos: Effect.sync(() => nanos(now)),
    sleep: (duration) =>
      Effect.callback<void>((resume) => {
        const sleeper = { at: now + Duration.toMillis(duration), wake: () => resume(Effect.void) }
        sleepers.push(sleeper)
        return Effect.sync(() => {
          const index = sleepers.indexOf(sleeper)
          if (index >= 0) sleepers.splice(index, 1)
        })
      })
  }
  return {
    random,
    /** The wall clock jumps, forwards or backwards. */
    jump: (millis: number): void => void (skew += millis),
    /** Runs to the end in this world, which is over then. Rejects as `Stuck` when there is no end to come to. */
    run: <A, E>(effect: Effect.Effect<A, E>): Promise<A> =>
      new Promise<A>((resolve, reject) => {
        giveUp = () => reject(new Stuck("somebody is waited for who never ends"))
        Effect.runPromise(Effect.provideService(effect, Clock.Clock, clock), { scheduler }).then(resolve, reject)
      }).finally(() => (ended = true))
  }
}
