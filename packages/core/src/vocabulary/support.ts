/**
 * The closed words of support and of measures (domain specification 4.3, 4.5). They are stored: add, never rename, never remove.
 */
import { Schema } from "effect"

/** Who gave the support. */
export const SupportProvider = Schema.Literals([
  "manager",
  "colleague",
  "securityCoordinator",
  "companyHealth",
  "healthCare",
  "union",
  "other"
])
export type SupportProvider = typeof SupportProvider.Type

/** What was done to protect one exposed person. Which alarm and where is never told. */
export const ProtectiveMeasure = Schema.Literals([
  "otherHandler",
  "officeMove",
  "escort",
  "personalAlarm",
  "guard",
  "homeSecurityReview",
  "protectedIdentityHelp",
  "contactBanApplication",
  "complainantCounsel",
  "nameOmittedInDecisions",
  "other"
])
export type ProtectiveMeasure = typeof ProtectiveMeasure.Type

/** Why a planned follow-up was not held. */
export const MissedReason = Schema.Literals([
  "notReached",
  "personAbsent",
  "handlerAbsent",
  "personDidNotWant",
  "forgotten",
  "other"
])
export type MissedReason = typeof MissedReason.Type

/** Why somebody who was not hit is given support all the same. */
export const ColleagueRole = Schema.Literals(["reporter", "witness"])
export type ColleagueRole = typeof ColleagueRole.Type

/** What a measure came out of. */
export const ActionOrigin = Schema.Literals(["incident", "mapping", "exercise", "safetyRep", "visit"])
export type ActionOrigin = typeof ActionOrigin.Type

/** What kind of measure it is, for a plan that can be counted. */
export const MeasureKind = Schema.Literals([
  "premises",
  "alarm",
  "staffing",
  "routine",
  "training",
  "contactWay",
  "informationSharing",
  "cooperation",
  "other"
])
export type MeasureKind = typeof MeasureKind.Type

/** Whether a measure did what was expected of it. */
export const ActionEffect = Schema.Literals(["worked", "partly", "not", "tooEarly"])
export type ActionEffect = typeof ActionEffect.Type

/** Why somebody else carries out a measure. */
export const HandOverReason = Schema.Literals(["ownerLeft", "ownerAbsent", "betterPlaced"])
export type HandOverReason = typeof HandOverReason.Type
