/** `statistics`: a row an incident. Every figure is computed from these rows, and the units of `organisation`, at one position. */
import { Projection } from "@trygglogg/log"
import { MergeUndone, UnitReattributed } from "../../incident/event/changed.ts"
import {
  ExposureRegistered,
  ExposureRemoved,
  IncidentCorrected,
  IncidentMarkedNotReportable,
  IncidentMergedInto,
  IncidentReopened,
  IncidentReported,
  ReportAdded,
  ReportRetracted
} from "../../incident/event.ts"
import { ClassificationChanged, ClassificationSet } from "../../influence-attempt/event.ts"
import { Incident } from "../../vocabulary/ids.ts"
import { Day, dayOccurred, dayOfInstant, type Occurred } from "../../vocabulary/time.ts"
import { correctionOf } from "../correction.ts"
import { StatisticRow } from "./view.ts"

const dated = (occurred: Occurred): { readonly occurredOn?: Day } => {
  if (occurred.precision === "unknown") return {}
  const day = dayOccurred(occurred)
  return { occurredOn: occurred.precision === "month" ? Day.make(`${day.slice(0, 7)}-01`) : day }
}

const corrections = (row: StatisticRow, { field, to }: (typeof IncidentCorrected)["Type"]): StatisticRow => {
  const { occurred, placeRelation = row.placeRelation } = correctionOf(field, to)
  if (occurred === undefined) return { ...row, placeRelation }
  const { occurredOn: _, ...rest } = row
  return { ...rest, ...dated(occurred) }
}

const merged = (row: StatisticRow, event: (typeof IncidentMergedInto)["Type"]): StatisticRow =>
  row.incidentId === event.incidentId
    ? { ...row, merged: true }
    : {
        ...row,
        reports: [...row.reports, ...event.movedReports.map(({ reportId }) => ({ reportId, retracted: false }))],
        exposures: [
          ...row.exposures,
          ...event.movedExposures.map(({ exposureId, personRef }) => ({ exposureId, personRef }))
        ]
      }

const undone = (row: StatisticRow, event: (typeof MergeUndone)["Type"]): StatisticRow =>
  row.incidentId === event.incidentId
    ? { ...row, merged: false }
    : {
        ...row,
        reports: row.reports.filter(({ reportId }) => !event.reports.includes(reportId)),
        exposures: row.exposures.filter(({ exposureId }) => !event.exposures.includes(exposureId))
      }

export const statisticRows = Projection.make("statistics", {
  by: Incident,
  row: StatisticRow,
  index: { unit: ({ unitPath }) => unitPath }
})
  .on(IncidentReported, (_, event) => ({
    incidentId: event.incidentId,
    unitPath: event.unitPath,
    reportedOn: dayOfInstant(event.reportedAt),
    ...dated(event.occurred),
    forms: event.forms,
    placeRelation: event.placeRelation,
    internal: event.influencerRelation === "colleague" || event.keptFrom !== undefined,
    notReportable: false,
    merged: false,
    reports: [{ reportId: event.reportId, retracted: false }],
    exposures: []
  }))
  .on(ReportAdded, (row, { reportId }) => row && { ...row, reports: [...row.reports, { reportId, retracted: false }] })
  .on(
    ReportRetracted,
    (row, { reportId }) =>
      row && {
        ...row,
        reports: row.reports.map((one) => (one.reportId === reportId ? { reportId, retracted: true } : one))
      }
  )
  .on(
    ExposureRegistered,
    (row, { exposureId, personRef }) => row && { ...row, exposures: [...row.exposures, { exposureId, personRef }] }
  )
  .on(
    ExposureRemoved,
    (row, { exposureId }) => row && { ...row, exposures: row.exposures.filter((one) => one.exposureId !== exposureId) }
  )
  .on(IncidentCorrected, (row, event) => row && corrections(row, event))
  .on(IncidentMarkedNotReportable, (row) => row && { ...row, notReportable: true })
  .on(IncidentReopened, (row) => row && { ...row, notReportable: false })
  .on(IncidentMergedInto, (row, event) => row && merged(row, event))
  .on(MergeUndone, (row, event) => row && undone(row, event))
  .on(UnitReattributed, (row, { unitPath }) => row && { ...row, unitPath })
  .on(ClassificationSet, (row, { classification }) => row && { ...row, forms: classification.forms })
  .on(ClassificationChanged, (row, { classification }) => row && { ...row, forms: classification.forms })
