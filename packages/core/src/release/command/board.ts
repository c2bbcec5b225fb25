/** What a board asks, and what it is answered: figures that have been let out, or that something is not measured. */
import { Command } from "@trygglogg/log"
import { Result, Struct } from "effect"
import { pathRead, unitHistory, wrongPath } from "../../organisation/facts.ts"
import { adoptedPolicies, policyFor } from "../../policy/facts.ts"
import type { BoardQuestionId, ReleaseId, UnitId } from "../../vocabulary/ids.ts"
import { UnitElsewhereThen, UnitNotActiveThen } from "../../vocabulary/refusal.ts"
import { addDays, dayOf } from "../../vocabulary/time.ts"
import { samePath } from "../../vocabulary/unitPath.ts"
import {
  AssignmentIsReported,
  AssignmentNotFound,
  AssignmentTaken,
  BoardQuestionIsApproved,
  BoardQuestionNotFound,
  BoardQuestionTaken,
  BoardQuestionUnanswered,
  DueInPast,
  FigureWithoutRelease,
  NothingAnswered
} from "../error.ts"
import {
  AssignmentGiven,
  AssignmentReported,
  BoardQuestionAnswered,
  BoardQuestionApproved,
  BoardQuestionReceived,
  ReleaseApproved
} from "../event.ts"
import { assignmentState, boardQuestionState, type ReleaseStanding, releaseStanding } from "../facts.ts"

const { unitPath } = ReleaseApproved.fields
const unitsIn = (path: ReadonlyArray<UnitId>) => path.map((unitId) => unitHistory(unitId))

/**
 * A question comes to a board. It is answered a number of days before the meeting (D16), by the rules in force where the board decides:
 * a district that wants the answer earlier than the city has it earlier.
 */
export const ReceiveBoardQuestion = Command.make("ReceiveBoardQuestion", {
  input: { ...Struct.omit(BoardQuestionReceived.fields, ["dueOn"]) },
  reads: (input) => ({
    question: boardQuestionState(input.boardQuestionId),
    units: unitsIn(input.unitPath),
    policy: adoptedPolicies()
  }),
  emits: [BoardQuestionReceived],
  refuses: [BoardQuestionTaken, UnitNotActiveThen, UnitElsewhereThen, DueInPast],
  policy: ({ policy, units }, { now }) => policyFor(policy, pathRead(units), dayOf(now)).version,
  decide: (input, { policy, question, units }, { now }) => {
    const { boardQuestionId, meetingOn } = input
    if (question.state !== "unknown") return Result.fail(new BoardQuestionTaken({ boardQuestionId }))
    const today = dayOf(now)
    if (meetingOn < today) return Result.fail(new DueInPast({ dueOn: meetingOn }))
    const wrong = wrongPath(input.unitPath, units, today)
    if (wrong !== undefined) return Result.fail(wrong)
    const dueOn = addDays(meetingOn, -policyFor(policy, input.unitPath, today).values.boardAnswerDays)
    return Result.succeed([BoardQuestionReceived({ ...input, dueOn })])
  }
})

/** The releases that no figure may come from: not approved, or withdrawn since. */
const without = (releases: ReadonlyArray<ReleaseId>, standings: ReadonlyArray<ReleaseStanding>) => {
  const [first, ...more] = releases.filter((_, index) => standings[index]?.state !== "approved")
  return first === undefined ? undefined : new FigureWithoutRelease({ releases: [first, ...more] })
}

interface OfBoard {
  readonly boardQuestionId: BoardQuestionId
  readonly unitPath: ReadonlyArray<UnitId>
}
const absent = ({ boardQuestionId, unitPath: path }: OfBoard, asked: ReadonlyArray<UnitId>) =>
  samePath(path, asked) ? undefined : new BoardQuestionNotFound({ boardQuestionId })

/**
 * The question is answered by released figures, by what is not measured, or by both. A number of one's own is refused; that nobody has
 * measured it is an answer.
 */
export const AnswerBoardQuestion = Command.make("AnswerBoardQuestion", {
  input: { ...BoardQuestionAnswered.fields, unitPath },
  reads: ({ boardQuestionId, releases }) => ({
    question: boardQuestionState(boardQuestionId),
    standings: releases.map((releaseId) => releaseStanding(releaseId))
  }),
  emits: [BoardQuestionAnswered],
  refuses: [BoardQuestionNotFound, BoardQuestionIsApproved, NothingAnswered, FigureWithoutRelease],
  decide: (input, { question, standings }) => {
    const { boardQuestionId, notMeasured, releases } = input
    const refused = absent(input, question.unitPath)
    if (refused !== undefined) return Result.fail(refused)
    if (question.state === "approved") return Result.fail(new BoardQuestionIsApproved({ boardQuestionId }))
    if (releases.length === 0 && notMeasured.length === 0) return Result.fail(new NothingAnswered({ boardQuestionId }))
    const unreleased = without(releases, standings)
    if (unreleased !== undefined) return Result.fail(unreleased)
    return Result.succeed([BoardQuestionAnswered(Struct.omit(input, ["unitPath"]))])
  }
})

/** The board makes the answer its own. */
export const ApproveBoardAnswer = Command.make("ApproveBoardAnswer", {
  input: { ...BoardQuestionApproved.fields, unitPath },
  reads: ({ boardQuestionId }) => ({ question: boardQuestionState(boardQuestionId) }),
  emits: [BoardQuestionApproved],
  refuses: [BoardQuestionNotFound, BoardQuestionUnanswered],
  decide: (input, { question }) => {
    const { boardQuestionId } = input
    const refused = absent(input, question.unitPath)
    if (refused !== undefined) return Result.fail(refused)
    if (question.state === "received") return Result.fail(new BoardQuestionUnanswered({ boardQuestionId }))
    return Result.succeed(
      question.state === "approved" ? [] : [BoardQuestionApproved(Struct.omit(input, ["unitPath"]))]
    )
  }
})

/** The board wants something looked into. */
export const GiveAssignment = Command.make("GiveAssignment", {
  input: AssignmentGiven.fields,
  reads: ({ assignmentId, boardQuestionId, unitPath: path }) => ({
    assignment: assignmentState(assignmentId),
    questions: boardQuestionId === undefined ? [] : [boardQuestionState(boardQuestionId)],
    units: unitsIn(path)
  }),
  emits: [AssignmentGiven],
  refuses: [AssignmentTaken, BoardQuestionNotFound, DueInPast, UnitNotActiveThen, UnitElsewhereThen],
  decide: (input, { assignment, questions, units }, { now }) => {
    const { assignmentId, boardQuestionId, dueOn } = input
    if (assignment._tag !== "Unknown") return Result.fail(new AssignmentTaken({ assignmentId }))
    if (boardQuestionId !== undefined && questions.some(({ state }) => state === "unknown")) {
      return Result.fail(new BoardQuestionNotFound({ boardQuestionId }))
    }
    const today = dayOf(now)
    if (dueOn < today) return Result.fail(new DueInPast({ dueOn }))
    const wrong = wrongPath(input.unitPath, units, today)
    return wrong === undefined ? Result.succeed([AssignmentGiven(input)]) : Result.fail(wrong)
  }
})

/** What was found. That nothing was found is a result too. */
export const ReportAssignment = Command.make("ReportAssignment", {
  input: { ...AssignmentReported.fields, unitPath },
  reads: ({ assignmentId, releases }) => ({
    assignment: assignmentState(assignmentId),
    standings: releases.map((releaseId) => releaseStanding(releaseId))
  }),
  emits: [AssignmentReported],
  refuses: [AssignmentNotFound, AssignmentIsReported, FigureWithoutRelease],
  decide: (input, { assignment, standings }) => {
    const { assignmentId, releases } = input
    if (assignment._tag === "Unknown" || !samePath(assignment.unitPath, input.unitPath)) {
      return Result.fail(new AssignmentNotFound({ assignmentId }))
    }
    if (assignment._tag === "Reported") return Result.fail(new AssignmentIsReported({ assignmentId }))
    const unreleased = without(releases, standings)
    if (unreleased !== undefined) return Result.fail(unreleased)
    return Result.succeed([AssignmentReported(Struct.omit(input, ["unitPath"]))])
  }
})
