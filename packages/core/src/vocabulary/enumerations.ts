/**
 * The closed words of the domain (`docs/GLOSSARY.md` has them in Swedish). They are stored: add, never rename, never remove.
 */
import { Schema } from "effect"

/** The five forms of otillåten påverkan (Brå's definition, in the city's report on the action plan, section 5). */
export const Form = Schema.Literals(["harassment", "threat", "violence", "propertyDamage", "corruption"])
export type Form = typeof Form.Type

export const Kind = Schema.Literals([
  // harassment
  "defamation",
  "molestation",
  "subtleThreat",
  "filming",
  "doxing",
  "stalking",
  "identityMisuse",
  "repeatedContacts",
  "insult",
  "reportingPressure",
  "otherHarassment",
  // threat
  "explicitVerbal",
  "written",
  "weaponShown",
  "deathThreat",
  "towardRelative",
  "towardProperty",
  "extortion",
  "selfHarmAsPressure",
  "otherThreat",
  // violence
  "physicalAttack",
  "withWeapon",
  "throwingObject",
  "restraint",
  "spitting",
  "attempted",
  "otherViolence",
  // property damage
  "workplaceProperty",
  "employeePrivateProperty",
  "vehicle",
  "arson",
  "graffiti",
  "otherDamage",
  // corruption
  "bribeOffered",
  "bribePromised",
  "giftOffered",
  "improperRelation",
  "serviceInReturn",
  "otherCorruption"
])
export type Kind = typeof Kind.Type

export const OccurrenceKind = Schema.Literals(["nearMiss", "accident", "injury", "workInjury", "otherUnwanted"])
export type OccurrenceKind = typeof OccurrenceKind.Type

export const AffectedObject = Schema.Literals(["person", "environment", "property"])
export type AffectedObject = typeof AffectedObject.Type

export const LinkToRole = Schema.Literals(["certain", "suspected", "unlikely"])
export type LinkToRole = typeof LinkToRole.Type

export const PerceivedIntent = Schema.Literals(["yes", "no", "unsure", "notAsked"])
export type PerceivedIntent = typeof PerceivedIntent.Type

export const InfluenceOnDecision = Schema.Literals([
  "none",
  "hesitated",
  "delayed",
  "changed",
  "withdrew",
  "handedOver"
])
export type InfluenceOnDecision = typeof InfluenceOnDecision.Type

export const Place = Schema.Literals([
  "office",
  "reception",
  "meetingRoom",
  "clientHome",
  "publicPlace",
  "travelToFromWork",
  "employeeHome",
  "online",
  "phone",
  "otherWorkSite",
  "unknown"
])
export type Place = typeof Place.Type

export const PlaceRelation = Schema.Literals([
  "atWorkplace",
  "outsideWorkplaceOnDuty",
  "outsideWorkplaceOffDuty",
  "digitalOnly",
  "unknown"
])
export type PlaceRelation = typeof PlaceRelation.Type

export const Channel = Schema.Literals([
  "physical",
  "digitalMeeting",
  "phone",
  "sms",
  "email",
  "letter",
  "socialMedia",
  "eService",
  "thirdParty",
  "none"
])
export type Channel = typeof Channel.Type

export const InfluencerRelation = Schema.Literals([
  "client",
  "relativeOfClient",
  "companionOfClient",
  "organisedGroup",
  "stranger",
  "formerClient",
  "journalistOrActivist",
  "contractor",
  "colleague",
  "unknown"
])
export type InfluencerRelation = typeof InfluencerRelation.Type

export const ExposedKind = Schema.Literals([
  "employee",
  "manager",
  "consultant",
  "student",
  "elected",
  "relativeAdult",
  "relativeChild",
  "otherPerson"
])
export type ExposedKind = typeof ExposedKind.Type

export const EmploymentForm = Schema.Literals([
  "permanent",
  "temporary",
  "hourly",
  "consultant",
  "student",
  "elected",
  "none"
])
export type EmploymentForm = typeof EmploymentForm.Type

export const RoleFamily = Schema.Literals([
  "socialWorker",
  "careAssessor",
  "treatmentStaff",
  "administrator",
  "assistantManager",
  "unitManager",
  "departmentManager",
  "securityCoordinator",
  "other"
])
export type RoleFamily = typeof RoleFamily.Type

/** Areas of authority exercise that the city's action plan covers. */
export const ServiceArea = Schema.Literals([
  "financialAssistance",
  "socialPsychiatry",
  "substanceUse",
  "disability",
  "childrenAndYoungPeople",
  "olderPeople",
  "adults",
  "other"
])
export type ServiceArea = typeof ServiceArea.Type

export const ReporterKind = Schema.Literals([
  "exposedPerson",
  "colleague",
  "manager",
  "receptionOrSecurity",
  "externalPerson"
])
export type ReporterKind = typeof ReporterKind.Type

/** `nameProtected` is shown to one role only; `anonymous` has nobody behind it in the log. */
export const ReporterMode = Schema.Literals(["named", "nameProtected", "anonymous"])
export type ReporterMode = typeof ReporterMode.Type

export const EntryRoute = Schema.Literals(["app", "manager", "paper", "phone"])
export type EntryRoute = typeof EntryRoute.Type

export const EvidenceKind = Schema.Literals(["message", "witness", "alarmLog", "recording", "document"])
export type EvidenceKind = typeof EvidenceKind.Type

/** 1 low, 2 moderate, 3 serious, 4 critical (danger to life or health). */
export const Severity = Schema.Literals([1, 2, 3, 4])
export type Severity = typeof Severity.Type

/** How sure the one who classifies is: 1 guess, 2 fairly, 3 sure. */
export const Confidence = Schema.Literals([1, 2, 3])
export type Confidence = typeof Confidence.Type

export const SupportKind = Schema.Literals([
  "immediateConversation",
  "firstAid",
  "medicalCare",
  "companyHealth",
  "psychologist",
  "crisisSupport",
  "supervision",
  "workAdaptation",
  "otherHandler",
  "officeMove",
  "escort",
  "homeSecurityReview",
  "protectedIdentityHelp",
  "contactBanApplication",
  "legalHelp",
  "nameOmittedInDecisions",
  "unionContact",
  "timeOff",
  "followUpOnly"
])
export type SupportKind = typeof SupportKind.Type

/** An answer about the support: was it enough, relevant, enough from the employer (the city's report, section 5.1). */
export const Sufficiency = Schema.Literals(["yes", "partly", "no"])
export type Sufficiency = typeof Sufficiency.Type

export const FollowUpOccasion = Schema.Literals([
  "firstDay",
  "week1",
  "week2",
  "month1",
  "month3",
  "month6",
  "year1",
  "extra"
])
export type FollowUpOccasion = typeof FollowUpOccasion.Type

/** Who decides on and files a report to the police. */
export const FiledBy = Schema.Literals([
  "closestManager",
  "unitManager",
  "securityCoordinator",
  "socialDelegation",
  "exposedPerson",
  "other"
])
export type FiledBy = typeof FiledBy.Type

/** What somebody may be trusted with, beside being an employee. */
export const Role = Schema.Literals([
  "manager",
  "substitute",
  "securityCoordinator",
  "safetyRepresentative",
  "boardOfficer",
  "auditor",
  "administrator",
  "trygghetUnitManager",
  "lawyer"
])
export type Role = typeof Role.Type

export const UnitKind = Schema.Literals(["city", "district", "department", "unit"])
export type UnitKind = typeof UnitKind.Type

/** The fields of an incident that can be corrected; a person's own statement is not among them. */
export const CorrectableField = Schema.Literals([
  "occurred",
  "place",
  "placeRelation",
  "channel",
  "occurrenceKind",
  "linkToRole"
])
export type CorrectableField = typeof CorrectableField.Type
