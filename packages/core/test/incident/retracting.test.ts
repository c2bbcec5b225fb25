import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import { policyDefaults } from "../../src/catalogue/policyDefaults.ts"
import {
  IncidentIsClosed,
  IncidentMerged,
  IncidentNotFound,
  NotOwnReport,
  ReportNotFound,
  ReportRetracted,
  RetractReport,
  TooLateToRetract
} from "../../src/incident/index.ts"
import { PolicyAdopted } from "../../src/policy/index.ts"
import { ReportId } from "../../src/vocabulary/ids.ts"
import { Day, Instant } from "../../src/vocabulary/time.ts"
import {
  another,
  asked,
  closed,
  incidentId,
  merged,
  mona,
  nowInstant,
  ravi,
  reopened,
  reported,
  reportId,
  sara
} from "../fixture.ts"

describe("retracting a report", () => {
  const retract = { incidentId, reportId }
  const retracted = ReportRetracted(retract)
  const onDay = (day: string) => reported({ reportedAt: Instant.make(`${day}T12:00:00.000Z`) })

  it("scenario 9: is allowed of the reporter", () =>
    specify(RetractReport).given(reported()).when(retract, asked(sara)).thenDecided(retracted))

  it("is refused of anybody else, also of who handles it", () => {
    const refused = new NotOwnReport({ incidentId, reportId })
    specify(RetractReport).given(reported()).when(retract, asked(ravi)).thenRefused(refused)
    specify(RetractReport).given(reported()).when(retract, asked(mona, "manager")).thenRefused(refused)
  })

  it("is allowed of who entered an anonymous report, and of nobody else", () => {
    const anonymous = reported({ reporter: { mode: "anonymous", kind: "colleague" } })
    // `specify` records everything as entered by `spec`.
    specify(RetractReport).given(anonymous).when(retract, asked("spec")).thenDecided(retracted)
    specify(RetractReport)
      .given(anonymous)
      .when(retract, asked(sara))
      .thenRefused(new NotOwnReport({ incidentId, reportId }))
  })

  it("is refused of who entered the report of somebody named", () =>
    specify(RetractReport)
      .given(reported())
      .when(retract, asked("spec"))
      .thenRefused(new NotOwnReport({ incidentId, reportId })))

  it("scenario 9: is allowed on the last of thirty days and refused after it", () => {
    const lastDay = onDay("2026-01-31")
    specify(RetractReport).given(lastDay).when(retract, asked(sara)).thenDecided(retracted)
    specify(RetractReport)
      .given(onDay("2026-01-30"))
      .when(retract, asked(sara))
      .thenRefused(new TooLateToRetract({ reportId, days: 31, allowed: 30 }))
  })

  it("is judged by the rules the city has adopted", () =>
    specify(RetractReport)
      .given(
        onDay("2026-02-20"),
        PolicyAdopted({
          scope: "city",
          version: "2026:1",
          values: { ...policyDefaults.values, retractDays: 7 },
          validFrom: Day.make("2026-01-01"),
          decidedBy: mona,
          source: "Beslut 2026-01-01"
        })
      )
      .when(retract, asked(sara))
      .thenRefused(new TooLateToRetract({ reportId, days: 10, allowed: 7 })))

  it("is refused when the incident is closed, and allowed when it is reopened", () => {
    specify(RetractReport)
      .given(reported(), closed())
      .when(retract, asked(sara))
      .thenRefused(new IncidentIsClosed({ incidentId }))
    specify(RetractReport).given(reported(), closed(), reopened()).when(retract, asked(sara)).thenDecided(retracted)
  })

  it("is not held back by another incident being closed", () =>
    specify(RetractReport).given(reported(), closed(another)).when(retract, asked(sara)).thenDecided(retracted))

  it("is refused of a report of another incident, and of none", () => {
    const other = reported({ incidentId: another })
    specify(RetractReport).given(other).when(retract, asked(sara)).thenRefused(new IncidentNotFound({ incidentId }))
    specify(RetractReport)
      .given(reported(), other)
      .when(retract, asked(sara))
      .thenRefused(new ReportNotFound({ incidentId, reportId }))
  })

  it("follows a report through a merge", () => {
    const into = merged({
      movedReports: [{ reportId, reportedAt: nowInstant, reporter: reported().reporter }]
    })
    specify(RetractReport)
      .given(reported(), into)
      .when(retract, asked(sara))
      .thenRefused(new IncidentMerged({ incidentId, target: another }))
    const target = reported({ incidentId: another, reportId: ReportId.make("r-2") })
    specify(RetractReport)
      .given(reported(), target, into)
      .when({ incidentId: another, reportId }, asked(sara))
      .thenDecided(ReportRetracted({ incidentId: another, reportId }))
  })

  it("decides nothing the second time", () =>
    specify(RetractReport).given(reported(), retracted).when(retract, asked(sara)).thenNothing())
})
