/** A measure that anybody may ask for: whole years that have ended, and nothing of a small unit that its neighbours would tell. */
import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { measure } from "../../../src/overview/measures/measure.ts"
import { PeriodNotReleasable } from "../../../src/overview/statistics/question.ts"
import { policyDefaults } from "../../../src/catalogue/policyDefaults.ts"
import type { MeasureQuestion } from "../../../src/vocabulary/statistic.ts"
import { adults, assistance, city, day, department, unitsWith, young } from "../city.ts"
import { answered, asked, cellsOf, known, member, pairs, sharesOf, survey, volume } from "./asking.ts"

const ask = (given: Partial<MeasureQuestion>, statistic: MeasureQuestion["statistic"] = "policeReportRate") =>
  measure(asked(statistic, { audience: "public", ...given }), known([]))
const refused = (because: PeriodNotReleasable["because"]) => Result.fail(new PeriodNotReleasable({ because }))

describe("a measure for the public", () => {
  it("is of whole calendar years that have ended", () => {
    assert.deepStrictEqual(ask({ to: day("2025-07-01") }), refused("notWholeYears"))
    assert.deepStrictEqual(ask({ from: day("2026-01-01"), to: day("2027-01-01") }), refused("notEnded"))
    assert.isTrue(Result.isSuccess(ask({})))
    assert.isTrue(Result.isSuccess(ask({ to: day("2025-07-01"), audience: "district" })))
  })

  it("is of one year at a time where it has cells, not where it is one number", () => {
    const years = { from: day("2024-01-01") }
    assert.deepStrictEqual(ask(years), refused("breakdownOfSeveralYears"))
    assert.isTrue(Result.isSuccess(ask(years, "policyEquality")))
    assert.isTrue(Result.isSuccess(ask(years, "per100")))
  })
})

describe("a number that needs no shelter, and one that has none", () => {
  const per100 = (forms: MeasureQuestion["forms"]) =>
    answered(asked("per100", { audience: "public", forms }), pairs(2, "a"))

  it("is the plain number of a large scope; of one form alone it is hidden, and its rate with it", () => {
    assert.deepStrictEqual(cellsOf(per100("five")), { total: 2 })
    assert.deepStrictEqual(cellsOf(per100(["threat"])), { total: "small" })
    const rates = (answer: ReturnType<typeof per100>) => (answer._tag === "figure" ? answer.rates.length : undefined)
    assert.deepStrictEqual([rates(per100("five")), rates(per100(["threat"]))], [1, 0])
  })

  it("is hidden with its rate by channel, and shown with it where it is large", () => {
    const rows = [
      ...pairs(9, "p", {}, { channel: "phone" }),
      ...pairs(9, "s", {}, { channel: "sms" }),
      ...pairs(2, "e", {}, { channel: "email" }),
      ...pairs(3, "l", {}, { channel: "letter" })
    ]
    const answer = answered(asked("incidentsPerContactChannel", { audience: "public" }), rows, {
      volumes: [volume(600), volume(300, { channel: "email" })]
    })
    assert.deepStrictEqual(cellsOf(answer), { total: 23, phone: 9, sms: 9, email: "small", letter: "small" })
    assert.deepStrictEqual(answer._tag === "figure" && [answer.rates.map(({ name }) => name), answer.beside], [
      ["per1000:phone"],
      [
        { name: "contacts:phone", number: 600 },
        { name: "contacts:email", number: 300 }
      ]
    ])
  })

  it("says of a survey how many were asked, also where few answered as they did", () => {
    const four = [{ key: "all", answered: 4, counts: [{ answer: "yes", count: 4 }] }] as const
    const few = survey(4, 0, { counted: { invited: 4, answered: 4, cells: four } })
    const answer = answered(asked("exposurePrevalence", { audience: "public" }), [], { surveys: [few] })
    assert.deepStrictEqual(cellsOf(answer)["total"], "small")
    assert.deepInclude(answer._tag === "figure" ? answer.beside : [], { name: "invited", number: 4 })
  })
})

describe("a small unit among its neighbours", () => {
  const policy = { ...policyDefaults.values, smallPopulation: 103 }
  const filed = { filedOn: day("2025-03-03") }
  const at = (unit: typeof young) => ({ unitPath: [unit, department, city] as const })
  const eight = [...pairs(5, "a", {}, filed), ...pairs(2, "y", at(young), filed), ...pairs(1, "v", at(adults), filed)]
  const ofAssistance = (audience: MeasureQuestion["audience"], rows = eight) =>
    answered(asked("policeReportRate", { audience, scope: assistance }), rows, { policy })

  it("shows nothing where the whole less its number leaves few: 8 - 5 would leave 3", () => {
    assert.deepStrictEqual(cellsOf(ofAssistance("public")), { total: "complement", filed: "complement" })
    assert.deepStrictEqual(sharesOf(ofAssistance("public")), { filed: "hidden" })
  })

  it("shows nothing either where what happened above it is enough, and leaves few elsewhere", () => {
    const above = pairs(6, "d", { unitPath: [department, city] }, filed)
    assert.strictEqual(cellsOf(ofAssistance("public", [...eight.slice(0, 7), ...above]))["total"], "complement")
    assert.strictEqual(cellsOf(ofAssistance("public", [...eight.slice(0, 5), ...above]))["total"], 5)
  })

  it("weighs all that happened there, whatever came of it", () =>
    assert.strictEqual(
      cellsOf(
        ofAssistance("public", [...pairs(5, "a"), ...pairs(2, "y", at(young)), ...pairs(9, "f", at(adults), filed)])
      )["total"],
      "complement"
    ))

  it("is shown where it is large, or where nothing lies above it on the last day", () => {
    const ask = asked("policeReportRate", { audience: "public", scope: assistance })
    assert.deepStrictEqual(cellsOf(answered(ask, eight)), { total: 5, filed: 5 })
    const gone = unitsWith(({ unitId }) =>
      unitId === department ? { active: { from: day("2020-01-01"), to: day("2025-06-01") } } : {}
    )
    assert.deepStrictEqual(cellsOf(answered(ask, eight, { policy, units: gone })), { total: 5, filed: 5 })
  })

  it("is weighed by what lay above it on the last day, though it is gone the day after", () => {
    const units = unitsWith(({ unitId }) =>
      unitId === assistance ? { active: { from: day("2020-01-01"), to: day("2026-01-01") } } : {}
    )
    const ask = asked("policeReportRate", { audience: "public", scope: assistance })
    assert.strictEqual(cellsOf(answered(ask, eight, { policy, units }))["total"], "complement")
  })

  it("has no middle of what is hidden because of others", () => {
    const late = asked("timeliness", { audience: "public", scope: assistance })
    const besideOf = (rows: typeof eight) => {
      const answer = answered(late, rows, { policy })
      return answer._tag === "figure" && answer.beside
    }
    assert.deepStrictEqual(besideOf(eight), [])
    const more = [...eight, ...pairs(6, "m", at(young), filed), ...pairs(6, "n", at(adults), filed)]
    assert.deepStrictEqual(besideOf(more), [{ name: "medianDays", number: 0 }])
  })

  it("is weighed where its neighbours have nothing that is measured", () => {
    const members = ["a", "b", "c", "d", "e"].map((name) => member(name))
    const ask = asked("routineFamiliarity", { audience: "public", scope: assistance })
    assert.deepStrictEqual(cellsOf(answered(ask, [], { policy, members }))["total"], 5)
  })

  it("is shown inside, and where the others are enough", () => {
    assert.deepStrictEqual(cellsOf(ofAssistance("district")), { total: 5, filed: 5 })
    assert.deepStrictEqual(cellsOf(ofAssistance("handling")), { total: 5, filed: 5 })
    const more = [...eight, ...pairs(6, "m", at(young), filed), ...pairs(6, "n", at(adults), filed)]
    assert.deepStrictEqual(cellsOf(ofAssistance("public", more)), { total: 5, filed: 5 })
  })

  it("what happened in the unit above itself is a neighbour too", () => {
    const above = [...pairs(5, "a", {}, filed), ...pairs(2, "d", { unitPath: [department, city] }, filed)]
    assert.strictEqual(cellsOf(ofAssistance("public", above))["total"], "complement")
  })
})
