/** What a figure is counted from, read: the same for a page, for the command line and for a release. */
import type { Event, Parked, Projection } from "@trygglogg/log"
import { Effect, Schema } from "effect"
import { policyOn } from "../../catalogue/policyInForce.ts"
import { incidentClocks } from "../../deadline/clocks/incident.ts"
import { supportClocks } from "../../deadline/clocks/people.ts"
import { outcomesAt } from "../../deadline/outcomes.ts"
import { members } from "../../organisation/projection/members.ts"
import { units } from "../../organisation/projection/units.ts"
import { unitsById } from "../../organisation/view/tree.ts"
import { exercises, knowledge, policies } from "../../policy/projection.ts"
import { editionsOf } from "../../policy/view.ts"
import { contactVolumes, surveys } from "../../survey/projection.ts"
import { type AnyQuestion, MeasureQuestion } from "../../vocabulary/statistic.ts"
import type { Day, Instant } from "../../vocabulary/time.ts"
import { statisticRows } from "../statistics/projection.ts"
import type { KnownForMeasures } from "./asked.ts"
import { measureRows } from "./projection.ts"

/** All rows of a view, and the events that are in none of them. */
export interface RowsRead<Row> {
  readonly rows: ReadonlyArray<Row>
  readonly parked: ReadonlyArray<Parked>
}

/** How rows are come by: from a view store, or from the log as it was. Every view at the same position. */
export type ReadRows<E, R> = <Row, Kind extends string, Seen extends Event.Any, Dated extends boolean>(
  projection: Projection.Projection<Row, Kind, Seen, Dated>
) => Effect.Effect<RowsRead<Row>, E, R>

/** Where a figure stands: what was known, and when. */
export interface Standpoint {
  readonly position: number
  /** When the event at the position was recorded: deadlines stand as they stood then, whenever somebody asks. */
  readonly recordedAt: Instant
  /** The day of asking: what has ended, and which rules protect small numbers. */
  readonly today: Day
}

/** What a figure is counted from, and what is missing in it. */
export interface FigureSources {
  readonly known: KnownForMeasures
  /** The version of the city's rules that apply on the day. */
  readonly policyVersion: string
  /** Events that the figure should rest on and that could not be taken in, each once. */
  readonly parked: ReadonlyArray<Parked>
}

const isMeasure = Schema.is(MeasureQuestion)

/** What is asked for most needs only what is common to all. */
const needs = (question: AnyQuestion) => ({
  more: isMeasure(question),
  deadlines: question.statistic === "timeliness" || question.statistic === "outcomeEquality"
})

/**
 * Reads what a question is answered from: for `answer`, `measure`, `countedForRelease` and `recomputed`.
 *
 * @param read gives all rows of a view, at the position of `at`
 *
 * @example
 * const { known } = yield* figureSources(question, rowsUntil(57), { position: 57, recordedAt, today })
 * const told = measure(question, known)
 */
export const figureSources = Effect.fnUntraced(function* <E, R>(
  question: AnyQuestion,
  read: ReadRows<E, R>,
  at: Standpoint
) {
  const parked = new Map<number, Parked>()
  const rowsOf = <Row, Kind extends string, Seen extends Event.Any, Dated extends boolean>(
    projection: Projection.Projection<Row, Kind, Seen, Dated>,
    needed: boolean
  ): Effect.Effect<ReadonlyArray<Row>, E, R> =>
    needed
      ? Effect.map(read(projection), (found) => {
          for (const one of found.parked) parked.set(one.position, one)
          return found.rows
        })
      : Effect.succeed([])
  const { deadlines, more } = needs(question)
  const tree = unitsById(yield* rowsOf(units, true))
  const editions = editionsOf(yield* rowsOf(policies, true))
  const { values, version } = policyOn(editions, at.today)
  const clocks = {
    incidents: yield* rowsOf(incidentClocks, deadlines),
    supports: yield* rowsOf(supportClocks, deadlines),
    tree,
    editions
  }
  const known: KnownForMeasures = {
    incidents: { rows: yield* rowsOf(statisticRows, true), position: at.position },
    measures: new Map((yield* rowsOf(measureRows, more)).map((row) => [row.incidentId, row])),
    units: tree,
    policy: values,
    today: at.today,
    surveys: yield* rowsOf(surveys, more),
    volumes: yield* rowsOf(contactVolumes, more),
    members: yield* rowsOf(members, more),
    knowledge: yield* rowsOf(knowledge, more),
    exercises: yield* rowsOf(exercises, more),
    editions,
    deadlines: outcomesAt(clocks, at.recordedAt)
  }
  const sources: FigureSources = {
    known,
    policyVersion: version,
    parked: [...parked.values()].toSorted((a, b) => a.position - b.position)
  }
  return sources
})
