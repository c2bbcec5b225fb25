/** `actions`: the measures of incidents and units, found by unit, incident, owner and state. */
import { Projection } from "@trygglogg/log"
import {
  ActionCancelled,
  ActionDecided,
  ActionDone,
  ActionHandedOver,
  ActionPostponed,
  ActionStarted,
  EffectChecked
} from "../../follow-up/event.ts"
import { MergeUndone } from "../../incident/event/changed.ts"
import { IncidentMergedInto } from "../../incident/event.ts"
import { Action } from "../../vocabulary/ids.ts"
import { ActionRow } from "./view.ts"

export const actions = Projection.make("actions", {
  by: Action,
  row: ActionRow,
  index: {
    unit: ({ unitId }) => unitId,
    incident: ({ incidentId }) => incidentId,
    owner: ({ ownerRef }) => ownerRef,
    state: ({ state }) => state
  }
})
  .on(ActionDecided, (_, { actionId, dueOn, incidentId, kind, origin, ownerRef, unitId }) => ({
    actionId,
    unitId,
    origin,
    kind,
    ownerRef,
    state: "decided",
    postponed: 0,
    ...(incidentId === undefined ? {} : { incidentId }),
    ...(dueOn === undefined ? {} : { dueOn })
  }))
  .on(ActionStarted, (row) => row && { ...row, state: "started" })
  .on(ActionPostponed, (row, { dueOn }) => row && { ...row, dueOn, postponed: row.postponed + 1 })
  .on(ActionHandedOver, (row, { ownerRef }) => row && { ...row, ownerRef })
  .on(ActionDone, (row, { at }) => row && { ...row, state: "done", doneAt: at })
  .on(ActionCancelled, (row) => row && { ...row, state: "cancelled" })
  .on(EffectChecked, (row, { effect }) => row && { ...row, effect })
  .on(IncidentMergedInto, (row, { targetId }) => row && { ...row, incidentId: targetId })
  .on(MergeUndone, (row, { incidentId }) => row && { ...row, incidentId })
