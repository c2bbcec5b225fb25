import { Command } from "@trygglogg/log"
import { Result, Struct } from "effect"
import { actionsIn, openActions, supportSettled } from "../../follow-up/facts.ts"
import { adoptedPolicies, policyFor } from "../../policy/facts.ts"
import { dayOf } from "../../vocabulary/time.ts"
import {
  ActionsOpen,
  IncidentMerged,
  IncidentNotFound,
  NotificationOutstanding,
  PoliceDecisionMissing,
  ReasonRequired,
  SummaryMissing,
  SupportOwed,
  WrongState
} from "../error.ts"
import { ClosingSummaryWritten, IncidentClosed, IncidentReopened } from "../event.ts"
import { incidentAccess } from "../facts/access.ts"
import { exposedPersons } from "../facts/exposed.ts"
import { summaryWritten } from "../facts/handling.ts"
import { broughtActions } from "../facts/merge.ts"
import { absence, incidentStatus, stateOf } from "../facts/status.ts"
import { aboutDemands, demandsOf } from "./demands.ts"

/** What the exposed person and the reporter are told. It can be written anew until the case is closed. */
export const WriteClosingSummary = Command.make("WriteClosingSummary", {
  input: ClosingSummaryWritten.fields,
  reads: ({ incidentId }) => ({ incident: incidentStatus(incidentId) }),
  emits: [ClosingSummaryWritten],
  refuses: [IncidentNotFound, IncidentMerged, WrongState],
  decide: (input, { incident }) => {
    const { incidentId } = input
    const absent = absence(incidentId, incident)
    if (absent !== undefined) return Result.fail(absent)
    const state = stateOf(incident)
    if (state === "closed" || state === "notReportable") return Result.fail(new WrongState({ incidentId, state }))
    return Result.succeed([ClosingSummaryWritten(input)])
  }
})

/**
 * The case is closed when everybody exposed was followed up or declined, every measure was carried out, the police and the authorities
 * have what they are owed, and the summary is written (domain specification 4.6, rule 12). Where the rules in force in the
 * incident's unit allow it, measures may be left open, and the event says how many.
 *
 * One decision over the facts of five slices: who is registered meanwhile keeps it open, and so does what is found to be a threat.
 */
export const CloseIncident = Command.make("CloseIncident", {
  input: { ...Struct.omit(IncidentClosed.fields, ["openActions"]) },
  reads: ({ incidentId }) => ({
    incident: incidentStatus(incidentId),
    exposed: exposedPersons(incidentId),
    settled: supportSettled(incidentId),
    summaryWritten: summaryWritten(incidentId),
    actions: actionsIn(incidentId),
    broughtActions: broughtActions(incidentId),
    access: incidentAccess(incidentId),
    policy: adoptedPolicies(),
    ...aboutDemands(incidentId)
  }),
  emits: [IncidentClosed],
  refuses: [
    IncidentNotFound,
    IncidentMerged,
    WrongState,
    SupportOwed,
    ActionsOpen,
    NotificationOutstanding,
    PoliceDecisionMissing,
    SummaryMissing
  ],
  policy: ({ access, policy }, { now }) => policyFor(policy, access.unitPath, dayOf(now)).version,
  decide: (input, past, { now }) => {
    const { incidentId } = input
    const { exposed, incident, settled, summaryWritten } = past
    const absent = absence(incidentId, incident)
    if (absent !== undefined) return Result.fail(absent)
    const state = stateOf(incident)
    if (state === "closed") return Result.succeed([])
    if (state === "reported" || state === "notReportable") return Result.fail(new WrongState({ incidentId, state }))
    const [owed, ...more] = exposed
      .filter(({ exposureId, settledBeforeMerge }) => !settledBeforeMerge && !settled.has(exposureId))
      .map(({ exposureId }) => exposureId)
    if (owed !== undefined) return Result.fail(new SupportOwed({ incidentId, exposures: [owed, ...more] }))
    const [open, ...others] = openActions(
      past.actions,
      past.broughtActions.map(({ actionId }) => actionId)
    )
    const { allowCloseWithOpenActions } = policyFor(past.policy, past.access.unitPath, dayOf(now)).values
    if (open !== undefined && !allowCloseWithOpenActions) {
      return Result.fail(new ActionsOpen({ incidentId, actions: [open, ...others] }))
    }
    const { dutiesOwed, policeDecided, policeMatter } = demandsOf(incidentId, past)
    const [authority, ...authorities] = dutiesOwed
    if (authority !== undefined) {
      return Result.fail(new NotificationOutstanding({ incidentId, authorities: [authority, ...authorities] }))
    }
    if (policeMatter && !policeDecided) return Result.fail(new PoliceDecisionMissing({ incidentId }))
    if (!summaryWritten) return Result.fail(new SummaryMissing({ incidentId }))
    return Result.succeed([IncidentClosed({ ...input, ...(open && { openActions: others.length + 1 }) })])
  }
})

/**
 * The case goes on. Who handles it says why; the exposed person and the reporter need no reason.
 *
 * What was marked as nothing to report is opened the same way: a mistake can be undone.
 */
export const ReopenIncident = Command.make("ReopenIncident", {
  input: IncidentReopened.fields,
  reads: ({ incidentId }) => ({
    incident: incidentStatus(incidentId),
    access: incidentAccess(incidentId)
  }),
  emits: [IncidentReopened],
  refuses: [IncidentNotFound, IncidentMerged, WrongState, ReasonRequired],
  decide: (input, { access, incident }, { actor }) => {
    const { incidentId, reason } = input
    const absent = absence(incidentId, incident)
    if (absent !== undefined) return Result.fail(absent)
    const state = stateOf(incident)
    if (state === "reopened") return Result.succeed([])
    if (state === "reported" || state === "underHandling") return Result.fail(new WrongState({ incidentId, state }))
    const concerned = [...access.exposed, ...access.reporters].some((personRef) => actor === String(personRef))
    if (reason === undefined && !concerned) return Result.fail(new ReasonRequired({ incidentId }))
    return Result.succeed([IncidentReopened(input)])
  }
})
