import { Command } from "@trygglogg/log"
import { Result } from "effect"
import { supportSettled } from "../../follow-up/facts.ts"
import { statementsIn } from "../../influence-attempt/facts.ts"
import { IncidentId } from "../../vocabulary/ids.ts"
import { AlreadyMerged, CyclicMerge, IncidentNotFound, MergeWouldReveal, WrongState } from "../error.ts"
import { IncidentMergedInto } from "../event.ts"
import { exposedPersons } from "../facts/exposed.ts"
import { keptFrom } from "../facts/handling.ts"
import { madeReports } from "../facts/reports.ts"
import { incidentStatus } from "../facts/status.ts"

/**
 * Two incidents are one: the first goes on in the target, with its reports and exposures.
 *
 * Only into an incident that stands for itself, so no chain of merges ever comes back to where it began.
 */
export const MergeIncidents = Command.make("MergeIncidents", {
  input: { incidentId: IncidentId, targetId: IncidentId },
  reads: ({ incidentId, targetId }) => ({
    source: incidentStatus(incidentId),
    target: incidentStatus(targetId),
    reports: madeReports(incidentId),
    exposed: exposedPersons(incidentId),
    settled: supportSettled(incidentId),
    statements: statementsIn(incidentId),
    sourceKeptFrom: keptFrom(incidentId),
    targetKeptFrom: keptFrom(targetId)
  }),
  emits: [IncidentMergedInto],
  refuses: [IncidentNotFound, CyclicMerge, AlreadyMerged, WrongState, MergeWouldReveal],
  decide: ({ incidentId, targetId }, past) => {
    const { source, target } = past
    if (source._tag === "Unreported") return Result.fail(new IncidentNotFound({ incidentId }))
    if (target._tag === "Unreported") return Result.fail(new IncidentNotFound({ incidentId: targetId }))
    if (incidentId === targetId || (target._tag === "Merged" && target.target === incidentId)) {
      return Result.fail(new CyclicMerge({ incidentId, target: targetId }))
    }
    if (source._tag === "Merged") {
      return source.target === targetId
        ? Result.succeed([])
        : Result.fail(new AlreadyMerged({ incidentId, target: source.target }))
    }
    if (target._tag === "Merged") {
      return Result.fail(new AlreadyMerged({ incidentId: targetId, target: target.target }))
    }
    if (source.state === "notReportable") return Result.fail(new WrongState({ incidentId, state: source.state }))
    if (target.state === "closed" || target.state === "notReportable") {
      return Result.fail(new WrongState({ incidentId: targetId, state: target.state }))
    }
    if (past.sourceKeptFrom !== undefined && past.sourceKeptFrom !== past.targetKeptFrom) {
      return Result.fail(new MergeWouldReveal({ incidentId, target: targetId }))
    }
    const movedExposures = past.exposed.map(
      ({ exposedKind, exposureId, intentBeforeMerge, personRef, settledBeforeMerge }) => {
        const perceivedIntent = past.statements.get(exposureId)?.perceivedIntent ?? intentBeforeMerge
        return {
          exposureId,
          personRef,
          exposedKind,
          supportSettled: settledBeforeMerge || past.settled.has(exposureId),
          ...(perceivedIntent === undefined ? {} : { perceivedIntent })
        }
      }
    )
    return Result.succeed([IncidentMergedInto({ incidentId, targetId, movedReports: past.reports, movedExposures })])
  }
})
