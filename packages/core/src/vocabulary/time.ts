/**
 * Two clocks of the domain: *occurred*, a claim in local time with a precision, and instants such as *reported*.
 *
 * The third, *recorded*, is the log's own. Periods are calendar days in Europe/Stockholm.
 */
import { DateTime, Schema } from "effect"
import { internal } from "./sensitivity.ts"

export const zone = "Europe/Stockholm"

/** A moment, ISO 8601 in UTC: `2026-03-02T09:30:00.000Z`. Kept as text: it sorts, and costs nothing to decode. */
export const Instant = internal(
  Schema.String.check(
    Schema.isPattern(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/)
  ).pipe(Schema.brand("Instant"))
)
export type Instant = typeof Instant.Type

/** A calendar day in Europe/Stockholm: `2026-03-02`. */
export const Day = internal(
  Schema.String.check(
    Schema.isPattern(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
    Schema.makeFilter((day: string) => (isRealDay(day) ? undefined : "no such day"))
  ).pipe(Schema.brand("Day"))
)
export type Day = typeof Day.Type

function isRealDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

export const Precision = Schema.Literals(["minute", "hour", "day", "month", "unknown"])
export type Precision = typeof Precision.Type

/** `2026-03-02T09:30`, a wall clock in the zone beside it. */
const LocalTime = Schema.String.check(
  Schema.isPattern(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/),
  Schema.makeFilter((local: string) => (isRealDay(local.slice(0, 10)) ? undefined : "no such day"))
)

/**
 * When something happened, as somebody tells it: local time, how exactly it is known, and where the clock stood.
 *
 * Finer parts than the precision are filler and mean nothing: with `day`, only the date is claimed. With `unknown`, the local time
 * is the day it was told.
 */
export const Occurred = internal(Schema.Struct({ local: LocalTime, precision: Precision, zone: Schema.Literal(zone) }))
export type Occurred = typeof Occurred.Type

const claimed: { readonly [P in Precision]: number } = { minute: 16, hour: 13, day: 10, month: 7, unknown: 0 }

/** The wall clock to the minute, by the calendar: `2026-03-02T10:30`. */
const reckoned = (millis: number): string =>
  DateTime.formatIsoOffset(DateTime.setZoneNamedUnsafe(DateTime.makeUnsafe(millis), zone)).slice(0, 16)

const hour = 3_600_000
/** Since then Swedish time has been whole hours before UTC's, and has changed at whole hours only (tz database, Europe/Stockholm). */
const wholeHoursSince = Date.UTC(1900, 0, 1)

/** An hour of UTC as the wall clock shows it. */
interface LocalHour {
  readonly day: Day
  /** `2026-03-02T10` */
  readonly text: string
}

/**
 * Hours that were reckoned before. A decision asks for the days of everything it looks at, and reckoning one takes a thousand times
 * as long as finding it here. Emptied when there are more than a year has.
 */
const hours = new Map<number, LocalHour>()
const hoursKept = 10_000

const localHour = (nth: number): LocalHour => {
  const known = hours.get(nth)
  if (known !== undefined) return known
  const local = reckoned(nth * hour)
  const made = { day: Day.make(local.slice(0, 10)), text: local.slice(0, 13) }
  if (hours.size >= hoursKept) hours.clear()
  hours.set(nth, made)
  return made
}

/** The wall clock in Stockholm at an instant: `2026-03-02T10:30`. */
export const localTime = (instant: DateTime.DateTime): string => {
  const millis = DateTime.toEpochMillis(instant)
  if (millis < wholeHoursSince) return reckoned(millis)
  const nth = Math.floor(millis / hour)
  const minute = Math.floor((millis - nth * hour) / 60_000)
  return `${localHour(nth).text}:${String(minute).padStart(2, "0")}`
}

/** The calendar day in Stockholm of an instant. */
export const dayOf = (instant: DateTime.DateTime): Day => {
  const millis = DateTime.toEpochMillis(instant)
  return millis < wholeHoursSince ? Day.make(reckoned(millis).slice(0, 10)) : localHour(Math.floor(millis / hour)).day
}

/** The calendar day in Stockholm of an instant kept as text. */
export const dayOfInstant = (instant: Instant): Day => dayOf(DateTime.makeUnsafe(instant))

/** The calendar day of what happened, as claimed. */
export const dayOccurred = ({ local }: Occurred): Day => Day.make(local.slice(0, 10))

/** The last calendar day it can have happened on, as claimed: of a month, its last. */
export const lastDayClaimed = (occurred: Occurred): Day => {
  const day = dayOccurred(occurred)
  if (occurred.precision !== "month") return day
  const [year = 0, month = 0] = day.split("-").map(Number)
  return Day.make(new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10))
}

export const instantOf = (time: DateTime.DateTime): Instant => Instant.make(DateTime.formatIso(DateTime.toUtc(time)))

/** Happening now, to the minute. */
export const occurringAt = (time: DateTime.DateTime): Occurred => ({
  local: localTime(time),
  precision: "minute",
  zone
})

/** Whether what happened is claimed to lie after an instant, judged by what the precision claims. */
export const isAfter = ({ local, precision }: Occurred, instant: DateTime.DateTime): boolean => {
  const length = claimed[precision]
  return local.slice(0, length) > localTime(instant).slice(0, length)
}

/** Whole calendar days from one day to another; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** The day so many calendar days later. */
export const addDays = (day: Day, days: number): Day =>
  Day.make(new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10))

/** The same day so many months later; the last day of a month that is too short for it. */
export const addMonths = (day: Day, months: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
  const last = new Date(Date.UTC(year, month + months, 0))
  return Day.make(`${last.toISOString().slice(0, 8)}${String(Math.min(date, last.getUTCDate())).padStart(2, "0")}`)
}
