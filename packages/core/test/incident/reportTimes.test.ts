import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import { catalogueVersion } from "../../src/catalogue/index.ts"
import { policyDefaults } from "../../src/catalogue/policyDefaults.ts"
import {
  LateReasonMissing,
  OccurredInFuture,
  ReportedInFuture,
  ReportIncident,
  UnitElsewhereThen,
  UnitNotActiveThen
} from "../../src/incident/index.ts"
import { PolicyAdopted } from "../../src/policy/index.ts"
import { UnitId } from "../../src/vocabulary/ids.ts"
import { Day, Instant, type Occurred } from "../../src/vocabulary/time.ts"
import {
  city,
  closedOn,
  district,
  exposureId,
  incidentId,
  mona,
  movedOn,
  reception,
  registered,
  reported,
  sara,
  told,
  tomorrow,
  units,
  words
} from "../fixture.ts"

const occurrence = (local: string, precision: Occurred["precision"] = "minute"): Occurred => ({
  local,
  precision,
  zone: "Europe/Stockholm"
})
const saraHit = { exposureId, personRef: sara, exposedKind: "employee" } as const
const report = { ...told, exposures: [saraHit] }
const recorded = reported({ catalogueVersion })

const adopted = (values: Partial<typeof policyDefaults.values>) =>
  PolicyAdopted({
    scope: "city",
    version: "2026:1",
    values: { ...policyDefaults.values, ...values },
    validFrom: Day.make("2026-01-01"),
    decidedBy: mona,
    source: "Beslut 2026-01-01"
  })

describe("the times of a report", () => {
  it("are refused when it is said to happen after it is told", () => {
    const occurred = occurrence("2026-03-02T13:01")
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, occurred })
      .thenRefused(new OccurredInFuture({ incidentId, occurred }))
  })

  it("may be the same minute", () => {
    const occurred = occurrence("2026-03-02T13:00")
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, occurred })
      .thenDecided(reported({ catalogueVersion, occurred }), registered())
  })

  it("are refused when it is said to be told later than now", () =>
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, reportedAt: tomorrow })
      .thenRefused(new ReportedInFuture({ reportedAt: tomorrow })))

  it("of an older report are judged by its own date", () => {
    const reportedAt = Instant.make("2026-01-12T08:00:00.000Z")
    const occurred = occurrence("2026-01-11T22:00")
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, occurred, reportedAt })
      .thenDecided(reported({ catalogueVersion, occurred, reportedAt }), registered())
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, reportedAt })
      .thenRefused(new OccurredInFuture({ incidentId, occurred: report.occurred }))
  })

  it("scenario 7: nine months later is refused without a reason", () =>
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, occurred: occurrence("2025-06-02T10:00") })
      .thenRefused(new LateReasonMissing({ incidentId, days: 273, allowed: 30 })))

  it("scenario 7: nine months later is taken with a reason", () => {
    const late = { occurred: occurrence("2025-06-02T10:00"), lateReason: words<string>(incidentId) }
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, ...late })
      .thenDecided(reported({ catalogueVersion, ...late }), registered())
  })

  it("need no reason on the last day of the policy's", () => {
    const occurred = occurrence("2026-01-31T10:00")
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, occurred })
      .thenDecided(reported({ catalogueVersion, occurred }), registered())
  })

  it("are late by the rules the city has adopted", () =>
    specify(ReportIncident)
      .given(...units, adopted({ lateReportDays: 7 }))
      .when({ ...report, occurred: occurrence("2026-02-22T10:00") })
      .thenRefused(new LateReasonMissing({ incidentId, days: 8, allowed: 7 })))

  it("of a month are counted from its last day", () => {
    const occurred = occurrence("2026-01-01T00:00", "month")
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, occurred })
      .thenDecided(reported({ catalogueVersion, occurred }), registered())
  })

  it("scenario 51: half past two on the night the clocks change keeps its local time and precision", () => {
    const occurred = occurrence("2025-10-26T02:30")
    const reportedAt = Instant.make("2025-10-26T08:00:00.000Z")
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, occurred, reportedAt })
      .thenDecided(reported({ catalogueVersion, occurred, reportedAt }), registered())
  })
})

describe("the units of a report", () => {
  it("are refused when the unit was closed by then", () =>
    specify(ReportIncident)
      .given(...units, closedOn("2026-03-02"))
      .when(report)
      .thenRefused(new UnitNotActiveThen({ unitId: reception, day: Day.make("2026-03-02") })))

  it("may have closed since", () =>
    specify(ReportIncident)
      .given(...units, closedOn("2026-03-02"))
      .when({ ...report, occurred: occurrence("2026-03-01T23:59") })
      .thenDecided(reported({ catalogueVersion, occurred: occurrence("2026-03-01T23:59") }), registered()))

  it("may have opened within a month of which no day is known", () => {
    const occurred = occurrence("2026-01-01T00:00", "month")
    const lately = units.map((unit) => ({ ...unit, from: Day.make("2026-01-15") }))
    specify(ReportIncident)
      .given(...lately)
      .when({ ...report, occurred })
      .thenDecided(reported({ catalogueVersion, occurred }), registered())
    specify(ReportIncident)
      .given(...lately)
      .when({ ...report, occurred: occurrence("2026-01-01T00:00", "day"), lateReason: words(incidentId) })
      .thenRefused(new UnitNotActiveThen({ unitId: reception, day: Day.make("2026-01-01") }))
  })

  it("are refused when nobody ever registered the unit", () => {
    const unknown = UnitId.make("nowhere")
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, unitPath: [unknown, district, city] })
      .thenRefused(new UnitNotActiveThen({ unitId: unknown, day: Day.make("2026-03-02") }))
  })

  it("are refused when the unit lay elsewhere that day", () =>
    specify(ReportIncident)
      .given(...units, movedOn("2026-03-02", city))
      .when(report)
      .thenRefused(new UnitElsewhereThen({ unitId: district, day: Day.make("2026-03-02") })))

  it("may have moved since", () =>
    specify(ReportIncident)
      .given(...units, movedOn("2026-03-03", city))
      .when(report)
      .thenDecided(recorded, registered()))
})
