export {
  AnswerBoardQuestion,
  ApproveBoardAnswer,
  GiveAssignment,
  ReceiveBoardQuestion,
  ReportAssignment
} from "./command/board.ts"
export { ReleaseStatistic } from "./command/figure.ts"
export { PublishRelease, RequestStatistic, WithdrawRelease } from "./command/release.ts"
export * from "./error.ts"
export {
  AssignmentGiven,
  AssignmentReported,
  BoardQuestionAnswered,
  BoardQuestionApproved,
  BoardQuestionReceived,
  NotMeasured,
  NotMeasuredBecause,
  ReleaseApproved,
  ReleasePublished,
  ReleaseWithdrawn,
  StatisticRequested
} from "./event.ts"
export { assignments, boardQuestions, releases } from "./projection.ts"
export { AssignmentRow, BoardQuestionRow, Frozen, ReleaseRow } from "./view.ts"
