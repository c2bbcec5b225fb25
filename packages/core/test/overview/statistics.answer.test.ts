import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { HeadcountMissing, PeriodReversed, UnitUnknown, type Question } from "../../src/overview/statistics/question.ts"
import type { StatisticRow } from "../../src/overview/statistics/view.ts"
import { UnitId } from "../../src/vocabulary/ids.ts"
import { answered, refused, total, cellsOf, at, many, eight, inHandling, inPublic } from "./asking.ts"
import { adults, assistance, city, day, department, person, report, statisticRow, unitsWith, young } from "./city.ts"

describe("what counts", () => {
  it.each([
    { what: "an incident of the period, scope and forms", row: {}, counts: 1 },
    { what: "not one that was merged into another", row: { merged: true }, counts: 0 },
    { what: "not one that was not reportable", row: { notReportable: true }, counts: 0 },
    {
      what: "not one whose every report was taken back",
      row: { reports: [{ reportId: report("x"), retracted: true }] },
      counts: 0
    },
    {
      what: "one of whose reports one still stands",
      row: {
        reports: [
          { reportId: report("x"), retracted: true },
          { reportId: report("y"), retracted: false }
        ]
      },
      counts: 1
    },
    { what: "not one between colleagues", row: { internal: true }, counts: 0 },
    { what: "not one without any of the five forms", row: { forms: [] }, counts: 0 },
    { what: "not one from another department", row: at(UnitId.make("elsewhere"), city), counts: 0 },
    { what: "one reported on the first day", row: { reportedOn: day("2025-01-01") }, counts: 1 },
    { what: "one reported on the last day", row: { reportedOn: day("2025-12-31") }, counts: 1 },
    { what: "not one reported the day after", row: { reportedOn: day("2026-01-01") }, counts: 0 },
    { what: "not one reported the day before", row: { reportedOn: day("2024-12-31") }, counts: 0 }
  ] satisfies ReadonlyArray<{ what: string; row: Partial<StatisticRow>; counts: number }>)(
    "$what",
    ({ counts, row }) => {
      assert.strictEqual(total(answered(inHandling, [statisticRow("1", row)])), counts)
    }
  )

  it("by the day it happened, when that is asked", () => {
    const rows = [
      statisticRow("1", { occurredOn: day("2025-12-20"), reportedOn: day("2026-01-08") }),
      statisticRow("2", { occurredOn: day("2024-12-20"), reportedOn: day("2025-01-08") })
    ]
    assert.strictEqual(total(answered({ ...inHandling, basis: "occurred", from: day("2025-12-20") }, rows)), 1)
    assert.strictEqual(total(answered({ ...inHandling, basis: "reported", to: day("2025-01-08") }, rows)), 0)
  })

  it("leaves out, and in handling says that it left out, what nobody knows the day of", () => {
    const { occurredOn: _, ...undated } = statisticRow("1")
    const byDay = answered({ ...inHandling, basis: "occurred" }, [undated, statisticRow("2")])
    assert.deepStrictEqual([total(byDay), byDay.undated], [1, 1])
    assert.isUndefined(answered({ ...inPublic, basis: "occurred" }, [undated, statisticRow("2")]).undated)
    assert.isUndefined(answered(inHandling, [undated]).undated)
  })

  it("any of the listed forms, not the others; all forms, also none", () => {
    const rows = [
      statisticRow("1", { forms: ["threat", "harassment"] }),
      statisticRow("2", { forms: ["violence"] }),
      statisticRow("3", { forms: [] })
    ]
    const asking = (forms: Question["forms"]) => total(answered({ ...inHandling, forms }, rows))
    assert.deepStrictEqual(
      [asking(["harassment"]), asking(["harassment", "violence"]), asking("five"), asking("all")],
      [1, 2, 2, 3]
    )
  })

  it("incidents, persons hit and reports apart, a person who came twice by a merge once", () => {
    const rows = [
      statisticRow("1", {
        reports: [
          { reportId: report("1"), retracted: false },
          { reportId: report("2"), retracted: false },
          { reportId: report("3"), retracted: true }
        ],
        exposures: ["sara", "ali", "sara", "eva"].map((name, index) => ({
          exposureId: statisticRow(`${index}`).exposures[0]?.exposureId ?? assert.fail(),
          personRef: person(name)
        }))
      })
    ]
    const asking = (statistic: "incidentCount" | "exposureCount" | "reportCount") => {
      const given = answered({ ...inHandling, statistic }, rows)
      return [given.countUnit, total(given)]
    }
    assert.deepStrictEqual(
      [asking("incidentCount"), asking("exposureCount"), asking("reportCount")],
      [
        ["incidents", 1],
        ["exposures", 3],
        ["reports", 2]
      ]
    )
  })
})

describe("inside handling", () => {
  it("the units, the majority and its share are shown", () => {
    const given = answered({ ...inHandling, by: "unit" }, eight)
    assert.deepStrictEqual([total(given), ...cellsOf(given)], [8, [adults, 1], [assistance, 5], [young, 2]])
    assert.deepStrictEqual(given.majority, { _tag: "in", key: { unit: assistance } })
    const share = given.cells[1]?.share
    assert.isTrue(share?._tag === "percent" && share.percent === 62.5)
    assert.strictEqual(given.position, 41)
  })

  it("exactly half is no majority", () => {
    const rows = [...many(2, "a"), ...many(2, "y", at(young, department, city))]
    assert.deepStrictEqual(answered({ ...inHandling, by: "unit" }, rows).majority, { _tag: "none" })
  })

  it("asked of the city, the cells are its departments; what happened at the department itself is its own cell", () => {
    const rows = [...eight, statisticRow("d", at(department, city))]
    assert.deepStrictEqual(cellsOf(answered({ ...inHandling, scope: city, by: "unit" }, rows)), [[department, 9]])
    assert.deepStrictEqual(cellsOf(answered({ ...inHandling, by: "unit" }, rows)), [
      [department, 1],
      [adults, 1],
      [assistance, 5],
      [young, 2]
    ])
  })

  it("a unit without incidents is a zero, and no headcount is needed", () => {
    const bare = unitsWith(() => ({ headcounts: [] }))
    assert.deepStrictEqual(cellsOf(answered({ ...inHandling, by: "unit" }, many(1, "a"), { units: bare })), [
      [adults, 0],
      [assistance, 1],
      [young, 0]
    ])
  })

  it("the share outside the workplace is of known places; digital is its own and unknown is shown", () => {
    const rows = [
      ...eight,
      statisticRow("o", { placeRelation: "outsideWorkplaceOffDuty" }),
      statisticRow("d", { placeRelation: "digitalOnly" }),
      statisticRow("u", { placeRelation: "unknown" })
    ]
    const given = answered({ ...inHandling, statistic: "outsideWorkplaceShare" }, rows)
    assert.deepStrictEqual(cellsOf(given), [
      ["outsideWorkplace", 2],
      ["atWorkplace", 7],
      ["digitalOnly", 1],
      ["unknown", 1]
    ])
    assert.isTrue(given.outside?._tag === "percent" && given.outside.count === 2 && given.outside.outOf === 10)
  })

  it("1 of 8 outside is 12.5 %, with the interval of the specification", () => {
    const { outside } = answered({ ...inHandling, statistic: "outsideWorkplaceShare" }, eight)
    assert.isTrue(outside?._tag === "percent")
    if (outside?._tag !== "percent") return
    assert.strictEqual(outside.percent, 12.5)
    assert.closeTo(outside.interval.low, 0.022, 0.0005)
    assert.closeTo(outside.interval.high, 0.471, 0.0005)
  })

  it("no known place is no share", () => {
    const given = answered({ ...inHandling, statistic: "outsideWorkplaceShare" }, [
      statisticRow("1", { placeRelation: "unknown" })
    ])
    assert.deepStrictEqual(given.outside, { _tag: "noWhole" })
  })

  it("by form an incident with two forms is in both cells, and the answer says that they overlap", () => {
    const rows = [
      statisticRow("1", { forms: ["threat", "violence"] }),
      statisticRow("2"),
      statisticRow("3", { forms: [] })
    ]
    const given = answered({ ...inHandling, statistic: "formDistribution" }, rows)
    assert.deepStrictEqual(cellsOf(given), [
      ["harassment", 0],
      ["threat", 2],
      ["violence", 1],
      ["propertyDamage", 0],
      ["corruption", 0]
    ])
    assert.isTrue(given.overlapping)
    assert.deepStrictEqual(
      cellsOf(answered({ ...inHandling, statistic: "formDistribution", forms: "all" }, rows)).at(-1),
      ["none", 1]
    )
  })
})

describe("what has no answer", () => {
  it("a period that ends where it begins", () => {
    const from = day("2025-03-01")
    assert.deepStrictEqual(
      refused({ ...inHandling, from, to: from }),
      Result.fail(new PeriodReversed({ from, to: from }))
    )
  })

  it.each(["nowhere", "young"])("a unit that was not there: %s", (name) => {
    const closed = unitsWith(({ unitId }) =>
      unitId === young ? { active: { from: day("2020-01-01"), to: day("2025-06-01") } } : {}
    )
    const scope = name === "young" ? young : UnitId.make(name)
    assert.deepStrictEqual(
      refused({ ...inHandling, scope }, eight, { units: closed }),
      Result.fail(new UnitUnknown({ unitId: scope }))
    )
  })

  it.each(["district", "public"] as const)("for the %s, a unit nobody has counted", (audience) => {
    assert.deepStrictEqual(
      refused({ ...inHandling, audience }, eight, { units: unitsWith(() => ({ headcounts: [] })) }),
      Result.fail(new HeadcountMissing({ unitId: department }))
    )
  })

  it("but a department of which one unit was counted is at least as large as that", () => {
    const only = (counted: UnitId) =>
      unitsWith(({ headcounts, unitId }) => ({ headcounts: unitId === counted ? headcounts : [] }))
    const three = many(3, "a")
    assert.strictEqual(total(answered(inPublic, three, { units: only(assistance) })), 3)
    assert.strictEqual(total(answered(inPublic, three, { units: only(young) })), "small")
  })

  it("a headcount taken after the period says nothing of it", () => {
    const later = unitsWith(({ headcounts }) => ({
      headcounts: headcounts.map((one) => ({ ...one, at: day("2026-02-01") }))
    }))
    assert.deepStrictEqual(
      refused(inPublic, eight, { units: later }),
      Result.fail(new HeadcountMissing({ unitId: department }))
    )
  })
})
