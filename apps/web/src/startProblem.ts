/**
 * What can keep the web app from starting. Each has a stable code and says in both languages what to do; none is a defect, so none is
 * shown with a stack trace, and none tells what a setting held.
 */
import { type CityUnavailable, explain as explainCity, type StartProblem, unusableSettings } from "@trygglogg/city"
import type { HttpServerError } from "effect/http"
import type { SettingsUnusable } from "./settings.ts"

type Problem = SettingsUnusable | CityUnavailable | HttpServerError.ServeError

/** What somebody at the terminal is told of it. */
export const explain = (problem: Problem): StartProblem => {
  switch (problem._tag) {
    case "SettingsUnusable":
      return { code: "TL-WEB-010", ...unusableSettings(problem.settings) }
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
