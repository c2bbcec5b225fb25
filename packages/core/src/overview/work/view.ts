/** One row a case of what stands beside its head: how it was, what was looked into, who was told, what others call it. */
import { Schema } from "effect"
import {
  Answer,
  CauseKind,
  ExternalSystem,
  NotifiedOccasion,
  NotifiedVia,
  PhysicalHarm,
  PsychologicalHarm,
  TimeOfDay,
  WorkStoppedBy
} from "../../vocabulary/circumstances.ts"
import { InfluencerRelation } from "../../vocabulary/enumerations.ts"
import { ExposureId, ExternalRef, IncidentId, PersonRef, ReportId, SeriesId, UnitId } from "../../vocabulary/ids.ts"
import { DecisionKind, SeriesRelation, Trigger } from "../../vocabulary/influence.ts"
import { ProtectiveMeasure } from "../../vocabulary/support.ts"
import { Day, Instant } from "../../vocabulary/time.ts"

/** How one exposed person was hurt and protected. Shown to whoever sees that person's support, and to nobody else. */
export const ExposureWork = Schema.Struct({
  exposureId: ExposureId,
  physical: Schema.optionalKey(PhysicalHarm),
  psychological: Schema.optionalKey(PsychologicalHarm),
  medicalCare: Schema.optionalKey(Schema.Boolean),
  sickLeaveDays: Schema.optionalKey(Schema.Int),
  /** How many times support was given. */
  delivered: Schema.Int,
  protectedBy: Schema.Array(Schema.Struct({ measure: ProtectiveMeasure, from: Day, until: Schema.optionalKey(Day) }))
})
export type ExposureWork = typeof ExposureWork.Type

export const CaseWork = Schema.Struct({
  incidentId: IncidentId,
  exposures: Schema.Array(ExposureWork),
  circumstances: Schema.optionalKey(
    Schema.Struct({
      loneWork: Answer,
      lowStaffing: Answer,
      twoPersons: Answer,
      workloadHigh: Schema.optionalKey(Answer),
      alarmAvailable: Answer,
      alarmUsed: Answer,
      helpArrived: Answer,
      timeOfDay: TimeOfDay
    })
  ),
  workStops: Schema.Array(Schema.Struct({ by: WorkStoppedBy, from: Instant, until: Schema.optionalKey(Instant) })),
  investigation: Schema.Literals(["none", "open", "completed"]),
  /** Safety representatives who were asked to take part, and those who were told of the incident. */
  safetyRepsInvited: Schema.Array(PersonRef),
  safetyRepsInformed: Schema.Array(PersonRef),
  /** Of the last investigation that was completed. */
  safetyRepParticipated: Schema.optionalKey(Schema.Boolean),
  causes: Schema.Array(CauseKind),
  risksRaisedFor: Schema.Array(UnitId),
  notified: Schema.Array(Schema.Struct({ reportId: ReportId, occasion: NotifiedOccasion, via: NotifiedVia })),
  /** Questions to each reporter and answers, by where they stand in the log. */
  messages: Schema.Array(
    Schema.Struct({ reportId: ReportId, from: Schema.Literals(["handler", "reporter"]), position: Schema.Int })
  ),
  references: Schema.Array(Schema.Struct({ system: ExternalSystem, reference: ExternalRef })),
  influencers: Schema.Array(InfluencerRelation),
  triggers: Schema.Array(Schema.Struct({ trigger: Trigger, decisionKind: Schema.optionalKey(DecisionKind) })),
  series: Schema.Array(Schema.Struct({ seriesId: SeriesId, relation: Schema.optionalKey(SeriesRelation) }))
})
export type CaseWork = typeof CaseWork.Type
