import type { Command } from "@trygglogg/log"
import { broughtDemands, broughtDuties } from "../../incident/facts/demands.ts"
import { incidentStatus } from "../../incident/facts/status.ts"
import type { IncidentId } from "../../vocabulary/ids.ts"
import { type Duties, dutiesIn, dutiesWith } from "../facts.ts"

/** What tells where the duties of a case stand. */
export const aboutDuties = ({ incidentId }: { readonly incidentId: IncidentId }) => ({
  incident: incidentStatus(incidentId),
  duties: dutiesIn(incidentId),
  brought: broughtDemands(incidentId)
})
export type About = Command.States<ReturnType<typeof aboutDuties>>

/** The duties of a case, with those that were assessed in what was merged into it: one notification is enough of one occurrence. */
export const dutiesHere = (incidentId: IncidentId, { brought, duties }: Omit<About, "incident">): Duties =>
  dutiesWith(duties, broughtDuties(incidentId, brought))
