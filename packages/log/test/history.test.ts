import { assert, describe, it } from "@effect/vitest"
import { EventLog, layerMemoryOf } from "@trygglogg/log"
import { check, type History } from "@trygglogg/log/testing/history"
import { Effect } from "effect"
import { first, last, right, second } from "./rightHistory.ts"
import { wrong } from "./wrongHistories.ts"

const places = (history: History) => check(history).map(({ guarantee, what }) => `${guarantee} ${what}`)

describe("a recorded history", () => {
  it.effect("has no fault where nothing is wrong", () =>
    Effect.map(right, (history) => {
      assert.deepStrictEqual(places(history), [])
      assert.strictEqual(history.events.length, 6)
    })
  )

  it.effect("may have an unknown outcome that came to nothing", () =>
    Effect.gen(function* () {
      const history = yield* right
      const without = history.events.slice(0, 4)
      const tree = yield* Effect.gen(function* () {
        const log = yield* EventLog
        yield* log.append([first, second])
        yield* log.append([last])
        return yield* log.tree
      }).pipe(Effect.provide(layerMemoryOf("teststad"), { local: true }))
      const entries = history.entries.filter(({ op }) => op !== "head")
      assert.deepStrictEqual(places({ ...history, entries, events: without, tree }), [])
    })
  )

  it.effect.each(wrong)("shows $what", ({ finds, make }) =>
    Effect.map(right, (history) => {
      const found = places(make(history))
      assert.isTrue(
        found.some((fault) => finds.test(fault)),
        `${finds} in\n${found.join("\n")}`
      )
    })
  )
})
