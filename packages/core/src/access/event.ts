import { Event } from "@trygglogg/log"
import { Schema } from "effect"
import { Role } from "../vocabulary/enumerations.ts"
import { Incident, IncidentId, Person, PersonRef } from "../vocabulary/ids.ts"
import { internal, personal } from "../vocabulary/sensitivity.ts"
import { Instant } from "../vocabulary/time.ts"

/** What of a case was looked at. */
export const RecordPart = Schema.Literals([
  "case",
  "narrative",
  "statement",
  "addendum",
  "summary",
  "support",
  "history"
])
export type RecordPart = typeof RecordPart.Type

/** Why it was looked at. */
export const ReadingPurpose = Schema.Literals([
  "ownReport",
  "ownExposure",
  "handling",
  /** In an emergency, by somebody whom the case is closed to. */
  "breakGlass",
  "consultation",
  "safetyRepresentation",
  "audit"
])
export type ReadingPurpose = typeof ReadingPurpose.Type

/**
 * Somebody has read about an incident. Kept in a log of its own (`<name>.access`), never in the domain's.
 *
 * Who, in which role, what, why and when; never what it said.
 */
export const RecordRead = Event.make("RecordRead", {
  version: 1,
  fields: {
    incidentId: IncidentId,
    reader: PersonRef,
    role: Schema.optionalKey(internal(Role)),
    parts: personal(Schema.NonEmptyArray(RecordPart)),
    purpose: internal(ReadingPurpose),
    at: Instant
  },
  tags: ({ incidentId, reader }) => [Incident(incidentId), Person(reader)]
})
