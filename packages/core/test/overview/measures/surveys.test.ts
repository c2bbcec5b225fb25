/** What a survey tells and what it cannot: ST-09, ST-10 with the worked checks of 4.9, F-2, F-4, ST-15, and equality (ST-17, ST-18). */
import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { policyDefaults } from "../../../src/catalogue/policyDefaults.ts"
import { measure } from "../../../src/overview/measures/measure.ts"
import { measureSentence } from "../../../src/overview/measures/sentence.ts"
import { chapman, type NoEstimate, surveyRatio, twoSources } from "../../../src/overview/measures/surveys.ts"
import { answer } from "../../../src/overview/statistics/answer.ts"
import { CannotBeDivided } from "../../../src/overview/statistics/question.ts"
import type { SurveyRow } from "../../../src/survey/view.ts"
import { ExternalFigureId, SurveyId, UnitId } from "../../../src/vocabulary/ids.ts"
import { adults, assistance, city, day, department, statisticRow, unitRows, young } from "../city.ts"
import { inHandling, total } from "../asking.ts"
import { unitsById } from "../../../src/organisation/view/tree.ts"
import { answered, asked, cellsOf, known, pair, pairs, sharesOf } from "./asking.ts"

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

const south = UnitId.make("south")
const north = UnitId.make("north")
const withDistricts = unitsById([
  ...unitRows,
  ...[north, south].map((unitId) => ({
    ...unitRows[0],
    unitId,
    kind: "district" as const,
    active: { from: day("2020-01-01") },
    names: [{ from: day("2020-01-01"), name: unitId }],
    parents: [{ from: day("2020-01-01"), parent: city }],
    managers: [],
    substitutes: [],
    safetyReps: [],
    headcounts: [{ at: day("2020-01-01"), employees: 300, consultants: 0, students: 0, source: "HR" }]
  }))
])
const edition = (unitId: UnitId | undefined, values: { readonly [rule: string]: unknown }) => ({
  version: `v-${unitId ?? "city"}`,
  ...(unitId === undefined ? {} : { unitId }),
  values,
  validFrom: day("2025-01-01")
})

describe("scenario 47: equality", () => {
  const editions = [edition(south, { visitMinPersons: 1 }), edition(north, { visitMinPersons: 2, openCaseDays: 30 })]
  const ask = asked("policyEquality", { scope: city })

  it("ST-17 shows the rules side by side: weaker in one district, the same in the other", () => {
    const answer = answered(ask, [], { units: withDistricts, editions })
    const standings = answer._tag === "matrix" ? answer.districts : []
    assert.deepStrictEqual(
      standings.map(({ standing, unitId }) => [
        unitId,
        standing.visitMinPersons,
        standing.openCaseDays,
        standing.publicThreshold
      ]),
      [
        [north, "same", "stricter", undefined],
        [south, "weaker", "missing", undefined]
      ]
    )
    assert.strictEqual(policyDefaults.values.visitMinPersons, 2)
  })

  it("ST-18 shows what is done apart, each district by itself, with intervals and without a ranking", () => {
    const at = (unitId: UnitId) => ({ unitPath: [unitId, city] as const })
    const rows = [
      ...pairs(4, "n", at(north), { filedOn: day("2025-03-03") }),
      ...pairs(8, "s", at(south), { filedOn: day("2025-03-03") }),
      ...pairs(8, "s-not", at(south))
    ]
    const answer = answered(asked("outcomeEquality", { scope: city }), rows, { units: withDistricts })
    const told = answer._tag === "districts" ? answer.districts : []
    assert.deepStrictEqual(
      told.map(({ unitId, shares }) => {
        const filed = shares.find(({ name }) => name === "filed")?.share
        return [unitId, filed?._tag === "percent" && [filed.count, filed.outOf, Math.round(100 * filed.interval.low)]]
      }),
      [
        [north, [4, 4, 51]],
        [south, [8, 16, 28]]
      ]
    )
    assert.include(measureSentence(answer, "en", nameOf), "Differences may be chance.")
    assert.notProperty(answer, "visitMinPersons")
  })

  it("hides a district's small numbers from the public", () => {
    const rows = pairs(4, "n", { unitPath: [north, city] }, { filedOn: day("2025-03-03") })
    const answer = answered(asked("outcomeEquality", { scope: city, audience: "public" }), rows, {
      units: withDistricts
    })
    const [first] = answer._tag === "districts" ? answer.districts : []
    assert.isTrue(first?.shares.every(({ share }) => share._tag === "hidden" || share._tag === "noWhole"))
  })
})

describe("scenario 41: a unit was split", () => {
  const split = (countsGoTo?: UnitId) =>
    unitsById(
      unitRows.map((row) =>
        row.unitId === assistance
          ? {
              ...row,
              active: { from: day("2020-01-01"), to: day("2025-07-01") },
              became: [{ at: day("2025-07-01"), units: [young, adults] as const, ...(countsGoTo && { countsGoTo }) }]
            }
          : row
      )
    )
  const rows = [statisticRow("a"), statisticRow("b")]
  const inYoung = { ...inHandling, scope: young } as const
  const ask = (organisation: "then" | "now", units: ReturnType<typeof split>, scope = young) =>
    answer(
      { ...inYoung, scope, organisation },
      { incidents: { rows, position: 1 }, units, policy: policyDefaults.values, today: day("2026-03-02") }
    )

  it("as it was, its incidents stay where they were", () =>
    assert.strictEqual(total(Result.getOrThrow(ask("then", split(young)))), 0))

  it("as today, they belong where the split says", () =>
    assert.strictEqual(total(Result.getOrThrow(ask("now", split(young)))), 2))

  it("as today, they cannot be divided where it says nothing; above, they need not be", () => {
    assert.deepStrictEqual(ask("now", split()), Result.fail(new CannotBeDivided({ unitId: assistance })))
    assert.strictEqual(total(Result.getOrThrow(ask("now", split(), department))), 2)
    const asMeasure = measure(
      asked("timeliness", { scope: young, organisation: "now" }),
      known([pair("a")], { units: split() })
    )
    assert.deepStrictEqual(asMeasure, Result.fail(new CannotBeDivided({ unitId: assistance })))
  })
})
