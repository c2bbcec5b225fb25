/** Who has to do with an incident: the relations that access is given by. */
import { Fold } from "@trygglogg/log"
import { Incident, type PersonRef, type UnitId } from "../../vocabulary/ids.ts"
import type { ReporterMode } from "../../vocabulary/enumerations.ts"
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
  readonly unitPath: ReadonlyArray<UnitId>
  readonly reporters: ReadonlyArray<PersonRef>
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
  exposed: [],
  exposures: []
}

const withExposures = (access: IncidentAccess, exposures: IncidentAccess["exposures"]): IncidentAccess => ({
  ...access,
  exposures,
  exposed: [...new Set(exposures.map(({ personRef }) => personRef))]
})
const withReporters = (access: IncidentAccess, reporters: ReadonlyArray<Reporter>): IncidentAccess => ({
  ...access,
  reporters: [
    ...new Set([
      ...access.reporters,
      ...reporters.flatMap(({ memberRef }) => (memberRef === undefined ? [] : [memberRef]))
    ])
  ]
})

/** A reporter who took the report back is a reporter still: the text stays theirs to read. */
export const incidentAccess = Fold.make({ scope: [Incident], initial: () => nobody })
  .on(IncidentReported, (access, { keptFrom, reporter, unitPath }) => {
    const known = { ...access, exists: true, unitPath, reporterMode: reporter.mode }
    return withReporters(keptFrom === undefined ? known : { ...known, keptFrom }, [reporter])
  })
  .on(ReportAdded, (access, { reporter }) => withReporters(access, [reporter]))
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
    return withReporters(
      withExposures(access, [...access.exposures, ...brought]),
      movedReports.map(({ reporter }) => reporter)
    )
  })
