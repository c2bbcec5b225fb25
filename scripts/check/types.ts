import { commandOutcome } from "./execute.ts"

/**
 * Types of everything in one program: a package's sources are read by all who import them, and are checked once. That each exported type
 * has a name outside its package (TS2883) shows when the build writes the declarations.
 */
export const types = async () => [await commandOutcome("types", "tsc", ["--project", "."])]
