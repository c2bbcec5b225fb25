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

/** What a measure is against, what is to be done and what is expected of it. Sealed for the measure. */
export const ActionWords = Sealed.make("action", Text, { sensitivity: "client" })

/** What whoever handles the case and a reporter write to each other. Sealed for the incident. */
export const ReportMessage = Sealed.make("report-message", Text, { sensitivity: "client" })

/** What an investigation found, and what it recommends. Sealed for the incident. */
export const Findings = Sealed.make("findings", Text, { sensitivity: "client" })

/** Who is behind it, as somebody describes them. Sealed for the incident. */
export const InfluencerWords = Sealed.make("influencer", Text, { sensitivity: "client" })

/** A comment to a follow-up of support. Sealed for the exposed person. */
export const SupportComment = Sealed.make("support-comment", Text, { sensitivity: "health" })

/** What is told to the police or by them, and with whom it was talked over. Sealed for the incident. */
export const PoliceWords = Sealed.make("police-words", Text, { sensitivity: "client" })

/** What is told to an authority beside the notification. Sealed for the incident. */
export const NotificationWords = Sealed.make("notification-words", Text, { sensitivity: "client" })

/** What an assessment of a visit, a unit or a task says in words. Sealed for the assessment. */
export const RiskWords = Sealed.make("risk-words", Text, { sensitivity: "client" })

/** What a mapping says in words of the risks in a unit. Sealed for the mapping. */
export const MappingWords = Sealed.make("mapping-words", Text, { sensitivity: "securityMeasure" })

/** What a safety representative asks for, and is answered. Sealed for the request. */
export const RequestWords = Sealed.make("request-words", Text, { sensitivity: "internal" })

/** What an exercise taught. Sealed for the exercise. */
export const LessonWords = Sealed.make("lesson-words", Text, { sensitivity: "securityMeasure" })

/** Why a small number may be shown all the same, weighed against the harm (OSL). Sealed for the release. */
export const HarmAssessment = Sealed.make("harm-assessment", Text, { sensitivity: "client" })

/** What a board is asked, or told to have looked into, in words. Sealed for the question or the assignment. */
export const BoardWords = Sealed.make("board-words", Text, { sensitivity: "internal" })
