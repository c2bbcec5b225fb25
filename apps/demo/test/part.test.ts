import { NodeServices } from "@effect/platform-node"
import { Effect, Exit, Fiber } from "effect"
import { fileURLToPath } from "node:url"
import { afterEach, assert, describe, it } from "vitest"
import { eventually } from "../e2e/eventually.ts"
import { keepRunning } from "../src/part.ts"
import { PartFailed } from "../src/problem.ts"

const programFile = (name: string): string => fileURLToPath(new URL(`programs/${name}.js`, import.meta.url))

let stop: () => Promise<unknown> = () => Promise.resolve()

/** Keeps a program running, and tells the process ids it has had so far. */
function keep(name: string) {
  const pids: Array<number> = []
  const part = { name: "worker", file: programFile(name), environment: {} } as const
  const started = (pid: number) => Effect.sync(() => void pids.push(pid))
  const fiber = Effect.runFork(keepRunning(part, started).pipe(Effect.provide(NodeServices.layer)))
  stop = () => Effect.runPromise(Fiber.interrupt(fiber))
  return { pids, outcome: () => Effect.runPromise(Fiber.await(fiber)) }
}

const isGone = (pid: number): true | undefined => {
  try {
    process.kill(pid, 0)
    return undefined
  } catch {
    return true
  }
}

afterEach(() => stop())

describe("a part of the house", () => {
  it("comes back however often it is killed", async () => {
    const { pids } = keep("steady")
    for (let killed = 0; killed < 8; killed += 1) {
      const pid = await eventually("the next run", () => pids[killed])
      process.kill(pid, "SIGKILL")
    }
    await eventually("the last run", () => pids[8])
    assert.strictEqual(new Set(pids).size, pids.length)
  })

  it("comes back when it ends without having been asked to", async () => {
    const { pids } = keep("steady")
    process.kill(await eventually("the first run", () => pids[0]), "SIGTERM")
    await eventually("the second run", () => pids[1])
  })

  it("is given up after five ends at its very start", async () => {
    const { outcome, pids } = keep("broken")
    assert.deepEqual(await outcome(), Exit.fail(new PartFailed({ part: "worker" })))
    assert.lengthOf(pids, 5)
  })

  it.each(["steady", "stubborn"])("goes with the house, even a %s one", async (name) => {
    const { pids } = keep(name)
    const pid = await eventually("the first run", () => pids[0])
    await stop()
    assert.isTrue(isGone(pid))
    assert.lengthOf(pids, 1)
  })
})
