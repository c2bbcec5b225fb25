import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { RenameUnit } from "@trygglogg/core/organisation"
import { Day, UnitId } from "@trygglogg/core/vocabulary"
import { ActorRef, CommandId, handle } from "@trygglogg/log"
import { openForAudit } from "@trygglogg/store-sqlite"
import { Effect } from "effect"
import { type Fault, verifyLog } from "../src/index.ts"
import { edited, faultsOf, verified } from "./edited.ts"
import { positionsOf } from "./edits.ts"
import { administrate, cityAt, origin, playedIn } from "./played.ts"
import { folder } from "./temporary.ts"

/** SQLite's page. */
const pageBytes = 4096

describe("a log that is what was written", () => {
  it.live("has no fault, and neither has the log of who has read", () =>
    Effect.gen(function* () {
      const where = yield* folder
      const file = yield* playedIn(where)
      const found = yield* verified(file)
      assert.deepStrictEqual([found.faults, found.unproven], [[], []])
      assert.isAbove(found.events, 50)
      assert.strictEqual(found.tree.size, found.events)
      assert.strictEqual(found.origin, origin)
      const access = yield* verified(join(where, "stad.access.db"))
      assert.deepStrictEqual([access.faults, access.events, access.origin], [[], 3, `${origin}/access`])
    })
  )

  it.live("is seen as it was when it was opened, whatever is appended meanwhile", () =>
    Effect.gen(function* () {
      const file = yield* playedIn(yield* folder)
      const before = yield* verified(file)
      const log = yield* openForAudit(file)
      const rename = handle(RenameUnit)(
        { unitId: UnitId.make("skarholmen"), name: "Skärholmen", from: Day.make("2026-01-01") },
        { commandId: CommandId.make("rename"), actor: ActorRef.make("p-1") }
      )
      yield* Effect.provide(rename, cityAt(file))
      assert.deepStrictEqual(yield* verifyLog(log), before)
      const after = yield* verified(file)
      assert.deepStrictEqual([after.faults, after.events], [[], before.events + 1])
    }).pipe(Effect.scoped)
  )

  it.live("has none either when its file was written anew and analysed", () =>
    Effect.gen(function* () {
      const { file } = yield* edited((database) => database.exec("COMMIT; VACUUM; ANALYZE; BEGIN"))
      assert.deepStrictEqual(yield* faultsOf(file), [])
    })
  )
})

describe("the head", () => {
  it.live.each<{ readonly what: string; readonly sql: string; readonly fault: Fault }>([
    { what: "another root", sql: "UPDATE log_head SET root = zeroblob(32)", fault: { kind: "headRoot" } },
    {
      what: "another subtree",
      sql: "UPDATE log_head SET range = CAST(zeroblob(32) || substr(range, 33) AS BLOB)",
      fault: { kind: "headRange" }
    },
    {
      what: "too few subtrees",
      sql: "UPDATE log_head SET range = substr(range, 33)",
      fault: { kind: "headRange" }
    },
    { what: "another time", sql: "UPDATE log_head SET recorded_at = recorded_at + 1", fault: { kind: "headTime" } },
    { what: "one event fewer", sql: "UPDATE log_head SET position = position - 1", fault: { kind: "headPosition" } },
    { what: "one event more", sql: "UPDATE log_head SET position = position + 1", fault: { kind: "headPosition" } },
    {
      what: "far more events than there are",
      sql: `UPDATE log_head SET position = ${Number.MAX_SAFE_INTEGER}`,
      fault: { kind: "headPosition" }
    }
  ])("with $what is found, and no event blamed for it", ({ fault, sql }) =>
    Effect.gen(function* () {
      const { file } = yield* edited((database) => database.exec(sql))
      assert.deepStrictEqual(yield* faultsOf(file), [fault])
    })
  )

  it.live("of another city makes every event one of another log", () =>
    Effect.gen(function* () {
      const { file, size } = yield* edited((database) => database.exec("UPDATE log_head SET origin = 'annanstad'"))
      assert.deepStrictEqual(yield* faultsOf(file), [{ kind: "contentChanged", position: 1, last: size }])
    })
  )
})

describe("the file", () => {
  it.live.each<{ readonly what: string; readonly sql: string; readonly fault: Fault }>([
    {
      what: "an index away",
      sql: "DROP INDEX events_by_type",
      fault: { kind: "objectMissing", name: "events_by_type" }
    },
    {
      what: "an index of other columns",
      sql: "DROP INDEX events_by_type; CREATE INDEX events_by_type ON events (type_id)",
      fault: { kind: "objectChanged", name: "events_by_type" }
    },
    {
      what: "a table of somebody's own",
      sql: "CREATE TABLE extra (x)",
      fault: { kind: "objectUnknown", name: "extra" }
    },
    {
      what: "the name of a type that nothing bears",
      sql: "INSERT INTO types (name) VALUES ('Gone')",
      fault: { kind: "typeUnused", name: "Gone" }
    },
    {
      what: "the name of a tag that nothing bears",
      sql: "INSERT INTO tags (name) VALUES ('unit:gone')",
      fault: { kind: "tagUnused", name: "unit:gone" }
    },
    {
      what: "a position no program gives",
      sql: "INSERT INTO events SELECT 9223372036854775807, 1, NULL, type_id, version, '[]', occurred_at, recorded_at, meta, data, leaf FROM events WHERE position = 1",
      fault: { kind: "positionTooLarge", name: "9223372036854775807" }
    },
    {
      what: "an event before the first",
      sql: "INSERT INTO events SELECT -3, 1, NULL, type_id, version, '[]', occurred_at, recorded_at, meta, data, leaf FROM events WHERE position = 1",
      fault: { kind: "beforeFirst", position: -3 }
    }
  ])("with $what is found", ({ fault, sql }) =>
    Effect.gen(function* () {
      const { file } = yield* edited((database) => database.exec(sql))
      assert.deepStrictEqual(yield* faultsOf(file), [fault])
    })
  )

  it.live("without its guards is found by their names", () =>
    Effect.gen(function* () {
      const { file } = yield* edited(() => undefined)
      yield* administrate(file, (database) => database.exec("COMMIT; BEGIN"), { leaveGuardsOff: true })
      const faults = yield* faultsOf(file)
      assert.isAbove(faults.length, 10)
      assert.isTrue(faults.every(({ kind }) => kind === "objectMissing"))
      assert.include(
        faults.map(({ name }) => name),
        "events_no_update"
      )
    })
  )

  it.live("with an index that lacks an event is found at that event", () =>
    Effect.gen(function* () {
      const { file } = yield* edited((database) => {
        // An index over fewer rows, then called complete: what `PRAGMA writable_schema` is there for.
        const sql = database.prepare("SELECT sql FROM sqlite_schema WHERE name = 'events_by_type'").get()?.["sql"]
        database.exec(
          "DROP INDEX events_by_type; CREATE INDEX events_by_type ON events (type_id, position) WHERE position <> 7"
        )
        database.enableDefensive(false)
        database.exec("PRAGMA writable_schema = ON")
        database.prepare("UPDATE sqlite_schema SET sql = ? WHERE name = 'events_by_type'").run(String(sql))
        database.exec("PRAGMA writable_schema = RESET")
      })
      const faults = yield* faultsOf(file)
      assert.deepStrictEqual(positionsOf(faults), [7])
      assert.isTrue(faults.every(({ kind }) => kind === "storage"))
    })
  )

  it.live("with a command id twice is found at the second, where the index that forbids it is gone", () =>
    Effect.gen(function* () {
      const { file } = yield* edited((database) =>
        database.exec(
          "DROP INDEX events_by_command; UPDATE events SET command_id = (SELECT command_id FROM events WHERE position = 2) WHERE position = 5"
        )
      )
      assert.deepInclude(yield* faultsOf(file), {
        kind: "commandRepeated",
        position: 5,
        name: "skarholmen-2023:unit-skarholmen"
      })
    })
  )
})

describe("many faults at once", () => {
  it.live("are all told, each at its place, and what cannot be compared is said to be so", () =>
    Effect.gen(function* () {
      const { file } = yield* edited((database) =>
        database.exec(`
          UPDATE events SET data = data || ' ' WHERE position IN (3, 4, 30);
          UPDATE events SET leaf = zeroblob(32) WHERE position = 17;
          DELETE FROM events WHERE position = 20;
          DELETE FROM event_tags WHERE position = 41 AND tag_id = (SELECT min(tag_id) FROM event_tags WHERE position = 41)`)
      )
      const { faults, unproven } = yield* verified(file)
      assert.deepStrictEqual(positionsOf(faults), [3, 4, 17, 20, 30, 41])
      assert.deepStrictEqual(unproven, [{ first: 1, last: 32 }])
    })
  )

  it.live("are each told even when a page of the file cannot be read", () =>
    Effect.gen(function* () {
      let broken = ""
      const { file, size } = yield* edited((database) => {
        broken = String(database.prepare("SELECT data FROM events WHERE position = 20").get()?.["data"])
        database.exec("UPDATE events SET version = 9 WHERE position IN (2, 50)")
      })
      yield* Effect.sync(() => {
        const bytes = readFileSync(file)
        const page = Math.floor(bytes.indexOf(broken) / pageBytes)
        // Where a page says what it is.
        bytes.writeUInt8(0xff, page * pageBytes)
        writeFileSync(file, bytes)
      })
      const faults = yield* faultsOf(file)
      const unreadable = positionsOf(faults.filter(({ kind }) => kind === "unreadable"))
      assert.include(unreadable, 20)
      assert.isBelow(unreadable.length, size / 2)
      assert.deepStrictEqual(positionsOf(faults.filter(({ kind }) => kind === "contentChanged")), [2, 50])
      assert.include(
        faults.map(({ kind }) => kind),
        "storage"
      )
    })
  )
})
