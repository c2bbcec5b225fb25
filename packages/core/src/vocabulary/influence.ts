/**
 * The closed words of what lay behind an influence attempt (domain specification 4.3). They are stored: add, never rename, never remove.
 */
import { Schema } from "effect"

/** What came before it. */
export const Trigger = Schema.Literals([
  "negativeDecision",
  "moneyDecision",
  "childrenRemoval",
  "coerciveMeasure",
  "investigation",
  "homeVisit",
  "childMeeting",
  "denialOfContact",
  "criminalCase",
  "disinformationCampaign",
  "retaliationForReport",
  "unknown",
  "other"
])
export type Trigger = typeof Trigger.Type

/** What kind of decision or measure it was about, where it was about one. */
export const DecisionKind = Schema.Literals([
  "financialAssistance",
  "housing",
  "childrenAndYoungPeople",
  "substanceUse",
  "disability",
  "olderPeople",
  "other"
])
export type DecisionKind = typeof DecisionKind.Type

/** What group is behind it, as far as is seen. Never what somebody believes in: that would be a register of opinions (GDPR 9). */
export const GroupAffiliation = Schema.Literals(["organisedCrime", "campaign", "otherGroup", "unknown"])
export type GroupAffiliation = typeof GroupAffiliation.Type

/** Why incidents hang together. By case or campaign first: by person only where the city's rules allow references to influencers. */
export const SeriesBasis = Schema.Literals(["sameInfluencer", "sameCase", "sameCampaign"])
export type SeriesBasis = typeof SeriesBasis.Type

/** How an incident came to belong to a series. */
export const SeriesRelation = Schema.Literals(["repeated", "escalation", "retaliationForReport"])
export type SeriesRelation = typeof SeriesRelation.Type
