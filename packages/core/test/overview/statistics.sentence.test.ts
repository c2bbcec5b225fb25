import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as fc from "fast-check"
import { policyDefaults } from "../../src/catalogue/policyDefaults.ts"
import { type Answer, answer } from "../../src/overview/statistics/answer.ts"
import {
  PeriodNotReleasable,
  PeriodReversed,
  type Question,
  HeadcountMissing,
  UnitUnknown
} from "../../src/overview/statistics/question.ts"
import { decimal, sentence, whyUnanswered } from "../../src/overview/statistics/sentence.ts"
import { isShown } from "../../src/disclosure/suppression.ts"
import type { StatisticRow } from "../../src/overview/statistics/view.ts"
import type { UnitId } from "../../src/vocabulary/ids.ts"
import { adults, assistance, city, day, department, statisticRow, units, young } from "./city.ts"

const names = new Map([
  [department, "Avdelningen för socialtjänst"],
  [assistance, "Ekonomiskt bistånd"],
  [young, "Barn och unga"],
  [adults, "Vuxen"]
])
const nameOf = (unitId: UnitId): string => names.get(unitId) ?? unitId

const ask = (question: Partial<Question>, rows: ReadonlyArray<StatisticRow>): Answer => {
  const whole = {
    statistic: "incidentCount",
    basis: "reported",
    from: day("2025-01-01"),
    to: day("2026-01-01"),
    scope: department,
    forms: "five",
    audience: "handling",
    ...question
  } as const
  const known = { incidents: { rows, position: 1 }, units, policy: policyDefaults.values, today: day("2026-03-02") }
  return Result.getOrThrow(answer(whole, known))
}

const at = (unit: UnitId) => ({ unitPath: [unit, department, city] }) as const
const eight = [
  ...["1", "2", "3", "4"].map((name) => statisticRow(name)),
  statisticRow("5", { placeRelation: "outsideWorkplaceOnDuty" }),
  statisticRow("6", at(young)),
  statisticRow("7", at(young)),
  statisticRow("8", at(adults))
]

describe("the sentence", () => {
  it("says in handling what the city answered, in Swedish", () => {
    assert.strictEqual(
      sentence(ask({ statistic: "incidentCount", by: "unit" }, eight), "sv", nameOf),
      "Under 2025 rapporterades 8 händelser med otillåten påverkan från Avdelningen för socialtjänst. " +
        "De flesta, 5 av 8, kom från Ekonomiskt bistånd. Fördelning: Vuxen 1, Ekonomiskt bistånd 5, Barn och unga 2."
    )
    assert.strictEqual(
      sentence(ask({ statistic: "outsideWorkplaceShare" }, eight), "sv", nameOf),
      "Under 2025 rapporterades 8 händelser med otillåten påverkan från Avdelningen för socialtjänst. " +
        "Utanför arbetsplatsen: 1 av 8 med känd plats, 12,5 procent. " +
        "Fördelning: utanför arbetsplatsen 1, på arbetsplatsen 7, bara digitalt 0, okänd plats 0."
    )
  })

  it("and in English", () => {
    assert.strictEqual(
      sentence(
        ask(
          {
            statistic: "outsideWorkplaceShare",
            basis: "occurred",
            to: day("2025-07-01"),
            forms: ["threat", "violence"]
          },
          eight.slice(0, 1)
        ),
        "en",
        nameOf
      ),
      "From 2025-01-01 to 2025-06-30, 1 incident of threat or violence happened in Avdelningen för socialtjänst, as known today. " +
        "Outside the workplace: 0 of 1 whose place is known, 0.0 per cent. " +
        "Breakdown: outside the workplace 0, at the workplace 1, only digitally 0, place unknown 0."
    )
  })

  it("speaks of persons hit and of reports as such", () => {
    const of = (statistic: "exposureCount" | "reportCount", basis: "reported" | "occurred") =>
      sentence(ask({ statistic, basis, forms: "all" }, eight), "sv", nameOf)
    const department = "Avdelningen för socialtjänst"
    assert.strictEqual(of("exposureCount", "reported"), `Under 2025 rapporterades 8 utsattheter från ${department}.`)
    assert.strictEqual(of("reportCount", "reported"), `Under 2025 skrevs 8 rapporter från ${department}.`)
    assert.strictEqual(
      of("reportCount", "occurred"),
      `Under 2025 inträffade i ${department} det som gav 8 rapporter, som vi vet i dag.`
    )
  })

  it("says in public that groups are hidden, not which way they lean", () => {
    assert.strictEqual(
      sentence(ask({ statistic: "incidentCount", by: "unit", audience: "public" }, eight), "en", nameOf),
      "In 2025, 8 incidents of undue influence (otillåten påverkan) were reported from Avdelningen för socialtjänst. " +
        "3 groups are not shown, so that nobody can be pointed out."
    )
    assert.include(
      sentence(
        ask({ statistic: "incidentCount", forms: ["threat"], audience: "public" }, eight.slice(0, 2)),
        "sv",
        nameOf
      ),
      "visas inte"
    )
  })

  it("has a word for every refusal, in both languages", () => {
    const refusals = [
      new PeriodReversed({ from: day("2025-01-02"), to: day("2025-01-01") }),
      new UnitUnknown({ unitId: young }),
      new HeadcountMissing({ unitId: young }),
      new PeriodNotReleasable({ because: "notWholeYears" }),
      new PeriodNotReleasable({ because: "notEnded" }),
      new PeriodNotReleasable({ because: "breakdownOfSeveralYears" })
    ]
    const said = refusals.flatMap((refusal) => [whyUnanswered(refusal, "sv"), whyUnanswered(refusal, "en")])
    assert.strictEqual(new Set(said).size, 12)
  })
})

const places = ["atWorkplace", "outsideWorkplaceOnDuty", "outsideWorkplaceOffDuty", "digitalOnly", "unknown"] as const
const forms = ["harassment", "threat", "violence"] as const
const row = fc.record({
  unit: fc.constantFrom(assistance, young, adults),
  placeRelation: fc.constantFrom(...places),
  forms: fc.uniqueArray(fc.constantFrom(...forms))
})
const rows = fc
  .array(row, { maxLength: 30 })
  .map((made) => made.map(({ unit, ...rest }, index) => statisticRow(`${index}`, { ...rest, ...at(unit) })))
const asked: fc.Arbitrary<Partial<Question>> = fc.oneof(
  fc.record({
    statistic: fc.constantFrom("incidentCount" as const, "exposureCount" as const, "reportCount" as const),
    by: fc.constantFrom("unit" as const, "place" as const, "form" as const),
    audience: fc.constantFrom("handling" as const, "district" as const, "public" as const),
    forms: fc.constantFrom("all" as const, "five" as const)
  }),
  fc.record({
    statistic: fc.constantFrom("formDistribution" as const, "outsideWorkplaceShare" as const),
    audience: fc.constantFrom("handling" as const, "district" as const, "public" as const)
  })
)

/** Every number the answer shows, in the order the sentence has to tell them. */
const told = (given: Answer, lang: "sv" | "en"): ReadonlyArray<string> => {
  const { cells, majority, outside, total } = given
  const most = majority?._tag === "in" ? cells.find(({ key }) => key === majority.key)?.value : undefined
  const hidden = cells.filter(({ value }) => !isShown(value)).length
  return [
    "2025",
    ...(isShown(total) ? [total.count] : []),
    ...(most !== undefined && isShown(most) && isShown(total) ? [most.count, total.count] : []),
    ...(outside?._tag === "percent" || outside?._tag === "counts" ? [outside.count, outside.outOf] : []),
    ...(outside?._tag === "percent" ? [decimal(outside.percent, lang)] : []),
    ...cells.flatMap(({ value }) => (isShown(value) ? [value.count] : [])),
    ...(hidden === 0 ? [] : [hidden])
  ].map(String)
}

describe("for any answer", () => {
  it.each(["sv", "en"] as const)(
    "the sentence (%s) tells the numbers that are shown, all of them and no other",
    (lang) => {
      fc.assert(
        fc.property(rows, asked, (made, question) => {
          const given = ask(question, made)
          assert.deepStrictEqual(sentence(given, lang, nameOf).match(/\d+([.,]\d+)?/g), told(given, lang))
        }),
        { numRuns: 500 }
      )
    }
  )
})
