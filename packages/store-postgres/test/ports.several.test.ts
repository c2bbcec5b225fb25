/** Several processes with the same keys, directory and outbox, as far as that can be seen from one. */
import { assert, describe, it } from "@effect/vitest"
import { Directory, type DirectoryEntry, IdentityTaken } from "@trygglogg/vault/directory"
import { KeyStore } from "@trygglogg/vault/keyStore"
import { LeaseLost, Outbox } from "@trygglogg/vault/outbox"
import { StorageUnavailable } from "@trygglogg/vault/storageUnavailable"
import { Context, DateTime, Duration, Effect, Layer, Redacted } from "effect"
import { TestClock } from "effect/testing"
import { layerDirectory } from "../src/directory.ts"
import { DatabaseRefused } from "../src/error.ts"
import { makeEventLog } from "../src/eventLog.ts"
import { layerKeyStore } from "../src/keyStore.ts"
import { layerOutbox } from "../src/outbox.ts"
import { origin } from "./events.ts"
import { freshSchema, refused, sql, url } from "./schema.ts"
import { session } from "./session.ts"

/** Opened once more, with connections of its own. */
const another = <I, S, E>(service: Context.Key<I, S>, layer: Layer.Layer<I, E>) =>
  Effect.map(Layer.build(Layer.fresh(layer)), (context) => Context.get(context, service))

const as = (login: string) => Redacted.make(Redacted.value(url).replace("admin@", `${login}@`))
const minute = Duration.minutes(1)
const time = DateTime.makeUnsafe
const kept = { _tag: "Kept", subject: "i-1", id: "k-1", wrapped: "w-1", madeAt: time(1) } as const

const twoOutboxes = Effect.gen(function* () {
  const layer = layerOutbox({ url, schema: freshSchema() })
  return [yield* another(Outbox, layer), yield* another(Outbox, layer)] as const
})

const items = ["a", "b", "c", "d"].map((key) => ({ key, payload: { to: "e-1" }, dueAt: time(0) }))

describe("two workers", () => {
  it.effect("share what is due: each item is one's alone", () =>
    Effect.gen(function* () {
      const [one, two] = yield* twoOutboxes
      yield* one.advance({ consumer: "mail", from: 0, to: 1, items })
      const claims = yield* Effect.all(
        [one, two, one, two].map((outbox) => outbox.claim({ limit: 1, lease: minute })),
        { concurrency: "unbounded" }
      )
      const keys = claims.flat().map(({ key }) => key)
      assert.deepStrictEqual(new Set(keys).size, keys.length)
      const rest = yield* one.claim({ limit: 4, lease: minute })
      assert.sameMembers([...keys, ...rest.map(({ key }) => key)], ["a", "b", "c", "d"])
    })
  )

  it.effect("step over what the other is taking at that very moment", () =>
    Effect.gen(function* () {
      const schema = freshSchema()
      const outbox = yield* another(Outbox, layerOutbox({ url, schema }))
      yield* outbox.advance({ consumer: "mail", from: 0, to: 1, items })
      const other = yield* session
      yield* other(`BEGIN; SELECT * FROM ${schema}.outbox WHERE key = 'a' FOR UPDATE`)
      const claimed = yield* outbox.claim({ limit: 2, lease: minute })
      assert.deepStrictEqual(
        claimed.map(({ key }) => key),
        ["b", "c"]
      )
      yield* other("ROLLBACK")
    })
  )

  it.effect("of whom one slept past its lease: it may record nothing, the other has", () =>
    Effect.gen(function* () {
      const [sleeper, other] = yield* twoOutboxes
      yield* sleeper.advance({ consumer: "mail", from: 0, to: 1, items: items.slice(0, 1) })
      const [early] = yield* sleeper.claim({ limit: 1, lease: minute })
      yield* TestClock.adjust("2 minutes")
      const [late] = yield* other.claim({ limit: 1, lease: minute })
      yield* other.markSent("a", late?.token ?? 0)
      const token = early?.token ?? 0
      const lost = new LeaseLost({ key: "a" })
      assert.deepStrictEqual(yield* Effect.flip(sleeper.markSent("a", token)), lost)
      assert.deepStrictEqual(yield* Effect.flip(sleeper.giveUp("a", token, "rejected")), lost)
      assert.deepStrictEqual(yield* Effect.flip(sleeper.reschedule("a", token, time(9), "deferred")), lost)
      assert.deepStrictEqual(yield* other.counts, { pending: 0, failed: 0, sent: 1 })
    })
  )
})

describe("two processes with one key store", () => {
  it.effect("end with one key for a subject, whoever was first", () =>
    Effect.gen(function* () {
      const layer = layerKeyStore({ url, schema: freshSchema() })
      const stores = [yield* another(KeyStore, layer), yield* another(KeyStore, layer)]
      const standing = yield* Effect.forEach(
        stores.flatMap((store) => [store, store, store]),
        (store, nth) => store.putIfAbsent({ ...kept, id: `k-${nth}` }),
        { concurrency: "unbounded" }
      )
      assert.strictEqual(new Set(standing.map((entry) => JSON.stringify(entry))).size, 1)
      assert.deepStrictEqual(yield* stores[0]?.get("i-1") ?? Effect.die("none"), standing[0])
    })
  )

  it.effect("never end with a key for a subject that one of them destroys", () =>
    Effect.gen(function* () {
      const schema = freshSchema()
      const layer = layerKeyStore({ url, schema })
      const [one, two] = [yield* another(KeyStore, layer), yield* another(KeyStore, layer)]
      const subjects = Array.from({ length: 30 }, (_, nth) => `i-${nth}`)
      yield* Effect.forEach(
        subjects,
        (subject) =>
          Effect.all([one.putIfAbsent({ ...kept, subject }), two.destroy(subject, time(2), "gallring-1")], {
            concurrency: 2
          }),
        { concurrency: 4 }
      )
      const left = yield* sql(`SELECT subject FROM ${schema}.data_key`)
      const marks = yield* sql(`SELECT count(*)::integer AS count FROM ${schema}.destroyed`)
      assert.deepStrictEqual([left, marks], [[], [{ count: 30 }]])
    })
  )
})

describe("two processes with one directory", () => {
  it.effect("give an identity to one person", () =>
    Effect.gen(function* () {
      const layer = layerDirectory({ url, schema: freshSchema() })
      const directories = [yield* another(Directory, layer), yield* another(Directory, layer)]
      const identity = { issuer: "https://id.example.se", subject: "17" }
      const anna: DirectoryEntry = {
        ref: "e-0",
        identity,
        name: "Anna",
        email: "a@x.se",
        lang: "sv",
        identityProtected: false
      }
      const put = yield* Effect.forEach(
        directories,
        (directory, nth) => Effect.exit(directory.put({ ...anna, ref: `e-${nth}` })),
        { concurrency: "unbounded" }
      )
      const [winner, ...more] = put.flatMap((exit, nth) => (exit._tag === "Success" ? [`e-${nth}`] : []))
      assert.deepStrictEqual(more, [])
      const again = yield* Effect.flip(directories[0]?.put({ ...anna, ref: "e-9" }) ?? Effect.die("none"))
      assert.deepStrictEqual(again, new IdentityTaken({ by: winner ?? "" }))
    })
  )
})

describe("the keys' schema", () => {
  it.effect("cannot be entered by the log's roles, and its user changes rows and no table", () =>
    Effect.gen(function* () {
      const schema = freshSchema()
      yield* makeEventLog({ url, schema, origin })
      const keys = `${schema}_keys`
      yield* (yield* another(KeyStore, layerKeyStore({ url, schema: keys }))).putIfAbsent(kept)
      for (const role of ["owner", "writer", "reader", "auditor"]) {
        const looked = yield* refused(`SET ROLE ${schema}_${role}; SELECT * FROM ${keys}.data_key`)
        assert.match(looked, /permission denied for schema/)
      }
      const login = `${keys}_login`
      yield* sql(`CREATE ROLE ${login} LOGIN IN ROLE ${keys}_user`)
      const store = yield* another(KeyStore, layerKeyStore({ url: as(login), schema: keys }))
      assert.deepStrictEqual(yield* store.get("i-1"), kept)
      assert.strictEqual((yield* store.destroy("i-1", time(3)))._tag, "Destroyed")
      assert.match(yield* refused(`DROP TABLE ${keys}.data_key`, as(login)), /must be owner/)
      assert.match(yield* refused(`UPDATE ${keys}.trygglogg SET version = 0`, as(login)), /permission denied/)
    })
  )

  it.effect("is refused to a login that may not make it, with what has to be done", () =>
    Effect.gen(function* () {
      const schema = freshSchema()
      yield* sql(`CREATE ROLE ${schema}_poor LOGIN`)
      const failure = yield* Effect.flip(
        Effect.scoped(Layer.build(layerKeyStore({ url: as(`${schema}_poor`), schema })))
      )
      assert.deepStrictEqual(failure, new DatabaseRefused({ schema, reason: "NotMigrated" }))
    })
  )

  it.effect("says that it is damaged when a row is not what is written there", () =>
    Effect.gen(function* () {
      const schema = freshSchema()
      const outbox = yield* another(Outbox, layerOutbox({ url, schema }))
      yield* outbox.advance({ consumer: "mail", from: 0, to: 1, items })
      yield* sql(`UPDATE ${schema}.outbox SET payload = '{'`)
      const damaged = new StorageUnavailable({ store: "outbox", reason: "damaged" })
      assert.deepStrictEqual(yield* Effect.flip(outbox.claim({ limit: 1, lease: minute })), damaged)
      assert.deepStrictEqual(yield* Effect.flip(outbox.list({ limit: 1 })), damaged)
    })
  )
})
