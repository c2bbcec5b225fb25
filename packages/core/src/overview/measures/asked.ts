/** What a measure is computed from: the rows of its period and scope, and what else is known at the position. */
import type { PolicyEdition } from "../../catalogue/policyInForce.ts"
import type { DeadlineOutcome } from "../../deadline/outcomes.ts"
import type { MemberRow } from "../../organisation/view/row.ts"
import type { ExerciseRow, KnowledgeRow } from "../../policy/view.ts"
import type { ContactVolumeRow, SurveyRow } from "../../survey/view.ts"
import type { ExposureId } from "../../vocabulary/ids.ts"
import type { MeasureQuestion } from "../../vocabulary/statistic.ts"
import type { Known } from "../statistics/known.ts"
import { askedFor, type Counted } from "../statistics/counted.ts"
import type { MeasureRow } from "./view.ts"

/** Everything a measure may ask, at one position. What a city has no rows of is empty. */
export interface KnownForMeasures extends Known {
  readonly measures: ReadonlyMap<string, MeasureRow>
  readonly surveys: ReadonlyArray<SurveyRow>
  readonly volumes: ReadonlyArray<ContactVolumeRow>
  readonly members: ReadonlyArray<MemberRow>
  readonly knowledge: ReadonlyArray<KnowledgeRow>
  readonly exercises: ReadonlyArray<ExerciseRow>
  /** Every edition of every level, as `editionsOf` gives them. */
  readonly editions: ReadonlyArray<PolicyEdition>
  /** How the deadlines of incidents stood when the position was recorded: `outcomesAt` of the deadlines. For ST-11 and ST-18. */
  readonly deadlines: ReadonlyArray<DeadlineOutcome>
}

/** An incident that counts, with what the measures know of it. */
export interface Row extends Counted {
  readonly facts: MeasureRow
}

export interface Asked {
  readonly question: MeasureQuestion
  /** Of the period, the scope and the forms. */
  readonly rows: ReadonlyArray<Row>
  /** Of the scope, whenever they were: what happened before the period can still matter to it. */
  readonly within: ReadonlyArray<Row>
  readonly known: KnownForMeasures
}

const unknown = ({ incidentId }: Counted): Omit<MeasureRow, "answers" | "exposures"> => ({
  incidentId,
  precision: "unknown",
  place: "unknown",
  channel: "none",
  reclassified: false,
  inOtherSystem: false
})

/** What is known of each exposure, wherever it has belonged: a case that stands tells it last. */
const byExposure = <One extends { readonly exposureId: ExposureId }>(
  { incidents, measures }: KnownForMeasures,
  of: (facts: MeasureRow) => ReadonlyArray<One>
): ReadonlyMap<ExposureId, One> => {
  const merged = new Set(incidents.rows.filter((row) => row.merged).map(({ incidentId }) => incidentId))
  const ordered = [...measures.values()].toSorted(
    (a, b) => Number(merged.has(b.incidentId)) - Number(merged.has(a.incidentId))
  )
  return new Map(ordered.flatMap(of).map((one) => [one.exposureId, one] as const))
}

/** The rows a measure asks for. What came to a case by a merge is known from the case it came from. */
export const askedOf = (question: MeasureQuestion, known: KnownForMeasures): Asked => {
  const exposed = byExposure(known, ({ exposures }) => exposures)
  const answered = byExposure(known, ({ answers }) => answers)
  const withFacts = (row: Counted): Row => {
    const ids = row.exposures.map(({ exposureId }) => exposureId)
    return {
      ...row,
      facts: {
        ...(known.measures.get(row.incidentId) ?? unknown(row)),
        exposures: ids.flatMap((id) => exposed.get(id) ?? []),
        answers: ids.flatMap((id) => answered.get(id) ?? [])
      }
    }
  }
  const { inPeriod, within } = askedFor(question, known.incidents.rows)
  return { question, known, rows: inPeriod.map(withFacts), within: within.map(withFacts) }
}
