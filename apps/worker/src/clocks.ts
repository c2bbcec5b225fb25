/** The rows that the deadlines are worked out from. */
import {
  assessmentClocks,
  type DeadlinesKnown,
  incidentClocks,
  personClocks,
  questionClocks,
  requestClocks,
  routineClocks,
  supportClocks,
  unitClocks,
  visitClocks
} from "@trygglogg/core/deadline"
import type { Surroundings } from "@trygglogg/core/reaction"
import { ViewStore } from "@trygglogg/log"
import { Effect } from "effect"

/** Every clock there is, with the organisation and the rules that are known already. */
export const deadlinesKnown = Effect.fnUntraced(function* ({ editions, members, units }: Surroundings) {
  const views = yield* ViewStore
  const known: DeadlinesKnown = {
    incidents: (yield* views.list(incidentClocks)).rows,
    supports: (yield* views.list(supportClocks)).rows,
    persons: (yield* views.list(personClocks)).rows,
    units: (yield* views.list(unitClocks)).rows,
    assessments: (yield* views.list(assessmentClocks)).rows,
    visits: (yield* views.list(visitClocks)).rows,
    requests: (yield* views.list(requestClocks)).rows,
    questions: (yield* views.list(questionClocks)).rows,
    routines: (yield* views.list(routineClocks)).rows,
    tree: units,
    members,
    editions
  }
  return known
})
