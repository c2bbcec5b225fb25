import { commandOutcome } from "./execute.ts"

/** Packages and apps as they are shipped; what has not changed comes out of turbo's cache. */
export const build = async () => [await commandOutcome("build", "turbo", ["run", "build", "--output-logs=errors-only"])]
