/** What is decided about keeping, what was destroyed by it, and who was answered. */
import { Fold } from "@trygglogg/log"
import { Person, RetentionDecision } from "../vocabulary/ids.ts"
import type { SealedSubject } from "../vocabulary/retention.ts"
import type { Day } from "../vocabulary/time.ts"
import { RetentionDecisionRecorded, SealedContentDestroyed, SubjectAccessAnswered } from "./event.ts"

type Recorded = Omit<(typeof RetentionDecisionRecorded)["Type"], "_tag">

export interface Decided extends Recorded {
  /** What was destroyed by it so far. */
  readonly destroyed: ReadonlyArray<SealedSubject>
}

/** A decision to destroy, once it is recorded. */
export const retentionDecision = Fold.make({
  scope: [RetentionDecision],
  initial: (): Decided | undefined => undefined
})
  .on(RetentionDecisionRecorded, (_, { _tag, ...decision }) => ({ ...decision, destroyed: [] }))
  .on(
    SealedContentDestroyed,
    (decision, { subject }) => decision && { ...decision, destroyed: [...decision.destroyed, subject] }
  )

/** The days of somebody's requests that were answered. */
export const accessAnswered = Fold.make({ scope: [Person], initial: (): ReadonlyArray<Day> => [] }).on(
  SubjectAccessAnswered,
  (answered, { askedOn }) => [...answered, askedOn]
)
