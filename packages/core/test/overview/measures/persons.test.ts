/** Measures of those exposed, as the domain specification 4.9 defines them, each with whom it counts and whom it does not. */
import { assert, describe, it } from "@effect/vitest"
import { adults, city, day, department, exposure, person, statisticRow, unitsWith } from "../city.ts"
import { answered, asked, cellsOf, factsOf, pair, pairs, sharesOf } from "./asking.ts"

describe("ST-05 per100", () => {
  it("is the incidents for 100 person years, with the exact interval of the number: 8 of 156", () => {
    const answer = answered(asked("per100"), pairs(8, "a"))
    const [told] = answer._tag === "figure" ? answer.rates : []
    const {
      interval: { high, low },
      rate
    } = told ?? assert.fail("there is no rate")
    assert.approximately(rate, 800 / 156, 1e-9)
    assert.approximately(low, 345.38 / 156, 0.01)
    assert.approximately(high, 1576.3 / 156, 0.01)
  })

  it("is not calculated when the headcount of more than one month is missing", () => {
    const since = (from: string) =>
      unitsWith(({ headcounts }) => ({ headcounts: headcounts.map((one) => ({ ...one, at: day(from) })) }))
    const tag = (from: string) => answered(asked("per100"), pairs(8, "a"), { units: since(from) })._tag
    assert.deepStrictEqual([tag("2025-02-01"), tag("2025-02-02")], ["figure", "notMeasured"])
  })

  it("counts consultants only where they are in the headcount", () => {
    const consultant = pair("c", {}, { exposures: [{ exposureId: exposure("c"), employment: "consultant" }] })
    const without = unitsWith(({ headcounts }) => ({
      headcounts: headcounts.map((one) => ({ ...one, consultants: 0 }))
    }))
    assert.strictEqual(cellsOf(answered(asked("per100"), [consultant]))["total"], 1)
    assert.isUndefined(cellsOf(answered(asked("per100"), [consultant], { units: without }))["total"])
  })
})

describe("ST-05: who is counted", () => {
  const from = day("2020-01-01")
  const nobodyElse = { consultants: 0, students: 0, source: "HR" }
  const withHeadcounts = (...counts: ReadonlyArray<{ at: string; consultants?: number; students?: number }>) =>
    unitsWith(({ headcounts }) => ({
      headcounts: headcounts.flatMap(({ employees }) =>
        counts.map((one) => ({ ...nobodyElse, employees, ...one, at: day(one.at) }))
      )
    }))
  const employeesOnly = withHeadcounts({ at: "2020-01-01" })
  const hit = (...kinds: ReadonlyArray<"employee" | "consultant" | "student">) =>
    pair(
      kinds.join("-"),
      { exposures: kinds.map((kind) => ({ exposureId: exposure(kind), personRef: person(kind) })) },
      { exposures: kinds.map((kind) => ({ exposureId: exposure(kind), employment: kind })) }
    )
  const total = (units: ReturnType<typeof withHeadcounts>, ...rows: ReadonlyArray<ReturnType<typeof pair>>) =>
    cellsOf(answered(asked("per100"), rows, { units }))["total"]

  it("students where they are in the headcount, whether consultants are or not", () => {
    assert.strictEqual(total(withHeadcounts({ at: "2020-01-01", students: 1 }), hit("student")), 1)
    assert.isUndefined(total(withHeadcounts({ at: "2020-01-01", consultants: 1 }), hit("student")))
    assert.isUndefined(total(withHeadcounts({ at: "2020-01-01", students: 1 }), hit("consultant")))
  })

  it("both also where they were there for a part of the period", () => {
    const sinceJuly = withHeadcounts({ at: "2020-01-01" }, { at: "2025-07-01", consultants: 1, students: 1 })
    assert.strictEqual(total(sinceJuly, hit("student"), hit("consultant")), 2)
  })

  it("always employees, also beside somebody who is not counted, and what names nobody", () => {
    assert.strictEqual(total(employeesOnly, hit("employee")), 1)
    assert.strictEqual(total(employeesOnly, hit("employee", "student")), 1)
    assert.strictEqual(total(employeesOnly, pair("nobody", { exposures: [] }, { exposures: [] })), 1)
    const unknownExposure = answered(asked("per100"), [pair("a")], { units: employeesOnly, measures: new Map() })
    assert.strictEqual(cellsOf(unknownExposure)["total"], 1)
  })

  it("has the person years beside it", () => {
    const answer = answered(asked("per100"), [pair("a")], { units: employeesOnly })
    assert.deepStrictEqual(answer._tag === "figure" && answer.beside, [{ name: "personYears", number: 150 }])
  })

  const notCounted = { _tag: "notMeasured", because: "noHeadcount", question: asked("per100"), position: 41 } as const
  it("is not calculated where one unit was not counted, whoever was above it, or where nobody works", () => {
    const late = unitsWith(({ headcounts, unitId }) =>
      unitId === adults ? { headcounts: headcounts.map((one) => ({ ...one, at: day("2025-02-02") })) } : {}
    )
    assert.deepStrictEqual(answered(asked("per100"), [], { units: late }), notCounted)
    const nobody = unitsWith(({ headcounts }) => ({
      headcounts: headcounts.map((one) => ({ ...one, ...nobodyElse, employees: 0 }))
    }))
    assert.deepStrictEqual(answered(asked("per100"), [], { units: nobody }), notCounted)
  })

  it("is not calculated where a department whose units are gone was not counted itself", () => {
    const alone = (since: string) =>
      unitsWith(({ unitId }) => {
        if (unitId === department) return { headcounts: [{ ...nobodyElse, employees: 10, at: day(since) }] }
        return unitId === city ? {} : { active: { from, to: day("2021-01-01") } }
      })
    assert.deepStrictEqual(answered(asked("per100"), [], { units: alone("2025-02-02") }), notCounted)
    assert.strictEqual(answered(asked("per100"), [], { units: alone("2025-02-01") })._tag, "figure")
  })
})

describe("ST-07 repeatExposure", () => {
  const at = (name: string, on: string, who: string) =>
    pair(name, {
      reportedOn: day(on),
      exposures: [{ exposureId: exposure(name), personRef: person(who) }]
    })

  it("is of persons: exposed again within 365 days, also when the first time was the year before", () => {
    const answer = answered(asked("repeatExposure"), [
      at("1", "2024-06-01", "sara"),
      at("2", "2025-05-31", "sara"),
      at("3", "2024-01-01", "ali"),
      at("4", "2025-01-01", "ali"),
      at("5", "2025-02-01", "eva"),
      at("6", "2024-02-01", "gone")
    ])
    assert.deepStrictEqual(cellsOf(answer), { total: 3, repeated: 1, once: 2 })
    assert.deepStrictEqual(sharesOf(answer), { repeated: "1/3" })
  })

  it("is again after 364 days and no longer after 365, on the first day of the period too, not on the day after its last", () => {
    const cells = (...rows: ReadonlyArray<ReturnType<typeof at>>) => cellsOf(answered(asked("repeatExposure"), rows))
    const [once, repeated] = [
      { total: 1, once: 1 },
      { total: 1, repeated: 1 }
    ]
    assert.deepStrictEqual(cells(at("1", "2024-06-01", "sara"), at("2", "2025-05-31", "sara")), repeated)
    assert.deepStrictEqual(cells(at("1", "2024-06-01", "sara"), at("2", "2025-06-01", "sara")), once)
    assert.deepStrictEqual(cells(at("1", "2024-12-31", "sara"), at("2", "2025-01-01", "sara")), repeated)
    assert.deepStrictEqual(cells(at("1", "2025-12-31", "sara"), at("2", "2026-01-01", "sara")), once)
    assert.deepStrictEqual(cells(at("1", "2026-01-01", "sara")), {})
  })

  it("is of this period: who was hit twice before it, and once long after, was hit once", () =>
    assert.deepStrictEqual(
      cellsOf(
        answered(asked("repeatExposure"), [
          at("1", "2023-01-01", "sara"),
          at("2", "2023-02-01", "sara"),
          at("3", "2025-12-01", "sara")
        ])
      ),
      { total: 1, once: 1 }
    ))

  it("goes by the day it happened when that is asked for, and leaves out a day that nobody knows", () => {
    const { occurredOn: _, ...undated } = statisticRow("undated", {
      exposures: [{ exposureId: exposure("undated"), personRef: person("ali") }]
    })
    const rows = [
      pair("1", {
        occurredOn: day("2024-06-01"),
        exposures: [{ exposureId: exposure("1"), personRef: person("sara") }]
      }),
      pair("2", {
        occurredOn: day("2025-05-01"),
        exposures: [{ exposureId: exposure("2"), personRef: person("sara") }]
      }),
      [undated, factsOf("undated")] as const
    ]
    assert.deepStrictEqual(cellsOf(answered(asked("repeatExposure", { basis: "occurred" }), rows)), {
      total: 1,
      repeated: 1
    })
  })

  it("counts a person once who was hit twice by one incident", () =>
    assert.deepStrictEqual(
      cellsOf(
        answered(asked("repeatExposure"), [
          pair("1", {
            exposures: [
              { exposureId: exposure("1"), personRef: person("sara") },
              { exposureId: exposure("2"), personRef: person("sara") }
            ]
          })
        ])
      ),
      { total: 1, once: 1 }
    ))
})

describe("ST-08 supportSufficiency", () => {
  const said = (name: string, sufficient: "yes" | "partly" | "no") => [
    { exposureId: exposure(name), sufficient, relevant: "yes", enoughFromEmployer: "no" } as const
  ]

  it("is of what was at least moderate, what the person said last, and how many did not", () => {
    const answer = answered(asked("supportSufficiency"), [
      pair("a", {}, { severity: 2, answers: said("a", "yes") }),
      pair("b", {}, { severity: 3, answers: said("b", "no") }),
      pair("c", {}, { severity: 4 }),
      pair("d", {}, { severity: 1, answers: said("d", "yes") }),
      pair("e", {}, { answers: said("e", "yes") })
    ])
    assert.deepStrictEqual(sharesOf(answer), {
      sufficient: "1/3",
      relevant: "2/3",
      enoughFromEmployer: "0/3",
      noAnswer: "1/3"
    })
  })

  it("is each person's own answer, where one incident hit several", () => {
    const both = { exposures: ["a", "b"].map((name) => ({ exposureId: exposure(name), personRef: person(name) })) }
    const answer = answered(asked("supportSufficiency"), [
      pair("a", both, { severity: 2, answers: [...said("b", "no"), ...said("a", "yes")] })
    ])
    assert.deepStrictEqual(sharesOf(answer)["sufficient"], "1/2")
    assert.strictEqual(cellsOf(answer)["sufficient:no"], 1)
  })

  it("follows an exposure into the case it was merged into", () => {
    const source = pair("source", { merged: true }, { severity: 2, answers: said("source", "partly") })
    const target = pair(
      "target",
      { exposures: [{ exposureId: exposure("source"), personRef: person("sara") }] },
      { severity: 2, exposures: [] }
    )
    assert.deepStrictEqual(cellsOf(answered(asked("supportSufficiency"), [source, target])), {
      total: 1,
      "sufficient:partly": 1,
      "relevant:yes": 1,
      "enoughFromEmployer:no": 1
    })
  })
})

describe("what came to a case by a merge", () => {
  const role = (roleFamily: "socialWorker" | "unitManager") => ({
    exposures: [{ exposureId: exposure("1"), roleFamily, employment: "employee" as const }]
  })
  const exposures = [{ exposureId: exposure("1"), personRef: person("sara") }]
  const source = pair("source", { merged: true, exposures }, role("unitManager"))
  const target = pair("target", { exposures }, role("socialWorker"))

  it.each([
    { first: "source", rows: [source, target] },
    { first: "target", rows: [target, source] }
  ])("is as the case that stands tells it, with the $first first in the list", ({ rows }) => {
    const cells = cellsOf(answered(asked("formByRole"), rows))
    assert.deepStrictEqual([cells["role:socialWorker"], cells["role:unitManager"]], [1, undefined])
  })
})
