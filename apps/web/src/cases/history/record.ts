/** What the log holds of one case, and whose eyes it is read with. */
import type { CaseRow, TimelineViewer } from "@trygglogg/core/overview"
import { Incident } from "@trygglogg/core/vocabulary"
import { EventLog, type Recorded } from "@trygglogg/log"
import { Effect, Stream } from "effect"
import type { SeenCase } from "../../server/reading.ts"
import type { MemberVisit } from "../../server/visit.ts"
import { withSources } from "../staffCase.ts"

/** Every event of the case and of those merged into it, oldest first. */
export const recordOf = Effect.fnUntraced(function* (row: CaseRow) {
  const log = yield* EventLog
  const rows = yield* withSources([row])
  const query = rows.map(({ incidentId }) => ({ types: [], tags: [Incident(incidentId)] }))
  const history: ReadonlyArray<Recorded> = yield* Stream.runCollect(log.read({ query }))
  return history
})

/** The case's history is told to whoever sees every exposed person's part of it, and otherwise without persons. */
export const viewerOf = ({ member }: MemberVisit, { relation, visible }: SeenCase): TimelineViewer => ({
  person: member.ref,
  maySeeAllSupport: visible.exposures === "all",
  maySeeProtectedReporters: relation.grants.has("securityCoordinator")
})
