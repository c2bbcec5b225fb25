import type { Language } from "../vocabulary/language.ts"
import { access } from "./access.ts"
import { followUp } from "./follow-up.ts"
import { incident } from "./incident.ts"
import { influenceAttempt } from "./influence-attempt.ts"
import { kernel } from "./kernel.ts"
import { organisation } from "./organisation.ts"
import { policeReport } from "./police-report.ts"
import { policy } from "./policy.ts"
import { release } from "./release.ts"
import { retention } from "./retention.ts"
import { riskAssessment } from "./risk-assessment.ts"
import { statutoryNotification } from "./statutory-notification.ts"
import { survey } from "./survey.ts"

/** By slice, so that a test can see that no two slices claim the same tag. */
export const refusalsBySlice = {
  kernel,
  organisation,
  policy,
  access,
  incident,
  influenceAttempt,
  followUp,
  policeReport,
  riskAssessment,
  statutoryNotification,
  survey,
  release,
  retention
}

const refusals = {
  ...kernel,
  ...organisation,
  ...policy,
  ...access,
  ...incident,
  ...influenceAttempt,
  ...followUp,
  ...policeReport,
  ...riskAssessment,
  ...statutoryNotification,
  ...survey,
  ...release,
  ...retention
}

/** Everything a command of the library can be refused with. */
export type RefusalTag = keyof typeof refusals

export interface ToldRefusal {
  readonly code: string
  readonly text: string
  readonly hint: string
}

/**
 * How a refusal is told.
 *
 * @param error an error that `handle` failed with; one without texts does not compile
 *
 * @example
 * refusalText(new UnitNotFound({ unitId }), "sv") // { code: "TL-ORG-002", text: "Enheten finns inte.", hint: "Välj en enhet i listan." }
 */
export const refusalText = (error: { readonly _tag: RefusalTag }, language: Language): ToldRefusal => {
  const { code, en, hintEn, hintSv, sv } = refusals[error._tag]
  return language === "sv" ? { code, text: sv, hint: hintSv } : { code, text: en, hint: hintEn }
}
