/** Scenario 41 in figures: what belonged to a unit belongs to what the unit became, where that can be told. */
import { Result } from "effect"
import { assert, describe, it } from "vitest"
import { UnitMerged, UnitSplit } from "../../src/organisation/event.ts"
import { units as unitRows } from "../../src/organisation/projection/units.ts"
import { unitsById } from "../../src/organisation/view/tree.ts"
import { CannotBeDivided, rowsAsAsked } from "../../src/overview/statistics/asToday.ts"
import { UnitId } from "../../src/vocabulary/ids.ts"
import { city, closed, day, department, moved, north, office, registered, south, town } from "../organisation/town.ts"
import { rowsOf } from "../organisation/folded.ts"
import { statisticRow } from "./city.ts"

const desk = UnitId.make("desk")
const counter = UnitId.make("counter")
const there = [...town, registered(desk, "unit", department), registered(counter, "unit", south)] as const
const path = [office, department, north, city] as const
const row = statisticRow("1", { unitPath: path })
type Changed = ReturnType<typeof UnitSplit | typeof UnitMerged | typeof moved | typeof closed>
const asOf = (...events: ReadonlyArray<Changed>) => unitsById(rowsOf(unitRows, ...there, ...events).values())
const now = (scope: UnitId, units: ReturnType<typeof asOf>) =>
  rowsAsAsked({ organisation: "now", scope, to: day("2026-03-02") }, [row], units)
const at = (unitPath: typeof row.unitPath) => Result.succeed([{ ...row, unitPath }])

describe("a figure by the organisation of today", () => {
  it("leaves what happened where it was, when it is asked as it was then", () =>
    assert.deepStrictEqual(
      rowsAsAsked(
        { organisation: "then", scope: city, to: day("2026-03-02") },
        [row],
        asOf(moved(office, department, south, "2026-01-01"))
      ),
      Result.succeed([row])
    ))

  it("counts it along the unit's path on the period's last day, and not of a day after", () => {
    assert.deepStrictEqual(now(south, asOf(moved(office, department, south, "2026-03-01"))), at([office, south, city]))
    assert.deepStrictEqual(now(south, asOf(moved(office, department, south, "2026-03-02"))), at(path))
  })

  it("counts it in the unit that its own was merged into", () =>
    assert.deepStrictEqual(
      now(
        south,
        asOf(UnitMerged({ unitId: office, into: counter, at: day("2026-02-01") }), closed(office, "2026-02-01"))
      ),
      at([counter, south, city])
    ))

  it("leaves it where it was, when its unit was closed and nothing came in its place", () =>
    assert.deepStrictEqual(now(north, asOf(closed(office, "2026-02-01"))), at(path)))

  it("counts it in what all that its unit became have in common, and refuses to divide it between them", () => {
    const split = UnitSplit({ unitId: office, intoUnits: [desk, counter], at: day("2026-02-01") })
    const units = asOf(split, closed(office, "2026-02-01"))
    assert.deepStrictEqual(now(city, units), at([city]))
    for (const scope of [desk, south, north]) {
      assert.deepStrictEqual(now(scope, units), Result.fail(new CannotBeDivided({ unitId: office })))
    }
  })
})
