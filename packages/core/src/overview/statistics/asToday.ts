/** The organisation as it lies on a day, for figures asked `now`: what belonged to a unit belongs to what the unit became. */
import { Result, Schema } from "effect"
import { pathOf, type Units } from "../../organisation/view/tree.ts"
import { unitAsToday } from "../../organisation/view/successor.ts"
import { UnitId } from "../../vocabulary/ids.ts"
import type { AnyQuestion } from "../../vocabulary/statistic.ts"
import { addDays, type Day } from "../../vocabulary/time.ts"
import type { StatisticRow } from "./view.ts"

/** A unit became several, and nobody has said which of them its earlier incidents belong to. */
export class CannotBeDivided extends Schema.TaggedError<CannotBeDivided>()("CannotBeDivided", { unitId: UnitId }) {}

type Path = readonly [UnitId, ...ReadonlyArray<UnitId>]

const pathsOf = (units: Units, ids: ReadonlyArray<UnitId>, day: Day): ReadonlyArray<Path> =>
  ids.flatMap((unitId) => {
    const path = pathOf(units, unitId, day)
    return Result.isSuccess(path) ? [path.success] : []
  })

/** Where a row belongs today: along the path of its unit, or along what all that its unit became have in common. */
const placed = (row: StatisticRow, scope: UnitId, units: Units, day: Day): Result.Result<Path, CannotBeDivided> => {
  const [unitId] = row.unitPath
  const now = unitAsToday(units, unitId, day)
  const paths = pathsOf(units, now._tag === "Unit" ? [now.unitId] : now.into, day)
  const [first, ...others] = paths
  // Closed without anything in its place: it stays where it was.
  if (first === undefined) return Result.succeed(row.unitPath)
  const [nearest, ...above] = first.filter((unit) => others.every((path) => path.includes(unit)))
  const shared = nearest === undefined ? row.unitPath : ([nearest, ...above] as const)
  return paths.some((path) => path.includes(scope)) && !shared.includes(scope)
    ? Result.fail(new CannotBeDivided({ unitId }))
    : Result.succeed(shared)
}

/** The rows by the organisation that a question asks for: as it was at each event, or as it lies on the period's last day. */
export const rowsAsAsked = (
  { organisation, scope, to }: Pick<AnyQuestion, "organisation" | "scope" | "to">,
  rows: ReadonlyArray<StatisticRow>,
  units: Units
): Result.Result<ReadonlyArray<StatisticRow>, CannotBeDivided> => {
  if (organisation !== "now") return Result.succeed(rows)
  const day = addDays(to, -1)
  const moved: Array<StatisticRow> = []
  for (const row of rows) {
    const path = placed(row, scope, units, day)
    if (Result.isFailure(path)) return Result.fail(path.failure)
    moved.push({ ...row, unitPath: path.success })
  }
  return Result.succeed(moved)
}
