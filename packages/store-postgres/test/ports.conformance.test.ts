import { directoryConformance } from "@trygglogg/vault/testing/directory"
import { keyStoreConformance } from "@trygglogg/vault/testing/keyStore"
import { outboxConformance } from "@trygglogg/vault/testing/outbox"
import { stateStoreConformance } from "@trygglogg/vault/testing/stateStore"
import { Effect, Layer } from "effect"
import { layerDirectory } from "../src/directory.ts"
import type { SchemaOptions } from "../src/erasable.ts"
import { layerKeyStore } from "../src/keyStore.ts"
import { layerOutbox } from "../src/outbox.ts"
import { layerStateStore } from "../src/stateStore.ts"
import { cityUrl, freshSchema } from "./schema.ts"

const inSchema = <A, E>(layer: (options: SchemaOptions) => Layer.Layer<A, E>) =>
  Layer.unwrap(Effect.sync(() => layer({ url: cityUrl, schema: freshSchema() })))

keyStoreConformance("PostgreSQL", inSchema(layerKeyStore))
directoryConformance("PostgreSQL", inSchema(layerDirectory))
stateStoreConformance("PostgreSQL", inSchema(layerStateStore))
outboxConformance("PostgreSQL", inSchema(layerOutbox))
