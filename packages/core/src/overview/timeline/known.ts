/** The events a case's history can be read by. Any other is told of too, as one that this program does not know. */
import type { Event } from "@trygglogg/log"
import { AccessBreakGlass, BreakGlassReviewed } from "../../access/event/breakGlass.ts"
import {
  ActionCancelled,
  ActionDecided,
  ActionDone,
  ActionHandedOver,
  ActionPostponed,
  ActionStarted,
  ColleagueFollowUpHeld,
  ColleagueSupportAnswered,
  ColleagueSupportOffered,
  EffectChecked,
  FollowUpHeld,
  FollowUpMissed,
  FollowUpPlanned,
  ProtectiveMeasureTaken,
  SupportAccepted,
  SupportDeclined,
  SupportDelivered,
  SupportEnded,
  SupportOffered
} from "../../follow-up/event.ts"
import { ExternalReferenceNoted, HandlerChanged, MergeUndone, UnitReattributed } from "../../incident/event/changed.ts"
import { CircumstancesNoted, HarmRecorded, WorkStopped } from "../../incident/event/circumstances.ts"
import {
  InvestigationCompleted,
  InvestigationOpened,
  RiskRaisedForUnit,
  SafetyRepInvited
} from "../../incident/event/investigation.ts"
import { ReporterAnswered, ReporterAsked, ReporterNotified, SafetyRepInformed } from "../../incident/event/told.ts"
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
import { InfluencerNoted, TriggerNoted } from "../../influence-attempt/event/background.ts"
import {
  IncidentAddedToSeries,
  IncidentRemovedFromSeries,
  SeriesClosed,
  SeriesStarted
} from "../../influence-attempt/event/series.ts"
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
import { SealedContentDestroyed } from "../../retention/event.ts"
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
  AccessBreakGlass,
  ActionCancelled,
  ActionDecided,
  ActionDone,
  ActionHandedOver,
  ActionPostponed,
  ActionStarted,
  AddendumWritten,
  BreakGlassReviewed,
  CircumstancesNoted,
  ClassificationChanged,
  ClassificationSet,
  ClosingSummaryWritten,
  ColleagueFollowUpHeld,
  ColleagueSupportAnswered,
  ColleagueSupportOffered,
  ComplainantNamedAtPolice,
  ComplainantStanceRecorded,
  ConsultationRecorded,
  DisclosureAssessed,
  DutyAssessed,
  EffectChecked,
  EmployeeToldOfPoliceStep,
  ExposedPersonContacted,
  ExposureRegistered,
  ExposureRemoved,
  ExternalReferenceNoted,
  FilingDecided,
  FollowUpHeld,
  FollowUpMissed,
  FollowUpPlanned,
  HandlerAssigned,
  HandlerChanged,
  HandlingStarted,
  HarmRecorded,
  IncidentAddedToSeries,
  IncidentClosed,
  IncidentCorrected,
  IncidentMarkedNotReportable,
  IncidentMergedInto,
  IncidentRemovedFromSeries,
  IncidentReopened,
  IncidentReported,
  InfluencerNoted,
  InvestigationCompleted,
  InvestigationOpened,
  LexSarahReferralMade,
  MergeUndone,
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
  ProtectiveMeasureTaken,
  ReportAdded,
  ReportRetracted,
  ReporterAnswered,
  ReporterAsked,
  ReporterNotified,
  RiskRaisedForUnit,
  SafetyRepInformed,
  SafetyRepInvited,
  SealedContentDestroyed,
  SeriesClosed,
  SeriesStarted,
  SupportAccepted,
  SupportDeclined,
  SupportDelivered,
  SupportEnded,
  SupportOffered,
  TriggerNoted,
  UnitReattributed,
  WhistleblowingReferralMade,
  WorkStopped
]

/** By the type they are recorded as. */
export const knownEvents: ReadonlyMap<string, Event.Any> = new Map(definitions.map((one) => [one.type, one]))
