import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import {
  ContradictsOwnStatement,
  ExposureRemoved,
  IncidentMarkedNotReportable,
  IncidentMerged,
  IncidentNotFound,
  MarkNotReportable,
  ReasonRequired,
  WrongState
} from "../../src/incident/index.ts"
import { OwnStatementGiven, OwnStatementRevised } from "../../src/influence-attempt/index.ts"
import {
  another,
  closed,
  exposureId,
  incidentId,
  merged,
  notReportable,
  otherExposure,
  registered,
  reported,
  sara,
  words
} from "../fixture.ts"

describe("marking as nothing to report", () => {
  const mark = { incidentId, reason: words<string>(incidentId) }
  const said = (perceivedIntent: "yes" | "no" | "unsure" | "notAsked", on = exposureId) =>
    OwnStatementGiven({ incidentId, exposureId: on, personRef: sara, perceivedIntent, givenVia: "self" })
  const marked = IncidentMarkedNotReportable(mark)

  it("is allowed with a reason", () => specify(MarkNotReportable).given(reported()).when(mark).thenDecided(marked))

  it("is refused without a reason", () =>
    specify(MarkNotReportable).given(reported()).when({ incidentId }).thenRefused(new ReasonRequired({ incidentId })))

  it("scenario 15: is refused when an exposed person says it was aimed at influencing them", () =>
    specify(MarkNotReportable)
      .given(reported(), registered(), registered({ exposureId: otherExposure }), said("yes", otherExposure))
      .when(mark)
      .thenRefused(new ContradictsOwnStatement({ incidentId, exposures: [otherExposure] })))

  it.for(["no", "unsure", "notAsked"] as const)("scenario 15: is allowed when they say %s", (intent) =>
    specify(MarkNotReportable).given(reported(), registered(), said(intent)).when(mark).thenDecided(marked)
  )

  it("scenario 15: what was said last counts", () => {
    const revised = OwnStatementRevised({ ...said("no") })
    specify(MarkNotReportable).given(reported(), registered(), said("yes"), revised).when(mark).thenDecided(marked)
  })

  it("is not held back by a statement in another incident, nor by one of somebody removed", () => {
    specify(MarkNotReportable)
      .given(reported(), registered(), { ...said("yes"), incidentId: another })
      .when(mark)
      .thenDecided(marked)
    specify(MarkNotReportable)
      .given(reported(), registered(), said("yes"), ExposureRemoved({ incidentId, exposureId, reason: "enteredTwice" }))
      .when(mark)
      .thenDecided(marked)
  })

  it("is refused when it was said before the exposure came by a merge, until they say otherwise", () => {
    const brought = merged({
      incidentId: another,
      targetId: incidentId,
      movedExposures: [
        { exposureId, personRef: sara, exposedKind: "employee", supportSettled: true, perceivedIntent: "yes" }
      ]
    })
    specify(MarkNotReportable)
      .given(reported(), brought)
      .when(mark)
      .thenRefused(new ContradictsOwnStatement({ incidentId, exposures: [exposureId] }))
    specify(MarkNotReportable)
      .given(reported(), brought, OwnStatementRevised({ ...said("no") }))
      .when(mark)
      .thenDecided(marked)
  })

  it("decides nothing the second time", () =>
    specify(MarkNotReportable).given(reported(), notReportable()).when(mark).thenNothing())

  it("is refused of a closed incident, an unknown one and a merged one", () => {
    specify(MarkNotReportable)
      .given(reported(), closed())
      .when(mark)
      .thenRefused(new WrongState({ incidentId, state: "closed" }))
    specify(MarkNotReportable)
      .given(reported({ incidentId: another }))
      .when(mark)
      .thenRefused(new IncidentNotFound({ incidentId }))
    specify(MarkNotReportable)
      .given(reported(), merged())
      .when(mark)
      .thenRefused(new IncidentMerged({ incidentId, target: another }))
  })
})
