import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import { policyDefaults } from "../../src/catalogue/policyDefaults.ts"
import { OfferSupport, SelfSupportForbidden, SupportOffered } from "../../src/follow-up/index.ts"
import {
  ExposureNotFound,
  ExposureRemoved,
  IncidentMerged,
  IncidentNotFound,
  OccurredInFuture
} from "../../src/incident/index.ts"
import { PolicyAdopted } from "../../src/policy/index.ts"
import { UnitId } from "../../src/vocabulary/ids.ts"
import { Day, Instant } from "../../src/vocabulary/time.ts"
import {
  another,
  asked,
  closed,
  exposureId,
  incidentId,
  merged,
  mona,
  otherExposure,
  reception,
  registered,
  reported,
  sara,
  tomorrow
} from "../fixture.ts"
import { about, accepted, declined, ended, offered, plan, planned } from "./support.ts"

const offer = { ...about, kinds: ["crisisSupport"] } as const
const past = [reported(), registered()] as const
const adopted = (followUpDays: ReadonlyArray<number>) =>
  PolicyAdopted({
    scope: "city",
    version: "2026:1",
    values: { ...policyDefaults.values, followUpDays },
    validFrom: Day.make("2026-01-01"),
    decidedBy: mona,
    source: "Beslut 2026-01-01"
  })

describe("offering support", () => {
  it("plans the follow-ups by the city's rules", () => {
    specify(OfferSupport)
      .given(...past)
      .when(offer, asked(mona))
      .thenDecided(offered, ...plan)
    specify(OfferSupport)
      .given(...past, adopted([1, 7, 50]))
      .when(offer, asked(mona))
      .thenDecided(
        offered,
        planned("2026-03-03", "firstDay"),
        planned("2026-03-09", "week1"),
        planned("2026-04-21", "extra")
      )
  })

  it("plans those of the unit's rules too, and none of another unit's", () => {
    const local = PolicyAdopted({
      ...adopted([]),
      scope: "unit",
      unitId: reception,
      version: "M:1",
      values: { followUpDays: [7, 14] }
    })
    specify(OfferSupport)
      .given(...past, adopted([14]), local)
      .when(offer, asked(mona))
      .thenDecided(offered, planned("2026-03-09", "week1"), planned("2026-03-16", "week2"))
    specify(OfferSupport)
      .given(...past, adopted([14]), PolicyAdopted({ ...local, unitId: UnitId.make("elsewhere") }))
      .when(offer, asked(mona))
      .thenDecided(offered, planned("2026-03-16", "week2"))
  })

  it("counts the days from when it was offered", () => {
    const at = Instant.make("2026-02-27T23:30:00.000Z")
    specify(OfferSupport)
      .given(...past, adopted([14]))
      .when({ ...offer, at }, asked(mona))
      .thenDecided({ ...offered, at }, planned("2026-03-14", "week2"))
  })

  it("is refused of a time that has not come", () =>
    specify(OfferSupport)
      .given(...past)
      .when({ ...offer, at: tomorrow }, asked(mona))
      .thenRefused(new OccurredInFuture({ incidentId, occurred: tomorrow })))

  it("scenario 33: is refused of an exposed manager to herself", () =>
    specify(OfferSupport)
      .given(reported(), registered({ personRef: mona, exposedKind: "manager" }))
      .when(offer, asked(mona, "manager"))
      .thenRefused(new SelfSupportForbidden({ exposureId })))

  it("scenario 33: is allowed to an exposed manager of the manager above", () =>
    specify(OfferSupport)
      .given(reported(), registered({ personRef: mona, exposedKind: "manager" }), adopted([]))
      .when(offer, asked("p-head", "manager"))
      .thenDecided(SupportOffered({ ...offered, personRef: mona })))

  it("is allowed in a closed incident", () =>
    specify(OfferSupport)
      .given(...past, closed(), adopted([]))
      .when(offer, asked(mona))
      .thenDecided(offered))

  it("is refused of nobody, of who was removed, and of another incident's exposure", () => {
    const refused = new ExposureNotFound({ incidentId, exposureId })
    specify(OfferSupport).given(reported()).when(offer, asked(mona)).thenRefused(refused)
    specify(OfferSupport)
      .given(...past, ExposureRemoved({ incidentId, exposureId, reason: "wasNotExposed" }))
      .when(offer, asked(mona))
      .thenRefused(refused)
    specify(OfferSupport)
      .given(reported(), registered({ incidentId: another }))
      .when(offer, asked(mona))
      .thenRefused(refused)
  })

  it("is refused of an unknown incident and a merged one, and goes on in the target", () => {
    specify(OfferSupport)
      .given(reported({ incidentId: another }), registered())
      .when(offer, asked(mona))
      .thenRefused(new IncidentNotFound({ incidentId }))
    const moved = { exposureId, personRef: sara, exposedKind: "employee", supportSettled: false } as const
    const into = merged({ movedExposures: [moved] })
    specify(OfferSupport)
      .given(...past, into)
      .when(offer, asked(mona))
      .thenRefused(new IncidentMerged({ incidentId, target: another }))
    specify(OfferSupport)
      .given(...past, reported({ incidentId: another }), into, adopted([]))
      .when({ ...offer, incidentId: another }, asked(mona))
      .thenDecided({ ...offered, incidentId: another })
  })
})

describe("offering more", () => {
  it("adds kinds and plans nothing twice", () =>
    specify(OfferSupport)
      .given(...past, offered, ...plan)
      .when({ ...offer, kinds: ["crisisSupport", "escort", "escort"] }, asked(mona))
      .thenDecided({ ...offered, kinds: ["escort"] }))

  it("decides nothing of what is offered already", () => {
    specify(OfferSupport)
      .given(...past, offered, ...plan)
      .when(offer, asked(mona))
      .thenNothing()
    specify(OfferSupport)
      .given(...past, offered, ...plan, accepted)
      .when(offer, asked(mona))
      .thenNothing()
  })

  it.for([
    { after: "declined", event: declined },
    { after: "ended", event: ended }
  ] as const)("is allowed of the same after it was $after, with what was planned before", ({ event }) =>
    specify(OfferSupport)
      .given(...past, offered, ...plan, event)
      .when(offer, asked(mona))
      .thenDecided(offered)
  )

  it("is not held back by what was offered to another", () =>
    specify(OfferSupport)
      .given(...past, ...[offered, ...plan].map((event) => ({ ...event, exposureId: otherExposure })), adopted([14]))
      .when(offer, asked(mona))
      .thenDecided(offered, planned("2026-03-16", "week2")))
})
