/** The events a case's history can be read by. Any other is told of too, as one that this program does not know. */
import type { Event } from "@trygglogg/log"
import {
  FollowUpHeld,
  FollowUpPlanned,
  SupportAccepted,
  SupportDeclined,
  SupportEnded,
  SupportOffered
} from "../../follow-up/event.ts"
import {
  AddendumWritten,
  ClosingSummaryWritten,
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
  ReportAdded,
  ReportRetracted
} from "../../incident/event.ts"
import {
  ClassificationChanged,
  ClassificationSet,
  OwnStatementGiven,
  OwnStatementRevised,
  PreliminaryOffenceNoted
} from "../../influence-attempt/event.ts"
import {
  ComplainantNamedAtPolice,
  ComplainantStanceRecorded,
  ConsultationRecorded,
  DisclosureAssessed,
  EmployeeToldOfPoliceStep,
  FilingDecided,
  PoliceContactHeld,
  PoliceOutcomeReceived,
  PoliceReportConsidered,
  PoliceReportFiled,
  PoliceReportRegistered,
  PoliceReportWithdrawn,
  PoliceSupplemented
} from "../../police-report/event.ts"
import {
  DutyAssessed,
  LexSarahReferralMade,
  NotificationNotRequired,
  NotificationReceiptStored,
  NotificationSent,
  NotificationSupplemented,
  WhistleblowingReferralMade
} from "../../statutory-notification/event.ts"

const definitions: ReadonlyArray<Event.Any> = [
  AddendumWritten,
  ClassificationChanged,
  ClassificationSet,
  ClosingSummaryWritten,
  ComplainantNamedAtPolice,
  ComplainantStanceRecorded,
  ConsultationRecorded,
  DisclosureAssessed,
  DutyAssessed,
  EmployeeToldOfPoliceStep,
  ExposedPersonContacted,
  ExposureRegistered,
  ExposureRemoved,
  FilingDecided,
  FollowUpHeld,
  FollowUpPlanned,
  HandlerAssigned,
  HandlingStarted,
  IncidentClosed,
  IncidentCorrected,
  IncidentMarkedNotReportable,
  IncidentMergedInto,
  IncidentReopened,
  IncidentReported,
  LexSarahReferralMade,
  NotificationNotRequired,
  NotificationReceiptStored,
  NotificationSent,
  NotificationSupplemented,
  OwnStatementGiven,
  OwnStatementRevised,
  PoliceContactHeld,
  PoliceOutcomeReceived,
  PoliceReportConsidered,
  PoliceReportFiled,
  PoliceReportRegistered,
  PoliceReportWithdrawn,
  PoliceSupplemented,
  PreliminaryOffenceNoted,
  ReportAdded,
  ReportRetracted,
  SupportAccepted,
  SupportDeclined,
  SupportEnded,
  SupportOffered,
  WhistleblowingReferralMade
]

/** By the type they are recorded as. */
export const knownEvents: ReadonlyMap<string, Event.Any> = new Map(definitions.map((one) => [one.type, one]))
