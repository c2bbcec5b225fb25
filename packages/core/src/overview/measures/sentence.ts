/** A measure in words, from its answer alone: what is hidden there is not said here. */
import type { UnitId } from "../../vocabulary/ids.ts"
import type { Language } from "../../vocabulary/language.ts"
import { addDays } from "../../vocabulary/time.ts"
import type { Share } from "../statistics/answer.ts"
import { decimal, type NameOf } from "../statistics/sentence.ts"
import type { PolicyMatrix } from "./equality.ts"
import { partName } from "./names.ts"
import type { Districts, MeasureAnswer, MeasureFigure } from "./measure.ts"
import type { CannotEstimate, Estimate } from "./surveys.ts"
import { measureWords } from "./words.ts"

const hasHeadline = (name: string, { headline }: (typeof measureWords)["sv"]): name is keyof typeof headline =>
  Object.hasOwn(headline, name)

const shareText = (name: string, share: Share, lang: Language): string => {
  const words = measureWords[lang]
  const called = partName(name, lang)
  if (share._tag === "percent") {
    const { count, interval, outOf, percent } = share
    const bounds = [interval.low, interval.high].map((part) => decimal(100 * part, lang))
    return words.percent(called, count, outOf, decimal(percent, lang), bounds[0] ?? "", bounds[1] ?? "")
  }
  return share._tag === "counts" ? words.outOf(called, share.count, share.outOf) : words.noShare(called)
}

/** The shares one by one; those of nothing together, so that they do not drown the others. */
const sharesText = (shares: MeasureFigure["shares"], lang: Language): ReadonlyArray<string> => {
  const words = measureWords[lang]
  const ofNothing = shares.filter(({ share }) => share._tag === "noWhole").map(({ name }) => partName(name, lang))
  return [
    ...shares.filter(({ share }) => share._tag !== "noWhole").map(({ name, share }) => shareText(name, share, lang)),
    ...(ofNothing.length === 0 ? [] : [words.noWhole(ofNothing.join("; "))])
  ]
}

const plain = (number: number, lang: Language): string =>
  Number.isInteger(number) ? String(number) : decimal(number, lang)

const figure = (answer: MeasureAnswer & MeasureFigure, lang: Language, unitName: NameOf): ReadonlyArray<string> => {
  const words = measureWords[lang]
  const { from, scope, statistic, to } = answer.question
  const period = words.period(from, addDays(to, -1))
  const what = hasHeadline(statistic, words) ? words.headline[statistic] : ""
  const total = answer.cells.find(({ kind }) => kind === "total")?.value
  const isFewInterviews = statistic === "exitReasons" && answer.shares.length === 0
  return [
    total?._tag === "shown"
      ? words.counted(period, unitName(scope), total.count, what)
      : words.hidden(period, unitName(scope), what),
    ...sharesText(answer.shares, lang),
    ...answer.rates.map(({ interval, name, rate }) =>
      words.rate(partName(name, lang), decimal(rate, lang), decimal(interval.low, lang), decimal(interval.high, lang))
    ),
    ...answer.beside.map(({ name, number }) => words.beside(partName(name, lang), plain(number, lang))),
    ...(statistic === "incidentsPerContactChannel" && answer.rates.length === 0 ? [words.noVolumes] : []),
    ...(isFewInterviews ? [words.fewInterviews] : [])
  ]
}

const whole = (part: number): string => String(Math.round(100 * part))

const estimate = ({ underReporting: { high, low, value } }: Estimate, lang: Language): ReadonlyArray<string> => {
  return [measureWords[lang].estimate(whole(value), whole(low), whole(high)), measureWords[lang].reportsRise]
}

const noEstimate = ({ because }: CannotEstimate, lang: Language): ReadonlyArray<string> => {
  const words = measureWords[lang]
  return [words.cannotEstimate, ...because.map((why) => words.noEstimate[why]), words.reportsRise]
}

const matrix = ({ districts }: PolicyMatrix, lang: Language, unitName: NameOf): ReadonlyArray<string> => {
  const words = measureWords[lang]
  return districts.map(({ standing, unitId }) => {
    const counts = (["stricter", "same", "weaker", "other", "missing"] as const).flatMap((one) => {
      const count = Object.values(standing).filter((value) => value === one).length
      return count === 0 ? [] : [words.standing(count, words.standings[one])]
    })
    return `${words.district(unitName(unitId), counts.join(", "))}.`
  })
}

const districts = (answer: Districts, lang: Language, unitName: NameOf): ReadonlyArray<string> => {
  const words = measureWords[lang]
  const of = ({
    shares,
    unitId
  }: {
    readonly unitId: UnitId
    readonly shares: Districts["districts"][number]["shares"]
  }) => {
    const told = shares.filter(({ share }) => share._tag === "percent" || share._tag === "counts")
    const text = told.map(({ name, share }) => shareText(name, share, lang)).join(" ")
    return words.district(unitName(unitId), told.length === 0 ? `${words.nothingToShow}.` : text)
  }
  return [...answer.districts.map(of), words.noRanking]
}

/**
 * A measure in sentences, the headline first: what was counted, its shares with their uncertainty, and what it does not tell.
 *
 * @param unitName what a unit is called
 */
export const measureLines = (answer: MeasureAnswer, lang: Language, unitName: NameOf): ReadonlyArray<string> => {
  const words = measureWords[lang]
  switch (answer._tag) {
    case "figure":
      return figure(answer, lang, unitName)
    case "notMeasured":
      return [words.notMeasured[answer.because]]
    case "estimate":
      return estimate(answer, lang)
    case "cannotEstimate":
      return noEstimate(answer, lang)
    case "matrix":
      return answer.districts.length === 0 ? [words.noDistricts] : matrix(answer, lang, unitName)
    case "districts":
      return answer.districts.length === 0 ? [words.noDistricts] : districts(answer, lang, unitName)
  }
}

/**
 * A measure in words, as `measureLines` has them.
 *
 * @example
 * measureSentence(answer, "en", nameOf) // "It is not measured. No survey has asked, …"
 */
export const measureSentence = (answer: MeasureAnswer, lang: Language, unitName: NameOf): string =>
  measureLines(answer, lang, unitName).join(" ")
