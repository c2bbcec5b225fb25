/**
 * What can keep the worker from starting. Each has a stable code and says in both languages what to do; none is a defect, so none is
 * shown with a stack trace, and none tells what a setting held.
 */
import { type CityUnavailable, explain as explainCity, type StartProblem, unusableSettings } from "@trygglogg/city"
import type { SettingsUnusable } from "./settings.ts"

type Problem = SettingsUnusable | CityUnavailable

/** What somebody at the terminal is told of it. */
export const explain = (problem: Problem): StartProblem => {
  switch (problem._tag) {
    case "SettingsUnusable":
      return { code: "TL-WORKER-001", ...unusableSettings(problem.settings) }
    default:
      return { code: "TL-WORKER-002", ...explainCity(problem) }
  }
}
