import { Result } from "effect"
import type { ExposureState } from "../../incident/facts/exposed.ts"
import type { IncidentId, PoliceReportId } from "../../vocabulary/ids.ts"
import { NotFiled, PoliceReportNotFound } from "../error.ts"
import type { Considered, PoliceReportState } from "../facts.ts"

interface Asked {
  readonly policeReportId: PoliceReportId
  readonly incidentId: IncidentId
}

/** The report, when it is handled in the incident that was named. What that incident was merged into since does not matter to the police. */
export const handledHere = (
  { incidentId, policeReportId }: Asked,
  report: PoliceReportState
): Result.Result<Considered, PoliceReportNotFound> =>
  report._tag === "Considered" && report.incidentId === incidentId
    ? Result.succeed(report)
    : Result.fail(new PoliceReportNotFound({ policeReportId }))

/** The same of a report that the police have. */
export const filedHere = (
  asked: Asked,
  report: PoliceReportState
): Result.Result<Considered, PoliceReportNotFound | NotFiled> =>
  Result.flatMap(handledHere(asked, report), (known) =>
    known.filed ? Result.succeed(known) : Result.fail(new NotFiled({ policeReportId: asked.policeReportId }))
  )

/** Whether somebody was exposed in one of the incidents that a report is about. */
export const isExposedIn = (
  { alsoIncidents, incidentId }: Pick<Considered, "alsoIncidents" | "incidentId">,
  exposure: ExposureState | undefined
): boolean =>
  exposure?._tag === "Registered" && (exposure.incidentId === incidentId || alsoIncidents.includes(exposure.incidentId))
