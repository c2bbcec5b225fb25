import { join } from "node:path"
import { directoryConformance } from "@trygglogg/vault/testing/directory"
import { keyStoreConformance } from "@trygglogg/vault/testing/keyStore"
import { outboxConformance } from "@trygglogg/vault/testing/outbox"
import { stateStoreConformance } from "@trygglogg/vault/testing/stateStore"
import { Effect, Layer } from "effect"
import { layerDirectory } from "../src/directory.ts"
import { layerKeyStore } from "../src/keyStore.ts"
import { layerOutbox } from "../src/outbox.ts"
import { layerStateStore } from "../src/stateStore.ts"
import { folder } from "./temporary.ts"

const inFolder = <A, E>(layer: (options: { readonly file: string }) => Layer.Layer<A, E>) =>
  Layer.unwrap(Effect.map(folder, (path) => layer({ file: join(path, "data.db") })))

keyStoreConformance("SQLite", inFolder(layerKeyStore))
directoryConformance("SQLite", inFolder(layerDirectory))
stateStoreConformance("SQLite", inFolder(layerStateStore))
outboxConformance("SQLite", inFolder(layerOutbox))
