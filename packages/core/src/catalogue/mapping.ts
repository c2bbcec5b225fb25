/** What a unit's risk mapping asks: questions of the law's and of the action plan's, dated. */
import {
  type ActionPlanPoint,
  type GeneralMappingItem,
  MappingItem,
  type MappingRevision,
  type RiskArea
} from "../vocabulary/risk.ts"
import { Day } from "../vocabulary/time.ts"
import { type Entry, inForce, word } from "./entry.ts"

const plan = "The city's action plan of 2015, as listed in City of Stockholm 2021, report on the action plan, section 4"
const violence = "AFS 2023:2 chapter 5 (before 2025: AFS 1993:2)"
const product = "Product default"

/** The plan was made in 2015. */
const planned = Day.make("2015-01-01")
const point = (sv: string, en: string): Entry => ({ sv, en, validFrom: planned, source: plan })

/**
 * The thirteen points. Of each the city asks: does anything we do here raise the risk of undue influence? If so, what can be done to
 * eliminate it? (the report, section 5.3)
 */
export const actionPlanPoints = {
  point1: point("Brukardelaktighet och återkoppling från brukare", "User participation and feedback from users"),
  point2: point("Introduktionsprogram och mentorskap för nyanställda", "Introduction and mentorship for new employees"),
  point3: point(
    "Rimligt antal medarbetare och rutin för att rapportera arbetssituationen till avdelningschefen",
    "A reasonable number of employees, and a routine for reporting the work situation to the department manager"
  ),
  point4: point("Lokalt kompetens- och utvecklingsforum", "Local forum for competence and development"),
  point5: point("Nära och tillgänglig ledning som ger stöd", "Close and available leadership that gives support"),
  point6: point("Administrativt stöd till handläggare", "Administrative support for case handlers"),
  point7: point("Administrativt stöd till chefer", "Administrative support for managers"),
  point8: point("Systematisk intern ärendehandledning", "Systematic internal case supervision"),
  point9: point("Medhandläggarskap", "Handling cases together"),
  point10: point("Regelbunden fortbildning och specialistutbildning", "Regular training and specialist education"),
  point11: point("Regelbundet mottagande av studenter", "Regular reception of students"),
  point12: point("Mottagande av traineer", "Reception of trainees"),
  point13: point("Lämpliga lokaler och fungerande arbetsredskap", "Suitable premises and working tools")
} satisfies Record<ActionPlanPoint, Entry>

export const generalMappingItems = {
  riskyTasks: word("Uppgifter med påtaglig risk", "Tasks with evident risk", violence),
  loneWork: word("Ensamarbete", "Lone work", "AML (1977:1160) 3:2; AFS 2023:2 chapter 6"),
  premises: word("Lokaler, mottagning och vägar ut", "Premises, reception and ways out", violence),
  alarms: word(
    "Larm: vem larmar, vem tar emot, när övas det",
    "Alarms: who raises, who receives, when it is practised",
    violence
  ),
  homeVisits: word("Hembesök", "Home visits", "Hässelby-Vällingby district, reply 2024-08-29"),
  digitalContacts: word("Digitala kontakter", "Digital contacts", "Board initiative on digital contact, Skärholmen"),
  reportingHabits: word(
    "Anmäls det som händer?",
    "Is what happens reported?",
    "City of Stockholm 2021, report on the action plan, section 5.1"
  ),
  supportRoutines: word("Stöd efter en händelse", "Support after an incident", violence)
} satisfies Record<GeneralMappingItem, Entry>

export const mappingItems: Readonly<Record<MappingItem, Entry>> = { ...generalMappingItems, ...actionPlanPoints }

/** The items that a mapping completed on a day must have answered. */
export const mandatoryItems = (day: Day): ReadonlyArray<MappingItem> =>
  MappingItem.literals.filter((item) => inForce(mappingItems[item], day))

export const riskAreas = {
  visits: word("Besök", "Visits", product),
  reception: word("Reception och väntrum", "Reception and waiting room", product),
  digital: word("Digitala kontakter", "Digital contacts", product),
  premises: word("Lokaler", "Premises", product),
  staffing: word("Bemanning", "Staffing", product),
  routines: word("Rutiner", "Routines", product)
} satisfies Record<RiskArea, Entry>

export const mappingRevisions = {
  incidents: word("Flera händelser", "Several incidents", "Domain specification 4.7, D10"),
  newTargetGroup: word(
    "Ny målgrupp",
    "New target group",
    "City of Stockholm 2021, report on the action plan, section 5.3"
  ),
  reorganisation: word("Ändrad organisation", "Change of organisation", "Domain specification 4.5")
} satisfies Record<MappingRevision, Entry>
