/**
 * Offences of the Criminal Code (brottsbalken, BrB) that an act against staff may be, dated: chapter 17 changed on 2 July 2025 by SFS 2025:579.
 *
 * Always preliminary: the police and the courts decide which it was. Not legal advice; a city may weigh otherwise.
 */
import type { Form, Place } from "../vocabulary/enumerations.ts"
import { Day } from "../vocabulary/time.ts"
import { type Entry, ever, inForce } from "./entry.ts"

/** Whether an offence is prosecuted without the exposed person (BrB and rättegångsbalken 20:3). */
export type Prosecution =
  /** Under general prosecution: the employer may report it alone. */
  | "general"
  /** Under general prosecution, with an exception that `note` tells. */
  | "generalWithExceptions"
  /** Needs the exposed person's own request (angivelse), or that prosecution is called for in the public interest. */
  | "angivelseOrPublicInterest"
  /** As above, unless it happened in a public place. */
  | "angivelseUnlessPublicPlace"
  /** The exposed person alone may prosecute; a prosecutor only after angivelse and in the public interest (BrB 5:5). */
  | "complainant"
  /** Not verified: ask a lawyer. */
  | "unverified"

export interface Offence extends Entry {
  /** Chapter and section of the Criminal Code. */
  readonly chapter: string
  /** The forms it may belong to; none when it is listed for completeness only. */
  readonly forms: ReadonlyArray<Form>
  readonly prosecution: Prosecution
  /** A: the law was read. B: an official page was read. C: remembered, to be checked before use. */
  readonly confidence: "A" | "B" | "C"
  readonly note?: string
}

const before = Day.make("2025-07-01")
const changed = Day.make("2025-07-02")
const brb = "Criminal Code (BrB)"
const sfs2025 = "Criminal Code (BrB) as worded by SFS 2025:579"
const social = "Covers social services staff in all their work since 2023-08-01 (BrB 17:5, prop. 2022/23:106)"

/** In force without a date, read in the law, unless said otherwise. */
const offence = (
  chapter: string,
  [sv, en]: readonly [sv: string, en: string],
  forms: ReadonlyArray<Form>,
  prosecution: Prosecution,
  more: Partial<Offence> = {}
): Offence => ({ chapter, sv, en, forms, prosecution, validFrom: ever, confidence: "A", source: brb, ...more })

export const offences = {
  "violence-or-threat-against-official-before-2025-07-02": offence(
    "17:1",
    ["Våld eller hot mot tjänsteman (före 2 juli 2025)", "Violence or threat against an official (before 2 July 2025)"],
    ["threat", "violence"],
    "general",
    { validTo: before, confidence: "C", note: `The wording before the change was not read. ${social}` }
  ),
  "violence-or-threat-against-official": offence(
    "17:1",
    ["Våld eller hot mot tjänsteman", "Violence or threat against an official"],
    ["threat", "violence"],
    "general",
    { validFrom: changed, source: sfs2025, note: `A threat of any criminal act is enough. ${social}` }
  ),
  "attack-on-official": offence(
    "17:2",
    ["Angrepp mot tjänsteman", "Attack on an official"],
    ["threat", "harassment", "propertyDamage"],
    "general",
    {
      validFrom: changed,
      source: sfs2025,
      aliases: ["förgripelse mot tjänsteman"],
      note: `Also against a relative of the official. ${social}`
    }
  ),
  "outrage-against-official": offence(
    "17:2",
    ["Förgripelse mot tjänsteman", "Outrage against an official"],
    ["threat", "harassment", "propertyDamage"],
    "general",
    {
      validTo: before,
      confidence: "C",
      source: "Criminal Code (BrB) before SFS 2025:579",
      note: "Replaced by angrepp mot tjänsteman; that it was is read, its own wording is not."
    }
  ),
  "insult-of-official": offence(
    "17:3",
    ["Förolämpning mot tjänsteman", "Insult of an official"],
    ["harassment"],
    "general",
    {
      validFrom: changed,
      source: sfs2025,
      confidence: "B",
      note: "Only in or because of the exercise of public authority (myndighetsutövning)."
    }
  ),
  "violent-resistance": offence("17:4", ["Våldsamt motstånd", "Violent resistance"], ["violence"], "general"),
  "interference-in-judicial-matter": offence(
    "17:10",
    ["Övergrepp i rättssak", "Interference in a judicial matter"],
    ["threat"],
    "general",
    { note: "After somebody has reported to the police or testified." }
  ),
  "unlawful-threat": offence("4:5", ["Olaga hot", "Unlawful threat"], ["threat"], "general"),
  "unlawful-coercion": offence("4:4", ["Olaga tvång", "Unlawful coercion"], ["threat"], "generalWithExceptions", {
    note: "Angivelse or public interest where the threat was to accuse or to tell something harmful (4:11)."
  }),
  extortion: offence("9:4", ["Utpressning", "Extortion"], ["threat"], "general"),
  molestation: offence("4:7", ["Ofredande", "Molestation"], ["harassment"], "angivelseUnlessPublicPlace"),
  "breach-of-domestic-peace": offence(
    "4:6",
    ["Hemfridsbrott", "Breach of domestic peace"],
    ["harassment"],
    "angivelseOrPublicInterest"
  ),
  "unlawful-intrusion": offence(
    "4:6",
    ["Olaga intrång", "Unlawful intrusion"],
    ["harassment"],
    "angivelseOrPublicInterest"
  ),
  "intrusive-photography": offence(
    "4:6 a",
    ["Kränkande fotografering", "Intrusive photography"],
    ["harassment"],
    "angivelseOrPublicInterest"
  ),
  "unlawful-use-of-identity": offence(
    "4:6 b",
    ["Olovlig identitetsanvändning", "Unlawful use of identity"],
    ["harassment"],
    "angivelseOrPublicInterest"
  ),
  "unlawful-breach-of-privacy": offence(
    "4:6 c",
    ["Olaga integritetsintrång", "Unlawful breach of privacy"],
    ["harassment"],
    "angivelseOrPublicInterest"
  ),
  "unlawful-persecution": offence("4:4 b", ["Olaga förföljelse", "Unlawful persecution"], ["harassment"], "general", {
    aliases: ["stalkning", "stalking"],
    note: "A series of listed offences; the list may have been widened in 2025."
  }),
  "gross-violation-of-integrity": offence(
    "4:4 a",
    ["Grov fridskränkning", "Gross violation of integrity"],
    [],
    "general",
    { note: "Between people in a close relation, so not relevant here." }
  ),
  defamation: offence("5:1", ["Förtal", "Defamation"], ["harassment"], "complainant"),
  "gross-defamation": offence("5:2", ["Grovt förtal", "Gross defamation"], ["harassment"], "complainant"),
  insult: offence("5:3", ["Förolämpning", "Insult"], ["harassment"], "complainant", {
    note: "A ground of its own in 5:5 for insults in or because of the exercise of public authority."
  }),
  assault: offence("3:5", ["Misshandel", "Assault"], ["violence"], "general"),
  "gross-assault": offence("3:6", ["Grov misshandel", "Gross assault"], ["violence"], "general"),
  "property-damage": offence("12:1", ["Skadegörelse", "Property damage"], ["propertyDamage"], "generalWithExceptions", {
    confidence: "C",
    note: "Damage to private property may need angivelse; not verified. For city property the city is the complainant (RB 20:8)."
  }),
  "minor-property-damage": offence(
    "12:2",
    ["Ringa skadegörelse", "Minor property damage"],
    ["propertyDamage"],
    "unverified",
    {
      validFrom: Day.make("2017-07-01"),
      confidence: "C",
      source: "Criminal Code (BrB) as worded by SFS 2017:442",
      aliases: ["åverkan"],
      note: "Replaced åverkan. May need angivelse; not verified."
    }
  ),
  arson: offence("13:1", ["Mordbrand", "Arson"], ["propertyDamage"], "general"),
  "taking-bribe": offence("10:5 a", ["Tagande av muta", "Taking of a bribe"], ["corruption"], "general"),
  "giving-bribe": offence("10:5 b", ["Givande av muta", "Giving of a bribe"], ["corruption"], "general", {
    note: "To give, promise or offer an improper advantage. In the private sector it may need angivelse; not verified."
  })
} satisfies Record<string, Offence>

export type OffenceCode = keyof typeof offences

const byCode: { readonly [code: string]: Offence } = offences

export const isOffenceCode = (code: string): code is OffenceCode => Object.hasOwn(offences, code)

/**
 * Whether an offence could be committed on a day; `false` for a code that is in no edition.
 *
 * @example
 * offenceInForce("attack-on-official", Day.make("2025-07-01")) // false: förgripelse mot tjänsteman applied
 */
export const offenceInForce = (code: string, day: Day): boolean => isOffenceCode(code) && inForce(offences[code], day)

/** Of an exception nobody can judge from the place alone, the milder reading is taken: a warning is never given by mistake. */
const complainantBy: { readonly [P in Prosecution]: (place: Place) => boolean } = {
  general: () => false,
  generalWithExceptions: () => false,
  unverified: () => false,
  angivelseOrPublicInterest: () => true,
  angivelseUnlessPublicPlace: (place) => place !== "publicPlace",
  complainant: () => true
}

/**
 * Whether an offence is prosecuted only when the exposed person asks for it (angivelsebrott, or for the complainant alone).
 *
 * @param place where it happened: some offences are prosecuted without the person when it was in public (BrB 4:11)
 *
 * @example
 * needsComplainant("molestation", "clientHome") // true
 */
export const needsComplainant = (code: string, place: Place): boolean =>
  isOffenceCode(code) && complainantBy[offences[code].prosecution](place)

/** The offences that an act of some form may have been on a day, with their codes. */
export const offencesFor = (form: Form, day: Day): ReadonlyArray<readonly [code: string, offence: Offence]> =>
  Object.entries(byCode).filter(([, offence]) => offence.forms.includes(form) && inForce(offence, day))
