/** A city's place opened by its address, and told in plain words when it cannot be. */
import { type City, type CityUnavailable, explain, layerCity } from "@trygglogg/city"
import { edition } from "@trygglogg/core/overview"
import { Effect, Redacted } from "effect"

/** Why a program of this folder ends without what it was asked for, in words for whoever started it. */
export interface Ended {
  readonly problem: string
}

const unopened = (problem: CityUnavailable): Effect.Effect<Ended> => Effect.succeed({ problem: explain(problem).en })

/**
 * Runs a program in the place that an address names.
 *
 * @param origin Whose log it is: fixed when it is made.
 * @param telling What the program's own failures mean, in plain words.
 */
export const inPlace = <A, E extends { readonly _tag: string }>(
  program: Effect.Effect<A, E, City>,
  { address, origin }: { readonly address: string; readonly origin: string },
  telling: (failure: E) => string
): Promise<A | Ended> => {
  const city = layerCity({ databaseUrl: Redacted.make(address), origin, edition, permit: () => false })
  return Effect.runPromise(
    Effect.result(program).pipe(
      Effect.map((outcome) => (outcome._tag === "Success" ? outcome.success : { problem: telling(outcome.failure) })),
      Effect.provide(city),
      Effect.catch(unopened)
    )
  )
}
