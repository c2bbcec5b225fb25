/** Scenario 50 of the domain specification 4.10: who reads is noted, and those it concerns see it. */
import { assert, describe, it } from "@effect/vitest"
import { AccessLog, EventLog, handle, inAccessLog, layerMemory, Projection } from "@trygglogg/log"
import { Effect, Layer } from "effect"
import { ReadRecord } from "../../src/access/command/reading.ts"
import { readers } from "../../src/access/projection.ts"
import { visibleParts } from "../../src/access/visibility.ts"
import { asking } from "../city.ts"
import { nowInstant } from "../fixture.ts"
import { incidentId, refOf, relationOf } from "./people.ts"
import { TestClock } from "effect/testing"

const logs = Layer.provideMerge(
  Layer.effect(AccessLog, Effect.provide(EventLog, Layer.fresh(layerMemory))),
  layerMemory
)

describe("scenario 50: a safety representative opens a case", () => {
  const reader = refOf("safetyRep")

  it.effect("is noted with its purpose, in the access log alone, where the exposed person finds it", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(Date.parse(nowInstant))
      const { parts, purpose } = visibleParts(relationOf("safetyRep"))
      assert.deepStrictEqual([[...parts], purpose], [["case", "history"], "safetyRepresentation"])
      const reading = {
        incidentId,
        reader,
        role: "safetyRepresentative",
        parts: ["case", "history"],
        purpose: "safetyRepresentation"
      } as const
      yield* inAccessLog(handle(ReadRecord)(reading, asking("read-1", reader, "safetyRepresentative")))

      assert.strictEqual(yield* (yield* EventLog).head, 0)
      const { incidentId: _, ...seen } = reading
      const rows = yield* inAccessLog(Projection.rows(readers))
      assert.deepStrictEqual(rows.get(incidentId), { incidentId, readings: [{ ...seen, at: nowInstant }] })
    }).pipe(Effect.provide(logs))
  )
})
