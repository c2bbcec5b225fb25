import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { AccessLog, EventLog, ViewStore } from "@trygglogg/log"
import { Directory } from "@trygglogg/vault/directory"
import { Outbox } from "@trygglogg/vault/outbox"
import { Vault } from "@trygglogg/vault/vault"
import { Effect, Layer, Redacted } from "effect"
import { layerCity } from "../src/city.ts"
import { DatabaseRefused } from "../src/error.ts"
import { prepareCity } from "../src/prepare.ts"
import { commit, event, origin, readAll } from "./events.ts"
import { owners } from "./racer.ts"
import { cityUrl, freshSchema, refused, sql, url } from "./schema.ts"

const folder = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "trygglogg-city-"))),
  (path) => Effect.sync(() => rmSync(path, { recursive: true, force: true }))
)

const at = (schema: string, as: Redacted.Redacted = url) => Redacted.make(`${Redacted.value(as)}?schema=${schema}`)
const login = (name: string) => Redacted.make(Redacted.value(url).replace("admin@", `${name}@`))

const cityAt = (databaseUrl: Redacted.Redacted, keysUrl?: Redacted.Redacted) =>
  Layer.unwrap(
    Effect.map(folder, (path) =>
      layerCity({ databaseUrl, keysUrl, origin, edition: "1", kekFile: join(path, "city.kek"), permit: () => false })
    )
  )

const use = Effect.gen(function* () {
  const log = yield* EventLog
  yield* log.append([commit("c-1", event("A", "x:1"))])
  yield* (yield* AccessLog).append([commit("r-1", event("Read", "x:1"))])
  yield* (yield* Directory).put({ ref: "e-1", name: "Anna Ek", email: "a@x.se", lang: "sv", identityProtected: false })
  yield* (yield* Outbox).advance({ consumer: "mail", from: 0, to: 1, items: [] })
  yield* (yield* Vault).check
  yield* (yield* ViewStore).list(owners)
  return { events: (yield* readAll(log)).length, found: (yield* (yield* Directory).search("anna", 2)).length }
})

describe("a city on PostgreSQL", () => {
  it.effect("has everything in five schemas, also for a login that makes no roles", () =>
    Effect.gen(function* () {
      const schema = freshSchema()
      assert.deepStrictEqual(yield* Effect.provide(use, cityAt(at(schema, cityUrl))), { events: 1, found: 1 })
      const rows = yield* sql(`SELECT nspname FROM pg_namespace WHERE nspname LIKE '${schema}%' ORDER BY 1`)
      const endings = ["", "_access", "_keys", "_state", "_views"]
      assert.deepStrictEqual(
        rows,
        endings.map((ending) => ({ nspname: `${schema}${ending}` }))
      )
    })
  )

  it.effect("is used by a login that may use it and make nothing, once it has been prepared", () =>
    Effect.gen(function* () {
      const schema = freshSchema()
      yield* sql(`CREATE ROLE ${schema}_web LOGIN`)
      const databaseUrl = at(schema, login(`${schema}_web`))
      const failure = yield* Effect.flip(Effect.provide(use, cityAt(databaseUrl)))
      assert.deepStrictEqual(failure, new DatabaseRefused({ schema, reason: "NotMigrated" }))
      const { roles } = yield* prepareCity({ databaseUrl: at(schema), origin })
      assert.deepStrictEqual(roles, { app: `${schema}_app`, audit: `${schema}_audit` })
      yield* sql(`GRANT ${schema}_app TO ${schema}_web`)
      assert.deepStrictEqual(yield* Effect.provide(use, cityAt(databaseUrl)), { events: 1, found: 1 })
      for (const one of [`DELETE FROM ${schema}.events`, `DROP TABLE ${schema}_state.person`, "CREATE ROLE more"]) {
        assert.match(yield* refused(one, login(`${schema}_web`)), /permission denied|must be owner/)
      }
      assert.deepStrictEqual(yield* prepareCity({ databaseUrl: at(schema), origin }), {
        schemas: ["", "_access", "_views", "_keys", "_state"].map((ending) => `${schema}${ending}`),
        roles
      })
    })
  )

  it.effect("shows its logs to the auditor, and neither keys nor names", () =>
    Effect.gen(function* () {
      const schema = freshSchema()
      yield* prepareCity({ databaseUrl: at(schema), origin })
      yield* sql(`CREATE ROLE ${schema}_eye LOGIN IN ROLE ${schema}_audit`)
      const look = (table: string) => refused(`SELECT * FROM ${schema}${table}`, login(`${schema}_eye`))
      assert.deepStrictEqual([yield* look(".events"), yield* look("_access.events")], ["done", "done"])
      for (const table of ["_keys.data_key", "_state.person", "_views.view_rows"]) {
        assert.match(yield* look(table), /permission denied/)
      }
    })
  )

  it.effect("keeps its keys in another database where one is named", () =>
    Effect.gen(function* () {
      const schema = freshSchema()
      yield* sql(`CREATE DATABASE ${schema}`)
      const keysUrl = Redacted.make(Redacted.value(url).replace(/\/postgres$/, `/${schema}`))
      yield* Effect.provide(use, cityAt(at(schema), keysUrl))
      const there = `SELECT count(*)::integer AS count FROM ${schema}_keys.check_value`
      assert.deepStrictEqual(yield* sql(there, keysUrl), [{ count: 1 }])
      assert.match(yield* refused(there), /does not exist/)
    })
  )

  it.effect("is made once by several processes that start together", () =>
    Effect.gen(function* () {
      const schema = freshSchema()
      const heads = yield* Effect.all(
        [1, 2, 3].map(() =>
          Effect.provide(
            Effect.flatMap(EventLog, (log) => log.head),
            cityAt(at(schema))
          )
        ),
        { concurrency: "unbounded" }
      )
      assert.deepStrictEqual(heads, [0, 0, 0])
    })
  )
})
