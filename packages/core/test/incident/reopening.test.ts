import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import {
  ClosingSummaryWritten,
  ExposureRemoved,
  IncidentMerged,
  IncidentNotFound,
  IncidentReopened,
  ReasonRequired,
  ReopenIncident,
  ReportAdded,
  WriteClosingSummary,
  WrongState
} from "../../src/incident/index.ts"
import { ReportId, ReportNumber } from "../../src/vocabulary/ids.ts"
import {
  another,
  asked,
  closed,
  exposureId,
  handled,
  incidentId,
  leif,
  merged,
  mona,
  notReportable,
  nowInstant,
  otherExposure,
  ravi,
  registered,
  reopened,
  reported,
  sara,
  words
} from "../fixture.ts"

const moved = { exposureId, personRef: sara, exposedKind: "employee" } as const

describe("writing the closing summary", () => {
  const summary = { incidentId, summary: words<string>(incidentId) }
  const written = ClosingSummaryWritten(summary)

  it("is allowed while the case is open, and anew", () => {
    specify(WriteClosingSummary).given(reported()).when(summary).thenDecided(written)
    specify(WriteClosingSummary).given(reported(), handled()).when(summary).thenDecided(written)
    specify(WriteClosingSummary).given(reported(), closed(), reopened()).when(summary).thenDecided(written)
  })

  it("is refused when it is closed, or nothing to report", () => {
    specify(WriteClosingSummary)
      .given(reported(), closed())
      .when(summary)
      .thenRefused(new WrongState({ incidentId, state: "closed" }))
    specify(WriteClosingSummary)
      .given(reported(), notReportable())
      .when(summary)
      .thenRefused(new WrongState({ incidentId, state: "notReportable" }))
  })

  it("is not held back by another incident being closed", () =>
    specify(WriteClosingSummary).given(reported(), closed(another)).when(summary).thenDecided(written))

  it("is refused of an unknown incident and a merged one", () => {
    specify(WriteClosingSummary)
      .given(reported({ incidentId: another }))
      .when(summary)
      .thenRefused(new IncidentNotFound({ incidentId }))
    specify(WriteClosingSummary)
      .given(reported(), merged())
      .when(summary)
      .thenRefused(new IncidentMerged({ incidentId, target: another }))
  })
})

describe("reopening an incident", () => {
  const why = { incidentId, reason: words<string>(incidentId) }
  const withReason = IncidentReopened(why)
  const without = IncidentReopened({ incidentId })
  const refused = new ReasonRequired({ incidentId })
  const past = [reported(), registered({ personRef: ravi }), closed()] as const

  it("is allowed with a reason, of a closed incident and of one marked as nothing to report", () => {
    specify(ReopenIncident)
      .given(...past)
      .when(why, asked(mona, "manager"))
      .thenDecided(withReason)
    specify(ReopenIncident).given(reported(), notReportable()).when(why, asked(mona, "manager")).thenDecided(withReason)
  })

  it("is refused without a reason of who handles it", () =>
    specify(ReopenIncident)
      .given(...past)
      .when({ incidentId }, asked(mona, "manager"))
      .thenRefused(refused))

  it.for([
    { who: "the reporter", personRef: sara },
    { who: "the exposed person", personRef: ravi }
  ])("needs no reason of $who", ({ personRef }) =>
    specify(ReopenIncident)
      .given(...past)
      .when({ incidentId }, asked(personRef))
      .thenDecided(without)
  )

  it("needs no reason of a second reporter, nor of those who came by a merge", () => {
    const byLeif = { mode: "named", kind: "colleague", memberRef: leif } as const
    const reportId = ReportId.make("r-2")
    specify(ReopenIncident)
      .given(
        ...past,
        ReportAdded({
          incidentId,
          reportId,
          reportNumber: ReportNumber.make("H-2026-22222"),
          reportedAt: nowInstant,
          reporter: byLeif
        })
      )
      .when({ incidentId }, asked(leif))
      .thenDecided(without)
    const brought = merged({
      incidentId: another,
      targetId: incidentId,
      movedReports: [{ reportId, reportedAt: nowInstant, reporter: byLeif }],
      movedExposures: [{ ...moved, exposureId: otherExposure, personRef: mona, supportSettled: true }]
    })
    specify(ReopenIncident).given(reported(), brought, closed()).when({ incidentId }, asked(leif)).thenDecided(without)
    specify(ReopenIncident).given(reported(), brought, closed()).when({ incidentId }, asked(mona)).thenDecided(without)
  })

  it("needs a reason of the exposed and the reporter of another incident, and of who was removed", () => {
    const elsewhere = reported({
      incidentId: another,
      reporter: { mode: "named", kind: "colleague", memberRef: leif }
    })
    specify(ReopenIncident)
      .given(...past, elsewhere)
      .when({ incidentId }, asked(leif))
      .thenRefused(refused)
    specify(ReopenIncident)
      .given(reported(), registered({ incidentId: another, personRef: ravi }), closed())
      .when({ incidentId }, asked(ravi))
      .thenRefused(refused)
    specify(ReopenIncident)
      .given(
        reported(),
        registered({ personRef: ravi }),
        ExposureRemoved({ incidentId, exposureId, reason: "wasNotExposed" }),
        closed()
      )
      .when({ incidentId }, asked(ravi))
      .thenRefused(refused)
  })

  it("is refused of an open incident", () => {
    specify(ReopenIncident)
      .given(reported())
      .when(why)
      .thenRefused(new WrongState({ incidentId, state: "reported" }))
    specify(ReopenIncident)
      .given(reported(), handled())
      .when(why)
      .thenRefused(new WrongState({ incidentId, state: "underHandling" }))
  })

  it("decides nothing the second time", () =>
    specify(ReopenIncident)
      .given(...past, reopened())
      .when(why)
      .thenNothing())

  it("is refused of an unknown incident and a merged one", () => {
    specify(ReopenIncident)
      .given(reported({ incidentId: another }), closed(another))
      .when(why)
      .thenRefused(new IncidentNotFound({ incidentId }))
    specify(ReopenIncident)
      .given(reported(), closed(), merged())
      .when(why)
      .thenRefused(new IncidentMerged({ incidentId, target: another }))
  })
})
