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
  Exposure,
  ExposureId,
  Incident,
  IncidentId,
  NumberedReport,
  Person,
  PersonRef,
  Policy,
  PolicyScope,
  Report,
  ReportId,
  ReportNumber,
  Unit,
  UnitId
} from "./ids.ts"
export { Language } from "./language.ts"
export { endedAt, holdsOn, isOpen, Period, reaches } from "./period.ts"
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
export { Addendum, longestText, Narrative, Reason, StatementWords, Summary, SupportComment } from "./words.ts"
