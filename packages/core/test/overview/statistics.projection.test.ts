import { view } from "@trygglogg/log/testing"
import { describe, it } from "@effect/vitest"
import {
  ExposureRemoved,
  IncidentCorrected,
  IncidentMarkedNotReportable,
  IncidentMergedInto,
  IncidentReopened,
  ReportAdded,
  ReportRetracted
} from "../../src/incident/event.ts"
import { MergeUndone, UnitReattributed } from "../../src/incident/event/changed.ts"
import { ClassificationChanged, ClassificationSet, type Classification } from "../../src/influence-attempt/event.ts"
import { statisticRows } from "../../src/overview/statistics/projection.ts"
import type { StatisticRow } from "../../src/overview/statistics/view.ts"
import { at, day, exposure, incident, number, person, registered, report, reported, sealedFor } from "./city.ts"

const incidentId = incident("1")
const row: StatisticRow = {
  incidentId,
  unitPath: reported().unitPath,
  reportedOn: day("2026-03-02"),
  occurredOn: day("2026-03-02"),
  forms: ["threat"],
  placeRelation: "atWorkplace",
  internal: false,
  notReportable: false,
  merged: false,
  reports: [{ reportId: report("1"), retracted: false }],
  exposures: []
}
const reporter = { mode: "named", kind: "colleague", memberRef: person("ali") } as const
const classification: Classification = {
  forms: ["violence", "threat"],
  primaryForm: "violence",
  kinds: [],
  severity: 3,
  occurrenceKind: "injury",
  confidence: 2
}
const catalogueVersion = "2026-04"
const reason = sealedFor<string>(incidentId)

describe("a statistic row", () => {
  it("is what was reported, on the Stockholm day of the report", () =>
    view(statisticRows)
      .given(reported({ reportedAt: at("2026-03-01T23:30") }))
      .thenRows(row))

  it("is internal when a colleague is named", () =>
    view(statisticRows)
      .given(reported({ influencerRelation: "colleague" }))
      .thenRows({ ...row, internal: true }))

  it("is internal when it is kept from somebody inside", () =>
    view(statisticRows)
      .given(reported({ keptFrom: person("boss") }))
      .thenRows({ ...row, internal: true }))

  it("has no day when nobody knows it, and the month's first when only the month is known", () => {
    const { occurredOn: _, ...undated } = row
    const occurred = { local: "2026-02-17T00:00", zone: "Europe/Stockholm" } as const
    view(statisticRows)
      .given(reported({ occurred: { ...occurred, precision: "unknown" } }))
      .thenRows(undated)
    view(statisticRows)
      .given(reported({ occurred: { ...occurred, precision: "month" } }))
      .thenRows({ ...row, occurredOn: day("2026-02-01") })
  })

  it("follows corrections of day and place, and no others", () => {
    const correction = { incidentId, reason }
    const moved = { local: "2026-02-27T12:00", precision: "hour", zone: "Europe/Stockholm" } as const
    view(statisticRows)
      .given(
        reported(),
        IncidentCorrected({ ...correction, field: "occurred", from: reported().occurred, to: moved }),
        IncidentCorrected({ ...correction, field: "placeRelation", from: "atWorkplace", to: "digitalOnly" }),
        IncidentCorrected({ ...correction, field: "channel", from: "physical", to: "phone" })
      )
      .thenRows({ ...row, occurredOn: day("2026-02-27"), placeRelation: "digitalOnly" })
  })

  it("loses its day when a correction says that nobody knows it", () => {
    const { occurredOn: _, ...undated } = row
    const to = { ...reported().occurred, precision: "unknown" } as const
    view(statisticRows)
      .given(reported(), IncidentCorrected({ incidentId, reason, field: "occurred", from: reported().occurred, to }))
      .thenRows(undated)
  })

  it("takes its forms from the latest classification", () => {
    const changed = { ...classification, forms: ["harassment"], primaryForm: "harassment" } as const
    view(statisticRows)
      .given(reported(), ClassificationSet({ incidentId, classification, catalogueVersion }))
      .thenRows({ ...row, forms: ["violence", "threat"] })
    view(statisticRows)
      .given(
        reported(),
        ClassificationSet({ incidentId, classification, catalogueVersion }),
        ClassificationChanged({
          incidentId,
          classification: changed,
          from: classification,
          because: "newFacts",
          reason,
          catalogueVersion
        })
      )
      .thenRows({ ...row, forms: ["harassment"] })
  })

  it("knows its reports and which were taken back", () =>
    view(statisticRows)
      .given(
        reported(),
        ReportAdded({
          incidentId,
          reportId: report("2"),
          reportNumber: number("00002"),
          reportedAt: at("2026-03-03T09:00"),
          reporter
        }),
        ReportRetracted({ incidentId, reportId: report("1") })
      )
      .thenRows({
        ...row,
        reports: [
          { reportId: report("1"), retracted: true },
          { reportId: report("2"), retracted: false }
        ]
      }))

  it("knows who was hit, not who was removed", () =>
    view(statisticRows)
      .given(
        reported(),
        registered(),
        registered({ exposureId: exposure("2"), personRef: person("ali") }),
        ExposureRemoved({ incidentId, exposureId: exposure("1"), reason: "wasNotExposed" })
      )
      .thenRows({ ...row, exposures: [{ exposureId: exposure("2"), personRef: person("ali") }] }))

  it("is marked when it was nothing to report", () =>
    view(statisticRows)
      .given(reported(), IncidentMarkedNotReportable({ incidentId, reason }))
      .thenRows({ ...row, notReportable: true }))

  it("counts again when that is undone", () =>
    view(statisticRows)
      .given(reported(), IncidentMarkedNotReportable({ incidentId, reason }), IncidentReopened({ incidentId, reason }))
      .thenRows(row))

  it("hands reports and exposed persons over to the case it is merged into", () => {
    const target = incident("2")
    const merged = IncidentMergedInto({
      incidentId,
      targetId: target,
      movedReports: [{ reportId: report("1"), reportedAt: at("2026-03-02T09:00"), reporter }],
      movedExposures: [
        { exposureId: exposure("1"), personRef: person("sara"), exposedKind: "employee", supportSettled: false }
      ]
    })
    const exposed = [{ exposureId: exposure("1"), personRef: person("sara") }]
    view(statisticRows)
      .given(reported(), reported({ incidentId: target, reportId: report("2") }), registered(), merged)
      .thenRows(
        { ...row, merged: true, exposures: exposed },
        {
          ...row,
          incidentId: target,
          reports: [
            { reportId: report("2"), retracted: false },
            { reportId: report("1"), retracted: false }
          ],
          exposures: exposed
        }
      )
    const undone = MergeUndone({
      incidentId,
      targetId: target,
      state: "reported",
      reports: [report("1")],
      exposures: [exposure("1")],
      actions: [],
      policeReports: [],
      reason
    })
    view(statisticRows)
      .given(reported(), reported({ incidentId: target, reportId: report("2") }), registered(), merged, undone)
      .thenRows(
        { ...row, exposures: exposed },
        { ...row, incidentId: target, reports: [{ reportId: report("2"), retracted: false }] }
      )
  })

  it("is counted in the unit that it belongs to since it was attributed anew", () => {
    const [own, ...above] = row.unitPath
    const moved = UnitReattributed({
      incidentId,
      fromPath: row.unitPath,
      unitPath: [above[0] ?? own],
      cause: "correction"
    })
    view(statisticRows)
      .given(reported(), moved)
      .thenRows({ ...row, unitPath: moved.unitPath })
  })
})
