import { Projection } from "@trygglogg/log"
import { Struct } from "effect"
import { Assignment, BoardQuestion, Release } from "../vocabulary/ids.ts"
import {
  AssignmentGiven,
  AssignmentReported,
  BoardQuestionAnswered,
  BoardQuestionApproved,
  BoardQuestionReceived,
  ReleaseApproved,
  ReleasePublished,
  ReleaseWithdrawn,
  StatisticRequested
} from "./event.ts"
import { AssignmentRow, BoardQuestionRow, ReleaseRow } from "./view.ts"

export const releases = Projection.make("releases", {
  by: Release,
  row: ReleaseRow,
  index: {
    unit: ({ unitPath }) => unitPath,
    state: ({ state }) => state,
    audience: ({ question }) => question.audience
  }
})
  .on(StatisticRequested, (_, { purpose, question, releaseId, unitPath }) => ({
    releaseId,
    unitPath,
    question,
    purpose,
    state: "requested"
  }))
  .on(ReleaseApproved, (row, event, { position: approvedAt }) => {
    const { question, releaseId, unitPath } = event
    const frozen = Struct.pick(event, [
      "position",
      "calculation",
      "countUnit",
      "population",
      "threshold",
      "largeScope",
      "percentages",
      "figure",
      "beside",
      "groups"
    ])
    return {
      ...row,
      releaseId,
      unitPath,
      question,
      state: "approved",
      frozen: {
        ...frozen,
        ...(event.overridden === undefined ? {} : { overridden: event.overridden }),
        approvedAt
      }
    }
  })
  .on(ReleasePublished, (row) => row && { ...row, state: "published" })
  .on(ReleaseWithdrawn, (row) => row && { ...row, state: "withdrawn" })

export const boardQuestions = Projection.make("board-questions", {
  by: BoardQuestion,
  row: BoardQuestionRow,
  index: { unit: ({ unitPath }) => unitPath, state: ({ state }) => state, dueOn: ({ dueOn }) => dueOn }
})
  .on(BoardQuestionReceived, (_, { _tag, text: _text, ...question }) => ({
    ...question,
    releases: [],
    notMeasured: [],
    state: "received"
  }))
  .on(
    BoardQuestionAnswered,
    (row, { notMeasured, releases: answered }) => row && { ...row, releases: answered, notMeasured, state: "answered" }
  )
  .on(BoardQuestionApproved, (row) => row && { ...row, state: "approved" })

export const assignments = Projection.make("assignments", {
  by: Assignment,
  row: AssignmentRow,
  index: { unit: ({ unitPath }) => unitPath, dueOn: ({ dueOn }) => dueOn }
})
  .on(AssignmentGiven, (_, { about, assignmentId, dueOn, unitPath }) => ({ assignmentId, unitPath, about, dueOn }))
  .on(AssignmentReported, (row, { result }) => row && { ...row, result })
