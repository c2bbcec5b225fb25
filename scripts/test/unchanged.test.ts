import { rmSync } from "node:fs"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { failed, passed, type Outcome } from "../check/outcome.ts"
import { runUnlessUnchanged } from "../check/unchanged.ts"
import { scratchFolder } from "../check/workspace.ts"

let folder: string
beforeEach(() => {
  folder = scratchFolder("unchanged")
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Runs the check once for each state; counts how often it really ran. */
const runs = async (outcome: Outcome, states: ReadonlyArray<string>) => {
  let ran = 0
  const run = async () => {
    ran += 1
    return [outcome]
  }
  const results = []
  for (const state of states) {
    results.push(await runUnlessUnchanged({ name: "lint", run }, { folder, state: async () => state }))
  }
  return { ran, last: results.at(-1) }
}

describe("a check", () => {
  it("that passed is not run again on the same files, and counts the same", async () => {
    const { last, ran } = await runs({ ...passed("lint"), passed: 12 }, ["a", "a"])
    expect(ran).toBe(1)
    expect(last).toMatchObject([{ passed: 12, failed: 0, note: "unchanged since it passed" }])
  })

  it("runs again when anything has changed, and when it has changed back", async () => {
    expect((await runs(passed("lint"), ["a", "b", "a"])).ran).toBe(3)
  })

  it("that failed runs again", async () => {
    const { last, ran } = await runs(failed("lint", "wrong"), ["a", "a"])
    expect(ran).toBe(2)
    expect(last).toMatchObject([{ passed: 0, failed: 1 }])
  })

  it("during which something changed is not remembered", async () => {
    const states = ["before", "after", "before"]
    const memory = { folder, state: async () => states.shift() ?? "before" }
    const check = { name: "lint", run: async () => [passed("lint")] }
    await runUnlessUnchanged(check, memory)
    expect(await runUnlessUnchanged(check, memory)).toMatchObject([{ note: "" }])
  })
})
