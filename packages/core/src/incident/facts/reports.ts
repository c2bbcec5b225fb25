/** Who reported an incident, and when. */
import { Fold } from "@trygglogg/log"
import { Incident, type IncidentId, NumberedReport, Report, type ReportId } from "../../vocabulary/ids.ts"
import type { Instant } from "../../vocabulary/time.ts"
import { MergeUndone } from "../event/changed.ts"
import { IncidentMergedInto, IncidentReported, ReportAdded, type Reporter, ReportRetracted } from "../event.ts"

export interface MadeReport {
  readonly reportId: ReportId
  readonly reportedAt: Instant
  readonly reporter: Reporter
  /** The incident a merge brought it from. */
  readonly from?: IncidentId
  /** The incident a merge took it to. */
  readonly away?: IncidentId
}

/** At the source what a merge took is back; at the target it is gone, but for what was in both: it was marked as at the source. */
const undoneAmong = (
  made: ReadonlyArray<MadeReport>,
  { reports, targetId }: (typeof MergeUndone)["Type"]
): ReadonlyArray<MadeReport> =>
  made.flatMap((report): ReadonlyArray<MadeReport> => {
    const { away, ...here } = report
    if (!reports.includes(report.reportId)) return [report]
    return away === targetId ? [here] : []
  })

/** The reports of an incident that were not taken back, those that came by a merge among them. */
export const madeReports = Fold.make({ scope: [Incident], initial: (): ReadonlyArray<MadeReport> => [] })
  .on(IncidentReported, (_, { reportedAt, reporter, reportId }) => [{ reportId, reportedAt, reporter }])
  .on(ReportAdded, (reports, { reportedAt, reporter, reportId }) => [...reports, { reportId, reportedAt, reporter }])
  .on(ReportRetracted, (reports, { reportId }) => reports.filter((report) => report.reportId !== reportId))
  .on(IncidentMergedInto, (reports, { incidentId, movedReports, targetId }) => [
    ...reports.map((report) =>
      movedReports.some(({ reportId }) => reportId === report.reportId) ? { ...report, away: targetId } : report
    ),
    ...movedReports
      .filter((moved) => reports.every(({ reportId }) => reportId !== moved.reportId))
      .map((moved) => ({ ...moved, from: incidentId }))
  ])
  .on(MergeUndone, (reports, undone) => undoneAmong(reports, undone))

export type ReportState =
  | { readonly _tag: "Unknown" }
  | {
      readonly _tag: "Made" | "Retracted"
      readonly incidentId: IncidentId
      readonly reportedAt: Instant
      readonly reporter: Reporter
      /** Who entered it: for an anonymous report the only one who can know it again. */
      readonly enteredBy: string
    }

/** One report, and the incident it belongs to now. */
export const reportState = Fold.ofWhole({ scope: [Report], initial: (): ReportState => ({ _tag: "Unknown" }) })
  .on(IncidentReported, (_, { incidentId, reportedAt, reporter }, { meta }) => ({
    _tag: "Made",
    incidentId,
    reportedAt,
    reporter,
    enteredBy: meta.actor
  }))
  .on(ReportAdded, (_, { incidentId, reportedAt, reporter }, { meta }) => ({
    _tag: "Made",
    incidentId,
    reportedAt,
    reporter,
    enteredBy: meta.actor
  }))
  .on(ReportRetracted, (report) => (report._tag === "Unknown" ? report : { ...report, _tag: "Retracted" }))
  .on(IncidentMergedInto, (report, { targetId }) =>
    report._tag === "Unknown" ? report : { ...report, incidentId: targetId }
  )
  .on(MergeUndone, (report, { incidentId }) => (report._tag === "Unknown" ? report : { ...report, incidentId }))

/** Whether a report number is given away. Scoped by the number, so two reports wait for each other only when they collide. */
export const numberGiven = Fold.make({ scope: [NumberedReport], initial: () => false })
  .on(IncidentReported, () => true)
  .on(ReportAdded, () => true)
