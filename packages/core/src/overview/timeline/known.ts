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

const definitions: ReadonlyArray<Event.Any> = [
  AddendumWritten,
  ClassificationChanged,
  ClassificationSet,
  ClosingSummaryWritten,
  ExposedPersonContacted,
  ExposureRegistered,
  ExposureRemoved,
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
  OwnStatementGiven,
  OwnStatementRevised,
  PreliminaryOffenceNoted,
  ReportAdded,
  ReportRetracted,
  SupportAccepted,
  SupportDeclined,
  SupportEnded,
  SupportOffered
]

/** By the type they are recorded as. */
export const knownEvents: ReadonlyMap<string, Event.Any> = new Map(definitions.map((one) => [one.type, one]))
