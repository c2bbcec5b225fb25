/**
 * The closed words of statutory notifications (domain specification 4.3, 4.5). They are stored: add, never rename, never remove.
 */
import { Schema } from "effect"

/** The Work Environment Authority (Arbetsmiljöverket) and the Social Insurance Agency (Försäkringskassan). */
export const Authority = Schema.Literals(["workEnvironmentAuthority", "insuranceAgency"])
export type Authority = typeof Authority.Type

/** On what a duty to notify rests, as whoever assessed it found; `none` when there is no duty. */
export const DutyBasis = Schema.Literals([
  "death",
  "severeInjury",
  "severalInjured",
  "seriousNearMiss",
  "workInjury",
  "none"
])
export type DutyBasis = typeof DutyBasis.Type

/** What in a case makes it a duty to assess whether an authority must be notified. */
export const DutyTrigger = Schema.Literals([
  "seriousOrWorse",
  "violence",
  "weaponThreat",
  "deathThreat",
  "injury",
  "workInjury"
])
export type DutyTrigger = typeof DutyTrigger.Type
