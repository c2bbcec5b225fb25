/** What is kept of incidents, and of a person in them: what a decision to destroy asks. */
import { Fold } from "@trygglogg/log"
import { Incident, type IncidentId, Person } from "../../vocabulary/ids.ts"
import { type Day, dayOfInstant } from "../../vocabulary/time.ts"
import { ExposureRegistered, IncidentReported } from "../event.ts"

/** The day an incident was reported. */
export const reportedOn = Fold.make({ scope: [Incident], initial: (): Day | undefined => undefined }).on(
  IncidentReported,
  (_, { reportedAt }) => dayOfInstant(reportedAt)
)

/** Where somebody was ever registered as exposed: words of theirs may stand there, sealed for them, whatever has been removed since. */
export const casesExposedIn = Fold.make({ scope: [Person], initial: (): ReadonlyArray<IncidentId> => [] }).on(
  ExposureRegistered,
  (cases, { incidentId }) => [...cases, incidentId]
)
