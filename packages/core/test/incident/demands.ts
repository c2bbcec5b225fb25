/** Cases that are a matter for the police or an authority. */
import { specify } from "@trygglogg/log/testing"
import { CloseIncident, NotificationOutstanding, PoliceDecisionMissing } from "../../src/incident/index.ts"
import { type Classification, ClassificationSet } from "../../src/influence-attempt/index.ts"
import { DutyAssessed, NotificationNotRequired, NotificationSent } from "../../src/statutory-notification/index.ts"
import { type Form } from "../../src/vocabulary/enumerations.ts"
import { incidentId, nowInstant, reported as reportedThreat, words } from "../fixture.ts"
import { decided } from "../police-report/matter.ts"

export const close = { incidentId, outcome: "handled" } as const
export const closing = specify(CloseIncident)
export const reported = (form: Form, id = incidentId) =>
  reportedThreat({ incidentId: id, forms: [form], primaryForm: form })
export const missing = new PoliceDecisionMissing({ incidentId })
export const outstanding = (...authorities: ConstructorParameters<typeof NotificationOutstanding>[0]["authorities"]) =>
  new NotificationOutstanding({ incidentId, authorities })

export const threat: Classification = {
  forms: ["threat"],
  primaryForm: "threat",
  kinds: [],
  severity: 2,
  occurrenceKind: "otherUnwanted",
  confidence: 2
}
export const classified = (given: Partial<Classification>, id = incidentId) =>
  ClassificationSet({ incidentId: id, classification: { ...threat, ...given }, catalogueVersion: "spec" })
export const duty = { incidentId, authority: "workEnvironmentAuthority" } as const
export const assessed = (given: Partial<(typeof DutyAssessed)["Type"]> = {}) =>
  DutyAssessed({ ...duty, basis: "seriousNearMiss", knownSince: nowInstant, ...given })
export const sent = (id = incidentId) => NotificationSent({ ...duty, incidentId: id, at: nowInstant })
export const notRequired = (id = incidentId) => NotificationNotRequired({ ...duty, incidentId: id, reason: words(id) })
export const police = decided()
