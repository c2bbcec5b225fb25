import { join } from "node:path"
import { viewConformance } from "@trygglogg/log/testing"
import { Effect, Layer } from "effect"
import { layerSqlite } from "../src/eventLog.ts"
import { layerViewsSqlite } from "../src/viewStore.ts"
import { folder } from "./temporary.ts"

const layer = Layer.unwrap(
  Effect.map(folder, (path) =>
    Layer.provideMerge(
      layerViewsSqlite({ file: join(path, "vyer.db"), edition: "test" }),
      layerSqlite({ file: join(path, "logg.db"), origin: "conformance" })
    )
  )
)

viewConformance("layerViewsSqlite", layer)
