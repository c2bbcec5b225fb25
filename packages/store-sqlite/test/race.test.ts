import { execFile } from "node:child_process"
import { join } from "node:path"
import { promisify } from "node:util"
import { assert, describe, it } from "@effect/vitest"
import { EventLog, Projection, ViewStore } from "@trygglogg/log"
import { Effect, Layer, Schema } from "effect"
import { layerSqlite } from "../src/eventLog.ts"
import { layerViewsSqlite } from "../src/viewStore.ts"
import { origin, readAll, recompute } from "./events.ts"
import { claims, owners } from "./racer.ts"
import { folder } from "./temporary.ts"

const program = join(import.meta.dirname, "racer.ts")
const decodeNumbers = Schema.decodeSync(Schema.fromJsonString(Schema.Array(Schema.Int)))

const racer = (path: string, name: string) =>
  Effect.map(
    Effect.promise(() => promisify(execFile)(process.execPath, [program, path, name])),
    ({ stdout }) => decodeNumbers(stdout)
  )

describe("three processes with one log and one view", () => {
  it.live(
    "get each number once between them, in one order, under one root",
    () =>
      Effect.gen(function* () {
        const path = yield* folder
        const names = ["a", "b", "c"]
        const got = yield* Effect.forEach(names, (name) => racer(path, name), { concurrency: "unbounded" })
        const everyNumber = Array.from({ length: claims }, (_, nth) => nth)
        assert.deepStrictEqual(
          got.flat().toSorted((one, other) => one - other),
          everyNumber
        )
        yield* Effect.gen(function* () {
          const log = yield* EventLog
          const views = yield* ViewStore
          const events = yield* readAll(log)
          assert.deepStrictEqual(
            events.map(({ position }) => position),
            everyNumber.map((nth) => nth + 1)
          )
          assert.deepStrictEqual(yield* log.tree, recompute(events))
          const { rows } = yield* views.list(owners)
          const kept = Projection.digest(owners, new Map(rows.map((row) => [row.number, row])))
          assert.strictEqual(kept, Projection.digest(owners, yield* Projection.rows(owners)))
          for (const [nth, by] of names.entries()) {
            const { total } = yield* views.list(owners, { where: { by } })
            assert.strictEqual(total, got[nth]?.length)
          }
        }).pipe(
          Effect.provide(
            Layer.provideMerge(
              layerViewsSqlite({ file: join(path, "views.db"), edition: "race" }),
              layerSqlite({ file: join(path, "log.db"), origin })
            )
          )
        )
      }),
    60_000
  )
})
