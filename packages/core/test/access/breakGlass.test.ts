/** A case that is opened in an emergency: by whom, for how long, at what price, and who is told. */
import { ActorRef } from "@trygglogg/log"
import { specify } from "@trygglogg/log/testing"
import { DateTime, Result } from "effect"
import { assert, describe, expect, it } from "vitest"
import { BreakGlass } from "../../src/access/command/breakGlass.ts"
import { NotAuthorised, OpeningIdTaken } from "../../src/access/error.ts"
import { AccessBreakGlass } from "../../src/access/event/breakGlass.ts"
import { guard } from "../../src/access/guard.ts"
import { openedAs, relationTo } from "../../src/access/relation.ts"
import { permitOpening, seesOpenings, visibleParts } from "../../src/access/visibility.ts"
import { CloseIncident } from "../../src/incident/command/closing.ts"
import { ProtectionFlagSet, RoleEnded } from "../../src/organisation/event.ts"
import { PolicyAdopted } from "../../src/policy/event.ts"
import { OpeningId, type PersonRef } from "../../src/vocabulary/ids.ts"
import { IncidentNotFound } from "../../src/vocabulary/refusal.ts"
import { Day, Instant } from "../../src/vocabulary/time.ts"
import { words } from "../fixture.ts"
import { anna, bo, south, today } from "../organisation/town.ts"
import {
  factsOf,
  given,
  incidentId,
  known,
  opened,
  openingId,
  refOf,
  relationOf,
  someoneElse,
  type Who
} from "./people.ts"

const as = (personRef: PersonRef, role?: string) => ({ actor: ActorRef.make(personRef), ...(role && { role }) })
const reason = words<string>(incidentId)
const coordinator = refOf("coordinatorElsewhere")
const asked = { incidentId, openingId, ground: "danger", reason } as const
const broken = opened(coordinator, "securityCoordinator")
const begun = AccessBreakGlass({
  ...broken,
  from: Instant.make("2026-03-02T12:00:00.000Z"),
  until: Instant.make("2026-03-02T12:30:00.000Z")
})
/** As the guard tells the decision: in the role that lets them through. */
const asCoordinator = as(coordinator, "securityCoordinator")
const later = OpeningId.make("o-2")
const hidden = (memberRef: PersonRef, protectedIdentity = true) => ProtectionFlagSet({ memberRef, protectedIdentity })
const facts = [
  ...known.coordinatorElsewhere.filter((event) => event._tag === "IncidentReported"),
  ...given("colleague").filter((event) => event._tag === "ExposureRegistered")
]

/** Without the city's units, which only commands about units ask for. */
const past = (who: Who) => given(who).filter((event) => event._tag !== "UnitRegistered")

describe("breaking the glass", () => {
  it("opens the case for thirty minutes, to be reviewed within seven days", () =>
    specify(BreakGlass)
      .given(...facts)
      .when(asked, asCoordinator)
      .thenDecided(begun))

  it("opens it for as long as the city's rules say", () => {
    const adopted = PolicyAdopted({
      scope: "city",
      version: "2026:1",
      values: { breakGlassMinutes: 10, breakGlassReviewDays: 2 },
      validFrom: today,
      decidedBy: anna,
      source: "KS 2026/1"
    })
    specify(BreakGlass)
      .given(...facts, adopted)
      .when(asked, asCoordinator)
      .thenDecided(
        AccessBreakGlass({
          ...begun,
          until: Instant.make("2026-03-02T12:10:00.000Z"),
          reviewBy: Day.make("2026-03-04")
        })
      )
  })

  it("is a security coordinator's of another district through the door, and an auditor's", () => {
    const through = (who: Who) =>
      specify(guard(BreakGlass))
        .given(...past(who))
        .when(asked, as(refOf(who))).outcome
    assert.deepStrictEqual(through("coordinatorElsewhere"), Result.succeed([begun]))
    const auditor = refOf("auditor")
    assert.deepStrictEqual(
      through("auditor"),
      Result.succeed([AccessBreakGlass({ ...begun, by: auditor, role: "auditor" })])
    )
    expect(through("manager")).toStrictEqual(Result.fail(new NotAuthorised({ command: "BreakGlass" })))
    expect(through("managerElsewhere")).toStrictEqual(Result.fail(new IncidentNotFound({ incidentId })))
  })

  it("is nobody's without a role, and no program's", () => {
    const refusal = new NotAuthorised({ command: "BreakGlass" })
    specify(BreakGlass)
      .given(...facts)
      .when(asked, as(coordinator))
      .thenRefused(refusal)
    specify(BreakGlass)
      .given(...facts)
      .when(asked, { actor: ActorRef.make("worker:1"), role: "securityCoordinator" })
      .thenRefused(refusal)
  })

  it("is neither prolonged while it is open, nor begun anew under the same id", () => {
    specify(BreakGlass)
      .given(...facts, broken)
      .when({ ...asked, openingId: later }, asCoordinator)
      .thenNothing()
    const over = AccessBreakGlass({ ...broken, until: Instant.make("2026-03-02T12:00:00.000Z") })
    specify(BreakGlass)
      .given(...facts, over)
      .when(asked, asCoordinator)
      .thenRefused(new OpeningIdTaken({ incidentId, openingId }))
    specify(BreakGlass)
      .given(...facts, over)
      .when({ ...asked, openingId: later }, asCoordinator)
      .thenDecided(AccessBreakGlass({ ...begun, openingId: later }))
  })

  it("is each one's own: another's opening opens nothing for me", () =>
    specify(BreakGlass)
      .given(...facts, opened(anna, "auditor"))
      .when({ ...asked, openingId: later }, asCoordinator)
      .thenDecided(AccessBreakGlass({ ...begun, openingId: later })))
})

describe("a protected identity in the case", () => {
  const protectedReason = words<string>(incidentId)

  it("needs a reason of its own", () => {
    specify(BreakGlass)
      .given(...facts, hidden(someoneElse))
      .when(asked, asCoordinator)
      .thenRefused(new IncidentNotFound({ incidentId }))
    specify(BreakGlass)
      .given(...facts, hidden(someoneElse))
      .when({ ...asked, protectedReason }, asCoordinator)
      .thenDecided(AccessBreakGlass({ ...begun, protectedReason }))
  })

  it("counts for the reporter too, while it lasts, and is nobody's who has nothing to do with it", () => {
    const reporting = known.reporter[0]
    specify(BreakGlass)
      .given(reporting, hidden(refOf("reporter")))
      .when(asked, asCoordinator)
      .thenRefused(new IncidentNotFound({ incidentId }))
    specify(BreakGlass)
      .given(reporting, hidden(refOf("reporter")), hidden(refOf("reporter"), false), hidden(bo))
      .when(asked, asCoordinator)
      .thenDecided(begun)
  })

  it("is answered as a case that is not there: to the letter, through the door", () => {
    const command = guard(BreakGlass)
    const there = specify(command)
      .given(...past("coordinatorElsewhere"), hidden(someoneElse))
      .when(asked, as(coordinator)).outcome
    const nowhere = specify(command)
      .given(...known.coordinatorElsewhere.filter((event) => event._tag !== "IncidentReported"))
      .when(asked, as(coordinator)).outcome
    expect(there).toStrictEqual(nowhere)
    expect(there).toStrictEqual(Result.fail(new IncidentNotFound({ incidentId })))
  })
})

describe("a case that is open", () => {
  it("is read for that purpose, without health", () => {
    const { health, parts, purpose } = visibleParts(relationOf("coordinatorOpened"))
    assert.deepStrictEqual(
      [health, parts.has("narrative"), parts.has("support"), purpose],
      [false, true, false, "breakGlass"]
    )
    const reader = { actor: refOf("coordinatorOpened"), purpose: "breakGlass" }
    assert.isTrue(permitOpening(reader, "narrative", incidentId))
    assert.isFalse(permitOpening(reader, "support-comment", someoneElse))
    assert.isFalse(permitOpening(reader, "influencer", incidentId))
  })

  it("lets nobody do anything in it", () =>
    specify(guard(CloseIncident))
      .given(...past("coordinatorOpened"))
      .when({ incidentId, outcome: "handled" }, as(refOf("coordinatorOpened")))
      .thenRefused(new NotAuthorised({ command: "CloseIncident" })))

  const closing = (now: string, ...ended: ReadonlyArray<(typeof RoleEnded)["Type"]>) =>
    specify(guard(CloseIncident))
      .given(...past("coordinatorOpened"), ...ended)
      .when({ incidentId, outcome: "handled" }, { ...as(refOf("coordinatorOpened")), now: DateTime.makeUnsafe(now) })

  it("is closed to the minute, and as soon as the role ends", () => {
    const refusal = new IncidentNotFound({ incidentId })
    closing("2026-03-02T12:14:59.999Z").thenRefused(new NotAuthorised({ command: "CloseIncident" }))
    closing("2026-03-02T12:15:00.000Z").thenRefused(refusal)
    const ended = {
      memberRef: refOf("coordinatorOpened"),
      unitId: south,
      role: "securityCoordinator",
      at: today
    } as const
    closing("2026-03-02T12:14:00.000Z", RoleEnded(ended)).thenRefused(refusal)
  })

  it("is open to whoever opened it alone, and never to somebody who was exposed in it", () => {
    const { incident, principal } = factsOf("coordinatorElsewhere")
    const openAt = Instant.make("2026-03-02T12:00:00.000Z")
    assert.strictEqual(openedAs(principal, [broken], openAt), "securityCoordinator")
    assert.isUndefined(openedAs(principal, [opened(bo, "securityCoordinator")], openAt))
    assert.isUndefined(openedAs({ ...principal, active: false }, [broken], openAt))
    assert.strictEqual(relationTo(principal, incident).grants.size, 0)
    const exposed = { ...incident, exposed: [principal.personRef] }
    assert.deepStrictEqual([...relationTo(principal, exposed, [], "securityCoordinator").grants.keys()], ["exposed"])
  })

  it("is told to the exposed person, their safety representative, those who handle or lead, and the auditor", () => {
    const told: ReadonlyArray<Who> = [
      "exposed",
      "handler",
      "manager",
      "managerAbove",
      "coordinator",
      "safetyRep",
      "auditor"
    ]
    const untold: ReadonlyArray<Who> = [
      "reporter",
      "colleague",
      "safetyRepElsewhere",
      "coordinatorOpened",
      "administrator"
    ]
    assert.deepStrictEqual(
      told.filter((who) => !seesOpenings(relationOf(who))),
      []
    )
    assert.deepStrictEqual(
      untold.filter((who) => seesOpenings(relationOf(who))),
      []
    )
  })
})
