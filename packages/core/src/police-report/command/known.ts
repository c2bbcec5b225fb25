import { Result } from "effect"
import type { ExposureState } from "../../incident/facts/exposed.ts"
import { policeMoves } from "../../incident/facts/merge.ts"
import type { IncidentId, PoliceReportId } from "../../vocabulary/ids.ts"
import { goesOnIn, type IncidentMove } from "../../vocabulary/incidentMove.ts"
import { NotFiled, PoliceReportNotFound } from "../error.ts"
import { type Considered, policeReport, type PoliceReportState } from "../facts.ts"

interface Asked {
  readonly policeReportId: PoliceReportId
  readonly incidentId: IncidentId
}

/** What tells how far a report has come, and in which case it is handled now. */
export const aboutReport = (policeReportId: PoliceReportId) => ({
  report: policeReport(policeReportId),
  moves: policeMoves(policeReportId)
})
interface About {
  readonly report: PoliceReportState
  readonly moves: ReadonlyArray<IncidentMove>
}

/** The report, when it is handled in the incident that was named: where it was raised, or what that was merged into since. */
export const handledHere = (
  { incidentId, policeReportId }: Asked,
  { moves, report }: About
): Result.Result<Considered, PoliceReportNotFound> => {
  if (report._tag === "Unknown" || goesOnIn(report.incidentId, moves) !== incidentId) {
    return Result.fail(new PoliceReportNotFound({ policeReportId }))
  }
  const others = new Set(report.alsoIncidents.map((one) => goesOnIn(one, moves)))
  others.delete(incidentId)
  return Result.succeed({ ...report, incidentId, alsoIncidents: [...others] })
}

/** The same of a report that the police have. */
export const filedHere = (asked: Asked, about: About): Result.Result<Considered, PoliceReportNotFound | NotFiled> =>
  Result.flatMap(handledHere(asked, about), (known) =>
    known.filed ? Result.succeed(known) : Result.fail(new NotFiled({ policeReportId: asked.policeReportId }))
  )

/** Whether somebody was exposed in one of the incidents that a report is about. */
export const isExposedIn = (
  { alsoIncidents, incidentId }: Pick<Considered, "alsoIncidents" | "incidentId">,
  exposure: ExposureState | undefined
): boolean =>
  exposure?._tag === "Registered" && (exposure.incidentId === incidentId || alsoIncidents.includes(exposure.incidentId))
