// Before any schema is built: decoders are compiled (docs/explanation/performance.md).
import "effect/schema/SchemaJITCompiler/enable"
import { NodeRuntime } from "@effect/platform-node"
import { telling } from "@trygglogg/city"
import { Effect, Layer } from "effect"
import { layerApp } from "./app.ts"
import { readSettings } from "./settings.ts"
import { explain } from "./startProblem.ts"

/** Starts the web app and keeps it until it is told to stop. */
const main = Effect.gen(function* () {
  const settings = yield* readSettings
  yield* Layer.launch(layerApp(settings))
})

NodeRuntime.runMain(telling(main, explain))
