/**
 * How a program tells why it cannot start: a stable code and words in both languages, no stack trace, and an exit code of 1.
 */
import { Data, Effect, Runtime } from "effect"
import type { Explained } from "./explain.ts"

/** What somebody at the terminal is told, with a code that never changes. */
export interface StartProblem extends Explained {
  readonly code: string
}

/**
 * That settings are missing or wrong, by their names: never what they held.
 *
 * @example
 * unusableSettings(["TRYGGLOGG_SMTP_URL"]).en // "Settings are missing or cannot be used: TRYGGLOGG_SMTP_URL. …"
 */
export const unusableSettings = (settings: ReadonlyArray<string>): Explained => {
  const names = settings.join(", ")
  return {
    sv: `Inställningar saknas eller går inte att använda: ${names}. Sätt dem i miljön och starta igen.`,
    en: `Settings are missing or cannot be used: ${names}. Set them in the environment and start again.`
  }
}

/**
 * The lines to show a person at the terminal, Swedish first.
 *
 * @example
 * startProblemText({ code: "TL-WORKER-001", ...unusableSettings(["TRYGGLOGG_SMTP_URL"]) }) // "TL-WORKER-001\nInställningar saknas …\nSettings are missing …"
 */
export const startProblemText = ({ code, en, sv }: StartProblem): string => [code, sv, en].join("\n")

/** Was told already; it only ends the program with exit code 1. */
class Told extends Data.TaggedError("Told") {
  override readonly [Runtime.errorReported] = false
}

/**
 * Tells what keeps a program from starting, and ends it.
 *
 * @param explain the program's own words for everything that its start can fail with
 *
 * @example
 * NodeRuntime.runMain(telling(main, explain))
 */
export const telling = <A, E, R>(
  program: Effect.Effect<A, E, R>,
  explain: (problem: E) => StartProblem
): Effect.Effect<A, Told, R> =>
  Effect.catch(program, (problem) =>
    Effect.andThen(
      Effect.sync(() => console.error(startProblemText(explain(problem)))),
      new Told()
    )
  )
