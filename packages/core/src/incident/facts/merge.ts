/** What a merge brings along beside reports and exposures, and what has happened to it since. */
import { Fold } from "@trygglogg/log"
import {
  Action,
  type ActionId,
  type ExposureId,
  Incident,
  type IncidentId,
  PoliceReport,
  type PoliceReportId
} from "../../vocabulary/ids.ts"
import { type IncidentMove, withoutMove } from "../../vocabulary/incidentMove.ts"
import { IncidentMergedInto, ExposedPersonContacted } from "../event.ts"
import { MergeUndone } from "../event/changed.ts"
import { HarmRecorded } from "../event/circumstances.ts"

/** Where a measure belongs since a merge moved it; nothing where none did. */
export const actionMovedTo = Fold.make({ scope: [Action], initial: (): IncidentId | undefined => undefined })
  .on(IncidentMergedInto, (_, { targetId }) => targetId)
  .on(MergeUndone, (_, { incidentId }) => incidentId)

export interface BroughtAction {
  readonly actionId: ActionId
  readonly from: IncidentId
}

/** The measures that merges brought to an incident. A merge is told to both: at its source they are the source's own all the same. */
export const broughtActions = Fold.make({ scope: [Incident], initial: (): ReadonlyArray<BroughtAction> => [] })
  .on(IncidentMergedInto, (brought, { incidentId, movedActions = [] }) => [
    ...brought,
    ...movedActions.map((actionId) => ({ actionId, from: incidentId }))
  ])
  .on(MergeUndone, (brought, { incidentId }) => brought.filter(({ from }) => from !== incidentId))

/** How merges have moved a report to the police; `goesOnIn` tells where it is handled now. */
export const policeMoves = Fold.make({ scope: [PoliceReport], initial: (): ReadonlyArray<IncidentMove> => [] })
  .on(IncidentMergedInto, (moves, { incidentId, targetId }) => [...moves, { from: incidentId, to: targetId }])
  .on(MergeUndone, (moves, { incidentId, targetId }) => withoutMove(moves, incidentId, targetId))

export interface BroughtPoliceReport {
  readonly policeReportId: PoliceReportId
  readonly from: IncidentId
}

/** The reports to the police that merges brought to an incident; at its source they are the source's own all the same. */
export const broughtPolice = Fold.make({ scope: [Incident], initial: (): ReadonlyArray<BroughtPoliceReport> => [] })
  .on(IncidentMergedInto, (brought, { incidentId, movedPoliceReports = [] }) => [
    ...brought,
    ...movedPoliceReports.map((policeReportId) => ({ policeReportId, from: incidentId }))
  ])
  .on(MergeUndone, (brought, { incidentId }) => brought.filter(({ from }) => from !== incidentId))

/** Since which position of the log each source has been part of the case. */
export const mergedSince = Fold.make({ scope: [Incident], initial: (): ReadonlyMap<IncidentId, number> => new Map() })
  .on(IncidentMergedInto, (since, { incidentId }, { position }) => new Map([...since, [incidentId, position]]))
  .on(MergeUndone, (since, { incidentId }) => new Map([...since].filter(([source]) => source !== incidentId)))

/** The exposures that somebody has been in touch about, or whose harm was recorded, while they belonged to the incident. */
export const exposuresTouched = Fold.make({ scope: [Incident], initial: (): ReadonlySet<ExposureId> => new Set() })
  .on(ExposedPersonContacted, (touched, { exposureId }) => new Set([...touched, exposureId]))
  .on(HarmRecorded, (touched, { exposureId }) => new Set([...touched, exposureId]))
