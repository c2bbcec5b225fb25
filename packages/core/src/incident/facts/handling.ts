/** Who handles an incident, what is true of it after corrections, what was told at the end. */
import { type Command, Fold } from "@trygglogg/log"
import { Schema } from "effect"
import { Incident, type PersonRef } from "../../vocabulary/ids.ts"
import { type CorrectableField, Role } from "../../vocabulary/enumerations.ts"
import { HandlerChanged } from "../event/changed.ts"
import {
  ClosingSummaryWritten,
  HandlerAssigned,
  IncidentCorrected,
  IncidentReopened,
  IncidentReported
} from "../event.ts"

/** Who handles an incident, if somebody was named. */
export const handlerOf = Fold.make({ scope: [Incident], initial: (): PersonRef | undefined => undefined })
  .on(HandlerAssigned, (_, { handlerRef }) => handlerRef)
  .on(HandlerChanged, (_, { handlerRef }) => handlerRef)

/** Whom the first report is about, where that is somebody inside: they neither handle nor see it. */
export const keptFrom = Fold.make({ scope: [Incident], initial: (): PersonRef | undefined => undefined }).on(
  IncidentReported,
  (_, { keptFrom }) => keptFrom
)

const isHandlingRole = Schema.is(Role.pick(["manager", "substitute", "securityCoordinator"]))

/** Whether whoever asks does so for the employer: as the handler, or as somebody who leads or coordinates. */
export const handles = (handler: PersonRef | undefined, { actor, role }: Command.Asker): boolean =>
  (handler !== undefined && actor === String(handler)) || isHandlingRole(role)

export type CorrectableFields = Pick<(typeof IncidentReported)["Type"], CorrectableField>

/** What is true of an incident after every correction; nothing of one that was never reported. */
export const correctedFields = Fold.make({
  scope: [Incident],
  initial: (): CorrectableFields | undefined => undefined
})
  .on(IncidentReported, (_, { channel, linkToRole, occurred, occurrenceKind, place, placeRelation }) => ({
    channel,
    linkToRole,
    occurred,
    occurrenceKind,
    place,
    placeRelation
  }))
  .on(IncidentCorrected, (fields, { field, to }) => fields && { ...fields, [field]: to })

/** Whether the exposed person and the reporter have been told how it was handled, since it was last opened. */
export const summaryWritten = Fold.make({ scope: [Incident], initial: () => false })
  .on(ClosingSummaryWritten, () => true)
  .on(IncidentReopened, () => false)
