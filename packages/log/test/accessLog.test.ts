import { assert, describe, it } from "@effect/vitest"
import { AccessLog, EventLog, handle, inAccessLog, layerMemory, layerMemoryOf, Projection } from "@trygglogg/log"
import { Effect, Layer } from "effect"
import { openCases, OpenCase } from "./casebook.ts"
import { by, caseId, open } from "./handling.ts"

const layerAccess = Layer.effect(AccessLog, EventLog).pipe(Layer.provide(layerMemoryOf("access")))

describe("the access log", () => {
  it.effect("is written and read apart from the first log", () =>
    Effect.gen(function* () {
      const first = yield* EventLog
      const second = yield* AccessLog
      yield* inAccessLog(handle(OpenCase)(open, by("c-1")))
      assert.strictEqual(yield* first.head, 0)
      assert.strictEqual(yield* second.head, 1)
      assert.deepStrictEqual([...(yield* inAccessLog(Projection.rows(openCases))).keys()], [caseId])
      assert.strictEqual((yield* Projection.rows(openCases)).size, 0)
    }).pipe(Effect.provide([layerMemory, layerAccess]))
  )
})
