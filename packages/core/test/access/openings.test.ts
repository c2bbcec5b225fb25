/** Cases that are opened in an emergency: by several roles, several times, and with several people in them. */
import { specify, view } from "@trygglogg/log/testing"
import { Result } from "effect"
import { assert, describe, it } from "vitest"
import { BreakGlass, ReviewBreakGlass } from "../../src/access/command/breakGlass.ts"
import { guard, NotAuthorised } from "../../src/access/index.ts"
import { BreakGlassReviewed } from "../../src/access/event/breakGlass.ts"
import { openedAs } from "../../src/access/relation.ts"
import { breakGlass } from "../../src/access/projection.ts"
import { ExposureRegistered } from "../../src/incident/event.ts"
import { ProtectionFlagSet } from "../../src/organisation/event.ts"
import { OpeningId } from "../../src/vocabulary/ids.ts"
import { IncidentNotFound } from "../../src/vocabulary/refusal.ts"
import { asked, nowInstant, tomorrow, words } from "../fixture.ts"
import { anna, bo, cilla, coordinates, joined, leads, north, south, start } from "../organisation/town.ts"
import { exposureOf, factsOf, incident, incidentId, opened, openingId, refOf, someoneElse } from "./people.ts"

const denied = new NotAuthorised({ command: "BreakGlass" })

describe("breaking the glass", () => {
  const input = { incidentId, openingId, ground: "danger", reason: words<string>(incidentId) } as const
  const breaks = specify(guard(BreakGlass))

  it("is a coordinator's of another district who leads there too, and none's here nor of one who was exposed", () => {
    const { outcome } = breaks
      .given(incident(someoneElse), joined(cilla, south), leads(cilla, start, south), coordinates(cilla, start, south))
      .when(input, asked(cilla))
    assert.isTrue(Result.isSuccess(outcome))
    breaks
      .given(incident(someoneElse), joined(cilla), coordinates(cilla, start, north), coordinates(cilla, start, south))
      .when(input, asked(cilla))
      .thenRefused(denied)
    const exposed = ExposureRegistered({
      incidentId,
      exposureId: exposureOf("cilla"),
      personRef: cilla,
      exposedKind: "employee"
    })
    breaks
      .given(incident(someoneElse), exposed, joined(cilla, south), coordinates(cilla, start, south))
      .when(input, asked(cilla))
      .thenRefused(denied)
  })

  it("is reviewed opening by opening", () => {
    const later = OpeningId.make("o-2")
    const first = opened(refOf("coordinatorElsewhere"), "securityCoordinator")
    const review = { incidentId, openingId: later, outcome: "justified" } as const
    const ofFirst = BreakGlassReviewed({ ...review, openingId, reviewer: anna, at: nowInstant })
    specify(ReviewBreakGlass)
      .given(first, { ...first, openingId: later }, ofFirst)
      .when(review, asked(anna))
      .thenDecided(BreakGlassReviewed({ ...review, reviewer: anna, at: nowInstant }))
    const { _tag, incidentId: _, reason: _reason, ...kept } = first
    view(breakGlass)
      .given(first, { ...first, openingId: later }, ofFirst)
      .thenRows({
        incidentId,
        openings: [
          { ...kept, review: { reviewer: anna, outcome: "justified", at: nowInstant } },
          { ...kept, openingId: later }
        ]
      })
  })
})

describe("an opening", () => {
  const { principal } = factsOf("coordinatorElsewhere")
  const own = { by: principal.personRef, role: "securityCoordinator", until: tomorrow } as const
  const as = (...openings: Parameters<typeof openedAs>[1]) => openedAs(principal, openings, nowInstant)

  it("lets in whoever made it, in the role they made it in, until it ends", () => {
    assert.strictEqual(as(own), "securityCoordinator")
    assert.isUndefined(as({ ...own, by: bo }))
    assert.isUndefined(as({ ...own, until: nowInstant }))
  })

  it("lets nobody in who does not hold its role any more, whatever else they hold", () => {
    assert.isUndefined(as({ ...own, role: "auditor" }))
    assert.strictEqual(as({ ...own, role: "auditor" }, own), "securityCoordinator")
    assert.isUndefined(openedAs({ ...principal, active: false }, [own], nowInstant))
  })
})

describe("protected identities", () => {
  it("are those of anybody in the case: one among several is enough to ask for its reason", () => {
    const exposed = ExposureRegistered({
      incidentId,
      exposureId: exposureOf("bo"),
      personRef: bo,
      exposedKind: "employee"
    })
    specify(BreakGlass)
      .given(incident(someoneElse), exposed, ProtectionFlagSet({ memberRef: bo, protectedIdentity: true }))
      .when({ incidentId, openingId, ground: "danger", reason: words(incidentId) }, asked(cilla, "securityCoordinator"))
      .thenRefused(new IncidentNotFound({ incidentId }))
  })
})
