import { Schema } from "effect"
import { AssignmentId, BoardQuestionId, ReleaseId } from "../vocabulary/ids.ts"
import { Day } from "../vocabulary/time.ts"

const release = { releaseId: ReleaseId }
const cells = { releaseId: ReleaseId, cells: Schema.NonEmptyArray(Schema.String) }

export class ReleaseIdTaken extends Schema.TaggedError<ReleaseIdTaken>()("ReleaseIdTaken", release) {}

/** No such release, or none of that unit. */
export class ReleaseNotFound extends Schema.TaggedError<ReleaseNotFound>()("ReleaseNotFound", release) {}

export class ReleaseNotApproved extends Schema.TaggedError<ReleaseNotApproved>()("ReleaseNotApproved", release) {}

export class ReleaseIsWithdrawn extends Schema.TaggedError<ReleaseIsWithdrawn>()("ReleaseIsWithdrawn", release) {}

/** The numbers do not hang together: a key twice, a cell outside its total, a period that ends before it begins. */
export class FigureMalformed extends Schema.TaggedError<FigureMalformed>()("FigureMalformed", release) {}

/** These numbers are small, or would let a small one be worked out (scenario 44). */
export class WouldReveal extends Schema.TaggedError<WouldReveal>()("WouldReveal", cells) {}

/** The total itself is too small for its audience: of this figure nothing may be shown. */
export class SuppressionRequired extends Schema.TaggedError<SuppressionRequired>()("SuppressionRequired", release) {}

/** Together with these releases a small number could be worked out (scenario 45). */
export class WouldRevealByDifference extends Schema.TaggedError<WouldRevealByDifference>()("WouldRevealByDifference", {
  releaseId: ReleaseId,
  releases: Schema.NonEmptyArray(ReleaseId)
}) {}

/** Percentages of few people mislead (the city's report on the action plan, section 3.1). */
export class DenominatorTooSmall extends Schema.TaggedError<DenominatorTooSmall>()("DenominatorTooSmall", release) {}

/** Harm is weighed for a number that may not be shown otherwise, and only for such. */
export class OverrideNotNeeded extends Schema.TaggedError<OverrideNotNeeded>()("OverrideNotNeeded", release) {}

/** Whoever weighs the harm does it in their own name. */
export class OfficialNotNamed extends Schema.TaggedError<OfficialNotNamed>()("OfficialNotNamed", release) {}

export class BoardQuestionTaken extends Schema.TaggedError<BoardQuestionTaken>()("BoardQuestionTaken", {
  boardQuestionId: BoardQuestionId
}) {}

export class BoardQuestionNotFound extends Schema.TaggedError<BoardQuestionNotFound>()("BoardQuestionNotFound", {
  boardQuestionId: BoardQuestionId
}) {}

/** Every figure in an answer comes from a release that stands (domain specification 4.6, rule 32). */
export class FigureWithoutRelease extends Schema.TaggedError<FigureWithoutRelease>()("FigureWithoutRelease", {
  releases: Schema.NonEmptyArray(ReleaseId)
}) {}

/** Neither a figure nor why there is none. */
export class NothingAnswered extends Schema.TaggedError<NothingAnswered>()("NothingAnswered", {
  boardQuestionId: BoardQuestionId
}) {}

export class BoardQuestionUnanswered extends Schema.TaggedError<BoardQuestionUnanswered>()("BoardQuestionUnanswered", {
  boardQuestionId: BoardQuestionId
}) {}

/** An answer that the board has approved is its own, and is not written anew. */
export class BoardQuestionIsApproved extends Schema.TaggedError<BoardQuestionIsApproved>()("BoardQuestionIsApproved", {
  boardQuestionId: BoardQuestionId
}) {}

export class AssignmentTaken extends Schema.TaggedError<AssignmentTaken>()("AssignmentTaken", {
  assignmentId: AssignmentId
}) {}

export class AssignmentNotFound extends Schema.TaggedError<AssignmentNotFound>()("AssignmentNotFound", {
  assignmentId: AssignmentId
}) {}

export class AssignmentIsReported extends Schema.TaggedError<AssignmentIsReported>()("AssignmentIsReported", {
  assignmentId: AssignmentId
}) {}

/** It would be due before it was given. */
export class DueInPast extends Schema.TaggedError<DueInPast>()("DueInPast", { dueOn: Day }) {}
