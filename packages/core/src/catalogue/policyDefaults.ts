/**
 * What applies until a city has adopted rules of its own: dated data with a source for each value, never constants in the rules.
 *
 * `domain 4.6` and the like name the part of the domain specification that settled the value; the other sources are public.
 */
import type { PolicyValues } from "../vocabulary/policyValues.ts"
import { Day } from "../vocabulary/time.ts"

interface Default<A> {
  readonly value: A
  /** Where the value comes from, for whoever weighs another. */
  readonly source: string
}

const defaults = {
  lateReportDays: { value: 30, source: "Product default, domain 4.6 rule 1: later than a month, memory is weaker" },
  retractDays: { value: 30, source: "Product default, domain 4.6 rule 5" },
  startHandlingWorkingDays: {
    value: 1,
    source: "Skärholmen district, reply on threats 2023: told to the closest manager at once; domain 4.7 D1"
  },
  followUpDays: {
    value: [14, 30, 91, 182, 365],
    source: "City of Stockholm 2021, report on the action plan, section 5.1: support was too short-term; domain 4.7 D8"
  },
  anonymousReporting: { value: true, source: "Product default, domain 4.12: offered, the city may switch it off" },
  nameProtectedReporting: { value: true, source: "Product default, domain 4.12: offered, the city may switch it off" },
  publicThreshold: { value: 5, source: "Product default, domain 4.9: five, usual in public official statistics" },
  districtThreshold: { value: 3, source: "Product default, domain 4.9" },
  handlingThreshold: { value: 1, source: "Product default, domain 4.9: who handles the cases knows them" },
  smallPopulation: { value: 100, source: "Product default, domain 4.9" },
  percentDenominator: {
    value: 10,
    source: "City of Stockholm 2021, section 3.1: percentages of few people mislead; domain 4.9"
  }
} as const satisfies { readonly [Name in keyof PolicyValues]: Default<PolicyValues[Name]> }

const values: PolicyValues = {
  lateReportDays: defaults.lateReportDays.value,
  retractDays: defaults.retractDays.value,
  startHandlingWorkingDays: defaults.startHandlingWorkingDays.value,
  followUpDays: defaults.followUpDays.value,
  anonymousReporting: defaults.anonymousReporting.value,
  nameProtectedReporting: defaults.nameProtectedReporting.value,
  publicThreshold: defaults.publicThreshold.value,
  districtThreshold: defaults.districtThreshold.value,
  handlingThreshold: defaults.handlingThreshold.value,
  smallPopulation: defaults.smallPopulation.value,
  percentDenominator: defaults.percentDenominator.value
}

/** The edition of the defaults: its version as stamped on events, the day it was settled, the values and where each comes from. */
export const policyDefaults = {
  version: "default-2026-04",
  settledOn: Day.make("2026-04-01"),
  values,
  sources: defaults
}

/** One set of rules that the city has adopted. */
export interface PolicyEdition {
  readonly version: string
  readonly values: PolicyValues
  readonly validFrom: Day
}

/**
 * The rules in force on a day: the newest edition valid by then, and the dated defaults before any.
 *
 * @param editions what the city has adopted, by the day each is valid from, earliest first
 */
export const policyOn = (editions: ReadonlyArray<PolicyEdition>, day: Day): Pick<PolicyEdition, "version" | "values"> =>
  editions.findLast(({ validFrom }) => validFrom <= day) ?? {
    version: policyDefaults.version,
    values: policyDefaults.values
  }
