/** A case's coded facts as words: forms, unit, state, step and clock. */
import { authorities, forms as formCatalogue, label } from "@trygglogg/core/catalogue"
import { nameOn } from "@trygglogg/core/organisation"
import { type CaseExposure, type CaseRow, formsOf, type Step } from "@trygglogg/core/overview"
import { type Day, daysBetween } from "@trygglogg/core/vocabulary"
import { numberText } from "../server/number.ts"
import type { Organisation } from "../server/organisation.ts"
import { dueText } from "../server/time.ts"
import type { MemberVisit } from "../server/visit.ts"
import type { Language } from "../texts/language.ts"
import { caseTexts } from "./texts.ts"

/** The forms as they count now, in one line. */
export const formsText = (row: Pick<CaseRow, "classification" | "formsReported">, lang: Language): string =>
  formsOf(row)
    .map((form) => label(formCatalogue, form, lang))
    .join(", ") || caseTexts[lang].unknownForm

/** What the unit is called today, or was when it was closed. */
export const unitText = ({ day, units }: Organisation, { unitPath }: Pick<CaseRow, "unitPath">): string => {
  const unit = units.get(unitPath[0])
  return unit === undefined ? "" : nameOn(unit, day)
}

/** A step, verb first: `Ring Sara Lind`. Without a name for those who may not know who it is. */
export const stepText = (
  { authority, code, exposureId }: Step,
  { exposures }: Pick<CaseRow, "exposures">,
  nameOf: ((exposure: CaseExposure) => string) | undefined,
  lang: Language
): string => {
  const exposure = exposures.find((one) => one.exposureId === exposureId)
  const name = exposure === undefined || nameOf === undefined ? caseTexts[lang].someone : nameOf(exposure)
  const told = authority === undefined ? "" : label(authorities, authority, lang)
  return caseTexts[lang].steps[code].replace("{name}", name).replace("{authority}", told)
}

export interface Clock {
  /** What is left, or how late it is; nothing without a deadline. */
  readonly left: string
  /** The day itself. */
  readonly absolute: string | undefined
  readonly late: boolean
}

const counted = (days: number, one: string, many: string, lang: Language): string =>
  days === 1 ? one : many.replace("{days}", numberText(days, lang))

/** How long is left until the last day for a step. */
export const clockOf = ({ dueOn }: Pick<Step, "dueOn">, today: Day, { lang, now }: MemberVisit): Clock => {
  const texts = caseTexts[lang].clock
  if (dueOn === undefined) return { left: texts.none, absolute: undefined, late: false }
  const days = daysBetween(today, dueOn)
  if (days === 0) return { left: texts.today, absolute: undefined, late: false }
  const left =
    days > 0 ? counted(days, texts.leftOne, texts.left, lang) : counted(-days, texts.lateOne, texts.late, lang)
  return { left, absolute: texts.by.replace("{day}", dueText(dueOn, now, lang)), late: days < 0 }
}
