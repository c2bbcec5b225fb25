import { execFile } from "node:child_process"
import { join } from "node:path"
import { promisify } from "node:util"
import { assert, describe, it } from "@effect/vitest"
import { EventLog, Projection, Query, type Recorded, ViewStore } from "@trygglogg/log"
import { Effect, Fiber, Redacted, Result, Schema, Stream } from "effect"
import { makeEventLog } from "../src/eventLog.ts"
import { commit, event, origin, positions, readAll, recompute } from "./events.ts"
import { claims, layers, owners } from "./racer.ts"
import { cityUrl, freshSchema, sql, url } from "./schema.ts"

const program = join(import.meta.dirname, "racer.ts")
const decodeNumbers = Schema.decodeSync(Schema.fromJsonString(Schema.Array(Schema.Int)))
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

const racer = (schema: string, name: string) =>
  Effect.map(
    Effect.promise(() => promisify(execFile)(process.execPath, [program, Redacted.value(cityUrl), schema, name])),
    ({ stdout }) => decodeNumbers(stdout)
  )

describe("three processes with one log and one view", () => {
  it.live(
    "get each number once between them, in one order, under one root",
    () =>
      Effect.gen(function* () {
        const schema = freshSchema()
        const names = ["a", "b", "c"]
        const got = yield* Effect.forEach(names, (name) => racer(schema, name), { concurrency: "unbounded" })
        assert.deepStrictEqual(
          got.flat().toSorted((one, other) => one - other),
          Array.from({ length: claims }, (_, nth) => nth)
        )
        yield* Effect.gen(function* () {
          const log = yield* EventLog
          const views = yield* ViewStore
          const events = yield* readAll(log)
          assert.deepStrictEqual(
            events.map(({ position }) => position),
            upTo(claims)
          )
          assert.deepStrictEqual(yield* log.tree, recompute(events))
          const { rows } = yield* views.list(owners)
          const kept = Projection.digest(owners, new Map(rows.map((row) => [row.number, row])))
          assert.strictEqual(kept, Projection.digest(owners, yield* Projection.rows(owners)))
          for (const [nth, by] of names.entries()) {
            const { total } = yield* views.list(owners, { where: { by } })
            assert.strictEqual(total, got[nth]?.length)
          }
        }).pipe(Effect.provide(layers(cityUrl, schema)))
      }),
    120_000
  )
})

describe("two connections to one log", () => {
  it.effect("decide on what is there, not on what they remember", () =>
    Effect.gen(function* () {
      const schema = freshSchema()
      const [one, two] = [yield* makeEventLog({ url, schema, origin }), yield* makeEventLog({ url, schema, origin })]
      const claim = (id: string) => ({
        ...commit(id, event("A", "x:1")),
        condition: { query: [{ types: [], tags: ["x:1" as const] }], after: 0 }
      })
      const outcomes = yield* Effect.all([one.append([claim("c-1")]), two.append([claim("c-2")])], { concurrency: 2 })
      assert.deepStrictEqual(outcomes.flat().map(Result.isSuccess).toSorted(), [false, true])
      yield* two.append([commit("c-3", event("New", "n:1"))])
      yield* one.append([commit("c-4", event("New", "n:1"))])
      assert.deepStrictEqual(yield* positions(one, { query: [{ types: ["New"], tags: ["n:1"] }] }), [2, 3])
      assert.deepStrictEqual(yield* one.tree, recompute(yield* readAll(two)))
    })
  )
})

const writers = 8
const readers = 4
const appends = 50
const each = 5
const total = writers * appends * each

/** Makes every commit take its time while it holds its positions: some more, some less. */
const slowDown = (schema: string) =>
  sql(`CREATE FUNCTION ${schema}.slow() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM pg_sleep(random() * 0.004); RETURN NULL; END $$;
    CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON ${schema}.events
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.nth = 0) EXECUTE FUNCTION ${schema}.slow()`)

/** A reader that remembers only how far it has seen, as a view's checkpoint does. */
const tail = Effect.fnUntraced(function* (schema: string) {
  const log = yield* makeEventLog({ url, schema, origin })
  const seen: Array<number> = []
  while (seen.length < total && (seen.at(-1) ?? 0) < total) {
    const found = yield* positions(log, { after: seen.at(-1) ?? 0 })
    seen.push(...found)
  }
  return seen
})

describe("G2 with slow commits", () => {
  it.live(
    "eight writers and four readers: every reader meets every event, once, in order",
    () =>
      Effect.gen(function* () {
        const schema = freshSchema()
        yield* makeEventLog({ url, schema, origin })
        yield* slowDown(schema)
        const write = Effect.fnUntraced(function* (name: string) {
          const log = yield* makeEventLog({ url, schema, origin })
          const events = Array.from({ length: each }, () => event("A", `w:${name}`))
          yield* Effect.forEach(upTo(appends), (nth) => log.append([commit(`${name}-${nth}`, ...events)]), {
            concurrency: 3
          })
        })
        const reading = yield* Effect.forkChild(
          Effect.all(
            upTo(readers).map(() => tail(schema)),
            { concurrency: "unbounded" }
          )
        )
        const log = yield* makeEventLog({ url, schema, origin })
        const following = yield* Effect.forkChild(
          log.follow({ query: Query.all, after: 0 }).pipe(
            Stream.take(total),
            Stream.map(({ position }: Recorded) => position),
            Stream.runCollect
          )
        )
        yield* Effect.all(
          upTo(writers).map((nth) => write(`${nth}`)),
          { concurrency: "unbounded" }
        )
        for (const seen of [...(yield* Fiber.join(reading)), yield* Fiber.join(following)]) {
          assert.deepStrictEqual(seen, upTo(total))
        }
        assert.deepStrictEqual(yield* log.tree, recompute(yield* readAll(log)))
      }),
    120_000
  )
})
