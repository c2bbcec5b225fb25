/** How a case is judged and what is done for the exposed person. */
import type { Confidence, FollowUpOccasion, Severity, Sufficiency, SupportKind } from "../vocabulary/enumerations.ts"
import { type Entry, word } from "./entry.ts"

const house = "Domain specification 4.3"
const stockholm = "City of Stockholm 2021, report on the action plan, section 5.1"

export const severities = {
  1: word("Låg", "Low", house),
  2: word("Måttlig", "Moderate", house),
  3: word("Allvarlig", "Serious", house),
  4: word("Kritisk: fara för liv eller hälsa", "Critical: danger to life or health", house)
} satisfies Record<Severity, Entry>

export const confidences = {
  1: word("Gissning", "A guess", house),
  2: word("Ganska säker", "Fairly sure", house),
  3: word("Säker", "Sure", house)
} satisfies Record<Confidence, Entry>

export const supportKinds = {
  immediateConversation: word("Samtal direkt", "Conversation at once", house),
  firstAid: word("Första hjälpen", "First aid", house),
  medicalCare: word("Läkarvård", "Medical care", house),
  companyHealth: word("Företagshälsovård", "Occupational health service", "Work Environment Act (AML) 3:2 c"),
  psychologist: word("Psykolog", "Psychologist", house),
  crisisSupport: word("Krisstöd", "Crisis support", house, ["kamratstöd"]),
  supervision: word("Handledning", "Supervision", house),
  workAdaptation: word("Anpassat arbete", "Adapted work", house),
  otherHandler: word("Någon annan tar över ärendet", "Somebody else takes the case", house),
  officeMove: word("Annan arbetsplats", "Another workplace", house),
  escort: word("Följeslagare", "Escort", house),
  homeSecurityReview: word("Genomgång av säkerheten hemma", "Review of security at home", house),
  protectedIdentityHelp: word("Hjälp med skyddade uppgifter", "Help with protected identity", house),
  contactBanApplication: word("Ansökan om kontaktförbud", "Application for a contact ban", "Act 1988:688"),
  legalHelp: word("Juridisk hjälp", "Legal help", house),
  nameOmittedInDecisions: word(
    "Namnet utelämnas i beslut",
    "Name left out of decisions",
    "Administrative Procedure Act (FL) 33 §, SFS 2025:582"
  ),
  unionContact: word("Kontakt med facket", "Contact with the union", house),
  timeOff: word("Ledighet", "Time off", house),
  followUpOnly: word("Bara uppföljning", "Follow-up only", house)
} satisfies Record<SupportKind, Entry>

export const sufficiencies = {
  yes: word("Ja", "Yes", stockholm),
  partly: word("Delvis", "Partly", stockholm),
  no: word("Nej", "No", stockholm)
} satisfies Record<Sufficiency, Entry>

export const followUpOccasions = {
  firstDay: word("Första dagen", "First day", house),
  week1: word("En vecka", "One week", house),
  week2: word("Två veckor", "Two weeks", house),
  month1: word("En månad", "One month", house),
  month3: word("Tre månader", "Three months", house),
  month6: word("Sex månader", "Six months", house),
  year1: word("Ett år", "One year", house),
  extra: word("Extra", "Extra", house)
} satisfies Record<FollowUpOccasion, Entry>
