import { assert, describe, it } from "@effect/vitest"
import { EventLog, layerMemory } from "@trygglogg/log"
import { planOf, simulate, type SimulatedStore } from "@trygglogg/log/testing/simulation"
import { Context, Effect, Fiber, Layer } from "effect"
import { makeWorld, Stuck } from "../src/testing/simulation/world.ts"

describe("a simulated world", () => {
  it("lets everybody who is interrupted end, begun or not", async () => {
    // Seed 5270 never ended: a follower was interrupted before its first step, and began all the same.
    for (let seed = 1; seed <= 200; seed++) {
      const interrupting = Effect.gen(function* () {
        const waiting = yield* Effect.forkDetach(Effect.never)
        yield* Fiber.interrupt(waiting)
      })
      await makeWorld(seed).run(interrupting)
    }
  })

  it("ends when all that is left are fibers that wait for each other", async () => {
    const waiting = Effect.uninterruptible(Effect.callback<void>(() => undefined))
    const ended = await makeWorld(1)
      .run(Effect.timeoutOption(waiting, "1 minute"))
      .catch((error: unknown) => error)
    assert.instanceOf(ended, Stuck)
  })

  it("waits for what comes back from outside it", async () => {
    const outside = Effect.promise(() => new Promise<string>((resolve) => setTimeout(() => resolve("back"), 20)))
    assert.strictEqual(await makeWorld(1).run(outside), "back")
  })

  it("says which seed never comes to an end", async () => {
    const open = Effect.map(Layer.build(Layer.fresh(layerMemory)), (services) => {
      const log = Context.get(services, EventLog)
      return EventLog.of({ ...log, append: () => Effect.uninterruptible(Effect.callback(() => undefined)) })
    })
    const store: SimulatedStore = { survives: false, open }
    const { faults, plan } = await simulate(planOf(1), Effect.succeed(store))
    assert.deepStrictEqual(faults, [{ guarantee: "G9", what: "somebody is waited for who never ends" }])
    assert.strictEqual(plan.seed, 1)
  })
})
