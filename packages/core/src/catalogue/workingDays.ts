/**
 * Working days in Sweden: not Saturdays, Sundays, public holidays, nor the three eves that the law on reckoning of time treats as such.
 */
import { easter } from "date-easter"
import type { PolicyValues } from "../vocabulary/policyValues.ts"
import { addDays, Day } from "../vocabulary/time.ts"

const year = (day: Day): number => Number(day.slice(0, 4))
const dayIn = (year: number, monthAndDay: string): Day => Day.make(`${String(year).padStart(4, "0")}-${monthAndDay}`)

/** 0 is Sunday. */
const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay()

const easterSunday = (year: number): Day => {
  const { day, month } = easter(year)
  return dayIn(year, `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`)
}

/** The Saturday of the seven days from a date. */
const saturdayFrom = (first: Day): Day => addDays(first, 6 - weekday(first))

interface Holiday {
  readonly sv: string
  readonly en: string
  /** The years it has been one, the last included. */
  readonly from?: number
  readonly to?: number
  readonly source: string
  readonly on: (year: number) => Day
}

const law = "Act on public holidays 1989:253"
const nationalDay = "Act on public holidays 1989:253 as worded by SFS 2004:1320"
const reckoning = "Act on reckoning of time 1930:173, section 2"

/** Those that can fall on a working day; the others are Saturdays or Sundays in any case. */
export const holidays: ReadonlyArray<Holiday> = [
  { sv: "Nyårsdagen", en: "New Year's Day", source: law, on: (year) => dayIn(year, "01-01") },
  { sv: "Trettondedag jul", en: "Epiphany", source: law, on: (year) => dayIn(year, "01-06") },
  { sv: "Långfredagen", en: "Good Friday", source: law, on: (year) => addDays(easterSunday(year), -2) },
  { sv: "Annandag påsk", en: "Easter Monday", source: law, on: (year) => addDays(easterSunday(year), 1) },
  { sv: "Första maj", en: "May Day", source: law, on: (year) => dayIn(year, "05-01") },
  {
    sv: "Kristi himmelsfärdsdag",
    en: "Ascension Day",
    source: law,
    on: (year) => addDays(easterSunday(year), 39)
  },
  {
    sv: "Annandag pingst",
    en: "Whit Monday",
    to: 2004,
    source: nationalDay,
    on: (year) => addDays(easterSunday(year), 50)
  },
  { sv: "Nationaldagen", en: "National Day", from: 2005, source: nationalDay, on: (year) => dayIn(year, "06-06") },
  {
    sv: "Midsommarafton",
    en: "Midsummer Eve",
    source: reckoning,
    on: (year) => addDays(saturdayFrom(dayIn(year, "06-20")), -1)
  },
  { sv: "Julafton", en: "Christmas Eve", source: reckoning, on: (year) => dayIn(year, "12-24") },
  { sv: "Juldagen", en: "Christmas Day", source: law, on: (year) => dayIn(year, "12-25") },
  { sv: "Annandag jul", en: "Boxing Day", source: law, on: (year) => dayIn(year, "12-26") },
  { sv: "Nyårsafton", en: "New Year's Eve", source: reckoning, on: (year) => dayIn(year, "12-31") }
]

export const isWorkingDay = (day: Day): boolean => {
  const of = year(day)
  return (
    ![0, 6].includes(weekday(day)) &&
    !holidays.some(({ from = of, on, to = of }) => from <= of && of <= to && on(of) === day)
  )
}

/**
 * The day so many working days after another: when a deadline of working days ends.
 *
 * @param count whole working days; 0 gives the day itself, or the next working day when it is none
 *
 * @example
 * addWorkingDays(Day.make("2026-04-02"), 1) // "2026-04-07": Easter lies between
 */
export const addWorkingDays = (day: Day, count: number): Day => {
  let at = day
  let left = count
  while (left > 0 || !isWorkingDay(at)) {
    at = addDays(at, 1)
    if (isWorkingDay(at)) left -= 1
  }
  return at
}

/** The last day on which somebody is to start handling what was reported on a day (D1): the deadline, the mails and the pages say the same. */
export const startHandlingBy = (
  reportedOn: Day,
  { startHandlingWorkingDays }: Pick<PolicyValues, "startHandlingWorkingDays">
): Day => addWorkingDays(reportedOn, startHandlingWorkingDays)
