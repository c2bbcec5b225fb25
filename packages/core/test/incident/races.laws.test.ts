/** What holds when several do something to the same incident at once. */
import { assert, describe, it } from "@effect/vitest"
import { EventLog, handle, layerMemory } from "@trygglogg/log"
import { Effect, Layer, Result } from "effect"
import { HoldFollowUp, OfferSupport } from "../../src/follow-up/index.ts"
import {
  CloseIncident,
  DuplicateExposure,
  IncidentIsClosed,
  MergeIncidents,
  RegisterExposure,
  ReportIncident,
  ReportNumberTaken,
  StartHandling,
  SupportOwed,
  WriteClosingSummary
} from "../../src/incident/index.ts"
import { AdoptPolicy } from "../../src/policy/index.ts"
import { policyDefaults } from "../../src/catalogue/policyDefaults.ts"
import { ExposureId, IncidentId, ReportId } from "../../src/vocabulary/ids.ts"
import { Day } from "../../src/vocabulary/time.ts"
import { asking, history, inCity, reportNth } from "../city.ts"
import {
  another,
  exposureId,
  incidentId,
  leif,
  mona,
  otherExposure,
  ravi,
  reportNumber,
  sara,
  told,
  words
} from "../fixture.ts"

/** A log on which others get their turn between reading and appending, as on a real one. */
const interleaved = Layer.effect(
  EventLog,
  Effect.map(EventLog, (log) =>
    EventLog.of({ ...log, append: (group) => Effect.andThen(Effect.yieldNow, log.append(group)) })
  )
).pipe(Layer.provide(layerMemory))

/** A log on which something else is done just before the first append of a command. */
const meanwhile = (command: string, other: Effect.Effect<unknown, unknown, EventLog>) =>
  Layer.effect(
    EventLog,
    Effect.map(EventLog, (log) => {
      let done = false
      return EventLog.of({
        ...log,
        append: (group) => {
          if (done || !group.some(({ meta }) => meta.command === command)) return log.append(group)
          done = true
          return Effect.andThen(Effect.orDie(Effect.provideService(other, EventLog, log)), log.append(group))
        }
      })
    })
  ).pipe(Layer.provide(layerMemory))

const readyToClose = Effect.gen(function* () {
  yield* reportNth(1)
  yield* handle(StartHandling)({ incidentId }, asking("start", mona, "manager"))
  yield* handle(WriteClosingSummary)({ incidentId, summary: words(incidentId) }, asking("summary", mona, "manager"))
})
const hit = { incidentId, exposureId, personRef: sara, exposedKind: "employee" } as const
const register = handle(RegisterExposure)(hit, asking("register", ravi))
const close = (id: string) => handle(CloseIncident)({ incidentId, outcome: "handled" }, asking(id, mona, "manager"))
const types = Effect.map(history, (recorded) => recorded.map(({ type }) => type))

describe("at once", () => {
  it.effect("of two closings one is recorded, and the other finds it closed", () =>
    Effect.gen(function* () {
      yield* readyToClose
      const both = yield* Effect.all([close("close-1"), close("close-2")], { concurrency: "unbounded" })
      assert.sameMembers(
        both.map(({ recorded }) => recorded.length),
        [0, 1]
      )
      assert.strictEqual((yield* types).filter((type) => type === "IncidentClosed").length, 1)
    }).pipe(inCity(interleaved))
  )

  it.effect("an exposure registered while the incident is being closed keeps it open", () =>
    Effect.gen(function* () {
      yield* readyToClose
      const closing = yield* Effect.flip(close("close"))
      assert.deepStrictEqual(closing, new SupportOwed({ incidentId, exposures: [exposureId] }))
      assert.notInclude(yield* types, "IncidentClosed")
    }).pipe(inCity(meanwhile("CloseIncident", register)))
  )

  it.effect("a follow-up held while the incident is being closed does not hold it back", () =>
    Effect.gen(function* () {
      yield* readyToClose
      yield* register
      yield* handle(OfferSupport)({ incidentId, exposureId, kinds: ["escort"] }, asking("offer", mona, "manager"))
      const answers = { sufficient: "yes", relevant: "yes", enoughFromEmployer: "yes" } as const
      yield* handle(HoldFollowUp)(
        { incidentId, exposureId, ...answers, stillAffected: false, wantsMore: false },
        asking("hold", sara)
      )
      assert.strictEqual((yield* close("close")).recorded.length, 1)
    }).pipe(inCity())
  )

  it.effect("an incident closed while an exposure is being registered takes no exposure", () =>
    Effect.gen(function* () {
      yield* readyToClose
      assert.deepStrictEqual(yield* Effect.flip(register), new IncidentIsClosed({ incidentId }))
      assert.notInclude(yield* types, "ExposureRegistered")
    }).pipe(inCity(meanwhile("RegisterExposure", close("close"))))
  )

  it.effect("one person registered by two is one exposure", () =>
    Effect.gen(function* () {
      yield* reportNth(1)
      const outcomes = yield* Effect.all(
        [register, handle(RegisterExposure)({ ...hit, exposureId: otherExposure }, asking("other", leif))].map((one) =>
          Effect.result(one)
        ),
        { concurrency: "unbounded" }
      )
      const refused = outcomes.filter(Result.isFailure).map(({ failure }) => failure)
      assert.deepStrictEqual(refused, [new DuplicateExposure({ incidentId, personRef: sara })])
    }).pipe(inCity(interleaved))
  )

  it.effect("two reports that draw one number are not both given it", () =>
    Effect.gen(function* () {
      const draw = (id: string) =>
        handle(ReportIncident)(
          {
            ...told,
            incidentId: IncidentId.make(`i-${id}`),
            reportId: ReportId.make(`r-${id}`),
            reportNumber,
            exposures: []
          },
          asking(id, sara)
        )
      const outcomes = yield* Effect.all(
        ["a", "b"].map((id) => Effect.result(draw(id))),
        { concurrency: "unbounded" }
      )
      const refused = outcomes.filter(Result.isFailure).map(({ failure }) => failure)
      assert.deepStrictEqual(refused, [new ReportNumberTaken({ reportNumber })])
    }).pipe(inCity(interleaved))
  )

  it.effect("scenario 6: of two merges into each other one is recorded, and the other is refused", () =>
    Effect.gen(function* () {
      yield* reportNth(1)
      yield* reportNth(2)
      const merge = (from: IncidentId, targetId: IncidentId) =>
        Effect.result(handle(MergeIncidents)({ incidentId: from, targetId }, asking(from, leif, "securityCoordinator")))
      const outcomes = yield* Effect.all([merge(incidentId, another), merge(another, incidentId)], {
        concurrency: "unbounded"
      })
      assert.deepStrictEqual(
        outcomes.filter(Result.isFailure).map(({ failure }) => failure._tag),
        ["CyclicMerge"]
      )
      assert.strictEqual((yield* types).filter((type) => type === "IncidentMergedInto").length, 1)
    }).pipe(inCity(interleaved))
  )
})

describe("the rules a decision was made by", () => {
  it.effect("are stamped on its events", () =>
    Effect.gen(function* () {
      const byDefault = yield* reportNth(1)
      assert.strictEqual(byDefault.recorded[0]?.meta.policy, policyDefaults.version)
      yield* handle(AdoptPolicy)(
        {
          version: "2026:1",
          values: policyDefaults.values,
          validFrom: Day.make("2026-03-02"),
          decidedBy: leif,
          source: "Beslut 2026-03-02"
        },
        asking("adopt", leif, "administrator")
      )
      const adopted = yield* reportNth(2)
      assert.strictEqual(adopted.recorded[0]?.meta.policy, "2026:1")
      const exposed = yield* handle(RegisterExposure)(
        { ...hit, exposureId: ExposureId.make("e-9") },
        asking("register-9", ravi)
      )
      assert.isUndefined(exposed.recorded[0]?.meta.policy, "it depended on none")
    }).pipe(inCity())
  )
})
