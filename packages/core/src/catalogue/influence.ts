/** What lay behind an influence attempt, and how incidents hang together. */
import type { DecisionKind, GroupAffiliation, SeriesBasis, SeriesRelation, Trigger } from "../vocabulary/influence.ts"
import type { Day } from "../vocabulary/time.ts"
import { type Entry, word } from "./entry.ts"
import { type Offence, offenceInForce, type OffenceCode, offences } from "./offences.ts"

const house = "Domain specification 4.3"
const interpellation = "Interpellation on the protection of social workers"

export const triggers = {
  negativeDecision: word("Avslag", "A refusal", house, ["avslag på ansökan"]),
  moneyDecision: word("Beslut om pengar", "A decision about money", house),
  childrenRemoval: word("Omhändertagande av barn", "Children taken into care", interpellation, ["LVU"]),
  coerciveMeasure: word("Tvångsåtgärd", "A coercive measure", interpellation, ["LVM"]),
  investigation: word("Utredning", "An investigation", house),
  homeVisit: word("Hembesök", "A home visit", house),
  childMeeting: word("Samtal med barn", "A talk with a child", house),
  denialOfContact: word("Nekad kontakt", "Contact denied", house),
  criminalCase: word("Brottmål", "A criminal case", interpellation),
  disinformationCampaign: word("Desinformation", "A disinformation campaign", interpellation, ["LVU-kampanjen"]),
  retaliationForReport: word(
    "Hämnd för en anmälan eller ett vittnesmål",
    "Revenge for a report or a testimony",
    "Criminal Code (BrB) 17:10"
  ),
  unknown: word("Vet inte", "Not known", house),
  other: word("Annat", "Other", house)
} satisfies Record<Trigger, Entry>

export const decisionKinds = {
  financialAssistance: word("Ekonomiskt bistånd", "Financial assistance", house),
  housing: word("Boende", "Housing", "Board initiative on digital contacts"),
  childrenAndYoungPeople: word("Barn och unga", "Children and young people", house),
  substanceUse: word("Missbruk och beroende", "Substance use", house),
  disability: word("Funktionshinder", "Disability", house),
  olderPeople: word("Äldre", "Older people", house),
  other: word("Annat", "Other", house)
} satisfies Record<DecisionKind, Entry>

export const groupAffiliations = {
  organisedCrime: word("Organiserad brottslighet", "Organised crime", interpellation),
  campaign: word("Kampanj", "A campaign", interpellation),
  otherGroup: word("Annan grupp", "Another group", house),
  unknown: word("Vet inte", "Not known", house)
} satisfies Record<GroupAffiliation, Entry>

export const seriesBases = {
  sameInfluencer: word("Samma påverkare", "The same influencer", house),
  sameCase: word("Samma ärende", "The same case", house),
  sameCampaign: word("Samma kampanj", "The same campaign", interpellation)
} satisfies Record<SeriesBasis, Entry>

export const seriesRelations = {
  repeated: word("Det upprepas", "It is repeated", house),
  escalation: word("Det trappas upp", "It escalates", house),
  retaliationForReport: word("Hämnd för en anmälan", "Revenge for a report", "Criminal Code (BrB) 17:10")
} satisfies Record<SeriesRelation, Entry>

/** Offences that what came before points at. */
const pointedAt: { readonly [T in Trigger]?: ReadonlyArray<OffenceCode> } = {
  retaliationForReport: ["interference-in-judicial-matter"]
}

/**
 * The offences to suggest by what came before, in force on a day. A suggestion only: whoever classifies decides, and the police after.
 *
 * @example
 * offencesSuggestedBy("retaliationForReport", Day.make("2026-03-02"))
 */
export const offencesSuggestedBy = (
  trigger: Trigger,
  day: Day
): ReadonlyArray<readonly [code: OffenceCode, offence: Offence]> =>
  (pointedAt[trigger] ?? []).flatMap((code) => (offenceInForce(code, day) ? [[code, offences[code]] as const] : []))
