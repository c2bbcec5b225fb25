/** The words of the domain: what they are called in Swedish and in the code, what they mean, and where they come from. */
import { plan, ia, brå, house, type Term } from "./term.ts"
import { kept } from "./kept.ts"
import { handled } from "./handled.ts"
import { prevented } from "./prevented.ts"
import { told } from "./told.ts"
import { toward } from "./toward.ts"

export type { Term }

const happened: ReadonlyArray<Term> = [
  {
    sv: "otillåten påverkan",
    identifiers: ["Form"],
    meaning: "Undue influence: the umbrella of the five forms. It need not be a crime.",
    source: `${brå}; ${plan}, section 5`
  },
  {
    sv: "påverkansform",
    identifiers: ["Form", "primaryForm"],
    meaning:
      "One of the five: harassment, threat, violence, property damage, corruption. An incident can have several; one is primary.",
    source: `${plan}, section 5`
  },
  {
    sv: "händelse",
    identifiers: ["Incident", "IncidentId", "IncidentReported"],
    meaning: "Something that occurred once, described by one report or more: near miss, accident, injury, other.",
    source: ia
  },
  {
    sv: "anmälan, rapport",
    identifiers: ["Report", "ReportId", "ReportAdded"],
    meaning:
      "What one reporter said at one time. It is never changed; it can be corrected or taken back by a later event.",
    source: ia
  },
  {
    sv: "rapportnummer",
    identifiers: ["ReportNumber"],
    meaning:
      "What a reporter is given to refer to: `H-2026-` and five random characters, so that nothing can be counted from it.",
    source: house
  },
  {
    sv: "rapportör",
    identifiers: ["Reporter", "ReporterKind", "ReporterMode"],
    meaning:
      "Who reports, who may be somebody else than the exposed person: by name, with protected name, or anonymously.",
    source: ia
  },
  {
    sv: "utsatthet",
    identifiers: ["Exposure", "ExposureId", "ExposureRegistered"],
    meaning: "One person hit by one incident. Figures say whether they count incidents, exposures or reports.",
    source: house
  },
  {
    sv: "den utsatta",
    identifiers: ["ExposedKind", "personRef"],
    meaning: "The exposed person: employee, manager, consultant, student, elected representative or a relative.",
    source: `${plan}, sections 3 and 5`
  },
  {
    sv: "påverkare",
    identifiers: ["InfluencerRelation"],
    meaning: "Who is behind it, known by a relation only. Not called a perpetrator: nobody has been judged.",
    source: house
  },
  {
    sv: "händelseenhet",
    identifiers: ["unitPath", "UnitPath"],
    meaning: "The unit where it happened and every unit above it, as they were then.",
    source: ia
  },
  {
    sv: "anställningsenhet",
    identifiers: ["employmentUnit"],
    meaning: "The unit where the exposed person was employed. It need not be the one where it happened.",
    source: ia
  },
  {
    sv: "kontaktsätt",
    identifiers: ["Channel"],
    meaning: "How somebody was met: face to face, by phone, e-mail, social media and so on.",
    source: "Board initiative on digital contacts"
  },
  {
    sv: "berättelse",
    identifiers: ["Narrative"],
    meaning: "What happened in the reporter's own words, sealed under the incident's key.",
    source: house
  }
]

const judged: ReadonlyArray<Term> = [
  {
    sv: "påverkansförsök",
    identifiers: ["PerceivedIntent"],
    meaning:
      "Influence attempt: an incident in which an exposed person perceives an aim to influence the exercise of office. It follows from what they say and is never set by a manager.",
    source: brå
  },
  {
    sv: "egen upplevelse",
    identifiers: ["OwnStatementGiven", "GiveOwnStatement", "StatementWords"],
    meaning:
      "Own statement: the exposed person's answers and words, sealed under their own key. Only they change them.",
    source: brå
  },
  {
    sv: "klassning",
    identifiers: ["Classification", "SetClassification"],
    meaning: "How whoever handles the case judges it. It stands beside the own statement and never over it.",
    source: house
  },
  {
    sv: "allvarlighetsgrad",
    identifiers: ["Severity"],
    meaning: "1 to 4, set by whoever handles the case; earlier values stay in the history.",
    source: house
  },
  {
    sv: "brottsrubricering",
    identifiers: ["offences", "PreliminaryOffenceNoted"],
    meaning:
      "An offence the act may be, by the law in force on the day. Preliminary: the police and the courts decide.",
    source: "Criminal Code (brottsbalken)"
  },
  {
    sv: "rättelse",
    identifiers: ["IncidentCorrected", "CorrectableField"],
    meaning: "A later event that says how it was. What was said first stays.",
    source: house
  },
  {
    sv: "återtagande",
    identifiers: ["ReportRetracted", "RetractReport"],
    meaning: "A reporter takes the report back. It stays in the log and counts no more.",
    source: house
  },
  {
    sv: "tillägg",
    identifiers: ["Addendum", "WriteAddendum"],
    meaning: "Something written to a case afterwards, sealed.",
    source: house
  },
  {
    sv: "vad som kom före",
    identifiers: ["Trigger", "TriggerNoted", "DecisionKind"],
    meaning: "What preceded it: a refusal, a home visit, a campaign. Not the reason: nobody has asked whoever did it.",
    source: house
  },
  {
    sv: "påverkarens beteckning",
    identifiers: ["InfluencerRef", "InfluencerNoted"],
    meaning:
      "An opaque mark for whoever is behind it, only where the city has allowed it after a legal review. Nothing is looked up by it.",
    source: "GDPR article 10; Secrecy Act (OSL) 26:1"
  },
  {
    sv: "händelsekedja",
    identifiers: ["Series", "SeriesStarted", "IncidentAddedToSeries", "SeriesBasis"],
    meaning:
      "Incidents linked because of the same case or campaign, or as revenge; by person only where references are allowed.",
    source: "Interpellation on the protection of social workers"
  },
  {
    sv: "skada",
    identifiers: ["HarmRecorded", "PhysicalHarm", "PsychologicalHarm"],
    meaning: "How the exposed person was hurt in body and mind, as far as is known.",
    source: ia
  },
  {
    sv: "omständigheter",
    identifiers: ["CircumstancesNoted"],
    meaning: "What it was like at work: alone or two, alarms, staffing, time of day.",
    source: "AFS 2023:2 chapter 5"
  },
  {
    sv: "utredning",
    identifiers: ["InvestigationOpened", "InvestigationCompleted", "CauseKind"],
    meaning:
      "Why it could happen, in conditions at work. With the safety representative asked along where it was grave.",
    source: "Work Environment Act (AML) 3:2 a, 6:4"
  },
  {
    sv: "skyddsstopp",
    identifiers: ["WorkStopped", "RecordWorkStop"],
    meaning: "Dangerous work that an employee or the safety representative stopped.",
    source: "Work Environment Act (AML) 3:4, 6:7"
  }
]

/** Every term, by what it is about. */
export const terms: ReadonlyArray<readonly [heading: string, terms: ReadonlyArray<Term>]> = [
  ["What happened", happened],
  ["How it is judged", judged],
  ["What is done about it", handled],
  ["What the police and the authorities are owed", toward],
  ["What is done before it", prevented],
  ["What is told of it", told],
  ["What is kept, and how", kept]
]
