/** The whole history in the order it happened, made as it is asked for: it is never held in memory. */
import { Stream } from "effect"
import { addDays, type Day, dayOfInstant, daysBetween } from "../vocabulary/time.ts"
import { cityOf, type City, type Size } from "./city.ts"
import { courseOf } from "./course.ts"
import { diceOf } from "./dice.ts"
import { changes, founding } from "./organisation.ts"
import type { Step } from "./step.ts"
import { surveys } from "./surveys.ts"
import { visits } from "./visits.ts"

/** Which cases are reported on which day, from the first. */
const incidentsOn = (city: City, incidents: number) => {
  const days = Array.from({ length: daysBetween(city.from, city.to) }, (): Array<number> => [])
  for (let nth = 0; nth < incidents; nth++) {
    days[diceOf(String(city.seed), "day", String(nth)).between(0, days.length - 1)]?.push(nth)
  }
  return days
}

const byMoment = (one: Step, other: Step): number => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)

/** Steps by the day they are given on: a case puts its own on days to come, and each day is taken once. */
const diary = (to: Day) => {
  const days = new Map<Day, Array<Step>>()
  return {
    add: (steps: ReadonlyArray<Step>) => {
      for (const step of steps) {
        const day = dayOfInstant(step.at)
        const known = days.get(day)
        if (day >= to) continue
        if (known === undefined) days.set(day, [step])
        else known.push(step)
      }
    },
    take: (day: Day): ReadonlyArray<Step> => {
      const steps = days.get(day) ?? []
      days.delete(day)
      // Sorting keeps the order of what is given in the same minute.
      return steps.toSorted(byMoment)
    }
  }
}

function* steps(size: Size): Generator<Step> {
  const city = cityOf(size)
  const { add, take } = diary(city.to)
  add(founding(city))
  add(changes(city))
  add(surveys(city))
  for (const [after, cases] of incidentsOn(city, size.incidents).entries()) {
    const day = addDays(city.from, after)
    add(visits(city, day))
    for (const nth of cases) add(courseOf(city, nth, day))
    yield* take(day)
  }
}

/**
 * Plausible years of a city that does not exist: its units and people, what they were met with, and all that was done about it, as
 * commands in the order they were given. The same seed and size give the same steps, and with `carryOut` the same events.
 *
 * Nothing in it happened, and its shares are made up: it is for demonstrations, tests and measurements, and says nothing of any city.
 *
 * @example
 * synthesise({ seed: 1, incidents: 1_000, from: Day.make("2023-01-01"), to: Day.make("2026-01-01") }).pipe(
 *   Stream.runForEach((step) => carryOut(1, step, vault))
 * )
 */
export const synthesise = (size: Size): Stream.Stream<Step> =>
  Stream.fromIterable({ [Symbol.iterator]: () => steps(size) })
