import type * as errors from "../risk-assessment/error.ts"
import { assessments } from "./risk-assessment/assessments.ts"
import { mappings } from "./risk-assessment/mappings.ts"
import { visits } from "./risk-assessment/visits.ts"
import type { RefusalTexts } from "./text.ts"

export const riskAssessment = {
  ...assessments,
  ...visits,
  ...mappings
} satisfies RefusalTexts<typeof errors>
