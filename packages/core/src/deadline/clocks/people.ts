/** D8, D11 and D12, and who has left, for D19: the clocks of persons, and of the routines they are to know. */
import { Projection } from "@trygglogg/log"
import { Schema } from "effect"
import { FollowUpHeld, FollowUpMissed, FollowUpPlanned, SupportDeclined } from "../../follow-up/event.ts"
import { MemberJoined, MemberLeft, MemberMoved } from "../../organisation/event.ts"
import {
  PolicyAdopted,
  PolicyRetired,
  RoutineAcknowledged,
  TrainingCompleted,
  TrainingWaived
} from "../../policy/event.ts"
import { Exposure, ExposureId, IncidentId, Person, PersonRef, Policy, UnitId } from "../../vocabulary/ids.ts"
import { answeredOn, missedOn } from "../../vocabulary/plannedFollowUp.ts"
import { Day, dayOfInstant, Instant } from "../../vocabulary/time.ts"
import { cancel, Clock, recordedInstant, start, stop } from "./clock.ts"
import { startOf } from "../time.ts"

/** The follow-ups of one exposed person's support. */
export const SupportClocks = Schema.Struct({
  exposureId: ExposureId,
  personRef: PersonRef,
  incidentId: IncidentId,
  planned: Schema.Array(
    Schema.Struct({
      dueOn: Day,
      held: Schema.Boolean,
      missed: Schema.optionalKey(Schema.Boolean),
      startId: Schema.String,
      plannedAt: Instant,
      heldAt: Schema.optionalKey(Instant)
    })
  ),
  declined: Schema.Boolean
})
export type SupportClocks = typeof SupportClocks.Type

export const supportClocks = Projection.make("deadlines-support", { by: Exposure, row: SupportClocks })
  .on(FollowUpPlanned, (row, { dueOn, exposureId, incidentId, personRef }, recorded) => ({
    exposureId,
    personRef,
    incidentId,
    declined: false,
    planned: [
      ...(row?.planned ?? []),
      { dueOn, held: false, startId: recorded.id, plannedAt: recordedInstant(recorded) }
    ]
  }))
  .on(
    FollowUpHeld,
    (row, { at, incidentId }) =>
      row && {
        ...row,
        incidentId,
        planned: answeredOn(row.planned, dayOfInstant(at)).map((one) =>
          one.held && one.heldAt === undefined ? { ...one, heldAt: at } : one
        )
      }
  )
  .on(FollowUpMissed, (row, { dueOn }) => row && { ...row, planned: missedOn(row.planned, dueOn) })
  .on(SupportDeclined, (row) => row && { ...row, declined: true })

/** A member's introduction, what they have said they know, and when they left. */
export const PersonClocks = Schema.Struct({
  personRef: PersonRef,
  introduced: Schema.Boolean,
  acknowledged: Schema.Array(Schema.Struct({ version: Schema.String, at: Instant })),
  departures: Schema.Array(Schema.Struct({ startId: Schema.String, at: Day })),
  clocks: Schema.Array(Clock)
})
export type PersonClocks = typeof PersonClocks.Type

const unknown = (personRef: PersonRef): PersonClocks => ({
  personRef,
  introduced: false,
  acknowledged: [],
  departures: [],
  clocks: []
})

const introduced = (row: PersonClocks, at: Instant): PersonClocks => ({
  ...row,
  introduced: true,
  clocks: stop(row.clocks, at, () => true)
})

export const personClocks = Projection.make("deadlines-person", { by: Person, row: PersonClocks })
  .on(MemberJoined, (row, { from, memberRef, unitId }, { id }) => {
    const known = row ?? unknown(memberRef)
    if (known.introduced) return known
    const clock = { deadline: "D11" as const, startId: id, part: "", startedAt: startOf(from), unitPath: [unitId] }
    return { ...known, clocks: start(known.clocks, { ...clock, about: { personRef: memberRef, unitId } }) }
  })
  .on(
    MemberMoved,
    // Whoever leads the new unit introduces them; what they were to be introduced to in another unit beside it stays there.
    (row, { fromUnit, toUnit }) =>
      row && {
        ...row,
        clocks: row.clocks.map((clock) => (clock.unitPath[0] === fromUnit ? { ...clock, unitPath: [toUnit] } : clock))
      }
  )
  .on(
    MemberLeft,
    (row, { at, unitId }, { id }) =>
      row && {
        ...row,
        departures: [...row.departures, { startId: id, at }],
        clocks: cancel(row.clocks, ({ unitPath }) => unitPath[0] === unitId)
      }
  )
  .on(TrainingCompleted, (row, { content, on, personRef }) => {
    const known = row ?? unknown(personRef)
    return content === "introduction" ? introduced(known, startOf(on)) : known
  })
  .on(TrainingWaived, (row, { content, personRef }, recorded) => {
    const known = row ?? unknown(personRef)
    return content === "introduction" ? introduced(known, recordedInstant(recorded)) : known
  })
  .on(RoutineAcknowledged, (row, { personRef, version }, recorded) => {
    const known = row ?? unknown(personRef)
    return { ...known, acknowledged: [...known.acknowledged, { version, at: recordedInstant(recorded) }] }
  })

/** The routines adopted at one level, by the event that did. */
export const RoutineClocks = Schema.Struct({
  routines: Schema.Array(
    Schema.Struct({
      startId: Schema.String,
      version: Schema.String,
      unitId: Schema.optionalKey(UnitId),
      validFrom: Day,
      retiredFrom: Schema.optionalKey(Day)
    })
  )
})
export type RoutineClocks = typeof RoutineClocks.Type

export const routineClocks = Projection.make("deadlines-routine", { by: Policy, row: RoutineClocks })
  .on(PolicyAdopted, (row, { unitId, validFrom, version }, { id }) => ({
    routines: [
      ...(row?.routines ?? []),
      { startId: id, version, validFrom, ...(unitId === undefined ? {} : { unitId }) }
    ]
  }))
  .on(
    PolicyRetired,
    (row, { from, version }) =>
      row && { routines: row.routines.map((one) => (one.version === version ? { ...one, retiredFrom: from } : one)) }
  )
