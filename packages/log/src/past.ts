import { Result } from "effect"
import type { Readings, States } from "./command.ts"
import type * as Event from "./event.ts"
import type { Outline } from "./eventLog.ts"
import type { Reading } from "./fold.ts"
import { type Parked, parked } from "./parked.ts"
import { matchesItem, type Query } from "./query.ts"

/** The append condition, derived: exactly what the readings read. */
export const queryOf = (readings: Readings): Query =>
  Object.values(readings)
    .flat()
    .map(({ item }) => item)

/** The states of a decision's readings, event by event. Each event is decoded once, however many readings step on it, and not at all when none does. */
export const makePast = <R extends Readings>(readings: R) => {
  const states = new Map<Reading<unknown>, unknown>()
  const byType = new Map<string, ReadonlyArray<Reading<unknown>>>()
  const unread: Array<Parked> = []
  const seeded = new Map<Reading<unknown>, number>()
  for (const reading of Object.values(readings).flat()) {
    states.set(reading, reading.initial())
    for (const type of reading.steps.keys()) byType.set(type, [...(byType.get(type) ?? []), reading])
  }

  /** `among`: the readings that are to take it, where not all are. */
  const add = (recorded: Outline, among?: ReadonlySet<Reading<unknown>>): void => {
    let event: Event.Tagged | undefined
    for (const reading of byType.get(recorded.type) ?? []) {
      if (among?.has(reading) === false) continue
      if (recorded.position <= (seeded.get(reading) ?? 0)) continue
      const step = reading.steps.get(recorded.type)
      if (step === undefined || !matchesItem(reading.item, recorded)) continue
      if (event === undefined) {
        const decoded = step.event.decode(recorded.version, recorded.data)
        if (Result.isFailure(decoded)) {
          unread.push(parked(recorded, decoded.failure.reason))
          return
        }
        event = decoded.success
      }
      states.set(reading, step.run(states.get(reading), event, recorded))
    }
  }

  /** What a reading is known to have come to at a position, and what could not be read of it by then. It takes nothing up to there. */
  const seed = (
    reading: Reading<unknown>,
    state: unknown,
    position: number,
    missed: ReadonlyArray<Parked> = []
  ): void => {
    states.set(reading, state)
    seeded.set(reading, position)
    unread.push(...missed)
  }

  const stateOf = (reading: Reading<unknown>): unknown => states.get(reading)

  const read = (reading: Reading<unknown> | ReadonlyArray<Reading<unknown>>): unknown =>
    "item" in reading ? states.get(reading) : reading.map((one) => states.get(one))

  // States are kept untyped, one a reading; `States<R>` is what the readings promised.
  const now = (): States<R> =>
    // oxlint-disable-next-line typescript/consistent-type-assertions -- see above
    Object.fromEntries(Object.entries(readings).map(([name, reading]) => [name, read(reading)])) as States<R>

  return { add, seed, stateOf, states: now, unread: (): ReadonlyArray<Parked> => unread }
}
