import { assert, describe, it } from "@effect/vitest"
import { populationOn } from "../../src/overview/statistics/population.ts"
import { adults, assistance, city, day, department, units, young } from "./city.ts"

const today = day("2025-12-31")

describe("the population on a day", () => {
  it("is the sum of the parts where the whole was not counted", () => {
    const { members } = populationOn(units, today)
    assert.deepStrictEqual([members(young), members(department), members(city)], [30, 150, 150])
  })

  it("is the whole's own count where there is one", () => {
    const counted = units.map((unit) =>
      unit.unitId === department ? { ...unit, headcounts: [{ at: today, members: 160 }] } : unit
    )
    assert.strictEqual(populationOn(counted, today).members(city), 160)
    assert.strictEqual(populationOn(counted, day("2025-12-30")).members(city), 150)
  })

  it("is the newest count by that day, in whatever order they were recorded", () => {
    const headcounts = [
      { at: day("2025-06-01"), members: 50 },
      { at: day("2024-06-01"), members: 40 },
      { at: day("2026-06-01"), members: 60 }
    ]
    const counted = units.map((unit) => (unit.unitId === young ? { ...unit, headcounts } : unit))
    assert.strictEqual(populationOn(counted, today).members(young), 50)
  })

  it("is unknown where one part is", () => {
    const without = units.map((unit) => (unit.unitId === adults ? { ...unit, headcounts: [] } : unit))
    const { members } = populationOn(without, today)
    assert.deepStrictEqual([members(adults), members(department), members(assistance)], [undefined, undefined, 100])
  })

  it("follows a unit that moved, from that day", () => {
    const moved = units.map((unit) =>
      unit.unitId === young ? { ...unit, parents: [...unit.parents, { from: today, parent: city }] } : unit
    )
    assert.deepStrictEqual(populationOn(moved, today).below(city), [department, young])
    assert.deepStrictEqual(populationOn(moved, day("2025-12-30")).below(city), [department])
  })

  it("has a unit from its first day, up to but not on the day it was closed", () => {
    const closed = units.map((unit) => (unit.unitId === young ? { ...unit, closedAt: today } : unit))
    assert.isFalse(populationOn(closed, today).has(young))
    assert.isTrue(populationOn(closed, day("2025-12-30")).has(young))
    assert.isTrue(populationOn(units, day("2020-01-01")).has(young))
    assert.isFalse(populationOn(units, day("2019-12-31")).has(young))
  })
})
