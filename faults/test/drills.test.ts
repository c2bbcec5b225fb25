import { assert, describe, it } from "@effect/vitest"
import { behindDrill } from "../drill/behind.ts"
import { crossedDrill } from "../drill/crossed.ts"
import { damageDrill } from "../drill/damage.ts"
import { diskDrill } from "../drill/disk.ts"
import { editsDrill } from "../drill/edits.ts"
import { failoverDrill } from "../drill/failover.ts"
import { pausedDrill } from "../drill/paused.ts"
import { wireDrill } from "../drill/wire.ts"

const seed = 20_261_122

describe("accidents, a few of each kind", () => {
  it("a standby takes over under load with everything that was acknowledged", async () => {
    const { faults, figures } = await failoverDrill({ count: 1, seed })
    assert.deepStrictEqual(faults, [])
    assert.isAbove(Number(figures["acknowledged"]), 20)
    assert.isAbove(Number(figures["unanswered"]), 0, "somebody was cut off, or this shows little")
  })

  it("a standby that is behind what was read stops whoever read it, and is found out by a noted root", async () => {
    const { faults, figures } = await behindDrill({ count: 1, seed })
    assert.deepStrictEqual(faults, [])
    assert.deepStrictEqual(figures, { lagged: 1, stopped: 2, foundOut: 2, lost: 1 })
  })

  it("a wire that breaks at any message doubles and loses nothing", async () => {
    const { faults, figures } = await wireDrill({ count: 6, seed })
    assert.deepStrictEqual(faults, [])
    assert.strictEqual(figures["messagesCut"], 6)
  })

  it("appends that the server refuses for another's sake are carried out once all the same", async () => {
    const { faults, figures } = await crossedDrill({ count: 12, seed })
    assert.deepStrictEqual(faults, [])
    assert.isAbove(Number(figures["answered"]), 20)
  })

  it("an administrator's edit on PostgreSQL is found at the events it touched, and at no other", async () => {
    assert.deepStrictEqual(await editsDrill({ count: 4, seed }), {
      figures: { edits: 4, seed, located: 4 },
      faults: []
    })
  })

  it("a worker that was stopped past its lease and goes on changes nothing any more", async () => {
    const { faults, figures } = await pausedDrill({ count: 1, seed })
    assert.deepStrictEqual(faults, [])
    assert.strictEqual(figures["refused"], 2)
  })

  it("damaged files serve nothing wrong", async () => {
    const { faults } = await damageDrill({ count: 16, seed })
    assert.deepStrictEqual(faults, [])
  })

  it("a full disk loses nothing, and is gone on from when there is room", async () => {
    const { faults } = await diskDrill()
    assert.deepStrictEqual(faults, [])
  })
})
