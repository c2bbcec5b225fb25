import { assert, describe, it } from "vitest"
import {
  activeOn,
  confirmPath,
  managerAlong,
  managerOn,
  memberActiveOn,
  memberHistory,
  membershipsOn,
  parentOn,
  rolesOn,
  unitHistory
} from "../../src/organisation/facts.ts"
import type { UnitId } from "../../src/vocabulary/ids.ts"
import { folded } from "./folded.ts"
import {
  anna,
  bo,
  changed,
  cilla,
  city,
  closed,
  coordinates,
  day,
  department,
  ended,
  joined,
  leads,
  left,
  moved,
  north,
  office,
  represents,
  south,
  standsIn,
  today,
  town
} from "./town.ts"

const unit = (unitId: UnitId) => folded(unitHistory(unitId), ...town)

describe("a unit's history", () => {
  it("knows no unit that was not registered, and nothing of another unit's events", () => {
    assert.strictEqual(folded(unitHistory(office), ...town.slice(0, 4))._tag, "Unregistered")
    const state = folded(
      unitHistory(office),
      ...town,
      leads(anna, "2021-01-01", department),
      closed(south, "2021-01-01")
    )
    assert.isTrue(activeOn(state, today))
    assert.isUndefined(managerOn(state, today))
  })

  it("is active from its first day up to but not on the day it closes", () => {
    const state = folded(unitHistory(office), ...town, closed(office, "2026-03-02"))
    const active = ["2019-12-31", "2020-01-01", "2026-03-01", "2026-03-02"].map((one) => activeOn(state, day(one)))
    assert.deepStrictEqual(active, [false, true, true, false])
  })

  it("lies where it was moved from the day it was moved", () => {
    const state = folded(unitHistory(department), ...town, moved(department, north, south, "2024-01-01"))
    assert.strictEqual(parentOn(state, day("2023-12-31")), north)
    assert.strictEqual(parentOn(state, day("2024-01-01")), south)
    assert.isUndefined(parentOn(state, day("2019-12-31")))
    assert.isUndefined(parentOn(unit(city), today))
  })
})

describe("who leads a unit", () => {
  const on = (state: ReturnType<typeof unit>, ...days: ReadonlyArray<string>) =>
    days.map((one) => managerOn(state, day(one)))

  it("is the manager, from the day of the appointment", () =>
    assert.deepStrictEqual(
      on(folded(unitHistory(office), ...town, leads(anna, "2021-01-01")), "2020-12-31", "2021-01-01"),
      [undefined, anna]
    ))

  it("is the next manager from the day of the next appointment", () =>
    assert.deepStrictEqual(
      on(
        folded(unitHistory(office), ...town, leads(anna, "2021-01-01"), leads(bo, "2022-01-01")),
        "2021-12-31",
        "2022-01-01"
      ),
      [anna, bo]
    ))

  it("is the substitute over the days named, the last included", () =>
    assert.deepStrictEqual(
      on(
        folded(unitHistory(office), ...town, leads(anna), standsIn(bo, "2026-07-01", "2026-07-31")),
        "2026-06-30",
        "2026-07-01",
        "2026-07-31",
        "2026-08-01"
      ),
      [anna, bo, bo, anna]
    ))

  it("is nobody, or the substitute, once the manager's appointment ended", () => {
    const without = folded(unitHistory(office), ...town, leads(anna), ended(anna, "manager", "2026-03-01"))
    assert.deepStrictEqual(on(without, "2026-02-28", "2026-03-01"), [anna, undefined])
    const withSubstitute = folded(
      unitHistory(office),
      ...town,
      leads(anna),
      standsIn(bo, "2026-03-01", "2026-12-31"),
      ended(anna, "manager", "2026-03-01")
    )
    assert.deepStrictEqual(on(withSubstitute, "2026-03-01"), [bo])
  })

  it("is nobody once a substitute's appointment ended early, or the unit is closed", () => {
    const state = folded(
      unitHistory(office),
      ...town,
      standsIn(bo, "2026-01-01", "2026-12-31"),
      ended(bo, "substitute", "2026-03-01")
    )
    assert.deepStrictEqual(on(state, "2026-02-28", "2026-03-01"), [bo, undefined])
    assert.deepStrictEqual(
      on(folded(unitHistory(office), ...town, leads(anna), closed(office, "2026-03-01")), "2026-03-01"),
      [undefined]
    )
  })

  it("is not ended by the end of another trust, nor by somebody else's", () =>
    assert.deepStrictEqual(
      on(
        folded(
          unitHistory(office),
          ...town,
          leads(anna),
          represents(anna),
          ended(anna, "safetyRepresentative", "2026-01-01"),
          ended(bo, "manager", "2026-01-01")
        ),
        "2026-03-02"
      ),
      [anna]
    ))

  it("is found above while the post is vacant", () => {
    const vacant = folded(unitHistory(office), ...town)
    const above = folded(unitHistory(department), ...town, leads(cilla, "2020-01-01", department))
    assert.strictEqual(managerAlong([vacant, above], today), cilla)
    assert.strictEqual(managerAlong([folded(unitHistory(office), ...town, leads(anna)), above], today), anna)
    assert.isUndefined(managerAlong([vacant], today))
  })
})

describe("confirming a path", () => {
  const path = [office, department, north, city]
  const units = path.map(unit)

  it("confirms the tree as it was on the day", () => {
    assert.strictEqual(confirmPath(path, units, today), "ok")
    const after = folded(unitHistory(department), ...town, moved(department, north, south, "2026-03-02"))
    const now = [unit(office), after, unit(north), unit(city)]
    assert.strictEqual(confirmPath(path, now, day("2026-03-01")), "ok")
    assert.deepStrictEqual(confirmPath(path, now, today), { notParent: north })
  })

  it("names a unit that was not there", () => {
    assert.deepStrictEqual(confirmPath(path, units, day("2019-12-31")), { notActive: office })
    const gone = folded(unitHistory(north), ...town, closed(north, "2026-01-01"))
    assert.deepStrictEqual(confirmPath(path, [unit(office), unit(department), gone, unit(city)], today), {
      notActive: north
    })
    assert.deepStrictEqual(confirmPath(path, units.slice(0, 2), today), { notActive: north })
  })

  it("names a unit that lies elsewhere, and a path that ends below the city", () => {
    assert.deepStrictEqual(confirmPath([office, north, city], [unit(office), unit(north), unit(city)], today), {
      notParent: north
    })
    assert.deepStrictEqual(confirmPath([office, department], [unit(office), unit(department)], today), {
      notParent: department
    })
  })

  it("takes no unit's history for another's", () =>
    assert.deepStrictEqual(confirmPath([office, department, north, city], [unit(south), ...units.slice(1)], today), {
      notActive: office
    }))
})

describe("a member's history", () => {
  const roles = (state: ReturnType<ReturnType<typeof memberHistory>["initial"]>, on: string) =>
    rolesOn(state, day(on)).map(({ role, unitId }) => `${role} ${unitId}`)

  it("knows where they work on a day", () => {
    const state = folded(
      memberHistory(anna),
      joined(anna),
      changed(anna, office, department, "2022-01-01"),
      joined(anna, south, day("2023-01-01")),
      left(anna, "2024-01-01", department),
      joined(bo, north)
    )
    const works = (on: string) => membershipsOn(state, day(on)).map(({ unitId }) => unitId)
    assert.deepStrictEqual(["2019-12-31", "2020-01-01", "2022-01-01", "2023-06-01", "2024-01-01"].map(works), [
      [],
      [office],
      [department],
      [department, south],
      [south]
    ])
    assert.deepStrictEqual(
      membershipsOn(state, today).map(({ roleFamily }) => roleFamily),
      ["socialWorker"]
    )
  })

  it("knows what they are trusted with on a day", () => {
    const state = folded(
      memberHistory(anna),
      joined(anna),
      leads(anna, "2021-01-01"),
      standsIn(anna, "2026-02-01", "2026-03-01", department),
      represents(anna, "2022-01-01"),
      coordinates(anna, "2023-01-01"),
      ended(anna, "manager", "2025-01-01"),
      leads(bo, "2025-01-01")
    )
    assert.deepStrictEqual(roles(state, "2020-06-01"), [])
    assert.deepStrictEqual(roles(state, "2024-12-31"), [
      "manager office",
      "safetyRepresentative office",
      "securityCoordinator north"
    ])
    assert.deepStrictEqual(roles(state, "2026-03-01"), [
      "substitute department",
      "safetyRepresentative office",
      "securityCoordinator north"
    ])
    assert.deepStrictEqual(roles(state, "2026-03-02"), ["safetyRepresentative office", "securityCoordinator north"])
  })

  it("trusts nobody who has left, even where the trust was not ended", () => {
    const state = folded(memberHistory(anna), joined(anna), coordinates(anna), left(anna, "2026-03-02"))
    assert.isTrue(memberActiveOn(state, day("2026-03-01")))
    assert.deepStrictEqual(roles(state, "2026-03-01"), ["securityCoordinator north"])
    assert.isFalse(memberActiveOn(state, today))
    assert.deepStrictEqual(roles(state, today), [])
  })
})
