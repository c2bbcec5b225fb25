/** Scenario 49 of the domain specification 4.10: keys are destroyed by a decision; what was counted still counts. */
import { assert, describe, it } from "@effect/vitest"
import { permitOpening } from "@trygglogg/core/access"
import {
  CloseIncident,
  IncidentReported,
  ReportIncident,
  StartHandling,
  WriteClosingSummary
} from "@trygglogg/core/incident"
import { AppointManager, JoinMember, RegisterUnit } from "@trygglogg/core/organisation"
import { statisticRows } from "@trygglogg/core/overview"
import { DestroySealedContent, erasures, RecordRetentionDecision, retentionDecisions } from "@trygglogg/core/retention"
import {
  Day,
  ExternalRef,
  IncidentId,
  Narrative,
  PersonRef,
  ReportId,
  ReportNumber,
  RetentionDecisionId,
  Summary,
  UnitId
} from "@trygglogg/core/vocabulary"
import { ActorRef, CommandId, EventLog, handle, layerMemory, Projection, Sealed } from "@trygglogg/log"
import { layerKek, newKekText } from "@trygglogg/vault/kek"
import { layerMemory as layerKeys } from "@trygglogg/vault/keyStore"
import { layerVault, SubjectErased, Vault } from "@trygglogg/vault/vault"
import { Effect, Layer, Result, Stream } from "effect"
import { TestClock } from "effect/testing"
import { replayDigests } from "../src/index.ts"

const keys = Layer.unwrap(Effect.map(newKekText, layerKek))
const vault = layerVault({ origin: "memory", permit: permitOpening }).pipe(Layer.provide([layerKeys, keys]))
const world = Layer.mergeAll(vault, layerMemory)

const city = UnitId.make("city")
const office = UnitId.make("office")
const mona = PersonRef.make("p-mona")
const sara = PersonRef.make("p-sara")
const from = Day.make("2019-01-01")
const decisionId = RetentionDecisionId.make("d-2020")
const of2020 = IncidentId.make("i-2020")
const of2021 = IncidentId.make("i-2021")
const told = "Sa att han vet var jag bor."

let commands = 0
const by = (personRef: PersonRef) => ({
  commandId: CommandId.make(`c-${(commands += 1)}`),
  actor: ActorRef.make(personRef)
})

const organised = Effect.gen(function* () {
  yield* handle(RegisterUnit)({ unitId: city, kind: "city", name: "Staden", from }, by(mona))
  yield* handle(RegisterUnit)({ unitId: office, kind: "unit", name: "Kontoret", parent: city, from }, by(mona))
  for (const memberRef of [mona, sara]) {
    const work = { roleFamily: "socialWorker", employmentForm: "permanent", from } as const
    yield* handle(JoinMember)({ memberRef, unitId: office, ...work }, by(mona))
  }
  yield* handle(AppointManager)({ memberRef: mona, unitId: office, from }, by(mona))
})

/** Reported on a day at noon, handled and closed. */
const caseOf = Effect.fnUntraced(function* (incidentId: IncidentId, day: string) {
  yield* TestClock.setTime(Date.parse(`${day}T12:00:00Z`))
  const { seal } = yield* Vault
  yield* handle(ReportIncident)(
    {
      incidentId,
      reportId: ReportId.make(`r-${incidentId}`),
      reportNumber: ReportNumber.make(`H-${day.slice(0, 4)}-00001`),
      reporter: { mode: "named", kind: "colleague", memberRef: sara },
      unitPath: [office, city],
      occurred: { local: `${day}T09:30`, precision: "minute", zone: "Europe/Stockholm" },
      place: "reception",
      placeRelation: "atWorkplace",
      channel: "physical",
      affectedObjects: ["person"],
      forms: ["harassment"],
      primaryForm: "harassment",
      linkToRole: "certain",
      influencerRelation: "client",
      evidence: [],
      entryRoute: "app",
      exposures: [],
      narrative: yield* seal(Narrative, incidentId, told)
    },
    by(sara)
  )
  yield* handle(StartHandling)({ incidentId }, by(mona))
  const summary = yield* seal(Summary, incidentId, "Vi har pratat om det.")
  yield* handle(WriteClosingSummary)({ incidentId, summary }, by(mona))
  yield* handle(CloseIncident)({ incidentId, outcome: "handled" }, by(mona))
})

/** What somebody who handles the case reads of its first report. */
const readOf = Effect.fnUntraced(function* (incidentId: IncidentId) {
  const log = yield* EventLog
  const reports = yield* Stream.runCollect(
    log.read({ query: [{ types: ["IncidentReported"], tags: [`incident:${incidentId}`] }] })
  )
  const [report] = reports
  assert.isDefined(report)
  const { narrative } = Result.getOrThrow(IncidentReported.decode(report.version, report.data))
  assert.isDefined(narrative)
  const { open } = yield* Vault
  return yield* open(Narrative, narrative, { actor: mona, purpose: "handling" })
})

const digestOfFigures = Effect.gen(function* () {
  return Projection.digest(statisticRows, yield* Projection.rows(statisticRows))
})

describe("scenario 49: what happened in 2020 is destroyed", () => {
  it.effect("the text reads as destroyed, counts stay, and the log plays again to the same", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(Date.parse("2019-06-03T12:00:00Z"))
      yield* organised
      yield* caseOf(of2020, "2020-05-04")
      yield* caseOf(of2021, "2021-05-04")
      yield* TestClock.setTime(Date.parse("2026-03-02T12:00:00Z"))
      const figures = yield* digestOfFigures
      const log = yield* EventLog
      const before = yield* log.head
      const replayed = yield* replayDigests({ asOf: before })

      yield* handle(RecordRetentionDecision)(
        {
          decisionId,
          class: "incident",
          from: Day.make("2020-01-01"),
          to: Day.make("2021-01-01"),
          destroyFrom: Day.make("2026-01-01"),
          reference: ExternalRef.make("KS-2025:17"),
          decidedOn: Day.make("2025-11-03")
        },
        by(mona)
      )
      const destroy = (id: IncidentId) =>
        handle(DestroySealedContent)({ decisionId, subject: { kind: "incident", id }, cases: [id] }, by(mona))
      assert.strictEqual((yield* Effect.flip(destroy(of2021)))._tag, "RecordsNotCovered")
      yield* destroy(of2020)
      const { erase, seal } = yield* Vault
      const listed = erasures([...(yield* Projection.rows(retentionDecisions)).values()])
      assert.deepStrictEqual(listed, [{ subject: of2020, decision: decisionId }])
      for (const { decision, subject } of [...listed, ...listed]) yield* erase(subject, decision)

      assert.instanceOf(yield* readOf(of2020), Sealed.Erased)
      assert.strictEqual(yield* readOf(of2021), told)
      assert.instanceOf(yield* Effect.flip(seal(Narrative, of2020, told)), SubjectErased)
      assert.strictEqual(yield* digestOfFigures, figures)
      assert.strictEqual((yield* Projection.rows(statisticRows)).size, 2)
      assert.deepStrictEqual(yield* replayDigests({ asOf: before }), replayed)
      assert.deepStrictEqual((yield* replayDigests()).setAside, [])
    }).pipe(Effect.provide(world))
  )
})
