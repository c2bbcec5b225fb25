import { execFile } from "node:child_process"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { assert, describe, it } from "@effect/vitest"
import { Sealed } from "@trygglogg/log"
import { layerKekFile } from "@trygglogg/vault/node/kekFile"
import { Outbox } from "@trygglogg/vault/outbox"
import { namespace, StateStore } from "@trygglogg/vault/stateStore"
import { layerVault, Vault } from "@trygglogg/vault/vault"
import { DateTime, Effect, Layer, Schema } from "effect"
import { layerKeyStore } from "../src/keyStore.ts"
import { layerOutbox } from "../src/outbox.ts"
import { layerStateStore } from "../src/stateStore.ts"
import { opened } from "./opened.ts"
import { folder } from "./temporary.ts"

const Narrative = Sealed.make("narrative", Schema.String)
const Mailed = Schema.Struct({ steps: Schema.Array(Schema.Int), sent: Schema.Array(Schema.String) })
const script = fileURLToPath(new URL("process.ts", import.meta.url))

/** What three processes say that work on the same files at the same time. */
const three = <A>(work: string, path: string, result: Schema.Codec<A, Schema.Json>) =>
  Effect.forEach(
    [1, 2, 3],
    () =>
      Effect.flatMap(
        Effect.promise(() => promisify(execFile)(process.execPath, [script, work, path])),
        ({ stdout }) => Schema.decodeEffect(Schema.fromJsonString(result))(stdout)
      ),
    { concurrency: "unbounded" }
  )

const thirty = (name: (number: number) => string) => Array.from({ length: 30 }, (_, index) => name(index)).toSorted()

describe("three processes on the same files", () => {
  it.live("use one key-encryption key and one data key a subject, from the very first start", () =>
    Effect.gen(function* () {
      const path = yield* folder
      const sealed = (yield* three("seal", path, Schema.Array(Narrative))).flat()
      assert.strictEqual(sealed.length, 90)
      assert.strictEqual(new Set(sealed.map(({ key }) => key)).size, 30)
      const layer = layerVault({ origin: "testby", permit: () => true }).pipe(
        Layer.provide(layerKekFile({ path: join(path, "kek"), create: false })),
        Layer.provide(layerKeyStore({ file: join(path, "keys.db") }))
      )
      const vault = yield* opened(Vault, layer)
      for (const one of sealed) {
        const words = yield* vault.open(Narrative, one, { actor: "test", purpose: "test" })
        assert.isTrue(typeof words === "string" && words.startsWith(`${one.subject} av `))
      }
    })
  )

  it.live("take each value once", () =>
    Effect.gen(function* () {
      const path = yield* folder
      const store = yield* opened(StateStore, layerStateStore({ file: join(path, "state.db") }))
      const expiresAt = DateTime.addDuration(yield* DateTime.now, "1 hour")
      const logins = namespace("login", Schema.String)
      yield* Effect.forEach(
        thirty((number) => `l-${number}`),
        (key) => store.put(logins, key, key, { expiresAt })
      )
      const taken = (yield* three("take", path, Schema.Array(Schema.String))).flat()
      assert.deepStrictEqual(
        taken.toSorted(),
        thirty((number) => `l-${number}`)
      )
    })
  )

  it.live("move a checkpoint once a step, and send each item once", () =>
    Effect.gen(function* () {
      const path = yield* folder
      const done = yield* three("mail", path, Mailed)
      assert.deepStrictEqual(
        done.flatMap(({ steps }) => steps).toSorted((a, b) => a - b),
        Array.from({ length: 30 }, (_, index) => index + 1)
      )
      assert.deepStrictEqual(
        done.flatMap(({ sent }) => sent).toSorted(),
        thirty((number) => `m-${number + 1}`)
      )
      const outbox = yield* opened(Outbox, layerOutbox({ file: join(path, "state.db") }))
      assert.deepStrictEqual(yield* outbox.counts, { pending: 0, failed: 0, sent: 30 })
    })
  )
})
