/** What of a case is otherwise than it was first told: its handler, its unit, what it was merged into, what others call it. */
import { Event } from "@trygglogg/log"
import { Schema } from "effect"
import { ExternalSystem, HandlerReason, ReattributionCause } from "../../vocabulary/circumstances.ts"
import {
  Action,
  ActionId,
  Exposure,
  ExposureId,
  ExternalRef,
  Incident,
  IncidentId,
  Person,
  PersonRef,
  PoliceReport,
  PoliceReportId,
  Report,
  ReportId,
  Unit,
  UnitId
} from "../../vocabulary/ids.ts"
import { HandlingState } from "../../vocabulary/refusal.ts"
import { internal, none, personal } from "../../vocabulary/sensitivity.ts"
import { Day } from "../../vocabulary/time.ts"
import { Reason } from "../../vocabulary/words.ts"
import { ofIncident } from "./about.ts"

/** Somebody else handles the case from now on. */
export const HandlerChanged = Event.make("HandlerChanged", {
  version: 1,
  fields: { incidentId: IncidentId, fromRef: PersonRef, handlerRef: PersonRef, reason: internal(HandlerReason) },
  tags: ({ fromRef, handlerRef, incidentId }) => [Incident(incidentId), Person(fromRef), Person(handlerRef)]
})

/** The unit where it happened and all above it, as it is counted and led from now on. */
export const UnitReattributed = Event.make("UnitReattributed", {
  version: 1,
  fields: {
    incidentId: IncidentId,
    fromPath: none(Schema.NonEmptyArray(UnitId)),
    unitPath: none(Schema.NonEmptyArray(UnitId)),
    cause: internal(ReattributionCause),
    /** Of a reorganisation: the day it took effect. */
    effectiveFrom: Schema.optionalKey(Day),
    reason: Schema.optionalKey(Reason)
  },
  tags: ({ fromPath, incidentId, unitPath }) => [
    Incident(incidentId),
    ...[...new Set([...fromPath, ...unitPath])].map(Unit)
  ],
  sealedFor: { reason: "incidentId" }
})

/** A merge was a mistake: what came from the source belongs to it again. A fact about both. */
export const MergeUndone = Event.make("MergeUndone", {
  version: 1,
  fields: {
    incidentId: IncidentId,
    targetId: IncidentId,
    /** Where the source stands again. */
    state: internal(HandlingState),
    reports: personal(Schema.Array(ReportId)),
    exposures: personal(Schema.Array(ExposureId)),
    actions: none(Schema.Array(ActionId)),
    /** The reports to the police that the merge took along. */
    policeReports: Schema.optionalKey(none(Schema.Array(PoliceReportId))),
    reason: Reason
  },
  tags: ({ actions, exposures, incidentId, policeReports = [], reports, targetId }) => [
    Incident(incidentId),
    Incident(targetId),
    ...reports.map(Report),
    ...exposures.map(Exposure),
    ...actions.map(Action),
    ...policeReports.map(PoliceReport)
  ],
  sealedFor: { reason: "incidentId" }
})

/** What another system calls the same incident: the city's IA first of all. */
export const ExternalReferenceNoted = Event.make("ExternalReferenceNoted", {
  version: 1,
  fields: { incidentId: IncidentId, system: internal(ExternalSystem), reference: ExternalRef },
  tags: ofIncident
})
