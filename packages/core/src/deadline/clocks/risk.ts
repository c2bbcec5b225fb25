/** D10, D13, D14: the clocks of mappings, assessments and visits. */
import { Projection, type Recorded } from "@trygglogg/log"
import { Schema } from "effect"
import { IncidentReported } from "../../incident/event.ts"
import {
  RiskAssessed,
  RiskAssessmentExpired,
  RiskAssessmentStarted,
  RiskAssessmentSuperseded
} from "../../risk-assessment/event/assessment.ts"
import { MappingCompleted, MappingRevisedBecauseOf } from "../../risk-assessment/event/mapping.ts"
import {
  VisitAborted,
  VisitCheckInMade,
  VisitEnded,
  VisitPlanned,
  VisitStarted
} from "../../risk-assessment/event/visit.ts"
import { Assessment, Unit, UnitId, Visit, VisitId } from "../../vocabulary/ids.ts"
import { Day, Instant } from "../../vocabulary/time.ts"
import { answeredUntil } from "../../vocabulary/checkIn.ts"
import { cancel, Clock, isRunning, recordedInstant, start, stop } from "./clock.ts"

/** From one mapping of a unit to the next. */
const Generation = Schema.Struct({
  startId: Schema.String,
  startedAt: Instant,
  nextDueOn: Day,
  /** What happened in the unit since: so many of them make a new mapping due, the rules in force say how many. */
  incidents: Schema.Array(Schema.Struct({ startId: Schema.String, at: Instant })),
  revised: Schema.optionalKey(Schema.Struct({ startId: Schema.String, on: Day })),
  redoneAt: Schema.optionalKey(Instant)
})
export const UnitClocks = Schema.Struct({ unitId: UnitId, generations: Schema.NonEmptyArray(Generation) })
export type UnitClocks = typeof UnitClocks.Type
type Generation = typeof Generation.Type

const latest = (row: UnitClocks, change: (generation: Generation) => Generation): UnitClocks => {
  const [first, ...more] = row.generations
  const last = more.at(-1)
  return last === undefined
    ? { ...row, generations: [change(first)] }
    : { ...row, generations: [first, ...more.slice(0, -1), change(last)] }
}

const completed = (
  row: UnitClocks | undefined,
  { nextDueOn, unitId }: (typeof MappingCompleted)["Type"],
  recorded: Recorded
): UnitClocks => {
  const startedAt = recordedInstant(recorded)
  const next: Generation = { startId: recorded.id, startedAt, nextDueOn, incidents: [] }
  if (row === undefined) return { unitId, generations: [next] }
  const { generations } = latest(row, (last) => ({ ...last, redoneAt: startedAt }))
  return { unitId, generations: [...generations, next] }
}

export const unitClocks = Projection.make("deadlines-unit", { by: Unit, row: UnitClocks })
  .on(MappingCompleted, completed)
  .on(
    MappingRevisedBecauseOf,
    (row, { on }, { id }) => row && latest(row, (last) => ({ revised: { startId: id, on }, ...last }))
  )
  .on(IncidentReported, (row, { reportedAt, unitPath }, { id }) =>
    row === undefined || unitPath[0] !== row.unitId
      ? row
      : latest(row, (last) => ({ ...last, incidents: [...last.incidents, { startId: id, at: reportedAt }] }))
  )

export const AssessmentClocks = Schema.Struct({
  unitPath: Schema.NonEmptyArray(UnitId),
  clocks: Schema.Array(Clock)
})
export type AssessmentClocks = typeof AssessmentClocks.Type

export const assessmentClocks = Projection.make("deadlines-assessment", { by: Assessment, row: AssessmentClocks })
  .on(RiskAssessmentStarted, (_, { unitPath }) => ({ unitPath, clocks: [] }))
  .on(
    RiskAssessed,
    (row, { assessedBy, assessmentId, validUntil }, recorded) =>
      row && {
        ...row,
        clocks: start(row.clocks, {
          deadline: "D13",
          startId: recorded.id,
          part: "",
          startedAt: recordedInstant(recorded),
          about: { assessmentId, personRef: assessedBy },
          unitPath: row.unitPath,
          dueOn: validUntil
        })
      }
  )
  .on(
    RiskAssessmentSuperseded,
    (row, _, recorded) => row && { ...row, clocks: stop(row.clocks, recordedInstant(recorded), () => true) }
  )
  .on(RiskAssessmentExpired, (row) => row && { ...row, clocks: cancel(row.clocks, () => true) })

export const VisitClocks = Schema.Struct({
  visitId: VisitId,
  unitPath: Schema.NonEmptyArray(UnitId),
  dues: Schema.Array(Instant),
  answered: Schema.Int,
  clocks: Schema.Array(Clock)
})
export type VisitClocks = typeof VisitClocks.Type

/** Every check-in still to be made is answered or not needed any more. */
const over = (row: VisitClocks | undefined, at: Instant): VisitClocks | undefined =>
  row && {
    ...row,
    clocks: cancel(
      stop(row.clocks, at, ({ dueAt = at }) => dueAt <= at),
      () => true
    )
  }

/** Found by whether somebody is waited for: of all the visits there have been, only a few at a time. */
export const visitClocks = Projection.make("deadlines-visit", {
  by: Visit,
  row: VisitClocks,
  index: { waitedFor: ({ clocks }) => (clocks.some(isRunning) ? "yes" : undefined) }
})
  .on(VisitPlanned, (_, { checkIns, expectedEnd, unitPath, visitId }) => ({
    visitId,
    unitPath,
    dues: [...checkIns, expectedEnd],
    answered: 0,
    clocks: []
  }))
  .on(
    VisitStarted,
    (row, { at, visitId }, { id }) =>
      row && {
        ...row,
        clocks: row.dues.map((dueAt) => ({
          deadline: "D14" as const,
          startId: id,
          part: dueAt,
          startedAt: at,
          about: { visitId },
          unitPath: row.unitPath,
          dueAt
        }))
      }
  )
  .on(VisitCheckInMade, (row, { at }) => {
    if (row === undefined) return undefined
    const answered = answeredUntil(row.dues, row.answered, at)
    const done = new Set<string>(row.dues.slice(0, answered))
    return { ...row, answered, clocks: stop(row.clocks, at, ({ part }) => done.has(part)) }
  })
  .on(VisitEnded, (row, { at }) => over(row, at))
  .on(VisitAborted, (row, { at }) => over(row, at))
