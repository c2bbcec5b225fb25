/** The demo city: what is in the log of a fresh machine before anybody has logged in. */
import { Effect } from "effect"
import type { Settings } from "./environment.ts"
import type { Problem } from "./problem.ts"

/** Seeds the city. */
export const seedCity = (_settings: Settings, _issuer: string): Effect.Effect<void, Problem> => Effect.void
