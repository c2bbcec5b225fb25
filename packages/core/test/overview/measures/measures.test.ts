/** Measures of incidents and of those exposed, as the domain specification 4.9 defines them, each with what it counts and what it does not. */
import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { measure } from "../../../src/overview/measures/measure.ts"
import { HeadcountMissing, UnitUnknown } from "../../../src/overview/statistics/question.ts"
import { UnitId } from "../../../src/vocabulary/ids.ts"
import { adults, day, exposure, person, unitRows, unitsWith } from "../city.ts"
import { unitsById } from "../../../src/organisation/view/tree.ts"
import { answered, asked, cellsOf, factsOf, known, pair, pairs, sharesOf } from "./asking.ts"

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

describe("ST-06 policeReportRate", () => {
  it("is of threats and violence reported to the police within 30 days; the others by why not", () => {
    const answer = answered(asked("policeReportRate"), [
      pair("in-time", {}, { filedOn: day("2025-04-02"), decision: "file" }),
      pair("late", {}, { filedOn: day("2025-04-03"), decision: "file" }),
      pair("decided", {}, { decision: "file" }),
      pair("old", { forms: ["violence"] }, { decision: "notFile", notFiledReason: "oldEvent" }),
      pair("pending"),
      pair("harassment", { forms: ["harassment"] }, { filedOn: day("2025-03-03") })
    ])
    assert.deepStrictEqual(cellsOf(answer), {
      total: 5,
      filed: 1,
      filedLater: 1,
      decidedToFile: 1,
      "notFiled:oldEvent": 1,
      pending: 1
    })
    assert.deepStrictEqual(sharesOf(answer), { filed: "1/5" })
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

describe("ST-11 timeliness", () => {
  it("has the days from what happened to its report, the middle one, and days nobody knows apart", () => {
    const told = (name: string, on: string, facts = {}) =>
      pair(name, { reportedOn: day("2025-06-30"), occurredOn: day(on) }, facts)
    const answer = answered(asked("timeliness"), [
      told("0", "2025-06-30"),
      told("7", "2025-06-23"),
      told("8", "2025-06-22"),
      told("30", "2025-05-31"),
      told("31", "2025-05-30"),
      told("month", "2025-06-01", { precision: "month" }),
      pair("unknown", { reportedOn: day("2025-06-30") }, { precision: "unknown" })
    ])
    assert.deepStrictEqual(cellsOf(answer), {
      total: 7,
      sameDay: 1,
      withinWeek: 1,
      withinMonth: 2,
      later: 1,
      monthOnly: 1,
      dayUnknown: 1
    })
    assert.strictEqual(sharesOf(answer)["later"], "1/5")
    assert.deepStrictEqual(answer._tag === "figure" && answer.beside, [{ name: "medianDays", number: 8 }])
  })

  it("has no middle of few for the public", () => {
    const ofFour = answered(asked("timeliness", { audience: "public" }), pairs(4, "a"))
    assert.deepStrictEqual(ofFour._tag === "figure" && ofFour.beside, [])
    const ofFive = answered(asked("timeliness", { audience: "public" }), pairs(5, "a"))
    assert.deepStrictEqual(ofFive._tag === "figure" && ofFive.beside, [{ name: "medianDays", number: 0 }])
  })
})

describe("ST-14 classificationQuality", () => {
  it("has how sure, how often changed, and what is unknown", () => {
    const answer = answered(asked("classificationQuality", { forms: "all" }), [
      pair("a", {}, { confidence: 3 }),
      pair("b", {}, { confidence: 2, reclassified: true }),
      pair("c", { placeRelation: "unknown" }, { confidence: 1, place: "unknown" }),
      pair("d", { forms: [] }, { precision: "unknown" })
    ])
    assert.deepStrictEqual(cellsOf(answer), {
      total: 4,
      sure: 2,
      unsure: 1,
      unclassified: 1,
      reclassified: 1,
      "unknown:day": 1,
      "unknown:place": 1,
      "unknown:placeRelation": 1,
      "unknown:form": 1
    })
    assert.deepStrictEqual(sharesOf(answer), { sure: "2/3", reclassified: "1/3" })
  })
})

describe("ST-19 externalReferenceCompleteness", () => {
  it("is how many the other system knows too", () =>
    assert.deepStrictEqual(
      sharesOf(
        answered(asked("externalReferenceCompleteness"), [pair("a", {}, { inOtherSystem: true }), ...pairs(2, "b")])
      ),
      { inBoth: "1/3" }
    ))
})

describe("ST-03 by role", () => {
  it("is a table of exposures in rows and columns; two forms are two rows", () => {
    const both = pair("both", { forms: ["threat", "violence"] })
    const unknownRole = pair("other", {}, { exposures: [{ exposureId: exposure("other"), employment: "employee" }] })
    assert.deepStrictEqual(cellsOf(answered(asked("formByRole"), [both, unknownRole])), {
      total: 2,
      "form:threat": 2,
      "form:violence": 1,
      "role:socialWorker": 1,
      "role:unknown": 1,
      "form:threat|role:socialWorker": 1,
      "form:violence|role:socialWorker": 1,
      "form:threat|role:unknown": 1
    })
  })
})

describe("a measure for the public", () => {
  it("hides its small cells, and the shares that would tell them", () => {
    const answer = answered(asked("policeReportRate", { audience: "public" }), [
      ...pairs(9, "filed", {}, { filedOn: day("2025-03-03") }),
      ...pairs(2, "pending")
    ])
    assert.deepStrictEqual(
      [cellsOf(answer), sharesOf(answer)],
      [{ total: 11, filed: "complement", pending: "small" }, { filed: "hidden" }]
    )
  })

  it("is of a unit that was there, whose size is known", () => {
    const uncounted = unitsById(unitRows.map((row) => ({ ...row, headcounts: [] })))
    const ask = (given: Parameters<typeof asked>[1], units = uncounted) =>
      measure(asked("timeliness", given), known([], { units }))
    assert.deepStrictEqual(
      ask({ scope: UnitId.make("none") }),
      Result.fail(new UnitUnknown({ unitId: UnitId.make("none") }))
    )
    assert.deepStrictEqual(
      ask({ audience: "public", scope: adults }),
      Result.fail(new HeadcountMissing({ unitId: adults }))
    )
    assert.isTrue(Result.isSuccess(ask({ scope: adults })))
  })

  it("knows nothing of an incident without facts, and says so", () =>
    assert.strictEqual(
      cellsOf(answered(asked("timeliness"), [pair("a")], { measures: new Map([["i-b", factsOf("b")]]) }))["dayUnknown"],
      1
    ))
})
