import { assert, it } from "@effect/vitest"
import { GroupCommit } from "@trygglogg/log/store"
import { Effect, Fiber, Scheduler } from "effect"

it.live("group commit: whoever is interrupted, at whatever step, leaves those who come later served", () =>
  Effect.gen(function* () {
    for (let steps = 0; steps < 40; steps++) {
      const ask = GroupCommit.make((asked: ReadonlyArray<number>) => Effect.succeed(asked.map((one) => one * 2)))
      // A fiber that is taken the turn from after each step, as a busy program may do at any of them.
      const interrupted = yield* Effect.forkChild(Effect.provideService(ask([1]), Scheduler.MaxOpsBeforeYield, 3))
      yield* Effect.repeat(Effect.yieldNow, { times: steps })
      yield* Fiber.interrupt(interrupted)
      const answered = yield* Effect.timeoutOption(ask([2]), "2 seconds")
      assert.deepStrictEqual(answered._tag, "Some", `interrupted after ${steps} steps`)
    }
  })
)
