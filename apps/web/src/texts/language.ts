/** Swedish is the source language of the interface; English stands complete beside it: `en: typeof sv`. */
export type Language = "sv" | "en"

export const languages: ReadonlyArray<Language> = ["sv", "en"]

/** A table of texts in both languages: a key that is missing in one does not compile. */
export type Bilingual<Texts> = { readonly sv: Texts; readonly en: Texts }

/** What a `?sprak=` or a cookie says, if it names a language we speak. */
export const languageOf = (value: string | undefined): Language | undefined => languages.find((one) => one === value)

/** The first language of an Accept-Language header that we speak; Swedish when there is none. */
export const accepted = (header: string | undefined): Language => {
  const asked = (header ?? "").split(",").map((part) => part.trim().slice(0, 2).toLowerCase())
  return asked.map(languageOf).find((language) => language !== undefined) ?? "sv"
}
