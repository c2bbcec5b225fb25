import { commandOutcome } from "./execute.ts"

/**
 * Packages and apps as they are shipped; what has not changed comes out of turbo's cache. One that cannot be built does
 * not hold up those that do not need it.
 */
export const build = async () => [
  await commandOutcome("build", "turbo", [
    "run",
    "build",
    "--continue=dependencies-successful",
    "--output-logs=errors-only"
  ])
]
