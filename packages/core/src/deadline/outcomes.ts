/** How the deadlines of incidents came out, for figures: what was kept, what was missed, and what still runs. */
import type { DeadlineName } from "../vocabulary/deadline.ts"
import type { IncidentId } from "../vocabulary/ids.ts"
import type { Instant } from "../vocabulary/time.ts"
import { deadlinesAt } from "./deadlinesAt.ts"
import type { DeadlinesKnown } from "./known.ts"

export interface DeadlineOutcome {
  readonly deadline: DeadlineName
  readonly incidentId: IncidentId
  readonly state: "kept" | "missed" | "open"
}

const nothingElse = {
  persons: [],
  units: [],
  assessments: [],
  visits: [],
  requests: [],
  questions: [],
  routines: [],
  members: []
} as const satisfies Partial<DeadlinesKnown>

const states = { met: "kept", missed: "missed", open: "open" } as const

/**
 * The deadlines of incidents at a moment (D1 to D9, and D18), each by the rules in force when it was started.
 *
 * A follow-up that somebody noted as missed reminds nobody any more, and was missed all the same.
 *
 * @param known the rows of the clocks of incidents and of support, and of the organisation
 *
 * @example
 * outcomesAt(known, at).filter(({ deadline, state }) => deadline === "D1" && state === "missed")
 */
export const outcomesAt = (
  known: Pick<DeadlinesKnown, "incidents" | "supports" | "tree" | "editions">,
  at: Instant
): ReadonlyArray<DeadlineOutcome> => [
  ...deadlinesAt({ ...nothingElse, ...known }, at).flatMap(({ about: { incidentId }, deadline, state }) =>
    incidentId === undefined ? [] : [{ deadline, incidentId, state: states[state] }]
  ),
  ...known.supports.flatMap(({ incidentId, planned }) =>
    planned
      .filter(({ held, missed = false, plannedAt }) => missed && !held && plannedAt <= at)
      .map(() => ({ deadline: "D8" as const, incidentId, state: "missed" as const }))
  )
]
