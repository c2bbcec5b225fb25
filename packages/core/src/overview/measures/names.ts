/** What the parts of a measure are called: its cells, its shares, its numbers beside, and the rules it compares. */
import { channels } from "../../catalogue/circumstances.ts"
import { forms } from "../../catalogue/forms.ts"
import { sufficiencies } from "../../catalogue/handling.ts"
import { roleFamilies } from "../../catalogue/people.ts"
import { notFiledReasons } from "../../catalogue/police.ts"
import type { Entry } from "../../catalogue/entry.ts"
import type { Language } from "../../vocabulary/language.ts"
import type { Standing } from "./equality.ts"
import { cellWords } from "./cellWords.ts"
import { measureWords } from "./words.ts"

const isIn = <T extends object>(table: T, word: string): word is Extract<keyof T, string> => Object.hasOwn(table, word)

const entryIn = (catalogue: { readonly [code: string]: Entry }, code: string, lang: Language): string | undefined =>
  catalogue[code]?.[lang]

/** What stands before the colon of a cell's key, and the catalogue of what stands after it. */
const catalogues: { readonly [kind: string]: { readonly [code: string]: Entry } } = {
  notFiled: notFiledReasons,
  form: forms,
  role: roleFamilies,
  sufficient: sufficiencies,
  relevant: sufficiencies,
  enoughFromEmployer: sufficiencies,
  contacts: channels,
  per1000: channels
}

const wordFor = (word: string, lang: Language): string => {
  const words = cellWords[lang]
  if (isIn(words, word)) return words[word]
  const { names } = measureWords[lang]
  if (isIn(names, word)) return names[word]
  return entryIn(channels, word, lang) ?? word
}

/**
 * What a share, a rate, a number beside or a cell of a measure is called.
 *
 * @param key `filed`, `notFiled:oldEvent`, `D1:kept`, `contacts:phone`, or a cell of a row and a column: `form:threat|role:manager`
 *
 * @example
 * partName("notFiled:oldEvent", "sv") // "Inte anmäld: Gammal händelse"
 */
export const partName = (key: string, lang: Language): string =>
  key
    .split("|")
    .map((part) => {
      const [kind = part, code] = part.split(":")
      if (code === undefined) return wordFor(kind, lang)
      const named = entryIn(catalogues[kind] ?? {}, code, lang) ?? wordFor(code, lang)
      return kind === "form" || kind === "role" ? named : `${wordFor(kind, lang)}: ${named}`
    })
    .join(", ")

/** How a district's rule stands to the city's, in a word. */
export const standingName = (standing: Standing, lang: Language): string => measureWords[lang].standings[standing]
