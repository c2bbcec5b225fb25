/** Which of the two languages a page is written in. */
export type Language = "sv" | "en"

const known = (tag: string): Language | undefined => {
  const [primary] = tag.trim().toLowerCase().split("-")
  return primary === "sv" || primary === "en" ? primary : undefined
}

/** The ranges of an `Accept-Language` header, the most wanted first (RFC 9110, 12.5.4). */
function accepted(header: string): ReadonlyArray<string> {
  return header
    .split(",")
    .map((range) => {
      const [tag = "", ...parameters] = range.split(";").map((part) => part.trim())
      const quality = parameters.find((parameter) => parameter.startsWith("q="))
      return { tag, quality: quality === undefined ? 1 : Number(quality.slice(2)) }
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag)
}

/**
 * The language to answer in: what the reader chose on the page (`?sprak=`), else what the calling application asked for
 * (`ui_locales` of OpenID Connect, space-separated), else the browser's wish, else Swedish.
 *
 * @example
 * languageOf({ chosen: undefined, uiLocales: undefined, acceptLanguage: "de, en;q=0.8" }) // "en"
 */
export function languageOf(wishes: {
  readonly chosen: string | undefined
  readonly uiLocales: string | undefined
  readonly acceptLanguage: string | undefined
}): Language {
  const inOrder = [
    wishes.chosen ?? "",
    ...(wishes.uiLocales ?? "").split(" "),
    ...accepted(wishes.acceptLanguage ?? "")
  ]
  return inOrder.map(known).find((language) => language !== undefined) ?? "sv"
}
