/** Days and hours as moments: a day in Stockholm has 23, 24 or 25 hours. */
import { DateTime } from "effect"
import { addDays, type Day, type Instant, instantOf, zone } from "../vocabulary/time.ts"

/** The first moment of a day in Europe/Stockholm. */
export const startOf = (day: Day): Instant =>
  instantOf(DateTime.makeZonedUnsafe(`${day}T00:00`, { timeZone: zone, adjustForTimeZone: true }))

/** The first moment after a day: what is due on the day is late from here on. */
export const endOf = (day: Day): Instant => startOf(addDays(day, 1))

export const hoursAfter = (instant: Instant, hours: number): Instant =>
  instantOf(DateTime.add(DateTime.makeUnsafe(instant), { hours }))

export const minutesAfter = (instant: Instant, minutes: number): Instant =>
  instantOf(DateTime.add(DateTime.makeUnsafe(instant), { minutes }))
