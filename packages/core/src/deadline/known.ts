/** What the deadlines are worked out from: the rows of the clocks, and who and what there is in the city. */
import { Option, Result } from "effect"
import { type PolicyEdition, policyFor, type PolicyInForce } from "../catalogue/policyInForce.ts"
import type { MemberRow } from "../organisation/view/row.ts"
import { pathOf, type Units } from "../organisation/view/tree.ts"
import type { UnitId } from "../vocabulary/ids.ts"
import { type Day, dayOfInstant } from "../vocabulary/time.ts"
import type { AskedClocks } from "./clocks/asked.ts"
import type { Clock } from "./clocks/clock.ts"
import type { IncidentClocks } from "./clocks/incidentRow.ts"
import type { PersonClocks, RoutineClocks, SupportClocks } from "./clocks/people.ts"
import type { AssessmentClocks, UnitClocks, VisitClocks } from "./clocks/risk.ts"

/** Each list as its projection's rows are: `incidents` from `incidentClocks`, and so on. */
export interface DeadlinesKnown {
  readonly incidents: ReadonlyArray<IncidentClocks>
  readonly supports: ReadonlyArray<SupportClocks>
  readonly persons: ReadonlyArray<PersonClocks>
  readonly units: ReadonlyArray<UnitClocks>
  readonly assessments: ReadonlyArray<AssessmentClocks>
  readonly visits: ReadonlyArray<VisitClocks>
  readonly requests: ReadonlyArray<AskedClocks>
  readonly questions: ReadonlyArray<AskedClocks>
  readonly routines: ReadonlyArray<RoutineClocks>
  /** The rows of the organisation's `units`, by id, and of its `members`. */
  readonly tree: Units
  readonly members: ReadonlyArray<MemberRow>
  /** Every edition of every level, earliest first: `editionsOf` the rows of `policies`. */
  readonly editions: ReadonlyArray<PolicyEdition>
}

/** A unit and everything above it on a day; the unit alone when the tree does not know it. */
export const pathIn = (tree: Units, unitId: UnitId, day: Day): ReadonlyArray<UnitId> =>
  Option.getOrElse(Result.getSuccess(pathOf(tree, unitId, day)), (): ReadonlyArray<UnitId> => [unitId])

/**
 * The rules a clock runs by: those in force on the day it was started, in the unit it was started in, whatever was adopted later and
 * wherever it has gone since. A day that has been told does not move.
 */
export const rulesOf = ({ about, startedAt, unitPath }: Clock, { editions, tree }: DeadlinesKnown): PolicyInForce => {
  const day = dayOfInstant(startedAt)
  const [unitId, ...above] = unitPath
  const path = unitId === undefined || above.length > 0 ? unitPath : pathIn(tree, about.unitId ?? unitId, day)
  return policyFor(editions, path, day)
}
