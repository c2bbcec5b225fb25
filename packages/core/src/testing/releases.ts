/** Figures that are let out twice a year, and what the board asks and is answered by them. */
import { type Event, EventLog, handle, Projection } from "@trygglogg/log"
import { DateTime, Effect, Result } from "effect"
import { guard } from "../access/index.ts"
import { units } from "../organisation/index.ts"
import { countedForRelease, figureSources, statisticRows } from "../overview/index.ts"
import { policies } from "../policy/index.ts"
import {
  ApproveBoardAnswer,
  AnswerBoardQuestion,
  GiveAssignment,
  PublishRelease,
  ReceiveBoardQuestion,
  ReleaseStatistic,
  ReportAssignment,
  RequestStatistic,
  WithdrawRelease
} from "../release/index.ts"
import { AssignmentId, BoardQuestionId, ReleaseId } from "../vocabulary/ids.ts"
import type { Question } from "../vocabulary/statistic.ts"
import { addDays, addMonths, type Day, instantOf } from "../vocabulary/time.ts"
import { BoardWords } from "../vocabulary/words.ts"
import type { City } from "./city.ts"
import { idOf } from "./dice.ts"
import { said } from "./incident.ts"
import { type Step, stepOn } from "./step.ts"

/** Half a year of the history, which its figures are about. */
export interface Half {
  readonly from: Day
  /** The day after its last. */
  readonly to: Day
  /** How many cases were reported in it. */
  readonly reported: number
}

/** So few cases are not let out as a figure: their total may point at somebody. */
const enough = 20

/** The rows of a view until a position. */
const rowsUntil = <Row, Kind extends string, E extends Event.Any>(
  projection: Projection.Projection<Row, Kind, E>,
  until: number
) => Effect.map(Projection.rows(projection, { until }), (rows) => ({ rows: [...rows.values()], parked: rows.parked }))

/** The question counted by what the log holds now. */
const counted = Effect.fnUntraced(function* (question: Question, today: Day) {
  const position = yield* Effect.flatMap(EventLog, (log) => log.head)
  const recordedAt = instantOf(yield* DateTime.now)
  const rows = {
    statistics: yield* rowsUntil(statisticRows, position),
    units: yield* rowsUntil(units, position),
    policies: yield* rowsUntil(policies, position)
  }
  const { known } = figureSources(rows, { position, recordedAt, today })
  const table = Result.getOrUndefined(countedForRelease(question, known))
  return table ?? (yield* Effect.die(new Error(`${question.statistic} of ${question.from} cannot be counted`)))
})

interface Asked {
  readonly city: City
  readonly half: Half
  readonly name: string
  readonly question: Question
}

const releaseOf = ({ city, name }: Asked): ReleaseId => ReleaseId.make(idOf(String(city.seed), name))

/** Days after the half year. */
const [requested, weighed, published, withdrawn] = [20, 30, 35, 120]

/** Asked for, counted and weighed, and published a few days later. */
const release = (asked: Asked): ReadonlyArray<Step> => {
  const { city, half, name, question } = asked
  const about = { releaseId: releaseOf(asked), unitPath: [city.unitId] as const }
  const given = (what: string, after: number, give: Step["give"]): Step =>
    stepOn(`${name} ${what}`, addDays(half.to, after), 300, city.boardOfficer, give)
  return [
    given("requested", requested, (envelope) =>
      handle(guard(RequestStatistic))({ ...about, question, purpose: "boardQuestion" }, envelope)
    ),
    given("weighed", weighed, (envelope) =>
      Effect.gen(function* () {
        const table = yield* counted(question, addDays(half.to, weighed))
        yield* handle(guard(ReleaseStatistic))({ ...about, ...table, percentages: false }, envelope)
      })
    ),
    given("published", published, (envelope) =>
      handle(guard(PublishRelease))({ ...about, where: "boardDocument" }, envelope)
    )
  ]
}

const questionOf = ({ unitId }: City, { from, to }: Half, statistic: "incidentCount" | "exposureCount") => ({
  statistic,
  basis: "reported" as const,
  from,
  to,
  scope: unitId,
  forms: "all" as const,
  audience: "public" as const,
  by: "place" as const
})

/** The answer to a board: a figure that was let out, or that there is none. */
const answered = (city: City, { reported, to }: Half, figure: ReleaseId): ReadonlyArray<Step> => {
  const name = `board ${to}`
  const boardQuestionId = BoardQuestionId.make(idOf(String(city.seed), name, "question"))
  const assignmentId = AssignmentId.make(idOf(String(city.seed), name, "assignment"))
  const unitPath = [city.unitId] as const
  const meetingOn = addDays(to, 60)
  const given = (what: string, after: number, give: Step["give"]): Step =>
    stepOn(`${name} ${what}`, addDays(to, after), 320, city.boardOfficer, give)
  return [
    given("asks", 10, (envelope, sealer) =>
      Effect.gen(function* () {
        const text = yield* sealer.seal(BoardWords, boardQuestionId, said.boardQuestion)
        yield* handle(guard(ReceiveBoardQuestion))(
          { boardQuestionId, unitPath, from: "partyGroup", text, meetingOn },
          envelope
        )
      })
    ),
    given("is answered", 38, (envelope) =>
      handle(guard(AnswerBoardQuestion))(
        {
          boardQuestionId,
          unitPath,
          releases: reported < enough ? [] : [figure],
          notMeasured: [{ statistic: "underReporting", because: "noSurvey" }]
        },
        envelope
      )
    ),
    given("approves", 60, (envelope) =>
      handle(guard(ApproveBoardAnswer))({ boardQuestionId, unitPath, on: meetingOn }, envelope)
    ),
    given("gives an assignment", 61, (envelope, sealer) =>
      Effect.gen(function* () {
        const text = yield* sealer.seal(BoardWords, assignmentId, said.boardQuestion)
        yield* handle(guard(GiveAssignment))(
          { assignmentId, unitPath, boardQuestionId, about: "digitalContact", text, dueOn: addDays(to, 130) },
          envelope
        )
      })
    ),
    given("is reported to", 125, (envelope) =>
      handle(guard(ReportAssignment))({ assignmentId, unitPath, result: "noEffectFound", releases: [] }, envelope)
    )
  ]
}

const halfMonths = 6

/** The half years of a history that have ended in it, with the cases of each. */
export const halvesIn = (city: City, reportedOn: (from: Day, to: Day) => number): ReadonlyArray<Half> => {
  const halves: Array<Half> = []
  for (let from = city.from; ; from = addMonths(from, halfMonths)) {
    const to = addMonths(from, halfMonths)
    if (to >= city.to) return halves
    halves.push({ from, to, reported: reportedOn(from, to) })
  }
}

/**
 * What is let out and asked after a half year: its incidents and its exposures by place. The count of exposures is withdrawn again: it
 * was about nothing that the board had asked.
 */
export const releases = (city: City, half: Half): ReadonlyArray<Step> => {
  const incidents = { city, half, name: `incidents ${half.from}`, question: questionOf(city, half, "incidentCount") }
  const exposures = { city, half, name: `exposures ${half.from}`, question: questionOf(city, half, "exposureCount") }
  const isEnough = half.reported >= enough
  return [
    ...(isEnough ? [...release(incidents), ...release(exposures)] : []),
    ...(isEnough
      ? [
          stepOn(`${exposures.name} withdrawn`, addDays(half.to, withdrawn), 310, city.boardOfficer, (envelope) =>
            handle(guard(WithdrawRelease))(
              { releaseId: releaseOf(exposures), unitPath: [city.unitId], reason: "superseded" },
              envelope
            )
          )
        ]
      : []),
    ...answered(city, half, releaseOf(incidents))
  ]
}
