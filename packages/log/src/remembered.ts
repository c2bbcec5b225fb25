/**
 * What folds came to, in the memory of this program. What leads a unit, or what a city's rules are, is asked by every command and
 * changes seldom: with this a decision reads what is newer than the last one that asked, and not all of it again.
 *
 * It changes no decision. A state follows from the events up to its position, which are never others; and an append is conditional
 * on all that was read, whenever that was. Without the service every decision reads from the first event.
 */
import { Context, Layer } from "effect"
import type { EventLog } from "./eventLog.ts"
import type { Reading } from "./fold.ts"

/** A fold's state after all events up to a position. */
export interface Known {
  readonly state: unknown
  readonly position: number
}

type Log = EventLog["Service"]

/** Where states are remembered, log by log. */
export class Remembered extends Context.Service<
  Remembered,
  {
    /** What is known of a reading of this log. */
    readonly recall: (log: Log, reading: Reading<unknown>) => Known | undefined
    /** Keeps a state, unless a later one is known. It may never be changed from now on, only replaced. */
    readonly keep: (log: Log, reading: Reading<unknown>, known: Known) => void
    /** Everything about a log that may no longer be the one it was: it could not be reached, or has become shorter. */
    readonly forget: (log: Log) => void
  }
>()("@trygglogg/log/Remembered") {}

/** One log's states, the one that was asked longest ago first. */
type States = Map<string, Known>

/** Readings of a city's units, people, roles and rules, and of the cases that are worked with on a day. */
const enough = 10_000

/**
 * Remembers for as long as the layer lives.
 *
 * @param most how many states of one log at most; the one that was asked longest ago goes first
 * @example
 * program.pipe(Effect.provide(layerRemembered()))
 */
export const layerRemembered = (most: number = enough): Layer.Layer<Remembered> =>
  Layer.sync(Remembered, () => {
    const logs = new WeakMap<Log, States>()
    // The same definition has the same steps; one that is made anew for each question has its own, and is never recalled.
    const definitions = new WeakMap<Reading<unknown>["steps"], number>()
    let defined = 0
    const numberOf = ({ steps }: Reading<unknown>): number => {
      const known = definitions.get(steps)
      if (known !== undefined) return known
      definitions.set(steps, ++defined)
      return defined
    }
    const keyOf = (reading: Reading<unknown>): string => `${numberOf(reading)} ${JSON.stringify(reading.item.tags)}`
    const statesOf = (log: Log): States => {
      const states = logs.get(log) ?? new Map()
      logs.set(log, states)
      return states
    }

    return Remembered.of({
      recall: (log, reading) => {
        const states = statesOf(log)
        const key = keyOf(reading)
        const known = states.get(key)
        if (known === undefined) return undefined
        states.delete(key)
        states.set(key, known)
        return known
      },
      keep: (log, reading, known) => {
        const states = statesOf(log)
        const key = keyOf(reading)
        const before = states.get(key)
        if (before !== undefined && before.position > known.position) return
        states.delete(key)
        states.set(key, known)
        const [oldest] = states.keys()
        if (states.size > most && oldest !== undefined) states.delete(oldest)
      },
      forget: (log) => void logs.delete(log)
    })
  })
