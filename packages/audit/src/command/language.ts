import type { Language } from "@trygglogg/core/vocabulary"

/** A text in both languages. Swedish is the source. */
export interface Bilingual {
  readonly sv: string
  readonly en: string
}

const isLanguage = (word: string | undefined): word is Language => word === "sv" || word === "en"

/** What stands after `--lang`, however it is written. */
const asked = (args: ReadonlyArray<string>): string | undefined => {
  const at = args.findIndex((one) => one === "--lang" || one.startsWith("--lang="))
  return args[at]?.includes("=") ? args[at].slice("--lang=".length) : args[at + 1]
}

/**
 * The language of everything people read: `--lang`, else the locale, else Swedish.
 *
 * Looked up before the command line is parsed, since its own errors are told in it too.
 *
 * @example
 * languageOf(["verify", "--lang", "en"], {}) // "en"
 */
export const languageOf = (
  args: ReadonlyArray<string>,
  environment: Readonly<Record<string, string | undefined>>
): Language => {
  const word = args.some((one) => one.startsWith("--lang")) ? asked(args) : undefined
  if (isLanguage(word)) return word
  // The order that POSIX gives them; the first that is set decides.
  const locale = [environment["LC_ALL"], environment["LC_MESSAGES"], environment["LANG"]].find(
    (one) => one !== undefined && one !== ""
  )
  return locale?.toLowerCase().startsWith("en") ? "en" : "sv"
}
