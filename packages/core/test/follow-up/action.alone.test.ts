/** Measures that belong to no incident: found by their id, once they are decided. */
import { assert, describe, it } from "@effect/vitest"
import { handle } from "@trygglogg/log"
import { specify } from "@trygglogg/log/testing"
import { Effect } from "effect"
import { guard } from "../../src/access/guard.ts"
import {
  ActionCancelled,
  ActionDecided,
  ActionDone,
  ActionHandedOver,
  ActionNotFound,
  ActionPostponed,
  ActionStarted,
  CancelAction,
  CheckEffect,
  CompleteAction,
  DecideAction,
  HandOverAction,
  StartAction
} from "../../src/follow-up/index.ts"
import { AppointManager, LeaveMember } from "../../src/organisation/index.ts"
import { ActionId } from "../../src/vocabulary/ids.ts"
import { Day } from "../../src/vocabulary/time.ts"
import { asking, inCity } from "../city.ts"
import { incidentId, leif, mona, nowInstant, path, ravi, reception, sara, words } from "../fixture.ts"

const actionId = ActionId.make("a-1")
const dueOn = Day.make("2026-04-01")
const of = { actionId, incidentId } as const
const unknown = new ActionNotFound({ actionId })

describe("a measure", () => {
  it.effect("of a unit whose owner has left is handed over by whoever leads the unit, who also ends it", () =>
    Effect.gen(function* () {
      const leads = asking("leads", leif, "administrator")
      yield* handle(AppointManager)({ memberRef: mona, unitId: reception, from: Day.make("2020-01-01") }, leads)
      const decision = {
        actionId,
        unitId: reception,
        unitPath: path,
        origin: "mapping",
        kind: "premises",
        measure: words<string>(actionId),
        ownerRef: sara,
        dueOn
      } as const
      yield* handle(guard(DecideAction))(decision, asking("decide", mona))
      const gone = { memberRef: sara, unitId: reception, at: Day.make("2026-03-02") }
      yield* handle(LeaveMember)(gone, asking("leave", leif, "administrator"))
      const toRavi = { actionId, newOwner: ravi, reason: "ownerLeft" } as const
      const byColleague = yield* Effect.flip(handle(guard(HandOverAction))(toRavi, asking("colleague", ravi)))
      assert.strictEqual(byColleague._tag, "NotAuthorised")
      const over = yield* handle(guard(HandOverAction))(toRavi, asking("over", mona))
      assert.deepStrictEqual(
        over.recorded.map(({ data }) => data),
        [{ actionId, fromRef: sara, ownerRef: ravi, reason: "ownerLeft" }]
      )
      yield* handle(guard(CompleteAction))({ actionId }, asking("done", mona))
      const checked = yield* handle(guard(CheckEffect))({ actionId, effect: "worked" }, asking("check", mona))
      assert.lengthOf(checked.recorded, 1)
    }).pipe(inCity())
  )

  it("of no incident is found by its id alone, and only after it was decided", () => {
    const alsoDecided = ActionDecided({
      actionId,
      unitId: reception,
      origin: "mapping",
      kind: "premises",
      measure: words(actionId),
      ownerRef: mona,
      dueOn
    })
    specify(StartAction).given(alsoDecided).when({ actionId }).thenDecided(ActionStarted({ actionId }))
    specify(StartAction).given(alsoDecided).when(of).thenRefused(unknown)
    const reason = words<string>(actionId)
    for (const event of [
      ActionStarted({ actionId }),
      ActionPostponed({ actionId, dueOn, reason }),
      ActionHandedOver({ actionId, fromRef: mona, ownerRef: leif, reason: "ownerLeft" }),
      ActionDone({ actionId, at: nowInstant }),
      ActionCancelled({ actionId, reason })
    ]) {
      specify(StartAction).given(event).when({ actionId }).thenRefused(unknown)
    }
    specify(CompleteAction).given().when({ actionId }).thenRefused(unknown)
    specify(CancelAction).given().when({ actionId, reason }).thenRefused(unknown)
  })
})
