import { ActorRef, CommandId, EventLog, type Uncommitted } from "@trygglogg/log"
import { DateTime, Effect } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { type House, startHouse } from "../house.ts"

let house: House
beforeAll(async () => {
  house = await startHouse()
}, 60_000)
afterAll(() => house.stop())

const health = async (): Promise<unknown> => (await fetch(`${house.baseUrl}/health`)).json()

/** As a newer program writes them, or a damaged one. */
const write = (commandId: string, event: Uncommitted) =>
  house.run(
    Effect.flatMap(EventLog, (log) => {
      const decidedAt = DateTime.makeUnsafe("2026-03-02T12:00:00Z")
      const meta = { command: "Newer", commandId: CommandId.make(commandId), actor: ActorRef.make("p-1"), decidedAt }
      return log.append([{ events: [event], meta }])
    })
  )

describe("the health page", () => {
  it("tells how long the log is, and nothing else while all is well", async () => {
    assert.deepStrictEqual(await health(), { status: "ok", position: await house.head() })
  })

  it("counts events that no view can take in, an unknown type among them, and says where they begin", async () => {
    await write("newer-1", { type: "IncidentForgotten", version: 1, tags: ["incident:i-1"], data: {} })
    const oldest = await house.head()
    assert.deepStrictEqual(await health(), { status: "ok", position: oldest, setAside: { events: 1, oldest } })
    await write("newer-2", { type: "UnitForgotten", version: 1, tags: ["unit:u-1"], data: {} })
    assert.deepStrictEqual(await health(), { status: "ok", position: oldest + 1, setAside: { events: 2, oldest } })
  })
})
