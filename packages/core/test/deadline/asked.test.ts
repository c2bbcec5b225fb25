import { assert, describe, it } from "vitest"
import {
  PolicyAdopted,
  SafetyRepRequestAnswered,
  SafetyRepRequestConfirmed,
  SafetyRepRequestMade
} from "../../src/policy/event.ts"
import { BoardQuestionAnswered, BoardQuestionReceived } from "../../src/release/event.ts"
import { BoardQuestionId, SafetyRequestId } from "../../src/vocabulary/ids.ts"
import { Day } from "../../src/vocabulary/time.ts"
import { city, district, mona, path, ravi, words } from "../fixture.ts"
import { cityDecides } from "../risk-assessment/visiting.ts"
import { deadlines, moment, on, only, type Told } from "./told.ts"

const monday = "2026-03-02T12:00"
const day = (text: string): Day => Day.make(text)

describe("D15 and D16: what somebody is owed an answer to", () => {
  const requestId = SafetyRequestId.make("req-1")
  const friday = "2026-03-27T12:00"
  const made = on(
    friday,
    SafetyRepRequestMade,
    SafetyRepRequestMade({ requestId, unitPath: path, madeBy: ravi, at: moment(friday) })
  )
  const found = (told: ReadonlyArray<Told>, time: string) =>
    deadlines("D15", told, time).map(({ dueAt, reaction, state }) => [reaction, dueAt, state])

  it("D15: a request is confirmed the same day and answered within seven", () => {
    assert.deepStrictEqual(found([made], friday), [
      ["confirmRequest", moment("2026-03-27T23:00"), "open"],
      ["answerRequest", moment("2026-04-03T22:00"), "open"]
    ])
    const confirmed = on(
      friday,
      SafetyRepRequestConfirmed,
      SafetyRepRequestConfirmed({ requestId, by: mona, at: moment(friday) })
    )
    assert.deepStrictEqual(
      found([made, confirmed], "2026-04-09T12:00").map(([, , state]) => state),
      ["met", "missed"]
    )
    const answer = SafetyRepRequestAnswered({ requestId, by: mona, at: moment("2026-04-01T12:00"), answer: "partly" })
    const answered = on("2026-04-01T12:00", SafetyRepRequestAnswered, answer)
    assert.deepStrictEqual(
      found([made, confirmed, answered], "2026-04-09T12:00").map(([, , state]) => state),
      ["met", "met"]
    )
  })

  it("D16: a question of the board is answered by the day told when it came", () => {
    const boardQuestionId = BoardQuestionId.make("q-1")
    const received = on(
      friday,
      BoardQuestionReceived,
      BoardQuestionReceived({
        boardQuestionId,
        unitPath: [district, city],
        from: "interpellation",
        text: words(boardQuestionId),
        meetingOn: day("2026-05-01"),
        dueOn: day("2026-04-17")
      })
    )
    assert.strictEqual(only("D16", [received], "2026-04-17T22:00").state, "missed")
    const answered = on(
      "2026-04-10T12:00",
      BoardQuestionAnswered,
      BoardQuestionAnswered({ boardQuestionId, releases: [], notMeasured: [] })
    )
    assert.strictEqual(only("D16", [received, answered], "2026-05-01T12:00").state, "met")
  })
})

describe("the rules a clock runs by", () => {
  it("are the city's where no unit has its own", () => {
    const decided = on("2026-01-01T12:00", PolicyAdopted, cityDecides({ answerRequestDays: 3 }))
    const made = on(
      monday,
      SafetyRepRequestMade,
      SafetyRepRequestMade({
        requestId: SafetyRequestId.make("req-1"),
        unitPath: path,
        madeBy: ravi,
        at: moment(monday)
      })
    )
    assert.deepStrictEqual(
      deadlines("D15", [decided, made], monday).map(({ dueAt, policyVersion }) => [dueAt, policyVersion]),
      [
        [moment("2026-03-02T23:00"), "2026:1"],
        [moment("2026-03-05T23:00"), "2026:1"]
      ]
    )
  })
})
