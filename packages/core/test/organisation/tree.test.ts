import { Result } from "effect"
import { assert, describe, it } from "vitest"
import { HeadcountRecorded } from "../../src/organisation/event.ts"
import { members } from "../../src/organisation/projection/members.ts"
import { units } from "../../src/organisation/projection/units.ts"
import { coordinatorsFor, safetyRepsFor } from "../../src/organisation/view/people.ts"
import {
  closestManager,
  headcountOf,
  managedUnits,
  pathOf,
  subtree,
  unitsById
} from "../../src/organisation/view/tree.ts"
import type { UnitId } from "../../src/vocabulary/ids.ts"
import { rowsOf } from "./folded.ts"
import {
  anna,
  bo,
  cilla,
  city,
  closed,
  coordinates,
  day,
  department,
  departmentThere,
  ended,
  joined,
  leads,
  left,
  moved,
  north,
  office,
  officeThere,
  represents,
  south,
  standsIn,
  start,
  today,
  town
} from "./town.ts"

const counted = (unitId: UnitId, at: string, employees: number) =>
  HeadcountRecorded({ unitId, at: day(at), employees, consultants: 1, students: 2, source: "Personalsystemet" })

describe("the tree of the units", () => {
  const rows = rowsOf(units, ...town, moved(department, north, south, "2026-03-02"))
  const yesterday = day("2026-03-01")

  it("gives the path of a unit on a day, the city last", () => {
    assert.deepStrictEqual(pathOf(rows, office, yesterday), Result.succeed([office, department, north, city]))
    assert.deepStrictEqual(pathOf(rows, office, today), Result.succeed([office, department, south, city]))
    assert.deepStrictEqual(pathOf(rows, city, today), Result.succeed([city]))
  })

  it("tells which unit of the path was not there", () => {
    assert.deepStrictEqual(pathOf(rows, office, day("2019-12-31")), Result.fail({ notActive: office }))
    const holed = rowsOf(units, ...town, closed(north, "2026-01-01"))
    assert.deepStrictEqual(pathOf(holed, office, today), Result.fail({ notActive: north }))
  })

  it("gives a unit and all below it on a day", () => {
    assert.deepStrictEqual(subtree(rows, north, yesterday), [north, department, office])
    assert.deepStrictEqual(subtree(rows, north, today), [north])
    assert.deepStrictEqual(subtree(rows, city, today), [city, north, south, department, office])
    assert.deepStrictEqual(subtree(rows, city, day("2019-12-31")), [])
    const without = rowsOf(units, ...town, closed(office, "2026-03-02"))
    assert.deepStrictEqual(subtree(without, department, today), [department])
  })

  it("ends also where rows go in a circle, which no command lets them", () => {
    const circle = rowsOf(units, ...town, moved(north, city, office, "2026-01-01"))
    assert.deepStrictEqual(pathOf(circle, office, today), Result.fail({ notActive: office }))
  })

  it("is the same from listed rows", () =>
    assert.deepStrictEqual(pathOf(unitsById(rows.values()), office, today), pathOf(rows, office, today)))
})

describe("the closest manager", () => {
  it("is the unit's own, its substitute while named", () => {
    const rows = rowsOf(units, ...town, leads(anna), standsIn(bo, "2026-03-02", "2026-03-31"))
    assert.deepStrictEqual(closestManager(rows, office, day("2026-03-01")), {
      memberRef: anna,
      unitId: office,
      vacant: []
    })
    assert.deepStrictEqual(closestManager(rows, office, today)?.memberRef, bo)
  })

  it("is the nearest above while the posts below are vacant (R1-01)", () => {
    const rows = rowsOf(units, ...town, leads(anna), ended(anna, "manager", today), leads(cilla, start, north))
    assert.deepStrictEqual(closestManager(rows, office, today), {
      memberRef: cilla,
      unitId: north,
      vacant: [office, department]
    })
  })

  it("passes those who may not act in the case", () => {
    const rows = rowsOf(units, ...town, leads(anna), leads(bo, start, department))
    assert.deepStrictEqual(closestManager(rows, office, today, [anna]), {
      memberRef: bo,
      unitId: department,
      vacant: [office]
    })
    assert.isUndefined(closestManager(rows, office, today, [anna, bo]))
  })

  it("is nobody for a unit that is not there", () =>
    assert.isUndefined(closestManager(rowsOf(units, ...town, leads(anna)), office, day("2019-12-31"))))

  it("leads these units and no others", () => {
    const rows = rowsOf(
      units,
      ...town,
      leads(anna),
      standsIn(anna, "2026-01-01", "2026-12-31", south),
      standsIn(anna, "2025-01-01", "2025-12-31", department),
      leads(bo, start, north)
    )
    assert.deepStrictEqual(managedUnits(rows, anna, today), [south, office])
    assert.deepStrictEqual(managedUnits(rowsOf(units, ...town, leads(anna), closed(office, today)), anna, today), [])
  })
})

describe("who may be asked and told", () => {
  const path = [office, department, north, city]
  const rows = rowsOf(
    members,
    joined(anna, south),
    coordinates(anna, start, north),
    joined(bo, office),
    represents(bo, start, department),
    represents(bo, start, south),
    joined(cilla, office),
    coordinates(cilla, start, south)
  )

  it("are the coordinators and safety representatives of the unit or of any above it", () => {
    assert.deepStrictEqual(coordinatorsFor(rows.values(), path, today), [anna])
    assert.deepStrictEqual(safetyRepsFor(rows.values(), path, today), [bo])
    assert.deepStrictEqual(coordinatorsFor(rows.values(), [south, city], today), [cilla])
    assert.deepStrictEqual(safetyRepsFor(rows.values(), [north, city], today), [])
  })

  it("are not those who have left, and not before or after their time", () => {
    const gone = rowsOf(members, joined(anna), coordinates(anna), left(anna, "2026-03-02"))
    assert.deepStrictEqual(coordinatorsFor(gone.values(), path, day("2026-03-01")), [anna])
    assert.deepStrictEqual(coordinatorsFor(gone.values(), path, today), [])
    const later = rowsOf(members, joined(anna), coordinates(anna, "2026-03-03"))
    assert.deepStrictEqual(coordinatorsFor(later.values(), path, today), [])
  })
})

describe("the headcount of a unit", () => {
  it("is the sum of the newest count of it and all below it, as of the day", () => {
    const rows = rowsOf(
      units,
      ...town,
      counted(department, "2025-01-01", 5),
      counted(office, "2025-01-01", 20),
      counted(office, "2026-01-01", 22),
      counted(office, "2026-12-01", 30),
      counted(office, "2025-06-01", 21)
    )
    assert.deepStrictEqual(headcountOf(rows, department, today), {
      employees: 27,
      consultants: 2,
      students: 4,
      uncounted: []
    })
    assert.strictEqual(headcountOf(rows, department, day("2025-03-01")).employees, 25)
  })

  it("takes the later record of the same day", () =>
    assert.strictEqual(
      headcountOf(
        rowsOf(units, ...town, counted(office, "2026-01-01", 22), counted(office, "2026-01-01", 24)),
        office,
        today
      ).employees,
      24
    ))

  it("says which units were not counted, so that no rate is made of a sum too low", () => {
    const rows = rowsOf(units, departmentThere, officeThere, counted(office, "2026-03-03", 22))
    assert.deepStrictEqual(headcountOf(rows, department, today).uncounted, [department, office])
    assert.deepStrictEqual(headcountOf(rows, department, day("2026-03-03")).uncounted, [department])
  })
})
