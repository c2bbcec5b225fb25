import { Schema } from "effect"
import { FiledBy } from "../vocabulary/enumerations.ts"
import { ExposureId, IncidentId, PersonRef, PoliceCaseNumber, PoliceReportId } from "../vocabulary/ids.ts"
import {
  ComplainantKind,
  ComplainantStance,
  ConsultationAdvice,
  ConsultedRole,
  ContactAddress,
  DisclosureGround,
  FilingDecision,
  NotFiledReason,
  PoliceChannel,
  PoliceInitiator,
  PoliceOutcome,
  PoliceState,
  PoliceStep,
  PoliceWarning
} from "../vocabulary/police.ts"
import { Instant } from "../vocabulary/time.ts"

/** One report to the police: what its part of a case page shows. Nobody's words stand here, only that there are some. */
export const PoliceReportRow = Schema.Struct({
  policeReportId: PoliceReportId,
  /** Where it is handled. */
  incidentId: IncidentId,
  alsoIncidents: Schema.Array(IncidentId),
  /** The incidents it was raised about, whatever they were merged into since. */
  raisedIn: Schema.Struct({ incidentId: IncidentId, alsoIncidents: Schema.Array(IncidentId) }),
  moves: Schema.Array(Schema.Struct({ from: IncidentId, to: IncidentId })),
  state: PoliceState,
  consideredAt: Instant,
  initiatedBy: PoliceInitiator,
  consultations: Schema.Array(
    Schema.Struct({
      consulted: ConsultedRole,
      memberRef: PersonRef,
      at: Instant,
      advice: ConsultationAdvice,
      afterwards: Schema.Boolean
    })
  ),
  disclosure: Schema.optionalKey(Schema.Struct({ ground: DisclosureGround, clientDataIncluded: Schema.Boolean })),
  decided: Schema.optionalKey(
    Schema.Struct({
      decision: FilingDecision,
      decidedBy: FiledBy,
      notFiledReason: Schema.optionalKey(NotFiledReason),
      urgent: Schema.Boolean,
      at: Instant,
      stances: Schema.Array(Schema.Struct({ exposureId: ExposureId, stance: ComplainantStance }))
    })
  ),
  filed: Schema.optionalKey(
    Schema.Struct({
      filedBy: FiledBy,
      filedByMember: PersonRef,
      complainantKind: ComplainantKind,
      contactAddressKind: ContactAddress,
      accessProtectionRequested: Schema.Boolean,
      preliminaryOffences: Schema.Array(Schema.NonEmptyString),
      at: Instant,
      channel: PoliceChannel,
      warnings: Schema.Array(PoliceWarning)
    })
  ),
  caseNumber: Schema.optionalKey(PoliceCaseNumber),
  outcome: Schema.optionalKey(Schema.Struct({ kind: PoliceOutcome, at: Instant })),
  /** Of whom the police were given the name. */
  named: Schema.Array(ExposureId),
  told: Schema.Array(Schema.Struct({ exposureId: ExposureId, step: PoliceStep }))
})
export type PoliceReportRow = typeof PoliceReportRow.Type
