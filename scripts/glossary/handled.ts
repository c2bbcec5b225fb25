/** The words of what is done about it. */
import { plan, skärholmen, hässelby, ia, house, type Term } from "./term.ts"

export const handled: ReadonlyArray<Term> = [
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
