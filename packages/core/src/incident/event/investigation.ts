/** Why it could happen, and what the unit learns of it (AML 3:2 a). */
import { Event } from "@trygglogg/log"
import { Schema } from "effect"
import { CauseKind } from "../../vocabulary/circumstances.ts"
import { Incident, IncidentId, MappingId, Person, PersonRef, Unit, UnitId } from "../../vocabulary/ids.ts"
import { internal } from "../../vocabulary/sensitivity.ts"
import { Findings, Reason } from "../../vocabulary/words.ts"
import { incident, ofIncident } from "./about.ts"

export const InvestigationOpened = Event.make("InvestigationOpened", { version: 1, fields: incident, tags: ofIncident })

/** The safety representative was asked to take part. Whether they did is told when it is completed. */
export const SafetyRepInvited = Event.make("SafetyRepInvited", {
  version: 1,
  fields: { ...incident, repRef: PersonRef },
  tags: ({ incidentId, repRef }) => [Incident(incidentId), Person(repRef)]
})

export const InvestigationCompleted = Event.make("InvestigationCompleted", {
  version: 1,
  fields: {
    ...incident,
    safetyRepParticipated: internal(Schema.Boolean),
    causes: internal(Schema.Array(CauseKind)),
    /** What was found, in words. */
    findings: Schema.optionalKey(Findings),
    recommendations: Schema.optionalKey(Findings)
  },
  tags: ofIncident,
  sealedFor: { findings: "incidentId", recommendations: "incidentId" }
})

/** The incident changes how the risks of a unit are seen (the city's report on the action plan, section 5). */
export const RiskRaisedForUnit = Event.make("RiskRaisedForUnit", {
  version: 1,
  fields: {
    incidentId: IncidentId,
    unitId: UnitId,
    /** The mapping it changes, where there is one. */
    mappingId: Schema.optionalKey(MappingId),
    note: Schema.optionalKey(Reason)
  },
  tags: ({ incidentId, unitId }) => [Incident(incidentId), Unit(unitId)],
  sealedFor: { note: "incidentId" }
})
