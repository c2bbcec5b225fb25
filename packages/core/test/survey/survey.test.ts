/** Surveys: opened, counted as sums, closed; fixture F-2 (the city's report of 2021, section 5) and rule 30. */
import { specify, view } from "@trygglogg/log/testing"
import { describe, it } from "@effect/vitest"
import {
  AnswersDoNotAddUp,
  BelowSurveyThreshold,
  RecallWindowMissing,
  ScaleMissing,
  SurveyCountMissing,
  SurveyIdTaken,
  SurveyIsClosed,
  SurveyNotFound
} from "../../src/survey/error.ts"
import { CloseSurvey, CountSurveyAnswers, OpenSurvey } from "../../src/survey/command.ts"
import { type AnswerCell, SurveyAnswersCounted, SurveyClosed, SurveyOpened } from "../../src/survey/event.ts"
import { surveys } from "../../src/survey/projection.ts"
import { PolicyAdopted } from "../../src/policy/event.ts"
import { SurveyId, UnitId } from "../../src/vocabulary/ids.ts"
import { UnitElsewhereThen, UnitNotActiveThen } from "../../src/vocabulary/refusal.ts"
import { Day } from "../../src/vocabulary/time.ts"
import { closedOn, city, district, leif, path, reception, units } from "../fixture.ts"

const surveyId = SurveyId.make("workshop-2021")
const other = SurveyId.make("another")
const perception = {
  surveyId,
  kind: "perception",
  unitPath: path,
  headcount: 130,
  headcountSource: "Anmälda till workshopen",
  question: "Hur stort är problemet?",
  scale: { low: 1, high: 7 },
  anonymous: true,
  from: Day.make("2026-03-02")
} as const
const opened = SurveyOpened(perception)
const cell = (key: string, answered: number, counts: AnswerCell["counts"] = []): AnswerCell => ({
  key,
  answered,
  counts
})
/** F-2: 3 on the lowest level, 13, 48 and 31 of 95. */
const fixture2 = [
  { answer: "1", count: 3 },
  { answer: "2", count: 13 },
  { answer: "3-5", count: 48 },
  { answer: "6-7", count: 31 }
]
const counts = { surveyId, invited: 130, answered: 95, cells: [cell("all", 95, fixture2)] } as const
const counted = SurveyAnswersCounted(counts)
const closed = SurveyClosed({ surveyId, method: "workshop", at: Day.make("2026-03-02") })

describe("opening a survey", () => {
  const open = specify(OpenSurvey).given(...units)

  it("asks the staff of a unit", () => open.when(perception).thenDecided(opened))

  it("is refused under an id that is in use, and not by another's", () => {
    specify(OpenSurvey)
      .given(...units, opened)
      .when(perception)
      .thenRefused(new SurveyIdTaken({ surveyId }))
    specify(OpenSurvey)
      .given(...units, SurveyOpened({ ...perception, surveyId: other }))
      .when(perception)
      .thenDecided(opened)
  })

  it("about exposure says how far back it asks", () => {
    open.when({ ...perception, kind: "exposure" }).thenRefused(new RecallWindowMissing({ surveyId }))
    const asked = { ...perception, kind: "exposure", recallMonths: 12 } as const
    open.when(asked).thenDecided(SurveyOpened(asked))
    const { scale: _, ...withoutScale } = asked
    open.when(withoutScale).thenDecided(SurveyOpened(withoutScale))
  })

  it("about a perception has a scale", () => {
    const { scale: _, ...without } = perception
    open.when(without).thenRefused(new ScaleMissing({ surveyId }))
  })

  it("is of a unit that is there, where it lies", () => {
    const day = Day.make("2026-03-02")
    specify(OpenSurvey)
      .given(...units, closedOn("2026-01-01"))
      .when(perception)
      .thenRefused(new UnitNotActiveThen({ unitId: reception, day }))
    open.when({ ...perception, unitPath: [reception, city] }).thenRefused(new UnitElsewhereThen({ unitId: city, day }))
  })
})

describe("counting the answers", () => {
  const count = specify(CountSurveyAnswers)
  const input = { ...counts, unitPath: path }

  it("keeps the sums, as they are: F-2", () => count.given(opened).when(input).thenDecided(counted))

  it("is of a survey of that unit, along the path it was opened for", () => {
    count.given().when(input).thenRefused(new SurveyNotFound({ surveyId }))
    count
      .given(opened)
      .when({ ...input, unitPath: [district, city] })
      .thenRefused(new SurveyNotFound({ surveyId }))
    count
      .given(opened)
      .when({ ...input, unitPath: [reception, UnitId.make("mine")] })
      .thenRefused(new SurveyNotFound({ surveyId }))
    count
      .given(SurveyOpened({ ...perception, surveyId: other }))
      .when(input)
      .thenRefused(new SurveyNotFound({ surveyId }))
    count.given(closed).when(input).thenRefused(new SurveyNotFound({ surveyId }))
  })

  it("ends with the survey", () =>
    count.given(opened, counted, closed).when(input).thenRefused(new SurveyIsClosed({ surveyId })))

  it("is refused where fewer than five answered in a group, but not for few on a level", () => {
    const cells = [cell("unit:small", 4), cell("unit:large", 91)] as const
    count
      .given(opened)
      .when({ ...input, cells })
      .thenRefused(new BelowSurveyThreshold({ surveyId, cells: ["unit:small"] }))
  })

  it("allows exactly five, and none", () => {
    const cells = [cell("unit:small", 5), cell("unit:none", 0), cell("unit:large", 90)] as const
    count
      .given(opened)
      .when({ ...input, cells })
      .thenDecided(SurveyAnswersCounted({ ...counts, cells }))
  })

  it("is refused where those left outside the groups are few: 95 - 92", () =>
    count
      .given(opened)
      .when({ ...input, cells: [cell("unit:a", 50), cell("unit:b", 42)] })
      .thenRefused(new BelowSurveyThreshold({ surveyId, cells: ["unit"] })))

  it("is refused where those outside one kind of group are few, whatever the others hold", () =>
    count
      .given(opened)
      .when({ ...input, cells: [cell("unit:a", 92), cell("role:socialWorker", 95)] })
      .thenRefused(new BelowSurveyThreshold({ surveyId, cells: ["unit"] })))

  it("is refused by the threshold that the city has set", () =>
    count
      .given(
        opened,
        PolicyAdopted({
          scope: "city",
          version: "2026:1",
          values: { surveyThreshold: 10 },
          validFrom: Day.make("2026-01-01"),
          decidedBy: leif,
          source: "Beslut 2026-01-01"
        })
      )
      .when({ ...input, cells: [cell("unit:a", 9), cell("unit:b", 86)] })
      .thenRefused(new BelowSurveyThreshold({ surveyId, cells: ["unit:a"] })))

  it("is allowed where all who were asked answered", () =>
    count
      .given(opened)
      .when({ ...input, invited: 95 })
      .thenDecided(SurveyAnswersCounted({ ...counts, invited: 95 })))

  it("is refused where more answered than were asked, or than are in the group", () => {
    count
      .given(opened)
      .when({ ...input, cells: [cell("all", 96)] })
      .thenRefused(new AnswersDoNotAddUp({ surveyId, cells: ["all"] }))
    count
      .given(opened)
      .when({ ...input, invited: 94 })
      .thenRefused(new AnswersDoNotAddUp({ surveyId, cells: [] }))
    count
      .given(opened)
      .when({ ...input, cells: [cell("all", 95, [{ answer: "1", count: 96 }])] })
      .thenRefused(new AnswersDoNotAddUp({ surveyId, cells: ["all"] }))
  })
})

describe("closing a survey", () => {
  const input = { surveyId, unitPath: path, method: "workshop", at: Day.make("2026-03-02") } as const
  const close = specify(CloseSurvey)

  it("says how it was asked", () => close.given(opened, counted).when(input).thenDecided(closed))
  it("waits for the answers", () => close.given(opened).when(input).thenRefused(new SurveyCountMissing({ surveyId })))
  it("decides nothing the second time", () => close.given(opened, counted, closed).when(input).thenNothing())
  it("is of a survey that is there", () => close.given().when(input).thenRefused(new SurveyNotFound({ surveyId })))
})

describe("the list of surveys", () => {
  it("has the latest count, and where it stands in the log", () => {
    const recounted = { ...counts, answered: 96, cells: [cell("all", 96)] } as const
    const { surveyId: _, ...now } = recounted
    view(surveys)
      .given(opened, counted, SurveyAnswersCounted(recounted), closed)
      .thenRows({ ...perception, counted: now, method: "workshop", positions: [1, 2, 3, 4] })
  })
})
