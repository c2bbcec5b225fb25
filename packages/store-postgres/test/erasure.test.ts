/** What is erased is gone from the server's own files: looked for in their bytes. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { Directory } from "@trygglogg/vault/directory"
import { KeyStore } from "@trygglogg/vault/keyStore"
import { namespace, StateStore } from "@trygglogg/vault/stateStore"
import { DateTime, Effect, Fiber, Schema } from "effect"
import { layerDirectory } from "../src/directory.ts"
import { layerKeyStore } from "../src/keyStore.ts"
import { layerStateStore } from "../src/stateStore.ts"
import { eventually } from "./eventually.ts"
import { freshSchema, sql, url } from "./schema.ts"
import { session } from "./session.ts"

const madeAt = DateTime.makeUnsafe("2026-01-05T08:00:00Z")
const expiresAt = DateTime.makeUnsafe("2099-01-01T00:00:00Z")
const keptIn = (schema: string, number: number) => ({
  _tag: "Kept" as const,
  subject: `i-${number}`,
  id: `k-${number}`,
  wrapped: `wrapped-${number}-${schema}.`,
  madeAt
})

const dataFolder = Effect.map(sql("SHOW data_directory"), ([row]) => String(row?.["data_directory"]))

/** Whether a file under a folder of the server's data holds a text. A table's file may go while it is looked for. */
const holds = Effect.fnUntraced(function* (folder: string, text: string) {
  const where = join(yield* dataFolder, folder)
  return readdirSync(where, { recursive: true, withFileTypes: true }).some((entry) => {
    if (!entry.isFile()) return false
    try {
      return readFileSync(join(entry.parentPath, entry.name)).includes(text)
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return false
      throw error
    }
  })
})

/** Everything in the tables' files, not only in memory. */
const written = sql("CHECKPOINT")

describe("a destroyed key", () => {
  it.live("leaves no byte in the tables' files, not even under an old snapshot of another session", () =>
    Effect.gen(function* () {
      const schema = freshSchema()
      const [gone, stays] = [keptIn(schema, 1), keptIn(schema, 2)]
      yield* Effect.gen(function* () {
        const store = yield* KeyStore
        yield* store.putIfAbsent(gone)
        yield* store.putIfAbsent(stays)
        yield* sql(`ANALYZE ${schema}.data_key`)
        yield* written
        assert.deepStrictEqual([yield* holds("base", gone.wrapped), yield* holds("base", stays.wrapped)], [true, true])
        const other = yield* session
        yield* other("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM pg_class")
        yield* store.destroy("i-1", madeAt)
        yield* written
        assert.deepStrictEqual([yield* holds("base", gone.wrapped), yield* holds("base", stays.wrapped)], [false, true])
        assert.deepStrictEqual(yield* store.get("i-2"), stays)
      }).pipe(Effect.provide(layerKeyStore({ url, schema })))
    })
  )

  it.live("is not said to be gone while another session reads the table, a backup for instance", () =>
    Effect.gen(function* () {
      const schema = freshSchema()
      yield* Effect.gen(function* () {
        const store = yield* KeyStore
        yield* store.putIfAbsent(keptIn(schema, 1))
        const other = yield* session
        yield* other(`BEGIN; SELECT * FROM ${schema}.data_key`)
        const destroying = yield* Effect.forkChild(store.destroy("i-1", madeAt))
        const waits = sql(
          `SELECT 1 FROM pg_locks WHERE NOT granted AND mode = 'AccessExclusiveLock' AND relation = '${schema}.data_key'::regclass`
        )
        yield* eventually(Effect.map(waits, (rows) => rows.length > 0))
        assert.isUndefined(destroying.pollUnsafe())
        yield* other("COMMIT")
        assert.strictEqual((yield* Fiber.join(destroying))._tag, "Destroyed")
      }).pipe(Effect.provide(layerKeyStore({ url, schema })))
    })
  )

  it.live("stands in the write-ahead log until that is past a checkpoint, and then not, where it is not recycled", () =>
    Effect.gen(function* () {
      const schema = freshSchema()
      yield* sql("ALTER SYSTEM SET wal_recycle = off")
      yield* sql("SELECT pg_reload_conf()")
      const dropSlot = sql(
        `SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE slot_name = '${schema}'`
      )
      // Other tests' commits and checkpoints would end the file that is looked at: a slot keeps it until it is dropped.
      yield* Effect.acquireRelease(sql(`SELECT pg_create_physical_replication_slot('${schema}', true)`), () => dropSlot)
      yield* Effect.gen(function* () {
        const store = yield* KeyStore
        // A page of that log may end in the middle of a text, and then another one is whole.
        const gone = [1, 2, 3].map((nth) => keptIn(schema, nth))
        for (const key of gone) {
          yield* store.putIfAbsent(key)
          yield* store.destroy(key.subject, madeAt)
        }
        const inLog = Effect.map(
          Effect.forEach(gone, ({ wrapped }) => holds("pg_wal", wrapped)),
          (found) => found.includes(true)
        )
        yield* written
        assert.isTrue(yield* inLog)
        yield* dropSlot
        const past = Effect.gen(function* () {
          yield* sql("SELECT pg_switch_wal()")
          yield* written
          return !(yield* inLog)
        })
        yield* eventually(past)
      }).pipe(Effect.provide(layerKeyStore({ url, schema })))
    })
  )
})

describe("a forgotten person", () => {
  it.live("leaves no name, address, identity or session in the tables' files", () =>
    Effect.gen(function* () {
      const schema = freshSchema()
      const person = (nth: number) => ({
        ref: `e-${nth}-${schema}.`,
        identity: { issuer: "https://id.example.se", subject: `subject-${nth}-${schema}.` },
        name: `Förnamn${nth}${schema}. Efternamn${nth}${schema}.`,
        email: `mail-${nth}-${schema}.@example.se`,
        lang: "sv" as const,
        identityProtected: false
      })
      const sessions = namespace("session", Schema.String)
      yield* Effect.gen(function* () {
        const directory = yield* Directory
        const state = yield* StateStore
        for (const nth of [1, 2]) {
          yield* directory.put(person(nth))
          yield* state.put(sessions, `s-${nth}`, `csrf-${nth}-${schema}.`, { expiresAt, owner: person(nth).ref })
        }
        yield* sql(`ANALYZE ${schema}.person, ${schema}.name_word, ${schema}.state`)
        yield* written
        yield* directory.erase(person(1).ref)
        yield* state.forget(person(1).ref)
        yield* written
        const traces = (nth: number) => {
          const { email, identity, name } = person(nth)
          return [
            email,
            identity.subject,
            ...name.split(" "),
            ...name.toLowerCase().split(" "),
            `csrf-${nth}-${schema}.`
          ]
        }
        for (const trace of traces(1)) assert.isFalse(yield* holds("base", trace), trace)
        for (const trace of traces(2)) assert.isTrue(yield* holds("base", trace), trace)
        assert.deepStrictEqual(yield* directory.search("förnamn2", 5), [person(2)])
        assert.strictEqual(yield* state.get(sessions, "s-2"), `csrf-2-${schema}.`)
      }).pipe(Effect.provide([layerDirectory({ url, schema }), layerStateStore({ url, schema })]))
    })
  )
})
