/**
 * What has happened in the demo city: invented cases of the five forms, two whole years to count and a few that wait for their
 * manager. No name, no place that exists, nothing that happened.
 */
import type {
  Channel,
  Form,
  InfluencerRelation,
  Kind,
  Place,
  PlaceRelation,
  Severity,
  SupportKind
} from "@trygglogg/core/vocabulary"
import type { persons } from "../persons.ts"

/** How far a case has come. */
export type Progress = "reported" | "underHandling" | "supported" | "followedUp" | "closed"

export interface Case {
  /** Makes the ids: never change it. */
  readonly name: string
  readonly exposed: Extract<keyof typeof persons, "sara" | "omar" | "elin">
  /** A colleague who reports instead of the exposed person. */
  readonly reportedBy?: Extract<keyof typeof persons, "sara" | "omar">
  /** The day it happened, or how many days ago it is seeded to have happened. Local time, Europe/Stockholm. */
  readonly on: string | number
  readonly at: string
  /** Days from what happened to the report; the same day when left out. */
  readonly reportedAfter?: number
  readonly form: Form
  readonly kind: Kind
  readonly severity: Severity
  readonly where: readonly [Place, PlaceRelation, Channel]
  readonly by: InfluencerRelation
  readonly narrative: string
  readonly support: SupportKind
  readonly progress: Progress
}

const office = ["meetingRoom", "atWorkplace", "physical"] as const
const reception = ["reception", "atWorkplace", "physical"] as const
const phone = ["phone", "atWorkplace", "phone"] as const
const home = ["clientHome", "outsideWorkplaceOnDuty", "physical"] as const
const online = ["online", "digitalOnly", "socialMedia"] as const
const mail = ["online", "digitalOnly", "email"] as const
const street = ["publicPlace", "outsideWorkplaceOffDuty", "physical"] as const

type Told = Omit<Case, "name" | "exposed" | "on" | "at" | "progress">

const threatByPhone: Told = {
  form: "threat",
  kind: "explicitVerbal",
  severity: 2,
  where: phone,
  by: "client",
  narrative: "Personen ringde och sa att jag skulle få ångra beslutet.",
  support: "immediateConversation"
}
const threatAtMeeting: Told = {
  form: "threat",
  kind: "explicitVerbal",
  severity: 3,
  where: office,
  by: "client",
  narrative: "Under mötet reste sig personen upp och sa att hen vet var jag bor.",
  support: "crisisSupport"
}
const messages: Told = {
  form: "harassment",
  kind: "repeatedContacts",
  severity: 2,
  where: mail,
  by: "relativeOfClient",
  narrative: "Jag fick många mejl om dagen med förolämpningar.",
  support: "supervision"
}
const filmed: Told = {
  form: "harassment",
  kind: "filming",
  severity: 2,
  where: reception,
  by: "companionOfClient",
  narrative: "Någon filmade mig i receptionen och sa att filmen skulle läggas ut.",
  support: "immediateConversation"
}
const followed: Told = {
  form: "harassment",
  kind: "stalking",
  severity: 3,
  where: street,
  by: "client",
  narrative: "Samma person gick efter mig till bussen två kvällar i rad.",
  support: "homeSecurityReview",
  reportedAfter: 3
}
const pushed: Told = {
  form: "violence",
  kind: "physicalAttack",
  severity: 3,
  where: home,
  by: "relativeOfClient",
  narrative: "En anhörig knuffade mig mot dörren när vi skulle gå.",
  support: "medicalCare"
}
const thrown: Told = {
  form: "violence",
  kind: "throwingObject",
  severity: 2,
  where: office,
  by: "client",
  narrative: "Personen kastade en pärm som träffade min arm.",
  support: "companyHealth"
}
const damaged: Told = {
  form: "propertyDamage",
  kind: "workplaceProperty",
  severity: 2,
  where: reception,
  by: "client",
  narrative: "En stol slogs sönder i receptionen efter ett besked om avslag.",
  support: "immediateConversation"
}
const bribe: Told = {
  form: "corruption",
  kind: "bribeOffered",
  severity: 2,
  where: office,
  by: "client",
  narrative: "Jag erbjöds pengar för att ändra utredningen.",
  support: "legalHelp"
}
const posted: Told = {
  form: "harassment",
  kind: "doxing",
  severity: 3,
  where: online,
  by: "stranger",
  narrative: "Mitt namn och en bild på mig lades ut i en grupp på nätet.",
  support: "protectedIdentityHelp"
}

type Row = readonly [
  name: string,
  exposed: Case["exposed"],
  on: string | number,
  at: string,
  told: Told,
  progress: Progress
]

const byRelative: Told = { ...threatByPhone, by: "relativeOfClient" }

/**
 * Two years that are over, with more than five in each unit so that the public figures show something, and then what Anna and Jonas
 * have on their desks. What waits has not waited too long, whatever day the city is seeded. The last row stays the last: it tells that
 * the city is whole.
 */
const rows: ReadonlyArray<Row> = [
  ["2024-1", "sara", "2024-01-23", "10:15", threatByPhone, "closed"],
  ["2024-2", "omar", "2024-02-14", "13:40", messages, "closed"],
  ["2024-3", "elin", "2024-03-06", "15:05", pushed, "closed"],
  ["2024-7", "elin", "2024-04-16", "11:10", byRelative, "closed"],
  ["2024-4", "sara", "2024-05-21", "09:30", damaged, "closed"],
  ["2024-8", "omar", "2024-06-04", "15:25", threatAtMeeting, "closed"],
  ["2024-9", "elin", "2024-08-22", "09:40", threatByPhone, "closed"],
  ["2024-5", "elin", "2024-09-18", "11:20", threatAtMeeting, "closed"],
  ["2024-10", "sara", "2024-10-09", "16:05", { ...threatByPhone, reportedBy: "omar" }, "closed"],
  ["2024-6", "omar", "2024-11-12", "14:50", threatByPhone, "closed"],
  ["2024-11", "elin", "2024-12-03", "10:20", messages, "closed"],
  ["2025-1", "sara", "2025-01-15", "10:45", threatAtMeeting, "closed"],
  ["2025-2", "omar", "2025-02-04", "16:10", filmed, "closed"],
  ["2025-3", "elin", "2025-03-11", "13:15", byRelative, "closed"],
  ["2025-4", "sara", "2025-04-02", "09:05", bribe, "closed"],
  ["2025-11", "omar", "2025-04-24", "11:45", threatByPhone, "closed"],
  ["2025-5", "elin", "2025-05-20", "17:30", followed, "closed"],
  ["2025-6", "omar", "2025-06-10", "11:00", { ...threatByPhone, reportedBy: "sara" }, "closed"],
  ["2025-12", "elin", "2025-06-17", "14:10", threatAtMeeting, "closed"],
  ["2025-7", "elin", "2025-08-27", "14:25", posted, "closed"],
  ["2025-8", "sara", "2025-09-16", "15:40", thrown, "closed"],
  ["2025-13", "elin", "2025-09-30", "09:15", byRelative, "closed"],
  ["2025-9", "omar", "2025-10-08", "10:30", messages, "closed"],
  ["2025-14", "sara", "2025-11-05", "13:20", threatByPhone, "closed"],
  ["2025-10", "elin", "2025-11-19", "13:55", threatAtMeeting, "closed"],
  ["recent-4", "omar", 20, "13:05", threatByPhone, "followedUp"],
  ["recent-1", "omar", 12, "09:50", threatAtMeeting, "supported"],
  ["recent-2", "elin", 6, "14:15", messages, "underHandling"],
  ["recent-5", "sara", 4, "10:40", messages, "underHandling"],
  ["recent-3", "omar", 1, "11:35", { ...filmed, reportedBy: "sara" }, "reported"]
]

export const cases: ReadonlyArray<Case> = rows.map(([name, exposed, on, at, told, progress]) => ({
  name,
  exposed,
  on,
  at,
  progress,
  ...told
}))
