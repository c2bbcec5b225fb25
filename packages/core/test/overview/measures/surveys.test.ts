/** What a survey tells and what it cannot: ST-09, ST-10 with the worked checks of 4.9, F-2, F-4 and ST-15. */
import { assert, describe, it } from "@effect/vitest"
import { measureSentence } from "../../../src/overview/measures/sentence.ts"
import { chapman, type NoEstimate, surveyRatio, twoSources } from "../../../src/overview/measures/surveys.ts"
import type { SurveyRow } from "../../../src/survey/view.ts"
import { SurveyId } from "../../../src/vocabulary/ids.ts"
import { city, day, department, young } from "../city.ts"
import { answered, asked, cellsOf, pairs, sharesOf, survey, volume } from "./asking.ts"

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

  it("is of the survey that is named; else of the newest that has been counted, of those opened in the period", () => {
    const total = (given: Parameters<typeof asked>[1], ...surveys: ReadonlyArray<SurveyRow>) => {
      const answer = answered(asked("exposurePrevalence", given), [], { surveys })
      return answer._tag === "figure" ? cellsOf(answer)["total"] : answer._tag
    }
    const spring = survey(1, 30, { from: day("2025-01-01"), surveyId: SurveyId.make("spring") })
    const autumn = survey(2, 30, { from: day("2025-09-01"), surveyId: SurveyId.make("autumn") })
    const { counted: _, ...running } = survey(3, 30)
    assert.strictEqual(total({}, spring, autumn), 32)
    assert.strictEqual(total({}, autumn, spring, running), 32)
    assert.strictEqual(total({ surveyId: spring.surveyId }, spring, autumn), 31)
    assert.strictEqual(total({ surveyId: SurveyId.make("none") }, spring, autumn), "notMeasured")
    assert.strictEqual(total({}, running), "notMeasured")
    assert.strictEqual(total({}, survey(1, 30, { from: day("2024-12-31") })), "notMeasured")
  })

  it("is of all who were asked, not of the groups among them", () => {
    const group = { key: "role:socialWorker", answered: 7, counts: [{ answer: "yes", count: 7 }] }
    const { counted } = survey(20, 53)
    if (counted === undefined) return assert.fail("it has not been counted")
    const grouped = survey(20, 53, { counted: { ...counted, cells: [group, ...counted.cells] } })
    assert.deepStrictEqual(cellsOf(answered(ask, [], { surveys: [grouped] })), { total: 73, yes: 20, no: 53 })
    const six = answered(asked("underReporting"), pairs(6, "a"), { surveys: [grouped] })
    assert.isTrue(six._tag === "estimate" && Math.round(1000 * six.prevalence.value) === 274)
  })

  it("has no response rate where nobody was asked", () => {
    const nobody = survey(0, 0, {
      counted: { invited: 0, answered: 0, cells: [{ key: "all", answered: 0, counts: [] }] }
    })
    const answer = answered(ask, [], { surveys: [nobody] })
    assert.deepInclude(answer._tag === "figure" ? answer.beside : [], { name: "responsePercent", number: 0 })
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

  it("can be estimated of thirty answers, of four in ten, and of a window within five days", () => {
    const tag = (one: SurveyRow, given: Parameters<typeof asked>[1] = {}) =>
      answered(asked("underReporting", given), six, { surveys: [one] })._tag
    const counts = [
      { answer: "no", count: 10 },
      { answer: "yes", count: 20 }
    ]
    const counted: SurveyRow["counted"] = { invited: 75, answered: 30, cells: [{ key: "all", answered: 30, counts }] }
    assert.strictEqual(tag(survey(20, 10, { counted })), "estimate")
    const sixteen = survey(20, 53, { recallMonths: 16 })
    const since = (from: string) => tag(sixteen, { from: day(from) })
    assert.deepStrictEqual([since("2024-08-27"), since("2024-08-26")], ["estimate", "cannotEstimate"])
  })

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
    assert.deepStrictEqual(answered(inPublic, pairs(4, "a"), { surveys: [survey(20, 53)] }), {
      _tag: "cannotEstimate",
      because: ["smallRegister"],
      question: inPublic,
      position: 41
    })
    const unasked = answered(inPublic, pairs(4, "a"))
    assert.deepStrictEqual(unasked._tag === "cannotEstimate" && unasked.because, ["noSurvey"])
    assert.strictEqual(answered(inPublic, [], { surveys: [survey(20, 53)] })._tag, "estimate")
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
      [volume(400, { from: day("2024-01-01") })],
      [volume(400, { unitPath: [young, department, city] })]
    ]) {
      const told = rates(volumes)
      assert.deepStrictEqual(told.rates, [])
      assert.include(told.text, "The number of contacts is not known.")
    }
  })
})
