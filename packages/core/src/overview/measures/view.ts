/** One row an incident: what the measures need to know of it beside what counting it takes. Nothing that says what happened. */
import { Schema } from "effect"
import { Channel, Confidence, Place, RoleFamily, Severity, Sufficiency } from "../../vocabulary/enumerations.ts"
import { ExposureId, IncidentId } from "../../vocabulary/ids.ts"
import { FilingDecision, NotFiledReason } from "../../vocabulary/police.ts"
import { Day, Precision } from "../../vocabulary/time.ts"

/** What an exposed person answered last about the support, themselves. */
export const SelfAnswers = Schema.Struct({
  sufficient: Sufficiency,
  relevant: Sufficiency,
  enoughFromEmployer: Sufficiency
})
export type SelfAnswers = typeof SelfAnswers.Type

export const MeasureRow = Schema.Struct({
  incidentId: IncidentId,
  precision: Precision,
  place: Place,
  channel: Channel,
  severity: Schema.optionalKey(Severity),
  confidence: Schema.optionalKey(Confidence),
  reclassified: Schema.Boolean,
  filedOn: Schema.optionalKey(Day),
  decision: Schema.optionalKey(FilingDecision),
  notFiledReason: Schema.optionalKey(NotFiledReason),
  /** The city's own system IA knows it too. */
  inOtherSystem: Schema.Boolean,
  exposures: Schema.Array(
    Schema.Struct({
      exposureId: ExposureId,
      roleFamily: Schema.optionalKey(RoleFamily),
      employment: Schema.Literals(["employee", "consultant", "student"])
    })
  ),
  answers: Schema.Array(Schema.Struct({ exposureId: ExposureId, ...SelfAnswers.fields }))
})
export type MeasureRow = typeof MeasureRow.Type
