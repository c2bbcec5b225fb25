/**
 * Refusals that more than one slice gives. Ids in the fields, no text: the words stand in `refusals/`.
 */
import { Schema } from "effect"
import { ExposureId, IncidentId } from "./ids.ts"
import { Instant, Occurred } from "./time.ts"

/** No such incident, or none that whoever asks may know of: the two are told apart by nobody. */
export class IncidentNotFound extends Schema.TaggedError<IncidentNotFound>()("IncidentNotFound", {
  incidentId: IncidentId
}) {}

/** The incident was found to be the same as another, which is where the case goes on. */
export class IncidentMerged extends Schema.TaggedError<IncidentMerged>()("IncidentMerged", {
  incidentId: IncidentId,
  target: IncidentId
}) {}

/** Nobody is registered as exposed under this id in this incident. */
export class ExposureNotFound extends Schema.TaggedError<ExposureNotFound>()("ExposureNotFound", {
  incidentId: IncidentId,
  exposureId: ExposureId
}) {}

export const HandlingState = Schema.Literals(["reported", "underHandling", "reopened", "closed", "notReportable"])
export type HandlingState = typeof HandlingState.Type

/** It cannot be done to an incident in this state. */
export class WrongState extends Schema.TaggedError<WrongState>()("WrongState", {
  incidentId: IncidentId,
  state: HandlingState
}) {}

/** What is done goes against what was said before, or against a person, so it must be said why. */
export class ReasonRequired extends Schema.TaggedError<ReasonRequired>()("ReasonRequired", {
  incidentId: IncidentId
}) {}

/** Several forms were named, and the one called the most important is not among them. */
export class PrimaryFormNotListed extends Schema.TaggedError<PrimaryFormNotListed>()("PrimaryFormNotListed", {
  incidentId: IncidentId
}) {}

/** It is said to have happened later than it was told. */
export class OccurredInFuture extends Schema.TaggedError<OccurredInFuture>()("OccurredInFuture", {
  incidentId: IncidentId,
  occurred: Schema.Union([Occurred, Instant])
}) {}

/** An exposed person's own words say otherwise, and they decide (Brå: the official's own perception). */
export class ContradictsOwnStatement extends Schema.TaggedError<ContradictsOwnStatement>()("ContradictsOwnStatement", {
  incidentId: IncidentId,
  exposures: Schema.NonEmptyArray(ExposureId)
}) {}
