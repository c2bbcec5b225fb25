import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import {
  AcceptSupport,
  DeclineSupport,
  NotOwnSupport,
  SupportIsOver,
  SupportNotOffered
} from "../../src/follow-up/index.ts"
import { ExposureNotFound, IncidentMerged, IncidentNotFound } from "../../src/incident/index.ts"
import {
  another,
  asked,
  assigned,
  exposureId,
  incidentId,
  leif,
  merged,
  mona,
  otherExposure,
  ravi,
  registered,
  reported,
  sara
} from "../fixture.ts"
import { about, accepted, declined, ended, held, offered, past } from "./support.ts"

const accept = { ...about, kinds: ["crisisSupport"] } as const
const notOwn = new NotOwnSupport({ exposureId })
const over = new SupportIsOver({ exposureId })

describe("accepting support", () => {
  it.for([
    { who: "the exposed person", by: asked(sara) },
    { who: "the handler, who passes it on", by: asked(mona) },
    { who: "a substitute, who passes it on", by: asked(leif, "substitute") }
  ])("is allowed of $who", ({ by }) =>
    specify(AcceptSupport)
      .given(...past, offered)
      .when(accept, by)
      .thenDecided(accepted)
  )

  it("is refused of a colleague, and of the handler of another incident", () => {
    specify(AcceptSupport)
      .given(...past, offered)
      .when(accept, asked(ravi))
      .thenRefused(notOwn)
    specify(AcceptSupport)
      .given(reported(), registered(), assigned(mona, another), offered)
      .when(accept, asked(mona))
      .thenRefused(notOwn)
  })

  it("is refused of what was not offered", () => {
    specify(AcceptSupport)
      .given(...past)
      .when(accept, asked(sara))
      .thenRefused(new SupportNotOffered({ exposureId, kinds: ["crisisSupport"] }))
    specify(AcceptSupport)
      .given(...past, offered)
      .when({ ...accept, kinds: ["crisisSupport", "escort"] }, asked(sara))
      .thenRefused(new SupportNotOffered({ exposureId, kinds: ["escort"] }))
  })

  it("is refused of what was offered to another", () =>
    specify(AcceptSupport)
      .given(...past, { ...offered, exposureId: otherExposure })
      .when(accept, asked(sara))
      .thenRefused(new SupportNotOffered({ exposureId, kinds: ["crisisSupport"] })))

  it.for([
    { how: "declined", event: declined },
    { how: "ended", event: ended }
  ] as const)("is refused after it was $how, until it is offered anew", ({ event }) => {
    specify(AcceptSupport)
      .given(...past, offered, event)
      .when(accept, asked(sara))
      .thenRefused(over)
    specify(AcceptSupport)
      .given(...past, offered, event, offered)
      .when(accept, asked(sara))
      .thenDecided(accepted)
  })

  it("adds what is new, and decides nothing of what was accepted", () => {
    const more = { ...offered, kinds: ["escort"] } as const
    specify(AcceptSupport)
      .given(...past, offered, accepted, more)
      .when({ ...accept, kinds: ["crisisSupport", "escort"] }, asked(sara))
      .thenDecided({ ...accepted, kinds: ["escort"] })
    specify(AcceptSupport)
      .given(...past, offered, accepted)
      .when(accept, asked(sara))
      .thenNothing()
  })

  it("is refused of nobody, of an unknown incident and a merged one", () => {
    specify(AcceptSupport)
      .given(reported(), offered)
      .when(accept, asked(sara))
      .thenRefused(new ExposureNotFound({ incidentId, exposureId }))
    specify(AcceptSupport)
      .given(reported({ incidentId: another }), registered(), offered)
      .when(accept, asked(sara))
      .thenRefused(new IncidentNotFound({ incidentId }))
    specify(AcceptSupport)
      .given(...past, offered, merged())
      .when(accept, asked(sara))
      .thenRefused(new IncidentMerged({ incidentId, target: another }))
  })
})

describe("declining support", () => {
  it.for([
    { who: "the exposed person", by: asked(sara) },
    { who: "the handler, who passes it on", by: asked(mona) }
  ])("scenario 35: is allowed of $who, after it was offered", ({ by }) =>
    specify(DeclineSupport)
      .given(...past, offered)
      .when(about, by)
      .thenDecided(declined)
  )

  it("is refused of a colleague", () =>
    specify(DeclineSupport)
      .given(...past, offered)
      .when(about, asked(ravi))
      .thenRefused(notOwn))

  it("is refused of the handler of another incident", () =>
    specify(DeclineSupport)
      .given(reported(), registered(), assigned(mona, another), offered)
      .when(about, asked(mona))
      .thenRefused(notOwn))

  it("scenario 35: is refused before it was offered, since it counts as offered", () => {
    const refused = new SupportNotOffered({ exposureId, kinds: [] })
    specify(DeclineSupport)
      .given(...past)
      .when(about, asked(sara))
      .thenRefused(refused)
    specify(DeclineSupport)
      .given(...past, { ...offered, exposureId: otherExposure })
      .when(about, asked(sara))
      .thenRefused(refused)
  })

  it("is allowed after it was accepted", () =>
    specify(DeclineSupport)
      .given(...past, offered, accepted)
      .when(about, asked(sara))
      .thenDecided(declined))

  it("decides nothing the second time, and is refused after the support ended", () => {
    specify(DeclineSupport)
      .given(...past, offered, declined)
      .when(about, asked(sara))
      .thenNothing()
    specify(DeclineSupport)
      .given(...past, offered, ended)
      .when(about, asked(sara))
      .thenRefused(over)
  })

  it("is refused of nobody, of an unknown incident and a merged one", () => {
    specify(DeclineSupport)
      .given(reported(), offered, held)
      .when(about, asked(sara))
      .thenRefused(new ExposureNotFound({ incidentId, exposureId }))
    specify(DeclineSupport)
      .given(reported({ incidentId: another }), registered(), offered)
      .when(about, asked(sara))
      .thenRefused(new IncidentNotFound({ incidentId }))
    specify(DeclineSupport)
      .given(...past, offered, merged())
      .when(about, asked(sara))
      .thenRefused(new IncidentMerged({ incidentId, target: another }))
  })
})
