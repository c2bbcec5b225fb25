import { Command } from "@trygglogg/log"
import { Result } from "effect"
import { actionsIn, openActions, supportSettled, supportTouched } from "../../follow-up/facts.ts"
import { statementsIn } from "../../influence-attempt/facts.ts"
import { IncidentId, type PoliceReportId } from "../../vocabulary/ids.ts"
import type { Authority } from "../../vocabulary/authority.ts"
import type { HandlingState } from "../../vocabulary/refusal.ts"
import {
  AlreadyMerged,
  CyclicMerge,
  IncidentMerged,
  IncidentNotFound,
  MergeInUse,
  MergeWouldReveal,
  NotMerged,
  WrongState
} from "../error.ts"
import { MergeUndone } from "../event/changed.ts"
import { type Demands, IncidentMergedInto } from "../event.ts"
import { broughtDemands } from "../facts/demands.ts"
import { policeSteps, type PoliceSteps, stancesIn } from "../../police-report/facts.ts"
import { dutySteps } from "../../statutory-notification/facts.ts"
import { exposedPersons } from "../facts/exposed.ts"
import { keptFrom } from "../facts/handling.ts"
import {
  broughtActions,
  type BroughtPoliceReport,
  broughtPolice,
  exposuresTouched,
  mergedSince
} from "../facts/merge.ts"
import { madeReports } from "../facts/reports.ts"
import { incidentStatus } from "../facts/status.ts"
import { aboutDemands, demandsOf } from "./demands.ts"

/** The reports to the police about an incident, those that merges brought among them. */
const policeReportsOf = (
  { reports }: PoliceSteps,
  brought: ReadonlyArray<BroughtPoliceReport>
): ReadonlyArray<PoliceReportId> => [
  ...new Set([...reports.keys(), ...brought.map(({ policeReportId }) => policeReportId)])
]

/**
 * Two incidents are one: the first goes on in the target, with its reports and exposures, and with what was begun toward the police and
 * the authorities.
 *
 * Only into an incident that stands for itself, so no chain of merges ever comes back to where it began.
 */
export const MergeIncidents = Command.make("MergeIncidents", {
  input: { incidentId: IncidentId, targetId: IncidentId, reason: IncidentMergedInto.fields.reason },
  reads: ({ incidentId, targetId }) => ({
    source: incidentStatus(incidentId),
    target: incidentStatus(targetId),
    reports: madeReports(incidentId),
    exposed: exposedPersons(incidentId),
    settled: supportSettled(incidentId),
    ...aboutDemands(incidentId),
    actions: actionsIn(incidentId),
    broughtActions: broughtActions(incidentId),
    police: policeSteps(incidentId),
    broughtPolice: broughtPolice(incidentId),
    stances: stancesIn(incidentId),
    sourceKeptFrom: keptFrom(incidentId),
    targetKeptFrom: keptFrom(targetId)
  }),
  emits: [IncidentMergedInto],
  refuses: [IncidentNotFound, CyclicMerge, AlreadyMerged, WrongState, MergeWouldReveal],
  decide: ({ incidentId, reason, targetId }, past) => {
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
      ({ exposedKind, exposureId, intentBeforeMerge, personRef, settledBeforeMerge, stanceBeforeMerge }) => {
        const perceivedIntent = past.statements.get(exposureId)?.perceivedIntent ?? intentBeforeMerge
        const stance = past.stances.get(exposureId) ?? stanceBeforeMerge
        return {
          exposureId,
          personRef,
          exposedKind,
          supportSettled: settledBeforeMerge || past.settled.has(exposureId),
          ...(perceivedIntent === undefined ? {} : { perceivedIntent }),
          ...(stance === undefined ? {} : { stance })
        }
      }
    )
    const movedReports = past.reports.map(({ reportedAt, reporter, reportId }) => ({ reportId, reportedAt, reporter }))
    const movedActions = openActions(
      past.actions,
      past.broughtActions.map(({ actionId }) => actionId)
    )
    const movedPoliceReports = policeReportsOf(past.police, past.broughtPolice)
    const demands = demandsOf(incidentId, past)
    const demanding = demands.policeMatter || demands.dutiesOwed.length > 0 || demands.dutiesSettled.length > 0
    return Result.succeed([
      IncidentMergedInto({
        incidentId,
        targetId,
        movedReports,
        movedExposures,
        ...(movedActions.length === 0 ? {} : { movedActions }),
        ...(movedPoliceReports.length === 0 ? {} : { movedPoliceReports }),
        ...(demanding && { demands }),
        ...(reason === undefined ? {} : { reason })
      })
    ])
  }
})

/** The authorities that a source brought anything about. */
const authoritiesIn = (brought: Demands | undefined): ReadonlyArray<Authority> =>
  brought === undefined ? [] : [...brought.dutiesOwed, ...brought.dutiesSettled]

const stateAfterUndo = (state: HandlingState): HandlingState => (state === "closed" ? "reopened" : state)

/**
 * Two incidents were not one after all: the source stands on its own again, with what came from it.
 *
 * Only while nothing has been done with that in the target: a statement, support, a measure carried out, a step toward the police or an
 * authority belongs to the case it was recorded in. A source that was closed is open again, so that somebody looks at it.
 */
export const UndoMerge = Command.make("UndoMerge", {
  input: { incidentId: IncidentId, targetId: IncidentId, reason: MergeUndone.fields.reason },
  reads: ({ incidentId, targetId }) => ({
    source: incidentStatus(incidentId),
    target: incidentStatus(targetId),
    sentReports: madeReports(incidentId),
    sentExposed: exposedPersons(incidentId),
    sentActions: actionsIn(incidentId),
    sentBrought: broughtActions(incidentId),
    sentPolice: policeSteps(incidentId),
    sentBroughtPolice: broughtPolice(incidentId),
    sentDemands: broughtDemands(incidentId),
    reports: madeReports(targetId),
    exposed: exposedPersons(targetId),
    actions: actionsIn(targetId),
    statements: statementsIn(targetId),
    supported: supportTouched(targetId),
    touched: exposuresTouched(targetId),
    mergedSince: mergedSince(targetId),
    police: policeSteps(targetId),
    duties: dutySteps(targetId)
  }),
  emits: [MergeUndone],
  refuses: [IncidentNotFound, IncidentMerged, NotMerged, WrongState, MergeInUse],
  decide: ({ incidentId, reason, targetId }, past) => {
    const { source, target } = past
    if (source._tag === "Unreported") return Result.fail(new IncidentNotFound({ incidentId }))
    if (source._tag === "Standing" || source.target !== targetId) {
      return Result.fail(new NotMerged({ incidentId, target: targetId }))
    }
    if (target._tag === "Unreported") return Result.fail(new IncidentNotFound({ incidentId: targetId }))
    if (target._tag === "Merged") {
      return Result.fail(new IncidentMerged({ incidentId: targetId, target: target.target }))
    }
    if (target.state === "closed" || target.state === "notReportable") {
      return Result.fail(new WrongState({ incidentId: targetId, state: target.state }))
    }
    const reports = past.sentReports.filter(({ away }) => away === targetId).map(({ reportId }) => reportId)
    const exposures = past.sentExposed.filter(({ away }) => away === targetId).map(({ exposureId }) => exposureId)
    const actions = openActions(
      past.sentActions,
      past.sentBrought.map(({ actionId }) => actionId)
    )
    const policeReports = policeReportsOf(past.sentPolice, past.sentBroughtPolice)
    const since = past.mergedSince.get(incidentId) ?? 0
    const isLater = (position: number | undefined): boolean => position !== undefined && position > since
    const isThere = new Set<string>([
      ...past.reports.map(({ reportId }) => reportId),
      ...past.exposed.map(({ exposureId }) => exposureId)
    ])
    const inUse =
      [...reports, ...exposures].some((id) => !isThere.has(id)) ||
      exposures.some((id) => past.statements.has(id) || past.supported.has(id) || past.touched.has(id)) ||
      exposures.some((id) => isLater(past.police.exposures.get(id))) ||
      policeReports.some((id) => isLater(past.police.reports.get(id))) ||
      authoritiesIn(past.sentDemands.get(incidentId)).some((authority) => isLater(past.duties.get(authority))) ||
      actions.some((actionId) => past.actions.ended.has(actionId))
    if (inUse) return Result.fail(new MergeInUse({ incidentId, target: targetId }))
    const state = stateAfterUndo(source.before.state)
    const undone = { incidentId, targetId, state, reports, exposures, actions, reason }
    return Result.succeed([MergeUndone({ ...undone, ...(policeReports.length === 0 ? {} : { policeReports }) })])
  }
})
