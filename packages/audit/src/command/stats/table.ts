/** An answer as lines for people: the sentence, a table, and what the figure rests on. */
import {
  cellName,
  decimal,
  isShown,
  type HiddenBecause,
  type Share,
  sentence,
  type Value
} from "@trygglogg/core/overview"
import type { Language } from "@trygglogg/core/vocabulary"
import type { Answered } from "./answerFrom.ts"
import type { statistics } from "./question.ts"

const sv = {
  total: "Totalt",
  counts: "Räknar",
  counted: { incidents: "händelser", exposures: "utsattheter", reports: "rapporter" },
  basis: "Dag som räknas",
  bases: { reported: "den rapporterade", occurred: "den inträffade" },
  scope: "Enhet",
  period: "Period",
  until: (from: string, to: string): string => `${from} till ${to}, den sista dagen inte med`,
  audience: "För",
  audiences: { handling: "handläggning", district: "förvaltningen", public: "alla" },
  protection: "Minsta tal som visas",
  rules: (threshold: number, version: string): string => `${threshold} (regler ${version})`,
  position: "Position",
  root: "Rot",
  digest: "Kontrollsumma",
  hidden: {
    small: "visas inte: litet tal",
    zero: "visas inte: litet tal",
    complement: "visas inte: annars går ett litet tal att räkna ut"
  },
  share: { hidden: "", tooFew: "för få för procent", noWhole: "" },
  percent: (percent: string): string => `${percent} %`,
  outOf: (count: number, outOf: number): string => `${count} av ${outOf}`
} satisfies { readonly hidden: { readonly [Why in HiddenBecause]: string }; readonly [key: string]: unknown }

const en: typeof sv = {
  total: "Total",
  counts: "Counts",
  counted: { incidents: "incidents", exposures: "exposures", reports: "reports" },
  basis: "Day that counts",
  bases: { reported: "reported", occurred: "occurred" },
  scope: "Unit",
  period: "Period",
  until: (from, to) => `${from} to ${to}, the last day not included`,
  audience: "For",
  audiences: { handling: "handling", district: "the administration", public: "everybody" },
  protection: "Smallest number shown",
  rules: (threshold, version) => `${threshold} (rules ${version})`,
  position: "Position",
  root: "Root",
  digest: "Digest",
  hidden: {
    small: "not shown: a small number",
    zero: "not shown: a small number",
    complement: "not shown: a small number could be worked out"
  },
  share: { hidden: "", tooFew: "too few for a percentage", noWhole: "" },
  percent: (percent) => `${percent} %`,
  outOf: (count, outOf) => `${count} of ${outOf}`
}

const texts = { sv, en }

const valueText = (value: Value, language: Language): string =>
  isShown(value) ? String(value.count) : texts[language].hidden[value.because]

const shareText = (share: Share, language: Language): string => {
  const text = texts[language]
  if (share._tag === "percent") return text.percent(decimal(share.percent, language))
  return share._tag === "counts" ? text.outOf(share.count, share.outOf) : text.share[share._tag]
}

/** Columns of equal width; the last one as wide as it is. */
const aligned = (rows: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<string> => {
  const widths = rows.reduce<ReadonlyArray<number>>(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, cell.length)),
    []
  )
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd())
}

const restsOn = ({ answer, digests, nameOf, policy, root }: Answered, language: Language) => {
  const text = texts[language]
  const { audience, basis, from, scope, to } = answer.question
  return [
    [text.counts, text.counted[answer.countUnit]],
    [text.basis, text.bases[basis]],
    [text.scope, `${nameOf(scope)} (${scope})`],
    [text.period, text.until(from, to)],
    [text.audience, text.audiences[audience]],
    [text.protection, text.rules(policy.threshold, policy.version)],
    [text.position, String(answer.position)],
    root === undefined ? [text.digest, digests.statistics] : [text.root, root]
  ]
}

/** The answer in lines. */
export const tableOf = (id: keyof typeof statistics, answered: Answered, language: Language): ReadonlyArray<string> => {
  const { answer, nameOf } = answered
  const cells = answer.cells.map(({ key, share, value }) => [
    cellName(key, language, nameOf),
    valueText(value, language),
    isShown(value) ? shareText(share, language) : ""
  ])
  return [
    `${id}  ${sentence(answer, language, nameOf)}`,
    "",
    ...aligned([...cells, [texts[language].total, valueText(answer.total, language), ""]]),
    "",
    ...aligned(restsOn(answered, language))
  ]
}
