import { assert, describe, it } from "@effect/vitest"
import { CommandId, type EventLog, type LogBusy, LogUnavailable, type Tag } from "@trygglogg/log"
import { Effect, Fiber, Redacted, Result, Schedule, Stream } from "effect"
import { makeEventLog } from "../src/eventLog.ts"
import { commit, event, origin, positions, readAll, recompute, whole } from "./events.ts"
import { startPostgres } from "./postgres.ts"
import { makeProxy } from "./proxy.ts"
import { freshSchema, refused, sql, url } from "./schema.ts"

type Log = EventLog["Service"]

/** Appends as a patient caller does: the same command again until the log answers. */
const untilAnswered = (log: Log, commandId: string, tag: Tag.Tag = "x:1") =>
  log
    .append([commit(commandId, event("A", tag), event("B"))])
    .pipe(Effect.retry({ schedule: Schedule.spaced("20 millis"), times: 500 }))

describe("a connection that is lost", () => {
  it.live.each([
    { after: "COMMIT was sent", tag: "x:not-yet-known" },
    { after: "a statement was sent that commits by itself", tag: "x:1" }
  ] as const)("after $after leaves the outcome open, and the same command again appends nothing", ({ tag }) =>
    Effect.gen(function* () {
      const { state, url: through } = yield* makeProxy(Redacted.value(url))
      const log = yield* makeEventLog({ url: Redacted.make(through), schema: freshSchema(), origin })
      yield* untilAnswered(log, "c-0")
      state.loseCommit = true
      const failure = yield* Effect.flip(log.append([commit("c-1", event("A", tag), event("B"))]))
      assert.deepStrictEqual(failure, new LogUnavailable({ reason: "io" }))
      const [again] = yield* untilAnswered(log, "c-1", tag)
      const recorded = yield* log.recordedBy(CommandId.make("c-1"))
      assert.deepStrictEqual(again, Result.succeed({ recorded, repeated: true }))
      yield* whole(log, ["c-0", "c-1"])
    })
  )

  it.live("again and again, at any moment, loses nothing and doubles nothing", () =>
    Effect.gen(function* () {
      const schema = freshSchema()
      const log = yield* makeEventLog({ url, schema, origin })
      const ids = Array.from({ length: 120 }, (_, nth) => `c-${nth}`)
      const kill = sql(
        `SELECT count(pg_terminate_backend(pid)) AS killed FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND query LIKE '%${schema}%'`
      )
      const killing = yield* Effect.forkChild(Effect.repeat(kill, Schedule.spaced("15 millis")))
      yield* Effect.forEach(ids, (id) => untilAnswered(log, id), { concurrency: 6 })
      yield* Fiber.interrupt(killing)
      const patient = yield* makeEventLog({ url, schema, origin })
      yield* whole(patient, ids)
    })
  )

  it.live("is io where there is no server, and closed after the log's scope", () =>
    Effect.gen(function* () {
      const nowhere = Redacted.make("postgres://admin@127.0.0.1:1/postgres")
      const failure = yield* Effect.flip(Effect.scoped(makeEventLog({ url: nowhere, schema: "a", origin })))
      assert.deepStrictEqual(failure, new LogUnavailable({ reason: "io" }))
      const log = yield* Effect.scoped(makeEventLog({ url, schema: freshSchema(), origin }))
      const append = log.append([commit("c-1", event("A"))])
      for (const use of [append, log.head, log.tree, readAll(log)].map(
        Effect.asVoid<unknown, LogUnavailable | LogBusy, never>
      )) {
        assert.deepStrictEqual(yield* Effect.flip(use), new LogUnavailable({ reason: "closed" }))
      }
    })
  )
})

describe("a head that somebody else holds", () => {
  it.live("is waited for until it is let go of", () =>
    Effect.gen(function* () {
      const schema = freshSchema()
      const log = yield* makeEventLog({ url, schema, origin })
      const held = `BEGIN; SELECT * FROM ${schema}.log_head FOR UPDATE; SELECT pg_sleep(0.4); COMMIT`
      const holding = yield* Effect.forkChild(refused(held))
      yield* Effect.sleep("150 millis")
      yield* untilAnswered(log, "c-1")
      assert.strictEqual(yield* Fiber.join(holding), "done")
      yield* whole(log, ["c-1"])
    })
  )
})

describe("names no index takes as they are", () => {
  it.effect("are stored and found like others, and fail no neighbour", () =>
    Effect.gen(function* () {
      const log = yield* makeEventLog({ url, schema: freshSchema(), origin })
      const long: Tag.Tag = `x:${"å".repeat(5_000)}`
      const names: ReadonlyArray<Tag.Tag> = [long, `${long}1`, "x:\u0000", "x:\u0001", "x:\u0001\u0001"]
      const commits = names.map((tag) => commit(`c-${tag}`, { ...event(`T${tag}`, tag), occurredAt: tag }))
      yield* log.append([commit("c-1", event("A")), ...commits])
      for (const [nth, tag] of names.entries()) {
        assert.deepStrictEqual(yield* positions(log, { query: [{ types: [], tags: [tag] }] }), [nth + 2])
        assert.deepStrictEqual(yield* positions(log, { query: [{ types: [`T${tag}`], tags: [] }] }), [nth + 2])
        const [found] = yield* log.recordedBy(CommandId.make(`c-${tag}`))
        assert.deepStrictEqual([found?.type, found?.occurredAt, found?.tags], [`T${tag}`, tag, [tag]])
      }
      assert.deepStrictEqual(yield* log.tree, recompute(yield* readAll(log)))
    })
  )
})

describe("a server that is stopped at once, as in a power cut", () => {
  it.live(
    "has every acknowledged event when it is back, each once, and the log goes on by itself",
    () =>
      Effect.gen(function* () {
        const server = yield* Effect.acquireRelease(
          Effect.promise(() => startPostgres({ durable: true })),
          ({ remove }) => Effect.promise(remove)
        )
        const log = yield* makeEventLog({ url: Redacted.make(server.url), schema: "stad", origin })
        const acknowledged: Array<string> = []
        const ids = Array.from({ length: 160 }, (_, nth) => `c-${nth}`)
        const write = (id: string) => Effect.tap(untilAnswered(log, id), () => Effect.sync(() => acknowledged.push(id)))
        const writing = yield* Effect.forkChild(Effect.forEach(ids, write, { concurrency: 8 }))
        for (const enough of [30, 90]) {
          while (acknowledged.length < enough) yield* Effect.sleep("5 millis")
          yield* Effect.promise(() => server.stop("SIGQUIT"))
          const before = [...acknowledged]
          yield* Effect.promise(server.start)
          const present = new Set(
            (yield* readAll(log).pipe(Effect.retry({ schedule: Schedule.spaced("50 millis"), times: 100 }))).map(
              ({ id }) => id
            )
          )
          assert.deepStrictEqual(
            before.filter((id) => !present.has(`${id}.0`) || !present.has(`${id}.1`)),
            []
          )
        }
        yield* Fiber.join(writing)
        yield* whole(log, ids)
      }),
    90_000
  )
})

describe("a follower in another process", () => {
  it.live("is told at once, long before it would look by itself", () =>
    Effect.gen(function* () {
      const schema = freshSchema()
      const one = yield* makeEventLog({ url, schema, origin })
      const two = yield* makeEventLog({ url, schema, origin, pollInterval: "1 hour" })
      const following = yield* Effect.forkChild(
        two.follow({ query: [{ types: ["A"], tags: [] }], after: 0 }).pipe(Stream.take(3), Stream.runCollect)
      )
      for (const nth of [1, 2, 3]) {
        yield* one.append([commit(`c-${nth}`, event("A"), event("B"))])
        yield* Effect.sleep("30 millis")
      }
      const found = yield* Fiber.join(following)
      assert.deepStrictEqual(
        found.map(({ position }) => position),
        [1, 3, 5]
      )
    })
  )

  it.live("looks by itself where nobody tells it", () =>
    Effect.gen(function* () {
      const schema = freshSchema()
      const one = yield* makeEventLog({ url, schema, origin })
      const two = yield* makeEventLog({ url, schema, origin, pollInterval: "20 millis" })
      const following = yield* Effect.forkChild(
        two.follow({ query: [{ types: ["A"], tags: [] }], after: 0 }).pipe(Stream.take(2), Stream.runCollect)
      )
      yield* one.append([commit("c-1", event("A"))])
      yield* Effect.sleep("100 millis")
      yield* sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'")
      yield* one.append([commit("c-2", event("A"))])
      const found = yield* Fiber.join(following)
      assert.deepStrictEqual(
        found.map(({ position }) => position),
        [1, 2]
      )
    })
  )
})
