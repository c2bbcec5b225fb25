export { CorrectIncident, RetractReport, WriteAddendum } from "./command/afterwards.ts"
export { CloseIncident, ReopenIncident, WriteClosingSummary } from "./command/closing.ts"
export { RecordContact, RegisterExposure, RemoveExposure } from "./command/exposure.ts"
export { AssignHandler, MarkNotReportable, StartHandling } from "./command/handling.ts"
export { MergeIncidents } from "./command/merge.ts"
export { AddReport, ReportIncident, ToldExposure } from "./command/report.ts"
export * from "./error.ts"
export {
  AddendumWritten,
  ClosingSummaryWritten,
  Evidence,
  ExposedPersonContacted,
  ExposureRegistered,
  ExposureRemoved,
  HandlerAssigned,
  HandlingStarted,
  IncidentClosed,
  IncidentCorrected,
  IncidentMarkedNotReportable,
  IncidentMergedInto,
  IncidentReopened,
  IncidentReported,
  MovedExposure,
  MovedReport,
  ReportAdded,
  Reporter,
  ReportRetracted,
  UnitPath
} from "./event.ts"
