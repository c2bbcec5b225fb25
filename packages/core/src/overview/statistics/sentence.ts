/** An answer as a headline and its explanation, in plain words. Written from the answer alone: what is hidden there is not said here. */
import type { UnitId } from "../../vocabulary/ids.ts"
import type { Language } from "../../vocabulary/language.ts"
import { addDays } from "../../vocabulary/time.ts"
import type { Answer, Share } from "./answer.ts"
import type { CellKey } from "./breakdown.ts"
import type { Unanswerable } from "./question.ts"
import { isShown } from "../../disclosure/suppression.ts"
import { type StatisticWords, statisticWords } from "./words.ts"

export type NameOf = (unitId: UnitId) => string

/** What a cell is called; a unit is called what `nameOf` calls it. */
export const cellName = (key: CellKey, lang: Language, nameOf: NameOf): string => {
  const text = statisticWords[lang]
  if ("unit" in key) return nameOf(key.unit)
  if ("place" in key) return text.places[key.place]
  return key.form === "none" ? text.withoutForm : text.forms[key.form]
}

const period = ({ question: { from, to } }: Answer, text: StatisticWords): string => {
  const last = addDays(to, -1)
  const isWholeYear = from.endsWith("-01-01") && last === `${from.slice(0, 4)}-12-31`
  return isWholeYear ? text.year(from.slice(0, 4)) : text.fromTo(from, last)
}

const nounOf = ({ countUnit, question: { forms } }: Answer, text: StatisticWords) => {
  const { many, one, told } = text.counted[countUnit]
  if (forms === "all") return { one, many, told }
  const kinds = forms === "five" ? text.five : text.either(forms.map((form) => text.forms[form]))
  return { one: `${one} ${kinds}`, many: `${many} ${kinds}`, told }
}

const headline = (answer: Answer, text: StatisticWords, nameOf: NameOf): string => {
  const { basis, scope } = answer.question
  const noun = nounOf(answer, text)
  if (!isShown(answer.total)) return text.totalHidden(period(answer, text), noun, nameOf(scope))
  const phrase = basis === "occurred" && answer.countUnit !== "incidents" ? text.belonging : text[basis]
  return phrase(period(answer, text), answer.total.count, noun, nameOf(scope))
}

const breakdown = (answer: Answer, lang: Language, nameOf: NameOf): ReadonlyArray<string> => {
  const text = statisticWords[lang]
  const shown = answer.cells.flatMap(({ key, value }) =>
    isShown(value) ? [text.cell(cellName(key, lang, nameOf), value.count)] : []
  )
  const hidden = answer.cells.length - shown.length
  return [
    ...(shown.length === 0 ? [] : [text.cells(shown.join(", "))]),
    ...(hidden === 0 ? [] : [text.hiddenCells(hidden)]),
    ...(answer.overlapping ? [text.overlapping] : [])
  ]
}

const majority = ({ cells, majority: most, total }: Answer, lang: Language, nameOf: NameOf): ReadonlyArray<string> => {
  if (most?._tag !== "in" || !isShown(total)) return []
  const value = cells.find(({ key }) => key === most.key)?.value
  return value !== undefined && isShown(value)
    ? [statisticWords[lang].majority(cellName(most.key, lang, nameOf), value.count, total.count)]
    : []
}

/** One decimal, with the language's own mark: `12,5`. */
export const decimal = (number: number, lang: Language): string =>
  number.toFixed(1).replace(".", statisticWords[lang].decimal)

const outside = (share: Share, lang: Language): string => {
  const text = statisticWords[lang]
  if (share._tag === "percent") return text.percent(share.count, share.outOf, decimal(share.percent, lang))
  if (share._tag === "counts") return text.outOf(share.count, share.outOf)
  if (share._tag === "tooFew") return text.tooFew
  return share._tag === "noWhole" ? text.noWhole : text.shareHidden
}

/**
 * The answer in words: a headline, then what can be said of its parts.
 *
 * @param nameOf what a unit is called
 *
 * @example
 * sentence(answer, "en", nameOf) // "In 2023, 8 incidents of undue influence (otillåten påverkan) were reported from …"
 */
export const sentence = (answer: Answer, lang: Language, nameOf: NameOf): string =>
  [
    headline(answer, statisticWords[lang], nameOf),
    ...majority(answer, lang, nameOf),
    ...(answer.outside === undefined ? [] : [outside(answer.outside, lang)]),
    ...breakdown(answer, lang, nameOf),
    ...(answer.undated === undefined || answer.undated === 0 ? [] : [statisticWords[lang].undated(answer.undated)])
  ].join(" ")

/** Why there is no answer, and what to do about it. */
export const whyUnanswered = (why: Unanswerable, lang: Language): string =>
  why._tag === "PeriodNotReleasable"
    ? statisticWords[lang].notReleasable[why.because]
    : statisticWords[lang].unanswerable[why._tag]

/** The stable codes of having no answer, to quote and to look up. */
export const unansweredCodes: { readonly [Tag in Unanswerable["_tag"]]: string } = {
  PeriodReversed: "TL-STAT-001",
  UnitUnknown: "TL-STAT-002",
  HeadcountMissing: "TL-STAT-003",
  PeriodNotReleasable: "TL-STAT-004",
  CannotBeDivided: "TL-STAT-005"
}
