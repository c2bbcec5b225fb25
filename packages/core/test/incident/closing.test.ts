import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import { FollowUpHeld, SupportDeclined } from "../../src/follow-up/index.ts"
import {
  CloseIncident,
  ExposureRemoved,
  IncidentClosed,
  IncidentMerged,
  IncidentNotFound,
  SummaryMissing,
  SupportOwed,
  WrongState
} from "../../src/incident/index.ts"
import {
  another,
  closed,
  exposureId,
  handled,
  incidentId,
  merged,
  notReportable,
  nowInstant,
  otherExposure,
  ravi,
  registered,
  reopened,
  reported as reportedAs,
  sara,
  summarised
} from "../fixture.ts"

const followedUp = FollowUpHeld({
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
const declined = SupportDeclined({ incidentId, exposureId, personRef: sara })
/** What nobody need tell the police or an authority: the rest of what closing asks stands in closingDemands.test.ts. */
const reported = (given: Parameters<typeof reportedAs>[0] = {}) =>
  reportedAs({ forms: ["harassment"], primaryForm: "harassment", ...given })
const moved = { exposureId, personRef: sara, exposedKind: "employee" } as const

describe("closing an incident", () => {
  const close = { incidentId, outcome: "handled" } as const
  const owed = new SupportOwed({ incidentId, exposures: [exposureId] })

  it("is allowed once support was followed up and the summary is written", () =>
    specify(CloseIncident)
      .given(reported(), registered(), handled(), followedUp, summarised())
      .when(close)
      .thenDecided(closed()))

  it("is allowed where nobody was exposed", () =>
    specify(CloseIncident)
      .given(reported(), handled(), summarised())
      .when({ incidentId, outcome: "unfounded" })
      .thenDecided(IncidentClosed({ incidentId, outcome: "unfounded" })))

  it("is refused from the registration of an exposure on, whatever else is done", () =>
    specify(CloseIncident).given(reported(), registered(), handled(), summarised()).when(close).thenRefused(owed))

  it("scenario 35: is allowed when the person declined", () =>
    specify(CloseIncident)
      .given(reported(), registered(), handled(), declined, summarised())
      .when(close)
      .thenDecided(closed()))

  it("names everybody to whom support is owed, and nobody else", () =>
    specify(CloseIncident)
      .given(
        reported(),
        registered({ exposureId: otherExposure, personRef: ravi }),
        registered(),
        followedUp,
        handled(),
        summarised()
      )
      .when(close)
      .thenRefused(new SupportOwed({ incidentId, exposures: [otherExposure] })))

  it("is allowed when the exposure was removed", () =>
    specify(CloseIncident)
      .given(
        reported(),
        registered(),
        ExposureRemoved({ incidentId, exposureId, reason: "wasNotExposed" }),
        handled(),
        summarised()
      )
      .when(close)
      .thenDecided(closed()))

  it("is not held back by an exposure of another incident", () =>
    specify(CloseIncident)
      .given(reported(), registered({ incidentId: another }), handled(), summarised())
      .when(close)
      .thenDecided(closed()))

  it.for([
    { what: "a follow-up", event: { ...followedUp, incidentId: another } },
    { what: "a decline", event: { ...declined, incidentId: another } }
  ] as const)("is refused when $what was of another incident's exposure", ({ event }) =>
    specify(CloseIncident).given(reported(), registered(), handled(), event, summarised()).when(close).thenRefused(owed)
  )

  it("owes support to who came by a merge, unless it was settled before", () => {
    const brought = (supportSettled: boolean) =>
      merged({ incidentId: another, targetId: incidentId, movedExposures: [{ ...moved, supportSettled }] })
    specify(CloseIncident).given(reported(), handled(), brought(false), summarised()).when(close).thenRefused(owed)
    specify(CloseIncident).given(reported(), handled(), brought(true), summarised()).when(close).thenDecided(closed())
    specify(CloseIncident)
      .given(reported(), handled(), brought(false), followedUp, summarised())
      .when(close)
      .thenDecided(closed())
  })

  it("is refused before the summary is written", () =>
    specify(CloseIncident)
      .given(reported(), registered(), handled(), followedUp)
      .when(close)
      .thenRefused(new SummaryMissing({ incidentId })))

  it("is refused when the summary is another incident's", () =>
    specify(CloseIncident)
      .given(reported(), handled(), summarised(another))
      .when(close)
      .thenRefused(new SummaryMissing({ incidentId })))

  it("is refused when the summary was written before it was reopened", () => {
    const before = [reported(), handled(), summarised(), closed(), reopened()] as const
    specify(CloseIncident)
      .given(...before)
      .when(close)
      .thenRefused(new SummaryMissing({ incidentId }))
    specify(CloseIncident)
      .given(...before, summarised())
      .when(close)
      .thenDecided(closed())
  })

  it("is refused before anybody has started to handle it", () =>
    specify(CloseIncident)
      .given(reported(), summarised())
      .when(close)
      .thenRefused(new WrongState({ incidentId, state: "reported" })))

  it("is refused of what was nothing to report", () =>
    specify(CloseIncident)
      .given(reported(), notReportable(), summarised())
      .when(close)
      .thenRefused(new WrongState({ incidentId, state: "notReportable" })))

  it("decides nothing the second time", () =>
    specify(CloseIncident).given(reported(), handled(), summarised(), closed()).when(close).thenNothing())

  it("is not taken for done because another incident is closed", () =>
    specify(CloseIncident)
      .given(reported(), handled(), summarised(), closed(another))
      .when(close)
      .thenDecided(closed()))

  it("is refused of an unknown incident and a merged one", () => {
    specify(CloseIncident)
      .given(reported({ incidentId: another }), handled(another), summarised())
      .when(close)
      .thenRefused(new IncidentNotFound({ incidentId }))
    specify(CloseIncident)
      .given(reported(), handled(), summarised(), merged())
      .when(close)
      .thenRefused(new IncidentMerged({ incidentId, target: another }))
  })
})
