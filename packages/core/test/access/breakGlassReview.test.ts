/** Whoever leads the unit looks at why a case was opened in an emergency. */
import { ActorRef } from "@trygglogg/log"
import { specify, view } from "@trygglogg/log/testing"
import { assert, describe, it } from "vitest"
import { ReviewBreakGlass } from "../../src/access/command/breakGlass.ts"
import { NotAuthorised, OpeningNotFound, OpeningReviewed, OwnOpening } from "../../src/access/error.ts"
import { AccessBreakGlass, BreakGlassReviewed } from "../../src/access/event/breakGlass.ts"
import { breakGlass } from "../../src/access/projection.ts"
import { type BreakGlassRow, reviewsDue } from "../../src/access/view.ts"
import { OpeningId, type PersonRef } from "../../src/vocabulary/ids.ts"
import { ReasonRequired } from "../../src/vocabulary/refusal.ts"
import { Day, Instant } from "../../src/vocabulary/time.ts"
import { words } from "../fixture.ts"
import { anna, bo } from "../organisation/town.ts"
import { incidentId, opened, openingId, otherIncident, refOf } from "./people.ts"

const as = (personRef: PersonRef) => ({ actor: ActorRef.make(personRef) })
const reason = words<string>(incidentId)
const coordinator = refOf("coordinatorElsewhere")
const broken = opened(coordinator, "securityCoordinator")
const later = OpeningId.make("o-2")

describe("the review", () => {
  const review = { incidentId, openingId, outcome: "justified" } as const
  const at = Instant.make("2026-03-02T12:00:00.000Z")
  const done = BreakGlassReviewed({ ...review, reviewer: anna, at })

  it("is whoever leads the unit's, early or late", () => {
    specify(ReviewBreakGlass).given(broken).when(review, as(anna)).thenDecided(done)
    const late = AccessBreakGlass({ ...broken, reviewBy: Day.make("2026-01-09") })
    specify(ReviewBreakGlass).given(late).when(review, as(anna)).thenDecided(done)
  })

  it("is nobody's own, no program's, and of nothing that never was", () => {
    specify(ReviewBreakGlass)
      .given(broken)
      .when(review, as(coordinator))
      .thenRefused(new OwnOpening({ incidentId, openingId }))
    specify(ReviewBreakGlass)
      .given(broken)
      .when(review, { actor: ActorRef.make("worker:1") })
      .thenRefused(new NotAuthorised({ command: "ReviewBreakGlass" }))
    specify(ReviewBreakGlass)
      .given(broken)
      .when({ ...review, openingId: later }, as(anna))
      .thenRefused(new OpeningNotFound({ incidentId, openingId: later }))
  })

  it("says why when there was no need", () => {
    const outcome = "notJustified"
    specify(ReviewBreakGlass)
      .given(broken)
      .when({ ...review, outcome }, as(anna))
      .thenRefused(new ReasonRequired({ incidentId }))
    specify(ReviewBreakGlass)
      .given(broken)
      .when({ ...review, outcome, reason }, as(anna))
      .thenDecided(BreakGlassReviewed({ ...done, outcome, reason }))
  })

  it("is made once: the same again is nothing, another outcome is refused", () => {
    specify(ReviewBreakGlass).given(broken, done).when(review, as(bo)).thenNothing()
    specify(ReviewBreakGlass)
      .given(broken, done)
      .when({ ...review, outcome: "notJustified", reason }, as(bo))
      .thenRefused(new OpeningReviewed({ incidentId, openingId }))
  })

  it("stands beside the opening in the list, and is due until then", () => {
    const { _tag, incidentId: _, reason: _reason, ...kept } = broken
    view(breakGlass)
      .given(broken, done)
      .thenRows({ incidentId, openings: [{ ...kept, review: { reviewer: anna, outcome: "justified", at } }] })
    const row: BreakGlassRow = { incidentId, openings: [kept] }
    const reviewed: BreakGlassRow = {
      incidentId: otherIncident,
      openings: [{ ...kept, review: { reviewer: anna, outcome: "justified", at } }]
    }
    const early: BreakGlassRow = {
      incidentId: otherIncident,
      openings: [
        { ...kept, openingId: later, from: Instant.make("2026-02-01T12:00:00.000Z"), reviewBy: Day.make("2026-03-08") }
      ]
    }
    const due = (day: string) =>
      reviewsDue([row, reviewed, early], Day.make(day)).map((one) => [one.openingId, one.late])
    assert.deepStrictEqual(due("2026-03-09"), [
      [later, true],
      [openingId, false]
    ])
    assert.deepStrictEqual(due("2026-03-10"), [
      [later, true],
      [openingId, true]
    ])
  })
})
