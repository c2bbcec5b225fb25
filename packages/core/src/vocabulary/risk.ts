/**
 * The closed words of risk: what is assessed, what makes it risky, how a visit is made, what a mapping asks. Stored: add, never rename.
 */
import { Schema } from "effect"

export const AssessmentKind = Schema.Literals([
  "homeVisit",
  "riskVisit",
  "contactMode",
  "newTarget",
  "organisationChange",
  "taskWithEvidentRisk"
])
export type AssessmentKind = typeof AssessmentKind.Type

export const AssessmentResult = Schema.Literals([
  "goAsPlanned",
  "goWithMeasures",
  "replaceWithDigital",
  "replaceWithOffice",
  "withPolice",
  "postpone",
  "doNot"
])
export type AssessmentResult = typeof AssessmentResult.Type

/** 1 low, 2 moderate, 3 high, 4 very high. */
export const RiskLevel = Schema.Literals([1, 2, 3, 4])
export type RiskLevel = typeof RiskLevel.Type

/** How much a factor weighs here: 1 little, 2 some, 3 much. */
export const RiskWeight = Schema.Literals([1, 2, 3])
export type RiskWeight = typeof RiskWeight.Type

/** What may make a meeting risky, beside the factors that every assessment answers. */
export const RiskFactorCode = Schema.Literals([
  "coerciveMeasure",
  "negativeDecision",
  "childrenInvolved",
  "intoxication",
  "mentalIllHealth",
  "organisedCrime",
  "knownViolence",
  "remotePlace",
  "noPhoneCoverage",
  "outsideOfficeHours",
  "newEmployee",
  "otherFactor"
])
export type RiskFactorCode = typeof RiskFactorCode.Type

/** What is done so that the risk can be taken. */
export const RiskMeasure = Schema.Literals([
  "twoPersons",
  "morePersons",
  "personalAlarm",
  "checkIns",
  "otherPlace",
  "otherTime",
  "otherHandler",
  "guardPresent",
  "policeInformed",
  "colleagueInformed",
  "escapeRoutePlanned",
  "otherMeasure"
])
export type RiskMeasure = typeof RiskMeasure.Type

export const VisitKind = Schema.Literals(["homeVisit", "riskVisit"])
export type VisitKind = typeof VisitKind.Type

export const VisitState = Schema.Literals(["planned", "started", "ended", "aborted", "cancelled"])
export type VisitState = typeof VisitState.Type

/** The kind of place a visit is made at; never which. */
export const VisitPlace = Schema.Literals(["clientHome", "office", "otherWorkSite", "publicPlace", "institution"])
export type VisitPlace = typeof VisitPlace.Type

/** What was seen to before a risk visit at the office. */
export const VisitPrecaution = Schema.Literals([
  "alarmInRoom",
  "coordinatorInformed",
  "receptionInformed",
  "guardPresent"
])
export type VisitPrecaution = typeof VisitPrecaution.Type

/** Why a visit was broken off or not made. */
export const VisitStopped = Schema.Literals([
  "threat",
  "feltUnsafe",
  "alarmFailed",
  "nobodyHome",
  "staffMissing",
  "replaced",
  "clientCancelled",
  "other"
])
export type VisitStopped = typeof VisitStopped.Type

/** Who is alarmed when nobody checks in, in this order. */
export const AlarmStep = Schema.Literals(["contactPerson", "manager", "securityCoordinator"])
export type AlarmStep = typeof AlarmStep.Type

/** The questions of a mapping that every unit answers, beside the thirteen points of the action plan. */
export const GeneralMappingItem = Schema.Literals([
  "riskyTasks",
  "loneWork",
  "premises",
  "alarms",
  "homeVisits",
  "digitalContacts",
  "reportingHabits",
  "supportRoutines"
])
export type GeneralMappingItem = typeof GeneralMappingItem.Type

/** The thirteen points of the action plan (the city's report of 2021, section 4). */
export const ActionPlanPoint = Schema.Literals([
  "point1",
  "point2",
  "point3",
  "point4",
  "point5",
  "point6",
  "point7",
  "point8",
  "point9",
  "point10",
  "point11",
  "point12",
  "point13"
])
export type ActionPlanPoint = typeof ActionPlanPoint.Type

export const MappingItem = Schema.Literals([...GeneralMappingItem.literals, ...ActionPlanPoint.literals])
export type MappingItem = typeof MappingItem.Type

/** What a mapping gives a level of risk for. */
export const RiskArea = Schema.Literals(["visits", "reception", "digital", "premises", "staffing", "routines"])
export type RiskArea = typeof RiskArea.Type

/** Why a mapping is to be made anew before its time. */
export const MappingRevision = Schema.Literals(["incidents", "newTargetGroup", "reorganisation"])
export type MappingRevision = typeof MappingRevision.Type
