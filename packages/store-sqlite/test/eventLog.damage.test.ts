import { copyFileSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { LogUnavailable } from "@trygglogg/log"
import { Effect, Exit, Result } from "effect"
import { makeEventLog } from "../src/eventLog.ts"
import { commit, event, origin, readAll, recompute } from "./events.ts"
import { folder } from "./temporary.ts"
import { administrate, written } from "./written.ts"

describe("the log's tables", () => {
  it.effect.each([
    "UPDATE events SET data = '{}' WHERE position = 1",
    "DELETE FROM events WHERE position = 3",
    "INSERT OR REPLACE INTO events SELECT position, nth, command_id, type_id, version, tags, occurred_at, recorded_at, meta, '{}', leaf FROM events WHERE position = 1",
    "REPLACE INTO events SELECT 9, nth, command_id, type_id, version, tags, occurred_at, recorded_at, meta, data, leaf FROM events WHERE position = 1",
    "UPDATE event_tags SET position = 3",
    "DELETE FROM event_tags",
    "UPDATE tags SET name = 'x:2' WHERE name = 'x:1'",
    "DELETE FROM tags",
    "REPLACE INTO tags (id, name) VALUES (1, 'x:9')",
    "UPDATE types SET name = 'D' WHERE name = 'A'",
    "DELETE FROM types",
    "REPLACE INTO types (id, name) VALUES (1, 'Z')",
    "DELETE FROM log_head",
    "REPLACE INTO log_head VALUES (1, 'teststad', 0, 0, x'', x'')",
    "INSERT INTO log_head VALUES (2, 'teststad', 0, 0, x'', x'')",
    "UPDATE log_head SET position = 2",
    "UPDATE log_head SET recorded_at = recorded_at - 1",
    "UPDATE log_head SET origin = 'annanstad'"
  ])("refuse %s", (sql) =>
    Effect.gen(function* () {
      const { events, file, tree } = yield* written
      assert.isTrue(Exit.isFailure(yield* Effect.exit(administrate(file, sql))))
      const log = yield* makeEventLog({ file, origin })
      assert.deepStrictEqual(yield* readAll(log), events)
      assert.deepStrictEqual(yield* log.tree, tree)
    })
  )
})

describe("a log that was tampered with or damaged", () => {
  const forced = (file: string, table: string, sql: string) =>
    administrate(file, `DROP TRIGGER ${table}_no_update; ${sql}`)

  it.effect.each([
    { what: "a meta that is not JSON", sql: "UPDATE events SET meta = '{' WHERE position = 2" },
    {
      what: "a meta without an actor",
      sql: "UPDATE events SET meta = json_remove(meta, '$.actor') WHERE position = 2"
    },
    {
      what: "a meta with something unknown",
      sql: "UPDATE events SET meta = json_set(meta, '$.more', 1) WHERE position = 2"
    },
    { what: "tags that are no list", sql: "UPDATE events SET tags = '\"x:1\"' WHERE position = 2" },
    { what: "a tag that is none", sql: "UPDATE events SET tags = '[1]' WHERE position = 2" },
    { what: "a type nobody knows", sql: "UPDATE events SET type_id = 99 WHERE position = 2" }
  ])("is damaged where it holds $what, and readable up to there", ({ sql }) =>
    Effect.gen(function* () {
      const { events, file } = yield* written
      yield* forced(file, "events", sql)
      const log = yield* makeEventLog({ file, origin })
      assert.deepStrictEqual(yield* Effect.flip(readAll(log)), new LogUnavailable({ reason: "damaged" }))
      assert.deepStrictEqual(yield* readAll(log, { until: 1 }), events.slice(0, 1))
    })
  )

  it.effect("takes nothing more where its head says less than there is", () =>
    Effect.gen(function* () {
      const { file } = yield* written
      yield* administrate(
        file,
        "DROP TRIGGER log_head_forward; UPDATE log_head SET position = 2, range = substr(range, 1, 32)"
      )
      const log = yield* makeEventLog({ file, origin })
      const failure = yield* Effect.flip(log.append([commit("c-3", event("A"))]))
      assert.deepStrictEqual(failure, new LogUnavailable({ reason: "damaged" }))
    })
  )

  it.effect("gives data that is no JSON as null with its text, so that it is set aside and found by the tree", () =>
    Effect.gen(function* () {
      const { file, tree } = yield* written
      yield* forced(file, "events", "UPDATE events SET data = '{\"a\":' WHERE position = 2")
      const log = yield* makeEventLog({ file, origin })
      const events = yield* readAll(log)
      assert.deepStrictEqual([events[1]?.data, events[1]?.text], [null, '{"a":'])
      assert.notDeepEqual(recompute(events), tree)
    })
  )

  /** Small numbers from a seed: the same flips each time. */
  const numbers = function* (seed: number) {
    for (let state = seed; ; state = (state * 48_271) % 2_147_483_647) yield state
  }

  it.effect("says so, or fails its own tree: no flipped bit passes as what was written", () =>
    Effect.gen(function* () {
      const { events, file, tree } = yield* written
      const whole = readFileSync(file)
      const copy = join(yield* folder, "kopia.db")
      const random = numbers(20_260_302)
      const seen = { refused: 0, found: 0, untouched: 0 }
      for (let flips = 0; flips < 400; flips++) {
        const bytes = Buffer.from(whole)
        const at = (random.next().value ?? 0) % bytes.length
        bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << ((random.next().value ?? 0) % 8)), at)
        copyFileSync(file, copy)
        writeFileSync(copy, bytes)
        const look = Effect.gen(function* () {
          const log = yield* makeEventLog({ file: copy, origin, readOnly: true })
          return { read: yield* readAll(log), tree: yield* log.tree }
        })
        const looked = yield* Effect.result(Effect.scoped(look))
        if (Result.isFailure(looked)) seen.refused += 1
        else if (
          looked.success.tree.root !== recompute(looked.success.read).root ||
          looked.success.tree.root !== tree.root
        )
          seen.found += 1
        else {
          seen.untouched += 1
          assert.deepStrictEqual(looked.success.read, events, `bit flipped at ${at}`)
        }
      }
      assert.isAbove(seen.refused, 0)
      assert.isAbove(seen.found, 0)
      assert.isAbove(seen.untouched, 0)
    })
  )
})
