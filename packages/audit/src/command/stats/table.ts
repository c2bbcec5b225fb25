/** An answer as lines for people: the sentence, a table, and what the figure rests on. */
import {
  type Answer,
  cellName,
  decimal,
  type Estimate,
  isShown,
  type HiddenBecause,
  type MeasureAnswer,
  measureLines,
  partName,
  ruleName,
  type Share,
  sentence,
  standingName,
  type StatisticId,
  type Value
} from "@trygglogg/core/overview"
import type { Language } from "@trygglogg/core/vocabulary"
import type { Answered } from "./answerFrom.ts"
import { Struct } from "effect"

const sv = {
  total: "Totalt",
  counts: "Räknar",
  counted: {
    incidents: "händelser",
    exposures: "utsattheter",
    reports: "rapporter",
    persons: "personer",
    answers: "svar i en enkät",
    interviews: "avslutningssamtal",
    units: "enheter"
  },
  basis: "Dag som räknas",
  bases: { reported: "den rapporterade", occurred: "den inträffade" },
  scope: "Enhet",
  organisation: "Organisation",
  asNow: "som den är den sista dagen",
  setAside: "Saknas",
  missing: (count: number): string =>
    `${count} ${count === 1 ? "händelse" : "händelser"} i loggen som programmet inte kan läsa; talen kan vara fel`,
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
  share: { hidden: "visas inte", tooFew: "för få för procent", noWhole: "inget att räkna på" },
  estimate: { prevalence: "Utsatta, enligt enkäten", reported: "Syns i en rapport", underReporting: "Syns aldrig" },
  percent: (percent: string): string => `${percent} %`,
  outOf: (count: number, outOf: number): string => `${count} av ${outOf}`
} satisfies { readonly hidden: { readonly [Why in HiddenBecause]: string }; readonly [key: string]: unknown }

const en: typeof sv = {
  total: "Total",
  counts: "Counts",
  counted: {
    incidents: "incidents",
    exposures: "exposures",
    reports: "reports",
    persons: "persons",
    answers: "answers in a survey",
    interviews: "exit interviews",
    units: "units"
  },
  basis: "Day that counts",
  bases: { reported: "reported", occurred: "occurred" },
  scope: "Unit",
  organisation: "Organisation",
  asNow: "as it is on the last day",
  setAside: "Missing",
  missing: (count) =>
    `${count} ${count === 1 ? "event" : "events"} of the log that this program cannot read; the numbers may be wrong`,
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
  share: { hidden: "not shown", tooFew: "too few for a percentage", noWhole: "nothing to count" },
  estimate: { prevalence: "Exposed, by the survey", reported: "Show in a report", underReporting: "Never show" },
  percent: (percent) => `${percent} %`,
  outOf: (count, outOf) => `${count} of ${outOf}`
}

const texts = { sv, en }

type Range = Estimate["reported"]

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

const restsOn = (answered: Answered, language: Language) => {
  const text = texts[language]
  const { digests, nameOf, policy, position, question, root, setAside, told } = answered
  const { audience, basis, from, organisation, scope, to } = question
  const countUnit = "countUnit" in told.answer ? [[text.counts, text.counted[told.answer.countUnit]]] : []
  return [
    ...countUnit,
    [text.basis, text.bases[basis]],
    [text.scope, `${nameOf(scope)} (${scope})`],
    ...(organisation === "now" ? [[text.organisation, text.asNow]] : []),
    [text.period, text.until(from, to)],
    [text.audience, text.audiences[audience]],
    [text.protection, text.rules(policy.threshold, policy.version)],
    [text.position, String(position)],
    root === undefined ? [text.digest, digests["statistics"] ?? ""] : [text.root, root],
    ...(setAside === 0 ? [] : [[text.setAside, text.missing(setAside)]])
  ]
}

const countRows = (answer: Answer, { nameOf }: Answered, language: Language) => [
  ...answer.cells.map(({ key, share, value }) => [
    cellName(key, language, nameOf),
    valueText(value, language),
    isShown(value) ? shareText(share, language) : ""
  ]),
  [texts[language].total, valueText(answer.total, language), ""]
]

const rangeText = ({ high, low, value }: Range, language: Language): string => {
  const [middle, from, to] = [value, low, high].map((part) => decimal(100 * part, language))
  return `${middle} % (${from}–${to} %)`
}

/** What of a measure is a table: the numbers, the estimate, or what is set side by side. Its shares are told in words above it. */
const measureRows = (answer: MeasureAnswer, { nameOf }: Answered, language: Language) => {
  const text = texts[language]
  switch (answer._tag) {
    case "figure":
      return answer.cells.map(({ key, value }) => [partName(key, language), valueText(value, language)])
    case "estimate":
      return [
        [text.estimate.prevalence, rangeText(answer.prevalence, language)],
        [text.estimate.reported, rangeText(answer.reported, language)],
        [text.estimate.underReporting, rangeText(answer.underReporting, language)]
      ]
    case "matrix":
      return answer.districts.flatMap(({ standing, unitId }) =>
        Struct.keys(standing).flatMap((rule) => {
          const one = standing[rule]
          return one === undefined ? [] : [[nameOf(unitId), ruleName(rule, language), standingName(one, language)]]
        })
      )
    case "districts":
      return answer.districts.flatMap(({ shares, unitId }) =>
        shares.map(({ name, share }) => [nameOf(unitId), partName(name, language), shareText(share, language)])
      )
    case "notMeasured":
    case "cannotEstimate":
      return []
  }
}

const said = ({ nameOf, told }: Answered, language: Language): ReadonlyArray<string> =>
  told.kind === "count" ? [sentence(told.answer, language, nameOf)] : measureLines(told.answer, language, nameOf)

/** The answer in lines: what it says, its table, and what it rests on. */
export const tableOf = (id: StatisticId, answered: Answered, language: Language): ReadonlyArray<string> => {
  const { told } = answered
  const [headline = "", ...more] = said(answered, language)
  const rows =
    told.kind === "count" ? countRows(told.answer, answered, language) : measureRows(told.answer, answered, language)
  return [
    `${id}  ${headline}`,
    ...more.map((line) => `       ${line}`),
    "",
    ...(rows.length === 0 ? [] : [...aligned(rows), ""]),
    ...aligned(restsOn(answered, language))
  ]
}
