/** D15 and D16: the clocks of what somebody has asked for and is owed an answer to. */
import { Projection } from "@trygglogg/log"
import { Schema } from "effect"
import { SafetyRepRequestAnswered, SafetyRepRequestConfirmed, SafetyRepRequestMade } from "../../policy/event.ts"
import { BoardQuestionAnswered, BoardQuestionReceived } from "../../release/event.ts"
import { BoardQuestion, SafetyRequest } from "../../vocabulary/ids.ts"
import { Clock, recordedInstant, stop } from "./clock.ts"

export const AskedClocks = Schema.Struct({ clocks: Schema.Array(Clock) })
export type AskedClocks = typeof AskedClocks.Type

const confirming = "confirm"
const answering = "answer"

export const requestClocks = Projection.make("deadlines-request", { by: SafetyRequest, row: AskedClocks })
  .on(SafetyRepRequestMade, (_, { at, madeBy, requestId, unitPath }, { id }) => ({
    clocks: [confirming, answering].map((part) => ({
      deadline: "D15" as const,
      startId: id,
      part,
      startedAt: at,
      about: { requestId, personRef: madeBy },
      unitPath
    }))
  }))
  .on(
    SafetyRepRequestConfirmed,
    (row, { at }) => row && { clocks: stop(row.clocks, at, ({ part }) => part === confirming) }
  )
  .on(
    SafetyRepRequestAnswered,
    (row, { at }) => row && { clocks: stop(row.clocks, at, ({ part }) => part === answering) }
  )

export const questionClocks = Projection.make("deadlines-question", { by: BoardQuestion, row: AskedClocks })
  .on(BoardQuestionReceived, (_, { boardQuestionId, dueOn, unitPath }, recorded) => ({
    clocks: [
      {
        deadline: "D16",
        startId: recorded.id,
        part: "",
        startedAt: recordedInstant(recorded),
        about: { boardQuestionId },
        unitPath,
        dueOn
      }
    ]
  }))
  .on(
    BoardQuestionAnswered,
    (row, _, recorded) => row && { clocks: stop(row.clocks, recordedInstant(recorded), () => true) }
  )
