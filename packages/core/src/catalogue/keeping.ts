/** The words of destroying, of telling people what is kept about them, and of looking at an emergency afterwards. */
import type { OpeningGround } from "../vocabulary/opening.ts"
import type { SealedSubject, SubjectAccessVia } from "../vocabulary/retention.ts"
import { type Entry, word } from "./entry.ts"

const archives = "Archives Act (1990:782) 10 §"
const gdpr = "GDPR article 12 and 15"
const emergency = "Product default, domain 4.6: opening in an emergency"

/** Whose words are destroyed. */
export const sealedSubjects = {
  incident: word("Texter i ett ärende", "Texts in a case", archives),
  person: word("En persons egna ord", "A person's own words", archives),
  action: word("Texter om en åtgärd", "Texts about a measure", archives),
  assessment: word("Texter i en riskbedömning", "Texts in a risk assessment", archives),
  mapping: word("Texter i en kartläggning", "Texts in a mapping", archives)
} satisfies Record<SealedSubject["kind"], Entry>

export const subjectAccessWays = {
  page: word("På egen sida", "On their own page", gdpr),
  handedOver: word("Lämnades på plats", "Handed over", gdpr),
  post: word("Med post", "By post", gdpr)
} satisfies Record<SubjectAccessVia, Entry>

/** Why a case is opened in an emergency. */
export const openingGrounds = {
  danger: word("Någon är i fara nu", "Somebody is in danger now", emergency),
  nobodyReached: word(
    "Det är bråttom och ingen som handlägger går att nå",
    "It is urgent and nobody who handles the case can be reached",
    emergency
  ),
  sameInfluencer: word("Samma person hotar någon hos oss", "The same person threatens somebody with us", emergency),
  audit: word("En granskning kräver det", "An audit needs it", emergency),
  other: word("Något annat", "Something else", emergency)
} satisfies Record<OpeningGround, Entry>
