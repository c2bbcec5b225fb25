/** The whole history in the order it happened, made as it is asked for: it is never held in memory. */
import { Stream } from "effect"
import type { IncidentId } from "../vocabulary/ids.ts"
import { addDays, type Day, dayOfInstant, daysBetween } from "../vocabulary/time.ts"
import { cityOf, type City, type Size } from "./city.ts"
import { courseOf } from "./course.ts"
import { diceOf } from "./dice.ts"
import { mappings } from "./mappings.ts"
import { changes, founding } from "./organisation.ts"
import { protection } from "./protection.ts"
import { halvesIn, releases } from "./releases.ts"
import { retention } from "./retention.ts"
import { learning, rules } from "./rules.ts"
import { series } from "./series.ts"
import type { Step } from "./step.ts"
import { surveys } from "./surveys.ts"
import { tellerOf } from "./teller.ts"
import { visits } from "./visits.ts"

/** Which cases are reported on which day, from the first. */
export const incidentsOn = (city: City, incidents: number) => {
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

/** Each so many cases, the newest of them make a series. */
const betweenSeries = 40

/** Collects the newest cases, and makes a series of them now and then. */
const seriesOf = (city: City) => {
  let reported = 0
  let newest: ReadonlyArray<IncidentId> = []
  return (incidentId: IncidentId, day: Day): ReadonlyArray<Step> => {
    reported += 1
    newest = [incidentId, ...newest].slice(0, 3)
    const [one, other, third] = newest
    if (reported % betweenSeries !== 0 || one === undefined || other === undefined || third === undefined) return []
    return series(city, [one, other, third], day)
  }
}

function* steps(size: Size): Generator<Step> {
  const city = cityOf(size)
  const { add, take } = diary(city.to)
  const days = incidentsOn(city, size.incidents)
  const reportedIn = (from: Day, to: Day): number =>
    days.slice(daysBetween(city.from, from), daysBetween(city.from, to)).flat().length
  const inSeries = seriesOf(city)
  add(founding(city))
  add(changes(city))
  add(rules(city))
  add(surveys(city))
  for (const half of halvesIn(city, reportedIn)) add(releases(city, half))
  for (const [after, cases] of days.entries()) {
    const day = addDays(city.from, after)
    add(visits(city, day))
    add(mappings(city, day))
    add(learning(city, day))
    add(protection(city, day))
    add(retention(city, day))
    for (const nth of cases) {
      const teller = tellerOf(city, nth, day)
      add(courseOf(teller, nth))
      add(inSeries(teller.case.incidentId, day))
    }
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
