/** A synthetic history on a log in memory, for tests that ask something of all of it. */
import { EventLog, layerMemory, type Recorded, type Sealed } from "@trygglogg/log"
import { Effect, Stream } from "effect"
import { carryOut, type Sealer, type Size, type Step, synthesise, synthesiseReadings } from "../../src/testing/index.ts"
import { Day } from "../../src/vocabulary/time.ts"

/** Two years: small enough for every run of the tests, with a seed that brings every kind of event. */
export const small: Size = { seed: 65, incidents: 110, from: Day.make("2024-01-01"), to: Day.make("2026-01-01") }

/** Hides the words and nothing more. What it seals says whose it is and which kind, and is the same each time. */
export const hiding: Sealer = {
  erase: () => Effect.void,
  seal: <A>({ kind }: Sealed.Kind<A>, subject: string) => {
    const sealed: Sealed.Sealed<A> = { subject, key: "k", seal: kind, commitment: "aGlkZGVu", cipher: "aGlkZGVu" }
    return Effect.succeed(sealed)
  }
}

/** Gives steps one after the other. One that is refused fails the test with its name. */
const giveSteps = (seed: number, steps: Stream.Stream<Step>) =>
  Stream.runForEach(steps, (step) =>
    carryOut(seed, step, hiding).pipe(
      Effect.mapError((refusal) => new Error(`${step.at} ${step.name}: ${JSON.stringify(refusal)}`))
    )
  )

/** Gives every step of a size. */
export const give = (size: Size) => giveSteps(size.seed, synthesise(size))

/** Gives every reading of a size. */
const read = (size: Size) => Stream.runForEach(synthesiseReadings(size), (step) => carryOut(size.seed, step, hiding))

/** All that is recorded, oldest first. */
export const history = Effect.flatMap(EventLog, (log) =>
  Stream.runCollect(log.read({ query: [{ types: [], tags: [] }] }))
)

/** The history of a size, on a log of its own. */
export const historyOf = (size: Size): Effect.Effect<ReadonlyArray<Recorded>, unknown> =>
  Effect.provide(Effect.andThen(give(size), history), layerMemory, { local: true })

/** The readings of a size, on a log of their own. */
export const readingsOf = (size: Size): Effect.Effect<ReadonlyArray<Recorded>, unknown> =>
  Effect.provide(Effect.andThen(read(size), history), layerMemory, { local: true })
