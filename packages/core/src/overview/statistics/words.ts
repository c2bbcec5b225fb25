/** The words that statistics are told in. */
import type { Form } from "../../vocabulary/enumerations.ts"
import type { PlaceGroup } from "./breakdown.ts"
import type { Unanswerable, PeriodNotReleasable } from "./question.ts"

interface Noun {
  readonly one: string
  readonly many: string
  /** What was done with one of them, and with several, when they were told. */
  readonly told: readonly [one: string, many: string]
}

const sv = {
  counted: {
    incidents: { one: "händelse", many: "händelser", told: ["rapporterades", "rapporterades"] },
    exposures: { one: "utsatthet", many: "utsattheter", told: ["rapporterades", "rapporterades"] },
    reports: { one: "rapport", many: "rapporter", told: ["skrevs", "skrevs"] }
  } satisfies { readonly [unit: string]: Noun },
  five: "med otillåten påverkan",
  either: (forms: ReadonlyArray<string>): string => `med ${forms.join(" eller ")}`,
  forms: {
    harassment: "trakasserier",
    threat: "hot",
    violence: "våld",
    propertyDamage: "skadegörelse",
    corruption: "korruption"
  },
  withoutForm: "ingen av formerna",
  places: {
    outsideWorkplace: "utanför arbetsplatsen",
    atWorkplace: "på arbetsplatsen",
    digitalOnly: "bara digitalt",
    unknown: "okänd plats"
  },
  year: (year: string): string => `Under ${year}`,
  fromTo: (from: string, last: string): string => `Från ${from} till och med ${last}`,
  reported: (period: string, count: number, noun: Noun, scope: string): string =>
    `${period} ${noun.told[count === 1 ? 0 : 1]} ${count} ${count === 1 ? noun.one : noun.many} från ${scope}.`,
  occurred: (period: string, count: number, noun: Noun, scope: string): string =>
    `${period} inträffade ${count} ${count === 1 ? noun.one : noun.many} i ${scope}, som vi vet i dag.`,
  /** Of exposures and reports: they belong to what happened, and do not themselves happen. */
  belonging: (period: string, count: number, noun: Noun, scope: string): string =>
    `${period} inträffade i ${scope} det som gav ${count} ${count === 1 ? noun.one : noun.many}, som vi vet i dag.`,
  totalHidden: (period: string, noun: Noun, scope: string): string =>
    `${period}: antalet ${noun.many} från ${scope} visas inte, eftersom det är litet.`,
  cells: (cells: string): string => `Fördelning: ${cells}.`,
  cell: (name: string, count: number): string => `${name} ${count}`,
  hiddenCells: (count: number): string =>
    count === 1
      ? "1 grupp visas inte, så att ingen ska kunna pekas ut."
      : `${count} grupper visas inte, så att ingen ska kunna pekas ut.`,
  majority: (name: string, count: number, total: number): string =>
    `De flesta, ${count} av ${total}, kom från ${name}.`,
  percent: (count: number, outOf: number, percent: string): string =>
    `Utanför arbetsplatsen: ${count} av ${outOf} med känd plats, ${percent} procent.`,
  outOf: (count: number, outOf: number): string => `Utanför arbetsplatsen: ${count} av ${outOf} med känd plats.`,
  shareHidden: "Andelen utanför arbetsplatsen visas inte, eftersom talen är små.",
  tooFew: "Andelen utanför arbetsplatsen räknas inte ut, eftersom händelserna är få.",
  noWhole: "Ingen händelse har känd plats.",
  overlapping: "En händelse kan ha flera former, så summan kan bli större än antalet händelser.",
  undated: (count: number): string =>
    count === 1 ? "1 händelse saknar känd dag och är inte med." : `${count} händelser saknar känd dag och är inte med.`,
  decimal: ",",
  unanswerable: {
    PeriodReversed: "Perioden slutar innan den börjar. Byt plats på dagarna.",
    UnitUnknown: "Enheten fanns inte under perioden. Välj en annan enhet.",
    HeadcountMissing: "Antalet anställda saknas för enheten. Utan det går det inte att skydda små grupper.",
    CannotBeDivided:
      "En enhet har delats, och det går inte att säga vart dess händelser hör i dag. Fråga som det var då."
  } satisfies { readonly [Tag in Exclude<Unanswerable["_tag"], "PeriodNotReleasable">]: string },
  notReleasable: {
    notWholeYears: "Offentliga siffror lämnas bara ut för hela kalenderår.",
    notEnded: "Året är inte slut än. Offentliga siffror lämnas ut när det är slut.",
    breakdownOfSeveralYears: "En offentlig fördelning görs för ett år i taget."
  } satisfies { readonly [Because in PeriodNotReleasable["because"]]: string }
} satisfies {
  readonly forms: { readonly [F in Form]: string }
  readonly places: { readonly [P in PlaceGroup]: string }
  readonly [key: string]: unknown
}

export type StatisticWords = typeof sv

const en: StatisticWords = {
  counted: {
    incidents: { one: "incident", many: "incidents", told: ["was reported", "were reported"] },
    exposures: { one: "exposure", many: "exposures", told: ["was reported", "were reported"] },
    reports: { one: "report", many: "reports", told: ["was made", "were made"] }
  },
  five: "of undue influence (otillåten påverkan)",
  either: (forms) => `of ${forms.join(" or ")}`,
  forms: {
    harassment: "harassment",
    threat: "threat",
    violence: "violence",
    propertyDamage: "property damage",
    corruption: "corruption"
  },
  withoutForm: "none of the forms",
  places: {
    outsideWorkplace: "outside the workplace",
    atWorkplace: "at the workplace",
    digitalOnly: "only digitally",
    unknown: "place unknown"
  },
  year: (year) => `In ${year}`,
  fromTo: (from, last) => `From ${from} to ${last}`,
  reported: (period, count, noun, scope) =>
    `${period}, ${count} ${count === 1 ? noun.one : noun.many} ${noun.told[count === 1 ? 0 : 1]} from ${scope}.`,
  occurred: (period, count, noun, scope) =>
    `${period}, ${count} ${count === 1 ? noun.one : noun.many} happened in ${scope}, as known today.`,
  belonging: (period, count, noun, scope) =>
    `${period}, what happened in ${scope} gave ${count} ${count === 1 ? noun.one : noun.many}, as known today.`,
  totalHidden: (period, noun, scope) =>
    `${period}: the number of ${noun.many} from ${scope} is not shown, because it is small.`,
  cells: (cells) => `Breakdown: ${cells}.`,
  cell: (name, count) => `${name} ${count}`,
  hiddenCells: (count) =>
    count === 1
      ? "1 group is not shown, so that nobody can be pointed out."
      : `${count} groups are not shown, so that nobody can be pointed out.`,
  majority: (name, count, total) => `Most of them, ${count} of ${total}, came from ${name}.`,
  percent: (count, outOf, percent) =>
    `Outside the workplace: ${count} of ${outOf} whose place is known, ${percent} per cent.`,
  outOf: (count, outOf) => `Outside the workplace: ${count} of ${outOf} whose place is known.`,
  shareHidden: "The share outside the workplace is not shown, because the numbers are small.",
  tooFew: "The share outside the workplace is not calculated, because the incidents are few.",
  noWhole: "No incident has a known place.",
  overlapping: "An incident can have several forms, so the sum can exceed the number of incidents.",
  undated: (count) =>
    count === 1
      ? "1 incident has no known day and is left out."
      : `${count} incidents have no known day and are left out.`,
  decimal: ".",
  unanswerable: {
    PeriodReversed: "The period ends before it begins. Swap the days.",
    UnitUnknown: "The unit was not there during the period. Choose another unit.",
    HeadcountMissing: "How many work in the unit is not recorded. Without it, small groups cannot be protected.",
    CannotBeDivided: "A unit was split, and nobody can say where its incidents belong today. Ask as it was then."
  },
  notReleasable: {
    notWholeYears: "Public figures are given for whole calendar years only.",
    notEnded: "The year has not ended. Public figures are given when it has.",
    breakdownOfSeveralYears: "A public breakdown is made for one year at a time."
  }
}

export const statisticWords = { sv, en }
