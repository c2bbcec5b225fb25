/**
 * The closed words of statutory notifications (domain specification 4.3, 4.5). They are stored: add, never rename, never remove.
 */
import { Schema } from "effect"
import { ExternalRef } from "./ids.ts"

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

/** Where a duty that was assessed stands, as a merge passes it on. */
export const AssessedDuty = Schema.Struct({
  authority: Authority,
  standing: Schema.Literals(["required", "notRequired", "sent"]),
  /** Of one that is required. */
  basis: Schema.optionalKey(DutyBasis),
  /** What the authority that was told has it under. */
  receiptRef: Schema.optionalKey(ExternalRef)
})
export type AssessedDuty = typeof AssessedDuty.Type

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
