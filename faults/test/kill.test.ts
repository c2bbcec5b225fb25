import { DatabaseSync } from "node:sqlite"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { EventLog, ViewStore } from "@trygglogg/log"
import { outcomeOf } from "@trygglogg/log/testing/simulation"
import { Effect } from "effect"
import { run } from "../kill/campaign.ts"
import { commitOf, notes } from "../kill/load.ts"
import { Heard, moment, type Said } from "../kill/said.ts"
import { prepare } from "../kill/targets.ts"
import { verify } from "../kill/verify.ts"
import { logAndViewsAt, type Place } from "../store.ts"
import { folder } from "./temporary.ts"

/** Ten commands carried out, acknowledged, read and seen in the view; the eleventh was asked for and never answered. */
const written = (place: Place, heard: Heard) =>
  Effect.gen(function* () {
    const log = yield* EventLog
    const say = (said: Said) => heard.hear("w", JSON.stringify(said))
    for (let nth = 0; nth < 10; nth++) {
      const commandId = `c-${nth}`
      say({ _tag: "Asking", commandId, at: moment() })
      const [outcome] = yield* log.append([commitOf(commandId)])
      if (outcome !== undefined) say({ _tag: "Answered", commandId, at: moment(), outcome: outcomeOf(outcome) })
    }
    say({ _tag: "Asking", commandId: "c-10", at: moment() })
    heard.hear("w", '{"_tag":"Answered","comma')
    assert.deepStrictEqual(heard.died("w"), ["c-10"])
    yield* (yield* ViewStore).list(notes)
  }).pipe(Effect.provide(logAndViewsAt(place)), Effect.runPromise)

/** What is found after something was done to the files. */
const afterwards = async (file: string, sql: string, more: ReadonlyArray<Said> = []) => {
  const path = folder()
  const heard = new Heard()
  await written(`sqlite:${path}`, heard)
  for (const said of more) heard.hear("w", JSON.stringify(said))
  const database = new DatabaseSync(join(path, file))
  database.exec(sql)
  database.close()
  return verify(`sqlite:${path}`, heard)
}

const unguarded = (sql: string) => `DROP TRIGGER events_no_delete; DROP TRIGGER events_no_update; ${sql}`

describe("verifying what killed programs left", () => {
  it("finds nothing where nothing is wrong", async () => {
    const { events, faults } = await afterwards("log.db", "")
    assert.deepStrictEqual(faults, [])
    assert.isAtLeast(events, 10)
  })

  it.each([
    {
      what: "an acknowledged event that is gone",
      file: "log.db",
      sql: unguarded("DELETE FROM events WHERE position = (SELECT max(position) FROM events)"),
      finds: /G4: .* was acknowledged at .* and is not there/
    },
    {
      what: "half a commit",
      file: "log.db",
      sql: unguarded("DELETE FROM events WHERE position = (SELECT min(position) FROM events WHERE nth = 1)"),
      finds: /G4: .* is not whole/
    },
    {
      what: "a hole",
      file: "log.db",
      sql: unguarded("DELETE FROM events WHERE position = 2"),
      finds: /G1: position 3 stands in place 2/
    },
    {
      what: "a time that runs backwards",
      file: "log.db",
      sql: unguarded("UPDATE events SET recorded_at = recorded_at - 1 WHERE position = 3"),
      finds: /G10: time runs backwards at 3/
    },
    {
      what: "a changed event",
      file: "log.db",
      sql: unguarded("UPDATE events SET occurred_at = '2026' WHERE position = 3"),
      finds: /G7: /
    },
    {
      what: "a view that does not say what the events do",
      file: "views.db",
      sql: "UPDATE view_rows SET row = json_set(row, '$.count', 99)",
      finds: /view is not what/
    }
  ])("finds $what", async ({ file, finds, sql }) => {
    const { faults } = await afterwards(file, sql)
    assert.match(faults.join("\n"), finds)
  })

  it("finds a command that was acknowledged and never written, and an event that was read and is gone", async () => {
    const { faults } = await afterwards("log.db", "", [
      { _tag: "Asking", commandId: "c-99", at: 1 },
      { _tag: "Answered", commandId: "c-99", at: 2, outcome: { positions: [900], repeated: false } },
      { _tag: "Read", after: 900, askedAt: moment(), at: moment(), seen: [[901, "c-100.0"]] }
    ])
    assert.match(faults.join("\n"), /c-99 was acknowledged at 900/)
    assert.match(faults.join("\n"), /w read 901/)
  })
})

describe("programs that are killed while they write", () => {
  it.each(["sqlite", "postgres"] as const)(
    "have lost nothing acknowledged, written nothing half, and carried nothing out twice: %s",
    async (store) => {
      const { remove, target } = await prepare(store)
      try {
        const { acknowledged, faults, kills, unknown } = await run({ kills: 12, seed: 20_260_302, target })
        assert.deepStrictEqual(faults, [])
        assert.isAtLeast(kills, 12)
        assert.isAbove(acknowledged, 0, "something was written, or this shows nothing")
        assert.isAbove(unknown, 0, "a kill met a command under way, or this shows little")
      } finally {
        await remove()
      }
    }
  )
})
