/** A report to the police goes on where its case goes on. */
import { specify, view } from "@trygglogg/log/testing"
import { describe, it } from "vitest"
import { IncidentMergedInto, MergeUndone } from "../../src/incident/index.ts"
import {
  ComplainantNotWilling,
  DecideFiling,
  FilePoliceReport,
  PoliceReportNotFound,
  policeReports,
  RecordConsultation
} from "../../src/police-report/index.ts"
import { IncidentId } from "../../src/vocabulary/ids.ts"
import type { ComplainantStance } from "../../src/vocabulary/police.ts"
import {
  another,
  exposureId,
  incidentId,
  merged,
  mona,
  nowInstant,
  registered,
  reported,
  sara,
  words
} from "../fixture.ts"
import { asMona, considered, consulted, coordinator, decided, filed, led, policeReportId, stance } from "./matter.ts"

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

describe("filing a report about a case that another was merged into", () => {
  const file = specify(FilePoliceReport)
  const target = { incidentId: another }
  const exposed = { exposureId, personRef: sara, exposedKind: "employee", supportSettled: false } as const
  const told = {
    policeReportId,
    incidentId: another,
    filedBy: "closestManager",
    filedByMember: mona,
    onBehalfOf: "organisation",
    complainantKind: "organisation",
    accessProtectionRequested: false,
    preliminaryOffences: ["molestation"],
    channel: "phone11414",
    clientDataIncluded: false
  } as const
  const molestation = (given: Parameters<typeof filed>[0] = {}) =>
    filed({ ...target, preliminaryOffences: ["molestation"], ...given })
  const warnings = [{ _tag: "NoComplainantWarning", offences: ["molestation"] }] as const
  /** What happened in a client's home, where nobody exposed in it has said anything. */
  const prepared = [
    ...led,
    reported({ ...target, place: "clientHome" }),
    considered({ ...target, exposures: [] }),
    consulted(target),
    decided({ ...target, exposuresCovered: [], stances: [] })
  ] as const
  const said = (stance: ComplainantStance) => merged({ movedExposures: [{ ...exposed, stance }] })

  it("hears who is willing to be the complainant from what they said in the other", () => {
    file
      .given(...prepared, said("willing"))
      .when(told, asMona)
      .thenDecided(molestation())
    file
      .given(...prepared, said("unwilling"))
      .when(told, asMona)
      .thenDecided(molestation({ warnings }))
    file
      .given(...prepared, merged({ movedExposures: [exposed] }))
      .when(told, asMona)
      .thenDecided(molestation({ warnings }))
  })

  it("names them then, and nobody who was not willing there", () => {
    const named = { ...told, complainantKind: "named" } as const
    file
      .given(...prepared, said("willing"))
      .when(named, asMona)
      .thenDecided(molestation({ complainantKind: "named" }))
    file
      .given(...prepared, said("undecided"))
      .when(named, asMona)
      .thenRefused(new ComplainantNotWilling({ policeReportId }))
  })

  it("goes by what they said last: after it was decided, and after the merge", () => {
    const covered = decided({ ...target, stances: [{ exposureId, stance: "willing" }] })
    file
      .given(...prepared, covered, said("unwilling"))
      .when(told, asMona)
      .thenDecided(molestation({ warnings }))
    file
      .given(...prepared, said("willing"), stance("unwilling", target))
      .when(told, asMona)
      .thenDecided(molestation({ warnings }))
    file
      .given(...prepared, said("unwilling"), stance("willing", target))
      .when(told, asMona)
      .thenDecided(molestation())
  })

  it("no longer hears them once the merge is undone; the other case does", () => {
    file
      .given(...prepared, said("willing"), MergeUndone({ ...back, policeReports: [] }))
      .when(told, asMona)
      .thenDecided(molestation({ warnings }))
    const own = { ...told, incidentId }
    const source = [
      ...led,
      reported({ place: "clientHome" }),
      registered(),
      considered(),
      consulted(),
      decided(),
      stance("willing")
    ] as const
    const taken = merged({ movedPoliceReports: [policeReportId], movedExposures: [{ ...exposed, stance: "willing" }] })
    file
      .given(...source, taken, back)
      .when(own, asMona)
      .thenDecided(filed({ preliminaryOffences: ["molestation"] }))
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
