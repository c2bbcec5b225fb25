import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { assert, describe, it } from "@effect/vitest"
import { Sealed } from "@trygglogg/log"
import { Directory } from "@trygglogg/vault/directory"
import { layerKek } from "@trygglogg/vault/kek"
import { KeyStore } from "@trygglogg/vault/keyStore"
import { permitOwnState, putSealed, sealedNamespace } from "@trygglogg/vault/sealedState"
import { namespace, StateStore } from "@trygglogg/vault/stateStore"
import { StorageUnavailable } from "@trygglogg/vault/storageUnavailable"
import { layerVault, Vault } from "@trygglogg/vault/vault"
import { DateTime, Effect, Layer, Redacted, Schema } from "effect"
import { layerDirectory } from "../src/directory.ts"
import { layerKeyStore } from "../src/keyStore.ts"
import { layerStateStore } from "../src/stateStore.ts"
import { opened } from "./opened.ts"
import { folder } from "./temporary.ts"

/** Whether a text stands anywhere in a folder's files: databases, write-ahead logs, whatever else lies there. */
const holds = (path: string, text: string): boolean => contents(path).includes(Buffer.from(text))

const contents = (path: string) => Buffer.concat(readdirSync(path).map((name) => readFileSync(join(path, name))))

const madeAt = DateTime.makeUnsafe(0)
const expiresAt = DateTime.makeUnsafe(1_000_000)
const fortyBytes = (number: number) => btoa(String(number).padStart(40, "wrapped key "))
const kept = (number: number) =>
  ({ _tag: "Kept", subject: `i-${number}`, id: `k-${number}`, wrapped: fortyBytes(number), madeAt }) as const

/** 0..count-1 in an order as good as random, and the same each time (the generator of the book "Numerical Recipes"). */
const scattered = (count: number): ReadonlyArray<number> => {
  let state = 1
  const draws = Array.from({ length: count }, (_, number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return { number, draw: state }
  })
  return draws.toSorted((a, b) => a.draw - b.draw).map(({ number }) => number)
}

describe("a destroyed key", () => {
  it.effect("leaves no byte in the files, while the store is open and afterwards", () =>
    Effect.gen(function* () {
      const path = yield* folder
      yield* Effect.gen(function* () {
        const store = yield* KeyStore
        yield* store.putIfAbsent(kept(1))
        yield* store.putIfAbsent(kept(2))
        assert.isTrue(holds(path, fortyBytes(1)))
        yield* store.destroy("i-1", madeAt)
        assert.isFalse(holds(path, fortyBytes(1)))
        assert.isTrue(holds(path, fortyBytes(2)))
      }).pipe(Effect.provide(layerKeyStore({ file: join(path, "keys.db") })))
      assert.isFalse(holds(path, fortyBytes(1)))
    })
  )

  it.effect("lay in one place only, among thousands, whatever the order they came in", () =>
    Effect.gen(function* () {
      const path = yield* folder
      const numbers = scattered(3000)
      yield* Effect.gen(function* () {
        const store = yield* KeyStore
        // Rows of many lengths: those of one length are never moved.
        const key = (number: number) => ({ ...kept(number), subject: `i-${number}-${"0".repeat((number * 37) % 700)}` })
        yield* Effect.forEach(numbers, (number) => store.putIfAbsent(key(number)), { concurrency: 1000 })
      }).pipe(Effect.provide(layerKeyStore({ file: join(path, "keys.db") })))
      const content = readFileSync(join(path, "keys.db"), "latin1")
      assert.deepStrictEqual(
        numbers.filter((number) => content.split(fortyBytes(number)).length !== 2),
        []
      )
    })
  )

  it.live("is not said to be gone while another process keeps the old page readable", () =>
    Effect.gen(function* () {
      const path = yield* folder
      const file = join(path, "keys.db")
      const store = yield* opened(KeyStore, layerKeyStore({ file }))
      yield* store.putIfAbsent(kept(1))
      const other = new DatabaseSync(file)
      other.exec("BEGIN")
      other.prepare("SELECT * FROM data_key").all()
      const refused = yield* Effect.flip(store.destroy("i-1", madeAt))
      assert.deepStrictEqual(refused, new StorageUnavailable({ store: "keys", reason: "busy" }))
      other.exec("COMMIT")
      other.close()
      yield* store.destroy("i-1", madeAt)
      assert.isFalse(holds(path, fortyBytes(1)))
    })
  )
})

describe("a forgotten person", () => {
  const person = (number: number) => ({
    ref: `e-${number}`,
    identity: { issuer: "https://id.example.se", subject: `subject-${number}.` },
    name: `Förnamn${number}. Efternamn${number}.`,
    email: `mail-${number}.@example.se`,
    // Rows of many lengths: those of one length are never moved.
    phone: `070-${number}.${"0".repeat((number * 37) % 900)}`,
    lang: "sv" as const,
    identityProtected: false
  })
  const traces = (number: number) => {
    const { email, identity, name, phone } = person(number)
    return [
      email,
      identity.subject,
      phone.slice(0, phone.indexOf(".") + 1),
      ...name.split(" "),
      ...name.toLowerCase().split(" ")
    ]
  }

  it.effect("leaves no name, address or identity in the files, not even where rows have been moved about", () =>
    Effect.gen(function* () {
      const path = yield* folder
      const file = join(path, "state.db")
      const numbers = scattered(1000)
      const enter = Effect.gen(function* () {
        const directory = yield* Directory
        yield* Effect.forEach(numbers, (number) => directory.put(person(number)), { discard: true })
      })
      yield* Effect.provide(enter, layerDirectory({ file }))
      // Pages were split on the way, so some rows have left a copy of themselves: those are the ones to forget.
      const content = readFileSync(file, "latin1")
      const gone = numbers.filter((number) => content.split(`"mail-${number}.@`).length > 2).slice(0, 5)
      assert.isAbove(gone.length, 0)
      const directory = yield* opened(Directory, layerDirectory({ file }))
      yield* Effect.forEach(gone, (number) => directory.erase(`e-${number}`), { discard: true })
      const left = contents(path).toString()
      assert.deepStrictEqual(
        gone.flatMap(traces).filter((trace) => left.includes(trace)),
        []
      )
      assert.isTrue(
        numbers
          .filter((number) => number % 50 === 0 && !gone.includes(number))
          .flatMap(traces)
          .every((trace) => left.includes(trace))
      )
    })
  )

  it.effect("leaves nothing of their sessions", () =>
    Effect.gen(function* () {
      const path = yield* folder
      const store = yield* opened(StateStore, layerStateStore({ file: join(path, "state.db") }))
      const sessions = namespace("session", Schema.String)
      yield* store.put(sessions, "s-1", "csrf-of-one", { expiresAt, owner: "e-1" })
      yield* store.put(sessions, "s-2", "csrf-of-two", { expiresAt, owner: "e-2" })
      assert.isTrue(holds(path, "csrf-of-one"))
      yield* store.forget("e-1")
      assert.deepStrictEqual([holds(path, "csrf-of-one"), holds(path, "csrf-of-two")], [false, true])
    })
  )
})

describe("sealed words", () => {
  const Narrative = Sealed.make("narrative", Schema.String)
  const drafts = sealedNamespace("draft", Schema.Struct({ narrative: Schema.String }))
  const canaries = ["Kanariefågel Österlund", "19121212-1212", "kanarie@example.se"]
  const kek = layerKek(Redacted.make("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="))

  it.effect("and drafts stand nowhere in clear in the files of keys and state", () =>
    Effect.gen(function* () {
      const path = yield* folder
      const keys = layerKeyStore({ file: join(path, "keys.db") })
      const layer = layerVault({ origin: "testby", permit: permitOwnState }).pipe(
        Layer.provide([keys, kek]),
        Layer.merge(layerStateStore({ file: join(path, "state.db") }))
      )
      yield* Effect.gen(function* () {
        const vault = yield* Vault
        const store = yield* StateStore
        for (const narrative of canaries) {
          const sealed = yield* vault.seal(Narrative, "i-1", narrative)
          yield* store.put(namespace("copy", Narrative), narrative.length.toString(), sealed, { expiresAt })
          yield* putSealed(drafts, { owner: "e-1", key: `d-${narrative.length}` }, { narrative }, expiresAt)
        }
        assert.deepStrictEqual(
          canaries.filter((text) => holds(path, text) || holds(path, btoa(encodeURIComponent(text)))),
          []
        )
        assert.isTrue(existsSync(join(path, "keys.db")) && holds(path, '"cipher"'))
      }).pipe(Effect.provide(layer))
    })
  )
})
