import { chmodSync, chownSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { CommandId, LogUnavailable, Query, type Uncommitted } from "@trygglogg/log"
import { Effect, Fiber, Result, Stream } from "effect"
import { open } from "../src/database.ts"
import { DatabaseRefused } from "../src/error.ts"
import { databaseOptions, makeEventLog, makeOn } from "../src/eventLog.ts"
import { commit, event, origin, positions, readAll, recompute } from "./events.ts"
import { folder } from "./temporary.ts"
import { administrate, written } from "./written.ts"

describe("a log's file", () => {
  it.effect("is the same log when it is opened again: events, tree, head and answers", () =>
    Effect.gen(function* () {
      const { events, file, tree } = yield* written
      const log = yield* makeEventLog({ file, origin })
      assert.deepStrictEqual(yield* readAll(log), events)
      assert.deepStrictEqual(yield* log.tree, tree)
      assert.deepStrictEqual(recompute(events), tree)
      assert.strictEqual(yield* log.head, 3)
      const [again] = yield* log.append([commit("c-1", event("D"))])
      assert.deepStrictEqual(again, Result.succeed({ recorded: events.slice(0, 2), repeated: true }))
      yield* log.append([commit("c-3", event("D"))])
      assert.deepStrictEqual(yield* log.tree, recompute(yield* readAll(log)))
    })
  )

  it.effect("keeps the origin it was created with", () =>
    Effect.gen(function* () {
      const { file } = yield* written
      const refused = yield* Effect.flip(Effect.scoped(makeEventLog({ file, origin: "annanstad" })))
      assert.deepStrictEqual(refused, new DatabaseRefused({ file, reason: "OtherOrigin" }))
    })
  )

  it.effect("is left alone when a newer program has written it", () =>
    Effect.gen(function* () {
      const { file } = yield* written
      yield* administrate(file, "PRAGMA user_version = 99")
      const refused = yield* Effect.flip(Effect.scoped(makeEventLog({ file, origin })))
      assert.deepStrictEqual(refused, new DatabaseRefused({ file, reason: "NewerVersion" }))
    })
  )

  it.effect("can be looked at without being changed", () =>
    Effect.gen(function* () {
      const { events, file } = yield* written
      const log = yield* makeEventLog({ file, origin, readOnly: true })
      assert.deepStrictEqual(yield* readAll(log), events)
      const failure = yield* Effect.flip(log.append([commit("c-3", event("A"))]))
      assert.deepStrictEqual(failure, new LogUnavailable({ reason: "readOnly" }))
      assert.deepStrictEqual(yield* positions(log), [1, 2, 3])
    })
  )

  it.effect("that nobody may write is readOnly", () =>
    Effect.gen(function* () {
      const { file } = yield* written
      chmodSync(file, 0o444)
      chmodSync(join(file, ".."), 0o555)
      // The superuser may write anything, so it is put aside for this.
      const superuser = process.geteuid?.() === 0
      if (superuser) {
        chownSync(join(file, ".."), 65_534, 65_534)
        process.seteuid?.(65_534)
      }
      const failure = yield* Effect.flip(Effect.scoped(makeEventLog({ file, origin }))).pipe(
        Effect.ensuring(Effect.sync(() => superuser && process.seteuid?.(0)))
      )
      chmodSync(join(file, ".."), 0o755)
      assert.deepStrictEqual(failure, new LogUnavailable({ reason: "readOnly" }))
    })
  )

  it.effect("takes no event while the disk is full, nothing half, and all of it when there is room again", () =>
    Effect.gen(function* () {
      const options = { file: join(yield* folder, "logg.db"), origin }
      const database = yield* open(databaseOptions(options))
      const log = yield* makeOn(database, options)
      const pages = (more: number) =>
        database.read(() => {
          const used = database.prepare("PRAGMA page_count").get()?.[0]
          return database.prepare(`PRAGMA max_page_count = ${Number(used) + more}`).all()
        })
      yield* log.append([commit("c-0", event("A", "x:1"))])
      const before = yield* log.tree
      const large: Uncommitted = { ...event("A", "x:1"), data: "a".repeat(20_000) }
      const small = commit("c-1", event("B", "z:1"))
      const ask = Effect.all([log.append([small]), log.append([commit("c-2", event("B"), large)])], {
        concurrency: "unbounded"
      })
      yield* pages(2)
      assert.deepStrictEqual(yield* Effect.flip(ask), new LogUnavailable({ reason: "full" }))
      assert.deepStrictEqual(yield* log.tree, before)
      assert.deepStrictEqual(yield* positions(log), [1])
      assert.deepStrictEqual(yield* positions(log, { query: [{ types: [], tags: ["z:1"] }] }), [])
      assert.deepStrictEqual(yield* log.recordedBy(CommandId.make("c-1")), [])
      yield* pages(1_000)
      yield* ask
      assert.deepStrictEqual(yield* positions(log), [1, 2, 3, 4])
      assert.deepStrictEqual(yield* log.tree, recompute(yield* readAll(log)))
    })
  )

  it.effect("is closed after its scope, for readers, writers and followers", () =>
    Effect.gen(function* () {
      const log = yield* Effect.scoped(makeEventLog({ file: join(yield* folder, "logg.db"), origin }))
      const uses = [
        log.append([commit("c-1", event("A"))]),
        log.head,
        log.tree,
        readAll(log),
        Stream.runDrain(log.follow({ query: Query.all, after: 0 }))
      ]
      for (const use of uses) {
        assert.deepStrictEqual(yield* Effect.flip(use), new LogUnavailable({ reason: "closed" }))
      }
    })
  )
})

describe("two that have one file open", () => {
  it.live("follow each other", () =>
    Effect.gen(function* () {
      const file = join(yield* folder, "logg.db")
      const [one, two] = [
        yield* makeEventLog({ file, origin }),
        yield* makeEventLog({ file, origin, pollInterval: "10 millis" })
      ]
      const follow = two
        .follow({ query: [{ types: ["A"], tags: [] }], after: 1 })
        .pipe(Stream.take(3), Stream.runCollect)
      const following = yield* Effect.forkChild(follow)
      for (const nth of [1, 2, 3, 4]) {
        yield* one.append([commit(`c-${nth}`, event("A"), event("B"))])
        yield* Effect.sleep("15 millis")
      }
      const followed = yield* Fiber.join(following)
      assert.deepStrictEqual(
        followed.map(({ position }) => position),
        [3, 5, 7]
      )
    })
  )

  it.effect("decide on what is there, not on what they remember", () =>
    Effect.gen(function* () {
      const file = join(yield* folder, "logg.db")
      const [one, two] = [yield* makeEventLog({ file, origin }), yield* makeEventLog({ file, origin })]
      const claim = (id: string) => ({
        ...commit(id, event("A", "x:1")),
        condition: { query: [{ types: [], tags: ["x:1" as const] }], after: 0 }
      })
      const [first] = yield* one.append([claim("c-1")])
      const [second] = yield* two.append([claim("c-2")])
      assert.deepStrictEqual(
        [first, second].map((one) => one && Result.isSuccess(one)),
        [true, false]
      )
      yield* two.append([commit("c-3", event("New", "n:1"))])
      yield* one.append([commit("c-4", event("New", "n:1"))])
      assert.deepStrictEqual(yield* positions(one, { query: [{ types: ["New"], tags: ["n:1"] }] }), [2, 3])
      assert.deepStrictEqual(yield* one.tree, recompute(yield* readAll(two)))
    })
  )
})
