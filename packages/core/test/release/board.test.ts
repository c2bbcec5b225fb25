/** Board questions: rule 32 and scenario 46, "not measured" is an answer. */
import { specify, view } from "@trygglogg/log/testing"
import { describe, it } from "@effect/vitest"
import { AnswerBoardQuestion, ApproveBoardAnswer, ReceiveBoardQuestion } from "../../src/release/command/board.ts"
import { PublishRelease, RequestStatistic, WithdrawRelease } from "../../src/release/command/release.ts"
import {
  BoardQuestionIsApproved,
  BoardQuestionNotFound,
  BoardQuestionTaken,
  BoardQuestionUnanswered,
  DueInPast,
  FigureMalformed,
  FigureWithoutRelease,
  NothingAnswered,
  ReleaseIdTaken,
  ReleaseIsWithdrawn,
  ReleaseNotApproved,
  ReleaseNotFound
} from "../../src/release/error.ts"
import {
  BoardQuestionAnswered,
  BoardQuestionApproved,
  BoardQuestionReceived,
  ReleasePublished,
  ReleaseWithdrawn,
  StatisticRequested
} from "../../src/release/event.ts"
import { boardQuestions, releases } from "../../src/release/projection.ts"
import { BoardQuestionId, ReleaseId } from "../../src/vocabulary/ids.ts"
import { PolicyAdopted } from "../../src/policy/event.ts"
import { UnitElsewhereThen } from "../../src/vocabulary/refusal.ts"
import { people } from "../disclosure/sums.ts"
import { city, district, leif, reception, units, words } from "../fixture.ts"
import { districtDecides } from "../risk-assessment/visiting.ts"
import { asked, boardQuestionId, day, received, today } from "./boardQuestion.ts"
import { approved, path, question, releaseId } from "./figures.ts"

const other = BoardQuestionId.make("q-2")
const standing = approved({ total: people("a", 8) }, { releaseId })
const withdrawn = ReleaseWithdrawn({ releaseId, reason: "wrongFigure" })
const reply = { boardQuestionId, releases: [releaseId], notMeasured: [] } as const
const answered = BoardQuestionAnswered(reply)
const accepted = BoardQuestionApproved({ boardQuestionId, on: today })
const notMeasured = [{ statistic: "exposurePrevalence", because: "noSurvey" }] as const

describe("a board's question", () => {
  const receive = specify(ReceiveBoardQuestion)

  it("is to be answered two weeks before the meeting", () =>
    receive
      .given(...units)
      .when(asked)
      .thenDecided(received))

  it("is to be answered as long before as the city has decided", () => {
    const week = PolicyAdopted({
      scope: "city",
      version: "2026:1",
      values: { boardAnswerDays: 7 },
      validFrom: day("2026-01-01"),
      decidedBy: leif,
      source: "KS § 1"
    })
    receive
      .given(...units, week)
      .when(asked)
      .thenDecided({ ...received, dueOn: day("2026-04-09") })
  })

  it("is to be answered earlier where the board's own district has decided so, and there only", () => {
    const longer = districtDecides({ boardAnswerDays: 21 })
    receive
      .given(...units, longer)
      .when(asked)
      .thenDecided({ ...received, dueOn: day("2026-03-26") })
    const ofCity = { ...asked, unitPath: [city] as const }
    receive
      .given(...units, longer)
      .when(ofCity)
      .thenDecided({ ...received, ...ofCity })
  })

  it("is entered once, before its meeting, for a unit where it lies", () => {
    receive
      .given(...units, received)
      .when(asked)
      .thenRefused(new BoardQuestionTaken({ boardQuestionId }))
    receive
      .given(...units)
      .when({ ...asked, meetingOn: day("2026-03-01") })
      .thenRefused(new DueInPast({ dueOn: day("2026-03-01") }))
    receive
      .given(...units)
      .when({ ...asked, meetingOn: today })
      .thenDecided({ ...received, meetingOn: today, dueOn: day("2026-02-16") })
    receive
      .given(...units)
      .when({ ...asked, unitPath: [district] })
      .thenRefused(new UnitElsewhereThen({ unitId: district, day: today }))
  })
})

describe("the answer", () => {
  const answer = specify(AnswerBoardQuestion)
  const input = { ...reply, unitPath: path }

  it("is made of released figures", () => answer.given(received, standing).when(input).thenDecided(answered))

  it("is that it is not measured, where it is not: P1 without a survey", () => {
    const honest = { boardQuestionId, releases: [], notMeasured }
    answer
      .given(received)
      .when({ ...honest, unitPath: path })
      .thenDecided(BoardQuestionAnswered(honest))
  })

  it("has no figure that was never released, or was withdrawn", () => {
    const refusal = new FigureWithoutRelease({ releases: [releaseId] })
    answer.given(received).when(input).thenRefused(refusal)
    answer.given(received, standing, withdrawn).when(input).thenRefused(refusal)
    const requested = StatisticRequested({ releaseId, unitPath: path, question, purpose: "boardQuestion" })
    answer.given(received, requested).when(input).thenRefused(refusal)
    answer
      .given(received, approved({ total: people("a", 8) }, { releaseId: ReleaseId.make("r-other") }))
      .when(input)
      .thenRefused(refusal)
  })

  it("says something, to a question of that unit that is not yet approved", () => {
    answer
      .given(received)
      .when({ ...input, releases: [] })
      .thenRefused(new NothingAnswered({ boardQuestionId }))
    answer.given().when(input).thenRefused(new BoardQuestionNotFound({ boardQuestionId }))
    answer
      .given(received, standing)
      .when({ ...input, unitPath: [city] })
      .thenRefused(new BoardQuestionNotFound({ boardQuestionId }))
    answer
      .given(received, answered, accepted, standing)
      .when(input)
      .thenRefused(new BoardQuestionIsApproved({ boardQuestionId }))
  })

  it("is the board's own when there is one", () => {
    const approve = specify(ApproveBoardAnswer)
    const on = { boardQuestionId, on: today, unitPath: path }
    approve.given(received, answered).when(on).thenDecided(accepted)
    approve.given(received, answered, accepted).when(on).thenNothing()
    approve.given(received).when(on).thenRefused(new BoardQuestionUnanswered({ boardQuestionId }))
    approve.given(answered).when(on).thenRefused(new BoardQuestionNotFound({ boardQuestionId }))
    const another = BoardQuestionReceived({ ...received, boardQuestionId: other, text: words(other) })
    approve.given(another).when(on).thenRefused(new BoardQuestionNotFound({ boardQuestionId }))
  })
})

describe("the list of questions", () => {
  it("has each with its answer", () => {
    const { text: _text, ...row } = asked
    view(boardQuestions)
      .given(received, answered, accepted)
      .thenRows({ ...row, dueOn: day("2026-04-02"), releases: [releaseId], notMeasured: [], state: "approved" })
  })
})

describe("a release", () => {
  const request = { releaseId, unitPath: path, question, purpose: "boardQuestion" } as const
  const requested = StatisticRequested(request)
  const publish = specify(PublishRelease)
  const published = ReleasePublished({ releaseId, where: "boardDocument" })
  const input = { releaseId, unitPath: path, where: "boardDocument" } as const

  it("is asked for once, for a period that is one", () => {
    const ask = specify(RequestStatistic)
    ask
      .given(...units)
      .when(request)
      .thenDecided(requested)
    ask
      .given(...units, requested)
      .when(request)
      .thenRefused(new ReleaseIdTaken({ releaseId }))
    ask
      .given(...units)
      .when({ ...request, question: { ...question, to: question.from } })
      .thenRefused(new FigureMalformed({ releaseId }))
    ask
      .given(...units)
      .when({ ...request, unitPath: [reception, ...path] })
      .thenRefused(new FigureMalformed({ releaseId }))
    ask
      .given(...units)
      .when({ ...request, unitPath: [district] })
      .thenRefused(new UnitElsewhereThen({ unitId: district, day: day("2023-12-31") }))
  })

  it("is published when it is approved and not withdrawn", () => {
    publish.given(standing).when(input).thenDecided(published)
    publish.given(standing, published).when(input).thenNothing()
    publish.given(requested).when(input).thenRefused(new ReleaseNotApproved({ releaseId }))
    publish.given().when(input).thenRefused(new ReleaseNotFound({ releaseId }))
    publish
      .given(standing)
      .when({ ...input, unitPath: [city] })
      .thenRefused(new ReleaseNotFound({ releaseId }))
    publish.given(standing, withdrawn).when(input).thenRefused(new ReleaseIsWithdrawn({ releaseId }))
  })

  it("is withdrawn, and stays as it was", () => {
    const withdraw = specify(WithdrawRelease)
    const why = { releaseId, unitPath: path, reason: "wrongFigure" } as const
    withdraw.given(standing, published).when(why).thenDecided(withdrawn)
    withdraw.given(standing, withdrawn).when(why).thenNothing()
    withdraw.given(requested).when(why).thenRefused(new ReleaseNotApproved({ releaseId }))
    withdraw.given().when(why).thenRefused(new ReleaseNotFound({ releaseId }))
    const { _tag, harmAssessment: _harm, official: _official, plain: _plain, ...row } = standing
    const { releaseId: id, unitPath, question: of, ...frozen } = row
    view(releases)
      .given(requested, standing, published, withdrawn)
      .thenRows({
        releaseId: id,
        unitPath,
        question: of,
        purpose: "boardQuestion",
        state: "withdrawn",
        frozen: { ...frozen, approvedAt: 2 }
      })
  })
})
