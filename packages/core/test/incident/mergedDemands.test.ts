import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import { IncidentMergedInto, MergeIncidents } from "../../src/incident/index.ts"
import { IncidentId, PoliceReportId } from "../../src/vocabulary/ids.ts"
import { another, closed, handled, incidentId, merged, nowInstant, summarised } from "../fixture.ts"
import { close, closing, reported, missing, outstanding, duty, assessed, notRequired, police } from "./demands.ts"
import { considered, decided, policeReportId } from "../police-report/matter.ts"

describe("what a merge brings along", () => {
  const demands = { policeMatter: true, policeDecided: false, dutiesOwed: [], dutiesSettled: [] } as const
  const brought = (given: Partial<NonNullable<(typeof IncidentMergedInto)["Type"]["demands"]>>) =>
    merged({ incidentId: another, targetId: incidentId, demands: { ...demands, ...given } })
  const before = [reported("harassment"), handled(), summarised()] as const

  it("is asked in the target, unless it was settled in the source", () => {
    closing
      .given(...before, brought({}))
      .when(close)
      .thenRefused(missing)
    closing
      .given(...before, brought({}), police)
      .when(close)
      .thenDecided(closed())
    closing
      .given(...before, brought({ policeDecided: true }))
      .when(close)
      .thenDecided(closed())
    closing
      .given(...before, brought({ policeMatter: false, dutiesOwed: ["insuranceAgency"] }))
      .when(close)
      .thenRefused(outstanding("insuranceAgency"))
  })

  it("settles what the target itself would be asked: it was the same occurrence", () => {
    closing
      .given(
        reported("violence"),
        handled(),
        summarised(),
        brought({ policeDecided: true, dutiesSettled: [duty.authority] })
      )
      .when(close)
      .thenDecided(closed())
    closing
      .given(
        reported("violence"),
        handled(),
        summarised(),
        brought({ policeDecided: true, dutiesSettled: [duty.authority] }),
        assessed()
      )
      .when(close)
      .thenRefused(outstanding(duty.authority))
  })

  it("is told by the merge itself", () => {
    const merge = { incidentId, targetId: another }
    const both = [reported("violence"), reported("harassment", another)] as const
    const moved = { movedReports: [{ reportId: both[0].reportId, reportedAt: nowInstant, reporter: both[0].reporter }] }
    const told = (demands: NonNullable<(typeof IncidentMergedInto)["Type"]["demands"]>) =>
      merged({ ...merge, ...moved, demands })
    specify(MergeIncidents)
      .given(...both)
      .when(merge)
      .thenDecided(told({ ...demands, dutiesOwed: [duty.authority] }))
    specify(MergeIncidents)
      .given(...both, police, notRequired())
      .when(merge)
      .thenDecided(
        IncidentMergedInto({
          ...told({
            ...demands,
            policeDecided: true,
            dutiesSettled: [duty.authority],
            duties: [{ authority: duty.authority, standing: "notRequired" }]
          }),
          movedPoliceReports: [policeReportId]
        })
      )
  })

  it("is what an authority is owed, or was told, though the police are owed nothing; and theirs when one form is", () => {
    const merge = { incidentId, targetId: another }
    const target = reported("harassment", another)
    const told = (given: Parameters<typeof brought>[0]) =>
      merged({
        movedReports: [{ reportId: target.reportId, reportedAt: nowInstant, reporter: target.reporter }],
        demands: { ...demands, policeMatter: false, ...given }
      })
    specify(MergeIncidents)
      .given({ ...reported("harassment"), occurrenceKind: "injury" }, target)
      .when(merge)
      .thenDecided(told({ dutiesOwed: [duty.authority] }))
    specify(MergeIncidents)
      .given(reported("harassment"), notRequired(), target)
      .when(merge)
      .thenDecided(
        told({
          dutiesSettled: [duty.authority],
          duties: [{ authority: duty.authority, standing: "notRequired" }]
        })
      )
    specify(MergeIncidents)
      .given(reported("harassment"), assessed(), target)
      .when(merge)
      .thenDecided(
        told({
          dutiesOwed: [duty.authority],
          duties: [{ authority: duty.authority, standing: "required", basis: "seriousNearMiss" }]
        })
      )
    specify(MergeIncidents)
      .given({ ...reported("harassment"), forms: ["harassment", "threat"] }, target)
      .when(merge)
      .thenDecided(told({ policeMatter: true }))
  })

  it("is each report to the police about the source, also those that a merge brought there", () =>
    specify(MergeIncidents)
      .given(
        reported("harassment"),
        considered({ policeReportId: PoliceReportId.make("pr-2") }),
        merged({
          incidentId: IncidentId.make("i-3"),
          targetId: incidentId,
          movedPoliceReports: [policeReportId, PoliceReportId.make("pr-2")]
        }),
        reported("harassment", another)
      )
      .when({ incidentId, targetId: another })
      .thenDecided(
        merged({
          movedReports: [
            { reportId: reported("threat").reportId, reportedAt: nowInstant, reporter: reported("threat").reporter }
          ],
          movedPoliceReports: [PoliceReportId.make("pr-2"), policeReportId]
        })
      ))

  it("lets the case close when a report that came along was decided on there", () => {
    const past = [...before, brought({})] as const
    closing
      .given(...past)
      .when(close)
      .thenRefused(missing)
    closing
      .given(...past, decided({ policeReportId: PoliceReportId.make("pr-of-source") }))
      .when(close)
      .thenDecided(closed())
  })

  it("goes on through a merge of the target", () => {
    const third = IncidentId.make("i-3")
    specify(MergeIncidents)
      .given(reported("harassment"), brought({ dutiesOwed: [duty.authority] }), reported("harassment", third))
      .when({ incidentId, targetId: third })
      .thenDecided(
        IncidentMergedInto({
          incidentId,
          targetId: third,
          movedReports: [
            { reportId: reported("threat").reportId, reportedAt: nowInstant, reporter: reported("threat").reporter }
          ],
          movedExposures: [],
          demands: { ...demands, dutiesOwed: [duty.authority] }
        })
      )
  })
})
