/**
 * Invariants 3, 4, 5, 7, 8, 9, 11 and 12 over synthetic histories, one of people who do all in order and some of people who are careless.
 * Each is judged by what was recorded, never by the code that decided it.
 */
import { assert, describe, layer } from "@effect/vitest"
import { ActorRef, CommandId, EventLog, handle, layerMemory, Projection } from "@trygglogg/log"
import { Effect, Layer, Result } from "effect"
import * as catalogue from "../../src/catalogue/index.ts"
import { MergeIncidents } from "../../src/incident/command/merge.ts"
import { ExposureRegistered, IncidentMergedInto, IncidentReported } from "../../src/incident/event.ts"
import {
  ClassificationChanged,
  ClassificationSet,
  OwnStatementGiven,
  OwnStatementRevised,
  PreliminaryOffenceNoted
} from "../../src/influence-attempt/event.ts"
import { countedOf } from "../../src/overview/statistics/counted.ts"
import { statisticRows } from "../../src/overview/statistics/projection.ts"
import { ConsultationRecorded, FilingDecided, PoliceReportFiled } from "../../src/police-report/event.ts"
import { VisitStarted } from "../../src/risk-assessment/event/visit.ts"
import { SupportOffered } from "../../src/follow-up/event.ts"
import { diceOf } from "../../src/testing/dice.ts"
import { findingsIn } from "../../src/testing/index.ts"
import type { IncidentId } from "../../src/vocabulary/ids.ts"
import { dayOccurred } from "../../src/vocabulary/time.ts"
import { words } from "../fixture.ts"
import { liveCarelessly } from "./careless.ts"
import { give, history, small } from "./history.ts"
import { eventsOf } from "./reading.ts"
import { toldAfterAsking } from "./telling.ts"

/** Milliseconds: a history on a machine that does other things too. */
const patience = 120_000

const lived = (live: Effect.Effect<unknown, unknown, EventLog>) =>
  Layer.provideMerge(Layer.effectDiscard(live), Layer.fresh(layerMemory))

const careful = lived(give(small))
const careless = (seed: number) =>
  lived(
    Effect.map(liveCarelessly(seed), (refused) => {
      // Otherwise there was nothing for the rules to hold back.
      assert.isAbove(refused, 50)
    })
  )

const histories = [
  ["in order", careful],
  ["careless, seed 11", careless(11)],
  ["careless, seed 12", careless(12)]
] as const

describe.each(histories)("a synthetic history, %s", (_, live) => {
  layer(live, { timeout: patience })((it) => {
    it.effect("invariant 3: nobody is supported in an incident who is not registered as exposed in it", () =>
      Effect.gen(function* () {
        const events = yield* history
        const exposed = new Map<IncidentId, Set<string>>()
        const expose = (incidentId: IncidentId, personRef: string) =>
          exposed.set(incidentId, (exposed.get(incidentId) ?? new Set()).add(personRef))
        for (const { event } of eventsOf(ExposureRegistered, events)) expose(event.incidentId, event.personRef)
        for (const { event } of eventsOf(IncidentMergedInto, events)) {
          for (const { personRef } of event.movedExposures) expose(event.targetId, personRef)
        }
        const offers = eventsOf(SupportOffered, events)
        assert.isAbove(offers.length, 50)
        for (const { event } of offers) assert.isTrue(exposed.get(event.incidentId)?.has(event.personRef))
      })
    )

    it.effect("invariant 4: an own statement is given by the exposed person, or said to be passed on", () =>
      Effect.gen(function* () {
        const events = yield* history
        const persons = new Map(
          eventsOf(ExposureRegistered, events).map(({ event }) => [event.exposureId, event.personRef])
        )
        const statements = [...eventsOf(OwnStatementGiven, events), ...eventsOf(OwnStatementRevised, events)]
        assert.isAbove(statements.length, 50)
        for (const { event, recorded } of statements) {
          assert.strictEqual(event.personRef, persons.get(event.exposureId))
          assert.strictEqual(event.givenVia === "self", recorded.meta.actor === String(event.personRef))
        }
      })
    )

    it.effect("invariant 5: nothing in the clear points at a person, and what is planted there is found", () =>
      Effect.gen(function* () {
        const events = yield* history
        assert.isAbove(events.length, 2_000)
        assert.deepStrictEqual(events.flatMap(findingsIn), [])
        const last = events.at(-1) ?? assert.fail("nothing was recorded")
        for (const planted of [
          "Anna Exempel",
          "19850709-9805",
          "Storgatan 5",
          "anna.exempel@example.org",
          "070-123 45 67"
        ]) {
          assert.lengthOf(findingsIn({ ...last, data: { told: [{ by: planted }] } }), 1)
        }
      })
    )

    it.effect("invariant 7: filed when it was decided to, decided when it was talked over, or in a hurry", () =>
      Effect.gen(function* () {
        const events = yield* history
        const consulted = eventsOf(ConsultationRecorded, events)
        const decided = eventsOf(FilingDecided, events)
        const filed = eventsOf(PoliceReportFiled, events)
        assert.isAbove(filed.length, 5)
        for (const { event, recorded } of filed) {
          const last = decided.findLast(
            (one) => one.event.policeReportId === event.policeReportId && one.recorded.position < recorded.position
          )
          assert.strictEqual(last?.event.decision, "file")
        }
        for (const { event, recorded } of decided) {
          const about = consulted.filter((one) => one.event.policeReportId === event.policeReportId)
          const before = about.some((one) => one.recorded.position < recorded.position)
          assert.isTrue(before || (event.urgent && event.decision === "file"))
          // Talked over after it was decided, it says so.
          for (const one of about) {
            assert.strictEqual(
              one.event.afterwards,
              decided.some(
                (earlier) =>
                  earlier.event.policeReportId === event.policeReportId &&
                  earlier.recorded.position < one.recorded.position
              )
            )
          }
        }
      })
    )

    it.effect("invariant 8: a visit that started had enough people, each with an alarm tested lately", () =>
      Effect.gen(function* () {
        const { alarmTestedHours, visitMinPersons } = catalogue.policyDefaults.values
        const started = eventsOf(VisitStarted, yield* history)
        assert.isAbove(started.length, 3)
        for (const { event } of started) {
          assert.isAtLeast(new Set(event.present).size, visitMinPersons)
          for (const person of event.present) {
            const hours = event.alarms
              .filter(({ memberRef }) => memberRef === person)
              .map(({ testedAt }) => (Date.parse(event.at) - Date.parse(testedAt)) / 3_600_000)
            assert.isTrue(hours.some((one) => one >= 0 && one <= alarmTestedHours))
          }
        }
      })
    )

    it.effect("invariant 12: each word stands in the edition of the catalogues that is stamped on it", () =>
      Effect.gen(function* () {
        const events = yield* history
        const reports = eventsOf(IncidentReported, events)
        assert.isAbove(reports.length, 50)
        for (const { event } of reports) {
          assert.strictEqual(event.catalogueVersion, catalogue.catalogueVersion)
          assert.property(catalogue.places, event.place)
          assert.property(catalogue.placeRelations, event.placeRelation)
          assert.property(catalogue.channels, event.channel)
          if (event.influencerRelation !== undefined) {
            assert.property(catalogue.influencerRelations, event.influencerRelation)
          }
          assert.property(catalogue.linksToRole, event.linkToRole)
          assert.property(catalogue.occurrenceKinds, event.occurrenceKind)
          assert.property(catalogue.entryRoutes, event.entryRoute)
          assert.property(catalogue.reporterKinds, event.reporter.kind)
          for (const form of event.forms) assert.property(catalogue.forms, form)
          for (const one of event.affectedObjects) assert.property(catalogue.affectedObjects, one)
        }
        for (const { event } of [...eventsOf(ClassificationSet, events), ...eventsOf(ClassificationChanged, events)]) {
          assert.strictEqual(event.catalogueVersion, catalogue.catalogueVersion)
          for (const kind of event.classification.kinds) {
            assert.include(event.classification.forms, catalogue.kinds[kind].form)
          }
        }
        const occurred = new Map(reports.map(({ event }) => [event.incidentId, dayOccurred(event.occurred)]))
        for (const { event } of eventsOf(PreliminaryOffenceNoted, events)) {
          assert.strictEqual(event.catalogueVersion, catalogue.catalogueVersion)
          const day = occurred.get(event.incidentId)
          assert.isTrue(day !== undefined && catalogue.offenceInForce(event.offenceCode, day))
        }
      })
    )

    it.effect("invariant 11: a start is told of once in each step, however often it is asked", () =>
      Effect.gen(function* () {
        const events = yield* history
        const [often, seldom] = [toldAfterAsking(events, 4), toldAfterAsking(events, 1)]
        assert.isAbove(often.size, 200)
        // Nothing is told of under two keys, and who asks once only tells nothing that the other did not.
        assert.strictEqual(new Set(often.values()).size, often.size)
        for (const [key, start] of seldom) assert.strictEqual(often.get(key), start)
      })
    )

    it.effect("invariant 9: merged at random, no chain comes back, and the count falls by the merges alone", () =>
      Effect.gen(function* () {
        const before = countedOf([...(yield* Projection.rows(statisticRows)).values()])
        const [first, ...others] = before.slice(-14).map(({ incidentId }) => incidentId)
        if (first === undefined) return assert.fail("there is nothing to merge")
        const dice = diceOf("merges")
        const merge = (nth: number, incidentId: IncidentId, targetId: IncidentId) =>
          Effect.result(
            handle(MergeIncidents)(
              { incidentId, targetId, reason: words(incidentId) },
              { commandId: CommandId.make(`merge ${nth}`), actor: ActorRef.make("program:test") }
            )
          )
        const made: Array<readonly [IncidentId, IncidentId]> = []
        for (let nth = 0; nth < 80; nth++) {
          const [source, target] = [dice.pick([first, ...others]), dice.pick([first, ...others])]
          const merged = yield* merge(nth, source, target)
          if (Result.isSuccess(merged) && merged.success.recorded.length > 0) made.push([source, target])
        }
        assert.isAbove(made.length, 3)
        const head = yield* Effect.flatMap(EventLog, (log) => log.head)
        // Once more, the newest changes nothing.
        for (const [nth, [source, target]] of made.slice(-1).entries()) {
          assert.isTrue(Result.isSuccess(yield* merge(1_000 + nth, source, target)))
        }
        assert.strictEqual(yield* Effect.flatMap(EventLog, (log) => log.head), head)

        const into = new Map<string, string>()
        for (const { event } of eventsOf(IncidentMergedInto, yield* history)) {
          assert.isFalse(into.has(event.incidentId), "merged once")
          assert.isFalse(into.has(event.targetId), "into one that stands for itself")
          into.set(event.incidentId, event.targetId)
        }
        for (const source of into.keys()) {
          const seen = new Set<string>()
          for (let at: string | undefined = source; at !== undefined; at = into.get(at)) {
            assert.isFalse(seen.has(at), "a chain that comes back")
            seen.add(at)
          }
        }

        const after = countedOf([...(yield* Projection.rows(statisticRows)).values()])
        const reports = (rows: typeof before) => rows.reduce((sum, { reportCount }) => sum + reportCount, 0)
        assert.strictEqual(after.length, before.length - made.length)
        assert.strictEqual(reports(after), reports(before))
      })
    )
  })
})
