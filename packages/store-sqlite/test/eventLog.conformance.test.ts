import { join } from "node:path"
import { conformance } from "@trygglogg/log/testing"
import { Effect, Layer } from "effect"
import { layerSqlite } from "../src/eventLog.ts"
import { folder } from "./temporary.ts"

const layer = Layer.unwrap(
  Effect.map(folder, (path) => layerSqlite({ file: join(path, "logg.db"), origin: "conformance" }))
)

conformance("layerSqlite", layer)
