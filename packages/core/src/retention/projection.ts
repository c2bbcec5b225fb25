import { Projection } from "@trygglogg/log"
import { Person, RetentionDecision } from "../vocabulary/ids.ts"
import { RetentionDecisionRecorded, SealedContentDestroyed, SubjectAccessAnswered } from "./event.ts"
import { RetentionDecisionRow, SubjectAccessRow } from "./view.ts"

/** What was decided about keeping, and what has been destroyed by it. */
export const retentionDecisions = Projection.make("retention-decisions", {
  by: RetentionDecision,
  row: RetentionDecisionRow,
  index: { class: (row) => row.class }
})
  .on(RetentionDecisionRecorded, (_, { _tag, ...decision }) => ({ ...decision, destroyed: [] }))
  .on(SealedContentDestroyed, (row, { subject }) => row && { ...row, destroyed: [...row.destroyed, subject] })

/** Who has been told what is kept about them. */
export const subjectAccesses = Projection.make("subject-accesses", { by: Person, row: SubjectAccessRow }).on(
  SubjectAccessAnswered,
  (row, { askedOn, at, personRef, via }) => ({ personRef, answers: [...(row?.answers ?? []), { askedOn, via, at }] })
)
