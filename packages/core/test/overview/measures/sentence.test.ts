/** Measures in words: what is told, what is left out because it would point at somebody, and what is said of nothing. */
import { assert, describe, it } from "@effect/vitest"
import type { MeasureAnswer, MeasureFigure } from "../../../src/overview/measures/measure.ts"
import { measureLines } from "../../../src/overview/measures/sentence.ts"
import { UnitId } from "../../../src/vocabulary/ids.ts"
import { asked } from "./asking.ts"

type Shares = MeasureFigure["shares"]
const nameOf = (unitId: string): string => `The ${unitId}`
const lines = (answer: MeasureAnswer) => measureLines(answer, "en", nameOf)

const figure = (
  statistic: Parameters<typeof asked>[0],
  {
    cells = [{ key: "total", kind: "total", value: { _tag: "shown", count: 9 } }],
    ...given
  }: Partial<MeasureFigure> = {}
): MeasureAnswer => ({
  _tag: "figure",
  question: asked(statistic),
  position: 41,
  countUnit: "incidents",
  cells,
  shares: [],
  rates: [],
  beside: [],
  ...given
})
const percent = {
  _tag: "percent",
  count: 1,
  outOf: 4,
  percent: 25,
  interval: { low: 0.05, high: 0.7 }
} as const

describe("the headline of a measure", () => {
  it("is its total, whatever else it counts before it", () =>
    assert.deepStrictEqual(
      lines(
        figure("policeReportRate", {
          cells: [
            { key: "filed", kind: "cell", value: { _tag: "shown", count: 4 } },
            { key: "total", kind: "total", value: { _tag: "shown", count: 9 } }
          ]
        })
      ),
      ["From 2025-01-01 to 2025-12-31, The department: 9 incidents with threats or violence."]
    ))

  it("is not shown where the total is hidden, or there is none", () => {
    const hidden = [
      "From 2025-01-01 to 2025-12-31, The department: the number of incidents with threats or violence is not shown, because it is small."
    ]
    const total = { key: "total", kind: "total", value: { _tag: "hidden", because: "small" } } as const
    assert.deepStrictEqual(lines(figure("policeReportRate", { cells: [total] })), hidden)
    assert.deepStrictEqual(lines(figure("policeReportRate", { cells: [] })), hidden)
  })
})

describe("the shares of a measure", () => {
  const told = (...shares: ReadonlyArray<Shares[number]["share"]>) =>
    lines(
      figure("supportSufficiency", {
        shares: shares.map((share, nth) => ({ name: ["sufficient", "relevant", "noAnswer"][nth] ?? "D1", share }))
      })
    ).slice(1)

  it("are percentages with how far chance may have moved them", () =>
    assert.deepStrictEqual(told(percent), [
      "Say that the support was enough: 1 of 4, 25.0 per cent (uncertainty 5.0–70.0)."
    ]))

  it("are two numbers where a percentage would mislead, and not shown where the numbers are small", () =>
    assert.deepStrictEqual(told({ _tag: "counts", count: 2, outOf: 5 }, { _tag: "hidden" }, { _tag: "tooFew" }), [
      "Say that the support was enough: 2 of 5.",
      "Say that the support was relevant: the share is not shown, because the numbers are small.",
      "Have not answered themselves: the share is not shown, because the numbers are small."
    ]))

  it("of nothing are told together, after the others", () =>
    assert.deepStrictEqual(told({ _tag: "noWhole" }, percent, { _tag: "noWhole" }), [
      "Say that the support was relevant: 1 of 4, 25.0 per cent (uncertainty 5.0–70.0).",
      "Nothing to count: Say that the support was enough; Have not answered themselves."
    ]))
})

describe("what a measure says beside its numbers", () => {
  const few = "The answers are too few for a share."
  const unknown = "The number of contacts is not known. Nobody can then say that a channel is safer."
  const per1000 = { name: "per1000:phone", rate: 5, interval: { low: 1, high: 14.6 } }

  it("is the rate and the numbers that it stands on, whole ones without decimals", () =>
    assert.deepStrictEqual(
      lines(
        figure("per100", {
          rates: [{ name: "per100", rate: 5.13, interval: { low: 2.2, high: 10.1 } }],
          beside: [
            { name: "personYears", number: 156 },
            { name: "medianDays", number: 2.5 }
          ]
        })
      ).slice(1),
      [
        "For 100 person years: 5.1 (uncertainty 2.2–10.1).",
        "Person years: 156.",
        "Days to the report, the middle one: 2.5."
      ]
    ))

  it("is that the contacts are not known, of channels without a rate alone", () => {
    assert.include(lines(figure("incidentsPerContactChannel")), unknown)
    assert.notInclude(lines(figure("incidentsPerContactChannel", { rates: [per1000] })), unknown)
    assert.notInclude(lines(figure("policeReportRate")), unknown)
  })

  it("is that the answers are few, of exit interviews without a share alone", () => {
    assert.include(lines(figure("exitReasons")), few)
    assert.notInclude(lines(figure("exitReasons", { shares: [{ name: "threatContributed", share: percent }] })), few)
    assert.notInclude(lines(figure("formByRole")), few)
    assert.notInclude(lines(figure("policeReportRate", { shares: [{ name: "filed", share: percent }] })), few)
  })
})

describe("equality", () => {
  const [north, south] = [UnitId.make("north"), UnitId.make("south")]

  it("of rules is how many of each district's are stricter, the same, weaker, otherwise or missing", () => {
    const standing = {
      visitMinPersons: "stricter",
      openCaseDays: "weaker",
      checkInMinutes: "weaker",
      policeFiledBy: "other",
      followUpDays: "same"
    } as const
    assert.deepStrictEqual(
      lines({
        _tag: "matrix",
        question: asked("policyEquality"),
        position: 41,
        districts: [
          { unitId: north, standing },
          { unitId: south, standing: { visitMinPersons: "missing" } }
        ]
      }),
      ["The north: 1 stricter, 1 the same, 2 weaker, 1 otherwise.", "The south: 1 no rule of its own."]
    )
  })

  it("of outcomes is what can be shown of each district, in no order of merit", () => {
    const answer: MeasureAnswer = {
      _tag: "districts",
      question: asked("outcomeEquality"),
      position: 41,
      districts: [
        {
          unitId: north,
          shares: [
            { name: "D1", share: percent },
            { name: "D2", share: { _tag: "hidden" } },
            { name: "D5", share: { _tag: "counts", count: 2, outOf: 5 } },
            { name: "filed", share: { _tag: "noWhole" } }
          ]
        },
        { unitId: south, shares: [{ name: "D1", share: { _tag: "tooFew" } }] }
      ]
    }
    assert.deepStrictEqual(lines(answer).slice(0, 2), [
      "The north: Handling started in time: 1 of 4, 25.0 per cent (uncertainty 5.0–70.0). " +
        "The decision on a police report was made in time: 2 of 5.",
      "The south: nothing that can be shown."
    ])
    assert.include(lines(answer).at(-1), "Differences may be chance.")
  })
})
