/** How an incident is looked into, and who was told. */
import { Fold } from "@trygglogg/log"
import { type ExternalRef, Exposure, Incident, type PersonRef, type UnitId } from "../../vocabulary/ids.ts"
import { ExternalReferenceNoted, UnitReattributed } from "../event/changed.ts"
import { CircumstancesNoted, HarmRecorded, WorkStopped } from "../event/circumstances.ts"
import {
  InvestigationCompleted,
  InvestigationOpened,
  RiskRaisedForUnit,
  SafetyRepInvited
} from "../event/investigation.ts"
import { SafetyRepInformed } from "../event/told.ts"
import { IncidentReported } from "../event.ts"

export interface Investigation {
  readonly state: "none" | "open" | "completed"
  /** Safety representatives who were asked to take part. */
  readonly invited: ReadonlyArray<PersonRef>
}

/** Whether an incident is being looked into, and with whom. Opened anew, the invitations of before still stand. */
export const investigationOf = Fold.make({
  scope: [Incident],
  initial: (): Investigation => ({ state: "none", invited: [] })
})
  .on(InvestigationOpened, (investigation) => ({ ...investigation, state: "open" }))
  .on(SafetyRepInvited, ({ invited, ...rest }, { repRef }) => ({
    ...rest,
    invited: [...new Set([...invited, repRef])]
  }))
  .on(InvestigationCompleted, (investigation) => ({ ...investigation, state: "completed" }))

/** The safety representatives who were told of an incident. */
export const safetyRepsInformed = Fold.make({ scope: [Incident], initial: (): ReadonlyArray<PersonRef> => [] }).on(
  SafetyRepInformed,
  (informed, { repRef }) => [...informed, repRef]
)

/** The units whose risks an incident was said to change. */
export const risksRaised = Fold.make({ scope: [Incident], initial: (): ReadonlyArray<UnitId> => [] }).on(
  RiskRaisedForUnit,
  (units, { unitId }) => [...units, unitId]
)

type Harm = Pick<(typeof HarmRecorded)["Type"], "medicalCare" | "physical" | "psychological" | "sickLeaveDays">

/** How an exposed person was hurt, as it was last recorded, whatever merges the exposure has been through. */
export const harmOf = Fold.make({ scope: [Exposure], initial: (): Harm | undefined => undefined }).on(
  HarmRecorded,
  (_, { medicalCare, physical, psychological, sickLeaveDays }) => ({
    medicalCare,
    physical,
    psychological,
    ...(sickLeaveDays === undefined ? {} : { sickLeaveDays })
  })
)

type Circumstances = Omit<(typeof CircumstancesNoted)["Type"], "_tag" | "incidentId">

/** What it was like at work, as it was last noted. */
export const circumstancesOf = Fold.make({
  scope: [Incident],
  initial: (): Circumstances | undefined => undefined
}).on(CircumstancesNoted, (_, { _tag, incidentId: _incidentId, ...circumstances }) => circumstances)

/** When work was stopped because of an incident, and until when. */
export const workStops = Fold.make({
  scope: [Incident],
  initial: (): ReadonlyArray<Pick<(typeof WorkStopped)["Type"], "by" | "from" | "until">> => []
}).on(WorkStopped, (stops, { by, from, until }) => [...stops, { by, from, ...(until === undefined ? {} : { until }) }])

/** What other systems call an incident. */
export const externalReferences = Fold.make({
  scope: [Incident],
  initial: (): ReadonlyArray<{ readonly system: string; readonly reference: ExternalRef }> => []
}).on(ExternalReferenceNoted, (references, { reference, system }) => [...references, { system, reference }])

/** The unit where it happened and all above it, as the incident is counted and led now. Empty of one never reported. */
export const unitPathOf = Fold.make({ scope: [Incident], initial: (): ReadonlyArray<UnitId> => [] })
  .on(IncidentReported, (_, { unitPath }) => unitPath)
  .on(UnitReattributed, (_, { unitPath }) => unitPath)
