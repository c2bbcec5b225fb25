import { ActorRef, Command, CommandId, type EventLog, handle, layerMemory } from "@trygglogg/log"
import { specify } from "@trygglogg/log/testing"
import { Effect, Result } from "effect"
import { assert, describe, it } from "vitest"
import { NotAuthorised } from "../../src/access/error.ts"
import { guard } from "../../src/access/guard.ts"
import { OfferSupport } from "../../src/follow-up/command/support.ts"
import { StartHandling } from "../../src/incident/command/handling.ts"
import { MergeIncidents } from "../../src/incident/command/merge.ts"
import { ReportIncident } from "../../src/incident/command/report.ts"
import { incidentAccess } from "../../src/incident/facts/access.ts"
import { GiveOwnStatement } from "../../src/influence-attempt/command/statement.ts"
import { AppointManager, AssignRole } from "../../src/organisation/command/appointment.ts"
import { JoinMember } from "../../src/organisation/command/member.ts"
import { RegisterUnit, RenameUnit } from "../../src/organisation/command/unit.ts"
import { cityUnits, memberHistory, unitHistory } from "../../src/organisation/facts.ts"
import { ExposureId, IncidentId, PersonRef, ReportId, ReportNumber, type UnitId } from "../../src/vocabulary/ids.ts"
import { IncidentNotFound } from "../../src/vocabulary/refusal.ts"
import { told } from "../fixture.ts"
import {
  anna,
  bo,
  cilla,
  city,
  coordinates,
  department,
  ended,
  joined,
  leads,
  north,
  office,
  south,
  standsIn,
  start,
  today,
  town
} from "../organisation/town.ts"
import { elsesExposure, exposureOf, given, incident, incidentId, otherIncident, refOf, someoneElse } from "./people.ts"

const as = (personRef: string, role?: string) => ({ actor: ActorRef.make(personRef), ...(role && { role }) })

/** Notes the role that the decision is told, behind the door of `StartHandling` or of another command. */
const doorOf = (vacant: ReadonlyArray<UnitId> = []) => {
  const roles: Array<string | undefined> = []
  const command = guard(
    Command.make("StartHandling", {
      input: { incidentId: IncidentId },
      reads: () => ({
        city: cityUnits(),
        members: [memberHistory(someoneElse)],
        units: [unitHistory(office)],
        incident: incidentAccess(incidentId)
      }),
      emits: [],
      refuses: [],
      decide: (_input, _past, { role }) => {
        roles.push(role)
        return Result.succeed([])
      }
    }),
    vacant
  )
  return { command, roles }
}

describe("the role at the door", () => {
  const manager = [...given("manager")]

  it("is told to the decision as facts have it, whether it is said or not", () => {
    const { command, roles } = doorOf()
    specify(command)
      .given(...manager)
      .when({ incidentId }, as(refOf("manager")))
      .thenNothing()
    specify(command)
      .given(...manager)
      .when({ incidentId }, as(refOf("manager"), "manager"))
      .thenNothing()
    assert.deepStrictEqual(roles, ["manager", "manager"])
  })

  it("is none for a handler without a role there, whatever they hold elsewhere", () => {
    const { command, roles } = doorOf()
    specify(command)
      .given(...given("handler"), leads(refOf("handler"), start, south))
      .when({ incidentId }, as(refOf("handler"), "manager"))
      .thenNothing()
    assert.deepStrictEqual(roles, [undefined])
  })

  it("is the substitute's for a substitute", () => {
    const { command, roles } = doorOf()
    specify(command)
      .given(...given("substitute"))
      .when({ incidentId }, as(refOf("substitute")))
      .thenNothing()
    assert.deepStrictEqual(roles, ["substitute"])
  })

  it("is refused when it is said and not held, so that none is recorded that is not true", () => {
    const { command, roles } = doorOf()
    for (const role of ["securityCoordinator", "king"]) {
      specify(command)
        .given(...manager)
        .when({ incidentId }, as(refOf("manager"), role))
        .thenRefused(new NotAuthorised({ command: "StartHandling" }))
    }
    assert.deepStrictEqual(roles, [])
  })

  it("is not held any more the day it ends", () =>
    specify(doorOf().command)
      .given(...manager, ended(refOf("manager"), "manager", today))
      .when({ incidentId }, as(refOf("manager")))
      .thenRefused(new IncidentNotFound({ incidentId })))
})

describe("a vacant post (R1-01)", () => {
  const above = [...town, incident(someoneElse), joined(cilla, department), leads(cilla, start, north)]
  const refusal = new NotAuthorised({ command: "StartHandling" })

  it("lets the manager above act, when they say which posts are vacant and they are", () =>
    specify(doorOf([office, department]).command)
      .given(...above)
      .when({ incidentId }, as(cilla))
      .thenNothing())

  it("does not when nobody says so, or not of every post below", () => {
    for (const vacant of [[], [office], [department]]) {
      specify(doorOf(vacant).command)
        .given(...above)
        .when({ incidentId }, as(cilla))
        .thenRefused(refusal)
    }
  })

  it("does not when a post is filled: by a manager, or by a substitute that day", () => {
    specify(doorOf([office, department]).command)
      .given(...above, leads(anna))
      .when({ incidentId }, as(cilla))
      .thenRefused(refusal)
    specify(doorOf([office, department]).command)
      .given(...above, standsIn(bo, today, today))
      .when({ incidentId }, as(cilla))
      .thenRefused(refusal)
    specify(doorOf([office, department]).command)
      .given(...above, leads(anna), ended(anna, "manager", today), standsIn(bo, "2026-01-01", "2026-03-01"))
      .when({ incidentId }, as(cilla))
      .thenNothing()
  })

  it("counts as vacant in a case whose manager was exposed in it", () =>
    specify(doorOf([office, department]).command)
      .given(...given("managerExposed"), joined(cilla, department), leads(cilla, start, north))
      .when({ incidentId }, as(cilla))
      .thenNothing())

  it("counts as vacant in a case that is about its manager", () =>
    specify(doorOf([office, department]).command)
      .given(...given("managerAccused"), joined(cilla, department), leads(cilla, start, north))
      .when({ incidentId }, as(cilla))
      .thenNothing())
})

describe("a say over an exposure", () => {
  const input = { incidentId, perceivedIntent: "yes", givenVia: "self" } as const

  it("is the exposed person's own, and not over a colleague's in the same incident", () => {
    const { given: given_ } = specify(guard(GiveOwnStatement))
    const past = given("exposed").filter((event) => event._tag !== "UnitRegistered")
    const own = given_(...past).when({ ...input, exposureId: exposureOf("exposed") }, as(refOf("exposed")))
    assert.isTrue(Result.isSuccess(own.outcome))
    given_(...past)
      .when({ ...input, exposureId: elsesExposure }, as(refOf("exposed")))
      .thenRefused(new NotAuthorised({ command: "GiveOwnStatement" }))
  })
})

describe("two incidents at once", () => {
  const merge = { incidentId, targetId: otherIncident }
  const past = [joined(cilla), coordinates(cilla, start, north), incident(someoneElse)]
  const elsewhere = { ...incident(someoneElse, otherIncident), unitPath: [south, city] as const }

  it("need the same say in both", () => {
    const { given: given_ } = specify(guard(MergeIncidents))
    const both = given_(...past, incident(someoneElse, otherIncident)).when(merge, as(cilla))
    assert.isTrue(Result.isSuccess(both.outcome))
    given_(...past, elsewhere)
      .when(merge, as(cilla))
      .thenRefused(new IncidentNotFound({ incidentId: otherIncident }))
    given_(...past, elsewhere)
      .when({ incidentId: otherIncident, targetId: incidentId }, as(cilla))
      .thenRefused(new IncidentNotFound({ incidentId: otherIncident }))
  })
})

describe("an incident that is not there", () => {
  it("is answered as one that the asker has nothing to do with", () => {
    const { given: given_ } = specify(guard(StartHandling))
    const refusal = new IncidentNotFound({ incidentId })
    given_(joined(anna), leads(anna)).when({ incidentId }, as(anna)).thenRefused(refusal)
    given_(joined(bo), incident(someoneElse)).when({ incidentId }, as(bo)).thenRefused(refusal)
  })
})

/** A city made by bare commands, and then an incident in it by guarded ones: on a real log, with real decisions behind the doors. */
describe("a case behind its doors", () => {
  let commands = 0
  const by = (actor: string, role?: string) => ({
    commandId: CommandId.make(`c-${(commands += 1)}`),
    ...as(actor, role)
  })
  const exposureId = ExposureId.make("x-1")
  const work = { roleFamily: "socialWorker", employmentForm: "permanent", from: start } as const
  const report = {
    ...told,
    incidentId,
    reportId: ReportId.make("r-1"),
    reportNumber: ReportNumber.make("H-2026-00001"),
    reporter: { mode: "named", kind: "exposedPerson", memberRef: anna },
    unitPath: [office, city],
    occurred: { local: "2024-03-02T09:30", precision: "minute", zone: "Europe/Stockholm" },
    exposures: [{ exposureId, personRef: anna, exposedKind: "employee" }]
  } as const

  const cityMade = Effect.gen(function* () {
    yield* handle(RegisterUnit)({ unitId: city, kind: "city", name: "Staden", from: start }, by("setup"))
    yield* handle(JoinMember)({ memberRef: cilla, unitId: city, ...work }, by("setup"))
    yield* handle(AssignRole)({ memberRef: cilla, unitId: city, role: "administrator", from: start }, by("setup"))
    const admin = () => by(cilla, "administrator")
    yield* handle(guard(RegisterUnit))(
      { unitId: office, kind: "unit", name: "Kontoret", parent: city, from: start },
      admin()
    )
    yield* handle(guard(JoinMember))({ memberRef: anna, unitId: office, ...work }, admin())
    yield* handle(guard(JoinMember))({ memberRef: bo, unitId: office, ...work }, admin())
    yield* handle(guard(AppointManager))({ memberRef: bo, unitId: office, from: start }, admin())
  })
  const onLog = <A, E>(play: Effect.Effect<A, E, EventLog>) =>
    Effect.andThen(cityMade, play).pipe(Effect.provide(layerMemory), Effect.runPromise)
  const tags = (error: { readonly _tag: string }) => error._tag
  const refusedWith = <A, E extends { readonly _tag: string }, R>(play: Effect.Effect<A, E, R>) =>
    Effect.match(play, { onFailure: tags, onSuccess: () => "let through" })

  // The report is two years late, which the rules ask a reason for.
  const lateReason = { subject: incidentId, key: "k", seal: "s", commitment: "c", cipher: "x" }

  it("is reported by anybody who works there and handled by whom it concerns, and by nobody else", () =>
    onLog(
      Effect.gen(function* () {
        const outsider = PersonRef.make("p-outsider")
        assert.strictEqual(
          yield* refusedWith(handle(guard(ReportIncident))({ ...report, lateReason }, by(outsider))),
          "NotAuthorised"
        )
        yield* handle(guard(ReportIncident))({ ...report, lateReason }, by(anna))
        assert.deepStrictEqual(
          [
            yield* refusedWith(handle(guard(StartHandling))({ incidentId }, by(cilla))),
            yield* refusedWith(handle(guard(StartHandling))({ incidentId }, by(anna))),
            yield* refusedWith(handle(guard(RenameUnit))({ unitId: office, name: "X", from: today }, by(bo)))
          ],
          ["IncidentNotFound", "NotAuthorised", "NotAuthorised"]
        )
        const started = yield* handle(guard(StartHandling))({ incidentId }, by(bo, "manager"))
        assert.deepStrictEqual(
          started.recorded.map(({ data, meta, type }) => [type, meta.role, data]),
          [
            ["HandlerAssigned", "manager", { incidentId, handlerRef: bo, reason: "closestManager" }],
            ["HandlingStarted", "manager", { incidentId }]
          ]
        )
        yield* handle(guard(OfferSupport))({ incidentId, exposureId, kinds: ["crisisSupport"] }, by(bo))
      })
    ))
})
