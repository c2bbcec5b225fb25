import { Command } from "@trygglogg/log"
import { Result, Schema, Struct } from "effect"
import { statementOf } from "../../influence-attempt/facts.ts"
import { Instant, instantOf } from "../../vocabulary/time.ts"
import {
  ContradictsOwnStatement,
  DuplicateExposure,
  ExposureNotFound,
  IdTaken,
  IncidentIsClosed,
  IncidentMerged,
  IncidentNotFound,
  MinorRequiresHandler,
  OccurredInFuture,
  RelationMissing,
  WrongState
} from "../error.ts"
import { ExposedPersonContacted, ExposureRegistered, ExposureRemoved } from "../event.ts"
import { exposedHere, exposedPersons, exposureState, isRelative } from "../facts/exposed.ts"
import { handlerOf, handles } from "../facts/handling.ts"
import { absence, incidentStatus, stateOf } from "../facts/status.ts"

/** One more person was hit. Refused of a closed incident, since support would be owed in it: reopen it first. */
export const RegisterExposure = Command.make("RegisterExposure", {
  input: ExposureRegistered.fields,
  reads: ({ exposureId, incidentId }) => ({
    incident: incidentStatus(incidentId),
    exposed: exposedPersons(incidentId),
    exposure: exposureState(exposureId),
    handler: handlerOf(incidentId)
  }),
  emits: [ExposureRegistered],
  refuses: [
    IncidentNotFound,
    IncidentMerged,
    IncidentIsClosed,
    WrongState,
    IdTaken,
    DuplicateExposure,
    RelationMissing,
    MinorRequiresHandler
  ],
  decide: (input, { exposed, exposure, handler, incident }, context) => {
    const { exposedKind, exposureId, incidentId, personRef, relationToEmployee } = input
    const absent = absence(incidentId, incident)
    if (absent !== undefined) return Result.fail(absent)
    if (exposedHere(exposure, incidentId) === personRef) return Result.succeed([])
    const state = stateOf(incident)
    if (state === "closed") return Result.fail(new IncidentIsClosed({ incidentId }))
    if (state === "notReportable") return Result.fail(new WrongState({ incidentId, state }))
    if (exposure._tag !== "Unknown") return Result.fail(new IdTaken({ id: exposureId }))
    if (exposed.some((person) => person.personRef === personRef)) {
      return Result.fail(new DuplicateExposure({ incidentId, personRef }))
    }
    if (isRelative(exposedKind) && relationToEmployee === undefined) {
      return Result.fail(new RelationMissing({ exposureId }))
    }
    if (exposedKind === "relativeChild" && !handles(handler, context)) {
      return Result.fail(new MinorRequiresHandler({ exposureId }))
    }
    return Result.succeed([ExposureRegistered(input)])
  }
})

/**
 * Somebody was registered who was not hit, or was registered twice.
 *
 * Who said themselves that they were aimed at is not removed as not exposed by somebody else: their own perception decides.
 */
export const RemoveExposure = Command.make("RemoveExposure", {
  input: ExposureRemoved.fields,
  reads: ({ exposureId, incidentId }) => ({
    incident: incidentStatus(incidentId),
    exposure: exposureState(exposureId),
    statement: statementOf(exposureId)
  }),
  emits: [ExposureRemoved],
  refuses: [IncidentNotFound, IncidentMerged, ExposureNotFound, ContradictsOwnStatement],
  decide: (input, { exposure, incident, statement }, { actor }) => {
    const { exposureId, incidentId, reason } = input
    const absent = absence(incidentId, incident)
    if (absent !== undefined) return Result.fail(absent)
    if (exposure._tag === "Unknown" || exposure.incidentId !== incidentId) {
      return Result.fail(new ExposureNotFound({ incidentId, exposureId }))
    }
    if (exposure._tag === "Removed") return Result.succeed([])
    const saidOtherwise = statement?.givenVia === "self" && statement.perceivedIntent === "yes"
    if (reason === "wasNotExposed" && saidOtherwise && actor !== String(exposure.personRef)) {
      return Result.fail(new ContradictsOwnStatement({ incidentId, exposures: [exposureId] }))
    }
    return Result.succeed([ExposureRemoved(input)])
  }
})

/** Somebody from the employer has talked with the exposed person: that and when, never what about. */
export const RecordContact = Command.make("RecordContact", {
  input: {
    ...Struct.omit(ExposedPersonContacted.fields, ["at"]),
    /** Left out, it is now. */
    at: Schema.optionalKey(Instant)
  },
  reads: ({ exposureId, incidentId }) => ({
    incident: incidentStatus(incidentId),
    exposure: exposureState(exposureId)
  }),
  emits: [ExposedPersonContacted],
  refuses: [IncidentNotFound, IncidentMerged, ExposureNotFound, OccurredInFuture],
  decide: (input, { exposure, incident }, { now }) => {
    const { at = instantOf(now), exposureId, incidentId } = input
    const absent = absence(incidentId, incident)
    if (absent !== undefined) return Result.fail(absent)
    if (exposedHere(exposure, incidentId) === undefined) {
      return Result.fail(new ExposureNotFound({ incidentId, exposureId }))
    }
    if (at > instantOf(now)) return Result.fail(new OccurredInFuture({ incidentId, occurred: at }))
    return Result.succeed([ExposedPersonContacted({ ...input, at })])
  }
})
