import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { policyDefaults } from "../../src/catalogue/policyDefaults.ts"
import type { Answer } from "../../src/overview/statistics/answer.ts"
import { PeriodNotReleasable, type Question } from "../../src/overview/statistics/question.ts"
import { answered, refused, total, cellsOf, many, eight, inHandling, inPublic } from "./asking.ts"
import { adults, assistance, day, young } from "./city.ts"

describe("in public", () => {
  it("the plain total of a large department is shown", () => {
    assert.strictEqual(total(answered(inPublic, eight)), 8)
    assert.strictEqual(total(answered(inPublic, many(3, "a"))), 3)
  })

  it("of its units 2 and 1 are hidden, and 5 too, since 8 - 5 would leave 3", () => {
    const given = answered({ ...inPublic, by: "unit" }, eight)
    assert.deepStrictEqual(
      [total(given), ...cellsOf(given)],
      [8, [adults, "small"], [assistance, "complement"], [young, "small"]]
    )
    assert.deepStrictEqual(given.majority, { _tag: "hidden" })
    assert.isTrue(given.cells.every(({ share }) => share._tag === "hidden"))
  })

  it("of the places 1 is hidden, and 7 too; so is the share", () => {
    const given = answered({ ...inPublic, statistic: "outsideWorkplaceShare" }, eight)
    assert.deepStrictEqual(cellsOf(given), [
      ["outsideWorkplace", "small"],
      ["atWorkplace", "complement"],
      ["digitalOnly", 0],
      ["unknown", 0]
    ])
    assert.deepStrictEqual(given.outside, { _tag: "hidden" })
  })

  describe("forms overlap", () => {
    const both = many(5, "b", { forms: ["threat", "violence"] })
    const ofForms: Question = { ...inPublic, statistic: "formDistribution" }

    it("of which one less than the total leaves one person, both are hidden: 10 - 9", () => {
      const rows = [...both, ...many(4, "v", { forms: ["violence"] }), ...many(1, "t")]
      const given = answered(ofForms, rows)
      assert.deepStrictEqual(
        [total(given), ...cellsOf(given)],
        [
          10,
          ["harassment", 0],
          ["threat", "complement"],
          ["violence", "complement"],
          ["propertyDamage", 0],
          ["corruption", 0]
        ]
      )
      assert.isTrue(given.cells.slice(1, 3).every(({ share }) => share._tag === "hidden"))
    })

    it("are shown where what is left on either side is enough", () => {
      const rows = [...both, ...many(6, "v", { forms: ["violence"] }), ...many(7, "t")]
      const shown = cellsOf(answered(ofForms, rows)).map(([, value]) => value)
      assert.deepStrictEqual(shown, [0, 12, 11, 0, 0])
    })

    it("inside the administration by its own threshold: 3 are enough, 2 are not", () => {
      const shown = (alone: number) =>
        cellsOf(
          answered({ ...ofForms, audience: "district" }, [
            ...both,
            ...many(4, "v", { forms: ["violence"] }),
            ...many(alone, "t")
          ])
        )
          .slice(1, 3)
          .map(([, value]) => value)
      assert.deepStrictEqual(
        [shown(3), shown(2)],
        [
          [8, 9],
          ["complement", "complement"]
        ]
      )
    })
  })

  it("of the places, what is only digital is hidden with the next smallest (scenario 44)", () => {
    const rows = [
      ...many(20, "a"),
      ...many(6, "o", { placeRelation: "outsideWorkplaceOnDuty" }),
      ...many(1, "d", { placeRelation: "digitalOnly" })
    ]
    const given = answered({ ...inPublic, statistic: "outsideWorkplaceShare" }, rows)
    assert.deepStrictEqual(cellsOf(given), [
      ["outsideWorkplace", "complement"],
      ["atWorkplace", 20],
      ["digitalOnly", "small"],
      ["unknown", 0]
    ])
    assert.deepStrictEqual(given.outside, { _tag: "hidden" })
  })

  it("a small total is hidden with its breakdown, which would tell it", () => {
    const given = answered({ ...inPublic, by: "unit" }, many(3, "a"))
    assert.deepStrictEqual(
      [total(given), ...cellsOf(given).map(([, value]) => value)],
      ["small", "zero", "small", "zero"]
    )
  })

  it("a unit with exactly the population of the rules is large", () => {
    const of = (smallPopulation: number) =>
      total(
        answered({ ...inPublic, scope: assistance }, many(3, "a"), {
          policy: { ...policyDefaults.values, smallPopulation }
        })
      )
    assert.deepStrictEqual([of(102), of(103)], [3, "small"])
  })

  it("a small number of some forms is hidden, even in a large department", () => {
    assert.strictEqual(total(answered({ ...inPublic, forms: ["threat"] }, many(3, "a"))), "small")
  })

  it("a list of all five forms is no choice among them", () => {
    const forms = ["harassment", "threat", "violence", "propertyDamage", "corruption"] as const
    assert.strictEqual(total(answered({ ...inPublic, forms }, many(3, "a"))), 3)
  })

  it("a small number of a small unit is hidden, and so is its nothing", () => {
    const ofYoung: Question = { ...inPublic, scope: young }
    assert.strictEqual(total(answered(ofYoung, eight)), "small")
    assert.strictEqual(total(answered(ofYoung, [])), "zero")
    assert.strictEqual(total(answered({ ...inPublic, scope: assistance }, many(2, "a"))), 2)
  })

  it("a small unit is hidden where the breakdown above it hides it: 8 - 5 would leave 3", () => {
    const ofAssistance: Question = { ...inPublic, scope: assistance }
    const policy = { ...policyDefaults.values, smallPopulation: 103 }
    assert.strictEqual(total(answered(ofAssistance, eight, { policy })), "complement")
    assert.strictEqual(total(answered(ofAssistance, many(8, "a"), { policy })), 8)
    assert.strictEqual(total(answered({ ...ofAssistance, audience: "district" }, eight, { policy })), 5)
    assert.strictEqual(total(answered({ ...ofAssistance, audience: "handling" }, eight, { policy })), 5)
    const byPlace = answered({ ...ofAssistance, by: "place" }, eight, { policy })
    assert.isFalse(byPlace.cells.some(({ value }) => value._tag === "shown" && value.count > 0))
    assert.isUndefined(byPlace.interval)
  })

  it("a percentage needs ten to be a part of", () => {
    const shareOf = (given: Answer) => given.cells.map(({ share }) => share._tag)
    const by = (audience: Question["audience"], count: number) =>
      shareOf(answered({ ...inHandling, by: "place", audience }, many(count, "a")))
    assert.deepStrictEqual(by("public", 9), ["tooFew", "tooFew", "tooFew", "tooFew"])
    assert.deepStrictEqual(by("district", 9), ["counts", "counts", "counts", "counts"])
    assert.deepStrictEqual(by("public", 10), ["percent", "percent", "percent", "percent"])
  })

  it("the city's own threshold is the one that counts", () => {
    const policy = { ...policyDefaults.values, publicThreshold: 2, smallPopulation: 10 }
    assert.deepStrictEqual(cellsOf(answered({ ...inPublic, by: "unit" }, eight, { policy })), [
      [adults, "small"],
      [assistance, 5],
      [young, "complement"]
    ])
  })

  it.each([
    { from: "2025-01-01", to: "2025-07-01", today: "2026-03-02", because: "notWholeYears" },
    { from: "2025-02-01", to: "2026-01-01", today: "2026-03-02", because: "notWholeYears" },
    { from: "2025-01-01", to: "2026-01-01", today: "2025-12-31", because: "notEnded" }
  ] as const)("$from to $to asked on $today is refused: $because", ({ because, from, to, today }) => {
    const question: Question = { ...inPublic, from: day(from), to: day(to) }
    assert.deepStrictEqual(
      refused(question, eight, { today: day(today) }),
      Result.fail(new PeriodNotReleasable({ because }))
    )
    assert.isTrue(Result.isSuccess(refused({ ...question, audience: "handling" }, eight, { today: day(today) })))
  })

  it("several years are a total, never a breakdown, whatever it is called", () => {
    const years: Question = { ...inPublic, from: day("2024-01-01") }
    const refusal = Result.fail(new PeriodNotReleasable({ because: "breakdownOfSeveralYears" }))
    assert.strictEqual(total(answered(years, eight)), 8)
    assert.deepStrictEqual(refused({ ...years, forms: ["threat"] }, eight), refusal)
    assert.deepStrictEqual(refused({ ...years, statistic: "formDistribution" }, eight), refusal)
    assert.isTrue(Result.isSuccess(refused({ ...inPublic, by: "unit" }, eight, { today: day("2026-01-01") })))
  })
})
