/**
 * The one command of the house: login, mail and a demo city around web and worker, or only the two of them
 * (`TRYGGLOGG_DEMO=off`). Ends with SIGTERM, SIGINT (Ctrl+C) or SIGHUP, within 5 seconds, code 0.
 */
import { NodeRuntime, NodeServices } from "@effect/platform-node"
import { Cause, Effect, Exit } from "effect"
import { fileURLToPath } from "node:url"
import { seedCity } from "./city.ts"
import { readSettings } from "./environment.ts"
import { runHouse } from "./house.ts"
import { problemText } from "./problem.ts"
import { welcome } from "./welcome.ts"

// This file lies two folders below `apps`, as a source and as built.
const program = (app: "web" | "worker"): string => fileURLToPath(new URL(`../../${app}/dist/main.js`, import.meta.url))

const main = Effect.gen(function* () {
  const settings = yield* readSettings
  const ready = Effect.sync(() => console.log(welcome(settings)))
  return yield* runHouse(settings, { web: program("web"), worker: program("worker") }, seedCity, ready)
}).pipe(
  Effect.tapError((problem) => Effect.sync(() => console.error(problemText(problem)))),
  Effect.scoped,
  Effect.provide(NodeServices.layer)
)

process.once("SIGHUP", () => process.kill(process.pid, "SIGTERM"))

NodeRuntime.runMain(main, {
  // A problem has been told already; a defect still shows where it came from.
  disableErrorReporting: true,
  teardown: (exit, onExit) => {
    if (Exit.isSuccess(exit) || Cause.hasInterruptsOnly(exit.cause)) return onExit(0)
    if (Cause.hasDies(exit.cause)) console.error(Cause.pretty(exit.cause))
    return onExit(1)
  }
})
