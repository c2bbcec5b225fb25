/**
 * Times as people read them, always Europe/Stockholm.
 */
import { addDays, type Day, dayOf, type Instant, localTime, type Occurred } from "@trygglogg/core/vocabulary"
import { DateTime } from "effect"
import type { Language } from "../texts/language.ts"

const months = {
  sv: [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december"
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  ]
} as const

const words = {
  sv: { today: "i dag", yesterday: "i går", tomorrow: "i morgon", at: "klockan", separator: ".", unknown: "okänd tid" },
  en: {
    today: "today",
    yesterday: "yesterday",
    tomorrow: "tomorrow",
    at: "at",
    separator: ":",
    unknown: "unknown time"
  }
} as const

/** `2 mars 2026`. */
export const dayText = (day: string, lang: Language): string => {
  const [year, month, date] = day.split("-").map(Number)
  return `${date} ${months[lang][(month ?? 1) - 1]} ${year}`
}

/** `i dag`, `i går`, `i morgon`, or the date. */
const nearDayText = (day: Day, today: Day, lang: Language): string => {
  if (day === today) return words[lang].today
  if (day === addDays(today, -1)) return words[lang].yesterday
  if (day === addDays(today, 1)) return words[lang].tomorrow
  return dayText(day, lang)
}

/** `i dag`, `i morgon` or the date, of a day kept in a view. */
export const dueText = (day: Day, now: DateTime.Utc, lang: Language): string => nearDayText(day, dayOf(now), lang)

const clock = (local: string, lang: Language): string => local.slice(11, 16).replace(":", words[lang].separator)

/** `i dag klockan 14.32`. */
export const timeText = (instant: Instant | DateTime.Utc, now: DateTime.Utc, lang: Language): string => {
  const time = typeof instant === "string" ? DateTime.makeUnsafe(instant) : instant
  return `${nearDayText(dayOf(time), dayOf(now), lang)} ${words[lang].at} ${clock(localTime(time), lang)}`
}

/** When something happened, no finer than it is claimed. */
export const occurredText = ({ local, precision }: Occurred, now: DateTime.Utc, lang: Language): string => {
  if (precision === "unknown") return words[lang].unknown
  if (precision === "month") return dayText(local.slice(0, 10), lang).replace(/^\d+ /, "")
  // A local time without a zone is compared by its text: both are Stockholm days.
  const today = dayOf(now)
  const day = [today, addDays(today, -1)].find((one) => one === local.slice(0, 10))
  const date = day === undefined ? dayText(local.slice(0, 10), lang) : nearDayText(day, today, lang)
  return precision === "day" ? date : `${date} ${words[lang].at} ${clock(local, lang)}`
}
