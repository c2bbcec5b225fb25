/** The words of risk assessments and visits. */
import type {
  AlarmStep,
  AssessmentKind,
  AssessmentResult,
  RiskFactorCode,
  RiskLevel,
  RiskMeasure,
  RiskWeight,
  VisitKind,
  VisitPlace,
  VisitPrecaution,
  VisitStopped
} from "../vocabulary/risk.ts"
import { type Entry, word } from "./entry.ts"

const house = "Domain specification 4.3"
const product = "Product default"
const hässelby = "Hässelby-Vällingby district, reply 2024-08-29"
const violence = "AFS 2023:2 chapter 5 (before 2025: AFS 1993:2)"

export const assessmentKinds = {
  homeVisit: word("Hembesök", "Home visit", house),
  riskVisit: word("Riskbesök på kontoret", "Risk visit at the office", house, ["besök med risk"]),
  contactMode: word("Kontaktsätt", "Way of contact", house),
  newTarget: word("Ny målgrupp", "New target group", house),
  organisationChange: word("Ändrad organisation", "Change of organisation", house),
  taskWithEvidentRisk: word("Uppgift med påtaglig risk", "Task with evident risk", violence)
} satisfies Record<AssessmentKind, Entry>

export const assessmentResults = {
  goAsPlanned: word("Genomför som planerat", "Go as planned", house),
  goWithMeasures: word("Genomför med åtgärder", "Go with measures", house),
  replaceWithDigital: word("Ersätt med digital kontakt", "Replace with digital contact", house),
  replaceWithOffice: word("Ersätt med möte på kontoret", "Replace with a meeting at the office", house),
  withPolice: word("Genomför med polis", "Go with the police", house),
  postpone: word("Skjut upp", "Postpone", house),
  doNot: word("Genomför inte", "Do not go", house)
} satisfies Record<AssessmentResult, Entry>

export const riskLevels = {
  1: word("Låg", "Low", house),
  2: word("Måttlig", "Moderate", house),
  3: word("Hög", "High", house),
  4: word("Mycket hög", "Very high", house)
} satisfies Record<RiskLevel, Entry>

export const riskWeights = {
  1: word("Lite", "Little", product),
  2: word("En del", "Some", product),
  3: word("Mycket", "Much", product)
} satisfies Record<RiskWeight, Entry>

export const riskFactors = {
  coerciveMeasure: word("Tvångsåtgärd", "Coercive measure", "Interpellation on protection, Skärholmen 2024"),
  negativeDecision: word("Avslag eller svårt besked", "Refusal or bad news", product),
  childrenInvolved: word("Beslut om barn", "Decision about children", "Interpellation on protection, Skärholmen 2024"),
  intoxication: word("Risk för påverkan av alkohol eller droger", "Risk of intoxication", product),
  mentalIllHealth: word("Svår psykisk ohälsa", "Severe mental ill-health", product),
  organisedCrime: word(
    "Koppling till grov brottslighet",
    "Link to organised crime",
    "Interpellation on protection, Skärholmen 2024"
  ),
  knownViolence: word("Tidigare våld", "Earlier violence", violence),
  remotePlace: word("Avsides plats", "Remote place", product),
  noPhoneCoverage: word("Dålig täckning för telefon", "Poor phone coverage", product),
  outsideOfficeHours: word("Utanför kontorstid", "Outside office hours", product),
  newEmployee: word("Ny medarbetare deltar", "A new employee takes part", hässelby),
  otherFactor: word("Något annat", "Something else", product)
} satisfies Record<RiskFactorCode, Entry>

export const riskMeasures = {
  twoPersons: word("Två personer", "Two persons", hässelby),
  morePersons: word("Fler än två personer", "More than two persons", product),
  personalAlarm: word("Personlarm", "Personal alarm", hässelby),
  checkIns: word("Avstämningar under besöket", "Check-ins during the visit", product),
  otherPlace: word("Annan plats", "Another place", product),
  otherTime: word("Annan tid", "Another time", product),
  otherHandler: word("Annan handläggare", "Another handler", product),
  guardPresent: word("Väktare på plats", "A guard is present", product),
  policeInformed: word("Polisen är informerad", "The police are informed", hässelby),
  colleagueInformed: word("En kollega vet om det", "A colleague knows of it", product),
  escapeRoutePlanned: word("Planerad väg ut", "A way out is planned", violence),
  otherMeasure: word("Något annat", "Something else", product)
} satisfies Record<RiskMeasure, Entry>

export const visitKinds = {
  homeVisit: word("Hembesök", "Home visit", house),
  riskVisit: word("Riskbesök", "Risk visit", house)
} satisfies Record<VisitKind, Entry>

export const visitPlaces = {
  clientHome: word("Hemma hos klienten", "The client's home", product),
  office: word("Kontoret", "The office", product),
  otherWorkSite: word("Annan arbetsplats", "Another work site", product),
  publicPlace: word("Allmän plats", "Public place", product),
  institution: word("Institution eller boende", "Institution or housing", product)
} satisfies Record<VisitPlace, Entry>

export const visitPrecautions = {
  alarmInRoom: word("Rum med larmknapp", "A room with an alarm button", "Domain specification 4.6, rule 27"),
  coordinatorInformed: word(
    "Säkerhetssamordnaren vet om det",
    "The security coordinator knows",
    "Domain specification 4.6, rule 27"
  ),
  receptionInformed: word("Receptionen vet om det", "The reception knows", "Domain specification 4.6, rule 27"),
  guardPresent: word("Väktare på plats", "A guard is present", product)
} satisfies Record<VisitPrecaution, Entry>

export const visitStops = {
  threat: word("Hot eller våld", "Threat or violence", product),
  feltUnsafe: word("Det kändes inte tryggt", "It did not feel safe", product),
  alarmFailed: word("Larmet fungerade inte", "The alarm did not work", product),
  nobodyHome: word("Ingen var hemma", "Nobody was home", product),
  staffMissing: word("För få medarbetare", "Too few staff", product),
  replaced: word("Ersatt med annan kontakt", "Replaced with another contact", product),
  clientCancelled: word("Klienten ställde in", "The client cancelled", product),
  other: word("Något annat", "Something else", product)
} satisfies Record<VisitStopped, Entry>

export const alarmSteps = {
  contactPerson: word("Kontaktperson", "Contact person", "Domain specification 4.7, D14"),
  manager: word("Chef", "Manager", "Domain specification 4.7, D14"),
  securityCoordinator: word("Säkerhetssamordnare", "Security coordinator", "Domain specification 4.7, D14")
} satisfies Record<AlarmStep, Entry>
