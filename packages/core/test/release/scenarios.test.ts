/**
 * Scenarios 43, 46 and 48 on a log: a figure is let out, the log goes on, and the same bytes come out of the same position.
 *
 * With invariants 2 and 10: what a release counts stood when it was let out, and nothing that comes later changes it.
 */
import { EventLog, handle, Projection } from "@trygglogg/log"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Result, Stream } from "effect"
import { CorrectIncident } from "../../src/incident/command/afterwards.ts"
import { MergeIncidents } from "../../src/incident/command/merge.ts"
import { RecordHeadcount } from "../../src/organisation/command/unit.ts"
import { measure } from "../../src/overview/measures/measure.ts"
import { countedForRelease, recomputed } from "../../src/overview/measures/released.ts"
import { explain } from "../../src/overview/statistics/explain.ts"
import { countedOf } from "../../src/overview/statistics/counted.ts"
import { AnswerBoardQuestion, ReceiveBoardQuestion } from "../../src/release/command/board.ts"
import { ReleaseStatistic } from "../../src/release/command/figure.ts"
import { releases } from "../../src/release/projection.ts"
import type { ReleaseRow } from "../../src/release/view.ts"
import { BoardQuestionId, IncidentId, ReleaseId } from "../../src/vocabulary/ids.ts"
import { Day } from "../../src/vocabulary/time.ts"
import { asking, inCity } from "../city.ts"
import { head, knownAt, question, reportNth } from "./onLog.ts"
import { city, district, leif, mona, reception, sara, words } from "../fixture.ts"

const releaseId = ReleaseId.make("skarholmen")
const official = asking("release", leif)

/** Eight incidents, one of them outside the workplace, in a district of 300; let out with an official's assessment. */
const released = Effect.gen(function* () {
  const headcount = {
    unitId: reception,
    at: Day.make("2026-01-01"),
    employees: 300,
    consultants: 0,
    students: 0,
    source: "HR"
  }
  yield* handle(RecordHeadcount)(headcount, asking("headcount", leif, "administrator"))
  for (let nth = 1; nth <= 8; nth += 1) yield* reportNth(nth, nth === 8)
  const counted = Result.getOrThrow(countedForRelease(question, yield* knownAt(yield* head)))
  const ready = counted ?? assert.fail("there is nothing to release")
  yield* handle(ReleaseStatistic)(
    {
      ...ready,
      releaseId,
      unitPath: [district, city],
      percentages: false,
      show: ["place:outsideWorkplace", "place:atWorkplace"],
      override: { official: leif, harmAssessment: words<string>(releaseId) }
    },
    official
  )
  return ready
})

const rowOf = Effect.fnUntraced(function* () {
  const row = (yield* Projection.rows(releases)).get(releaseId)
  return row ?? assert.fail("the release is not in the list")
})

const shownIn = ({ frozen }: ReleaseRow) =>
  Object.fromEntries(
    (frozen?.figure ?? []).map(({ key, value }) => [key, value._tag === "shown" ? value.count : value.because])
  )

/** A year goes by: late reports, a merge and a correction. */
const aYear = Effect.gen(function* () {
  yield* reportNth(9, true)
  yield* handle(MergeIncidents)(
    { incidentId: IncidentId.make("i-1"), targetId: IncidentId.make("i-2"), reason: words("i-1") },
    asking("merge", mona)
  )
  yield* handle(CorrectIncident)(
    {
      incidentId: IncidentId.make("i-3"),
      field: "placeRelation",
      from: "atWorkplace",
      to: "outsideWorkplaceOnDuty",
      reason: words("i-3")
    },
    asking("correct", sara)
  )
})

describe("scenario 43: Skärholmen 2023", () => {
  it.effect("is 8, 7 and 1 as it was let out, and the same bytes from the same position a year later", () =>
    Effect.gen(function* () {
      const { position } = yield* released
      yield* aYear
      const row = yield* rowOf()
      assert.deepStrictEqual(shownIn(row), {
        total: 8,
        "place:outsideWorkplace": 1,
        "place:atWorkplace": 7,
        "place:digitalOnly": 0,
        "place:unknown": 0
      })
      assert.deepStrictEqual(recomputed(row, yield* knownAt(position)), { _tag: "same" })
    }).pipe(inCity())
  )

  it.effect("another figure in its place is found out", () =>
    Effect.gen(function* () {
      const { position } = yield* released
      const row = yield* rowOf()
      const { frozen } = row
      if (frozen === undefined) return assert.fail("nothing was let out")
      const known = yield* knownAt(position)
      const [first, ...more] = frozen.figure
      const forged = {
        ...row,
        frozen: { ...frozen, figure: [{ ...first, value: { _tag: "shown", count: 9 } }, ...more] }
      } as const
      assert.strictEqual(recomputed(forged, known)._tag, "differs")
      const elsewhere = { ...row, frozen: { ...frozen, position: position - 1 } }
      assert.strictEqual(recomputed(elsewhere, known)._tag, "notComparable")
      assert.strictEqual(recomputed(elsewhere, yield* knownAt(position - 1))._tag, "differs")
      const ahead = { ...row, frozen: { ...frozen, position: frozen.approvedAt } }
      assert.strictEqual(recomputed(ahead, yield* knownAt(frozen.approvedAt))._tag, "notComparable")
    }).pipe(inCity())
  )
})

describe("scenario 48: a correction after publication", () => {
  it.effect("leaves the release as it was, the next run differs, and the events behind tell why", () =>
    Effect.gen(function* () {
      const { countUnit, position, sums } = yield* released
      const before = yield* rowOf()
      yield* aYear
      assert.deepStrictEqual(yield* rowOf(), before)
      const now = yield* head
      const again = Result.getOrThrow(countedForRelease(question, yield* knownAt(now)))
      const outside = (of: typeof sums) => of.find(({ key }) => key === "place:outsideWorkplace")?.members ?? []
      assert.deepStrictEqual([outside(sums).length, outside(again?.sums ?? sums).length], [1, 3])
      const log = yield* EventLog
      const behind = (until: number, members: typeof sums) =>
        Effect.map(
          Stream.runCollect(log.read(explain({ countUnit, position: until, members: outside(members) }))),
          (events) => events.map(({ type }) => type)
        )
      assert.deepStrictEqual(yield* behind(position, sums), ["IncidentReported"])
      assert.deepStrictEqual(yield* behind(now, again?.sums ?? sums), [
        "IncidentReported",
        "IncidentReported",
        "IncidentReported",
        "IncidentCorrected"
      ])
    }).pipe(inCity())
  )
})

describe("what a release counts", () => {
  it.effect("invariant 2: stood when it was let out: a report that stands, not merged, not marked", () =>
    Effect.gen(function* () {
      yield* reportNth(9)
      yield* handle(MergeIncidents)(
        {
          incidentId: IncidentId.make("i-9"),
          targetId: yield* Effect.as(reportNth(0), IncidentId.make("i-0")),
          reason: words("i-9")
        },
        asking("merge-first", mona)
      )
      const { position } = yield* released
      const { frozen } = yield* rowOf()
      const counted = frozen?.groups.flatMap(({ members }) => members.map(({ id }) => id)) ?? []
      const standing = new Set(
        countedOf((yield* knownAt(position)).incidents.rows).map(({ incidentId }) => String(incidentId))
      )
      assert.strictEqual(counted.length, 9)
      assert.isTrue(counted.every((id) => standing.has(id)))
      assert.notInclude(counted, "i-9")
    }).pipe(inCity())
  )
})

describe("scenario 46: a question without data", () => {
  it.effect("is answered by what is not measured, and nothing is made up", () =>
    Effect.gen(function* () {
      yield* reportNth(1)
      const asked = { ...question, statistic: "exposurePrevalence", audience: "handling" } as const
      const known = yield* knownAt(yield* head)
      const answer = Result.getOrThrow(measure(asked, known))
      assert.deepStrictEqual(answer._tag === "notMeasured" && answer.because, "noSurvey")
      assert.isUndefined(Result.getOrThrow(countedForRelease(asked, known)))
      const boardQuestionId = BoardQuestionId.make("p1")
      const unitPath = [district, city] as const
      yield* handle(ReceiveBoardQuestion)(
        {
          boardQuestionId,
          unitPath,
          from: "partyGroup",
          text: words(boardQuestionId),
          meetingOn: Day.make("2026-04-16")
        },
        asking("question", leif)
      )
      yield* handle(AnswerBoardQuestion)(
        {
          boardQuestionId,
          unitPath,
          releases: [],
          notMeasured: [{ statistic: "exposurePrevalence", because: "noSurvey" }]
        },
        asking("answer", leif)
      )
      const made = yield* handle(ReleaseStatistic)(
        {
          releaseId,
          unitPath,
          question,
          position: 1,
          calculation: "1",
          countUnit: "incidents",
          population: 0,
          percentages: false,
          beside: [],
          sums: [{ key: "total", kind: "total", members: [], within: [] }]
        },
        official
      ).pipe(Effect.flip)
      assert.strictEqual(made._tag, "SuppressionRequired")
      assert.isUndefined((yield* Projection.rows(releases)).get(releaseId))
    }).pipe(inCity())
  )
})
