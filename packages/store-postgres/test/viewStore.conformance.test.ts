import { viewConformance } from "@trygglogg/log/testing"
import { Effect, Layer } from "effect"
import { layerPostgres } from "../src/eventLog.ts"
import { layerViewsPostgres } from "../src/viewStore.ts"
import { cityUrl, freshSchema } from "./schema.ts"

const layer = Layer.unwrap(
  Effect.sync(() =>
    Layer.provideMerge(
      layerViewsPostgres({ url: cityUrl, schema: freshSchema(), edition: "test" }),
      layerPostgres({ url: cityUrl, schema: freshSchema(), origin: "conformance" })
    )
  )
)

viewConformance("layerViewsPostgres", layer)
