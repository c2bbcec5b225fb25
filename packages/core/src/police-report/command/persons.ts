/** What the exposed person says of being the complainant, and what is talked over with the local police. */
import { Command } from "@trygglogg/log"
import { Equal, Result, Schema, Struct } from "effect"
import { exposedHere, exposureState } from "../../incident/facts/exposed.ts"
import { handlerOf, handles } from "../../incident/facts/handling.ts"
import { absence, incidentStatus } from "../../incident/facts/status.ts"
import { ExposureNotFound, IncidentMerged, IncidentNotFound, OccurredInFuture } from "../../vocabulary/refusal.ts"
import { Instant, instantOf } from "../../vocabulary/time.ts"
import { NotOwnStance } from "../error.ts"
import { ComplainantStanceRecorded, PoliceContactHeld } from "../event.ts"
import { stanceOf } from "../facts.ts"

/**
 * The exposed person says whether they want to be the complainant, or whoever handles the case passes it on. They may change their
 * mind; what they said before stays in the history.
 */
export const RecordComplainantStance = Command.make("RecordComplainantStance", {
  input: { ...Struct.omit(ComplainantStanceRecorded.fields, ["statedBy"]) },
  reads: ({ exposureId, incidentId }) => ({
    incident: incidentStatus(incidentId),
    exposure: exposureState(exposureId),
    handler: handlerOf(incidentId),
    earlier: stanceOf(exposureId)
  }),
  emits: [ComplainantStanceRecorded],
  refuses: [IncidentNotFound, IncidentMerged, ExposureNotFound, NotOwnStance],
  decide: (input, { earlier, exposure, handler, incident }, context) => {
    const { exposureId, incidentId, informedOfConsequences, stance } = input
    const absent = absence(incidentId, incident)
    if (absent !== undefined) return Result.fail(absent)
    const personRef = exposedHere(exposure, incidentId)
    if (personRef === undefined) return Result.fail(new ExposureNotFound({ incidentId, exposureId }))
    const isSelf = context.actor === String(personRef)
    if (!isSelf && !handles(handler, context)) return Result.fail(new NotOwnStance({ incidentId, exposureId }))
    const statedBy = isSelf ? "self" : "managerRelaying"
    const nothingNew = Equal.equals(earlier, { informedOfConsequences, stance, statedBy })
    return Result.succeed(nothingNew ? [] : [ComplainantStanceRecorded({ ...input, statedBy })])
  }
})

/** That somebody talked with the local police about the case (the reply of Hässelby-Vällingby of 2024: a close dialogue). */
export const RecordPoliceContact = Command.make("RecordPoliceContact", {
  input: {
    ...Struct.omit(PoliceContactHeld.fields, ["at"]),
    /** Left out, it is now. */
    at: Schema.optionalKey(Instant)
  },
  reads: ({ incidentId }) => ({ incident: incidentStatus(incidentId) }),
  emits: [PoliceContactHeld],
  refuses: [IncidentNotFound, IncidentMerged, OccurredInFuture],
  decide: (input, { incident }, { now }) => {
    const { at = instantOf(now), incidentId } = input
    const absent = absence(incidentId, incident)
    if (absent !== undefined) return Result.fail(absent)
    if (at > instantOf(now)) return Result.fail(new OccurredInFuture({ incidentId, occurred: at }))
    return Result.succeed([PoliceContactHeld({ ...input, at })])
  }
})
