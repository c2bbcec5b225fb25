import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { assert, describe, it } from "@effect/vitest"
import { Directory, type DirectoryEntry } from "@trygglogg/vault/directory"
import { KeyStore } from "@trygglogg/vault/keyStore"
import { Outbox } from "@trygglogg/vault/outbox"
import { namespace, StateStore } from "@trygglogg/vault/stateStore"
import { StorageUnavailable } from "@trygglogg/vault/storageUnavailable"
import { DateTime, Duration, Effect, Layer, Schema } from "effect"
import { layerDirectory } from "../src/directory.ts"
import { DatabaseRefused } from "../src/error.ts"
import { layerKeyStore } from "../src/keyStore.ts"
import { layerOutbox } from "../src/outbox.ts"
import { layerStateStore } from "../src/stateStore.ts"
import { folder } from "./temporary.ts"

const time = DateTime.makeUnsafe
const key = { _tag: "Kept", subject: "i-1", id: "k-1", wrapped: "d3JhcHBlZA==", madeAt: time(1) } as const
const anna: DirectoryEntry = {
  ref: "e-1",
  name: "Anna Öberg",
  email: "a@example.se",
  lang: "sv",
  identityProtected: false
}
const notes = namespace("note", Schema.String)
const item = { key: "m-1", payload: { to: "e-1" }, dueAt: time(0) }

const all = (path: string) => {
  const state = { file: join(path, "state.db") }
  return Layer.mergeAll(
    layerKeyStore({ file: join(path, "keys.db") }),
    layerDirectory(state),
    layerStateStore(state),
    layerOutbox(state)
  )
}

/** Changes a database behind the store's back, as a disk fault or an administrator would. */
const meddle = (file: string, sql: string) =>
  Effect.sync(() => {
    const database = new DatabaseSync(file)
    database.exec(sql)
    database.close()
  })

/** Why a layer does not open. */
const refusal = <A, E>(layer: Layer.Layer<A, E>) => Effect.flip(Effect.scoped(Layer.build(layer)))

describe("keys, directory, state and outbox in files", () => {
  it.effect("are there when the files are opened again", () =>
    Effect.gen(function* () {
      const path = yield* folder
      yield* Effect.gen(function* () {
        yield* (yield* KeyStore).putIfAbsent(key)
        yield* (yield* KeyStore).putCheckValueIfAbsent("check")
        yield* (yield* KeyStore).destroy("i-2", time(2), "gallring-1")
        yield* (yield* Directory).put(anna)
        yield* (yield* StateStore).put(notes, "n-1", "ett", { expiresAt: time(9_000) })
        yield* (yield* Outbox).advance({ consumer: "mail", from: 0, to: 4, items: [item] })
      }).pipe(Effect.provide(all(path)))
      yield* Effect.gen(function* () {
        const keys = yield* KeyStore
        assert.deepStrictEqual(yield* keys.get("i-1"), key)
        assert.strictEqual(yield* keys.checkValue, "check")
        assert.propertyVal(yield* keys.get("i-2"), "decision", "gallring-1")
        assert.deepStrictEqual(yield* (yield* Directory).search("anna", 5), [anna])
        assert.strictEqual(yield* (yield* StateStore).get(notes, "n-1"), "ett")
        const outbox = yield* Outbox
        assert.strictEqual(yield* outbox.position("mail"), 4)
        const [claimed] = yield* outbox.claim({ limit: 1, lease: Duration.minutes(1) })
        assert.deepStrictEqual(claimed?.payload, item.payload)
      }).pipe(Effect.provide(all(path)))
    })
  )

  it.effect("hold no searchable word of a person with protected identity", () =>
    Effect.gen(function* () {
      const path = yield* folder
      const words = () => {
        const database = new DatabaseSync(join(path, "state.db"), { readOnly: true })
        const rows = database.prepare("SELECT word FROM name_word ORDER BY word").all()
        database.close()
        return rows.map(({ word }) => word)
      }
      yield* Effect.gen(function* () {
        const directory = yield* Directory
        yield* directory.put(anna)
        assert.deepStrictEqual(words(), ["anna", "öberg"])
        yield* directory.put({ ...anna, identityProtected: true })
        assert.deepStrictEqual(words(), [])
      }).pipe(Effect.provide(all(path)))
    })
  )

  it.effect("are refused when the file is of another kind", () =>
    Effect.gen(function* () {
      const file = join(yield* folder, "data.db")
      yield* Effect.scoped(Layer.build(layerKeyStore({ file })))
      const refused = new DatabaseRefused({ file, reason: "OtherKind" })
      assert.deepStrictEqual(yield* refusal(layerDirectory({ file })), refused)
      assert.deepStrictEqual(yield* refusal(layerStateStore({ file })), refused)
      assert.deepStrictEqual(yield* refusal(layerOutbox({ file })), refused)
    })
  )

  it.effect("say that they are damaged when the file is", () =>
    Effect.gen(function* () {
      const file = join(yield* folder, "data.db")
      yield* Effect.sync(() => writeFileSync(file, "inte en databas ".repeat(512)))
      const refused = yield* refusal(layerKeyStore({ file }))
      assert.deepStrictEqual(refused, new StorageUnavailable({ store: "keys", reason: "damaged" }))
      assert.include(readFileSync(file, "utf8"), "inte en databas")
    })
  )

  it.effect("say that they are damaged when a row is not what they write", () =>
    Effect.gen(function* () {
      const path = yield* folder
      const damaged = (store: StorageUnavailable["store"]) => new StorageUnavailable({ store, reason: "damaged" })
      yield* Effect.gen(function* () {
        const directory = yield* Directory
        const outbox = yield* Outbox
        yield* directory.put(anna)
        yield* outbox.advance({ consumer: "mail", from: 0, to: 1, items: [item] })
        yield* meddle(join(path, "state.db"), `UPDATE person SET entry = '{"ref":"e-1"}'`)
        assert.deepStrictEqual(yield* Effect.flip(directory.byRef("e-1")), damaged("directory"))
        assert.deepStrictEqual(yield* Effect.flip(directory.search("anna", 5)), damaged("directory"))
        yield* meddle(join(path, "state.db"), "UPDATE outbox SET payload = '{', problem = 'other'")
        assert.deepStrictEqual(yield* Effect.flip(outbox.list({ limit: 5 })), damaged("outbox"))
        const claiming = outbox.claim({ limit: 1, lease: Duration.minutes(1) })
        assert.deepStrictEqual(yield* Effect.flip(claiming), damaged("outbox"))
      }).pipe(Effect.provide(all(path)))
    })
  )
})
