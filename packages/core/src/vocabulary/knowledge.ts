/** The closed words of what people know and practise, and of what is asked for and in place. Stored: add, never rename. */
import { Schema } from "effect"

/** How well somebody knows a routine. Nobody has to say that they have not read it. */
export const Familiarity = Schema.Literals(["read", "trained", "practised"])
export type Familiarity = typeof Familiarity.Type

export const TrainingContent = Schema.Literals([
  "introduction",
  "threatAndViolence",
  "undueInfluence",
  "alarmsAndVisits",
  "reporting",
  "supportAfterwards",
  "forManagers"
])
export type TrainingContent = typeof TrainingContent.Type

export const WaiverReason = Schema.Literals(["trainedElsewhere", "shortEmployment", "notInRole", "longLeave"])
export type WaiverReason = typeof WaiverReason.Type

export const ExerciseScenario = Schema.Literals([
  "threatInReception",
  "violenceInMeeting",
  "homeVisitAlarm",
  "bombThreat",
  "intruder",
  "disinformationCampaign",
  "digitalThreat",
  "otherScenario"
])
export type ExerciseScenario = typeof ExerciseScenario.Type

/** What a safety representative's request came to. */
export const RequestAnswer = Schema.Literals(["granted", "partly", "declined"])
export type RequestAnswer = typeof RequestAnswer.Type

/** What may protect staff, in a unit. */
export const ProtectionMeasure = Schema.Literals([
  "personalAlarms",
  "fixedAlarms",
  "securedReception",
  "meetingRoomsTwoExits",
  "guards",
  "accessControl",
  "cameras",
  "handlingTogether",
  "digitalMeetings",
  "homeVisitRoutine",
  "securityCoordinator",
  "protectedNames",
  "companyHealthAgreement",
  "peerSupport"
])
export type ProtectionMeasure = typeof ProtectionMeasure.Type

/** It is there, it is there and used, or it is not there. */
export const MeasureState = Schema.Literals(["exists", "inUse", "missing"])
export type MeasureState = typeof MeasureState.Type
