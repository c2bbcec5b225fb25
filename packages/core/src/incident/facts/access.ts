/** Who has to do with an incident: the relations that access is given by. */
import { Fold } from "@trygglogg/log"
import { Incident, type IncidentId, type PersonRef, type ReportId, type UnitId } from "../../vocabulary/ids.ts"
import type { ReporterMode } from "../../vocabulary/enumerations.ts"
import { HandlerChanged, MergeUndone, UnitReattributed } from "../event/changed.ts"
import {
  ExposureRegistered,
  ExposureRemoved,
  HandlerAssigned,
  IncidentMergedInto,
  IncidentReported,
  ReportAdded,
  type Reporter
} from "../event.ts"
import type { ExposedPerson } from "./exposed.ts"

/** Who has to do with an incident, and where it happened: what access asks. */
export interface IncidentAccess {
  readonly exists: boolean
  readonly incidentId?: IncidentId
  readonly unitPath: ReadonlyArray<UnitId>
  readonly reporters: ReadonlyArray<PersonRef>
  /** Which report each of them made. */
  readonly madeBy: ReadonlyArray<{ readonly reportId: ReportId; readonly memberRef: PersonRef }>
  readonly exposed: ReadonlyArray<PersonRef>
  readonly handler?: PersonRef
  /** Whom the report is about, where that is somebody inside: no trust of theirs reaches this incident. */
  readonly keptFrom?: PersonRef
  /** How the first report was made. */
  readonly reporterMode?: ReporterMode
  readonly exposures: ReadonlyArray<Pick<ExposedPerson, "exposureId" | "personRef">>
}

const nobody: IncidentAccess = {
  exists: false,
  unitPath: [],
  reporters: [],
  madeBy: [],
  exposed: [],
  exposures: []
}

const withExposures = (access: IncidentAccess, exposures: IncidentAccess["exposures"]): IncidentAccess => ({
  ...access,
  exposures,
  exposed: [...new Set(exposures.map(({ personRef }) => personRef))]
})
const withMakers = (access: IncidentAccess, madeBy: IncidentAccess["madeBy"]): IncidentAccess => ({
  ...access,
  madeBy,
  reporters: [...new Set(madeBy.map(({ memberRef }) => memberRef))]
})
interface Made {
  readonly reportId: ReportId
  readonly reporter: Reporter
}
const withReports = (access: IncidentAccess, reports: ReadonlyArray<Made>): IncidentAccess =>
  withMakers(access, [
    ...access.madeBy,
    ...reports
      .filter(({ reportId }) => access.madeBy.every((one) => one.reportId !== reportId))
      .flatMap(({ reporter: { memberRef }, reportId }) => (memberRef === undefined ? [] : [{ reportId, memberRef }]))
  ])

/** A reporter who took the report back is a reporter still: the text stays theirs to read. */
export const incidentAccess = Fold.make({ scope: [Incident], initial: () => nobody })
  .on(IncidentReported, (access, { incidentId, keptFrom, reporter, reportId, unitPath }) => {
    const known = { ...access, exists: true, incidentId, unitPath, reporterMode: reporter.mode }
    return withReports(keptFrom === undefined ? known : { ...known, keptFrom }, [{ reportId, reporter }])
  })
  .on(ReportAdded, (access, { reporter, reportId }) => withReports(access, [{ reportId, reporter }]))
  .on(ExposureRegistered, (access, { exposureId, personRef }) =>
    withExposures(access, [...access.exposures, { exposureId, personRef }])
  )
  .on(ExposureRemoved, (access, { exposureId }) =>
    withExposures(
      access,
      access.exposures.filter((one) => one.exposureId !== exposureId)
    )
  )
  .on(HandlerAssigned, (access, { handlerRef }) => ({ ...access, handler: handlerRef }))
  .on(IncidentMergedInto, (access, { movedExposures, movedReports }) => {
    const brought = movedExposures
      .filter((moved) => access.exposures.every(({ exposureId }) => exposureId !== moved.exposureId))
      .map(({ exposureId, personRef }) => ({ exposureId, personRef }))
    return withReports(withExposures(access, [...access.exposures, ...brought]), movedReports)
  })
  .on(HandlerChanged, (access, { handlerRef }) => ({ ...access, handler: handlerRef }))
  .on(UnitReattributed, (access, { unitPath }) => ({ ...access, unitPath }))
  // Who came by a merge that was a mistake has nothing to do with this incident.
  .on(MergeUndone, (access, { exposures, reports, targetId }) =>
    access.incidentId === targetId
      ? withMakers(
          withExposures(
            access,
            access.exposures.filter(({ exposureId }) => !exposures.includes(exposureId))
          ),
          access.madeBy.filter(({ reportId }) => !reports.includes(reportId))
        )
      : access
  )
