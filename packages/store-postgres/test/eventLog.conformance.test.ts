import { conformance } from "@trygglogg/log/testing"
import { Effect, Layer } from "effect"
import { layerPostgres } from "../src/eventLog.ts"
import { freshSchema, url } from "./schema.ts"

const layer = Layer.unwrap(Effect.sync(() => layerPostgres({ url, schema: freshSchema(), origin: "conformance" })))

conformance("layerPostgres", layer)
