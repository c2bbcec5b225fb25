import { assert, describe, it } from "@effect/vitest"
import { EventLog, LogUnavailable } from "@trygglogg/log"
import { Effect, Layer, Redacted } from "effect"
import { DatabaseRefused } from "../src/error.ts"
import { makeEventLog } from "../src/eventLog.ts"
import { layerViewsPostgres } from "../src/viewStore.ts"
import { commit, event, origin, positions, readAll, recompute } from "./events.ts"
import { cityUrl, freshSchema, refused, sql, url } from "./schema.ts"

/** A log with some events in it, its schema's name, and nobody connected. */
const written = Effect.gen(function* () {
  const schema = freshSchema()
  const fill = Effect.gen(function* () {
    const log = yield* makeEventLog({ url, schema, origin })
    yield* log.append([commit("c-1", event("A", "x:1"), event("B", "x:1")), commit("c-2", event("C", "y:1"))])
    return { events: yield* readAll(log), tree: yield* log.tree }
  })
  return { schema, ...(yield* Effect.scoped(fill)) }
})

const as = (login: string) => Redacted.make(Redacted.value(url).replace("admin@", `${login}@`))
const tables = ["events", "event_tags", "tags", "types", "log_head"]

describe("a log's schema", () => {
  it.effect("is the same log when it is opened again", () =>
    Effect.gen(function* () {
      const { events, schema, tree } = yield* written
      const log = yield* makeEventLog({ url, schema, origin })
      assert.deepStrictEqual(yield* readAll(log), events)
      assert.deepStrictEqual(yield* log.tree, tree)
      assert.deepStrictEqual(recompute(events), tree)
    })
  )

  it.effect("keeps the origin it was created with", () =>
    Effect.gen(function* () {
      const { schema } = yield* written
      const failure = yield* Effect.flip(Effect.scoped(makeEventLog({ url, schema, origin: "annanstad" })))
      assert.deepStrictEqual(failure, new DatabaseRefused({ schema, reason: "OtherOrigin" }))
    })
  )

  it.effect("is left alone when a newer program has written it", () =>
    Effect.gen(function* () {
      const { schema } = yield* written
      yield* sql(`UPDATE ${schema}.trygglogg SET version = 99`)
      const failure = yield* Effect.flip(Effect.scoped(makeEventLog({ url, schema, origin })))
      assert.deepStrictEqual(failure, new DatabaseRefused({ schema, reason: "NewerVersion" }))
    })
  )

  it.effect("is not made among another program's tables", () =>
    Effect.gen(function* () {
      const schema = freshSchema()
      yield* sql(`CREATE SCHEMA ${schema}; CREATE TABLE ${schema}.theirs (a integer)`)
      const failure = yield* Effect.flip(Effect.scoped(makeEventLog({ url, schema, origin })))
      assert.deepStrictEqual(failure, new DatabaseRefused({ schema, reason: "OtherKind" }))
      const found = yield* sql(`SELECT relname FROM pg_class WHERE relnamespace = '${schema}'::regnamespace`)
      assert.deepStrictEqual(found, [{ relname: "theirs" }])
    })
  )

  it.effect("is not taken for views, nor views for a log", () =>
    Effect.gen(function* () {
      const { schema } = yield* written
      const log = Layer.unwrap(Effect.map(makeEventLog({ url, schema, origin }), (one) => Layer.succeed(EventLog, one)))
      const views = layerViewsPostgres({ url, schema, edition: "1" }).pipe(Layer.provide(log))
      const failure = yield* Effect.flip(Effect.scoped(Layer.build(views)))
      assert.deepStrictEqual(failure, new DatabaseRefused({ schema, reason: "OtherKind" }))
    })
  )

  it.effect.each(["", "Stad", "pg_log", "a-b", 'x"; DROP SCHEMA public; --', "a".repeat(49)])(
    "has a name that needs no care, unlike %j",
    (schema) =>
      Effect.gen(function* () {
        const failure = yield* Effect.flip(Effect.scoped(makeEventLog({ url, schema, origin })))
        assert.deepStrictEqual(failure, new DatabaseRefused({ schema, reason: "MalformedName" }))
      })
  )

  it.effect("is not used by a login whose commits may be lost", () =>
    Effect.gen(function* () {
      const { schema } = yield* written
      const login = `${schema}_fast`
      yield* sql(
        `CREATE ROLE ${login} LOGIN IN ROLE ${schema}_writer; ALTER ROLE ${login} SET synchronous_commit = off`
      )
      const failure = yield* Effect.flip(Effect.scoped(makeEventLog({ url: as(login), schema, origin })))
      assert.deepStrictEqual(failure, new DatabaseRefused({ schema, reason: "NotDurable" }))
    })
  )
})

describe("append-only", () => {
  it.effect.each(tables)("holds for %s, whoever tries and however", (table) =>
    Effect.gen(function* () {
      const { events, schema, tree } = yield* written
      const set = table === "log_head" ? "position = position - 1" : table === "event_tags" ? "tag_id = 1" : "id = 1"
      const column = table === "events" ? "position = 1" : set
      const tries = [
        `UPDATE ${schema}.${table} SET ${column}`,
        `DELETE FROM ${schema}.${table}`,
        `TRUNCATE ${schema}.${table}`
      ]
      for (const one of tries) {
        assert.match(yield* refused(one), /the log (is append-only|only grows)/)
        assert.match(
          yield* refused(`SET session_replication_role = replica; ${one}`),
          /the log (is append-only|only grows)/
        )
      }
      const log = yield* makeEventLog({ url, schema, origin })
      assert.deepStrictEqual(yield* readAll(log), events)
      assert.deepStrictEqual(yield* log.tree, tree)
    })
  )

  it.effect("lets the writer append and nothing more", () =>
    Effect.gen(function* () {
      const { schema } = yield* written
      const login = `${schema}_app`
      yield* sql(`CREATE ROLE ${login} LOGIN IN ROLE ${schema}_writer`)
      const log = yield* makeEventLog({ url: as(login), schema, origin })
      yield* log.append([commit("c-3", event("New", "n:1"))])
      assert.deepStrictEqual(yield* positions(log), [1, 2, 3, 4])
      for (const table of tables) {
        for (const one of [`DELETE FROM ${schema}.${table}`, `TRUNCATE ${schema}.${table}`]) {
          assert.match(yield* refused(one, as(login)), /permission denied/)
        }
      }
      const more = [
        `UPDATE ${schema}.events SET data = ''`,
        `UPDATE ${schema}.log_head SET origin = 'x'`,
        `UPDATE ${schema}.trygglogg SET version = 0`
      ]
      for (const one of more) assert.match(yield* refused(one, as(login)), /permission denied/)
      const alter = `ALTER TABLE ${schema}.events DISABLE TRIGGER ALL`
      assert.match(yield* refused(alter, as(login)), /must be owner/)
    })
  )

  it.effect.each(["reader", "auditor"])("lets the %s look and nothing more", (role) =>
    Effect.gen(function* () {
      const { events, schema } = yield* written
      const login = `${schema}_${role}_login`
      yield* sql(`CREATE ROLE ${login} LOGIN IN ROLE ${schema}_${role}`)
      const log = yield* makeEventLog({ url: as(login), schema, origin })
      assert.deepStrictEqual(yield* readAll(log), events)
      const failure = yield* Effect.flip(log.append([commit("c-3", event("A"))]))
      assert.deepStrictEqual(failure, new LogUnavailable({ reason: "readOnly" }))
      assert.deepStrictEqual(yield* positions(log), [1, 2, 3])
    })
  )

  it.effect("shows what a later migration adds to the auditor, and not to the reader", () =>
    Effect.gen(function* () {
      const { schema } = yield* written
      yield* sql(`SET ROLE ${schema}_owner; CREATE TABLE ${schema}.later (a integer)`)
      const look = (role: string) => refused(`SET ROLE ${schema}_${role}; SELECT * FROM ${schema}.later`)
      assert.strictEqual(yield* look("auditor"), "done")
      assert.match(yield* look("reader"), /permission denied/)
    })
  )

  it.effect("uses no more than the writer's rights, whoever is logged in", () =>
    Effect.gen(function* () {
      const { schema } = yield* written
      yield* sql(`REVOKE INSERT ON ${schema}.events FROM ${schema}_writer`)
      const log = yield* makeEventLog({ url, schema, origin })
      const failure = yield* Effect.flip(log.append([commit("c-3", event("A"))]))
      assert.deepStrictEqual(failure, new LogUnavailable({ reason: "readOnly" }))
    })
  )

  it.effect("has its triggers also where the login may make no roles", () =>
    Effect.gen(function* () {
      const schema = freshSchema()
      const log = yield* makeEventLog({ url: cityUrl, schema, origin })
      yield* log.append([commit("c-1", event("A", "x:1"))])
      assert.deepStrictEqual(yield* sql(`SELECT 1 FROM pg_roles WHERE rolname LIKE '${schema}%'`), [])
      assert.match(yield* refused(`DELETE FROM ${schema}.events`, cityUrl), /append-only/)
    })
  )
})
