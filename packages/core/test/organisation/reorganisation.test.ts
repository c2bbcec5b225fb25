import { specify } from "@trygglogg/log/testing"
import { assert, describe, it } from "vitest"
import {
  HeadcountInconsistent,
  HeadcountRecorded,
  MemberLeft,
  MergeUnit,
  PeriodReversed,
  RecordHeadcount,
  serviceAreaOf,
  SplitTooSmall,
  SplitUnit,
  UnitBecomesItself,
  UnitHasMembers,
  UnitHasUnitsBelow,
  UnitIsClosed,
  UnitMerged,
  UnitNotFound,
  UnitRegistered,
  UnitSplit,
  unitAsToday,
  units,
  unitsById
} from "../../src/organisation/index.ts"
import { UnitId } from "../../src/vocabulary/ids.ts"
import { rowsOf } from "./folded.ts"
import {
  anna,
  bo,
  changed,
  closed,
  day,
  department,
  ended,
  joined,
  leads,
  office,
  registered,
  start,
  today,
  town
} from "./town.ts"

const desk = UnitId.make("desk")
const counter = UnitId.make("counter")
const deskThere = registered(desk, "unit", department)
const counterThere = registered(counter, "unit", department)

describe("merging a unit into another", () => {
  const { given } = specify(MergeUnit)
  const merge = { unitId: office, into: desk, at: today }
  const done = [UnitMerged(merge), closed(office, today)] as const

  it("takes everybody along, and nobody twice, and ends its leaders' trust", () =>
    given(...town, deskThere, joined(anna), joined(bo), joined(bo, desk), leads(anna))
      .when(merge)
      .thenDecided(
        changed(anna, office, desk, today),
        MemberLeft({ memberRef: bo, unitId: office, at: today, reason: "otherUnit" }),
        ended(anna, "manager", today),
        ...done
      ))

  it("is done once", () => {
    given(...town, deskThere)
      .when(merge)
      .thenDecided(...done)
    given(...town, deskThere, ...done)
      .when(merge)
      .thenNothing()
  })

  it("is refused into itself, into one that is not there or closed, and of an unknown unit", () => {
    given(...town)
      .when({ ...merge, into: office })
      .thenRefused(new UnitBecomesItself({ unitId: office }))
    given(...town)
      .when(merge)
      .thenRefused(new UnitNotFound({ unitId: desk }))
    given(...town, deskThere, closed(desk, "2026-01-01"))
      .when(merge)
      .thenRefused(new UnitIsClosed({ unitId: desk }))
    given(deskThere)
      .when(merge)
      .thenRefused(new UnitNotFound({ unitId: office }))
  })

  it("is refused before it lay where it lies, and while units lie below", () => {
    given(...town, deskThere)
      .when({ ...merge, at: day("2019-01-01") })
      .thenRefused(new PeriodReversed({ stated: day("2019-01-01"), notBefore: start }))
    given(...town, deskThere, registered(counter, "unit", office))
      .when(merge)
      .thenRefused(new UnitHasUnitsBelow({ unitId: office, below: [counter] }))
  })
})

describe("splitting a unit", () => {
  const { given } = specify(SplitUnit)
  const split = { unitId: office, intoUnits: [desk, counter], at: today } as const
  const there = [...town, deskThere, counterThere] as const

  it("is allowed of an emptied unit, into units that are there, once", () => {
    given(...there)
      .when(split)
      .thenDecided(UnitSplit(split), closed(office, today))
    given(...there, UnitSplit(split), closed(office, today))
      .when(split)
      .thenNothing()
  })

  it("is refused while anybody works there: nobody can guess who goes where", () => {
    given(...there, joined(anna))
      .when(split)
      .thenRefused(new UnitHasMembers({ unitId: office }))
    given(...there, joined(anna), changed(anna, office, desk, today))
      .when(split)
      .thenDecided(UnitSplit(split), closed(office, today))
  })

  it("is refused into one, into itself, into one not there, or with counts that go elsewhere", () => {
    const tooSmall = new SplitTooSmall({ unitId: office })
    given(...there)
      .when({ ...split, intoUnits: [desk] })
      .thenRefused(tooSmall)
    given(...there)
      .when({ ...split, intoUnits: [desk, desk] })
      .thenRefused(tooSmall)
    given(...there)
      .when({ ...split, countsGoTo: department })
      .thenRefused(tooSmall)
    given(...there)
      .when({ ...split, intoUnits: [desk, office] })
      .thenRefused(new UnitBecomesItself({ unitId: office }))
    given(...town, deskThere)
      .when(split)
      .thenRefused(new UnitNotFound({ unitId: counter }))
  })
})

describe("scenario 41: a unit as it was and as it is today", () => {
  const split = { unitId: office, intoUnits: [desk, counter], at: today } as const
  const asOf = (...events: ReadonlyArray<ReturnType<typeof UnitSplit> | ReturnType<typeof UnitMerged>>) =>
    unitsById(rowsOf(units, ...town, deskThere, counterThere, ...events).values())

  it("is itself until something has become of it", () => {
    assert.deepStrictEqual(unitAsToday(asOf(), office, today), { _tag: "Unit", unitId: office })
    assert.deepStrictEqual(unitAsToday(asOf(UnitSplit(split)), office, day("2026-03-01")), {
      _tag: "Unit",
      unitId: office
    })
  })

  it("cannot be divided when nobody said where its counts go, and goes where it was said", () => {
    assert.deepStrictEqual(unitAsToday(asOf(UnitSplit(split)), office, today), {
      _tag: "CannotBeDivided",
      unitId: office,
      into: [desk, counter]
    })
    assert.deepStrictEqual(unitAsToday(asOf(UnitSplit({ ...split, countsGoTo: counter })), office, today), {
      _tag: "Unit",
      unitId: counter
    })
  })

  it("is what it was merged into, and what that became", () => {
    const merged = UnitMerged({ unitId: desk, into: counter, at: today })
    const both = asOf(UnitSplit({ ...split, countsGoTo: desk }), merged)
    assert.deepStrictEqual(unitAsToday(both, office, today), { _tag: "Unit", unitId: counter })
    assert.deepStrictEqual(unitAsToday(both, counter, today), { _tag: "Unit", unitId: counter })
  })
})

describe("a unit's area of the social services", () => {
  it("is its own, else that of the nearest unit above that has one", () => {
    const area = UnitRegistered({ ...deskThere, serviceArea: "adults" })
    const rows = unitsById(rowsOf(units, ...town, area).values())
    assert.strictEqual(serviceAreaOf(rows, [desk, department]), "adults")
    assert.strictEqual(serviceAreaOf(rows, [office, desk]), "adults")
    assert.isUndefined(serviceAreaOf(rows, [office, department]))
  })
})

describe("a headcount by what people do", () => {
  const count = { unitId: office, at: today, employees: 8, consultants: 1, students: 1, source: "HR" } as const
  const { given } = specify(RecordHeadcount)

  it("is part of the whole, and no more", () => {
    const most = { ...count, byRoleFamily: [{ roleFamily: "socialWorker", count: 10 }] } as const
    given(...town)
      .when(most)
      .thenDecided(HeadcountRecorded(most))
    const tooMany = [
      { roleFamily: "socialWorker", count: 10 },
      { roleFamily: "administrator", count: 1 }
    ] as const
    given(...town)
      .when({ ...count, byRoleFamily: tooMany })
      .thenRefused(new HeadcountInconsistent({ unitId: office }))
  })
})
