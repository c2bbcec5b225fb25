/** The words of a report to the police, and the law of each ground for giving the police secret information. */
import type { FiledBy } from "../vocabulary/enumerations.ts"
import type {
  ComplainantKind,
  ComplainantStance,
  ConsultationAdvice,
  ConsultedRole,
  ContactAddress,
  DisclosureGround,
  FilingDecision,
  NotFiledReason,
  PoliceChannel,
  PoliceInitiator,
  PoliceOutcome,
  PoliceState,
  PoliceStep
} from "../vocabulary/police.ts"
import { Day } from "../vocabulary/time.ts"
import { type Entry, word } from "./entry.ts"

const house = "Domain specification 4.3"
const hässelby = "Hässelby-Vällingby district, reply 2024-08-29"
const stockholm = "City of Stockholm 2021, report on the action plan, section 5.2"

export const policeInitiators = {
  exposedPerson: word("Den som är utsatt", "The exposed person", house),
  reporter: word("Den som rapporterade", "Whoever reported", house),
  handler: word("Den som handlägger", "Whoever handles the case", house),
  securityCoordinator: word("Säkerhetssamordnaren", "The security coordinator", house),
  safetyRepresentative: word("Skyddsombudet", "The safety representative", house),
  other: word("Någon annan", "Somebody else", house)
} satisfies Record<PoliceInitiator, Entry>

export const consultedRoles = {
  securityCoordinator: word("Säkerhetssamordnare", "Security coordinator", hässelby),
  trygghetUnitManager: word(
    "Enhetschef för trygghet och civilsamhälle",
    "Unit manager for safety and civil society",
    hässelby
  ),
  lawyer: word("Jurist", "Lawyer", house)
} satisfies Record<ConsultedRole, Entry>

export const consultationAdvices = {
  file: word("Anmäl", "File a report", house),
  fileWithAccessProtection: word("Anmäl med skyddade uppgifter", "File with protected details", house),
  doNotFile: word("Anmäl inte", "Do not file", house),
  moreFacts: word("Ta reda på mer först", "Find out more first", house)
} satisfies Record<ConsultationAdvice, Entry>

/** A ground in the Public Access to Information and Secrecy Act (OSL) or another law. */
export interface Ground extends Entry {
  /** Whether it reaches information about clients, which chapter 26 protects. */
  readonly forClientData: boolean
  /** A: the law was read. C: remembered, to be checked before use. */
  readonly confidence: "A" | "C"
}
const ground = (sv: string, en: string, source: string, more: Partial<Ground> = {}): Ground => ({
  ...word(sv, en, source),
  forClientData: true,
  confidence: "A",
  ...more
})

export const disclosureGrounds = {
  necessaryForOwnWork: ground(
    "Nödvändigt för vårt eget arbete (OSL 10:2)",
    "Necessary for our own work (OSL 10:2)",
    "OSL (2009:400) 10:2; that it is used for threats against staff is remembered",
    { confidence: "C" }
  ),
  consent: ground("Den det gäller har sagt ja (OSL 12:2)", "The person it is about agreed (OSL 12:2)", "OSL 12:2"),
  committedCrime: ground(
    "Brott som har begåtts (OSL 10:23)",
    "An offence that has been committed (OSL 10:23)",
    "OSL 10:23; its limits are partly read"
  ),
  imminentCrime: ground(
    "Brott som kan hindras (OSL 10:19)",
    "An offence that can be prevented (OSL 10:19)",
    "OSL 10:19; its limits are partly read"
  ),
  lawEnforcementDuty: ground(
    "Skyldighet mot brottsbekämpningen (lag 2025:170)",
    "Duty toward law enforcement (law 2025:170)",
    "Law 2025:170, 6 and 8 §§; OSL 10:28: not what OSL 26:1-6 protects",
    { validFrom: Day.make("2025-04-01"), forClientData: false }
  ),
  generalClause: ground("Generalklausulen (OSL 10:27)", "The general clause (OSL 10:27)", "OSL 10:27: not OSL 26:1-6", {
    forClientData: false
  }),
  other: ground("Annan grund", "Another ground", house, { confidence: "C" })
} satisfies Record<DisclosureGround, Ground>

export const filingDecisions = {
  file: word("Polisanmäl", "File a police report", house),
  notFile: word("Polisanmäl inte", "Do not file", house)
} satisfies Record<FilingDecision, Entry>

export const notFiledReasons = {
  exposedPersonSafety: word("Den utsattas säkerhet", "The safety of the exposed person", stockholm),
  lackOfElements: word("Det är inget brott", "It is no offence", stockholm),
  alreadyReportedByOther: word("Någon annan har anmält", "Somebody else has reported it", stockholm),
  oldEvent: word("Gammal händelse", "An old event", stockholm),
  other: word("Annat skäl", "Another reason", house)
} satisfies Record<NotFiledReason, Entry>

export const filedByRoles = {
  closestManager: word("Närmaste chef", "The closest manager", hässelby),
  unitManager: word("Enhetschef eller avdelningschef", "The unit or department manager", hässelby),
  securityCoordinator: word("Säkerhetssamordnare", "The security coordinator", hässelby),
  socialDelegation: word("Sociala delegationen", "The social delegation of the board", hässelby),
  exposedPerson: word("Den som är utsatt", "The exposed person", house),
  other: word("Någon annan", "Somebody else", house)
} satisfies Record<FiledBy, Entry>

export const complainantStances = {
  willing: word("Vill vara målsägande", "Wants to be the complainant", stockholm),
  unwilling: word("Vill inte vara målsägande", "Does not want to be the complainant", stockholm),
  undecided: word("Vet inte än", "Does not know yet", stockholm),
  notAsked: word("Inte tillfrågad", "Not asked", house),
  notApplicable: word("Gäller inte", "Does not apply", house)
} satisfies Record<ComplainantStance, Entry>

export const complainantKinds = {
  named: word("En person med namn", "A named person", stockholm),
  organisation: word("Förvaltningen", "The organisation", stockholm),
  noneYet: word("Ingen än", "Nobody yet", house)
} satisfies Record<ComplainantKind, Entry>

export const contactAddresses = {
  workplace: word("Arbetsplatsens adress", "The workplace's address", stockholm),
  other: word("En annan adress i arbetet", "Another address at work", house)
} satisfies Record<ContactAddress, Entry>

export const policeChannels = {
  phone11414: word("Telefon 114 14", "Telephone 114 14", house),
  station: word("På en polisstation", "At a police station", house),
  online: word("På polisens webbplats", "On the police website", house),
  localOfficer: word("Till en polis i området", "To an officer in the area", house)
} satisfies Record<PoliceChannel, Entry>

export const policeOutcomes = {
  closedNoInvestigation: word("Nedlagd utan utredning", "Closed without investigation", house, ["nedlagd"]),
  closedInvestigated: word("Nedlagd efter utredning", "Closed after investigation", house, ["nedlagd"]),
  prosecution: word("Åtal väcks", "Goes to prosecution", stockholm),
  judged: word("Dom har kommit", "Judged", house)
} satisfies Record<PoliceOutcome, Entry>

export const policeSteps = {
  consulted: word("Samråd har hållits", "It was talked over", house),
  decidedToFile: word("Det ska polisanmälas", "It is to be filed", house),
  decidedNotToFile: word("Det ska inte polisanmälas", "It is not to be filed", house),
  filed: word("Det är polisanmält", "It was filed", house),
  registered: word("Polisen har gett ett nummer", "The police have given a number", house),
  outcome: word("Polisen har beslutat", "The police have decided", house),
  complainantNamed: word("Polisen har fått namnet", "The police were given the name", house),
  withdrawn: word("Anmälan är tillbakatagen", "The report was withdrawn", house)
} satisfies Record<PoliceStep, Entry>

export const policeStates = {
  considered: word("Frågan är väckt", "Raised", house),
  consulted: word("Samråd har hållits", "Talked over", house),
  decidedToFile: word("Ska polisanmälas", "To be filed", house),
  decidedNotToFile: word("Ska inte polisanmälas", "Not to be filed", house),
  filed: word("Polisanmäld", "Filed", house),
  registered: word("Har fått nummer av polisen", "Given a number by the police", house),
  supplemented: word("Kompletterad", "Supplemented", house),
  closedNoInvestigation: policeOutcomes.closedNoInvestigation,
  closedInvestigated: policeOutcomes.closedInvestigated,
  prosecution: policeOutcomes.prosecution,
  judged: policeOutcomes.judged,
  withdrawn: word("Tillbakatagen", "Withdrawn", house)
} satisfies Record<PoliceState, Entry>
