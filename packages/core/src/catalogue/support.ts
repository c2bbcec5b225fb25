/** What is done for the exposed person, for colleagues, and against the risk. */
import type {
  ActionEffect,
  ActionOrigin,
  ColleagueRole,
  HandOverReason,
  MeasureKind,
  MissedReason,
  ProtectiveMeasure,
  SupportProvider
} from "../vocabulary/support.ts"
import { type Entry, word } from "./entry.ts"

const house = "Domain specification 4.5"
const stockholm = "City of Stockholm 2021, report on the action plan, section 5.1"
const violence = "AFS 2023:2 chapter 5"

export const supportProviders = {
  manager: word("Chefen", "The manager", house),
  colleague: word("En kollega", "A colleague", house, ["kamratstöd"]),
  securityCoordinator: word("Säkerhetssamordnaren", "The security coordinator", house),
  companyHealth: word("Företagshälsovården", "The occupational health service", "Work Environment Act (AML) 3:2 c"),
  healthCare: word("Vården", "The health service", house),
  union: word("Facket", "The union", house),
  other: word("Någon annan", "Somebody else", house)
} satisfies Record<SupportProvider, Entry>

export const protectiveMeasures = {
  otherHandler: word("Någon annan tog över ärendet", "Somebody else took the case", house),
  officeMove: word("Annan arbetsplats", "Another workplace", house),
  escort: word("Följeslagare", "Escort", house),
  personalAlarm: word("Personlarm", "Personal alarm", violence),
  guard: word("Vakt", "Guard", violence),
  homeSecurityReview: word("Genomgång av säkerheten hemma", "Review of security at home", house),
  protectedIdentityHelp: word("Hjälp med skyddade uppgifter", "Help with protected identity", house),
  contactBanApplication: word("Ansökan om kontaktförbud", "Application for a contact ban", "Act 1988:688"),
  complainantCounsel: word("Målsägandebiträde", "Counsel for the complainant", "Act 1988:609"),
  nameOmittedInDecisions: word(
    "Namnet utelämnas i beslut",
    "Name left out of decisions",
    "Administrative Procedure Act (FL) 33 §, SFS 2025:582"
  ),
  other: word("Annat skydd", "Other protection", house)
} satisfies Record<ProtectiveMeasure, Entry>

export const missedReasons = {
  notReached: word("Personen gick inte att nå", "The person could not be reached", house),
  personAbsent: word("Personen var borta", "The person was away", house),
  handlerAbsent: word("Den som skulle följa upp var borta", "Whoever was to ask was away", house),
  personDidNotWant: word("Personen ville inte", "The person did not want to", house),
  forgotten: word("Det blev glömt", "It was forgotten", house),
  other: word("Annat", "Other", house)
} satisfies Record<MissedReason, Entry>

export const colleagueRoles = {
  reporter: word("Den som rapporterade", "Whoever reported", `${stockholm}: support for those who have reported`),
  witness: word("Den som såg eller hörde", "Whoever saw or heard", house, ["vittne"])
} satisfies Record<ColleagueRole, Entry>

export const actionOrigins = {
  incident: word("En händelse", "An incident", "Work Environment Act (AML) 3:2 a"),
  mapping: word("En kartläggning av risker", "A risk mapping", house),
  exercise: word("En övning", "An exercise", house),
  safetyRep: word("Skyddsombudet", "The safety representative", "Work Environment Act (AML) 6:6 a"),
  visit: word("Ett besök", "A visit", house)
} satisfies Record<ActionOrigin, Entry>

export const measureKinds = {
  premises: word("Lokaler", "Premises", violence),
  alarm: word("Larm", "Alarms", violence),
  staffing: word("Bemanning", "Staffing", violence, ["ensamarbete"]),
  routine: word("Rutin", "Routine", violence),
  training: word("Utbildning", "Training", violence),
  contactWay: word("Annat sätt att mötas", "Another way to meet", "Board initiative on digital contacts"),
  informationSharing: word("Dela information i tid", "Sharing information in time", house),
  cooperation: word("Samverkan", "Cooperation", house),
  other: word("Annat", "Other", house)
} satisfies Record<MeasureKind, Entry>

export const actionEffects = {
  worked: word("Ja", "Yes", "Work Environment Act (AML) 3:2 a"),
  partly: word("Delvis", "Partly", house),
  not: word("Nej", "No", house),
  tooEarly: word("För tidigt att säga", "Too early to say", house)
} satisfies Record<ActionEffect, Entry>

export const handOverReasons = {
  ownerLeft: word("Personen har slutat", "The person has left", house),
  ownerAbsent: word("Personen är borta", "The person is away", house),
  betterPlaced: word("Någon annan kan göra det bättre", "Somebody else can do it better", house)
} satisfies Record<HandOverReason, Entry>
