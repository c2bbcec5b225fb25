// Before any schema is built: decoders are compiled (docs/explanation/performance.md).
import "effect/schema/SchemaJITCompiler/enable"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import { edition, everyEvent } from "@trygglogg/core/overview"
import { layerCity, telling } from "@trygglogg/city"
import { Effect, Layer } from "effect"
import { layerMailer } from "./mailer.ts"
import { readSettings } from "./settings.ts"
import { explain } from "./startProblem.ts"
import { work } from "./work.ts"

/** Starts the worker and keeps it until it is told to stop. It opens nothing that is sealed. */
const main = Effect.gen(function* () {
  const settings = yield* readSettings
  const city = layerCity({ ...settings, edition, knows: everyEvent, permit: () => false })
  yield* work(settings).pipe(Effect.provide(Layer.merge(city, layerMailer(settings))))
})

NodeRuntime.runMain(telling(main, explain))
