/** A log that ends before what the worker has taken from it: put back from an older copy, or a standby that lags. */
import { EventLog, LogUnavailable } from "@trygglogg/log"
import { Outbox } from "@trygglogg/vault/outbox"
import { Effect } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { notice } from "../src/noticing.ts"
import { report } from "./reports.ts"
import { startTown, type Town } from "./town.ts"

let town: Town
beforeAll(async () => {
  town = await startTown()
})
afterAll(() => town.stop())

/** What the worker's next step comes to. */
const step = Effect.flatMap(EventLog, (log) => Effect.result(notice("mail", log)))

describe("a worker whose log ends before what it has taken from it", () => {
  it("says so instead of waiting, and passes over nothing it was not given", async () => {
    await town.run(report())
    await town.work()
    const idle = await town.run(step)
    assert.deepStrictEqual(idle._tag === "Success" && idle.success, 0, "at the end of its log it waits")

    const at = await town.run(Effect.flatMap(Outbox, (outbox) => outbox.position("mail")))
    const ahead = { consumer: "mail", from: at, to: at + 1, items: [] }
    await town.run(Effect.flatMap(Outbox, (outbox) => outbox.advance(ahead)))

    const stopped = await town.run(step)
    assert.deepStrictEqual(
      stopped._tag === "Failure" && stopped.failure,
      new LogUnavailable({ reason: "behind" }),
      "one event further than there is"
    )
  })
})
