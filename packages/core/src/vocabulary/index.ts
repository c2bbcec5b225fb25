export { Authority, DutyBasis, DutyTrigger } from "./authority.ts"
export {
  AffectedObject,
  Channel,
  Confidence,
  CorrectableField,
  EmploymentForm,
  EntryRoute,
  EvidenceKind,
  ExposedKind,
  FiledBy,
  FollowUpOccasion,
  Form,
  InfluenceOnDecision,
  InfluencerRelation,
  Kind,
  LinkToRole,
  OccurrenceKind,
  PerceivedIntent,
  Place,
  PlaceRelation,
  ReporterKind,
  ReporterMode,
  Role,
  RoleFamily,
  ServiceArea,
  Severity,
  Sufficiency,
  SupportKind,
  UnitKind
} from "./enumerations.ts"
export {
  Action,
  ActionId,
  Exposure,
  ExposureId,
  ExternalRef,
  Incident,
  IncidentId,
  NumberedReport,
  Person,
  PersonRef,
  PoliceCaseNumber,
  PoliceReport,
  PoliceReportId,
  Policy,
  PolicyScope,
  Report,
  ReportId,
  ReportNumber,
  Series,
  SeriesId,
  Unit,
  UnitId
} from "./ids.ts"
export { Language } from "./language.ts"
export { endedAt, holdsOn, isOpen, Period, reaches } from "./period.ts"
export { pointsAtPerson } from "./personalIdentity.ts"
export {
  ComplainantKind,
  ComplainantStance,
  ConsultationAdvice,
  ConsultedRole,
  ContactAddress,
  DisclosureGround,
  FilingDecision,
  NoComplainantWarning,
  NotFiledReason,
  PoliceChannel,
  PoliceInitiator,
  PoliceOutcome,
  PoliceState,
  PoliceStep,
  PoliceWarning
} from "./police.ts"
export { PolicyValues, SomePolicyValues } from "./policyValues.ts"
export { Sensitivity, sensitivityOf } from "./sensitivity.ts"
export {
  addDays,
  Day,
  dayOccurred,
  dayOf,
  dayOfInstant,
  daysBetween,
  Instant,
  instantOf,
  isAfter,
  lastDayClaimed,
  localTime,
  Occurred,
  occurringAt,
  Precision,
  zone
} from "./time.ts"
export {
  ActionWords,
  Addendum,
  Findings,
  InfluencerWords,
  longestText,
  Narrative,
  NotificationWords,
  PoliceWords,
  Reason,
  ReportMessage,
  StatementWords,
  Summary,
  SupportComment
} from "./words.ts"
