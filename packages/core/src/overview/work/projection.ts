/** `case-work`: a row an incident, beside `cases`. Found by series, and by the systems that know the incident too. */
import { Projection } from "@trygglogg/log"
import { ProtectiveMeasureTaken, SupportDelivered } from "../../follow-up/event.ts"
import { ExternalReferenceNoted } from "../../incident/event/changed.ts"
import { CircumstancesNoted, HarmRecorded, WorkStopped } from "../../incident/event/circumstances.ts"
import {
  InvestigationCompleted,
  InvestigationOpened,
  RiskRaisedForUnit,
  SafetyRepInvited
} from "../../incident/event/investigation.ts"
import { ReporterAnswered, ReporterAsked, ReporterNotified, SafetyRepInformed } from "../../incident/event/told.ts"
import { IncidentReported } from "../../incident/event.ts"
import { InfluencerNoted, TriggerNoted } from "../../influence-attempt/event/background.ts"
import {
  IncidentAddedToSeries,
  IncidentRemovedFromSeries,
  SeriesStarted
} from "../../influence-attempt/event/series.ts"
import { type ExposureId, Incident, type IncidentId } from "../../vocabulary/ids.ts"
import { CaseWork, type ExposureWork } from "./view.ts"

const begun = (incidentId: IncidentId): CaseWork => ({
  incidentId,
  exposures: [],
  workStops: [],
  investigation: "none",
  safetyRepsInvited: [],
  safetyRepsInformed: [],
  causes: [],
  risksRaisedFor: [],
  notified: [],
  messages: [],
  references: [],
  influencers: [],
  triggers: [],
  series: []
})

/** The row with what is known of one exposure changed. */
const ofExposure = (row: CaseWork, exposureId: ExposureId, change: (of: ExposureWork) => ExposureWork): CaseWork => {
  const known = row.exposures.find((one) => one.exposureId === exposureId)
  const changed = change(known ?? { exposureId, delivered: 0, protectedBy: [] })
  return { ...row, exposures: [...row.exposures.filter((one) => one.exposureId !== exposureId), changed] }
}

export const caseWork = Projection.make("case-work", {
  by: Incident,
  row: CaseWork,
  index: {
    series: ({ series }) => series.map(({ seriesId }) => seriesId),
    system: ({ references }) => references.map(({ system }) => system),
    investigation: ({ investigation }) => investigation
  }
})
  .on(IncidentReported, (_, { incidentId }) => begun(incidentId))
  .on(
    HarmRecorded,
    (row, { _tag, exposureId, incidentId: _incidentId, ...harm }) =>
      row && ofExposure(row, exposureId, (of) => ({ ...of, ...harm }))
  )
  .on(
    SupportDelivered,
    (row, { exposureId }) => row && ofExposure(row, exposureId, (of) => ({ ...of, delivered: of.delivered + 1 }))
  )
  .on(
    ProtectiveMeasureTaken,
    (row, { exposureId, from, measure, until }) =>
      row &&
      ofExposure(row, exposureId, (of) => ({
        ...of,
        protectedBy: [...of.protectedBy, { measure, from, ...(until === undefined ? {} : { until }) }]
      }))
  )
  .on(
    CircumstancesNoted,
    (row, { _tag, incidentId: _incidentId, ...circumstances }) => row && { ...row, circumstances }
  )
  .on(
    WorkStopped,
    (row, { by, from, until }) =>
      row && { ...row, workStops: [...row.workStops, { by, from, ...(until === undefined ? {} : { until }) }] }
  )
  .on(InvestigationOpened, (row) => row && { ...row, investigation: "open" })
  .on(SafetyRepInvited, (row, { repRef }) => row && { ...row, safetyRepsInvited: [...row.safetyRepsInvited, repRef] })
  .on(
    InvestigationCompleted,
    (row, { causes, safetyRepParticipated }) =>
      row && { ...row, investigation: "completed", causes, safetyRepParticipated }
  )
  .on(
    SafetyRepInformed,
    (row, { repRef }) => row && { ...row, safetyRepsInformed: [...row.safetyRepsInformed, repRef] }
  )
  .on(RiskRaisedForUnit, (row, { unitId }) => row && { ...row, risksRaisedFor: [...row.risksRaisedFor, unitId] })
  .on(
    ReporterNotified,
    (row, { occasion, reportId, via }) => row && { ...row, notified: [...row.notified, { reportId, occasion, via }] }
  )
  .on(
    ReporterAsked,
    (row, { reportId }, { position }) =>
      row && { ...row, messages: [...row.messages, { reportId, from: "handler", position }] }
  )
  .on(
    ReporterAnswered,
    (row, { reportId }, { position }) =>
      row && { ...row, messages: [...row.messages, { reportId, from: "reporter", position }] }
  )
  .on(
    ExternalReferenceNoted,
    (row, { reference, system }) => row && { ...row, references: [...row.references, { system, reference }] }
  )
  .on(InfluencerNoted, (row, { relation }) => row && { ...row, influencers: [...row.influencers, relation] })
  .on(
    TriggerNoted,
    (row, { decisionKind, trigger }) =>
      row && {
        ...row,
        triggers: [...row.triggers, { trigger, ...(decisionKind === undefined ? {} : { decisionKind }) }]
      }
  )
  .on(SeriesStarted, (row, { seriesId }) => row && { ...row, series: [...row.series, { seriesId }] })
  .on(
    IncidentAddedToSeries,
    (row, { relation, seriesId }) => row && { ...row, series: [...row.series, { seriesId, relation }] }
  )
  .on(
    IncidentRemovedFromSeries,
    (row, { seriesId }) => row && { ...row, series: row.series.filter((one) => one.seriesId !== seriesId) }
  )
