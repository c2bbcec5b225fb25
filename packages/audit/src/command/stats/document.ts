/** An answer as one JSON document: the same keys in every language, texts in both. */
import {
  cellName,
  isShown,
  type Answer,
  type Majority,
  type MeasureAnswer,
  type MeasureFigure,
  measureSentence,
  partName,
  type Share,
  type StatisticId,
  sentence,
  type Value
} from "@trygglogg/core/overview"
import type { Answered } from "./answerFrom.ts"

const valueOf = (value: Value) =>
  isShown(value) ? { shown: true, count: value.count } : { shown: false, because: value.because }

const shareOf = (share: Share) => {
  switch (share._tag) {
    case "percent": {
      const { count, interval, outOf, percent } = share
      return { shown: true, count, outOf, percent, interval: { ...interval, method: "Wilson", level: 0.95 } }
    }
    case "counts":
      return { shown: true, count: share.count, outOf: share.outOf }
    default:
      return { shown: false, because: share._tag }
  }
}

const majorityOf = (majority: Majority) =>
  majority._tag === "in" ? { shown: true, in: majority.key } : { shown: majority._tag === "none", in: null }

const cellsOf = ({ cells }: Answer, { nameOf }: Answered) =>
  cells.map(({ key, share, value }) => ({
    key,
    name: { sv: cellName(key, "sv", nameOf), en: cellName(key, "en", nameOf) },
    value: valueOf(value),
    share: shareOf(share)
  }))

/** The keys of a table of incidents, exposures or reports (ST-01 to ST-04). */
const ofCount = (answer: Answer, answered: Answered) => ({
  kind: "figure",
  countUnit: answer.countUnit,
  sentence: { sv: sentence(answer, "sv", answered.nameOf), en: sentence(answer, "en", answered.nameOf) },
  total: valueOf(answer.total),
  interval: answer.interval === undefined ? null : { ...answer.interval, method: "exact Poisson", level: 0.95 },
  by: answer.by ?? null,
  cells: cellsOf(answer, answered),
  overlapping: answer.overlapping,
  outside: answer.outside === undefined ? null : shareOf(answer.outside),
  majority: answer.majority === undefined ? null : majorityOf(answer.majority),
  undated: answer.undated ?? null
})

const named = (key: string) => ({ key, name: { sv: partName(key, "sv"), en: partName(key, "en") } })

const sharesOf = (shares: MeasureFigure["shares"]) =>
  shares.map(({ name, share }) => ({ ...named(name), share: shareOf(share) }))

/** The keys that are a measure's own, by what kind of answer it is. */
const ofMeasure = (answer: MeasureAnswer) => {
  switch (answer._tag) {
    case "figure": {
      const { beside, cells, countUnit, rates, shares } = answer
      return {
        kind: "figure",
        countUnit,
        cells: cells.map(({ key, kind, value }) => ({ ...named(key), kind, value: valueOf(value) })),
        shares: sharesOf(shares),
        rates: rates.map(({ interval, name, rate }) => ({
          ...named(name),
          rate,
          interval: { ...interval, method: "exact Poisson", level: 0.95 }
        })),
        beside: beside.map(({ name, number }) => ({ ...named(name), number }))
      }
    }
    case "estimate": {
      const { prevalence, reported, underReporting } = answer
      return { kind: "estimate", prevalence, reported, underReporting }
    }
    case "matrix":
      return { kind: "matrix", districts: answer.districts }
    case "districts":
      return {
        kind: "districts",
        districts: answer.districts.map(({ shares, unitId }) => ({ unitId, shares: sharesOf(shares) }))
      }
    case "notMeasured":
    case "cannotEstimate":
      return { kind: answer._tag, because: answer.because }
  }
}

const ownKeys = (answered: Answered) => {
  const { nameOf, told } = answered
  if (told.kind === "count") return ofCount(told.answer, answered)
  const said = (lang: "sv" | "en") => measureSentence(told.answer, lang, nameOf)
  return { sentence: { sv: said("sv"), en: said("en") }, ...ofMeasure(told.answer) }
}

/** Everything it takes to understand the figure, and to get it again. */
export const documentOf = (id: StatisticId, answered: Answered) => {
  const { digests, nameOf, policy, position, question, recordedAt, root, setAside, today } = answered
  const { audience, basis, forms, from, organisation = "then", scope, to } = question
  return {
    command: "stats",
    statistic: id,
    name: question.statistic,
    unit: { ref: scope, name: nameOf(scope) },
    period: { from, to },
    dateBasis: basis,
    organisation,
    forms,
    audience,
    policy,
    today,
    position,
    recordedAt: recordedAt ?? null,
    root: root ?? null,
    digests,
    ...ownKeys(answered),
    setAside
  }
}
