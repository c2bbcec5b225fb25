/** Where an incident stands. A merge is a fact about two incidents, so a fold that cares which side it is on keeps its own id. */
import { Fold } from "@trygglogg/log"
import { Incident, type IncidentId } from "../../vocabulary/ids.ts"
import { type HandlingState, IncidentMerged, IncidentNotFound } from "../../vocabulary/refusal.ts"
import { MergeUndone } from "../event/changed.ts"
import {
  HandlingStarted,
  IncidentClosed,
  IncidentMarkedNotReportable,
  IncidentMergedInto,
  IncidentReopened,
  IncidentReported
} from "../event.ts"

export interface Standing {
  readonly _tag: "Standing"
  readonly incidentId: IncidentId
  readonly state: HandlingState
}
export type IncidentStatus =
  | { readonly _tag: "Unreported" }
  | Standing
  | {
      readonly _tag: "Merged"
      readonly target: IncidentId
      /** How it stood until then. */
      readonly before: Standing
    }

const nowIn =
  (state: HandlingState) =>
  (status: IncidentStatus): IncidentStatus =>
    status._tag === "Standing" ? { ...status, state } : status

/** Where an incident stands. */
export const incidentStatus = Fold.make({
  scope: [Incident],
  initial: (): IncidentStatus => ({ _tag: "Unreported" })
})
  .on(IncidentReported, (_, { incidentId }) => ({ _tag: "Standing", incidentId, state: "reported" }))
  .on(HandlingStarted, nowIn("underHandling"))
  .on(IncidentClosed, nowIn("closed"))
  .on(IncidentReopened, nowIn("reopened"))
  .on(IncidentMarkedNotReportable, nowIn("notReportable"))
  .on(IncidentMergedInto, (status, { incidentId, targetId }) =>
    status._tag === "Standing" && status.incidentId === incidentId
      ? { _tag: "Merged", target: targetId, before: status }
      : status
  )
  .on(MergeUndone, (status, { incidentId, state }) =>
    status._tag === "Merged" && status.before.incidentId === incidentId ? { ...status.before, state } : status
  )

/** The state of an incident that is there and not merged. */
export const stateOf = (status: IncidentStatus): HandlingState | undefined =>
  status._tag === "Standing" ? status.state : undefined

/** Why nothing can be done to an incident at all: there is none, or it goes on in another. */
export const absence = (
  incidentId: IncidentId,
  status: IncidentStatus
): IncidentNotFound | IncidentMerged | undefined => {
  if (status._tag === "Unreported") return new IncidentNotFound({ incidentId })
  if (status._tag === "Merged") return new IncidentMerged({ incidentId, target: status.target })
  return undefined
}
