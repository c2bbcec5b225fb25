/** The words of the domain: what they are called in Swedish and in the code, what they mean, and where they come from. */

export interface Term {
  readonly sv: string
  /** As written in the code: a type, an event, a field, or a value between single quotes. */
  readonly identifiers: readonly [string, ...ReadonlyArray<string>]
  readonly meaning: string
  readonly source: string
}

const plan = "City of Stockholm 2021, report on the action plan"
const skärholmen = "Skärholmen district, reply on threats 2023"
const hässelby = "Hässelby-Vällingby district, reply 2024-08-29"
const ia = "The city's reporting system IA"
const brå = "Brå's definition of otillåten påverkan"
const house = "This product"

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

const handled: ReadonlyArray<Term> = [
  {
    sv: "händelseansvarig",
    identifiers: ["HandlerAssigned", "handlerRef"],
    meaning: "The handler: usually the closest manager, and never somebody whom the incident hit or is about.",
    source: ia
  },
  {
    sv: "närmaste chef",
    identifiers: ["closestManager", "ManagerAppointed"],
    meaning: "The manager of the unit. Where nobody can lead it, the manager above.",
    source: skärholmen
  },
  {
    sv: "ersättare",
    identifiers: ["SubstituteNamed", "'substitute'"],
    meaning: "Leads a unit in the manager's place for a time, so that a vacant post stops no case.",
    source: "Interpellation on the protection of social workers"
  },
  {
    sv: "säkerhetssamordnare",
    identifiers: ["'securityCoordinator'"],
    meaning: "Expert support to managers; the only one who sees who reported with a protected name.",
    source: hässelby
  },
  {
    sv: "skyddsombud",
    identifiers: ["'safetyRepresentative'", "SafetyRepAppointed"],
    meaning: "Represents the employees and follows the cases of the own safety area, without anybody's words.",
    source: "Work Environment Act (AML) 6:2, 6:4, 6:6"
  },
  {
    sv: "stöd",
    identifiers: ["SupportKind", "SupportOffered", "SupportAccepted"],
    meaning: "What is offered to one exposed person and what they accept. What was talked about is never kept.",
    source: `${plan}, section 5.1`
  },
  {
    sv: "stöduppföljning",
    identifiers: ["FollowUpPlanned", "FollowUpHeld", "Sufficiency"],
    meaning: "The exposed person's answers: was the support enough, was it relevant, was it enough from the employer?",
    source: `${plan}, section 5.1`
  },
  {
    sv: "sammanfattning",
    identifiers: ["Summary", "ClosingSummaryWritten"],
    meaning: "What the exposed person and the reporter are told about how the case was handled.",
    source: house
  },
  {
    sv: "åtgärd",
    identifiers: ["ActionDecided", "ActionDone", "MeasureKind", "ActionOrigin"],
    meaning: "Something done against the risk: with an owner and a day, or done at once.",
    source: "Work Environment Act (AML) 3:2 a"
  },
  {
    sv: "effektkontroll",
    identifiers: ["EffectChecked", "ActionEffect"],
    meaning: "Whether a measure did what was expected of it, looked at when it is done.",
    source: `${plan}, section 5.1`
  },
  {
    sv: "skyddsåtgärd",
    identifiers: ["ProtectiveMeasureTaken", "ProtectiveMeasure"],
    meaning: "Something done to protect one person. Told to as few as possible.",
    source: "Secrecy Act (OSL) 18:8, 39:3"
  },
  {
    sv: "stöd till kollega",
    identifiers: ["ColleagueSupportOffered", "ColleagueFollowUpHeld"],
    meaning: "Support for somebody who was not hit, but reported it or saw it.",
    source: `${plan}, section 5.1`
  },
  {
    sv: "utebliven uppföljning",
    identifiers: ["FollowUpMissed", "MissedReason"],
    meaning: "A planned follow-up that nobody held, and why. What is owed is still owed.",
    source: `${plan}, section 5.1`
  },
  {
    sv: "besked till rapportören",
    identifiers: ["ReporterNotified", "NotifiedOccasion"],
    meaning: "That a reporter was told how it goes, when and how. The text itself is not kept.",
    source: ia
  },
  {
    sv: "meddelande om rapporten",
    identifiers: ["ReporterAsked", "ReporterAnswered", "ReportMessage"],
    meaning: "Words between whoever handles the case and a reporter, also one whom nobody knows.",
    source: house
  },
  {
    sv: "byte av händelseansvarig",
    identifiers: ["HandlerChanged", "HandlerReason"],
    meaning: "Somebody else handles the case, and why: the manager left, a conflict of interest, the wrong unit.",
    source: ia
  },
  {
    sv: "ångrad sammanslagning",
    identifiers: ["MergeUndone", "UndoMerge"],
    meaning: "Two incidents were not one after all. Only while nothing was done with what came along.",
    source: house
  },
  {
    sv: "nummer i annat system",
    identifiers: ["ExternalReferenceNoted", "ExternalRef"],
    meaning: "What another system, the city's IA first of all, calls the same incident.",
    source: ia
  }
]

const kept: ReadonlyArray<Term> = [
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
    identifiers: ["Erased", "KeyStore"],
    meaning: "The destruction of a key, by a recorded decision. The event and every proof stay.",
    source: "Archives Act (arkivlagen)"
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

const prevented: ReadonlyArray<Term> = [
  {
    sv: "riskbedömning",
    identifiers: ["RiskAssessmentStarted", "RiskAssessed", "riskAssessment"],
    meaning:
      "What may go wrong in one visit, a unit or a task, judged in writing before it is done, for a limited time.",
    source: `${hässelby}; AFS 2023:1`
  },
  {
    sv: "hembesök, riskbesök",
    identifiers: ["VisitPlanned", "VisitKind"],
    meaning: "A visit in a client's home, or a risky one at the office: made by two, each with a tested alarm.",
    source: hässelby
  },
  {
    sv: "personlarm",
    identifiers: ["CarriedAlarm", "AlarmRef"],
    meaning: "The alarm that everybody on a visit carries. It counts as tested for a time that the rules set.",
    source: hässelby
  },
  {
    sv: "avstämning, larmkedja",
    identifiers: ["VisitCheckInMade", "VisitCheckInMissed", "AlarmStep"],
    meaning:
      "Those on a visit are heard from at set times; if not, contact person, manager and coordinator are alarmed.",
    source: house
  },
  {
    sv: "beslut om kontaktsätt",
    identifiers: ["ContactChannelDecided"],
    meaning: "A meeting becomes another kind of contact for a time, by an assessment, with a day it is looked at anew.",
    source: "Board initiative on digital contact, Skärholmen"
  },
  {
    sv: "kartläggning, de 13 punkterna",
    identifiers: ["MappingOpened", "MappingCompleted", "ActionPlanPoint"],
    meaning: "A unit's survey of its risks; of each point of the action plan it is asked whether it raises the risk.",
    source: `${plan}, sections 4 and 5.3`
  },
  {
    sv: "skyddspolicy, rutin",
    identifiers: ["PolicyAdopted", "PolicyRetired", "policyFor"],
    meaning:
      "Rules of the city, a district or a unit, in versions. Local rules may be stricter than those above, never weaker.",
    source: hässelby
  },
  {
    sv: "kvittens av rutin",
    identifiers: ["RoutineAcknowledged", "Familiarity"],
    meaning: "Somebody says that they have read, been trained in or practised a routine.",
    source: hässelby
  },
  {
    sv: "skyddsombudets begäran (6:6 a)",
    identifiers: ["SafetyRepRequestMade", "EscalatedToAuthority"],
    meaning:
      "A request for measures that the employer confirms at once and answers without delay; else the authority is asked.",
    source: "Work Environment Act (AML) 6:6 a"
  },
  {
    sv: "frist",
    identifiers: ["Deadline", "DeadlineName", "deadlinesAt"],
    meaning:
      "What somebody is to have done by a time: started by an event, run by the rules in force then, met or missed.",
    source: house
  },
  {
    sv: "påminnelse, eskalering",
    identifiers: ["Escalation", "escalationsAt"],
    meaning: "Somebody is told, once, that something waits for them or was not done.",
    source: house
  }
]

const told: ReadonlyArray<Term> = [
  {
    sv: "enkät",
    identifiers: ["SurveyOpened", "SurveyKind"],
    meaning:
      "Staff are asked: whether they were exposed, how large the problem is, whether the support was enough. Kept as sums only.",
    source: `${plan}, section 5`
  },
  {
    sv: "enkätsvar",
    identifiers: ["SurveyAnswersCounted", "AnswerCell"],
    meaning: "How many gave each answer in a group. A group that is small enough to point somebody out is not counted.",
    source: house
  },
  {
    sv: "extern uppgift",
    identifiers: ["ExternalFigureRecorded"],
    meaning:
      "What others have measured, with their population and recall window. It stands beside own figures, never in them.",
    source: "Board initiative on digital contacts"
  },
  {
    sv: "kontaktvolym",
    identifiers: ["ContactVolumeRecorded"],
    meaning: "How many contacts a unit had through a channel. Without it nobody can say that a channel is safer.",
    source: "Board initiative on digital contacts"
  },
  {
    sv: "statistikuttag",
    identifiers: ["ReleaseApproved", "ReleasePublished"],
    meaning:
      "A figure that is let out: frozen at a position of the log, with small numbers hidden, and countable again.",
    source: house
  },
  {
    sv: "prövning av skada",
    identifiers: ["HarmAssessment"],
    meaning: "Why a named official shows a small number all the same.",
    source: "Secrecy Act (OSL 2009:400)"
  },
  {
    sv: "röjande genom skillnad",
    identifiers: ["WouldRevealByDifference"],
    meaning: "A small number that could be worked out from a figure and those that were let out before it.",
    source: house
  },
  {
    sv: "skrivelse, fråga till nämnden",
    identifiers: ["BoardQuestionReceived", "BoardQuestionAnswered"],
    meaning: "A written question to a board, answered by released figures or by what is not measured.",
    source: skärholmen
  },
  {
    sv: "utredningsuppdrag",
    identifiers: ["AssignmentGiven", "AssignmentReported"],
    meaning: "What a board has told the administration to look into, and what came of it.",
    source: "Board initiative on digital contacts"
  },
  {
    sv: "inte mätt",
    identifiers: ["NotMeasured"],
    meaning: "An answer: nobody has asked or recorded it, and no other figure is put in its place.",
    source: skärholmen
  },
  {
    sv: "mörkertal",
    identifiers: ["underReporting", "CannotEstimate"],
    meaning: "What happens and is never reported: a span from a survey and the register, or why nobody can say.",
    source: `${plan}, section 5`
  },
  {
    sv: "likvärdighet",
    identifiers: ["policyEquality", "outcomeEquality"],
    meaning: "Equal protection between districts: by the rules, and by what is done. Two answers, and never a ranking.",
    source: "Interpellation on the protection of social workers"
  }
]

/** Every term, by what it is about. */
export const terms: ReadonlyArray<readonly [heading: string, terms: ReadonlyArray<Term>]> = [
  ["What happened", happened],
  ["How it is judged", judged],
  ["What is done about it", handled],
  ["What is done before it", prevented],
  ["What is told of it", told],
  ["What is kept, and how", kept]
]
