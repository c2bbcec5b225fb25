/** Who people are to the city, and what the city's parts are called. */
import type {
  EmploymentForm,
  ExposedKind,
  Role,
  RoleFamily,
  ServiceArea,
  UnitKind
} from "../vocabulary/enumerations.ts"
import { type Entry, word } from "./entry.ts"

const house = "Domain specification 4.1 and 4.3"
const stockholm = "City of Stockholm 2021, report on the action plan"

export const exposedKinds = {
  employee: word("Medarbetare", "Employee", house),
  manager: word("Chef", "Manager", house),
  consultant: word("Konsult", "Consultant", house),
  student: word("Student", "Student", house),
  elected: word("Förtroendevald", "Elected representative", house),
  relativeAdult: word("Vuxen anhörig", "Adult relative", house),
  relativeChild: word("Barn till medarbetare", "Child of an employee", house),
  otherPerson: word("Annan person", "Other person", house)
} satisfies Record<ExposedKind, Entry>

export const employmentForms = {
  permanent: word("Tillsvidare", "Permanent", house),
  temporary: word("Visstid", "Temporary", house),
  hourly: word("Timanställd", "Hourly", house),
  consultant: word("Konsult", "Consultant", house),
  student: word("Student", "Student", house),
  elected: word("Förtroendevald", "Elected representative", house),
  none: word("Inte anställd", "Not employed", house)
} satisfies Record<EmploymentForm, Entry>

export const roleFamilies = {
  socialWorker: word("Socialsekreterare", "Social worker", stockholm),
  careAssessor: word("Biståndshandläggare", "Care assessor", stockholm),
  treatmentStaff: word("Behandlare", "Treatment staff", house),
  administrator: word("Administratör", "Administrator", house),
  assistantManager: word("Biträdande enhetschef", "Assistant unit manager", house),
  unitManager: word("Enhetschef", "Unit manager", house),
  departmentManager: word("Avdelningschef", "Department manager", house),
  securityCoordinator: word("Säkerhetssamordnare", "Security coordinator", house),
  other: word("Annat arbete", "Other work", house)
} satisfies Record<RoleFamily, Entry>

export const serviceAreas = {
  financialAssistance: word("Ekonomiskt bistånd", "Financial assistance", stockholm),
  socialPsychiatry: word("Socialpsykiatri", "Social psychiatry", stockholm),
  substanceUse: word("Missbruk och beroende", "Substance use", stockholm),
  disability: word("Funktionsnedsättning", "Disability", stockholm),
  childrenAndYoungPeople: word("Barn och unga", "Children and young people", stockholm),
  olderPeople: word("Äldre", "Older people", stockholm),
  adults: word("Vuxna", "Adults", stockholm),
  other: word("Annat område", "Other area", house)
} satisfies Record<ServiceArea, Entry>

export const roles = {
  manager: word("Chef", "Manager", house),
  substitute: word("Ersättare för chefen", "The manager's substitute", house),
  securityCoordinator: word("Säkerhetssamordnare", "Security coordinator", house),
  safetyRepresentative: word("Skyddsombud", "Safety representative", "Work Environment Act (AML) 6:2"),
  boardOfficer: word("Nämndhandläggare", "Board officer", house),
  auditor: word("Revisor", "Auditor", house),
  administrator: word("Administratör", "Administrator", house),
  trygghetUnitManager: word(
    "Enhetschef för trygghet och civilsamhälle",
    "Unit manager for safety and civil society",
    "Hässelby-Vällingby district, reply 2024-08-29"
  ),
  lawyer: word("Jurist", "Lawyer", house)
} satisfies Record<Role, Entry>

export const unitKinds = {
  city: word("Stad", "City", house, ["kommun"]),
  district: word("Stadsdel", "District", house, ["förvaltning"]),
  department: word("Avdelning", "Department", house),
  unit: word("Enhet", "Unit", house)
} satisfies Record<UnitKind, Entry>
