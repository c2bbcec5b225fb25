/** Released figures and board questions, as lists, pages and auditors need them. */
import { Schema } from "effect"
import { UnitId } from "../vocabulary/ids.ts"
import { Day } from "../vocabulary/time.ts"
import {
  AssignmentGiven,
  AssignmentReported,
  BoardQuestionAnswered,
  BoardQuestionReceived,
  ReleaseApproved,
  StatisticRequested
} from "./event.ts"

const approved = ReleaseApproved.fields

/** A figure as it was let out. What was weighed about harm stays in the event. */
export const Frozen = Schema.Struct({
  position: approved.position,
  calculation: approved.calculation,
  countUnit: approved.countUnit,
  population: approved.population,
  threshold: approved.threshold,
  largeScope: approved.largeScope,
  percentages: approved.percentages,
  figure: approved.figure,
  beside: approved.beside,
  groups: approved.groups,
  overridden: approved.overridden,
  /** Where the approval stands in the log: the figure holds for a position before it. */
  approvedAt: Schema.Int
})
export type Frozen = typeof Frozen.Type

export const ReleaseRow = Schema.Struct({
  releaseId: approved.releaseId,
  unitPath: Schema.NonEmptyArray(UnitId),
  question: approved.question,
  purpose: Schema.optionalKey(StatisticRequested.fields.purpose),
  frozen: Schema.optionalKey(Frozen),
  state: Schema.Literals(["requested", "approved", "published", "withdrawn"])
})
export type ReleaseRow = typeof ReleaseRow.Type

export const BoardQuestionRow = Schema.Struct({
  boardQuestionId: BoardQuestionReceived.fields.boardQuestionId,
  unitPath: Schema.NonEmptyArray(UnitId),
  from: BoardQuestionReceived.fields.from,
  meetingOn: Day,
  dueOn: Day,
  releases: BoardQuestionAnswered.fields.releases,
  notMeasured: BoardQuestionAnswered.fields.notMeasured,
  state: Schema.Literals(["received", "answered", "approved"])
})
export type BoardQuestionRow = typeof BoardQuestionRow.Type

export const AssignmentRow = Schema.Struct({
  assignmentId: AssignmentGiven.fields.assignmentId,
  unitPath: Schema.NonEmptyArray(UnitId),
  about: AssignmentGiven.fields.about,
  dueOn: Day,
  result: Schema.optionalKey(AssignmentReported.fields.result)
})
export type AssignmentRow = typeof AssignmentRow.Type
