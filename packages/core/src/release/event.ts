/**
 * Figures that leave the house, and the questions they answer: asked for, weighed, frozen, published, withdrawn.
 *
 * A released figure is what was shown at one position of the log and what it counts, so that it can be made again, explained, and
 * weighed against the next one.
 */
import { Event } from "@trygglogg/log"
import { Schema } from "effect"
import {
  Assignment,
  AssignmentId,
  BoardQuestion,
  BoardQuestionId,
  PersonRef,
  Release,
  ReleaseId,
  Unit,
  UnitId
} from "../vocabulary/ids.ts"
import { internal, none, personal } from "../vocabulary/sensitivity.ts"
import { AnyQuestion, CountUnit, FigureCell, MeasureName } from "../vocabulary/statistic.ts"
import { Day } from "../vocabulary/time.ts"
import { BoardWords, HarmAssessment } from "../vocabulary/words.ts"

/** The unit that is asked about and every unit above it on the last day of the period, nearest first, the city last. */
const UnitPath = none(Schema.NonEmptyArray(UnitId))
const ofRelease = ({ releaseId }: { readonly releaseId: ReleaseId }) => [Release(releaseId)]
const ofQuestion = ({ boardQuestionId }: { readonly boardQuestionId: BoardQuestionId }) => [
  BoardQuestion(boardQuestionId)
]
const Whole = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))

/** Something counted: an incident, an exposure, a person, or answers that are known by number only. */
export const Counted = Schema.Struct({
  id: Schema.String.check(Schema.isPattern(/^[A-Za-z0-9:_.-]{1,200}$/)),
  weight: Schema.optionalKey(Schema.Int.check(Schema.isGreaterThanOrEqualTo(1)))
})
export type Counted = typeof Counted.Type

export const StatisticRequested = Event.make("StatisticRequested", {
  version: 1,
  fields: {
    releaseId: ReleaseId,
    unitPath: UnitPath,
    question: none(AnyQuestion),
    purpose: internal(Schema.Literals(["boardQuestion", "annualReport", "press", "research", "followUp"]))
  },
  tags: ({ releaseId, unitPath }) => [Release(releaseId), ...unitPath.map(Unit)]
})

export const ReleaseApproved = Event.make("ReleaseApproved", {
  version: 1,
  fields: {
    releaseId: ReleaseId,
    unitPath: UnitPath,
    question: none(AnyQuestion),
    /** The position of the log that the figure holds for. */
    position: none(Whole),
    /** The edition of the calculation: another program may count the same question otherwise. */
    calculation: none(Schema.NonEmptyString),
    countUnit: none(CountUnit),
    /** How many work in the scope: below the rules' `smallPopulation` even a plain total is weighed. */
    population: internal(Whole),
    threshold: none(Whole),
    /** Whether the scope was large enough, by the rules then, for its plain total to point at nobody. */
    largeScope: none(Schema.Boolean),
    /** Whether the numbers may be told as percentages. */
    percentages: none(Schema.Boolean),
    figure: none(Schema.NonEmptyArray(FigureCell)),
    /** Numbers that count nobody, such as person years: what shares and rates are made with. */
    beside: none(Schema.Array(Schema.Struct({ name: Schema.NonEmptyString, number: Schema.Finite }))),
    /** What the shown numbers count, each once, with the places in `figure` of the numbers that hold it. */
    groups: personal(Schema.Array(Schema.Struct({ cells: Schema.Array(Whole), members: Schema.Array(Counted) }))),
    /** The plain total of a large scope, which may be subtracted from another of the same. */
    plain: none(Schema.Boolean),
    /** Small numbers that are shown all the same, and releases that they can be worked out with. */
    overridden: Schema.optionalKey(
      internal(Schema.Struct({ cells: Schema.Array(Schema.String), releases: Schema.Array(ReleaseId) }))
    ),
    /** Who weighed the harm, and answers for it. */
    official: Schema.optionalKey(PersonRef),
    harmAssessment: Schema.optionalKey(HarmAssessment)
  },
  tags: ({ releaseId, unitPath }) => [Release(releaseId), ...unitPath.map(Unit)],
  sealedFor: { harmAssessment: "releaseId" }
})

export const ReleasePublished = Event.make("ReleasePublished", {
  version: 1,
  fields: { releaseId: ReleaseId, where: none(Schema.Literals(["boardDocument", "web", "openData", "press"])) },
  tags: ofRelease
})

/** No longer to be used. What was published has been seen, and still counts when the next one is weighed. */
export const ReleaseWithdrawn = Event.make("ReleaseWithdrawn", {
  version: 1,
  fields: { releaseId: ReleaseId, reason: none(Schema.Literals(["wrongFigure", "wrongAudience", "superseded"])) },
  tags: ofRelease
})

export const BoardQuestionReceived = Event.make("BoardQuestionReceived", {
  version: 1,
  fields: {
    boardQuestionId: BoardQuestionId,
    unitPath: UnitPath,
    from: none(Schema.Literals(["partyGroup", "member", "interpellation", "boardInitiative", "auditors"])),
    text: BoardWords,
    meetingOn: Day,
    /** By the rules in force when it came (D16). */
    dueOn: Day
  },
  tags: ({ boardQuestionId, unitPath }) => [BoardQuestion(boardQuestionId), ...unitPath.map(Unit)],
  sealedFor: { text: "boardQuestionId" }
})

/** Why there is no figure. It is said, never filled in with another one. */
export const NotMeasuredBecause = Schema.Literals([
  "noSurvey",
  "noVolumes",
  "noHeadcount",
  "tooFewAnswers",
  "notRecorded",
  "cannotBeDivided"
])
export type NotMeasuredBecause = typeof NotMeasuredBecause.Type

export const NotMeasured = Schema.Struct({
  statistic: Schema.Union([
    MeasureName,
    Schema.Literals(["incidentCount", "exposureCount", "reportCount", "formDistribution", "outsideWorkplaceShare"])
  ]),
  because: NotMeasuredBecause
})
export type NotMeasured = typeof NotMeasured.Type

export const BoardQuestionAnswered = Event.make("BoardQuestionAnswered", {
  version: 1,
  fields: {
    boardQuestionId: BoardQuestionId,
    releases: none(Schema.Array(ReleaseId)),
    notMeasured: none(Schema.Array(NotMeasured)),
    text: Schema.optionalKey(BoardWords)
  },
  tags: ({ boardQuestionId, releases }) => [BoardQuestion(boardQuestionId), ...releases.map(Release)],
  sealedFor: { text: "boardQuestionId" }
})

export const BoardQuestionApproved = Event.make("BoardQuestionApproved", {
  version: 1,
  fields: { boardQuestionId: BoardQuestionId, on: Day },
  tags: ofQuestion
})

export const AssignmentGiven = Event.make("AssignmentGiven", {
  version: 1,
  fields: {
    assignmentId: AssignmentId,
    unitPath: UnitPath,
    boardQuestionId: Schema.optionalKey(BoardQuestionId),
    about: none(Schema.Literals(["digitalContact", "protection", "support", "reporting", "other"])),
    text: Schema.optionalKey(BoardWords),
    dueOn: Day
  },
  tags: ({ assignmentId, unitPath }) => [Assignment(assignmentId), ...unitPath.map(Unit)],
  sealedFor: { text: "assignmentId" }
})

export const AssignmentReported = Event.make("AssignmentReported", {
  version: 1,
  fields: {
    assignmentId: AssignmentId,
    result: none(Schema.Literals(["proposed", "noEffectFound", "notPossible", "continued"])),
    releases: none(Schema.Array(ReleaseId)),
    text: Schema.optionalKey(BoardWords)
  },
  tags: ({ assignmentId, releases }) => [Assignment(assignmentId), ...releases.map(Release)],
  sealedFor: { text: "assignmentId" }
})
