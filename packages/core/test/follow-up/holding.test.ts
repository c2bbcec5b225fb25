import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import {
  EmployeeWantsMore,
  EndSupport,
  FollowUpHeld,
  HoldFollowUp,
  NotOwnSupport,
  OfferSupport,
  SupportNotOffered
} from "../../src/follow-up/index.ts"
import { ExposureNotFound, IncidentMerged, IncidentNotFound, OccurredInFuture } from "../../src/incident/index.ts"
import {
  another,
  asked,
  assigned,
  closed,
  exposureId,
  incidentId,
  leif,
  merged,
  mona,
  nowInstant,
  otherExposure,
  ravi,
  registered,
  reported,
  sara,
  tomorrow,
  words
} from "../fixture.ts"
import { about, accepted, answers, declined, ended, held, offered, past, plan } from "./support.ts"

const hold = { ...about, ...answers }
const notOwn = new NotOwnSupport({ exposureId })
const notOffered = new SupportNotOffered({ exposureId, kinds: [] })
const throughOthers = FollowUpHeld({ ...held, answeredBySelf: false })

describe("holding a follow-up", () => {
  it("is the exposed person's own answer when they ask it", () =>
    specify(HoldFollowUp)
      .given(...past, offered)
      .when(hold, asked(sara))
      .thenDecided(held))

  it.for([
    { who: "the handler", by: asked(mona) },
    { who: "a security coordinator", by: asked(leif, "securityCoordinator") }
  ])("is not their own answer when $who asks it", ({ by }) =>
    specify(HoldFollowUp)
      .given(...past, offered)
      .when(hold, by)
      .thenDecided(throughOthers)
  )

  it("may always be added to by the person", () => {
    specify(HoldFollowUp)
      .given(...past, offered, throughOthers)
      .when({ ...hold, sufficient: "no", comment: words(sara) }, asked(sara))
      .thenDecided(FollowUpHeld({ ...held, sufficient: "no", comment: words(sara) }))
    specify(HoldFollowUp)
      .given(...past, offered, ended, closed())
      .when(hold, asked(sara))
      .thenDecided(held)
    specify(HoldFollowUp)
      .given(...past, offered, declined)
      .when(hold, asked(sara))
      .thenDecided(held)
  })

  it("is refused of a colleague, a safety representative, and the handler of another incident", () => {
    specify(HoldFollowUp)
      .given(...past, offered)
      .when(hold, asked(ravi))
      .thenRefused(notOwn)
    specify(HoldFollowUp)
      .given(...past, offered)
      .when(hold, asked(ravi, "safetyRepresentative"))
      .thenRefused(notOwn)
    specify(HoldFollowUp)
      .given(reported(), registered(), assigned(mona, another), offered)
      .when(hold, asked(mona))
      .thenRefused(notOwn)
  })

  it("is refused with a comment sealed for somebody else", () =>
    specify(HoldFollowUp)
      .given(...past, offered)
      .when({ ...hold, comment: words(ravi) }, asked(sara))
      .thenRefused(notOwn))

  it("is refused where nothing was offered: there is no support to ask about", () => {
    specify(HoldFollowUp)
      .given(...past)
      .when(hold, asked(mona))
      .thenRefused(notOffered)
    specify(HoldFollowUp)
      .given(...past, { ...offered, exposureId: otherExposure })
      .when(hold, asked(mona))
      .thenRefused(notOffered)
  })

  it("is refused of a time that has not come, and may be of a time that has been", () => {
    specify(HoldFollowUp)
      .given(...past, offered)
      .when({ ...hold, at: tomorrow }, asked(sara))
      .thenRefused(new OccurredInFuture({ incidentId, occurred: tomorrow }))
    specify(HoldFollowUp)
      .given(...past, offered)
      .when({ ...hold, at: nowInstant }, asked(sara))
      .thenDecided(held)
  })

  it("is refused of nobody, of an unknown incident and a merged one", () => {
    specify(HoldFollowUp)
      .given(reported(), offered)
      .when(hold, asked(sara))
      .thenRefused(new ExposureNotFound({ incidentId, exposureId }))
    specify(HoldFollowUp)
      .given(reported({ incidentId: another }), registered(), offered)
      .when(hold, asked(sara))
      .thenRefused(new IncidentNotFound({ incidentId }))
    specify(HoldFollowUp)
      .given(...past, offered, merged())
      .when(hold, asked(sara))
      .thenRefused(new IncidentMerged({ incidentId, target: another }))
  })
})

describe("ending support", () => {
  const end = { ...about, reason: "noLongerNeeded" } as const
  const open = [reported(), registered(), offered, ...plan, accepted] as const
  const wantsMore = FollowUpHeld({ ...held, sufficient: "no", wantsMore: true })

  it("is allowed before any follow-up and after one where nothing more was wanted", () => {
    specify(EndSupport)
      .given(...open)
      .when(end)
      .thenDecided(ended)
    specify(EndSupport)
      .given(...open, held)
      .when(end)
      .thenDecided(ended)
  })

  it("scenario 31: is refused when the person wanted more at the last follow-up", () => {
    const refused = new EmployeeWantsMore({ exposureId })
    specify(EndSupport)
      .given(...open, wantsMore)
      .when(end)
      .thenRefused(refused)
    specify(EndSupport)
      .given(...open, held, wantsMore)
      .when({ ...end, reason: "byOwnWish" })
      .thenRefused(refused)
  })

  it("scenario 31: is allowed when the last follow-up says enough", () =>
    specify(EndSupport)
      .given(...open, wantsMore, held)
      .when(end)
      .thenDecided(ended))

  it("is not held back by what another person wants", () =>
    specify(EndSupport)
      .given(...open, { ...wantsMore, exposureId: otherExposure })
      .when(end)
      .thenDecided(ended))

  it("scenario 32: leaves the later follow-ups planned, so that a new offer plans none twice", () =>
    specify(OfferSupport)
      .given(reported(), registered(), offered, ...plan, ended)
      .when({ ...about, kinds: ["escort"] }, asked(mona))
      .thenDecided({ ...offered, kinds: ["escort"] }))

  it("scenario 32: a planned follow-up can be held after the end", () =>
    specify(HoldFollowUp)
      .given(...past, offered, ...plan, ended)
      .when(hold, asked(mona))
      .thenDecided(throughOthers))

  it("is refused where nothing was offered", () =>
    specify(EndSupport).given(reported(), registered()).when(end).thenRefused(notOffered))

  it("decides nothing of what ended or was declined", () => {
    specify(EndSupport)
      .given(...open, ended)
      .when(end)
      .thenNothing()
    specify(EndSupport)
      .given(...open, declined)
      .when(end)
      .thenNothing()
  })

  it("is refused of nobody, of an unknown incident and a merged one", () => {
    specify(EndSupport)
      .given(reported(), offered)
      .when(end)
      .thenRefused(new ExposureNotFound({ incidentId, exposureId }))
    specify(EndSupport)
      .given(reported({ incidentId: another }), registered(), offered)
      .when(end)
      .thenRefused(new IncidentNotFound({ incidentId }))
    specify(EndSupport)
      .given(...open, merged())
      .when(end)
      .thenRefused(new IncidentMerged({ incidentId, target: another }))
  })
})
