import { assert, describe, it } from "@effect/vitest"
import { campaign, planOf, simulate, type Simulated } from "@trygglogg/log/testing/simulation"
import { Effect } from "effect"
import { everyCall } from "../simulation/everyCall.ts"
import { simulables } from "../simulation/stores.ts"

const fail = ({ faults, plan }: Simulated) => assert.fail(`seed ${plan.seed}: ${JSON.stringify(faults)}`)

describe("the log on SQLite, simulated", () => {
  it("explains every answer of a hundred histories, closed and opened, its driver failing", async () => {
    const { make } = simulables.sqlite()
    const { events, unanswered } = await campaign({ from: 1, histories: 100 }, make, fail)
    assert.isAbove(events, 1_000)
    assert.isAbove(unanswered, 100)
  })

  it("is right whichever call of the driver fails, each in turn", async () => {
    assert.isAbove(await everyCall(7, simulables.sqlite(), fail), 20)
  })

  it("makes the same history of the same seed", async () => {
    const { make } = simulables.sqlite()
    const [one, two] = [await simulate(planOf(3), make), await simulate(planOf(3), make)]
    assert.isAbove(one.history.entries.length, 5)
    assert.strictEqual(JSON.stringify(one.history), JSON.stringify(two.history))
  })

  it("finds out a log that has forgotten everything when it is opened again", async () => {
    const forgetful = Effect.map(simulables.memory().make, (store) => ({ ...store, survives: true }))
    const found: Array<string> = []
    await campaign({ from: 1, histories: 20 }, forgetful, ({ faults }) => {
      found.push(...faults.map(({ guarantee, what }) => `${guarantee} ${what}`))
    })
    assert.match(found.join("\n"), /G4 c-.* was acknowledged at .*, and is not there/)
  })
})
