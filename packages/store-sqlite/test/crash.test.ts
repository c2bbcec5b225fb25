import { DatabaseSync } from "node:sqlite"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { EventLog, ViewStore } from "@trygglogg/log"
import { Effect, Layer } from "effect"
import { run } from "../crash/campaign.ts"
import { commitOf, notes, origin } from "../crash/load.ts"
import { verify } from "../crash/verify.ts"
import { layerSqlite } from "../src/eventLog.ts"
import { layerViewsSqlite } from "../src/viewStore.ts"
import { folder } from "./temporary.ts"

const layers = (path: string) =>
  Layer.provideMerge(
    layerViewsSqlite({ file: join(path, "views.db"), edition: "crash" }),
    layerSqlite({ file: join(path, "log.db"), origin })
  )

/** Ten commands carried out, acknowledged and seen in the view; then something is done to the files, and what is found is told. */
const afterwards = (
  file: string,
  sql: string,
  acknowledgedToo: ReadonlyArray<readonly [string, ReadonlyArray<number>]> = []
) =>
  Effect.gen(function* () {
    const path = yield* folder
    const acknowledged = new Map(acknowledgedToo)
    yield* Effect.gen(function* () {
      const log = yield* EventLog
      for (let nth = 0; nth < 10; nth++) {
        yield* log.append([commitOf(`c-${nth}`)])
        const recorded = yield* log.recordedBy(commitOf(`c-${nth}`).meta.commandId)
        acknowledged.set(
          `c-${nth}`,
          recorded.map(({ position }) => position)
        )
      }
      yield* (yield* ViewStore).list(notes)
    }).pipe(Effect.provide(layers(path), { local: true }))
    const database = new DatabaseSync(join(path, file))
    database.exec(sql)
    database.close()
    return yield* verify(acknowledged).pipe(Effect.provide(layers(path), { local: true }))
  })

const faultsOf = (...given: Parameters<typeof afterwards>) =>
  Effect.map(afterwards(...given), ({ faults }) => faults.join("\n"))

describe("verifying what a killed program left", () => {
  it.effect("finds nothing where nothing is wrong", () =>
    Effect.gen(function* () {
      const { events, faults } = yield* afterwards("log.db", "")
      assert.deepStrictEqual(faults, [])
      assert.isAtLeast(events, 10)
    })
  )

  it.effect.each([
    {
      what: "an acknowledged event that is gone",
      file: "log.db",
      sql: "DROP TRIGGER events_no_delete; DELETE FROM events WHERE position = (SELECT max(position) FROM events)",
      finds: /acknowledged at .* and is not there/
    },
    {
      what: "half a commit",
      file: "log.db",
      sql: "DROP TRIGGER events_no_delete; DELETE FROM events WHERE position = (SELECT min(position) FROM events WHERE nth = 1)",
      finds: /is not whole/
    },
    {
      what: "a hole",
      file: "log.db",
      sql: "DROP TRIGGER events_no_delete; DELETE FROM events WHERE position = 2",
      finds: /out of order/
    },
    {
      what: "a time that runs backwards",
      file: "log.db",
      sql: "DROP TRIGGER events_no_update; UPDATE events SET recorded_at = recorded_at - 1 WHERE position = 3",
      finds: /time runs backwards at 3/
    },
    {
      what: "a changed event",
      file: "log.db",
      sql: "DROP TRIGGER events_no_update; UPDATE events SET occurred_at = '2026' WHERE position = 3",
      finds: /root is not that/
    },
    {
      what: "a view that does not say what the events do",
      file: "views.db",
      sql: "UPDATE view_rows SET row = json_set(row, '$.count', 99)",
      finds: /view is not what/
    }
  ])("finds $what", ({ file, finds, sql }) => Effect.map(faultsOf(file, sql), (faults) => assert.match(faults, finds)))

  it.effect("finds a command that was acknowledged and never written", () =>
    Effect.map(faultsOf("log.db", "", [["c-99", [1]]]), (faults) => assert.match(faults, /c-99 was acknowledged/))
  )
})

describe("a program that is killed while it writes", () => {
  it(
    "has lost nothing acknowledged, written nothing half, and carried nothing out twice",
    { timeout: 180_000 },
    async () => {
      const { acknowledged, faults, unknown } = await run({ kills: 10, seed: 20_260_302 })
      assert.deepStrictEqual(faults, [])
      assert.isAbove(acknowledged, 0, "something was written, or this shows nothing")
      assert.isAbove(unknown, 0, "a kill met a command under way, or this shows little")
    }
  )
})
