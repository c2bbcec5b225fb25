import { Schema } from "effect"
import { Role } from "../vocabulary/enumerations.ts"
import { IncidentId, OpeningId, PersonRef } from "../vocabulary/ids.ts"
import { OpeningGround } from "../vocabulary/opening.ts"
import { Day, Instant } from "../vocabulary/time.ts"
import { ReviewOutcome } from "./event/breakGlass.ts"
import { ReadingPurpose, RecordPart } from "./event.ts"

/** Who has read about an incident, newest last: "Vem har läst" for those it concerns. */
export const ReadersRow = Schema.Struct({
  incidentId: IncidentId,
  readings: Schema.Array(
    Schema.Struct({
      reader: PersonRef,
      role: Schema.optionalKey(Role),
      parts: Schema.Array(RecordPart),
      purpose: ReadingPurpose,
      at: Instant
    })
  )
})
export type ReadersRow = typeof ReadersRow.Type

/** The times that a case was opened by breaking the glass, oldest first. Who is told of them: `seesOpenings`. */
export const BreakGlassRow = Schema.Struct({
  incidentId: IncidentId,
  openings: Schema.Array(
    Schema.Struct({
      openingId: OpeningId,
      by: PersonRef,
      role: Role,
      ground: OpeningGround,
      from: Instant,
      until: Instant,
      reviewBy: Day,
      review: Schema.optionalKey(Schema.Struct({ reviewer: PersonRef, outcome: ReviewOutcome, at: Instant }))
    })
  )
})
export type BreakGlassRow = typeof BreakGlassRow.Type

/**
 * The openings that nobody has reviewed yet, the most urgent first.
 *
 * @param on the day it is asked: one whose last day has passed is `late`
 *
 * @example
 * reviewsDue(rows, dayOf(now)).filter(({ late }) => late)
 */
export const reviewsDue = (rows: ReadonlyArray<BreakGlassRow>, on: Day) =>
  rows
    .flatMap(({ incidentId, openings }) => openings.map((opening) => ({ incidentId, ...opening })))
    .filter(({ review }) => review === undefined)
    .map((opening) => ({ ...opening, late: opening.reviewBy < on }))
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
