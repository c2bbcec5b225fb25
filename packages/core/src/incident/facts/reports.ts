/** Who reported an incident, and when. */
import { Fold } from "@trygglogg/log"
import { Incident, type IncidentId, NumberedReport, Report, type ReportId } from "../../vocabulary/ids.ts"
import type { Instant } from "../../vocabulary/time.ts"
import { IncidentMergedInto, IncidentReported, ReportAdded, type Reporter, ReportRetracted } from "../event.ts"

export interface MadeReport {
  readonly reportId: ReportId
  readonly reportedAt: Instant
  readonly reporter: Reporter
}

/** The reports of an incident that were not taken back, those that came by a merge among them. */
export const madeReports = Fold.make({ scope: [Incident], initial: (): ReadonlyArray<MadeReport> => [] })
  .on(IncidentReported, (_, { reportedAt, reporter, reportId }) => [{ reportId, reportedAt, reporter }])
  .on(ReportAdded, (reports, { reportedAt, reporter, reportId }) => [...reports, { reportId, reportedAt, reporter }])
  .on(ReportRetracted, (reports, { reportId }) => reports.filter((report) => report.reportId !== reportId))
  .on(IncidentMergedInto, (reports, { movedReports }) => [
    ...reports,
    ...movedReports.filter((moved) => reports.every(({ reportId }) => reportId !== moved.reportId))
  ])

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
export const reportState = Fold.make({ scope: [Report], initial: (): ReportState => ({ _tag: "Unknown" }) })
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

/** Whether a report number is given away. Scoped by the number, so two reports wait for each other only when they collide. */
export const numberGiven = Fold.make({ scope: [NumberedReport], initial: () => false })
  .on(IncidentReported, () => true)
  .on(ReportAdded, () => true)
