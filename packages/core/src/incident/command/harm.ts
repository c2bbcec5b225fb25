/** What it did to somebody, what it was like at work, and that dangerous work was stopped. */
import { Command } from "@trygglogg/log"
import { Equal, Result } from "effect"
import { instantOf } from "../../vocabulary/time.ts"
import {
  CircumstancesContradict,
  ExposureNotFound,
  IncidentMerged,
  IncidentNotFound,
  NotTheSafetyRep,
  OccurredInFuture,
  StopEndsBeforeItBegins
} from "../error.ts"
import { CircumstancesNoted, HarmRecorded, WorkStopped } from "../event/circumstances.ts"
import { exposedHere, exposureState } from "../facts/exposed.ts"
import { handlerOf, handles } from "../facts/handling.ts"
import { circumstancesOf, harmOf, workStops } from "../facts/investigation.ts"
import { absence, incidentStatus } from "../facts/status.ts"

/** How the exposed person was hurt: told by them, or by whoever handles the case. At any time: harm may show late. */
export const RecordHarm = Command.make("RecordHarm", {
  input: HarmRecorded.fields,
  reads: ({ exposureId, incidentId }) => ({
    incident: incidentStatus(incidentId),
    exposure: exposureState(exposureId),
    earlier: harmOf(exposureId)
  }),
  emits: [HarmRecorded],
  refuses: [IncidentNotFound, IncidentMerged, ExposureNotFound],
  decide: (input, { earlier, exposure, incident }) => {
    const { exposureId, incidentId, ...harm } = input
    const absent = absence(incidentId, incident)
    if (absent !== undefined) return Result.fail(absent)
    if (exposedHere(exposure, incidentId) === undefined) {
      return Result.fail(new ExposureNotFound({ incidentId, exposureId }))
    }
    return Result.succeed(Equal.equals(earlier, harm) ? [] : [HarmRecorded(input)])
  }
})

/** What it was like at work. An alarm that was not there was not used, and nobody is alone where there are two. */
export const NoteCircumstances = Command.make("NoteCircumstances", {
  input: CircumstancesNoted.fields,
  reads: ({ incidentId }) => ({ incident: incidentStatus(incidentId), earlier: circumstancesOf(incidentId) }),
  emits: [CircumstancesNoted],
  refuses: [IncidentNotFound, IncidentMerged, CircumstancesContradict],
  decide: (input, { earlier, incident }) => {
    const { incidentId, ...circumstances } = input
    const absent = absence(incidentId, incident)
    if (absent !== undefined) return Result.fail(absent)
    const { alarmAvailable, alarmUsed, loneWork, twoPersons } = circumstances
    if ((alarmAvailable === "no" && alarmUsed === "yes") || (loneWork === "yes" && twoPersons === "yes")) {
      return Result.fail(new CircumstancesContradict({ incidentId }))
    }
    return Result.succeed(Equal.equals(earlier, circumstances) ? [] : [CircumstancesNoted(input)])
  }
})

/**
 * Dangerous work was stopped (AML 3:4), or the safety representative stopped it (AML 6:7).
 *
 * A stop by the representative is told by them, or by whoever handles the case; nobody else speaks for them.
 */
export const RecordWorkStop = Command.make("RecordWorkStop", {
  input: WorkStopped.fields,
  reads: ({ incidentId }) => ({
    incident: incidentStatus(incidentId),
    stops: workStops(incidentId),
    handler: handlerOf(incidentId)
  }),
  emits: [WorkStopped],
  refuses: [IncidentNotFound, IncidentMerged, NotTheSafetyRep, OccurredInFuture, StopEndsBeforeItBegins],
  decide: (input, { handler, incident, stops }, context) => {
    const { by, from, incidentId, until } = input
    const absent = absence(incidentId, incident)
    if (absent !== undefined) return Result.fail(absent)
    if (by === "safetyRep" && context.role !== "safetyRepresentative" && !handles(handler, context)) {
      return Result.fail(new NotTheSafetyRep({ incidentId }))
    }
    if (from > instantOf(context.now)) return Result.fail(new OccurredInFuture({ incidentId, occurred: from }))
    if (until !== undefined && until < from) return Result.fail(new StopEndsBeforeItBegins({ incidentId, from, until }))
    const known = stops.some((stop) => stop.by === by && stop.from === from && stop.until === until)
    return Result.succeed(known ? [] : [WorkStopped(input)])
  }
})
