import { Result, Schema } from "effect"
import { type IncidentAccess, incidentAccess } from "../../incident/facts/access.ts"
import { type Appointment, type MemberHistory, memberHistory, rolesOn } from "../../organisation/facts.ts"
import { adoptedPolicies, policyFor, type PolicyTimeline } from "../../policy/facts.ts"
import type { FiledBy } from "../../vocabulary/enumerations.ts"
import { type IncidentId, PersonRef, type PoliceReportId, type UnitId } from "../../vocabulary/ids.ts"
import type { Day } from "../../vocabulary/time.ts"
import { NotAuthorisedToFile } from "../error.ts"

const isPerson = Schema.is(PersonRef)

/** What tells in which capacity somebody may decide on a report. */
export const aboutCapacity = (incidentId: IncidentId, actor: string) => ({
  incident: incidentAccess(incidentId),
  member: isPerson(actor) ? [memberHistory(actor)] : [],
  policy: adoptedPolicies()
})
interface About {
  readonly incident: IncidentAccess
  readonly member: ReadonlyArray<MemberHistory>
  readonly policy: PolicyTimeline
}

/** The rules where it happened: a district's are its own. */
export const rulesFor = ({ incident, policy }: Pick<About, "incident" | "policy">, day: Day) =>
  policyFor(policy, incident.unitPath, day)

const leads = ({ role }: Appointment): boolean => role === "manager" || role === "substitute"

/** The capacities that somebody holds toward an incident. A delegation does not write: whoever handles or leads enters what it decided. */
const held = (actor: string, { handler, unitPath, ...incident }: IncidentAccess, roles: ReadonlyArray<Appointment>) => {
  const [own, ...above]: ReadonlyArray<UnitId> = unitPath
  const closest = actor === handler || roles.some((one) => leads(one) && one.unitId === own)
  const unit = roles.some((one) => leads(one) && above.includes(one.unitId))
  const coordinates = roles.some(({ role, unitId }) => role === "securityCoordinator" && unitPath.includes(unitId))
  const acts = closest || unit || coordinates
  return {
    closestManager: closest,
    unitManager: unit,
    securityCoordinator: coordinates,
    socialDelegation: acts,
    exposedPerson: incident.exposed.some((personRef) => actor === String(personRef)),
    other: acts
  } satisfies Record<FiledBy, boolean>
}

/** Nothing when somebody may act in the capacity they name: the rules in force know it, and they hold it. */
export const wrongCapacity = (
  { by, policeReportId }: { readonly by: FiledBy; readonly policeReportId: PoliceReportId },
  { incident, member, policy }: About,
  actor: string,
  day: Day
): Result.Result<void, NotAuthorisedToFile> => {
  const roles = member.flatMap((one) => rolesOn(one, day))
  const may = rulesFor({ incident, policy }, day).values.policeFiledBy.includes(by) && held(actor, incident, roles)[by]
  return may ? Result.void : Result.fail(new NotAuthorisedToFile({ policeReportId, by }))
}
