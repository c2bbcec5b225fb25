/** A figure counted for release, what lies behind a number of it, and the same figure counted again. */
import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { frozen, type Terms } from "../../../src/disclosure/figure.ts"
import { unitsById } from "../../../src/organisation/view/tree.ts"
import { behind } from "../../../src/overview/measures/behind.ts"
import type { KnownForMeasures } from "../../../src/overview/measures/asked.ts"
import { calculation, countedForRelease, recomputed } from "../../../src/overview/measures/released.ts"
import { CannotBeDivided } from "../../../src/overview/statistics/question.ts"
import type { Frozen, ReleaseRow } from "../../../src/release/view.ts"
import { ReleaseId } from "../../../src/vocabulary/ids.ts"
import { type AnyQuestion, isFiltered, type MeasureQuestion } from "../../../src/vocabulary/statistic.ts"
import { adults, assistance, city, day, department, unitRows, unitsWith, young } from "../city.ts"
import { asked, known, pairs } from "./asking.ts"

const filed = { filedOn: day("2025-03-03") }
const rate = asked("policeReportRate", { audience: "public" })
const years = { from: rate.from, to: rate.to, scope: department, basis: "reported" } as const
const count = { ...years, statistic: "incidentCount", by: "place", forms: "five", audience: "public" } as const
/** Nine that were filed, three that were not. */
const twelve = known([...pairs(9, "filed", {}, filed), ...pairs(3, "pending")])
const halfDivided = known(pairs(1, "a"), {
  units: unitsById(
    unitRows.map((row) =>
      row.unitId === assistance
        ? {
            ...row,
            active: { from: day("2020-01-01"), to: day("2025-07-01") },
            became: [{ at: day("2025-07-01"), units: [young, adults] as const }]
          }
        : row
    )
  )
})
const ofYoung = asked("policeReportRate", { scope: young, organisation: "now" })

const counted = (question: AnyQuestion, given: KnownForMeasures) =>
  Result.getOrThrow(countedForRelease(question, given)) ?? assert.fail("there is nothing to release")

describe("a question counted for release", () => {
  it("is the table of a measure at its position, with how many people it is about", () => {
    const { sums, ...told } = counted(rate, twelve)
    assert.deepStrictEqual(told, {
      question: rate,
      position: 41,
      calculation,
      countUnit: "incidents",
      population: 156,
      beside: []
    })
    assert.deepStrictEqual(
      sums.filter(({ members }) => members.length > 0).map(({ key, members }) => [key, members.length]),
      [
        ["total", 12],
        ["filed", 9],
        ["pending", 3]
      ]
    )
    assert.deepStrictEqual(counted(asked("timeliness"), twelve).beside, [{ name: "medianDays", number: 0 }])
  })

  it("is the table of a count, with nothing beside", () => {
    const { beside, countUnit, sums } = counted(count, twelve)
    assert.deepStrictEqual([beside, countUnit], [[], "incidents"])
    assert.deepStrictEqual(
      sums.map(({ key, members }) => [key, members.length]),
      [
        ["total", 12],
        ["place:outsideWorkplace", 0],
        ["place:atWorkplace", 12],
        ["place:digitalOnly", 0],
        ["place:unknown", 0]
      ]
    )
    assert.strictEqual(counted({ ...count, statistic: "exposureCount" }, twelve).countUnit, "exposures")
  })

  it("is about those who worked there on its last day, consultants and students too", () => {
    const grown = unitsWith(({ headcounts, unitId }) =>
      unitId === assistance
        ? {
            headcounts: [
              ...headcounts,
              { at: day("2025-12-31"), employees: 100, consultants: 20, students: 3, source: "HR" },
              { at: day("2026-01-01"), employees: 999, consultants: 0, students: 0, source: "HR" }
            ]
          }
        : {}
    )
    assert.strictEqual(counted(rate, { ...twelve, units: grown }).population, 123 + 32 + 22)
  })

  it("has no middle of fewer than its audience is shown, however many were counted", () => {
    const few = known([...pairs(9, "month", {}, { precision: "month" }), ...pairs(4, "exact")])
    const beside = (audience: MeasureQuestion["audience"]) => counted(asked("timeliness", { audience }), few).beside
    assert.deepStrictEqual(beside("public"), [])
    assert.deepStrictEqual(beside("district"), [{ name: "medianDays", number: 0 }])
  })

  it("is nothing where nothing is measured or counted, and fails where nobody can ask", () => {
    for (const statistic of ["exposurePrevalence", "underReporting", "policyEquality"] as const) {
      assert.deepStrictEqual(countedForRelease(asked(statistic), twelve), Result.succeed(undefined))
    }
    assert.deepStrictEqual(
      countedForRelease(ofYoung, halfDivided),
      Result.fail(new CannotBeDivided({ unitId: assistance }))
    )
  })
})

describe("what lies behind a number", () => {
  it("is what it counts, small numbers too", () =>
    assert.deepStrictEqual(
      behind(rate, twelve, "pending"),
      Result.succeed({
        countUnit: "incidents" as const,
        position: 41,
        members: [{ id: "i-pending0" }, { id: "i-pending1" }, { id: "i-pending2" }]
      })
    ))

  it("is nothing where there is no such number, or none at all", () => {
    assert.deepStrictEqual(behind(rate, twelve, "unit:city"), Result.succeed(undefined))
    assert.deepStrictEqual(behind(asked("exposurePrevalence"), twelve, "total"), Result.succeed(undefined))
  })
})

describe("a released figure counted again", () => {
  /** The figure as it is let out by the public's rules. */
  const letOut = (
    question: AnyQuestion,
    given: KnownForMeasures,
    terms: Partial<Terms> = {},
    over: Partial<Frozen> = {}
  ): ReleaseRow => {
    const { beside, countUnit, population, position, sums } = counted(question, given)
    const { figure, groups } = frozen(sums, {
      threshold: 5,
      largeScope: true,
      filtered: isFiltered(question),
      scope: question.scope,
      show: [],
      ...terms
    })
    const [first, ...more] = figure
    return {
      releaseId: ReleaseId.make("r-1"),
      unitPath: [department, city],
      question,
      state: "approved",
      frozen: {
        position,
        calculation,
        countUnit,
        population,
        threshold: 5,
        largeScope: true,
        percentages: false,
        figure: [first ?? assert.fail("it shows nothing"), ...more],
        beside: [...beside],
        groups: [...groups],
        approvedAt: 42,
        ...over
      }
    }
  }
  const notComparable = { _tag: "notComparable" } as const
  const same = { _tag: "same" } as const

  it("is the same from the same rows, on the terms it was let out on", () => {
    assert.deepStrictEqual(recomputed(letOut(rate, twelve), twelve), same)
    assert.deepStrictEqual(recomputed(letOut(asked("timeliness"), twelve), twelve), same)
    assert.deepStrictEqual(recomputed(letOut(count, twelve), twelve), same)
  })

  it("knows what an official had shown against the rules", () => {
    const overridden = { cells: ["filed", "pending"], releases: [] }
    const shown = letOut(rate, twelve, { show: overridden.cells }, { overridden })
    assert.deepStrictEqual(recomputed(shown, twelve), same)
    assert.strictEqual(recomputed(letOut(rate, twelve, { show: overridden.cells }), twelve)._tag, "differs")
  })

  it("knows the threshold, the size and the forms it was let out by", () => {
    const few = known(pairs(3, "a", {}, filed))
    const threat = { ...rate, forms: ["threat"] as const }
    assert.deepStrictEqual(recomputed(letOut(rate, few, { threshold: 2 }, { threshold: 2 }), few), same)
    assert.strictEqual(recomputed(letOut(rate, few, { threshold: 2 }), few)._tag, "differs")
    const small = letOut(rate, few, { largeScope: false }, { largeScope: false })
    assert.deepStrictEqual(recomputed(small, few), same)
    assert.deepStrictEqual(recomputed(letOut(threat, few), few), same)
  })

  it("has the middle that was let out by the threshold of then", () => {
    const late = asked("timeliness", { audience: "public" })
    const four = known(pairs(4, "a"))
    const { beside } = Result.getOrThrow(countedForRelease({ ...late, audience: "district" }, four)) ?? assert.fail()
    const released = letOut(late, four, { threshold: 3 }, { threshold: 3, beside: [...beside] })
    assert.deepStrictEqual(released.frozen?.beside, [{ name: "medianDays", number: 0 }])
    assert.deepStrictEqual(recomputed(released, four), same)
  })

  it("differs where the rows give another figure, another population or other numbers beside, and both are told", () => {
    const released = letOut(rate, twelve)
    const other = recomputed(released, known([...pairs(9, "filed", {}, filed), ...pairs(6, "pending")]))
    assert.isTrue(other._tag === "differs" && other.released !== other.counted)
    assert.include(other._tag === "differs" ? other.released : "", '"count":12')
    assert.include(other._tag === "differs" ? other.counted : "", '"count":15')
    const fewer = unitsWith(({ headcounts }) => ({ headcounts: headcounts.map((one) => ({ ...one, students: 0 })) }))
    assert.strictEqual(recomputed(released, { ...twelve, units: fewer })._tag, "differs")
    const middle = letOut(asked("timeliness"), twelve, {}, { beside: [{ name: "medianDays", number: 3 }] })
    assert.strictEqual(recomputed(middle, twelve)._tag, "differs")
  })

  it("cannot be compared before it is let out, at another position, by another calculation, or after its approval", () => {
    const { frozen: _, ...requested } = letOut(rate, twelve)
    const of = (over: Partial<Frozen>) => recomputed(letOut(rate, twelve, {}, over), twelve)
    assert.deepStrictEqual(recomputed(requested, twelve), notComparable)
    assert.deepStrictEqual(of({ position: 40 }), notComparable)
    assert.deepStrictEqual(of({ calculation: "0" }), notComparable)
    assert.deepStrictEqual(of({ approvedAt: 41 }), notComparable)
    assert.deepStrictEqual(of({ approvedAt: 42 }), same)
  })

  it("cannot be compared where the question has no table, or cannot be asked", () => {
    const released = letOut(rate, twelve)
    const unmeasured = { ...released, question: asked("exposurePrevalence") }
    assert.deepStrictEqual(recomputed(unmeasured, twelve), notComparable)
    assert.deepStrictEqual(recomputed({ ...released, question: ofYoung }, halfDivided), notComparable)
  })
})
