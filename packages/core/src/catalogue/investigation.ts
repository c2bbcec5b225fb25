/** What an incident was like for the person and the work, how it is looked into, and who is told. */
import type {
  Answer,
  CauseKind,
  ExternalSystem,
  HandlerReason,
  NotifiedOccasion,
  NotifiedVia,
  PhysicalHarm,
  PsychologicalHarm,
  ReattributionCause,
  TimeOfDay,
  WorkStoppedBy
} from "../vocabulary/circumstances.ts"
import { type Entry, word } from "./entry.ts"

const house = "Domain specification 4.3"
const violence = "AFS 2023:2 chapter 5"
const afs = "AFS 2023:1: causes are investigated"

export const physicalHarms = {
  none: word("Ingen", "None", house),
  minor: word("Lindrig", "Minor", house),
  moderate: word("Måttlig", "Moderate", house),
  severe: word("Svår", "Severe", house),
  death: word("Död", "Death", house)
} satisfies Record<PhysicalHarm, Entry>

export const psychologicalHarms = {
  none: word("Ingen", "None", house),
  minor: word("Lindrig", "Minor", house),
  moderate: word("Måttlig", "Moderate", house),
  severe: word("Svår", "Severe", house)
} satisfies Record<PsychologicalHarm, Entry>

export const circumstanceAnswers = {
  yes: word("Ja", "Yes", house),
  no: word("Nej", "No", house),
  unknown: word("Vet inte", "Not known", house)
} satisfies Record<Answer, Entry>

export const timesOfDay = {
  officeHours: word("Kontorstid", "Office hours", house),
  evening: word("Kväll", "Evening", house),
  night: word("Natt", "Night", house),
  weekend: word("Helg", "Weekend", house),
  unknown: word("Vet inte", "Not known", house)
} satisfies Record<TimeOfDay, Entry>

export const workStoppers = {
  employee: word("Medarbetaren", "The employee", "Work Environment Act (AML) 3:4"),
  safetyRep: word("Skyddsombudet", "The safety representative", "Work Environment Act (AML) 6:7", ["skyddsstopp"])
} satisfies Record<WorkStoppedBy, Entry>

export const notifiedOccasions = {
  registered: word("Rapporten är mottagen", "The report was received", house),
  handlerSet: word("Någon handlägger", "Somebody handles it", house),
  investigationStarted: word("En utredning har börjat", "An investigation has begun", house),
  actionsDecided: word("Åtgärder är beslutade", "Measures were decided", house),
  policeDecided: word("Frågan om polisanmälan är avgjord", "The question of the police was decided", house),
  supportStarted: word("Stöd har börjat", "Support has begun", house),
  closed: word("Ärendet är avslutat", "The case was closed", house),
  reopened: word("Ärendet är öppnat igen", "The case was reopened", house)
} satisfies Record<NotifiedOccasion, Entry>

export const notifiedWays = {
  email: word("Mejl", "E-mail", house),
  phone: word("Telefon", "Phone", house),
  meeting: word("Möte", "Meeting", house),
  page: word("Rapportörens egen sida", "The reporter's own page", house)
} satisfies Record<NotifiedVia, Entry>

export const causeKinds = {
  loneWork: word("Ensamarbete", "Working alone", "Work Environment Act (AML) 3:2"),
  staffing: word("För få på plats", "Too few at work", afs),
  premises: word("Lokalerna", "The premises", violence),
  alarmMissing: word("Larm saknades eller fungerade inte", "No alarm, or one that failed", violence),
  routineMissing: word("Rutin saknades", "There was no routine", violence),
  routineNotKnown: word("Rutinen var inte känd", "The routine was not known", violence),
  routineNotFollowed: word("Rutinen gick inte att följa", "The routine could not be followed", violence),
  informationMissing: word("Känd risk hade inte berättats", "A known risk had not been told", violence),
  decisionToldWithoutPreparation: word(
    "Ett beslut lämnades utan förberedelse",
    "A decision was told without preparation",
    house
  ),
  waitingTime: word("Lång väntan", "A long wait", house),
  other: word("Annat", "Other", house)
} satisfies Record<CauseKind, Entry>

export const handlerReasons = {
  closestManager: word("Närmaste chef", "The closest manager", house),
  managerLeft: word("Chefen har slutat", "The manager has left", house),
  conflictOfInterest: word("Jäv", "Conflict of interest", house),
  wrongUnit: word("Fel enhet", "The wrong unit", house),
  substitute: word("Ersättare", "Substitute", house),
  other: word("Annat", "Other", house)
} satisfies Record<HandlerReason, Entry>

export const externalSystems = {
  ia: word("IA", "IA", "City of Stockholm 2021, report on the action plan, section 5", ["KIA", "IA-systemet"]),
  insurer: word("Försäkringsbolaget", "The insurer", house),
  journal: word("Diariet", "The registry", house, ["diarienummer"]),
  other: word("Annat system", "Another system", house)
} satisfies Record<ExternalSystem, Entry>

export const reattributionCauses = {
  reorganisation: word("Omorganisation", "Reorganisation", house),
  correction: word("Rättelse", "Correction", house)
} satisfies Record<ReattributionCause, Entry>
