/** One row an incident: what it takes to count it, and nothing that says what happened. */
import { Schema } from "effect"
import { Form, PlaceRelation } from "../../vocabulary/enumerations.ts"
import { ExposureId, IncidentId, PersonRef, ReportId, UnitId } from "../../vocabulary/ids.ts"
import { Day } from "../../vocabulary/time.ts"

export const StatisticRow = Schema.Struct({
  incidentId: IncidentId,
  /** As it was at the event, nearest unit first, the city last. */
  unitPath: Schema.NonEmptyArray(UnitId),
  reportedOn: Day,
  /** Absent when nobody knows the day. A month known without its day counts as the month's first. */
  occurredOn: Schema.optionalKey(Day),
  /** By the latest classification, else as reported. */
  forms: Schema.Array(Form),
  placeRelation: PlaceRelation,
  /** Somebody inside is named as the influencer: kept out of statistics on outsiders (domain specification 4.6, rule 1). */
  internal: Schema.Boolean,
  notReportable: Schema.Boolean,
  /** Its reports and exposures count in another incident now. */
  merged: Schema.Boolean,
  reports: Schema.Array(Schema.Struct({ reportId: ReportId, retracted: Schema.Boolean })),
  exposures: Schema.Array(Schema.Struct({ exposureId: ExposureId, personRef: PersonRef }))
})
export type StatisticRow = typeof StatisticRow.Type
