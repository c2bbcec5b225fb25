/** What decisions ask of a risk assessment. */
import { Fold } from "@trygglogg/log"
import { Struct } from "effect"
import { Assessment, type AssessmentId, type PersonRef, type UnitId } from "../../vocabulary/ids.ts"
import type { AssessmentKind, AssessmentResult, RiskLevel } from "../../vocabulary/risk.ts"
import type { Day } from "../../vocabulary/time.ts"
import {
  type AssessmentSubject,
  RiskAssessed,
  RiskAssessmentApproved,
  RiskAssessmentExpired,
  RiskAssessmentStarted,
  RiskAssessmentSuperseded,
  RiskFactorsNoted
} from "../event/assessment.ts"

export interface Judgement {
  readonly level: RiskLevel
  readonly result: AssessmentResult
  /** The last day it may be relied on. */
  readonly validUntil: Day
  readonly assessedBy: PersonRef
  readonly secondReader?: PersonRef
  readonly approvedBy?: PersonRef
}

export interface RiskAssessment {
  readonly assessmentId: AssessmentId
  readonly unitPath: ReadonlyArray<UnitId>
  readonly kind: AssessmentKind
  readonly subject: AssessmentSubject
  /** Whether whoever goes is alone, once the factors are noted. */
  readonly loneWork?: boolean
  readonly judgement?: Judgement
  /** What ended it before its time, or after it. */
  readonly over?: "expired" | "superseded"
}

type Change = (assessment: RiskAssessment) => RiskAssessment
const started = (assessment: RiskAssessment | undefined, change: Change): RiskAssessment | undefined =>
  assessment && change(assessment)

/** A risk assessment, once it is started. */
export const riskAssessment = Fold.make({
  scope: [Assessment],
  initial: (): RiskAssessment | undefined => undefined
})
  .on(RiskAssessmentStarted, (_, { assessmentId, kind, subject, unitPath }) => ({
    assessmentId,
    unitPath,
    kind,
    subject
  }))
  .on(RiskFactorsNoted, (assessment, { loneWork }) => started(assessment, (one) => ({ ...one, loneWork })))
  .on(RiskAssessed, (assessment, judged) =>
    started(assessment, (one) => ({
      ...one,
      judgement: Struct.pick(judged, ["level", "result", "validUntil", "assessedBy", "secondReader"])
    }))
  )
  .on(RiskAssessmentApproved, (assessment, { approvedBy }) =>
    started(assessment, ({ judgement, ...one }) => ({
      ...one,
      ...(judgement && { judgement: { ...judgement, approvedBy } })
    }))
  )
  .on(RiskAssessmentExpired, (assessment) => started(assessment, (one) => ({ ...one, over: "expired" })))
  .on(RiskAssessmentSuperseded, (assessment) => started(assessment, (one) => ({ ...one, over: "superseded" })))

/** Whether it was judged and may be relied on, on a day. */
export const isValidOn = ({ judgement, over }: RiskAssessment, day: Day): boolean =>
  judgement !== undefined && over === undefined && day <= judgement.validUntil
