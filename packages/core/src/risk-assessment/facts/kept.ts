/** What is kept of assessments and mappings: what a decision to destroy asks. */
import { Fold } from "@trygglogg/log"
import { Assessment, Mapping } from "../../vocabulary/ids.ts"
import { type Day, dayOf } from "../../vocabulary/time.ts"
import { RiskAssessmentStarted } from "../event/assessment.ts"
import { MappingOpened } from "../event/mapping.ts"

/** The day an assessment was recorded. */
export const assessmentRecordedOn = Fold.ofWhole({ scope: [Assessment], initial: (): Day | undefined => undefined }).on(
  RiskAssessmentStarted,
  (_, _event, { recordedAt }) => dayOf(recordedAt)
)

/** The day a mapping was recorded. */
export const mappingRecordedOn = Fold.ofWhole({ scope: [Mapping], initial: (): Day | undefined => undefined }).on(
  MappingOpened,
  (_, _event, { recordedAt }) => dayOf(recordedAt)
)
