/** Who decides on a measure that is about no incident and goes on with it: whoever leads or coordinates the unit it is for. */
import { ActorRef, Command } from "@trygglogg/log"
import { specify } from "@trygglogg/log/testing"
import { Result, Schema } from "effect"
import { assert, describe, it } from "vitest"
import { guard } from "../../src/access/guard.ts"
import type { CommandName } from "../../src/access/permissions.ts"
import { ActionDecided, DecideAction } from "../../src/follow-up/index.ts"
import { incidentAccess } from "../../src/incident/facts/access.ts"
import { cityUnits, memberHistory } from "../../src/organisation/facts.ts"
import { ActionId, PersonRef, UnitId } from "../../src/vocabulary/ids.ts"
import { Day } from "../../src/vocabulary/time.ts"
import { words } from "../fixture.ts"
import { office } from "../organisation/town.ts"
import { actorOf, given, incidentId, path, refOf, someoneElse, type Who } from "./people.ts"

const { unitPath } = DecideAction.input
/** A command by that name which decides nothing: what is left is the door. */
const door = guard(
  Command.make("DecideAction", {
    input: { unitPath, ownerRef: Schema.optionalKey(PersonRef) },
    reads: () => ({ city: cityUnits(), member: memberHistory(someoneElse), incident: incidentAccess(incidentId) }),
    emits: [],
    refuses: [],
    decide: () => Result.succeed([])
  })
)
const answer = (who: Who, input: Schema.Struct.Type<typeof door.input>) => {
  const { outcome } = specify(door)
    .given(...given(who))
    .when(input, { actor: ActorRef.make(actorOf(who)) })
  return Result.isSuccess(outcome) ? "let through" : outcome.failure._tag
}

describe("a measure that is about no incident", () => {
  it.each(["manager", "substitute", "managerAbove", "coordinator"] satisfies ReadonlyArray<Who>)(
    "is decided on by the %s of the unit",
    (who) => assert.strictEqual(answer(who, { unitPath: path }), "let through")
  )

  it.each([
    "managerElsewhere",
    "coordinatorElsewhere",
    "colleague",
    "safetyRep",
    "handler",
    "auditor",
    "administrator"
  ] satisfies ReadonlyArray<Who>)("is not by the %s", (who) =>
    assert.strictEqual(answer(who, { unitPath: path }), "NotAuthorised")
  )

  it("is by nobody of a unit that is not named, nor by whoever is to carry it out", () => {
    assert.strictEqual(answer("manager", {}), "NotAuthorised")
    assert.strictEqual(answer("manager", { unitPath: [UnitId.make("elsewhere")] }), "NotAuthorised")
    assert.strictEqual(answer("colleague", { unitPath: path, ownerRef: refOf("colleague") }), "NotAuthorised")
  })
})

describe("a unit's measure, once it is decided", () => {
  const actionId = ActionId.make("a-1")
  const decided = ActionDecided({
    actionId,
    unitId: office,
    unitPath: path,
    origin: "mapping",
    kind: "premises",
    measure: words(actionId),
    ownerRef: someoneElse,
    dueOn: Day.make("2026-03-20")
  })
  const commands = [
    "StartAction",
    "PostponeAction",
    "HandOverAction",
    "CompleteAction",
    "CancelAction",
    "CheckEffect"
  ] as const satisfies ReadonlyArray<CommandName>

  /** The commands that go on with it by which somebody is let through. */
  const goesOnBy = (who: Who, past = decided) =>
    commands.filter((name) => {
      const goingOn = guard(
        Command.make(name, {
          input: { actionId: ActionId },
          reads: () => ({
            city: cityUnits(),
            member: memberHistory(someoneElse),
            incident: incidentAccess(incidentId)
          }),
          emits: [],
          refuses: [],
          decide: () => Result.succeed([])
        })
      )
      const { outcome } = specify(goingOn)
        .given(...given(who), past)
        .when({ actionId }, { actor: ActorRef.make(actorOf(who)) })
      if (Result.isFailure(outcome)) assert.strictEqual(outcome.failure._tag, "NotAuthorised")
      return Result.isSuccess(outcome)
    })

  it.each(["manager", "substitute", "managerAbove", "coordinator"] satisfies ReadonlyArray<Who>)(
    "is gone on with by the %s of the unit",
    (who) => assert.deepStrictEqual(goesOnBy(who), [...commands])
  )

  it.each([
    "managerElsewhere",
    "coordinatorElsewhere",
    "colleague",
    "handler",
    "safetyRepElsewhere",
    "auditor",
    "administrator"
  ] satisfies ReadonlyArray<Who>)("is not by the %s", (who) => assert.deepStrictEqual(goesOnBy(who), []))

  it("is looked at by the safety representative there, who does nothing else with it", () =>
    assert.deepStrictEqual(goesOnBy("safetyRep"), ["CheckEffect"]))

  it("lies where it was decided to: in no unit, or in another one, it is nobody's here", () => {
    const { unitPath: _, ...nowhere } = decided
    assert.deepStrictEqual(goesOnBy("manager", ActionDecided(nowhere)), [])
    assert.deepStrictEqual(goesOnBy("manager", ActionDecided({ ...decided, unitPath: [UnitId.make("elsewhere")] })), [])
  })
})
