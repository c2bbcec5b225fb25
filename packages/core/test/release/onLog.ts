/** The fixture's city as a log that figures are let out of. */
import { type Event, EventLog, handle, Projection } from "@trygglogg/log"
import { Effect } from "effect"
import { ReportIncident } from "../../src/incident/command/report.ts"
import { units as unitRows } from "../../src/organisation/projection/units.ts"
import { figureSources } from "../../src/overview/measures/reading.ts"
import { statisticRows } from "../../src/overview/statistics/projection.ts"
import { policies } from "../../src/policy/projection.ts"
import { IncidentId, ReportId, ReportNumber } from "../../src/vocabulary/ids.ts"
import type { Question } from "../../src/vocabulary/statistic.ts"
import { Day, Instant } from "../../src/vocabulary/time.ts"
import { asking } from "../city.ts"
import { district, sara, told } from "../fixture.ts"

/** Sara reports a threat, in the district or outside the workplace. */
export const reportNth = (nth: number, outside = false) =>
  handle(ReportIncident)(
    {
      ...told,
      incidentId: IncidentId.make(`i-${nth}`),
      reportId: ReportId.make(`r-${nth}`),
      reportNumber: ReportNumber.make(`H-2026-0000${nth}`),
      placeRelation: outside ? "outsideWorkplaceOnDuty" : "atWorkplace",
      exposures: []
    },
    asking(`report-${nth}`, sara)
  )

/** How many happened outside the workplace, for the public. */
export const question: Question = {
  statistic: "outsideWorkplaceShare",
  basis: "reported",
  from: Day.make("2026-01-01"),
  to: Day.make("2027-01-01"),
  scope: district,
  forms: "five",
  audience: "public"
}

const rowsUntil = <Row, Kind extends string, E extends Event.Any>(
  projection: Projection.Projection<Row, Kind, E>,
  until: number
) => Effect.map(Projection.rows(projection, { until }), (rows) => ({ rows: [...rows.values()], parked: rows.parked }))

/** What the log held at a position. */
export const knownAt = Effect.fnUntraced(function* (until: number) {
  const recordedAt = Instant.make("2026-03-02T12:00:00.000Z")
  const rows = {
    statistics: yield* rowsUntil(statisticRows, until),
    units: yield* rowsUntil(unitRows, until),
    policies: yield* rowsUntil(policies, until)
  }
  return figureSources(rows, { position: until, recordedAt, today: Day.make("2026-03-02") }).known
})

export const head = Effect.flatMap(EventLog, (log) => log.head)
