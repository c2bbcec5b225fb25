import { keptViewConformance, viewConformance } from "@trygglogg/log/testing"
import { Effect, Layer } from "effect"
import { layerPostgres, makeEventLog } from "../src/eventLog.ts"
import { layerViewsPostgres } from "../src/viewStore.ts"
import { cityUrl, freshSchema, sql } from "./schema.ts"

const layer = Layer.unwrap(
  Effect.sync(() =>
    Layer.provideMerge(
      layerViewsPostgres({ url: cityUrl, schema: freshSchema(), edition: "test" }),
      layerPostgres({ url: cityUrl, schema: freshSchema(), origin: "conformance" })
    )
  )
)

viewConformance("layerViewsPostgres", layer)

keptViewConformance(
  "layerViewsPostgres",
  Effect.gen(function* () {
    const schema = freshSchema()
    return {
      log: yield* makeEventLog({ url: cityUrl, schema: freshSchema(), origin: "conformance" }),
      open: (options) => layerViewsPostgres({ url: cityUrl, schema, ...options }),
      spoil: (id, { title }) =>
        sql(`UPDATE ${schema}.view_rows SET row = jsonb_set(row::jsonb, '{title}', '"${title}"') WHERE key = '${id}'`)
    }
  })
)
