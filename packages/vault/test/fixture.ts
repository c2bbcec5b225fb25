import { Sealed } from "@trygglogg/log"
import { Context, Effect, Layer, Redacted, Schema } from "effect"
import { layerKek } from "../src/kek.ts"
import { KeyStore, layerMemory } from "../src/keyStore.ts"
import { layerVault, type Reader, Vault } from "../src/vault.ts"

export const Narrative = Sealed.make("narrative", Schema.NonEmptyString.check(Schema.isMaxLength(8000)))
export const Statement = Sealed.make("statement", Schema.NonEmptyString)
export const handler: Reader = { actor: "e-7", purpose: "handling" }
export const words = "Sa att han vet var jag bor."

const kekText = Redacted.make("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")
export const permit = ({ purpose }: Reader) => purpose === "handling"
export const keys = Layer.mergeAll(layerMemory, layerKek(kekText))
export const layer = layerVault({ origin: "testby", permit }).pipe(Layer.provideMerge(keys))

/** Another vault over the same keys: another city's, or another process's. */
export const beside = (origin: string, kek?: Redacted.Redacted) =>
  Effect.gen(function* () {
    const store = yield* KeyStore
    const own = layerKek(kek ?? kekText)
    const other = layerVault({ origin, permit }).pipe(Layer.provide(own), Layer.provide(Layer.succeed(KeyStore, store)))
    return Context.get(yield* Effect.orDie(Layer.build(other)), Vault)
  })
