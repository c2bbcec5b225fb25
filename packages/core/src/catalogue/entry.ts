import type { Language } from "../vocabulary/language.ts"
import { holdsOn } from "../vocabulary/period.ts"
import { addDays, Day } from "../vocabulary/time.ts"

/** What a code is called, from when to when it may describe what happened, and who says so. */
export interface Entry {
  readonly sv: string
  readonly en: string
  readonly validFrom: Day
  /** The last day. */
  readonly validTo?: Day
  readonly source: string
  /** Other and older words that somebody may search for; never shown as the name. */
  readonly aliases?: ReadonlyArray<string>
}

/** For words without a date of their own: they describe whatever happened. */
export const ever = Day.make("1900-01-01")

/** An entry that has always held. */
export const word = (sv: string, en: string, source: string, aliases: ReadonlyArray<string> = []): Entry => ({
  sv,
  en,
  validFrom: ever,
  source,
  ...(aliases.length > 0 && { aliases })
})

/** Whether the entry may describe what happened on a day. */
export const inForce = ({ validFrom, validTo }: Pick<Entry, "validFrom" | "validTo">, day: Day): boolean =>
  holdsOn({ from: validFrom, ...(validTo && { to: addDays(validTo, 1) }) }, day)

/**
 * What a code is called.
 *
 * @example
 * label(forms, "propertyDamage", "sv") // "Skadegörelse"
 */
export const label = <Code extends string | number>(
  catalogue: { readonly [C in Code]: Entry },
  code: Code,
  language: Language
): string => catalogue[code][language]

/** The codes that a text finds in either language, older words included; part of a word is enough. */
export const search = (catalogue: { readonly [code: string]: Entry }, text: string): ReadonlyArray<string> => {
  const sought = text.trim().toLocaleLowerCase("sv")
  if (sought === "") return []
  return Object.entries(catalogue)
    .filter(([, { aliases = [], en, sv }]) =>
      [sv, en, ...aliases].some((name) => name.toLocaleLowerCase("sv").includes(sought))
    )
    .map(([code]) => code)
}
