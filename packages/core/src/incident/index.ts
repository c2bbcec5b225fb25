export { CorrectIncident, RetractReport, WriteAddendum } from "./command/afterwards.ts"
export { NoteExternalReference, ReattributeUnit } from "./command/attribution.ts"
export { CloseIncident, ReopenIncident, WriteClosingSummary } from "./command/closing.ts"
export { RecordContact, RegisterExposure, RemoveExposure } from "./command/exposure.ts"
export { AssignHandler, MarkNotReportable, StartHandling } from "./command/handling.ts"
export { NoteCircumstances, RecordHarm, RecordWorkStop } from "./command/harm.ts"
export { CompleteInvestigation, InviteSafetyRep, OpenInvestigation, RaiseRisk } from "./command/investigation.ts"
export { MergeIncidents, UndoMerge } from "./command/merge.ts"
export { AddReport, ReportIncident, ToldExposure } from "./command/report.ts"
export { AnswerAsReporter, AskReporter, InformSafetyRep, RecordNotified } from "./command/telling.ts"
export * from "./error.ts"
export { ExternalReferenceNoted, HandlerChanged, MergeUndone, UnitReattributed } from "./event/changed.ts"
export { CircumstancesNoted, HarmRecorded, WorkStopped } from "./event/circumstances.ts"
export {
  InvestigationCompleted,
  InvestigationOpened,
  RiskRaisedForUnit,
  SafetyRepInvited
} from "./event/investigation.ts"
export { ReporterAnswered, ReporterAsked, ReporterNotified, SafetyRepInformed } from "./event/told.ts"
export {
  AddendumWritten,
  ClosingSummaryWritten,
  Demands,
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
