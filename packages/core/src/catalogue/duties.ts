/**
 * When the law makes the employer tell an authority of an incident: which authority, on what, and what in a case must be weighed for it.
 *
 * That a duty must be assessed does not mean that there is one: whoever handles the case judges, and says why not.
 */
import type { Authority, DutyBasis, DutyTrigger } from "../vocabulary/authority.ts"
import type { Form, Kind, OccurrenceKind, Severity } from "../vocabulary/enumerations.ts"
import { type Entry, word } from "./entry.ts"

const aml = "AML (1977:1160) 3:3 a, AMF (1977:1166) 2 §: without delay"
const sfb = "SFB (2010:110) 42:10: at once"
const guidance = "Work Environment Authority and Partsrådet, guidance with examples"
const house = "Domain specification 4.3"

export const authorities = {
  workEnvironmentAuthority: word("Arbetsmiljöverket", "The Work Environment Authority", aml, ["AV"]),
  insuranceAgency: word("Försäkringskassan", "The Social Insurance Agency", sfb, ["FK"])
} satisfies Record<Authority, Entry>

export const dutyBases = {
  death: word("Någon har dött", "Somebody died", aml),
  severeInjury: word("Någon är allvarligt skadad", "Somebody is severely injured", aml),
  severalInjured: word("Flera är skadade samtidigt", "Several were injured at once", aml),
  seriousNearMiss: word(
    "Ett allvarligt tillbud",
    "A serious near miss",
    `${aml}; ${guidance}: a threat with a weapon, a death threat that was meant, violence`
  ),
  workInjury: word("En arbetsskada", "A work injury", sfb),
  none: word("Ingen skyldighet", "No duty", house)
} satisfies Record<DutyBasis, Entry>

/** Which authority is told of what. */
export const authorityTold = {
  death: "workEnvironmentAuthority",
  severeInjury: "workEnvironmentAuthority",
  severalInjured: "workEnvironmentAuthority",
  seriousNearMiss: "workEnvironmentAuthority",
  workInjury: "insuranceAgency"
} as const satisfies Record<Exclude<DutyBasis, "none">, Authority>

/** Something in a case that makes it a duty to weigh whether an authority must be told. */
export interface Trigger extends Entry {
  readonly authority: Authority
}
const trigger = (authority: Authority, sv: string, en: string, source: string): Trigger => ({
  ...word(sv, en, source),
  authority
})

export const dutyTriggers = {
  seriousOrWorse: trigger("workEnvironmentAuthority", "Det var allvarligt", "It was serious", guidance),
  violence: trigger("workEnvironmentAuthority", "Det var våld", "There was violence", guidance),
  weaponThreat: trigger("workEnvironmentAuthority", "Hot med vapen", "A threat with a weapon", guidance),
  deathThreat: trigger(
    "workEnvironmentAuthority",
    "Dödshot som kan vara allvarligt menat",
    "A death threat that may be meant",
    guidance
  ),
  injury: trigger("workEnvironmentAuthority", "Någon är skadad", "Somebody was injured", aml),
  workInjury: trigger("insuranceAgency", "Det är en arbetsskada", "It is a work injury", sfb)
} satisfies Record<DutyTrigger, Trigger>

/** What of a case decides: as it is classified, else as it was reported. */
export interface DutyFacts {
  readonly forms: ReadonlyArray<Form>
  readonly kinds: ReadonlyArray<Kind>
  readonly severity?: Severity
  readonly occurrenceKind: OccurrenceKind
  /** How threatened each exposed person who said so felt, 0-4. */
  readonly feltThreatened: ReadonlyArray<number>
}

/** Taken as meant, unless everybody who said how they felt felt little or no threat: the exposed person's own view decides. */
const perceivedAsMeant = (felt: ReadonlyArray<number>): boolean => felt.length === 0 || felt.some((one) => one >= 2)

const holds: { readonly [T in DutyTrigger]: (facts: DutyFacts) => boolean } = {
  seriousOrWorse: ({ severity = 1 }) => severity >= 3,
  violence: ({ forms }) => forms.includes("violence"),
  weaponThreat: ({ kinds }) => kinds.includes("weaponShown") || kinds.includes("withWeapon"),
  deathThreat: ({ feltThreatened, kinds }) => kinds.includes("deathThreat") && perceivedAsMeant(feltThreatened),
  injury: ({ occurrenceKind }) => occurrenceKind === "injury" || occurrenceKind === "workInjury",
  workInjury: ({ occurrenceKind }) => occurrenceKind === "workInjury"
}
const triggers = ["seriousOrWorse", "violence", "weaponThreat", "deathThreat", "injury", "workInjury"] as const

/**
 * What in a case makes it a duty to assess whether an authority must be told (domain specification 4.6, rule 10; 4.7, D3 and D4).
 *
 * @example
 * dutyTriggersOf({ forms: ["violence"], kinds: [], occurrenceKind: "otherUnwanted", feltThreatened: [] }) // ["violence"]
 */
export const dutyTriggersOf = (facts: DutyFacts): ReadonlyArray<DutyTrigger> =>
  triggers.filter((one) => holds[one](facts))

/** The authorities of which it must be assessed whether they are told, each once. */
export const authoritiesToAssess = (facts: DutyFacts): ReadonlyArray<Authority> => [
  ...new Set(dutyTriggersOf(facts).map((one) => dutyTriggers[one].authority))
]
