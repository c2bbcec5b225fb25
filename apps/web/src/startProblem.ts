/**
 * What can keep the web app from starting. Each has a stable code and says in both languages what to do; none is a defect, so none is
 * shown with a stack trace, and none tells what a setting held.
 */
import { type CityUnavailable, explain as explainCity } from "@trygglogg/city"
import { Data, Effect, Runtime } from "effect"
import type { HttpServerError } from "effect/http"
import type { SettingsUnusable } from "./settings.ts"

type Problem = SettingsUnusable | CityUnavailable | HttpServerError.ServeError

interface Explanation {
  readonly code: string
  readonly sv: string
  readonly en: string
}

const explain = (problem: Problem): Explanation => {
  switch (problem._tag) {
    case "SettingsUnusable": {
      const names = problem.settings.join(", ")
      return {
        code: "TL-WEB-010",
        sv: `Inställningar saknas eller går inte att använda: ${names}. Sätt dem i miljön och starta igen.`,
        en: `Settings are missing or cannot be used: ${names}. Set them in the environment and start again.`
      }
    }
    case "ServeError":
      return {
        code: "TL-WEB-012",
        sv: "Porten i TRYGGLOGG_PORT går inte att använda. Stäng det program som har den, eller välj en annan.",
        en: "The port in TRYGGLOGG_PORT cannot be used. Close the program that has it, or choose another."
      }
    default:
      return { code: "TL-WEB-011", ...explainCity(problem) }
  }
}

/**
 * The lines to show a person at the terminal, Swedish first.
 *
 * @example
 * problemText(new SettingsUnusable({ settings: ["TRYGGLOGG_OIDC_ISSUER"] })) // "TL-WEB-010\nInställningar saknas …\nSettings are missing …"
 */
export const problemText = (problem: Problem): string => {
  const { code, en, sv } = explain(problem)
  return [code, sv, en].join("\n")
}

/** Was told already; it only ends the program with exit code 1. */
class Told extends Data.TaggedError("Told") {
  override readonly [Runtime.errorReported] = false
}

/** Tells what keeps the program from starting, and ends it. */
export const telling = <A, R>(program: Effect.Effect<A, Problem, R>): Effect.Effect<A, Told, R> =>
  Effect.catch(program, (problem) =>
    Effect.andThen(
      Effect.sync(() => console.error(problemText(problem))),
      new Told()
    )
  )
