/** One row a measure: the plan of what is to be done, by whom and by when, and whether it had effect. Its words stay sealed in the log. */
import { Schema } from "effect"
import { ActionId, IncidentId, PersonRef, UnitId } from "../../vocabulary/ids.ts"
import { ActionEffect, ActionOrigin, MeasureKind } from "../../vocabulary/support.ts"
import { Day, Instant } from "../../vocabulary/time.ts"

export const ActionRow = Schema.Struct({
  actionId: ActionId,
  /** The incident it was decided in, where it was. */
  incidentId: Schema.optionalKey(IncidentId),
  unitId: UnitId,
  origin: ActionOrigin,
  kind: MeasureKind,
  ownerRef: PersonRef,
  state: Schema.Literals(["decided", "started", "done", "cancelled"]),
  dueOn: Schema.optionalKey(Day),
  /** How many times it was put off. */
  postponed: Schema.Int,
  doneAt: Schema.optionalKey(Instant),
  effect: Schema.optionalKey(ActionEffect)
})
export type ActionRow = typeof ActionRow.Type
