/** What a survey tells and what it cannot: ST-09, ST-10 with the worked checks of 4.9, F-2, F-4 and ST-15. */
import { assert, describe, it } from "@effect/vitest"
import { measureSentence } from "../../../src/overview/measures/sentence.ts"
import { chapman, type NoEstimate, surveyRatio, twoSources } from "../../../src/overview/measures/surveys.ts"
import type { SurveyRow } from "../../../src/survey/view.ts"
import { ExternalFigureId, SurveyId } from "../../../src/vocabulary/ids.ts"
import { city, day, department, young } from "../city.ts"
import { answered, asked, cellsOf, pairs, sharesOf } from "./asking.ts"

const survey = (yes: number, no: number, given: Partial<SurveyRow> = {}): SurveyRow => ({
  surveyId: SurveyId.make("exposure-2025"),
  kind: "exposure",
  unitPath: [department, city],
  headcount: 100,
  headcountSource: "HR",
  question: "Har du varit utsatt?",
  recallMonths: 12,
  anonymous: true,
  from: day("2025-12-01"),
  counted: {
    invited: 100,
    answered: yes + no,
    cells: [
      {
        key: "all",
        answered: yes + no,
        counts: [
          { answer: "yes", count: yes },
          { answer: "no", count: no }
        ]
      }
    ]
  },
  positions: [1, 2],
  ...given
})
const nameOf = (unitId: string): string => unitId

describe("ST-09 exposurePrevalence", () => {
  const ask = asked("exposurePrevalence")

  it("is of those who answered, with the recall window and the response rate: 20 of 73", () => {
    const answer = answered(ask, [], { surveys: [survey(20, 53)] })
    assert.deepStrictEqual(cellsOf(answer), { total: 73, yes: 20, no: 53 })
    assert.deepStrictEqual(
      answer._tag === "figure" && answer.beside.map(({ number }) => Math.round(number)),
      [100, 12, 73]
    )
    assert.strictEqual(
      measureSentence(answer, "en", nameOf),
      "From 2025-01-01 to 2025-12-31, department: 73 answers in the survey. Say that they have been exposed: 20 of 73, 27.4 per cent " +
        "(uncertainty 18.5–38.6). Asked: 100. Months that the question is about: 12. Response rate, per cent: 73."
    )
  })

  it("is not measured without a survey of the unit in the period, however many incidents there are", () => {
    const none = { _tag: "notMeasured", because: "noSurvey", question: ask, position: 41 } as const
    assert.deepStrictEqual(answered(ask, pairs(50, "a")), none)
    const others = [
      survey(20, 53, { unitPath: [young, department, city] }),
      survey(20, 53, { kind: "support" }),
      survey(20, 53, { from: day("2026-01-01") })
    ]
    for (const one of others) assert.deepStrictEqual(answered(ask, [], { surveys: [one] }), none)
    assert.strictEqual(
      answered({ ...ask, surveyId: SurveyId.make("exposure-2025") }, [], { surveys: others })._tag,
      "figure"
    )
  })

  it("F-2: the published 14, 50 and 33 per cent, and the lowest level that nobody published", () => {
    const counts = [
      { answer: "1", count: 3 },
      { answer: "2", count: 13 },
      { answer: "3-5", count: 48 },
      { answer: "6-7", count: 31 }
    ]
    const of95 = survey(0, 0, {
      counted: { invited: 130, answered: 95, cells: [{ key: "all", answered: 95, counts }] }
    })
    const cells = cellsOf(answered(ask, [], { surveys: [of95] }))
    const percent = (key: string) => Math.round((1000 * Number(cells[key])) / Number(cells["total"])) / 10
    assert.deepStrictEqual(["1", "2", "3-5", "6-7"].map(percent), [3.2, 13.7, 50.5, 32.6])
  })
})

describe("ST-10 underReporting", () => {
  const ask = asked("underReporting")
  const six = pairs(6, "a")

  it("the worked check: 100, 73 answered, 20 exposed, 6 in the register", () => {
    const { prevalence, reported, underReporting } = surveyRatio(100, 73, 20, 6)
    const tenths = ({ high, low, value }: { value: number; low: number; high: number }) =>
      [value, low, high].map((part) => Math.round(1000 * part) / 10)
    assert.deepStrictEqual(tenths(prevalence), [27.4, 20, 47])
    assert.deepStrictEqual(tenths(reported), [21.9, 12.8, 30])
    assert.deepStrictEqual(tenths(underReporting).map(Math.round), [78, 70, 87])
  })

  it("is asked of the register and the survey of the same twelve months", () => {
    const answer = answered(ask, six, { surveys: [survey(20, 53)] })
    assert.strictEqual(
      measureSentence(answer, "en", nameOf),
      "Of those who are exposed, about 78 per cent never show in a report. It may be from 70 to 87 per cent. A rise in reports may mean " +
        "more events or better reporting; both are shown."
    )
  })

  const impossible: ReadonlyArray<{ readonly why: NoEstimate; readonly surveys: ReadonlyArray<SurveyRow> }> = [
    { why: "noSurvey", surveys: [] },
    {
      why: "fewAnswers",
      surveys: [
        survey(9, 20, {
          counted: {
            invited: 50,
            answered: 29,
            cells: [{ key: "all", answered: 29, counts: [{ answer: "yes", count: 9 }] }]
          }
        })
      ]
    },
    { why: "lowResponse", surveys: [survey(20, 19)] },
    { why: "otherWindow", surveys: [survey(20, 53, { recallMonths: 24 })] },
    { why: "nobodyExposed", surveys: [survey(0, 73)] }
  ]
  it.each(impossible)("cannot be estimated: $why", ({ surveys, why }) =>
    assert.deepStrictEqual(answered(ask, six, { surveys }), {
      _tag: "cannotEstimate",
      because: [why],
      question: ask,
      position: 41
    })
  )

  it("says every reason, and is a sentence all the same", () => {
    const answer = answered(ask, six, { surveys: [survey(0, 29, { recallMonths: 24 })] })
    assert.deepStrictEqual(answer._tag === "cannotEstimate" && answer.because, [
      "fewAnswers",
      "lowResponse",
      "otherWindow",
      "nobodyExposed"
    ])
    assert.include(measureSentence(answer, "sv", nameOf), "Mörkertalet går inte att uppskatta. För få har svarat.")
  })

  it("does not tell the public how few are in the register", () => {
    const inPublic = { ...ask, audience: "public" } as const
    assert.strictEqual(answered(inPublic, pairs(4, "a"), { surveys: [survey(20, 53)] })._tag, "cannotEstimate")
    assert.strictEqual(answered(inPublic, pairs(5, "a"), { surveys: [survey(20, 53)] })._tag, "estimate")
  })

  it("two lists: 77.3 at least of 40 and 20 with 10 on both; with six on both nobody can say", () => {
    assert.approximately(chapman(40, 20, 10), 77.27, 0.01)
    assert.deepStrictEqual(twoSources(40, 20, 7, 7)._tag, "atLeast")
    assert.deepStrictEqual(twoSources(40, 20, 6, 7), { _tag: "cannotEstimate", because: ["fewMatches"] })
  })
})

describe("F-4: percentages of few people mislead", () => {
  it("11.0 per cent of 91 and of 9 are told apart: of nine the public gets none", () => {
    const shareOf = (few: number, many: number) =>
      sharesOf(answered(asked("exposurePrevalence", { audience: "public" }), [], { surveys: [survey(few, many)] }))
    assert.deepStrictEqual([shareOf(10, 81), shareOf(5, 4)], [{ exposed: "10/91" }, { exposed: "hidden" }])
    const nine = sharesOf(
      answered(asked("exposurePrevalence", { audience: "public" }), [], { surveys: [survey(9, 0)] })
    )
    assert.deepStrictEqual(nine, { exposed: "tooFew" })
  })
})

describe("ST-15 incidentsPerContactChannel", () => {
  const phone = pairs(3, "phone", {}, { channel: "phone" })
  const volume = (contacts: number, given = {}) => ({
    externalFigureId: ExternalFigureId.make(`v-${contacts}`),
    unitPath: [department, city] as const,
    channel: "phone" as const,
    from: day("2025-01-01"),
    to: day("2026-01-01"),
    contacts,
    source: "Växeln",
    position: 3,
    ...given
  })
  const rates = (volumes: ReadonlyArray<ReturnType<typeof volume>>) => {
    const answer = answered(asked("incidentsPerContactChannel"), [...phone, ...pairs(2, "visit")], { volumes })
    return {
      rates: answer._tag === "figure" ? answer.rates.map(({ name, rate }) => [name, rate]) : [],
      text: measureSentence(answer, "en", nameOf)
    }
  }

  it("is for 1,000 contacts where they are counted, and only there", () =>
    assert.deepStrictEqual(rates([volume(400), volume(200)]).rates, [["per1000:phone", 5]]))

  it("is numbers alone without the contacts, or with those of another period or unit", () => {
    for (const volumes of [
      [],
      [volume(400, { to: day("2025-07-01") })],
      [volume(400, { unitPath: [young, department, city] })]
    ]) {
      const told = rates(volumes)
      assert.deepStrictEqual(told.rates, [])
      assert.include(told.text, "The number of contacts is not known.")
    }
  })
})
