/** The words of what is kept, and how. */
import { plan, skärholmen, hässelby, ia, house, type Term } from "./term.ts"

export const kept: ReadonlyArray<Term> = [
  {
    sv: "skyddspolicy, rutin",
    identifiers: ["PolicyAdopted", "PolicyValues", "policyDefaults"],
    meaning: "The city's rules: dated values with a decision behind them, and dated defaults until there is one.",
    source: hässelby
  },
  {
    sv: "antal anställda",
    identifiers: ["HeadcountRecorded"],
    meaning: "How many worked in a unit on a day, and where the figure comes from.",
    source: house
  },
  {
    sv: "skydd av små tal",
    identifiers: ["publicThreshold", "districtThreshold", "handlingThreshold"],
    meaning: "Which counts are shown to whom, so that no figure points at somebody.",
    source: "Usual in public official statistics"
  },
  {
    sv: "läslogg",
    identifiers: ["RecordRead", "ReadRecord", "AccessLog"],
    meaning: "A log of its own: who has read what of a case, as what, why and when.",
    source: ia
  },
  {
    sv: "försegling",
    identifiers: ["Sealed", "Vault"],
    meaning: "Words encrypted before they reach a command, under the key of the person or incident they belong to.",
    source: house
  },
  {
    sv: "gallring, gallringsbeslut",
    identifiers: [
      "Erased",
      "KeyStore",
      "RetentionDecisionRecorded",
      "RecordRetentionDecision",
      "SealedContentDestroyed",
      "DestroySealedContent"
    ],
    meaning: "The destruction of a key, by a recorded decision. The event and every proof stay.",
    source: "Archives Act (arkivlagen)"
  },
  {
    sv: "gallringsklass",
    identifiers: ["RetentionClass", "retentionClasses"],
    meaning: "A class of records that a decision to destroy is about: what it does not cover is kept.",
    source: "Archives Act (arkivlagen)"
  },
  {
    sv: "registerutdrag",
    identifiers: ["SubjectAccessAnswered", "AnswerSubjectAccess"],
    meaning: "Somebody asked what is kept about them and was given it. What it said is not kept.",
    source: "GDPR article 15"
  },
  {
    sv: "nödöppning",
    identifiers: ["AccessBreakGlass", "BreakGlass", "openedAs"],
    meaning: "A case opened for a short time, with a reason, by somebody whom it is closed to.",
    source: house
  },
  {
    sv: "granskning av nödöppning",
    identifiers: ["BreakGlassReviewed", "ReviewBreakGlass", "reviewsDue"],
    meaning: "Whoever leads the unit says within some days whether the case needed to be opened.",
    source: house
  },
  {
    sv: "skyddade personuppgifter",
    identifiers: ["identityProtected"],
    meaning: 'Protected identity: shown as "Medarbetare" to everybody but the person and those who must know.',
    source: "Population Registration Act (folkbokföringslagen) 16; Secrecy Act (OSL) 21:3"
  },
  {
    sv: "sammanslagen och delad enhet",
    identifiers: ["UnitMerged", "UnitSplit", "unitAsToday"],
    meaning: "A unit that went on in another, or became several. Figures say whether they count as it was or as today.",
    source: house
  },
  {
    sv: "avslutningssamtal",
    identifiers: ["ExitInterviewHeld", "ThreatContributed"],
    meaning: "A talk with somebody who leaves: whether threats had a part in it, where they wanted to say.",
    source: skärholmen
  },
  {
    sv: "slutorsak",
    identifiers: ["LeaveReason"],
    meaning: "Why somebody left. Own request is told apart.",
    source: `${plan}, section 3.1`
  },
  {
    sv: "skyddsrond",
    identifiers: ["SafetyRoundHeld"],
    meaning: "A round through a unit to see its risks.",
    source: "Interpellation on the protection of social workers"
  },
  {
    sv: "dialog om skydd",
    identifiers: ["DialogueHeld", "DialogueParty"],
    meaning: "Board, management, staff and others talk about how staff are protected.",
    source: "Interpellation on the protection of social workers"
  }
]
