/**
 * Somebody's own words. Sealed before they reach a command, under the key of the subject named beside each: only a vault opens them.
 */
import { Sealed } from "@trygglogg/log"
import { Schema } from "effect"

/** The longest text anybody can send, in characters (domain specification 4.6, rule 1). */
export const longestText = 8000

const Text = Schema.NonEmptyString.check(Schema.isMaxLength(longestText))

/** What a reporter tells. Sealed for the incident, since it may name several people. */
export const Narrative = Sealed.make("narrative", Text, { sensitivity: "client" })

/** The exposed person's own words about what it was like. Sealed for that person. */
export const StatementWords = Sealed.make("statement", Text, { sensitivity: "personal" })

/** Something added to a report afterwards. Sealed for the incident. */
export const Addendum = Sealed.make("addendum", Text, { sensitivity: "client" })

/** Why somebody did as they did. Sealed for the incident. */
export const Reason = Sealed.make("reason", Text, { sensitivity: "client" })

/** What the exposed person and the reporter are told when the case is closed. Sealed for the incident. */
export const Summary = Sealed.make("summary", Text, { sensitivity: "client" })

/** A comment to a follow-up of support. Sealed for the exposed person. */
export const SupportComment = Sealed.make("support-comment", Text, { sensitivity: "health" })
