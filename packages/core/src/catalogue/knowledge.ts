/** The words of training, exercises, requests and protection. */
import type {
  ExerciseScenario,
  Familiarity,
  MeasureState,
  ProtectionMeasure,
  RequestAnswer,
  TrainingContent,
  WaiverReason
} from "../vocabulary/knowledge.ts"
import { type Entry, word } from "./entry.ts"

const house = "Domain specification 4.3"
const product = "Product default"
const hässelby = "Hässelby-Vällingby district, reply 2024-08-29"
const interpellation = "Interpellation on protection, Skärholmen 2024"
const violence = "AFS 2023:2 chapter 5 (before 2025: AFS 1993:2)"
const request = "Work Environment Act (AML) 6:6 a"

export const familiarities = {
  read: word("Läst", "Read", house),
  trained: word("Utbildad", "Trained", house),
  practised: word("Övad", "Practised", house)
} satisfies Record<Familiarity, Entry>

export const trainingContents = {
  introduction: word("Trygghet i introduktionen", "Security in the introduction", hässelby),
  threatAndViolence: word("Hot och våld", "Threats and violence", hässelby),
  undueInfluence: word(
    "Otillåten påverkan",
    "Undue influence",
    "City of Stockholm 2021, report on the action plan, section 4.1"
  ),
  alarmsAndVisits: word("Larm och besök", "Alarms and visits", violence),
  reporting: word(
    "Att anmäla det som händer",
    "Reporting what happens",
    "City of Stockholm 2021, report on the action plan, section 4.1"
  ),
  supportAfterwards: word("Stöd efter en händelse", "Support after an incident", violence),
  forManagers: word("För chefer", "For managers", hässelby)
} satisfies Record<TrainingContent, Entry>

export const waiverReasons = {
  trainedElsewhere: word("Har redan utbildningen", "Trained elsewhere", product),
  shortEmployment: word("Kort anställning", "Short employment", product),
  notInRole: word("Behövs inte i uppdraget", "Not needed in the role", product),
  longLeave: word("Lång frånvaro", "Long leave", product)
} satisfies Record<WaiverReason, Entry>

export const exerciseScenarios = {
  threatInReception: word("Hot i receptionen", "Threat in the reception", interpellation),
  violenceInMeeting: word("Våld i ett möte", "Violence in a meeting", product),
  homeVisitAlarm: word("Larm vid hembesök", "Alarm at a home visit", violence),
  bombThreat: word("Bombhot", "Bomb threat", interpellation),
  intruder: word("Obehörig person i lokalen", "Intruder on the premises", product),
  disinformationCampaign: word("Desinformation", "Disinformation campaign", interpellation),
  digitalThreat: word("Hot på nätet", "Digital threat", product),
  otherScenario: word("Annan övning", "Another scenario", product)
} satisfies Record<ExerciseScenario, Entry>

export const requestAnswers = {
  granted: word("Genomförs", "Granted", request),
  partly: word("Genomförs delvis", "Partly granted", request),
  declined: word("Genomförs inte", "Declined", request)
} satisfies Record<RequestAnswer, Entry>

export const protectionMeasures = {
  personalAlarms: word("Personlarm", "Personal alarms", hässelby),
  fixedAlarms: word("Larmknappar i rummen", "Alarm buttons in the rooms", violence),
  securedReception: word("Säkrad reception", "Secured reception", violence),
  meetingRoomsTwoExits: word("Mötesrum med två utgångar", "Meeting rooms with two exits", violence),
  guards: word("Väktare", "Guards", product),
  accessControl: word("Passersystem", "Access control", product),
  cameras: word("Kameror", "Cameras", product),
  handlingTogether: word(
    "Två handläggare i svåra ärenden",
    "Two handlers in difficult cases",
    "City of Stockholm 2021, report on the action plan, section 4"
  ),
  digitalMeetings: word("Digitala möten", "Digital meetings", "Board initiative on digital contact, Skärholmen"),
  homeVisitRoutine: word("Rutin för hembesök", "Routine for home visits", hässelby),
  securityCoordinator: word("Säkerhetssamordnare", "Security coordinator", hässelby),
  protectedNames: word(
    "Namn utelämnas i beslut",
    "Names left out of decisions",
    "Administrative Procedure Act (FL) 33 §, SFS 2025:582"
  ),
  companyHealthAgreement: word(
    "Avtal om företagshälsovård",
    "Agreement with occupational health",
    "Work Environment Act (AML) 3:2 c"
  ),
  peerSupport: word("Kamratstöd", "Peer support", violence)
} satisfies Record<ProtectionMeasure, Entry>

export const measureStates = {
  exists: word("Finns men används inte", "There, not in use", interpellation),
  inUse: word("Används", "In use", interpellation),
  missing: word("Finns inte", "Not there", interpellation)
} satisfies Record<MeasureState, Entry>
