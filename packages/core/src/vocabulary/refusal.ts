/**
 * Refusals that more than one slice gives. Ids in the fields, no text: the words stand in `refusals/`.
 */
import { Schema } from "effect"
import { ExposureId, IncidentId, UnitId } from "./ids.ts"
import { Day, Instant, Occurred } from "./time.ts"

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

/** The offence was not in the law on the day it happened: laws change, and the old one holds for what was done under it. */
export class OffenceNotInForceThen extends Schema.TaggedError<OffenceNotInForceThen>()("OffenceNotInForceThen", {
  incidentId: IncidentId,
  offenceCode: Schema.NonEmptyString,
  day: Day
}) {}

/**
 * A personnummer, an address or a telephone number was given where only a reference is kept.
 *
 * Identity is given to the police or the authority, never to this log (DSL 3:10, OSL 39:3).
 */
export class PersonalIdentityForbidden extends Schema.TaggedError<PersonalIdentityForbidden>()(
  "PersonalIdentityForbidden",
  { incidentId: IncidentId }
) {}

/** What was given as a reference is none: a reference is letters and digits, at most forty. */
export class ReferenceMalformed extends Schema.TaggedError<ReferenceMalformed>()("ReferenceMalformed", {
  incidentId: IncidentId
}) {}

/** The unit, or one above it, was not there on the day. */
export class UnitNotActiveThen extends Schema.TaggedError<UnitNotActiveThen>()("UnitNotActiveThen", {
  unitId: UnitId,
  day: Day
}) {}

/** The units above were others on the day. `unitId` is the first that was not in its place. */
export class UnitElsewhereThen extends Schema.TaggedError<UnitElsewhereThen>()("UnitElsewhereThen", {
  unitId: UnitId,
  day: Day
}) {}
