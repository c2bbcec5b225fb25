/**
 * The program that is killed: `node writer.ts FOLDER ROUND [COMMAND…]`. Eight clients append for as long as it lives, first the commands
 * given, whose outcome nobody knows; another keeps a view up to date.
 */
import { writeSync } from "node:fs"
import { join } from "node:path"
import { EventLog, ViewStore } from "@trygglogg/log"
import { Effect, Layer, Result } from "effect"
import { layerSqlite } from "../src/eventLog.ts"
import { layerViewsSqlite } from "../src/viewStore.ts"
import { commitOf, notes, origin, type Said } from "./load.ts"

const clients = 8
const [folder = ".", round = "0", ...unknown] = process.argv.slice(2)

const say = (said: Said): void => {
  writeSync(1, `${JSON.stringify(said)}\n`)
}

const ask = Effect.fnUntraced(function* (commandId: string) {
  const log = yield* EventLog
  say({ _tag: "Asking", commandId })
  const [outcome] = yield* log.append([commitOf(commandId)])
  if (outcome === undefined || Result.isFailure(outcome))
    return yield* Effect.die("an unconditional commit was refused")
  say({ _tag: "Acknowledged", commandId, positions: outcome.success.recorded.map(({ position }) => position) })
})

const client = Effect.fnUntraced(function* (nth: number) {
  for (let turn = 0; ; turn++) yield* ask(`k-${round}-${nth}-${turn}`)
})

const look = Effect.gen(function* () {
  const views = yield* ViewStore
  for (;;) {
    yield* views.list(notes, { limit: 1 })
    yield* Effect.sleep("3 millis")
  }
})

const log = layerSqlite({ file: join(folder, "log.db"), origin })
const views = layerViewsSqlite({ file: join(folder, "views.db"), edition: "crash" })

const everybody = Effect.gen(function* () {
  yield* Effect.forEach(unknown, ask, { concurrency: "unbounded", discard: true })
  const loops = Array.from({ length: clients }, (_, nth) => client(nth))
  yield* Effect.all([...loops, look], { concurrency: "unbounded", discard: true })
})

await everybody.pipe(Effect.provide(Layer.provideMerge(views, log)), Effect.runPromise)
