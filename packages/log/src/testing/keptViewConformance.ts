import { describe } from "@effect/vitest"
import { behindItsRows } from "./keptViews/behind.ts"
import { editions } from "./keptViews/editions.ts"
import { parked } from "./keptViews/parked.ts"
import { rebuilding } from "./keptViews/rebuilding.ts"
import { snapshots } from "./keptViews/snapshots.ts"
import type { KeptViewsOf } from "./keptViews/world.ts"

export type { KeptViews, KeptViewsOf } from "./keptViews/world.ts"

/**
 * What any view store must do whose rows outlive the program: rebuilds beside the rows that answer, editions, workers that take over
 * from each other, and events that were set aside and heal.
 *
 * `world` makes a fresh log and fresh rows each time it is run, and takes its time from Effect's clock.
 *
 * @example
 * keptViewConformance("layerViewsSqlite", Effect.gen(function* () { … return { log, open, spoil } }))
 */
export const keptViewConformance = (name: string, world: KeptViewsOf): void => {
  describe(name, () => {
    describe("rebuilt", () => {
      rebuilding(world)
    })
    describe("of several editions", () => {
      editions(world)
    })
    describe("with snapshots of folds", () => {
      snapshots(world)
    })
    describe("over a log that is behind its rows", () => {
      behindItsRows(world)
    })
    describe("with events set aside", () => {
      parked(world)
    })
  })
}
