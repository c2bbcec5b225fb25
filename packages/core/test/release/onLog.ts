/** The fixture's city as a log that figures are let out of. */
import { EventLog, handle, Projection } from "@trygglogg/log"
import { Effect } from "effect"
import { policyDefaults } from "../../src/catalogue/policyDefaults.ts"
import { ReportIncident } from "../../src/incident/command/report.ts"
import { units as unitRows } from "../../src/organisation/projection/units.ts"
import type { KnownForMeasures } from "../../src/overview/measures/asked.ts"
import { measureRows } from "../../src/overview/measures/projection.ts"
import { statisticRows } from "../../src/overview/statistics/projection.ts"
import { IncidentId, ReportId, ReportNumber } from "../../src/vocabulary/ids.ts"
import type { Question } from "../../src/vocabulary/statistic.ts"
import { Day } from "../../src/vocabulary/time.ts"
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

/** What the log held at a position. */
export const knownAt = Effect.fnUntraced(function* (until: number) {
  const at = { until }
  const rows = yield* Projection.rows(statisticRows, at)
  const known: KnownForMeasures = {
    incidents: { rows: [...rows.values()], position: until },
    measures: yield* Projection.rows(measureRows, at),
    units: yield* Projection.rows(unitRows, at),
    policy: policyDefaults.values,
    today: Day.make("2026-03-02"),
    surveys: [],
    volumes: [],
    members: [],
    knowledge: [],
    exercises: [],
    editions: []
  }
  return known
})

export const head = Effect.flatMap(EventLog, (log) => log.head)
