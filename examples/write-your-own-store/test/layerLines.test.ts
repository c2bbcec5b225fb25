import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { EventLog, LogUnavailable, Query } from "@trygglogg/log"
import { conformance } from "@trygglogg/log/testing"
import { planOf, simulate, type SimulatedStore } from "@trygglogg/log/testing/simulation"
import { Context, Effect, Layer, type Scope, Stream } from "effect"
import { layerLines } from "../src/layerLines.ts"
import { commit } from "./commit.ts"

const folder = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "lines-"))),
  (path) => Effect.sync(() => rmSync(path, { recursive: true }))
)

conformance(
  "layerLines",
  Layer.unwrap(Effect.map(folder, (path) => layerLines(join(path, "log.ndjson"), "conformance")))
)

const everything = Effect.gen(function* () {
  const log = yield* EventLog
  const events = yield* Stream.runCollect(log.read({ query: Query.all }))
  return { ids: events.map(({ id }) => id), tree: yield* log.tree }
})

/** Opens the file, does something, and closes it again. */
const opened = <A, E>(file: string, work: Effect.Effect<A, E, EventLog>) =>
  Effect.provide(work, layerLines(file, "teststad"), { local: true })

const written = Effect.gen(function* () {
  const file = join(yield* folder, "log.ndjson")
  const append = Effect.flatMap(EventLog, (log) => log.append([commit("c-1", 2), commit("c-2", 1)]))
  const whole = yield* opened(file, Effect.andThen(append, everything))
  return { file, whole }
})

describe("a log in a file of lines", () => {
  it.effect("is the same when it is opened again", () =>
    Effect.gen(function* () {
      const { file, whole } = yield* written
      assert.deepStrictEqual(whole.ids, ["c-1.0", "c-1.1", "c-2.0"])
      assert.deepStrictEqual(yield* opened(file, everything), whole)
    })
  )

  it.effect("has nothing of a commit whose line was cut off anywhere, and goes on behind what is whole", () =>
    Effect.gen(function* () {
      const { file, whole } = yield* written
      const bytes = readFileSync(file)
      const lastLine = bytes.lastIndexOf("\n", bytes.length - 2) + 1
      for (let size = lastLine; size < bytes.length; size++) {
        writeFileSync(file, bytes)
        truncateSync(file, size)
        assert.deepStrictEqual((yield* opened(file, everything)).ids, ["c-1.0", "c-1.1"], `cut at ${size}`)
      }
      const append = Effect.flatMap(EventLog, (log) => log.append([commit("c-2", 1)]))
      assert.deepStrictEqual(yield* opened(file, Effect.andThen(append, everything)), whole)
    })
  )

  it.effect("is refused where a line is none, and where it is another's", () =>
    Effect.gen(function* () {
      const { file } = yield* written
      const other = Effect.provide(everything, layerLines(file, "annanstad"), { local: true })
      assert.deepStrictEqual(yield* Effect.flip(other), new LogUnavailable({ reason: "io" }))
      appendFileSync(file, "{}\n")
      assert.deepStrictEqual(yield* Effect.flip(opened(file, everything)), new LogUnavailable({ reason: "io" }))
    })
  )

  it(
    "explains every answer of fifty seeded histories, closed and opened in the middle of things",
    { timeout: 120_000 },
    async () => {
      const make: Effect.Effect<SimulatedStore, never, Scope.Scope> = Effect.map(folder, (path) => ({
        survives: true,
        open: Effect.map(Layer.build(Layer.fresh(layerLines(join(path, "log.ndjson"), "simulated"))), (services) =>
          Context.get(services, EventLog)
        )
      }))
      for (let seed = 1; seed <= 50; seed++) {
        const { faults } = await simulate(planOf(seed), make)
        assert.deepStrictEqual(faults, [], `seed ${seed}`)
      }
    }
  )
})
