import { Context, Effect, Layer } from "effect"

/** The service of a layer that stays open for as long as the test runs. */
export const opened = <I, S, E>(service: Context.Key<I, S>, layer: Layer.Layer<I, E>) =>
  Effect.map(Layer.build(layer), (context) => Context.get(context, service))
