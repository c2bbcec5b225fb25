/** What decisions ask about released figures, board questions and assignments. */
import { Fold } from "@trygglogg/log"
import { Assignment, BoardQuestion, Release, type ReleaseId, type UnitId } from "../vocabulary/ids.ts"
import type { Audience, CountUnit } from "../vocabulary/statistic.ts"
import {
  AssignmentGiven,
  AssignmentReported,
  BoardQuestionAnswered,
  BoardQuestionApproved,
  BoardQuestionReceived,
  type Counted,
  ReleaseApproved,
  ReleasePublished,
  ReleaseWithdrawn,
  StatisticRequested
} from "./event.ts"

/** A number that has been let out, and what it counts. */
export interface ReleasedNumber {
  readonly members: ReadonlyArray<Counted>
  readonly plainOf?: string
}

export interface Released {
  readonly releaseId: ReleaseId
  readonly audience: Audience
  readonly countUnit: CountUnit
  readonly shown: ReadonlyArray<ReleasedNumber>
  readonly published: boolean
  readonly withdrawn: boolean
}

const shownIn = ({ figure, groups, plain, question }: (typeof ReleaseApproved)["Type"]): Released["shown"] =>
  figure.flatMap(({ kind, value }, index) =>
    value._tag === "hidden"
      ? []
      : [
          {
            members: groups.filter(({ cells }) => cells.includes(index)).flatMap(({ members }) => members),
            ...(plain && kind === "total" ? { plainOf: question.scope } : {})
          }
        ]
  )

/** Every figure ever approved, oldest first: unique in the city, since any two of them can be set beside each other. */
export const releasesSoFar = Fold.make({ scope: [], initial: (): ReadonlyArray<Released> => [] })
  .on(ReleaseApproved, (releases, event) => [
    ...releases,
    {
      releaseId: event.releaseId,
      audience: event.question.audience,
      countUnit: event.countUnit,
      shown: shownIn(event),
      published: false,
      withdrawn: false
    }
  ])
  .on(ReleasePublished, (releases, { releaseId }) =>
    releases.map((one) => (one.releaseId === releaseId ? { ...one, published: true } : one))
  )
  .on(ReleaseWithdrawn, (releases, { releaseId }) =>
    releases.map((one) => (one.releaseId === releaseId ? { ...one, withdrawn: true } : one))
  )

/** Approved and in nobody's hands, if it was withdrawn before it was published; otherwise somebody may have seen it. */
export const mayBeKnown = ({ published, withdrawn }: Released): boolean => published || !withdrawn

export interface ReleaseStanding {
  readonly state: "unknown" | "requested" | "approved" | "withdrawn"
  readonly published: boolean
  readonly unitPath: ReadonlyArray<UnitId>
}

const notReleased: ReleaseStanding = { state: "unknown", published: false, unitPath: [] }

export const releaseStanding = Fold.make({ scope: [Release], initial: () => notReleased })
  .on(StatisticRequested, (release, { unitPath }) => ({ ...release, state: "requested", unitPath }))
  .on(ReleaseApproved, (release, { unitPath }) => ({ ...release, state: "approved", unitPath }))
  .on(ReleasePublished, (release) => ({ ...release, published: true }))
  .on(ReleaseWithdrawn, (release) => ({ ...release, state: "withdrawn" }))

export type BoardQuestionState = "unknown" | "received" | "answered" | "approved"

export const boardQuestionState = Fold.make({
  scope: [BoardQuestion],
  initial: (): { readonly state: BoardQuestionState; readonly unitPath: ReadonlyArray<UnitId> } => ({
    state: "unknown",
    unitPath: []
  })
})
  .on(BoardQuestionReceived, (_, { unitPath }) => ({ state: "received", unitPath }))
  .on(BoardQuestionAnswered, (question) => ({ ...question, state: "answered" }))
  .on(BoardQuestionApproved, (question) => ({ ...question, state: "approved" }))

export type AssignmentState =
  | { readonly _tag: "Unknown" }
  | { readonly _tag: "Given" | "Reported"; readonly unitPath: ReadonlyArray<UnitId> }

export const assignmentState = Fold.make({
  scope: [Assignment],
  initial: (): AssignmentState => ({ _tag: "Unknown" })
})
  .on(AssignmentGiven, (_, { unitPath }) => ({ _tag: "Given", unitPath }))
  .on(AssignmentReported, (assignment) =>
    assignment._tag === "Unknown" ? assignment : { ...assignment, _tag: "Reported" }
  )
