/** What must be settled before a case is closed, beside support: told in the report, and brought along by merges. */
import { Fold } from "@trygglogg/log"
import type { AssessedDuty } from "../../vocabulary/authority.ts"
import type { Form } from "../../vocabulary/enumerations.ts"
import { Incident, type IncidentId } from "../../vocabulary/ids.ts"
import { MergeUndone } from "../event/changed.ts"
import { type Demands, IncidentMergedInto, IncidentReported } from "../event.ts"

/** The forms as they were reported first. */
export const reportedForms = Fold.make({ scope: [Incident], initial: (): ReadonlyArray<Form> => [] }).on(
  IncidentReported,
  (_, { forms }) => forms
)

export interface BroughtDemands extends Demands {
  readonly target: IncidentId
}

/** What merges brought along, by the incident it came from. An incident's own merge into another is told to it too. */
export const broughtDemands = Fold.make({
  scope: [Incident],
  initial: (): ReadonlyMap<IncidentId, BroughtDemands> => new Map()
})
  .on(IncidentMergedInto, (brought, { demands, incidentId, targetId }) =>
    demands === undefined ? brought : new Map([...brought, [incidentId, { ...demands, target: targetId }]])
  )
  .on(MergeUndone, (brought, { incidentId }) => new Map([...brought].filter(([source]) => source !== incidentId)))

/** The duties that were assessed in what was merged into an incident. */
export const broughtDuties = (
  incidentId: IncidentId,
  brought: ReadonlyMap<IncidentId, BroughtDemands>
): ReadonlyArray<AssessedDuty> =>
  [...brought.values()].flatMap(({ duties = [], target }) => (target === incidentId ? duties : []))
