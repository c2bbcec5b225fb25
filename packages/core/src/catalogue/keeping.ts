/** The words of destroying, of telling people what is kept about them, and of looking at an emergency afterwards. */
import type { SealedSubject, SubjectAccessVia } from "../vocabulary/retention.ts"
import { type Entry, word } from "./entry.ts"

const archives = "Archives Act (1990:782) 10 §"
const gdpr = "GDPR article 12 and 15"

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
