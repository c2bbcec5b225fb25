/** What the rows of assessments, visits and mappings hold, and what is asked of them. */
import { Schema } from "effect"
import { Channel } from "../vocabulary/enumerations.ts"
import { AssessmentId, MappingId, PersonRef, UnitId, VisitId } from "../vocabulary/ids.ts"
import {
  AlarmStep,
  AssessmentKind,
  AssessmentResult,
  MappingItem,
  MappingRevision,
  RiskArea,
  RiskLevel,
  RiskMeasure,
  VisitKind,
  VisitPlace,
  VisitState,
  VisitStopped
} from "../vocabulary/risk.ts"
import { Day, dayOfInstant, Instant } from "../vocabulary/time.ts"

const UnitPath = Schema.NonEmptyArray(UnitId)

export const AssessmentRow = Schema.Struct({
  assessmentId: AssessmentId,
  unitPath: UnitPath,
  kind: AssessmentKind,
  startedAt: Instant,
  participants: Schema.Array(PersonRef),
  /** Whether its factors are noted. */
  factorsNoted: Schema.Boolean,
  judgement: Schema.optionalKey(
    Schema.Struct({
      level: RiskLevel,
      result: AssessmentResult,
      measures: Schema.Array(RiskMeasure),
      validUntil: Day,
      assessedBy: PersonRef,
      secondReader: Schema.optionalKey(PersonRef),
      approvedBy: Schema.optionalKey(PersonRef)
    })
  ),
  over: Schema.optionalKey(Schema.Literals(["expired", "superseded"])),
  /** The way of contact decided on instead, and the day that is looked at anew. */
  channel: Schema.optionalKey(Schema.Struct({ from: Channel, to: Channel, reviewOn: Day })),
  /** The positions of the events that hold sealed words. */
  words: Schema.Array(Schema.Int)
})
export type AssessmentRow = typeof AssessmentRow.Type

export const VisitRow = Schema.Struct({
  visitId: VisitId,
  unitPath: UnitPath,
  kind: VisitKind,
  place: VisitPlace,
  state: VisitState,
  assessmentId: Schema.optionalKey(AssessmentId),
  participants: Schema.Array(PersonRef),
  contactPerson: PersonRef,
  startAt: Instant,
  expectedEnd: Instant,
  startedAt: Schema.optionalKey(Instant),
  endedAt: Schema.optionalKey(Instant),
  lastHeardAt: Schema.optionalKey(Instant),
  alarmedAt: Schema.optionalKey(Instant),
  missed: Schema.Array(Schema.Struct({ dueAt: Instant, step: AlarmStep })),
  stopped: Schema.optionalKey(VisitStopped)
})
export type VisitRow = typeof VisitRow.Type

export const MappingRow = Schema.Struct({
  mappingId: MappingId,
  unitPath: UnitPath,
  from: Day,
  to: Day,
  participants: Schema.Array(PersonRef),
  safetyRep: PersonRef,
  answers: Schema.Array(
    Schema.Struct({
      item: MappingItem,
      raisesRisk: Schema.Boolean,
      measurePlanned: Schema.Boolean,
      /** Of the event that holds the words. */
      position: Schema.Int
    })
  ),
  completedOn: Schema.optionalKey(Day),
  nextDueOn: Schema.optionalKey(Day),
  levels: Schema.Array(Schema.Struct({ area: RiskArea, level: RiskLevel })),
  /** Why it is due before its time. */
  revised: Schema.optionalKey(Schema.Struct({ because: MappingRevision, on: Day }))
})
export type MappingRow = typeof MappingRow.Type

/**
 * The visits of a unit and all below it on a day, by their start: for whoever leads it (`VisitsToday`).
 *
 * Those under way since a day before are among them: nobody has heard that they ended.
 */
export const visitsToday = (rows: Iterable<VisitRow>, unitId: UnitId, day: Day): ReadonlyArray<VisitRow> =>
  [...rows]
    .filter(
      ({ startAt, state, unitPath }) =>
        unitPath.includes(unitId) &&
        (dayOfInstant(startAt) === day || (state === "started" && dayOfInstant(startAt) < day))
    )
    .toSorted((one, other) => (one.startAt < other.startAt ? -1 : one.startAt > other.startAt ? 1 : 0))

/** The risk visits at the office that the reception is to know of on a day (`ReceptionToday`). */
export const receptionToday = (rows: Iterable<VisitRow>, unitId: UnitId, day: Day): ReadonlyArray<VisitRow> =>
  visitsToday(rows, unitId, day).filter(({ kind, state }) => kind === "riskVisit" && state !== "cancelled")

export interface UnitMapping {
  /** The mapping being made, or else the newest completed one. */
  readonly mapping: MappingRow
  /** When the next one is due; none while the first is being made. */
  readonly dueOn?: Day
}

/** How a unit stands with its risk mapping (`UnitMapping`). Nothing for a unit that has never opened one. */
export const unitMapping = (rows: Iterable<MappingRow>, unitId: UnitId): UnitMapping | undefined => {
  const own = [...rows].filter(({ unitPath }) => unitPath[0] === unitId)
  const completed = own
    .filter(({ completedOn }) => completedOn !== undefined)
    .toSorted((one, other) => ((one.completedOn ?? "") < (other.completedOn ?? "") ? -1 : 1))
    .at(-1)
  const mapping = own.find(({ completedOn }) => completedOn === undefined) ?? completed
  const dueOn = completed?.revised?.on ?? completed?.nextDueOn
  return mapping && { mapping, ...(dueOn === undefined ? {} : { dueOn }) }
}
