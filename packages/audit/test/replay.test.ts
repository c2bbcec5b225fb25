import { everyProjection, statisticRows } from "@trygglogg/core/overview"
import { play } from "@trygglogg/example-skarholmen-2023/play"
import { ActorRef, CommandId, EventLog, layerMemory, Projection } from "@trygglogg/log"
import { layerMemory as layerKeys } from "@trygglogg/vault/keyStore"
import { layerKek, newKekText } from "@trygglogg/vault/kek"
import { layerVault } from "@trygglogg/vault/vault"
import { assert, describe, it } from "@effect/vitest"
import { DateTime, Effect, Layer } from "effect"
import { replayDigests } from "../src/index.ts"

const keys = Layer.unwrap(Effect.map(newKekText, layerKek))
const vault = layerVault({ origin: "memory" }).pipe(Layer.provide([layerKeys, keys]))
const world = Layer.mergeAll(vault, layerMemory)

type Digests = ReadonlyArray<{ readonly projection: string; readonly digest: string }>

const names = (replay: { readonly digests: Digests }) => replay.digests.map(({ projection }) => projection)

const digestOf = (replay: { readonly digests: Digests }, name: string) =>
  replay.digests.find(({ projection }) => projection === name)?.digest

/** An event written by hand, as a newer program might. */
const strange = Effect.fnUntraced(function* (name: string, type: string, version: number, data: {}) {
  const log = yield* EventLog
  const meta = {
    command: "Strange",
    commandId: CommandId.make(name),
    actor: ActorRef.make("p-1"),
    decidedAt: DateTime.makeUnsafe(0)
  }
  yield* log.append([{ events: [{ type, version, tags: ["unit:u-1"], data }], meta }])
  return yield* log.head
})

describe("playing a log again", () => {
  it.live("comes to the digests of its projections, the same each time", () =>
    Effect.gen(function* () {
      yield* play
      const first = yield* replayDigests()
      assert.deepStrictEqual(
        names(first),
        everyProjection.map(({ name }) => name)
      )
      const own = Projection.digest(statisticRows, yield* Projection.rows(statisticRows))
      assert.strictEqual(digestOf(first, "statistics"), own)
      assert.deepStrictEqual(first.setAside, [])
      assert.deepStrictEqual(yield* replayDigests(), first)
    }).pipe(Effect.provide(world))
  )

  it.live("as of a position is what it was then, whatever has come since", () =>
    Effect.gen(function* () {
      yield* play
      const log = yield* EventLog
      const head = yield* log.head
      const whole = yield* replayDigests()
      const earlier = yield* replayDigests({ asOf: 30 })
      assert.strictEqual(earlier.position, 30)
      assert.notStrictEqual(digestOf(earlier, "statistics"), digestOf(whole, "statistics"))
      yield* strange("c-more", "UnitRenamed", 1, { unitId: "skarholmen", name: "Skärholmen", from: "2026-01-01" })
      assert.deepStrictEqual(yield* replayDigests({ asOf: head }), whole)
      assert.deepStrictEqual((yield* replayDigests({ asOf: 0 })).position, 0)
      const [before] = [DateTime.makeUnsafe("2020-01-01T00:00:00Z")]
      assert.strictEqual((yield* replayDigests({ asOf: before })).position, 0)
    }).pipe(Effect.provide(world))
  )

  it.live("sets aside what it cannot read, says so, and counts the others as before", () =>
    Effect.gen(function* () {
      yield* play
      const before = yield* replayDigests()
      const unknown = yield* strange("c-1", "SomethingNew", 1, {})
      const newer = yield* strange("c-2", "UnitRenamed", 99, {})
      const broken = yield* strange("c-3", "UnitRenamed", 1, { unitId: 7 })
      const after = yield* replayDigests()
      assert.deepStrictEqual(after.digests, before.digests)
      assert.deepStrictEqual(after.setAside, [
        { position: unknown, type: "SomethingNew", version: 1, reason: "TypeUnknown" },
        { position: newer, type: "UnitRenamed", version: 99, reason: "VersionUnknown", ids: ["u-1"] },
        { position: broken, type: "UnitRenamed", version: 1, reason: "ShapeUnknown", ids: ["u-1"] }
      ])
    }).pipe(Effect.provide(world))
  )
})
