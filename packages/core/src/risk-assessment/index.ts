export {
  ApproveRiskAssessment,
  AssessRisk,
  DecideContactChannel,
  ExpireRiskAssessment,
  NoteRiskFactors,
  StartRiskAssessment,
  SupersedeRiskAssessment
} from "./command/assessment.ts"
export { AnswerMappingItem, CompleteMapping, OpenMapping, ReviseMapping } from "./command/mapping.ts"
export { CancelVisit, PlanVisit } from "./command/planning.ts"
export { AbortVisit, ActivateAlarm, EndVisit, MakeCheckIn, RecordMissedCheckIn, StartVisit } from "./command/visit.ts"
export * from "./error.ts"
export {
  AssessmentSubject,
  ContactChannelDecided,
  RiskAssessed,
  RiskAssessmentApproved,
  RiskAssessmentExpired,
  RiskAssessmentStarted,
  RiskAssessmentSuperseded,
  RiskFactorsNoted
} from "./event/assessment.ts"
export { MappingCompleted, MappingItemAnswered, MappingOpened, MappingRevisedBecauseOf } from "./event/mapping.ts"
export {
  AlarmActivated,
  CarriedAlarm,
  VisitAborted,
  VisitCancelled,
  VisitCheckInMade,
  VisitCheckInMissed,
  VisitEnded,
  VisitPlanned,
  VisitStarted
} from "./event/visit.ts"
export { assessments, mappings, visits } from "./projection.ts"
export {
  AssessmentRow,
  MappingRow,
  receptionToday,
  type UnitMapping,
  unitMapping,
  VisitRow,
  visitsToday
} from "./view.ts"
