/** Several roles, several units, several incidents: each counts for itself. */
import { ActorRef, Command } from "@trygglogg/log"
import { specify } from "@trygglogg/log/testing"
import { Result } from "effect"
import { assert, describe, it } from "vitest"
import { BreakGlass } from "../../src/access/command/breakGlass.ts"
import { type CommandName, guard, NotAuthorised } from "../../src/access/index.ts"
import { AnswerColleagueSupport } from "../../src/follow-up/command/colleague.ts"
import { ColleagueSupportAnswered, ColleagueSupportOffered } from "../../src/follow-up/event.ts"
import { StartHandling } from "../../src/incident/command/handling.ts"
import { MergeIncidents } from "../../src/incident/command/merge.ts"
import { RenameUnit } from "../../src/organisation/command/unit.ts"
import { RoleAssigned, UnitRenamed } from "../../src/organisation/event.ts"
import { cityUnits, memberHistory, unitHistory } from "../../src/organisation/facts.ts"
import { NoteLesson } from "../../src/policy/command/exercise.ts"
import { AcknowledgeRoutine } from "../../src/policy/command/knowing.ts"
import { ConfirmSafetyRequest } from "../../src/policy/command/request.ts"
import { ExerciseHeld, ExercisePlanned, SafetyRepRequestMade } from "../../src/policy/event.ts"
import { CompleteMapping } from "../../src/risk-assessment/command/mapping.ts"
import { CancelVisit, PlanVisit } from "../../src/risk-assessment/command/planning.ts"
import { MappingOpened } from "../../src/risk-assessment/event/mapping.ts"
import { VisitPlanned } from "../../src/risk-assessment/event/visit.ts"
import { ExerciseId, MappingId, type PersonRef, SafetyRequestId, type UnitId } from "../../src/vocabulary/ids.ts"
import { IncidentNotFound } from "../../src/vocabulary/refusal.ts"
import { asked, nowInstant, words } from "../fixture.ts"
import {
  anna,
  bo,
  cilla,
  city,
  coordinates,
  joined,
  leads,
  left,
  north,
  office,
  south,
  start,
  today,
  town
} from "../organisation/town.ts"
import { assessed, begun, cityDecides, noted, plan, planned, visitId } from "../risk-assessment/visiting.ts"
import { incident, incidentId, otherIncident, path, someoneElse } from "./people.ts"

const administers = (memberRef: PersonRef, unitId: UnitId = city) =>
  RoleAssigned({ memberRef, unitId, role: "administrator", from: start })
const denied = (command: CommandName) => new NotAuthorised({ command })

describe("somebody with two roles", () => {
  /** Tells the role that a decision about a unit is told. */
  const roleTold = (claimed?: string) => {
    const told: Array<string | undefined> = []
    const command = guard(
      Command.make("PlanExercise", {
        input: { unitPath: ExercisePlanned.fields.unitPath },
        reads: () => ({ city: cityUnits(), members: [memberHistory(anna)], units: [unitHistory(office)] }),
        emits: [],
        refuses: [],
        decide: (_input, _past, { role }) => {
          told.push(role)
          return Result.succeed([])
        }
      })
    )
    specify(command)
      .given(...town, joined(anna), leads(anna), coordinates(anna))
      .when({ unitPath: path }, { actor: ActorRef.make(anna), ...(claimed && { role: claimed }) })
      .thenNothing()
    return told
  }

  it("acts in the one they say, and in the first that lets them through when they say none", () => {
    assert.deepStrictEqual(roleTold("securityCoordinator"), ["securityCoordinator"])
    assert.deepStrictEqual(roleTold("manager"), ["manager"])
    assert.deepStrictEqual(roleTold(), ["manager"])
  })

  it("administers the city as its administrator alone, whatever else they are", () => {
    const rename = { unitId: office, name: "Kontoret", from: today } as const
    const { given } = specify(guard(RenameUnit))
    given(...town, joined(anna), coordinates(anna), administers(anna))
      .when(rename, asked(anna))
      .thenDecided(UnitRenamed(rename))
    for (const other of [coordinates(anna, start, city), administers(anna, north)]) {
      given(...town, joined(anna), other)
        .when(rename, asked(anna))
        .thenRefused(denied("RenameUnit"))
    }
  })

  it("works in both of two units", () => {
    const visit = { ...plan, unitPath: path } as const
    specify(guard(PlanVisit))
      .given(...town, begun({ unitPath: path }), noted(), assessed(), joined(bo, south), joined(bo))
      .when(visit, asked(bo))
      .thenDecided(VisitPlanned(visit))
  })
})

describe("a thing that lies in units", () => {
  const led = (unitId: UnitId) => [joined(anna), leads(anna, start, unitId)] as const

  it("is that of whoever leads its unit: a visit, a mapping, a request and an exercise", () => {
    const cancel = { visitId, by: anna, reason: "replaced" } as const
    const visit = planned({ unitPath: path, participants: [anna, bo] })
    const cancelled = (unitId: UnitId) =>
      specify(guard(CancelVisit))
        .given(...led(unitId), visit)
        .when(cancel, asked(anna))
    assert.isTrue(Result.isSuccess(cancelled(office).outcome))

    const mappingId = MappingId.make("m-1")
    const mapping = MappingOpened({
      mappingId,
      unitPath: path,
      from: start,
      to: today,
      participants: [anna],
      safetyRep: bo
    })
    const complete = { mappingId, levels: [{ area: "reception", level: 2 }] } as const
    const elsewhere = specify(guard(CompleteMapping))
      .given(...led(south), mapping)
      .when(complete, asked(anna))
    elsewhere.thenRefused(denied("CompleteMapping"))
    const incomplete = specify(guard(CompleteMapping))
      .given(...led(office), mapping)
      .when(complete, asked(anna)).outcome
    assert.strictEqual(Result.isFailure(incomplete) && incomplete.failure._tag, "MappingIncomplete")

    const requestId = SafetyRequestId.make("req-1")
    const request = SafetyRepRequestMade({ requestId, unitPath: path, madeBy: bo, at: nowInstant })
    const confirm = (unitId: UnitId) =>
      specify(guard(ConfirmSafetyRequest))
        .given(...led(unitId), request)
        .when({ requestId, by: anna }, asked(anna))
    assert.isTrue(Result.isSuccess(confirm(office).outcome))
    confirm(south).thenRefused(denied("ConfirmSafetyRequest"))

    const exerciseId = ExerciseId.make("ex-1")
    const exercise = [
      ExercisePlanned({ exerciseId, unitPath: path, scenario: "threatInReception", on: today }),
      ExerciseHeld({ exerciseId, on: today, byUnit: [{ unitId: office, participants: 2 }], participants: 2 })
    ] as const
    const lesson = { exerciseId, lesson: words<string>(exerciseId) }
    const note = (unitId: UnitId) =>
      specify(guard(NoteLesson))
        .given(...led(unitId), ...exercise)
        .when(lesson, asked(anna))
    assert.isTrue(Result.isSuccess(note(office).outcome))
    note(south).thenRefused(denied("NoteLesson"))
  })
})

describe("two incidents at once", () => {
  it("need a say in the first too, also of who has one in the last", () => {
    const there = { ...incident(someoneElse, otherIncident), unitPath: [south, city] as const }
    specify(guard(MergeIncidents))
      .given(joined(cilla), coordinates(cilla, start, south), incident(cilla), there)
      .when({ incidentId, targetId: otherIncident }, asked(cilla))
      .thenRefused(denied("MergeIncidents"))
  })
})

describe("somebody who has left", () => {
  it("tells no more what they know", () =>
    specify(guard(AcknowledgeRoutine))
      .given(joined(anna), left(anna, today), cityDecides({}))
      .when({ personRef: anna, version: "2026:1", how: "read" }, asked(anna))
      .thenRefused(denied("AcknowledgeRoutine")))
})

describe("support as a colleague", () => {
  it("is answered by oneself, and by no other colleague", () => {
    const answer = { incidentId, personRef: bo, answer: "accepted" } as const
    const offered = ColleagueSupportOffered({
      incidentId,
      personRef: bo,
      as: "witness",
      kinds: ["supervision"],
      at: nowInstant
    })
    const past = [incident(someoneElse), joined(bo), joined(anna), offered] as const
    specify(guard(AnswerColleagueSupport))
      .given(...past)
      .when(answer, asked(bo))
      .thenDecided(ColleagueSupportAnswered(answer))
    specify(guard(AnswerColleagueSupport))
      .given(...past)
      .when(answer, asked(anna))
      .thenRefused(new IncidentNotFound({ incidentId }))
  })
})

describe("a guarded command", () => {
  it("stamps the rules that the bare one goes by, and may be refused at the door as well", () => {
    assert.strictEqual(guard(BreakGlass).policy, BreakGlass.policy)
    assert.notProperty(guard(StartHandling), "policy")
    assert.includeMembers(
      [...guard(StartHandling).refuses],
      [...StartHandling.refuses, NotAuthorised, IncidentNotFound]
    )
  })
})
