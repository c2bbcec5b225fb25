/** Who comes in without anything to do with the incident itself: the owner of a measure, and whoever reported without being known. */
import { ActorRef, Command } from "@trygglogg/log"
import { specify } from "@trygglogg/log/testing"
import { Result, Schema } from "effect"
import { assert, describe, it } from "vitest"
import { guard } from "../../src/access/guard.ts"
import type { CommandName } from "../../src/access/permissions.ts"
import { incidentAccess } from "../../src/incident/facts/access.ts"
import { cityUnits, memberHistory } from "../../src/organisation/facts.ts"
import { IncidentId, PersonRef } from "../../src/vocabulary/ids.ts"
import { actorOf, given, incidentId, refOf, someoneElse, type Who } from "./people.ts"

/** A command by that name which decides nothing: what is left is the door. */
const door = (name: CommandName) =>
  guard(
    Command.make(name, {
      input: { incidentId: Schema.optionalKey(IncidentId), ownerRef: Schema.optionalKey(PersonRef) },
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

const answer = (
  name: CommandName,
  who: Who,
  input: { readonly incidentId?: IncidentId; readonly ownerRef?: PersonRef }
) => {
  const { outcome } = specify(door(name))
    .given(...given(who))
    .when(input, { actor: ActorRef.make(actorOf(who)) })
  return Result.isSuccess(outcome) ? "let through" : outcome.failure._tag
}

describe("the owner of a measure", () => {
  const own = (who: Who) => ({ incidentId, ownerRef: refOf(who) })

  it("carries it out without anything else to do with the case", () => {
    assert.strictEqual(answer("CompleteAction", "stranger", own("stranger")), "let through")
    assert.strictEqual(answer("CompleteAction", "stranger", { ownerRef: refOf("stranger") }), "let through")
  })

  it("is only who they say: nobody comes in by another's name, nor without any", () => {
    assert.strictEqual(answer("CompleteAction", "stranger", own("colleague")), "IncidentNotFound")
    assert.strictEqual(answer("CompleteAction", "stranger", { incidentId }), "IncidentNotFound")
    assert.strictEqual(answer("CompleteAction", "stranger", { ownerRef: refOf("colleague") }), "NotAuthorised")
  })

  it("decides on none, and is let into nothing else", () => {
    assert.strictEqual(answer("DecideAction", "stranger", own("stranger")), "IncidentNotFound")
    assert.strictEqual(answer("CancelAction", "stranger", own("stranger")), "IncidentNotFound")
    assert.strictEqual(answer("CloseIncident", "stranger", own("stranger")), "IncidentNotFound")
  })

  it("is nobody the report is about, and nobody who has left", () => {
    assert.notStrictEqual(answer("CompleteAction", "managerAccused", own("managerAccused")), "let through")
    assert.notStrictEqual(answer("CompleteAction", "reporterLeft", own("reporterLeft")), "let through")
  })
})

describe("whoever reported without being known", () => {
  it("may answer, and do nothing else in the case", () => {
    assert.strictEqual(answer("AnswerAsReporter", "anonymous", { incidentId }), "let through")
    assert.strictEqual(answer("WriteAddendum", "anonymous", { incidentId }), "IncidentNotFound")
    assert.strictEqual(answer("AskReporter", "anonymous", { incidentId }), "IncidentNotFound")
    assert.strictEqual(answer("AnswerAsReporter", "unknown", { incidentId }), "IncidentNotFound")
  })
})
