import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import { ActionCancelled, ActionDecided, ActionDone } from "../../src/follow-up/index.ts"
import { ActionsOpen, CloseIncident, IncidentClosed, MergeIncidents, MergeUndone } from "../../src/incident/index.ts"
import { PolicyAdopted } from "../../src/policy/event.ts"
import { ActionId, IncidentId, UnitId } from "../../src/vocabulary/ids.ts"
import { Day } from "../../src/vocabulary/time.ts"
import {
  another,
  closed,
  district,
  handled,
  incidentId,
  merged,
  mona,
  nowInstant,
  reception,
  reported as reportedAs,
  summarised,
  words
} from "../fixture.ts"

/** What nobody need tell the police or an authority: what closing asks of that stands in closingDemands.test.ts. */
const reported = (given: Parameters<typeof reportedAs>[0] = {}) =>
  reportedAs({ forms: ["harassment"], primaryForm: "harassment", ...given })

const actionId = ActionId.make("a-1")
const second = ActionId.make("a-2")
const decided = (action: ActionId = actionId, incident: IncidentId = incidentId) =>
  ActionDecided({
    actionId: action,
    incidentId: incident,
    unitId: reception,
    origin: "incident",
    kind: "routine",
    measure: words(action),
    ownerRef: mona,
    dueOn: Day.make("2026-04-01")
  })
const done = ActionDone({ actionId, incidentId, at: nowInstant })
const ready = [reported(), handled(), summarised()] as const

describe("closing a case with measures", () => {
  const close = { incidentId, outcome: "handled" } as const
  const { given } = specify(CloseIncident)

  it("is refused while any is open, and names them", () =>
    given(...ready, decided(), decided(second), ActionDone({ actionId: second, incidentId, at: nowInstant }))
      .when(close)
      .thenRefused(new ActionsOpen({ incidentId, actions: [actionId] })))

  it("is allowed when they are done or cancelled", () => {
    given(...ready, decided(), done)
      .when(close)
      .thenDecided(closed())
    given(...ready, decided(), ActionCancelled({ actionId, incidentId, reason: words(actionId) }))
      .when(close)
      .thenDecided(closed())
  })

  it("is not held back by a measure of another case", () =>
    given(...ready, decided(actionId, another))
      .when(close)
      .thenDecided(closed()))

  it("is refused for what a merge brought along, until that is done or the merge is undone", () => {
    const target = [reported({ incidentId: another }), handled(another), summarised(another)] as const
    const closeTarget = { ...close, incidentId: another }
    const brought = merged({ movedActions: [actionId] })
    given(...target, brought)
      .when(closeTarget)
      .thenRefused(new ActionsOpen({ incidentId: another, actions: [actionId] }))
    given(...target, brought, ActionDone({ actionId, incidentId: another, at: nowInstant }))
      .when(closeTarget)
      .thenDecided(closed(another))
    const undone = MergeUndone({
      incidentId,
      targetId: another,
      state: "reported",
      reports: [],
      exposures: [],
      actions: [actionId],
      reason: words(incidentId)
    })
    given(...target, brought, undone)
      .when(closeTarget)
      .thenDecided(closed(another))
  })

  it("takes along those that a merge had brought, when it goes on in a third", () => {
    const third = IncidentId.make("i-3")
    const here = reported().reporter
    specify(MergeIncidents)
      .given(
        reported(),
        merged({ incidentId: third, targetId: incidentId, movedActions: [actionId] }),
        reported({ incidentId: another })
      )
      .when({ incidentId, targetId: another })
      .thenDecided(
        merged({
          movedReports: [{ reportId: reported().reportId, reportedAt: nowInstant, reporter: here }],
          movedActions: [actionId]
        })
      )
  })

  it("takes the open ones along when it is merged", () =>
    specify(MergeIncidents)
      .given(reported(), reported({ incidentId: another }), decided(), decided(second), done)
      .when({ incidentId, targetId: another })
      .thenDecided(
        merged({
          movedReports: [{ reportId: reported().reportId, reportedAt: nowInstant, reporter: reported().reporter }],
          movedActions: [second]
        })
      ))
})

describe("the city's rule about open measures", () => {
  const allowed = PolicyAdopted({
    scope: "city",
    version: "2026:1",
    values: { allowCloseWithOpenActions: true },
    validFrom: Day.make("2026-03-02"),
    decidedBy: mona,
    source: "Beslut 2026-03-02"
  })
  const close = { incidentId, outcome: "handled" } as const

  it("lets a case close with some where it was decided, and the event says how many", () =>
    specify(CloseIncident)
      .given(...ready, decided(), decided(second), allowed)
      .when(close)
      .thenDecided(IncidentClosed({ ...close, openActions: 2 })))

  it("does not where the district's rules are stricter; those of another district change nothing", () => {
    const strict = PolicyAdopted({
      ...allowed,
      scope: "district",
      unitId: district,
      version: "D:1",
      values: { allowCloseWithOpenActions: false }
    })
    specify(CloseIncident)
      .given(...ready, decided(), allowed, strict)
      .when(close)
      .thenRefused(new ActionsOpen({ incidentId, actions: [actionId] }))
    specify(CloseIncident)
      .given(...ready, decided(), allowed, PolicyAdopted({ ...strict, unitId: UnitId.make("elsewhere") }))
      .when(close)
      .thenDecided(IncidentClosed({ ...close, openActions: 1 }))
  })

  it("does not before the day it is valid from", () =>
    specify(CloseIncident)
      .given(...ready, decided(), PolicyAdopted({ ...allowed, validFrom: Day.make("2026-03-03") }))
      .when(close)
      .thenRefused(new ActionsOpen({ incidentId, actions: [actionId] })))
})
