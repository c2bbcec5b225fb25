import { setImmediate as turn } from "node:timers/promises"
import { describe, expect, it } from "vitest"
import { sideBySide } from "../check/sideBySide.ts"

describe("work side by side", () => {
  it("is answered in the order of the items, whichever ends first, and never more at a time than said", async () => {
    let [running, most] = [0, 0]
    const answers = await sideBySide([5, 1, 3, 0, 2], 2, async (turns) => {
      most = Math.max(most, ++running)
      for (let nth = 0; nth < turns; nth++) await turn()
      running -= 1
      return turns * 10
    })
    expect(answers).toEqual([50, 10, 30, 0, 20])
    expect(most).toBe(2)
  })

  it("fails as what it does fails", async () => {
    const failing = sideBySide([1, 2], 2, (item) => (item === 2 ? Promise.reject(new Error("two")) : turn(item)))
    await expect(failing).rejects.toThrow("two")
  })
})
