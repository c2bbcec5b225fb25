import { conformance } from "@trygglogg/log/testing"
import { Effect, Layer } from "effect"
import { layerPostgres } from "../src/eventLog.ts"
import { cityUrl, freshSchema } from "./schema.ts"

const layer = Layer.unwrap(
  Effect.sync(() => layerPostgres({ url: cityUrl, schema: freshSchema(), origin: "conformance" }))
)

conformance("layerPostgres", layer)
