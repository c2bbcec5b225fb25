import { assert, describe, it } from "@effect/vitest"
import { EventLog, handle, layerMemory, layerViewsMemory, ViewStore } from "@trygglogg/log"
import { viewConformance } from "@trygglogg/log/testing"
import { Effect, Layer, Stream } from "effect"
import { openCases, OpenCase } from "./casebook.ts"
import { by, open, stored } from "./handling.ts"

viewConformance("layerViewsMemory", Layer.provideMerge(layerViewsMemory, layerMemory))

describe("views in memory", () => {
  it.effect("answer for the position they name, also when something comes while they read", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      const openFirst = Effect.ignore(handle(OpenCase)(open, by("c-1")).pipe(Effect.provideService(EventLog, log)))
      const read: EventLog["Service"]["read"] = (options) => Stream.unwrap(Effect.as(openFirst, log.read(options)))
      const slow = Layer.provide(layerViewsMemory, Layer.succeed(EventLog, { ...log, read }))
      const listing = yield* Effect.flatMap(ViewStore, (views) => views.list(openCases)).pipe(Effect.provide(slow))
      assert.deepStrictEqual(listing, {
        rows: [],
        total: 0,
        position: 0,
        head: 0,
        parked: [],
        partial: []
      })
      assert.strictEqual((yield* stored).length, 1)
    }).pipe(Effect.provide(layerMemory))
  )
})
