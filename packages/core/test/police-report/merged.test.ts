/** A report to the police goes on where its case goes on. */
import { specify, view } from "@trygglogg/log/testing"
import { describe, it } from "vitest"
import { IncidentMergedInto, MergeUndone } from "../../src/incident/index.ts"
import { PoliceReportNotFound, policeReports, RecordConsultation, DecideFiling } from "../../src/police-report/index.ts"
import { IncidentId } from "../../src/vocabulary/ids.ts"
import { another, exposureId, incidentId, merged, nowInstant, registered, reported, sara, words } from "../fixture.ts"
import { asMona, considered, consulted, coordinator, decided, led, policeReportId } from "./matter.ts"

const third = IncidentId.make("i-3")
const brought: (typeof IncidentMergedInto)["Type"] = merged({
  movedPoliceReports: [policeReportId],
  movedExposures: [{ exposureId, personRef: sara, exposedKind: "employee", supportSettled: false }]
})
const onward = IncidentMergedInto({ ...brought, incidentId: another, targetId: third })
const back = MergeUndone({
  incidentId,
  targetId: another,
  state: "reported",
  reports: [],
  exposures: [exposureId],
  actions: [],
  policeReports: [policeReportId],
  reason: words(incidentId)
})
const past = [...led, reported(), registered(), considered(), reported({ incidentId: another })] as const
const consult = {
  policeReportId,
  incidentId: another,
  consulted: "securityCoordinator",
  memberRef: coordinator,
  advice: "file",
  attested: true
} as const
const decide = {
  policeReportId,
  incidentId: another,
  decision: "file",
  decidedBy: "closestManager",
  urgent: false,
  clientDataIncluded: false,
  askedNotToFile: [],
  exposuresCovered: [exposureId]
} as const
const nowhere = new PoliceReportNotFound({ policeReportId })

describe("a report to the police about a case that was merged", () => {
  const { given } = specify(RecordConsultation)

  it("is talked over in the target, and no more in the source", () => {
    given(...past, brought)
      .when(consult, asMona)
      .thenDecided(consulted({ incidentId: another }))
    given(...past, brought)
      .when({ ...consult, incidentId }, asMona)
      .thenRefused(nowhere)
    given(...past)
      .when(consult, asMona)
      .thenRefused(nowhere)
  })

  it("follows every merge, and comes back when one is undone", () => {
    given(...past, reported({ incidentId: third }), brought, onward)
      .when({ ...consult, incidentId: third }, asMona)
      .thenDecided(consulted({ incidentId: third }))
    given(...past, brought, back)
      .when({ ...consult, incidentId }, asMona)
      .thenDecided(consulted())
    given(...past, brought, back)
      .when(consult, asMona)
      .thenRefused(nowhere)
  })

  it("is decided on for those exposed who came along with it, as it was consulted on before", () =>
    specify(DecideFiling)
      .given(...past, consulted(), brought)
      .when(decide, asMona)
      .thenDecided(decided({ incidentId: another })))

  it("is about the others it was about, once each", () => {
    const also = [...led, reported(), reported({ incidentId: another }), reported({ incidentId: third })] as const
    given(
      ...also,
      considered({ exposures: [], alsoIncidents: [another, third] }),
      merged({ movedPoliceReports: [policeReportId] })
    )
      .when(consult, asMona)
      .thenDecided(consulted({ incidentId: another, alsoIncidents: [third] }))
  })
})

describe("the row of such a report", () => {
  const row = {
    policeReportId,
    incidentId,
    alsoIncidents: [],
    raisedIn: { incidentId, alsoIncidents: [] },
    moves: [],
    state: "considered" as const,
    consideredAt: nowInstant,
    initiatedBy: "handler" as const,
    consultations: [],
    named: [],
    told: []
  }

  it("says where it is handled now, and where it was raised", () => {
    view(policeReports)
      .given(considered(), brought, onward)
      .thenRows({
        ...row,
        incidentId: third,
        moves: [
          { from: incidentId, to: another },
          { from: another, to: third }
        ]
      })
    view(policeReports).given(considered(), brought, back).thenRows(row)
  })
})
