import { spawn } from "node:child_process"
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { layerCity } from "@trygglogg/city"
import { EventLog, Query } from "@trygglogg/log"
import { Directory } from "@trygglogg/vault/directory"
import { KeyStore } from "@trygglogg/vault/keyStore"
import { Outbox } from "@trygglogg/vault/outbox"
import { namespace, StateStore } from "@trygglogg/vault/stateStore"
import { Vault } from "@trygglogg/vault/vault"
import { DateTime, Duration, Effect, Redacted, Schema, Stream } from "effect"
import { cityAt, origin, playedWith } from "../played.ts"
import { freshSchema, holding, sql, urlOf } from "../server.ts"
import { folder } from "../temporary.ts"
import { documentOf, inProcess, trygglogg } from "./commandLine.ts"

const wrapper = join(import.meta.dirname, "..", "..", "..", "..", "trygglogg")
const time = DateTime.makeUnsafe
const drafts = namespace("draft", Schema.String)

/** What a city has beside its logs. */
const furnish = Effect.gen(function* () {
  yield* (yield* Vault).erase("person-gone", "gallring-7")
  const anna = {
    ref: "p-anna",
    name: "Anna Öberg",
    email: "a@example.se",
    lang: "sv",
    identityProtected: false
  } as const
  yield* (yield* Directory).put({ ...anna, identity: { issuer: "https://id.example.se", subject: "17" } })
  yield* (yield* StateStore).put(drafts, "d-1", "utkast", { expiresAt: time("2099-01-01T00:00:00Z"), owner: "p-anna" })
  const items = ["m-1", "m-2"].map((key) => ({ key, payload: { to: "p-anna" }, dueAt: time(0) }))
  const outbox = yield* Outbox
  yield* outbox.advance({ consumer: "mail", from: 0, to: 12, items })
  const [sent] = yield* outbox.claim({ limit: 1, lease: Duration.minutes(1) })
  yield* outbox.markSent(sent?.key ?? "", sent?.token ?? 0)
})

/** All that can be seen of a city from its own programs. */
const seen = Effect.gen(function* () {
  const log = yield* EventLog
  const events = yield* Stream.runCollect(log.read({ query: Query.all }))
  const keys = yield* KeyStore
  const subjects = events.flatMap(({ text }) => [...text.matchAll(/"subject":"([^"]+)"/g)].map(([, one = ""]) => one))
  return {
    tree: yield* log.tree,
    events: events.map((one) => ({ ...one })),
    byTag: (yield* Stream.runCollect(log.read({ query: [{ types: [], tags: ["unit:skarholmen"] }] }))).length,
    keys: yield* Effect.forEach([...new Set(subjects), "person-gone"], (subject) => keys.get(subject)),
    checkValue: yield* keys.checkValue,
    person: yield* (yield* Directory).byIdentity({ issuer: "https://id.example.se", subject: "17" }),
    found: yield* (yield* Directory).search("öberg", 5),
    draft: yield* (yield* StateStore).list(drafts),
    position: yield* (yield* Outbox).position("mail"),
    mails: (yield* (yield* Outbox).list({ limit: 9 })).map((item) => ({ ...item }))
  }
})

const cityOn = (url: string, kekFile: string) =>
  layerCity({ databaseUrl: Redacted.make(url), origin, edition: "1", kekFile, permit: () => false })

/** A furnished city on files. */
const source = Effect.gen(function* () {
  const where = yield* folder
  const file = yield* playedWith(where)
  yield* Effect.provide(furnish, cityAt(file))
  return { where, file, url: `sqlite:${file}`, kekFile: join(where, "stad.kek") }
})

const migrate = (from: string, to: string) => inProcess(["migrate", "--from", from, "--to", to, "--json"])

/** A move in a process of its own, killed once something is so. */
const killedWhen = (isSo: Effect.Effect<boolean>, from: string, to: string) =>
  Effect.gen(function* () {
    const child = spawn(wrapper, ["migrate", "--from", from, "--to", to], { stdio: "ignore", detached: true })
    const gone = new Promise((resolve) => child.once("exit", resolve))
    while (!(yield* isSo)) {
      if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`)
      yield* Effect.sleep("20 millis")
    }
    // The wrapper and what it started.
    process.kill(-(child.pid ?? 0), "SIGKILL")
    yield* Effect.promise(() => gone)
  })

describe("trygglogg migrate", () => {
  it.live("moves a city from files to PostgreSQL and back, with everything that is in it", () =>
    Effect.gen(function* () {
      const { kekFile, url, where } = yield* source
      const schema = freshSchema()
      const before = yield* Effect.provide(seen, cityOn(url, kekFile))
      const there = yield* migrate(url, urlOf(schema))
      assert.strictEqual(there.code, 0, there.stderr)
      assert.include(documentOf(there), {
        events: before.tree.size,
        root: before.tree.root,
        readings: 3,
        persons: 1,
        outbox: 2
      })
      assert.deepStrictEqual(yield* Effect.provide(seen, cityOn(urlOf(schema), kekFile)), before)
      const replays = yield* Effect.forEach([url, urlOf(schema)], (db) => inProcess(["replay", "--db", db]))
      assert.strictEqual(replays[0]?.code, 0)
      assert.strictEqual(replays[1]?.stdout, replays[0]?.stdout)
      const back = `sqlite:${join(where, "back", "stad.db")}`
      const returned = yield* migrate(urlOf(schema), back)
      assert.deepStrictEqual(
        [returned.code, { ...documentOf(returned), from: "", to: "" }],
        [0, { ...documentOf(there), from: "", to: "" }]
      )
      assert.deepStrictEqual(yield* Effect.provide(seen, cityOn(back, kekFile)), before)
      assert.isFalse(existsSync(join(where, "back", "stad.db.moving")))
    })
  )

  it.live("leaves a place alone where there is anything, a log or only a person", () =>
    Effect.gen(function* () {
      const { url, where } = yield* source
      const schema = freshSchema()
      assert.strictEqual((yield* migrate(url, urlOf(schema))).code, 0)
      const twice = yield* migrate(url, urlOf(schema))
      assert.deepStrictEqual([twice.code, documentOf(twice).error.code], [7, "TL-CLI-027"])
      yield* sql(
        `DROP SCHEMA ${schema} CASCADE; DROP SCHEMA ${schema}_access CASCADE; DROP SCHEMA ${schema}_keys CASCADE`
      )
      const half = yield* migrate(url, urlOf(schema))
      assert.deepStrictEqual([half.code, documentOf(half).error.code], [7, "TL-CLI-027"])
      const positions = yield* sql(`SELECT position::integer FROM ${schema}.log_head`)
      assert.deepStrictEqual(positions, [{ position: 0 }])
      assert.deepStrictEqual(yield* sql(`SELECT 1 FROM ${schema}_keys.data_key`), [])
      const other = join(where, "annan")
      mkdirSync(other)
      writeFileSync(join(other, "stad.keys.db"), "")
      const beside = yield* migrate(url, `sqlite:${join(other, "stad.db")}`)
      assert.deepStrictEqual([beside.code, documentOf(beside).error.code], [7, "TL-CLI-027"])
      assert.deepStrictEqual(readdirSync(other), ["stad.keys.db"])
    })
  )

  it.live("killed on the way to PostgreSQL leaves nothing there, and goes through when it is given again", () =>
    Effect.gen(function* () {
      const { url } = yield* source
      const schema = freshSchema()
      const target = urlOf(schema)
      yield* trygglogg(["migrate-schema", "--db", target], { env: { TRYGGLOGG_ORIGIN: origin } })
      const release = yield* holding(`LOCK TABLE ${schema}_state.consumer IN SHARE MODE`)
      const waits = `SELECT 1 FROM pg_locks WHERE NOT granted AND relation = '${schema}_state.consumer'::regclass`
      yield* killedWhen(
        Effect.map(sql(waits), (rows) => rows.length > 0),
        url,
        target
      )
      yield* release
      const left = yield* sql(
        `SELECT (SELECT count(*)::integer FROM ${schema}.events) AS events, (SELECT count(*)::integer FROM ${schema}_keys.data_key) AS keys`
      )
      assert.deepStrictEqual(left, [{ events: 0, keys: 0 }])
      const again = yield* migrate(url, target)
      assert.strictEqual(again.code, 0, again.stderr)
    })
  )

  it.live("killed on the way to files leaves no file in place, and goes through when it is given again", () =>
    Effect.gen(function* () {
      const { url, where } = yield* source
      const schema = freshSchema()
      assert.strictEqual((yield* migrate(url, urlOf(schema))).code, 0)
      const target = join(where, "filer")
      mkdirSync(target)
      const to = `sqlite:${join(target, "stad.db")}`
      const release = yield* holding(`LOCK TABLE ${schema}_state.person IN ACCESS EXCLUSIVE MODE`)
      const waits = `SELECT 1 FROM pg_locks WHERE NOT granted AND relation = '${schema}_state.person'::regclass`
      yield* killedWhen(
        Effect.map(sql(waits), (rows) => rows.length > 0),
        urlOf(schema),
        to
      )
      yield* release
      assert.deepStrictEqual(readdirSync(target), ["stad.db.moving"])
      assert.isTrue(existsSync(join(target, "stad.db.moving", "stad.db")))
      const again = yield* migrate(urlOf(schema), to)
      assert.strictEqual(again.code, 0, again.stderr)
      assert.notInclude(readdirSync(target), "stad.db.moving")
    })
  )

  it.live("killed while files are moved into place is finished by the same command, and by no other", () =>
    Effect.gen(function* () {
      const { kekFile, url, where } = yield* source
      const target = join(where, "filer")
      const to = `sqlite:${join(target, "stad.db")}`
      assert.strictEqual((yield* migrate(url, to)).code, 0)
      const whole = yield* Effect.provide(seen, cityOn(to, kekFile))
      // As it was before the last of them was moved: the log.
      const staging = join(target, "stad.db.moving")
      mkdirSync(staging)
      renameSync(join(target, "stad.db"), join(staging, "stad.db"))
      writeFileSync(join(staging, "whole"), JSON.stringify([origin, whole.tree.size, "another root"]))
      const other = yield* migrate(url, to)
      assert.deepStrictEqual([other.code, documentOf(other).error.code], [7, "TL-CLI-027"])
      writeFileSync(join(staging, "whole"), JSON.stringify([origin, whole.tree.size, whole.tree.root]))
      assert.strictEqual((yield* migrate(url, to)).code, 0)
      assert.isFalse(existsSync(staging))
      assert.deepStrictEqual(yield* Effect.provide(seen, cityOn(to, kekFile)), whole)
    })
  )

  it.live("does not move a log that is not what was written", () =>
    Effect.gen(function* () {
      const { file, url } = yield* source
      yield* Effect.promise(async () => {
        const { DatabaseSync } = await import("node:sqlite")
        const database = new DatabaseSync(file)
        database.exec("DROP TRIGGER events_no_update; UPDATE events SET data = '{}' WHERE position = 9")
        database.close()
      })
      const schema = freshSchema()
      const ran = yield* migrate(url, urlOf(schema))
      assert.deepStrictEqual([ran.code, documentOf(ran).error.code], [4, "TL-CLI-028"])
      assert.deepStrictEqual(yield* sql(`SELECT 1 FROM pg_namespace WHERE nspname = '${schema}'`), [])
    })
  )

  it.live.each([
    { from: "sqlite:./finns-inte.db", to: "sqlite:./x.db", code: 3, problem: "TL-CLI-004" },
    { from: "sqlite:./finns-inte.db", to: "mysql://x/y", code: 2, problem: "TL-CLI-003" }
  ])("refuses $from to $to", ({ code, from, problem, to }) =>
    Effect.gen(function* () {
      const ran = yield* migrate(from, to)
      assert.deepStrictEqual([ran.code, documentOf(ran).error.code], [code, problem])
    })
  )
})
