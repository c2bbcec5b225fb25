/** What is kept of measures and of colleagues' support: what a decision to destroy asks. */
import { Fold } from "@trygglogg/log"
import { Action, type IncidentId, Person } from "../../vocabulary/ids.ts"
import { type Day, dayOf } from "../../vocabulary/time.ts"
import { ActionDecided, ColleagueSupportOffered } from "../event.ts"

/** The day a measure was recorded. */
export const actionRecordedOn = Fold.ofWhole({ scope: [Action], initial: (): Day | undefined => undefined }).on(
  ActionDecided,
  (_, _event, { recordedAt }) => dayOf(recordedAt)
)

/** The cases in which somebody was offered support as a colleague: their comments may stand there, sealed for them. */
export const casesSupportedIn = Fold.make({ scope: [Person], initial: (): ReadonlyArray<IncidentId> => [] }).on(
  ColleagueSupportOffered,
  (cases, { incidentId }) => [...cases, incidentId]
)
