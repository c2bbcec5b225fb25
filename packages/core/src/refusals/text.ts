/**
 * What a refusal is called and how it is told: one entry for every error a command can end with.
 *
 * Each slice has a file here, typed by its `error.ts`: an error without texts does not compile.
 */

/** A code that never changes, what is wrong, and what to do about it, in both languages and plain words. */
export interface RefusalText {
  readonly code: `TL-${string}-${string}`
  readonly sv: string
  readonly en: string
  readonly hintSv: string
  readonly hintEn: string
}

/**
 * One text for each error class that a module exports, by its name, which is its tag.
 *
 * @example
 * import type * as errors from "../organisation/error.ts"
 * export const organisation = { UnitNotFound: { … }, … } satisfies RefusalTexts<typeof errors>
 */
export type RefusalTexts<Module> = {
  readonly [
    Name in keyof Module as Module[Name] extends abstract new (...args: never) => Error ? Name : never
  ]: RefusalText
}
