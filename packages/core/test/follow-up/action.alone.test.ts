/** Measures that belong to no incident: found by their id, once they are decided. */
import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import {
  ActionCancelled,
  ActionDecided,
  ActionDone,
  ActionHandedOver,
  ActionNotFound,
  ActionPostponed,
  ActionStarted,
  CancelAction,
  CompleteAction,
  StartAction
} from "../../src/follow-up/index.ts"
import { ActionId } from "../../src/vocabulary/ids.ts"
import { Day } from "../../src/vocabulary/time.ts"
import { incidentId, leif, mona, nowInstant, reception, words } from "../fixture.ts"

const actionId = ActionId.make("a-1")
const dueOn = Day.make("2026-04-01")
const of = { actionId, incidentId } as const
const unknown = new ActionNotFound({ actionId })

describe("a measure", () => {
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
