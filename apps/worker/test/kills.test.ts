import { assert, describe, it } from "vitest"
import { run } from "./kills.ts"

const seed = 20_260_302

describe(`a worker killed 15 times while reports come in (seed ${seed})`, () => {
  it("forgets nobody, and repeats itself under the same Message-ID only", { timeout: 300_000 }, async () => {
    const { faults, mails, midway, repeats, reports } = await run({ kills: 15, seed })
    assert.deepStrictEqual(faults, [])
    assert.strictEqual(mails, reports * 2 + repeats, "and sends nothing that nobody asked for")
    assert.isAtLeast(midway, 5, "kills met the worker while it was sending, or this shows little")
  })
})
