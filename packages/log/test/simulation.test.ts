import { assert, describe, it } from "@effect/vitest"
import { EventLog, layerMemoryOf } from "@trygglogg/log"
import {
  layerForgetful,
  layerNaiveReader,
  layerOneForAll,
  layerUnkept,
  layerWithoutConditions
} from "@trygglogg/log/testing"
import { campaign, planOf, shortest, simulate, type SimulatedStore } from "@trygglogg/log/testing/simulation"
import { Context, Effect, Layer } from "effect"

const storeOf = (layer: Layer.Layer<EventLog>): Effect.Effect<SimulatedStore> =>
  Effect.succeed({
    survives: false,
    open: Effect.map(Layer.build(Layer.fresh(layer)), (services) => Context.get(services, EventLog))
  })
const right = storeOf(layerMemoryOf("teststad"))

/** What the first seed that goes wrong breaks. */
const brokenBy = async (layer: Layer.Layer<EventLog>) => {
  const make = storeOf(layer)
  for (let seed = 1; seed <= 60; seed++) {
    const simulated = await simulate(planOf(seed), make)
    if (simulated.faults.length > 0) return { make, simulated }
  }
  return assert.fail("sixty seeds and not a fault")
}

describe("a simulation", () => {
  it("explains every answer of the log in memory, two hundred histories", { timeout: 120_000 }, async () => {
    const { events, unanswered } = await campaign({ from: 1, histories: 200 }, right, ({ faults, plan }) =>
      assert.fail(`seed ${plan.seed}: ${JSON.stringify(faults)}`)
    )
    assert.isAbove(events, 2_000)
    assert.isAbove(unanswered, 200)
  })

  it("makes the same history of the same seed", async () => {
    for (const seed of [1, 2, 3]) {
      const [one, two] = [await simulate(planOf(seed), right), await simulate(planOf(seed), right)]
      assert.isAbove(one.history.entries.length, 5)
      assert.strictEqual(JSON.stringify(one.history), JSON.stringify(two.history))
    }
  })

  it.each([
    { log: "naive reader", layer: layerNaiveReader, breaks: "G2" },
    { log: "without conditions", layer: layerWithoutConditions, breaks: "G3" },
    { log: "one for all", layer: layerOneForAll, breaks: "G3" },
    { log: "forgetful", layer: layerForgetful, breaks: "G4" },
    { log: "unkept", layer: layerUnkept, breaks: "G4" }
  ])(
    "finds what is wrong with the log that is wrong, and cuts it short: $log",
    { timeout: 120_000 },
    async ({ breaks, layer }) => {
      const { make, simulated } = await brokenBy(layer)
      assert.include(
        simulated.faults.map(({ guarantee }) => guarantee),
        breaks
      )
      const short = await shortest(simulated, make)
      const steps = short.plan.clients.flat()
      assert.isAbove(short.faults.length, 0)
      assert.isBelow(steps.length, simulated.plan.clients.flat().length)
      assert.isAtMost(steps.length, 9, "a handful of steps is enough")
    }
  )
})
