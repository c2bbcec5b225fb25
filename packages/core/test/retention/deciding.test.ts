/** Decisions to destroy, and answers to those who ask what is kept about them. */
import { ActorRef } from "@trygglogg/log"
import { specify, view } from "@trygglogg/log/testing"
import { assert, describe, it } from "vitest"
import { NotAuthorised } from "../../src/access/error.ts"
import { guard } from "../../src/access/guard.ts"
import {
  AnswerSubjectAccess,
  isInTime,
  RecordRetentionDecision,
  RetentionDecisionTaken,
  RetentionInFuture,
  RetentionPeriodWrong,
  subjectAccesses,
  SubjectAccessAnswered,
  SubjectAccessRepeated
} from "../../src/retention/index.ts"
import { Day, Instant } from "../../src/vocabulary/time.ts"
import { nowInstant } from "../fixture.ts"
import { anna, bo, day, joined } from "../organisation/town.ts"
import { decided, decisionId } from "./decided.ts"

describe("a decision to destroy", () => {
  const { _tag, ...asked } = decided()

  it("is recorded as it was decided", () => specify(RecordRetentionDecision).given().when(asked).thenDecided(decided()))

  it("is recorded once", () =>
    specify(RecordRetentionDecision)
      .given(decided())
      .when(asked)
      .thenRefused(new RetentionDecisionTaken({ decisionId })))

  it("is of a period that ends after it begins, and before the day of destruction", () => {
    const wrong = new RetentionPeriodWrong({ decisionId })
    specify(RecordRetentionDecision)
      .given()
      .when({ ...asked, to: asked.from })
      .thenRefused(wrong)
    specify(RecordRetentionDecision)
      .given()
      .when({ ...asked, destroyFrom: day("2020-12-31") })
      .thenRefused(wrong)
    specify(RecordRetentionDecision)
      .given()
      .when({ ...asked, destroyFrom: asked.to })
      .thenDecided(decided({ destroyFrom: asked.to }))
  })

  it("was made today at the latest", () => {
    specify(RecordRetentionDecision)
      .given()
      .when({ ...asked, decidedOn: day("2026-03-03") })
      .thenRefused(new RetentionInFuture({ day: day("2026-03-03") }))
    specify(RecordRetentionDecision)
      .given()
      .when({ ...asked, decidedOn: day("2026-03-02") })
      .thenDecided(decided({ decidedOn: day("2026-03-02") }))
  })
})

describe("an answer to whoever asks what is kept about them", () => {
  const asked = { personRef: anna, askedOn: day("2026-03-02"), via: "page" } as const
  const answered = SubjectAccessAnswered({ ...asked, at: nowInstant })

  it("is recorded, without what it said", () => specify(AnswerSubjectAccess).given().when(asked).thenDecided(answered))

  it("is to a question that has been asked, and given once", () => {
    specify(AnswerSubjectAccess)
      .given()
      .when({ ...asked, askedOn: day("2026-03-03") })
      .thenRefused(new RetentionInFuture({ day: day("2026-03-03") }))
    specify(AnswerSubjectAccess)
      .given(answered)
      .when(asked)
      .thenRefused(new SubjectAccessRepeated({ personRef: anna, askedOn: asked.askedOn }))
    const earlier = day("2026-01-02")
    specify(AnswerSubjectAccess)
      .given(answered)
      .when({ ...asked, askedOn: earlier })
      .thenDecided(SubjectAccessAnswered({ ...asked, askedOn: earlier, at: nowInstant }))
  })

  it("is one's own to take out", () =>
    specify(guard(AnswerSubjectAccess))
      .given(joined(anna))
      .when(asked, { actor: ActorRef.make(anna) })
      .thenDecided(answered))

  it("is refused to a colleague", () =>
    specify(guard(AnswerSubjectAccess))
      .given(joined(bo))
      .when(asked, { actor: ActorRef.make(bo) })
      .thenRefused(new NotAuthorised({ command: "AnswerSubjectAccess" })))

  it("stands in the list, and came in time within a month (GDPR 12.3)", () => {
    const { _tag, personRef, ...kept } = answered
    view(subjectAccesses)
      .given(answered)
      .thenRows({ personRef, answers: [kept] })
    const inTime = (askedOn: string) => isInTime({ ...kept, askedOn: Day.make(askedOn) })
    assert.deepStrictEqual([inTime("2026-02-02"), inTime("2026-02-01")], [true, false])
    assert.isTrue(isInTime({ ...kept, askedOn: Day.make("2026-01-31"), at: Instant.make("2026-02-28T12:00:00.000Z") }))
  })
})
