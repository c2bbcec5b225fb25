/** The archive authority's decision that incidents of 2020 may be destroyed from 2026 on, and what it is of. */
import { RetentionDecisionRecorded } from "../../src/retention/event.ts"
import { ExternalRef, RetentionDecisionId } from "../../src/vocabulary/ids.ts"
import { day } from "../organisation/town.ts"

export const decisionId = RetentionDecisionId.make("d-1")

type Decision = Omit<(typeof RetentionDecisionRecorded)["Type"], "_tag">

export const decided = (given: Partial<Decision> = {}) =>
  RetentionDecisionRecorded({
    decisionId,
    class: "incident",
    from: day("2020-01-01"),
    to: day("2021-01-01"),
    destroyFrom: day("2026-01-01"),
    reference: ExternalRef.make("KS-2025:17"),
    decidedOn: day("2025-11-03"),
    ...given
  })
