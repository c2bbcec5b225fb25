/**
 * Another process at work on the same files, for `processes.test.ts`: `node process.ts WORK FOLDER`. Prints its results as JSON.
 */
import { join } from "node:path"
import { Sealed } from "@trygglogg/log"
import { layerKekFile } from "@trygglogg/vault/node/kekFile"
import { Outbox } from "@trygglogg/vault/outbox"
import { namespace, StateStore } from "@trygglogg/vault/stateStore"
import { layerVault, Vault } from "@trygglogg/vault/vault"
import { DateTime, Duration, Effect, Layer, Schema } from "effect"
import { layerKeyStore } from "../src/keyStore.ts"
import { layerOutbox } from "../src/outbox.ts"
import { layerStateStore } from "../src/stateStore.ts"

const Narrative = Sealed.make("narrative", Schema.String)
const logins = namespace("login", Schema.String)

/** Seals for the same thirty subjects as everybody else. */
const seal = Effect.gen(function* () {
  const vault = yield* Vault
  const subjects = Array.from({ length: 30 }, (_, index) => `i-${index}`)
  return yield* Effect.forEach(subjects, (subject) => vault.seal(Narrative, subject, `${subject} av ${process.pid}`))
})

/** Takes whatever of the thirty logins is still there. */
const take = Effect.gen(function* () {
  const store = yield* StateStore
  const keys = Array.from({ length: 30 }, (_, index) => `l-${index}`)
  const taken = yield* Effect.forEach(keys, (key) => store.take(logins, key))
  return taken.filter((one) => one !== undefined)
})

/** Moves the consumer on to 30, step by step, against everybody else; says which steps were its own. */
const advance = Effect.gen(function* () {
  const outbox = yield* Outbox
  const dueAt = yield* DateTime.now
  const own: Array<number> = []
  for (let at = yield* outbox.position("mail"); at < 30; at = yield* outbox.position("mail")) {
    const to = at + 1
    const step = { consumer: "mail", from: at, to, items: [{ key: `m-${to}`, payload: to, dueAt }] }
    if (
      yield* Effect.as(outbox.advance(step), true).pipe(Effect.catchTag("NotAtPosition", () => Effect.succeed(false)))
    )
      own.push(to)
  }
  return own
})

/** Sends what is due, two at a time, until nothing waits; says what it sent. */
const send = Effect.gen(function* () {
  const outbox = yield* Outbox
  const sent: Array<string> = []
  while ((yield* outbox.counts).pending > 0) {
    for (const { key, token } of yield* outbox.claim({ limit: 2, lease: Duration.minutes(5) })) {
      sent.push(key)
      yield* outbox.markSent(key, token)
    }
  }
  return sent
})

const works: Readonly<Record<string, Effect.Effect<unknown, unknown, Vault | StateStore | Outbox>>> = {
  seal,
  take,
  mail: Effect.all({ steps: advance, sent: send })
}
const [, , work = "", folder = ""] = process.argv
const keys = layerKeyStore({ file: join(folder, "keys.db") })
const kek = layerKekFile({ path: join(folder, "kek"), create: true })
const state = { file: join(folder, "state.db") }
const layer = layerVault({ origin: "testby" }).pipe(
  Layer.provide(kek),
  Layer.provideMerge(keys),
  Layer.merge(Layer.mergeAll(layerStateStore(state), layerOutbox(state)))
)
const asked = works[work]
if (asked === undefined) throw new Error(`no such work: ${work}`)
console.log(JSON.stringify(await Effect.runPromise(asked.pipe(Effect.provide(layer)))))
