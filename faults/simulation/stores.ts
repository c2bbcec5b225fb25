/** The logs that live in this program, as the simulation wants them. */
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { EventLog, layerMemoryOf } from "@trygglogg/log"
import { makeRandom, type SimulatedStore } from "@trygglogg/log/testing/simulation"
import { makeEventLog } from "@trygglogg/store-sqlite"
import { Context, Effect, Layer, type Scope } from "effect"
import { makeDriverFaults } from "./driver.ts"

const origin = "simulated"

/** What makes a fresh store for each simulation, and how often its own work has failed in the newest. */
export interface Simulable {
  readonly make: Effect.Effect<SimulatedStore, unknown, Scope.Scope>
  readonly fired: () => number
}

const never = (): number => 0

const memory: Simulable = {
  make: Effect.succeed({
    survives: false,
    open: Effect.map(Layer.build(Layer.fresh(layerMemoryOf(origin))), (services) => Context.get(services, EventLog))
  }),
  fired: never
}

/** In memory where the machine has such a folder: what is simulated is the program, not the disk. */
const room = existsSync("/dev/shm") ? "/dev/shm" : tmpdir()

const sqlite = (): Simulable => {
  let fired = never
  return {
    fired: () => fired(),
    make: Effect.gen(function* () {
      const folder = yield* Effect.acquireRelease(
        Effect.sync(() => mkdtempSync(join(room, "trygglogg-simulated-"))),
        (path) => Effect.sync(() => rmSync(path, { recursive: true, force: true }))
      )
      const faults = makeDriverFaults(makeRandom(1))
      fired = faults.fired
      return {
        survives: true,
        open: makeEventLog({ file: join(folder, "log.db"), origin }),
        breakAfter: faults.breakAfter
      }
    })
  }
}

export const simulables = { memory: () => memory, sqlite }
