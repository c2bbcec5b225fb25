/** What a figure is counted from: the same rows for a page, for the command line and for a release. */
import type { Parked } from "@trygglogg/log"
import { policyOn } from "../../catalogue/policyInForce.ts"
import type { IncidentClocks } from "../../deadline/clocks/incidentRow.ts"
import type { SupportClocks } from "../../deadline/clocks/people.ts"
import { outcomesAt } from "../../deadline/outcomes.ts"
import type { MemberRow, UnitRow } from "../../organisation/view/row.ts"
import { unitsById } from "../../organisation/view/tree.ts"
import { type AdoptedPolicies, editionsOf, type ExerciseRow, type KnowledgeRow } from "../../policy/view.ts"
import type { ContactVolumeRow, SurveyRow } from "../../survey/view.ts"
import type { Day, Instant } from "../../vocabulary/time.ts"
import type { StatisticRow } from "../statistics/view.ts"
import type { KnownForMeasures } from "./asked.ts"
import type { MeasureRow } from "./view.ts"

/** All rows of a view, and the events that are in none of them. A listing of a view store is one. */
export interface RowsRead<Row> {
  readonly rows: ReadonlyArray<Row>
  readonly parked: ReadonlyArray<Parked>
}

/** What ST-01 to ST-04 are counted from, each by the projection it is named after. */
export interface CountRows {
  readonly statistics: RowsRead<StatisticRow>
  readonly units: RowsRead<UnitRow>
  readonly policies: RowsRead<AdoptedPolicies>
}

/** What the other measures need beside it, each by the projection it is named after. */
export interface MeasureRows {
  readonly measures: RowsRead<MeasureRow>
  readonly surveys: RowsRead<SurveyRow>
  readonly contactVolumes: RowsRead<ContactVolumeRow>
  readonly members: RowsRead<MemberRow>
  readonly knowledge: RowsRead<KnowledgeRow>
  readonly exercises: RowsRead<ExerciseRow>
  readonly incidentClocks: RowsRead<IncidentClocks>
  readonly supportClocks: RowsRead<SupportClocks>
}

/** Where a figure stands: what was known, and when. */
export interface Standpoint {
  /** The position of the log that all the rows are of. */
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
  /** Events that the figure should rest on and that could not be taken in, each once, the oldest first. */
  readonly parked: ReadonlyArray<Parked>
}

const none = { rows: [], parked: [] } as const
const nothingMore: MeasureRows = {
  measures: none,
  surveys: none,
  contactVolumes: none,
  members: none,
  knowledge: none,
  exercises: none,
  incidentClocks: none,
  supportClocks: none
}

const onceEach = (read: Iterable<RowsRead<unknown>>): ReadonlyArray<Parked> => {
  const all = [...read].flatMap(({ parked }) => parked)
  return [...new Map(all.map((one) => [one.position, one])).values()].toSorted((a, b) => a.position - b.position)
}

/**
 * What a question is answered from, for `answer`, `measure`, `countedForRelease` and `recomputed`.
 *
 * @param rows of the views, all at the position of `at`
 * @param more what measures need beside them; ST-01 to ST-04 do without
 *
 * @example
 * const { known, parked } = figureSources(rows, { position: 57, recordedAt, today }, more)
 * const told = measure(question, known)
 */
export const figureSources = (rows: CountRows, at: Standpoint, more: MeasureRows = nothingMore): FigureSources => {
  const units = unitsById(rows.units.rows)
  const editions = editionsOf(rows.policies.rows)
  const { values, version } = policyOn(editions, at.today)
  const clocks = { incidents: more.incidentClocks.rows, supports: more.supportClocks.rows, tree: units, editions }
  return {
    known: {
      incidents: { rows: rows.statistics.rows, position: at.position },
      measures: new Map(more.measures.rows.map((row) => [row.incidentId, row])),
      units,
      policy: values,
      today: at.today,
      surveys: more.surveys.rows,
      volumes: more.contactVolumes.rows,
      members: more.members.rows,
      knowledge: more.knowledge.rows,
      exercises: more.exercises.rows,
      editions,
      deadlines: outcomesAt(clocks, at.recordedAt)
    },
    policyVersion: version,
    parked: onceEach([...Object.values(rows), ...Object.values(more)])
  }
}
