export { Authority, DutyBasis, DutyTrigger } from "./authority.ts"
export { DeadlineName, DeadlineReaction, Responsible } from "./deadline.ts"
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
  Answer,
  CauseKind,
  ExternalSystem,
  HandlerReason,
  NotifiedOccasion,
  NotifiedVia,
  PhysicalHarm,
  PsychologicalHarm,
  ReattributionCause,
  TimeOfDay,
  WorkStoppedBy
} from "./circumstances.ts"
export {
  Action,
  ActionId,
  AlarmRef,
  Assessment,
  AssessmentId,
  Exercise,
  ExerciseId,
  Exposure,
  ExposureId,
  ExternalRef,
  Incident,
  IncidentId,
  InfluencerRef,
  Mapping,
  MappingId,
  NumberedReport,
  OpeningId,
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
  RetentionDecision,
  ReleaseId,
  RetentionDecisionId,
  SafetyRequest,
  SafetyRequestId,
  Series,
  SeriesId,
  Unit,
  UnitId,
  Visit,
  VisitId,
  SurveyId
} from "./ids.ts"
export {
  ExerciseScenario,
  Familiarity,
  MeasureState,
  ProtectionMeasure,
  RequestAnswer,
  TrainingContent,
  WaiverReason
} from "./knowledge.ts"
export { DecisionKind, GroupAffiliation, SeriesBasis, SeriesRelation, Trigger } from "./influence.ts"
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
export {
  ActionPlanPoint,
  AlarmStep,
  AssessmentKind,
  AssessmentResult,
  GeneralMappingItem,
  MappingItem,
  MappingRevision,
  RiskArea,
  RiskFactorCode,
  RiskLevel,
  RiskMeasure,
  RiskWeight,
  VisitKind,
  VisitPlace,
  VisitPrecaution,
  VisitState,
  VisitStopped
} from "./risk.ts"
export { OpeningGround } from "./opening.ts"
export { RetentionClass, SealedSubject, SubjectAccessVia } from "./retention.ts"
export { Sensitivity, sensitivityOf } from "./sensitivity.ts"
export {
  ActionEffect,
  ActionOrigin,
  ColleagueRole,
  HandOverReason,
  MeasureKind,
  MissedReason,
  ProtectiveMeasure,
  SupportProvider
} from "./support.ts"
export {
  addDays,
  addMonths,
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
  LessonWords,
  longestText,
  MappingWords,
  Narrative,
  NotificationWords,
  PoliceWords,
  Reason,
  ReportMessage,
  RequestWords,
  RiskWords,
  StatementWords,
  Summary,
  SupportComment
} from "./words.ts"
export { DialogueParty, LeaveReason, ThreatContributed } from "./workplace.ts"
