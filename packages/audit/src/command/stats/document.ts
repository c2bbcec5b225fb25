/** An answer as one JSON document: the same keys in every language, texts in both. */
import {
  cellName,
  isShown,
  type Answer,
  type Majority,
  type Share,
  sentence,
  type Value
} from "@trygglogg/core/overview"
import type { Answered } from "./answerFrom.ts"
import { statistics } from "./question.ts"

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

/** Everything it takes to understand the figure, and to get it again. */
export const documentOf = (id: keyof typeof statistics, answered: Answered) => {
  const { answer, digests, nameOf, policy, recordedAt, root, setAside, today } = answered
  const { audience, basis, forms, from, scope, to } = answer.question
  return {
    command: "stats",
    statistic: id,
    name: statistics[id],
    unit: { ref: scope, name: nameOf(scope) },
    period: { from, to },
    dateBasis: basis,
    countUnit: answer.countUnit,
    forms,
    audience,
    policy,
    today,
    position: answer.position,
    recordedAt: recordedAt ?? null,
    root: root ?? null,
    digests,
    sentence: { sv: sentence(answer, "sv", nameOf), en: sentence(answer, "en", nameOf) },
    total: valueOf(answer.total),
    interval: answer.interval === undefined ? null : { ...answer.interval, method: "exact Poisson", level: 0.95 },
    by: answer.by ?? null,
    cells: cellsOf(answer, answered),
    overlapping: answer.overlapping,
    outside: answer.outside === undefined ? null : shareOf(answer.outside),
    majority: answer.majority === undefined ? null : majorityOf(answer.majority),
    undated: answer.undated ?? null,
    setAside
  }
}
