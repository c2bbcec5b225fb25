import { it } from "@effect/vitest"
import { Effect, Fiber } from "effect"
import * as fc from "fast-check"
import { EventLog } from "../../eventLog.ts"
import { anyCommands, everybodyIsAnswered, makeReal, type Model, type Real } from "./clients/commands.ts"
import { type LogLayer, onFresh } from "./commits.ts"

/** Programs a store is put through. */
const programs = 15

/** G9: random programs of clients side by side, each answer one that the array of the log's events gives; cut short when one is not. */
export const clients = (layer: LogLayer): void => {
  const fresh = onFresh(layer)

  it.live(
    "G9 answers clients side by side, and those who follow, as the array of its events does",
    () => {
      const patience = { millis: 5_000 }
      const play = (scheduler: fc.Scheduler, commands: Iterable<fc.AsyncCommand<Model, Real>>) =>
        Effect.gen(function* () {
          const model: Model = { events: [] }
          const real = makeReal(yield* EventLog, scheduler, patience)
          yield* Effect.promise(async () => {
            await fc.asyncModelRun(() => ({ model, real }), commands)
            await everybodyIsAnswered.run(model, real)
          }).pipe(Effect.ensuring(Effect.suspend(() => Fiber.interruptAll(real.followers.map(({ fiber }) => fiber)))))
        }).pipe(fresh)
      const property = fc.asyncProperty(fc.scheduler(), anyCommands, (scheduler, commands) =>
        Effect.runPromise(play(scheduler, commands))
      )
      return Effect.promise(() => fc.assert(property, { numRuns: programs }))
    },
    120_000
  )
}
