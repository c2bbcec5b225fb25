/**
 * Classes of records that a city decides on when it disposes of anything (gallring). There is no number of years here: nothing is
 * destroyed without a recorded decision of the city's archives, and a decision names one of these classes.
 *
 * Source: Archives Act (1990:782) 10 §; domain specification, "retention is decision-driven".
 */
import { RetentionClass } from "../vocabulary/retention.ts"
import { type Entry, word } from "./entry.ts"

const archives = "Archives Act (1990:782) 10 §"

/** A class, and the slices of the core whose events belong to it. */
export interface RetentionEntry extends Entry {
  readonly slices: readonly [string, ...ReadonlyArray<string>]
}

const ofSlices = (entry: Entry, ...slices: RetentionEntry["slices"]): RetentionEntry => ({ ...entry, slices })

export const retentionClasses = {
  incident: ofSlices(
    word("Händelse", "Incident", archives),
    "incident",
    "influence-attempt",
    "police-report",
    "statutory-notification",
    "follow-up"
  ),
  risk: ofSlices(word("Riskbedömning och besök", "Risk assessment and visits", archives), "risk-assessment"),
  organisation: ofSlices(word("Organisation och uppdrag", "Organisation and assignments", archives), "organisation"),
  policy: ofSlices(word("Regler, utbildning och övning", "Rules, training and exercises", archives), "policy"),
  statistics: ofSlices(word("Enkäter och statistik", "Surveys and statistics", archives), "survey", "release"),
  access: ofSlices(
    word("Läsningar", "Readings", `${archives}; Public Access and Secrecy Act (2009:400)`),
    "access",
    "retention"
  )
} satisfies Record<RetentionClass, RetentionEntry>

/**
 * The class that the events of a slice belong to.
 *
 * @param slice the folder's name, such as `police-report`
 *
 * @example
 * retentionOf("police-report") // "incident"
 */
export const retentionOf = (slice: string): RetentionClass | undefined =>
  RetentionClass.literals.find((code) => retentionClasses[code].slices.includes(slice))
