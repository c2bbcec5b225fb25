/** Invariants 1, 2 and 10 over synthetic histories: what is shown and counted follows from the events, and stays as it was. */
import { assert, describe, layer } from "@effect/vitest"
import { canonicalJson, type Event, EventLog, layerMemory, Projection, type Recorded } from "@trygglogg/log"
import { Effect, Layer, Predicate, Result, type Schema, Stream } from "effect"
import {
  IncidentCorrected,
  IncidentMarkedNotReportable,
  IncidentMergedInto,
  IncidentReported,
  ReportAdded,
  ReportRetracted
} from "../../src/incident/event.ts"
import { MergeUndone } from "../../src/incident/event/changed.ts"
import { members } from "../../src/organisation/projection/members.ts"
import { units } from "../../src/organisation/projection/units.ts"
import { actions } from "../../src/overview/actions/projection.ts"
import { cases } from "../../src/overview/cases/projection.ts"
import { measureRows } from "../../src/overview/measures/projection.ts"
import type { KnownForMeasures } from "../../src/overview/measures/asked.ts"
import { countedForRelease, recomputed } from "../../src/overview/measures/released.ts"
import { statisticRows } from "../../src/overview/statistics/projection.ts"
import { caseWork } from "../../src/overview/work/projection.ts"
import { policeReports } from "../../src/police-report/projection.ts"
import { ReleaseApproved } from "../../src/release/event.ts"
import { releases } from "../../src/release/projection.ts"
import { visits } from "../../src/risk-assessment/projection.ts"
import { surveys } from "../../src/survey/projection.ts"
import type { UnitId } from "../../src/vocabulary/ids.ts"
import type { AnyQuestion, Question } from "../../src/vocabulary/statistic.ts"
import { knownAt } from "../release/onLog.ts"
import { liveCarelessly } from "./careless.ts"
import { give, history, small } from "./history.ts"
import { eventsOf } from "./reading.ts"

/** Milliseconds: a history on a machine that does other things too. */
const patience = 120_000

/** The rows of a view as text: with another view of the log, and from a position that rows were kept at. */
const viewed = <Row, Kind extends string, E extends Event.Any>(projection: Projection.Projection<Row, Kind, E>) => ({
  name: projection.name,
  digest: Effect.map(Projection.rows(projection), (rows) => {
    assert.deepStrictEqual(rows.parked, [])
    return Projection.digest(projection, rows)
  }),
  goneOnWith: Effect.fnUntraced(function* (position: number) {
    const log = yield* EventLog
    const rows = new Map(yield* Projection.rows(projection, { until: position }))
    const rest = yield* Stream.runCollect(log.read({ query: projection.query, after: position }))
    for (const recorded of rest) {
      for (const [id, row] of Result.getOrThrow(Projection.change(projection, recorded, (key) => rows.get(key)))) {
        if (row === undefined) rows.delete(id)
        else rows.set(id, row)
      }
    }
    return Projection.digest(projection, rows)
  })
})

const figures = [viewed(statisticRows), viewed(measureRows), viewed(surveys)]
const views = [
  ...figures,
  viewed(cases),
  viewed(caseWork),
  viewed(actions),
  viewed(policeReports),
  viewed(visits),
  viewed(units),
  viewed(members)
]

/** The same log, told otherwise. */
const retold = (tell: (events: Stream.Stream<Recorded, unknown>) => Stream.Stream<Recorded, unknown>) =>
  Effect.map(EventLog, (log): EventLog["Service"] => ({
    ...log,
    read: (options) => Stream.orDie(tell(log.read(options)))
  }))

const isObject = (value: Schema.Json): value is Schema.JsonObject => Predicate.isObject(value) && !Array.isArray(value)
const isSealed = (value: object): boolean => "cipher" in value && "commitment" in value
/** As a reader without any key finds it: other keys, other ciphers. */
const withoutWords = (value: Schema.Json): Schema.Json => {
  if (isObject(value)) {
    const hides = isSealed(value)
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [
        name,
        hides && name !== "subject" ? "ZGVzdHJveWVk" : withoutWords(one)
      ])
    )
  }
  return Array.isArray(value) ? value.map((one: Schema.Json) => withoutWords(one)) : value
}

/** The incidents that count, worked out from the events alone: reported, not merged away, not marked, with a report left. */
const standing = (events: ReadonlyArray<Recorded>): ReadonlySet<string> => {
  const reports = new Map<string, Set<string>>()
  const merged = new Set<string>()
  for (const { event } of eventsOf(IncidentReported, events)) reports.set(event.incidentId, new Set([event.reportId]))
  for (const { event } of eventsOf(ReportAdded, events)) reports.get(event.incidentId)?.add(event.reportId)
  for (const { event } of eventsOf(IncidentMergedInto, events)) {
    merged.add(event.incidentId)
    for (const { reportId } of event.movedReports) reports.get(event.targetId)?.add(reportId)
  }
  for (const { event } of eventsOf(MergeUndone, events)) {
    merged.delete(event.incidentId)
    for (const reportId of event.reports) reports.get(event.targetId)?.delete(reportId)
  }
  const retracted = new Set<string>(eventsOf(ReportRetracted, events).map(({ event }) => event.reportId))
  const marked = new Set(eventsOf(IncidentMarkedNotReportable, events).map(({ event }) => String(event.incidentId)))
  return new Set(
    [...reports]
      .filter(([id, made]) => !merged.has(id) && !marked.has(id) && [...made].some((one) => !retracted.has(one)))
      .map(([id]) => id)
  )
}

const cityIn = (events: ReadonlyArray<Recorded>): UnitId =>
  eventsOf(IncidentReported, events)[0]?.event.unitPath.at(-1) ?? assert.fail("nothing was reported")

const all = (scope: UnitId): Question => ({
  statistic: "incidentCount",
  basis: "reported",
  from: small.from,
  to: small.to,
  scope,
  forms: "all",
  audience: "handling",
  by: "place"
})

const head = Effect.flatMap(EventLog, (log) => log.head)
const countedAt = Effect.fnUntraced(function* (position: number) {
  const known = yield* knownAt(position)
  const counted = Result.getOrThrow(countedForRelease(all(cityIn(yield* history)), known))
  return counted ?? assert.fail("there is nothing to let out")
})

/** What a question comes to, as text. */
const numbersOf = (question: AnyQuestion, known: KnownForMeasures): string => {
  const counted = Result.getOrThrow(countedForRelease(question, known)) ?? assert.fail("there is nothing to let out")
  return canonicalJson(JSON.parse(JSON.stringify({ sums: counted.sums, population: counted.population })))
}

const lived = (live: Effect.Effect<unknown, unknown, EventLog>) =>
  Layer.provideMerge(Layer.effectDiscard(live), Layer.fresh(layerMemory))

/** With how many of the figures that were let out come out otherwise at its end, at least. */
describe.each([
  ["in order", lived(give(small)), 1],
  ["careless", lived(liveCarelessly(21)), 0]
] as const)("a synthetic history, %s", (_, live, otherwise) => {
  layer(live, { timeout: patience })((it) => {
    for (const { digest, goneOnWith, name } of views) {
      it.effect(`invariant 1: "${name}" is the same however its events come, in whichever pieces`, () =>
        Effect.gen(function* () {
          const once = yield* digest
          assert.strictEqual(yield* digest, once)
          for (const size of [1, 7]) {
            const inPieces = yield* retold(Stream.rechunk(size))
            assert.strictEqual(yield* Effect.provideService(digest, EventLog, inPieces), once)
          }
          const last = yield* head
          for (const share of [0, 0.3, 0.9]) assert.strictEqual(yield* goneOnWith(Math.floor(last * share)), once)
          // Half of the events make another view, so the digest tells rows apart.
          const half = yield* retold(Stream.filter(({ position }) => position < last / 2))
          assert.notStrictEqual(yield* Effect.provideService(digest, EventLog, half), once)
        })
      )
    }

    it.effect("invariant 2: what is counted for release are the incidents that stand, and no other", () =>
      Effect.gen(function* () {
        const expected = standing(yield* history)
        const { sums } = yield* countedAt(yield* head)
        const total = sums.find(({ kind }) => kind === "total")?.members.map(({ id }) => id) ?? []
        assert.isAbove(total.length, 50)
        assert.deepStrictEqual(total.toSorted(), [...expected].toSorted())
        for (const { members } of sums) for (const { id } of members) assert.isTrue(expected.has(id))
      })
    )

    it.effect("invariant 2: whatever was let out counted incidents that stood at its position, and no other", () =>
      Effect.gen(function* () {
        const events = yield* history
        const approved = eventsOf(ReleaseApproved, events).filter(({ event }) => event.countUnit === "incidents")
        assert.isAbove(approved.length, 0)
        for (const { event } of approved) {
          const stood = standing(events.filter(({ position }) => position <= event.position))
          const counted = event.groups.flatMap(({ members }) => members.map(({ id }) => id))
          assert.isAbove(counted.length, 0)
          for (const id of counted) assert.isTrue(stood.has(id), `${id} of ${event.releaseId}`)
        }
      })
    )

    it.effect(
      "invariant 10: what was let out is the same at its position, whatever was corrected and merged since",
      () =>
        Effect.gen(function* () {
          const approved = [...(yield* Projection.rows(releases)).values()].filter(({ frozen }) => frozen !== undefined)
          assert.isAbove(approved.length, 0)
          const now = yield* knownAt(yield* head)
          let changed = 0
          for (const row of approved) {
            const then = yield* knownAt(row.frozen?.position ?? assert.fail("a frozen figure has a position"))
            assert.deepStrictEqual(recomputed(row, then), { _tag: "same" })
            if (numbersOf(row.question, now) !== numbersOf(row.question, then)) changed += 1
          }
          // Counted as things are now, some come out otherwise: the position holds them, and nothing else.
          assert.isAtLeast(changed, otherwise)

          const first = Math.min(...approved.map(({ frozen }) => frozen?.position ?? Infinity))
          const events = (yield* history).filter(({ position }) => position > first)
          assert.isAtLeast(eventsOf(IncidentCorrected, events).length, otherwise)
          assert.isAtLeast(eventsOf(IncidentMergedInto, events).length, otherwise)
        })
    )

    it.effect("invariant 10: no count changes when the words are destroyed", () =>
      Effect.gen(function* () {
        const destroyed = yield* retold(Stream.map((one) => ({ ...one, data: withoutWords(one.data) })))
        for (const { digest } of figures) {
          assert.strictEqual(yield* Effect.provideService(digest, EventLog, destroyed), yield* digest)
        }
        // There were words to destroy.
        const before = yield* history
        const after = yield* Effect.provideService(history, EventLog, destroyed)
        const changed = after.filter(
          ({ data }, nth) => canonicalJson(data) !== canonicalJson(before[nth]?.data ?? null)
        )
        assert.isAbove(changed.length, 100)
      })
    )
  })
})
