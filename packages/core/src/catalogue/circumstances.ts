/** What happened, where, how and through whom, as a report says it. */
import type {
  AffectedObject,
  Channel,
  EntryRoute,
  EvidenceKind,
  InfluenceOnDecision,
  InfluencerRelation,
  LinkToRole,
  OccurrenceKind,
  PerceivedIntent,
  Place,
  PlaceRelation,
  ReporterKind,
  ReporterMode
} from "../vocabulary/enumerations.ts"
import type { Precision } from "../vocabulary/time.ts"
import { type Entry, word } from "./entry.ts"

const house = "Domain specification 4.3"
const ia = "The city's reporting system IA, as described in the report on the action plan 2021"

export const occurrenceKinds = {
  nearMiss: word("Tillbud", "Near miss", ia),
  accident: word("Olycka", "Accident", ia),
  injury: word("Skada", "Injury", ia),
  workInjury: word("Arbetsskada", "Work injury", ia),
  otherUnwanted: word("Annan oönskad händelse", "Other unwanted event", ia)
} satisfies Record<OccurrenceKind, Entry>

export const affectedObjects = {
  person: word("Person", "Person", ia),
  environment: word("Miljö", "Environment", ia),
  property: word("Egendom", "Property", ia)
} satisfies Record<AffectedObject, Entry>

const skärholmen = "Skärholmen district, reply on threats 2023: it is enough to suspect a link to the work"
export const linksToRole = {
  certain: word("Ja", "Yes", skärholmen),
  suspected: word("Jag tror det", "I think so", skärholmen),
  unlikely: word("Troligen inte", "Probably not", skärholmen)
} satisfies Record<LinkToRole, Entry>

const brå = "Brå: the official's own perception decides"
export const perceivedIntents = {
  yes: word("Ja", "Yes", brå),
  no: word("Nej", "No", brå),
  unsure: word("Vet inte", "Not sure", brå),
  notAsked: word("Inte frågad", "Not asked", brå)
} satisfies Record<PerceivedIntent, Entry>

export const influencesOnDecision = {
  none: word("Nej, inte alls", "No, not at all", house),
  hesitated: word("Jag tvekade", "I hesitated", house),
  delayed: word("Jag väntade", "I waited", house),
  changed: word("Jag ändrade beslutet", "I changed the decision", house),
  withdrew: word("Jag lät bli", "I refrained", house),
  handedOver: word("Någon annan tog över", "Somebody else took over", house)
} satisfies Record<InfluenceOnDecision, Entry>

export const places = {
  office: word("På kontoret", "At the office", house),
  reception: word("I receptionen", "In the reception", house),
  meetingRoom: word("I ett mötesrum", "In a meeting room", house),
  clientHome: word("Hemma hos en klient", "In a client's home", house, ["hembesök"]),
  publicPlace: word("På allmän plats", "In a public place", house),
  travelToFromWork: word("På väg till eller från arbetet", "On the way to or from work", house),
  employeeHome: word("Hemma", "At home", house),
  online: word("På nätet", "Online", house),
  phone: word("På telefon", "On the phone", house),
  otherWorkSite: word("På en annan arbetsplats", "At another workplace", house),
  unknown: word("Vet inte", "Not known", house)
} satisfies Record<Place, Entry>

export const placeRelations = {
  atWorkplace: word("På arbetsplatsen", "At the workplace", house),
  outsideWorkplaceOnDuty: word("Utanför, i tjänsten", "Elsewhere, on duty", house),
  outsideWorkplaceOffDuty: word("Utanför, på fritiden", "Elsewhere, off duty", house),
  digitalOnly: word("Bara digitalt", "Only digitally", house),
  unknown: word("Vet inte", "Not known", house)
} satisfies Record<PlaceRelation, Entry>

export const channels = {
  physical: word("Vid ett möte", "Face to face", house),
  digitalMeeting: word("I ett videomöte", "In a video meeting", house),
  phone: word("På telefon", "On the phone", house),
  sms: word("I sms", "By text message", house),
  email: word("I e-post", "By e-mail", house, ["mejl"]),
  letter: word("I brev", "By letter", house),
  socialMedia: word("I sociala medier", "On social media", house),
  eService: word("I en e-tjänst", "In an e-service", house),
  thirdParty: word("Genom någon annan", "Through somebody else", house),
  none: word("Ingen kontakt", "No contact", house)
} satisfies Record<Channel, Entry>

export const influencerRelations = {
  client: word("Klient", "Client", house, ["brukare"]),
  relativeOfClient: word("Anhörig till klient", "Relative of a client", house),
  companionOfClient: word("Någon i klientens sällskap", "Somebody with a client", house),
  organisedGroup: word("Grupp eller nätverk", "Group or network", house),
  stranger: word("Okänd person", "Stranger", house),
  formerClient: word("Tidigare klient", "Former client", house),
  journalistOrActivist: word("Journalist eller aktivist", "Journalist or activist", house),
  contractor: word("Leverantör", "Contractor", house),
  colleague: word("Kollega", "Colleague", house),
  unknown: word("Vet inte", "Not known", house)
} satisfies Record<InfluencerRelation, Entry>

export const reporterKinds = {
  exposedPerson: word("Den utsatta", "The exposed person", house),
  colleague: word("Kollega", "Colleague", house),
  manager: word("Chef", "Manager", house),
  receptionOrSecurity: word("Reception eller väktare", "Reception or security", house),
  externalPerson: word("Någon utanför arbetet", "Somebody outside work", house)
} satisfies Record<ReporterKind, Entry>

export const reporterModes = {
  named: word("Med namn", "By name", house),
  nameProtected: word("Med skyddat namn", "With protected name", house),
  anonymous: word("Anonymt", "Anonymously", house)
} satisfies Record<ReporterMode, Entry>

export const entryRoutes = {
  app: word("I webben", "On the web", house),
  manager: word("Genom chefen", "Through the manager", house),
  paper: word("På papper", "On paper", house),
  phone: word("På telefon", "By phone", house)
} satisfies Record<EntryRoute, Entry>

export const evidenceKinds = {
  message: word("Meddelande", "Message", house),
  witness: word("Vittne", "Witness", house),
  alarmLog: word("Larmlogg", "Alarm log", house),
  recording: word("Inspelning", "Recording", house),
  document: word("Dokument", "Document", house)
} satisfies Record<EvidenceKind, Entry>

export const precisions = {
  minute: word("På minuten", "To the minute", house),
  hour: word("Ungefär den timmen", "About that hour", house),
  day: word("Den dagen", "That day", house),
  month: word("Den månaden", "That month", house),
  unknown: word("Vet inte när", "Not known when", house)
} satisfies Record<Precision, Entry>
