import { Effect } from "effect"
import { layerScene, scene } from "./scene.ts"

// The page around it, which is the test, takes the answer from here.
Reflect.set(globalThis, "answer", Effect.runPromise(Effect.provide(scene, layerScene)).then(JSON.stringify))
