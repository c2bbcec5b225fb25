/**
 * The closed words of what an incident was like, how it is looked into and who is told (domain specification 4.3, 4.5). They are stored:
 * add, never rename, never remove.
 */
import { Schema } from "effect"

export const PhysicalHarm = Schema.Literals(["none", "minor", "moderate", "severe", "death"])
export type PhysicalHarm = typeof PhysicalHarm.Type

export const PsychologicalHarm = Schema.Literals(["none", "minor", "moderate", "severe"])
export type PsychologicalHarm = typeof PsychologicalHarm.Type

/** What nobody knows is said, never guessed. */
export const Answer = Schema.Literals(["yes", "no", "unknown"])
export type Answer = typeof Answer.Type

export const TimeOfDay = Schema.Literals(["officeHours", "evening", "night", "weekend", "unknown"])
export type TimeOfDay = typeof TimeOfDay.Type

/** Who stopped work that was dangerous (AML 3:4 and 6:7). */
export const WorkStoppedBy = Schema.Literals(["employee", "safetyRep"])
export type WorkStoppedBy = typeof WorkStoppedBy.Type

/** What a reporter is told of, as it happens. */
export const NotifiedOccasion = Schema.Literals([
  "registered",
  "handlerSet",
  "investigationStarted",
  "actionsDecided",
  "policeDecided",
  "supportStarted",
  "closed",
  "reopened"
])
export type NotifiedOccasion = typeof NotifiedOccasion.Type

/** How a reporter was reached; `page` is their own page, the only way to an anonymous one. */
export const NotifiedVia = Schema.Literals(["email", "phone", "meeting", "page"])
export type NotifiedVia = typeof NotifiedVia.Type

/** Why it could happen: conditions at work, never whose fault it was. */
export const CauseKind = Schema.Literals([
  "loneWork",
  "staffing",
  "premises",
  "alarmMissing",
  "routineMissing",
  "routineNotKnown",
  "routineNotFollowed",
  "informationMissing",
  "decisionToldWithoutPreparation",
  "waitingTime",
  "other"
])
export type CauseKind = typeof CauseKind.Type

/** Why a case has another handler, or its first. */
export const HandlerReason = Schema.Literals([
  "closestManager",
  "managerLeft",
  "conflictOfInterest",
  "wrongUnit",
  "substitute",
  "other"
])
export type HandlerReason = typeof HandlerReason.Type

/** Another system that has the same incident. `ia` is the city's own for incidents. */
export const ExternalSystem = Schema.Literals(["ia", "insurer", "journal", "other"])
export type ExternalSystem = typeof ExternalSystem.Type

/** Why an incident belongs to another unit than the one it was reported for. */
export const ReattributionCause = Schema.Literals(["reorganisation", "correction"])
export type ReattributionCause = typeof ReattributionCause.Type
