/** The words of what is done before anything happens. */
import { plan, hässelby, house, type Term } from "./term.ts"

export const prevented: ReadonlyArray<Term> = [
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
