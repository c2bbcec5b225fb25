/** What an assessment says of a visit: asked when it is planned, and again when it starts. */
import type { AssessmentId, UnitId, VisitId } from "../../vocabulary/ids.ts"
import type { PolicyValues } from "../../vocabulary/policyValues.ts"
import type { AssessmentResult, VisitKind } from "../../vocabulary/risk.ts"
import type { Day } from "../../vocabulary/time.ts"
import { AssessmentExpired, AssessmentForbids, AssessmentMissing } from "../error.ts"
import { isValidOn, type RiskAssessment } from "../facts/assessment.ts"

interface Asked {
  readonly visitId: VisitId
  readonly kind: VisitKind
  readonly unitPath: ReadonlyArray<UnitId>
  readonly assessmentId?: AssessmentId
}

const forbidden: ReadonlySet<AssessmentResult> = new Set(["doNot", "postpone", "replaceWithDigital"])

const forbids = (kind: VisitKind, result: AssessmentResult): boolean =>
  forbidden.has(result) || (kind === "homeVisit" && result === "replaceWithOffice")

/** Of the visit's own unit or one above it, and of no other visit. */
const concerns = ({ subject, unitPath }: RiskAssessment, visit: Asked): boolean =>
  visit.unitPath.some((unitId) => unitId === unitPath[0]) &&
  (subject.of !== "visit" || subject.visitId === visit.visitId)

/** Why the visit cannot be made as things are assessed on a day; nothing when it can. */
export const refuseByAssessment = (
  visit: Asked,
  assessment: RiskAssessment | undefined,
  { lowRiskVisitsExempt }: PolicyValues,
  day: Day
): AssessmentMissing | AssessmentExpired | AssessmentForbids | undefined => {
  const { assessmentId, kind, visitId } = visit
  if (assessmentId === undefined && lowRiskVisitsExempt && kind === "homeVisit") return undefined
  if (assessmentId === undefined || assessment?.judgement === undefined || !concerns(assessment, visit)) {
    return new AssessmentMissing({ visitId })
  }
  const { result } = assessment.judgement
  if (forbids(kind, result)) return new AssessmentForbids({ visitId, assessmentId, result })
  return isValidOn(assessment, day) ? undefined : new AssessmentExpired({ visitId, assessmentId })
}
