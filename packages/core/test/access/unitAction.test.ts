/** Who decides on a measure that is about no incident: whoever leads or coordinates the unit it is for. */
import { ActorRef, Command } from "@trygglogg/log"
import { specify } from "@trygglogg/log/testing"
import { Result, Schema } from "effect"
import { assert, describe, it } from "vitest"
import { guard } from "../../src/access/guard.ts"
import { DecideAction } from "../../src/follow-up/index.ts"
import { incidentAccess } from "../../src/incident/facts/access.ts"
import { cityUnits, memberHistory } from "../../src/organisation/facts.ts"
import { PersonRef, UnitId } from "../../src/vocabulary/ids.ts"
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
