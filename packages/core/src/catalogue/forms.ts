/** What somebody was met with: the five forms of otillåten påverkan and their kinds. */
import type { Form, Kind } from "../vocabulary/enumerations.ts"
import { type Entry, word } from "./entry.ts"

const brå =
  "Brå's definition of otillåten påverkan, as used in the City of Stockholm's report on the action plan 2021, section 5"
const house = "Domain specification 4.3"

export const forms = {
  harassment: word("Trakasserier", "Harassment", brå, ["subtila hot", "ofredande"]),
  threat: word("Hot", "Threat", brå, ["olaga hot"]),
  violence: word("Våld", "Violence", brå, ["misshandel"]),
  propertyDamage: word("Skadegörelse", "Property damage", brå, ["åverkan"]),
  corruption: word("Korruption", "Corruption", brå, ["muta", "mutor", "bribe"])
} satisfies Record<Form, Entry>

export interface KindEntry extends Entry {
  /** A kind belongs to one form. */
  readonly form: Form
}

const kind = (form: Form, sv: string, en: string, aliases: ReadonlyArray<string> = []): KindEntry => ({
  ...word(sv, en, house, aliases),
  form
})

export const kinds = {
  defamation: kind("harassment", "Förtal", "Defamation", ["ryktesspridning"]),
  molestation: kind("harassment", "Ofredande", "Molestation"),
  subtleThreat: kind("harassment", "Antydda hot", "Veiled threats", ["subtila hot"]),
  filming: kind("harassment", "Filmning eller fotografering", "Filming or photographing"),
  doxing: kind("harassment", "Uthängning på nätet", "Exposure online", ["doxning", "doxing"]),
  stalking: kind("harassment", "Förföljelse", "Stalking", ["olaga förföljelse"]),
  identityMisuse: kind("harassment", "Någon utger sig för att vara dig", "Misuse of identity", ["identitetsstöld"]),
  repeatedContacts: kind("harassment", "Upprepade kontakter", "Repeated contacts", ["massutskick"]),
  insult: kind("harassment", "Förolämpning", "Insult", ["kränkning"]),
  reportingPressure: kind("harassment", "Anmälningar för att pressa", "Complaints made as pressure"),
  otherHarassment: kind("harassment", "Annat trakasseri", "Other harassment"),
  explicitVerbal: kind("threat", "Uttalat hot", "Spoken threat"),
  written: kind("threat", "Skriftligt hot", "Written threat"),
  weaponShown: kind("threat", "Visade vapen", "Showed a weapon"),
  deathThreat: kind("threat", "Hot om att döda", "Threat to kill", ["dödshot", "death threat"]),
  towardRelative: kind("threat", "Hot mot anhörig", "Threat against a relative"),
  towardProperty: kind("threat", "Hot mot egendom", "Threat against property"),
  extortion: kind("threat", "Utpressning", "Extortion"),
  selfHarmAsPressure: kind("threat", "Hot om att skada sig själv", "Threat of self-harm as pressure"),
  otherThreat: kind("threat", "Annat hot", "Other threat"),
  physicalAttack: kind("violence", "Fysiskt angrepp", "Physical attack", ["slag", "spark"]),
  withWeapon: kind("violence", "Våld med vapen eller tillhygge", "Violence with a weapon"),
  throwingObject: kind("violence", "Kastade föremål", "Throwing objects"),
  restraint: kind("violence", "Hölls fast eller stängdes in", "Held or locked in", ["fasthållning"]),
  spitting: kind("violence", "Spottning", "Spitting"),
  attempted: kind("violence", "Försök till våld", "Attempted violence"),
  otherViolence: kind("violence", "Annat våld", "Other violence"),
  workplaceProperty: kind("propertyDamage", "Skada på arbetsplatsen", "Damage to the workplace"),
  employeePrivateProperty: kind("propertyDamage", "Skada på egna saker", "Damage to private belongings"),
  vehicle: kind("propertyDamage", "Skada på fordon", "Damage to a vehicle", ["bil"]),
  arson: kind("propertyDamage", "Brand", "Fire", ["mordbrand"]),
  graffiti: kind("propertyDamage", "Klotter", "Graffiti"),
  otherDamage: kind("propertyDamage", "Annan skada", "Other damage", ["åverkan"]),
  bribeOffered: kind("corruption", "Erbjöd pengar eller annat", "Offered a bribe", ["muta"]),
  bribePromised: kind("corruption", "Lovade pengar eller annat", "Promised a bribe", ["muta"]),
  giftOffered: kind("corruption", "Erbjöd gåva", "Offered a gift"),
  improperRelation: kind("corruption", "Olämplig relation", "Improper relationship"),
  serviceInReturn: kind("corruption", "Tjänst mot tjänst", "A favour in return"),
  otherCorruption: kind("corruption", "Annan korruption", "Other corruption")
} satisfies Record<Kind, KindEntry>

/** The kinds of a form with their codes, in the order they are shown. */
export const kindsOf = (form: Form): ReadonlyArray<readonly [code: string, entry: KindEntry]> =>
  Object.entries(kinds).filter(([, entry]) => entry.form === form)
