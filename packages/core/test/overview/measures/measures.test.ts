/** Measures of incidents, as the domain specification 4.9 defines them, each with what it counts and what it does not. */
import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { policyDefaults } from "../../../src/catalogue/policyDefaults.ts"
import { measure } from "../../../src/overview/measures/measure.ts"
import { HeadcountMissing, UnitUnknown } from "../../../src/overview/statistics/question.ts"
import { UnitId } from "../../../src/vocabulary/ids.ts"
import { adults, city, day, exposure, unitRows } from "../city.ts"
import { unitsById } from "../../../src/organisation/view/tree.ts"
import { answered, asked, cellsOf, factsOf, known, pair, pairs, sharesOf } from "./asking.ts"

describe("ST-06 policeReportRate", () => {
  it("is of threats and violence reported to the police within 30 days; the others by why not", () => {
    const answer = answered(asked("policeReportRate"), [
      pair("in-time", {}, { filedOn: day("2025-04-02"), decision: "file" }),
      pair("late", {}, { filedOn: day("2025-04-03"), decision: "file" }),
      pair("decided", {}, { decision: "file" }),
      pair("old", { forms: ["violence"] }, { decision: "notFile", notFiledReason: "oldEvent" }),
      pair("other", {}, { decision: "notFile" }),
      pair("pending"),
      pair("harassment", { forms: ["harassment"] }, { filedOn: day("2025-03-03") })
    ])
    assert.deepStrictEqual(cellsOf(answer), {
      total: 6,
      filed: 1,
      filedLater: 1,
      decidedToFile: 1,
      "notFiled:oldEvent": 1,
      "notFiled:other": 1,
      pending: 1
    })
    assert.deepStrictEqual(sharesOf(answer), { filed: "1/6" })
  })
})

describe("ST-11 timeliness", () => {
  it("has the days from what happened to its report, the middle one, and days nobody knows apart", () => {
    const told = (name: string, on: string, facts = {}) =>
      pair(name, { reportedOn: day("2025-06-30"), occurredOn: day(on) }, facts)
    const answer = answered(asked("timeliness"), [
      told("31", "2025-05-30"),
      told("0", "2025-06-30"),
      told("30", "2025-05-31"),
      told("8", "2025-06-22"),
      told("7", "2025-06-23"),
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

  it("has no middle where no day is known", () => {
    const answer = answered(asked("timeliness"), [pair("month", {}, { precision: "month" })])
    assert.deepStrictEqual(answer._tag === "figure" && answer.beside, [])
  })

  it("has no middle for the public of few whose day is known, however many the others are", () => {
    const of = (exact: number) =>
      answered(asked("timeliness", { audience: "public" }), [
        ...pairs(9, "month", {}, { precision: "month" }),
        ...pairs(exact, "exact")
      ])
    const besideOf = (answer: ReturnType<typeof of>) => answer._tag === "figure" && answer.beside
    assert.deepStrictEqual(besideOf(of(4)), [])
    assert.deepStrictEqual(besideOf(of(5)), [{ name: "medianDays", number: 0 }])
  })

  it("has no middle for the public of few", () => {
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
      pair("e", {}, { confidence: 3 }),
      pair("b", {}, { confidence: 2, reclassified: true }),
      pair("c", { placeRelation: "unknown" }, { confidence: 1, place: "unknown" }),
      pair("d", { forms: [] }, { precision: "unknown" })
    ])
    assert.deepStrictEqual(cellsOf(answer), {
      total: 5,
      sure: 3,
      unsure: 1,
      unclassified: 1,
      reclassified: 1,
      "unknown:day": 1,
      "unknown:place": 1,
      "unknown:placeRelation": 1,
      "unknown:form": 1
    })
    assert.deepStrictEqual(sharesOf(answer), { sure: "3/4", reclassified: "1/4" })
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

  const inPublic = (count: number, smallPopulation: number) =>
    cellsOf(
      answered(asked("formByRole", { audience: "public", scope: city }), pairs(count, "a"), {
        policy: { ...policyDefaults.values, smallPopulation }
      })
    )

  it("hides where nobody was, beside a row or a column that is not empty, and not where both are", () => {
    const cells = inPublic(9, 100)
    assert.strictEqual(cells["form:threat|role:socialWorker"], 9)
    assert.deepStrictEqual(
      [cells["form:violence|role:socialWorker"], cells["form:threat|role:unitManager"]],
      ["zero", "zero"]
    )
    assert.notProperty(cells, "form:violence|role:unitManager")
  })

  it("hides of a small unit that nobody was, and shows it of a row where there are enough in all", () => {
    assert.strictEqual(inPublic(0, 1000)["total"], "zero")
    assert.notProperty(inPublic(9, 1000), "form:violence")
    assert.strictEqual(inPublic(9, 1000)["form:violence|role:unitManager"], "zero")
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

  it("knows nothing of an incident without facts, and says so", () => {
    const unknown = { measures: new Map([["i-b", factsOf("b")]]) }
    const cells = (statistic: Parameters<typeof asked>[0]) => cellsOf(answered(asked(statistic), [pair("a")], unknown))
    assert.strictEqual(cells("timeliness")["dayUnknown"], 1)
    assert.deepStrictEqual(cells("classificationQuality"), {
      total: 1,
      unclassified: 1,
      "unknown:day": 1,
      "unknown:place": 1
    })
    assert.deepStrictEqual(cells("incidentsPerContactChannel"), { total: 1, none: 1 })
    assert.deepStrictEqual(cells("externalReferenceCompleteness"), { total: 1, onlyHere: 1 })
  })
})
