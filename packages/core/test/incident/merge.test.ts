import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import { FollowUpHeld, SupportDeclined } from "../../src/follow-up/index.ts"
import {
  AlreadyMerged,
  CyclicMerge,
  ExposureRemoved,
  IncidentNotFound,
  MergeIncidents,
  MergeWouldReveal,
  ReportRetracted,
  WrongState
} from "../../src/incident/index.ts"
import { OwnStatementGiven } from "../../src/influence-attempt/index.ts"
import { ComplainantStanceRecorded } from "../../src/police-report/event.ts"
import { IncidentId, ReportId } from "../../src/vocabulary/ids.ts"
import type { ComplainantStance } from "../../src/vocabulary/police.ts"
import {
  another,
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
  reported as reportedAs,
  reportId,
  sara,
  words
} from "../fixture.ts"

/** What nobody need tell the police or an authority: what a merge brings along of that stands in closingDemands.test.ts. */
const reported = (given: Parameters<typeof reportedAs>[0] = {}) =>
  reportedAs({ forms: ["harassment"], primaryForm: "harassment", ...given })

const merge = { incidentId, targetId: another }
const third = IncidentId.make("i-3")
const source = reported()
const target = reported({ incidentId: another, reportId: ReportId.make("r-2") })
const movedReports = [{ reportId, reportedAt: nowInstant, reporter: source.reporter }]
const plain = merged({ movedReports })

describe("merging two incidents", () => {
  it("scenario 5: moves the report by reference", () =>
    specify(MergeIncidents).given(source, target).when(merge).thenDecided(plain))

  it("tells why, when somebody said so", () => {
    const reason = words<string>(incidentId)
    specify(MergeIncidents)
      .given(source, target)
      .when({ ...merge, reason })
      .thenDecided(merged({ movedReports, reason }))
  })

  it("moves exposures with what the target's rules ask", () => {
    const exposed = { personRef: ravi, exposedKind: "employee", supportSettled: false } as const
    const said = OwnStatementGiven({
      incidentId,
      exposureId,
      personRef: sara,
      perceivedIntent: "yes",
      givenVia: "self"
    })
    const held = FollowUpHeld({
      incidentId,
      exposureId,
      personRef: sara,
      at: nowInstant,
      sufficient: "yes",
      relevant: "yes",
      enoughFromEmployer: "yes",
      stillAffected: false,
      wantsMore: false,
      answeredBySelf: true
    })
    specify(MergeIncidents)
      .given(source, registered(), registered({ exposureId: otherExposure, personRef: ravi }), said, held, target)
      .when(merge)
      .thenDecided(
        merged({
          movedReports,
          movedExposures: [
            { exposureId, personRef: sara, exposedKind: "employee", supportSettled: true, perceivedIntent: "yes" },
            { ...exposed, exposureId: otherExposure }
          ]
        })
      )
  })

  it("brings along what was said of being the complainant, last of all in the source", () => {
    const stance = (said: ComplainantStance) =>
      ComplainantStanceRecorded({
        incidentId,
        exposureId,
        stance: said,
        informedOfConsequences: true,
        statedBy: "self"
      })
    const moved = { exposureId, personRef: sara, exposedKind: "employee", supportSettled: false } as const
    specify(MergeIncidents)
      .given(source, registered(), stance("unwilling"), stance("willing"), target)
      .when(merge)
      .thenDecided(merged({ movedReports, movedExposures: [{ ...moved, stance: "willing" }] }))
    const came = { ...moved, exposureId, stance: "willing" } as const
    const earlier = merged({ incidentId: third, targetId: incidentId, movedExposures: [came] })
    specify(MergeIncidents)
      .given(source, earlier, target)
      .when(merge)
      .thenDecided(merged({ movedReports, movedExposures: [came] }))
    specify(MergeIncidents)
      .given(source, earlier, stance("undecided"), target)
      .when(merge)
      .thenDecided(merged({ movedReports, movedExposures: [{ ...came, stance: "undecided" }] }))
  })

  it("carries on what an earlier merge brought", () => {
    const brought = {
      exposureId: otherExposure,
      personRef: ravi,
      exposedKind: "employee",
      supportSettled: true,
      perceivedIntent: "yes"
    } as const
    const earlier = { reportId: ReportId.make("r-3"), reportedAt: nowInstant, reporter: source.reporter }
    specify(MergeIncidents)
      .given(
        source,
        merged({ incidentId: third, targetId: incidentId, movedReports: [earlier], movedExposures: [brought] }),
        target
      )
      .when(merge)
      .thenDecided(merged({ movedReports: [...movedReports, earlier], movedExposures: [brought] }))
  })

  it("leaves behind what was taken back or removed, and what is another's", () =>
    specify(MergeIncidents)
      .given(
        source,
        ReportRetracted({ incidentId, reportId }),
        registered(),
        ExposureRemoved({ incidentId, exposureId, reason: "enteredTwice" }),
        registered({ incidentId: another, exposureId: otherExposure, personRef: ravi }),
        target
      )
      .when(merge)
      .thenDecided(merged()))

  it("counts as settled only what was settled in the source", () =>
    specify(MergeIncidents)
      .given(source, registered(), SupportDeclined({ incidentId: another, exposureId, personRef: sara }), target)
      .when(merge)
      .thenDecided(
        merged({
          movedReports,
          movedExposures: [{ exposureId, personRef: sara, exposedKind: "employee", supportSettled: false }]
        })
      ))

  it("is refused into itself", () =>
    specify(MergeIncidents)
      .given(source)
      .when({ incidentId, targetId: incidentId })
      .thenRefused(new CyclicMerge({ incidentId, target: incidentId })))

  it("scenario 6: is refused into what was merged into it", () =>
    specify(MergeIncidents)
      .given(source, target, merged({ incidentId: another, targetId: incidentId }))
      .when(merge)
      .thenRefused(new CyclicMerge({ incidentId, target: another })))

  it("is refused into what went on in a third, which is where to merge", () =>
    specify(MergeIncidents)
      .given(source, target, merged({ incidentId: another, targetId: third }))
      .when(merge)
      .thenRefused(new AlreadyMerged({ incidentId: another, target: third })))

  it("is refused of what went on in a third, and decides nothing the second time", () => {
    specify(MergeIncidents)
      .given(source, target, merged({ targetId: third }))
      .when(merge)
      .thenRefused(new AlreadyMerged({ incidentId, target: third }))
    specify(MergeIncidents).given(source, target, plain).when(merge).thenNothing()
  })

  it("is allowed into an incident others were merged into", () =>
    specify(MergeIncidents)
      .given(source, target, merged({ incidentId: third, targetId: another }))
      .when(merge)
      .thenDecided(plain))

  it("is refused of unknown incidents", () => {
    specify(MergeIncidents).given(target).when(merge).thenRefused(new IncidentNotFound({ incidentId }))
    specify(MergeIncidents)
      .given(source)
      .when(merge)
      .thenRefused(new IncidentNotFound({ incidentId: another }))
  })

  it.for([
    { state: "closed", event: closed(another) },
    { state: "notReportable", event: notReportable(another) }
  ] as const)("is refused into one that is $state", ({ event, state }) =>
    specify(MergeIncidents)
      .given(source, target, event)
      .when(merge)
      .thenRefused(new WrongState({ incidentId: another, state }))
  )

  it("scenario 5: is allowed into one under handling or reopened, which stays the target", () => {
    specify(MergeIncidents).given(source, target, handled(another)).when(merge).thenDecided(plain)
    specify(MergeIncidents).given(source, target, closed(another), reopened(another)).when(merge).thenDecided(plain)
    specify(MergeIncidents).given(source, target, plain, closed(another), reopened(another)).when(merge).thenNothing()
  })

  it("is allowed of a closed one, and refused of one that was nothing to report", () => {
    specify(MergeIncidents).given(source, closed(), target).when(merge).thenDecided(plain)
    specify(MergeIncidents)
      .given(source, notReportable(), target)
      .when(merge)
      .thenRefused(new WrongState({ incidentId, state: "notReportable" }))
  })

  it("is refused when somebody it is kept from could see the target", () => {
    const refused = new MergeWouldReveal({ incidentId, target: another })
    specify(MergeIncidents)
      .given(reported({ keptFrom: mona }), target)
      .when(merge)
      .thenRefused(refused)
    specify(MergeIncidents)
      .given(reported({ keptFrom: mona }), { ...target, keptFrom: leif })
      .when(merge)
      .thenRefused(refused)
  })

  it("is allowed when the target is kept from them too, or alone", () => {
    specify(MergeIncidents)
      .given(reported({ keptFrom: mona }), { ...target, keptFrom: mona })
      .when(merge)
      .thenDecided(plain)
    specify(MergeIncidents)
      .given(source, { ...target, keptFrom: mona })
      .when(merge)
      .thenDecided(plain)
  })
})
