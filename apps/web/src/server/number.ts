/** Whole numbers as people read them: thousands apart by a space that does not break, a real minus. */
import type { Language } from "../texts/language.ts"

const locales = { sv: "sv-SE", en: "en-GB" } as const

export const numberText = (value: number, lang: Language): string => value.toLocaleString(locales[lang])
