import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { EventLog, LogUnavailable } from "@trygglogg/log"
import { DatabaseRefused } from "@trygglogg/store-postgres"
import { Vault } from "@trygglogg/vault/vault"
import { Effect, Redacted, Result } from "effect"
import { type CityUnavailable, explain, findDatabase, KeysUrlRefused, layerCity } from "../src/index.ts"

const folder = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "trygglogg-city-"))),
  (path) => Effect.sync(() => rmSync(path, { recursive: true, force: true }))
)

const open = (databaseUrl: string, keysUrl?: string) =>
  Effect.gen(function* () {
    yield* (yield* Vault).check
    return yield* (yield* EventLog).head
  }).pipe(
    Effect.provide(
      layerCity({
        databaseUrl: Redacted.make(databaseUrl),
        keysUrl: keysUrl === undefined ? undefined : Redacted.make(keysUrl),
        origin: "teststad",
        edition: "1",
        permit: () => false
      })
    )
  )

describe("the address of a city", () => {
  it("says which store, what to show, and where the key is unless somebody says", () => {
    const found = (url: string) => Result.getOrThrow(findDatabase(Redacted.make(url), "/srv"))
    const onFiles = found("sqlite:./data/stad.db")
    assert.deepStrictEqual(
      [onFiles.kind, onFiles.shown, onFiles.kekFile],
      ["sqlite", "/srv/data/stad.db", "/srv/data/stad.kek"]
    )
    const onServer = found("postgresql://app:hemligt@db/city?schema=stad")
    assert.deepStrictEqual(
      [onServer.kind, onServer.shown, onServer.kekFile],
      ["postgres", "postgres://db/city?schema=stad", "/srv/data/trygglogg.kek"]
    )
  })

  it.effect("opens a city on SQLite", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* open(`sqlite:${join(yield* folder, "stad.db")}`), 0)
    })
  )

  it.effect("leads to PostgreSQL, where nobody answers", () =>
    Effect.gen(function* () {
      const failure = yield* Effect.flip(open("postgres://nobody:hemligt@127.0.0.1:1/city"))
      assert.deepStrictEqual(failure, new LogUnavailable({ reason: "io" }))
    })
  )

  it.effect.each([
    ["mysql://app:hemligt@db/city", "OtherDatabase"],
    ["trygglogg.db", "OtherDatabase"],
    ["sqlite::memory:", "InMemory"],
    ["postgres://app:hemligt@db", "NoDatabase"],
    ["postgres://app:hem/ligt@db/city", "NotAnAddress"]
  ] as const)("refuses %s", ([url, reason]) =>
    Effect.gen(function* () {
      const failure = yield* Effect.flip(open(url))
      assert.strictEqual(failure._tag === "DatabaseUrlRefused" ? failure.reason : failure._tag, reason)
      assert.notMatch(JSON.stringify(failure), /hemligt/)
    })
  )

  it.effect("refuses a database for the keys where they lie in a file", () =>
    Effect.gen(function* () {
      const failure = yield* Effect.flip(open(`sqlite:${join(yield* folder, "stad.db")}`, "postgres://db/keys"))
      assert.deepStrictEqual(failure, new KeysUrlRefused())
    })
  )
})

describe("why a city cannot be had", () => {
  const problems: ReadonlyArray<readonly [CityUnavailable, RegExp]> = [
    [new DatabaseRefused({ schema: "stad", reason: "NotMigrated" }), /trygglogg migrate-schema/],
    [new DatabaseRefused({ schema: "stad", reason: "OtherOrigin" }), /OtherOrigin/],
    [new LogUnavailable({ reason: "io" }), /LogUnavailable: io/],
    [new KeysUrlRefused(), /TRYGGLOGG_KEYS_DATABASE_URL/]
  ]
  it.each(problems)("is told in both languages: %s", (problem, words) => {
    const { en, sv } = explain(problem)
    assert.match(sv, words)
    assert.match(en, words)
    assert.notStrictEqual(sv, en)
  })
})
