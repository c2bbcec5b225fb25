import { view } from "@trygglogg/log/testing"
import { assert, describe, it } from "vitest"
import { HeadcountRecorded, RoleAssigned, UnitRenamed } from "../../src/organisation/event.ts"
import { members } from "../../src/organisation/projection/members.ts"
import { units } from "../../src/organisation/projection/units.ts"
import { unitsOf } from "../../src/organisation/view/people.ts"
import { nameOn } from "../../src/organisation/view/tree.ts"
import type { UnitId } from "../../src/vocabulary/ids.ts"
import { rowsOf } from "./folded.ts"
import {
  anna,
  bo,
  changed,
  cilla,
  closed,
  day,
  department,
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

describe("the view of the units", () => {
  it("keeps how each has been called, placed, led and counted", () =>
    view(units)
      .given(
        officeThere,
        UnitRenamed({ unitId: office, name: "Försörjningsstöd", from: day("2021-01-01") }),
        moved(office, department, south, "2022-01-01"),
        counted(office, "2023-01-01", 20),
        leads(anna),
        leads(bo, "2024-01-01"),
        standsIn(cilla, "2025-07-01", "2025-07-31"),
        represents(cilla),
        represents(anna),
        ended(anna, "safetyRepresentative", "2025-01-01"),
        ended(bo, "manager", "2026-01-01"),
        closed(office, "2026-03-02")
      )
      .thenRows({
        unitId: office,
        kind: "unit",
        active: { from: start, to: today },
        names: [
          { from: start, name: "Enhet office" },
          { from: day("2021-01-01"), name: "Försörjningsstöd" }
        ],
        parents: [
          { from: start, parent: department },
          { from: day("2022-01-01"), parent: south }
        ],
        managers: [
          { memberRef: anna, from: start, to: day("2024-01-01") },
          { memberRef: bo, from: day("2024-01-01"), to: day("2026-01-01") }
        ],
        substitutes: [{ memberRef: cilla, from: day("2025-07-01"), to: day("2025-08-01") }],
        safetyReps: [
          { memberRef: cilla, from: start },
          { memberRef: anna, from: start, to: day("2025-01-01") }
        ],
        headcounts: [{ at: day("2023-01-01"), employees: 20, consultants: 1, students: 2, source: "Personalsystemet" }]
      }))

  it("is searched by kind, name, unit above and leader", () => {
    const row = rowsOf(units, ...town, leads(anna), standsIn(bo, "2026-01-01", "2026-12-31")).get(office)
    assert.isDefined(row)
    assert.deepStrictEqual(units.indexOf(row), {
      kind: "unit",
      name: "Enhet office",
      parent: department,
      leader: [anna, bo]
    })
  })

  it("tells the name of the day", () => {
    const row = rowsOf(units, officeThere, UnitRenamed({ unitId: office, name: "Nytt namn", from: today })).get(office)
    assert.isDefined(row)
    assert.deepStrictEqual(
      ["2019-01-01", "2026-03-01", "2026-03-02"].map((one) => nameOn(row, day(one))),
      ["Enhet office", "Enhet office", "Nytt namn"]
    )
  })
})

describe("the view of the members", () => {
  it("keeps where each has worked and what they were trusted with", () =>
    view(members)
      .given(
        joined(anna),
        changed(anna, office, department, "2021-01-01"),
        leads(anna, "2022-01-01"),
        standsIn(anna, "2025-07-01", "2025-07-31", department),
        represents(anna),
        RoleAssigned({ memberRef: anna, unitId: north, role: "securityCoordinator", from: start, shareOfFullTime: 50 }),
        ended(anna, "manager", "2026-01-01"),
        left(anna, "2026-03-02", department)
      )
      .thenRows({
        memberRef: anna,
        memberships: [
          {
            unitId: office,
            roleFamily: "socialWorker",
            employmentForm: "permanent",
            from: start,
            to: day("2021-01-01")
          },
          {
            unitId: department,
            roleFamily: "socialWorker",
            employmentForm: "permanent",
            from: day("2021-01-01"),
            to: today
          }
        ],
        appointments: [
          { role: "manager", unitId: office, from: day("2022-01-01"), to: day("2026-01-01") },
          { role: "substitute", unitId: department, from: day("2025-07-01"), to: day("2025-08-01") },
          { role: "safetyRepresentative", unitId: office, from: start },
          { role: "securityCoordinator", unitId: north, from: start, shareOfFullTime: 50 }
        ]
      }))

  it("is searched by the units they work in and the roles they have held", () => {
    const row = rowsOf(members, joined(anna), joined(anna, south), left(anna, "2026-01-01"), leads(anna)).get(anna)
    assert.isDefined(row)
    assert.deepStrictEqual(members.indexOf(row), { unit: [south], role: ["manager"] })
    assert.deepStrictEqual(unitsOf(row, today), [south])
  })
})
