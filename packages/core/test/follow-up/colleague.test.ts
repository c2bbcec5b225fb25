import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import {
  AnswerColleagueSupport,
  ColleagueFollowUpHeld,
  ColleagueIsExposed,
  ColleagueNotActive,
  ColleagueSupportAnswered,
  ColleagueSupportNotOffered,
  ColleagueSupportOffered,
  HoldColleagueFollowUp,
  NotOwnColleagueSupport,
  NotTheReporter,
  OfferColleagueSupport,
  SelfColleagueSupport
} from "../../src/follow-up/index.ts"
import { IncidentNotFound, OccurredInFuture } from "../../src/incident/index.ts"
import {
  another,
  asked,
  assigned,
  incidentId,
  joined,
  leif,
  mona,
  nowInstant,
  ravi,
  registered,
  reported,
  sara,
  tomorrow,
  words
} from "../fixture.ts"
import { answers } from "./support.ts"

const byRavi = reported({ reporter: { mode: "named", kind: "colleague", memberRef: ravi } })
const of = { incidentId, personRef: ravi } as const
const offer = { ...of, as: "reporter", kinds: ["supervision"] } as const
const offered = ColleagueSupportOffered({ ...offer, at: nowInstant })
const notOwn = new NotOwnColleagueSupport(of)

describe("support for a colleague who reported or saw it", () => {
  const { given } = specify(OfferColleagueSupport)
  const past = [byRavi, registered(), joined(ravi)] as const

  it("is offered to who reported, and to who saw it", () => {
    given(...past)
      .when(offer, asked(mona))
      .thenDecided(offered)
    given(reported(), joined(ravi))
      .when({ ...offer, as: "witness" }, asked(mona))
      .thenDecided(ColleagueSupportOffered({ ...offer, as: "witness", at: nowInstant }))
  })

  it("is not offered twice, and adds what is new", () => {
    given(...past, offered)
      .when(offer, asked(mona))
      .thenNothing()
    given(...past, offered)
      .when({ ...offer, kinds: ["supervision", "timeOff"] }, asked(mona))
      .thenDecided(ColleagueSupportOffered({ ...offer, kinds: ["timeOff"], at: nowInstant }))
  })

  it("is refused of oneself, of the exposed, of who did not report, of who does not work here, and ahead of time", () => {
    given(...past)
      .when(offer, asked(ravi))
      .thenRefused(new SelfColleagueSupport(of))
    given(...past, joined(sara))
      .when({ ...offer, personRef: sara }, asked(mona))
      .thenRefused(new ColleagueIsExposed({ incidentId, personRef: sara }))
    given(...past, joined(leif))
      .when({ ...offer, personRef: leif }, asked(mona))
      .thenRefused(new NotTheReporter({ incidentId, personRef: leif }))
    given(byRavi).when(offer, asked(mona)).thenRefused(new ColleagueNotActive(of))
    given(...past)
      .when({ ...offer, at: tomorrow }, asked(mona))
      .thenRefused(new OccurredInFuture({ incidentId, occurred: tomorrow }))
  })

  it("is refused of an incident that is not there, in any of its steps", () => {
    const none = new IncidentNotFound({ incidentId })
    given(joined(ravi))
      .when({ ...offer, as: "witness" }, asked(mona))
      .thenRefused(none)
    const answer = { ...of, answer: "accepted" } as const
    specify(AnswerColleagueSupport).given(offered).when(answer, asked(ravi)).thenRefused(none)
    specify(HoldColleagueFollowUp)
      .given(offered)
      .when({ ...of, ...answers }, asked(ravi))
      .thenRefused(none)
  })

  it("is offered again after it was declined, and not while it is accepted", () => {
    const answered = (answer: "accepted" | "declined") => ColleagueSupportAnswered({ ...of, answer })
    given(...past, offered, answered("declined"))
      .when(offer, asked(mona))
      .thenDecided(offered)
    given(...past, offered, answered("accepted"))
      .when(offer, asked(mona))
      .thenNothing()
    const accept = specify(AnswerColleagueSupport)
    accept
      .given(byRavi, offered, answered("accepted"), offered)
      .when({ ...of, answer: "accepted" }, asked(ravi))
      .thenNothing()
    accept
      .given(byRavi, offered, answered("declined"), offered)
      .when({ ...of, answer: "declined" }, asked(ravi))
      .thenDecided(answered("declined"))
  })

  it("is answered by the colleague, or through whoever handles the case, and by nobody else", () => {
    const accept = { ...of, answer: "accepted" } as const
    const answered = ColleagueSupportAnswered(accept)
    const answer = specify(AnswerColleagueSupport)
    answer.given(byRavi, offered).when(accept, asked(ravi)).thenDecided(answered)
    answer.given(byRavi, offered, assigned()).when(accept, asked(mona)).thenDecided(answered)
    answer.given(byRavi, offered, assigned()).when(accept, asked(leif)).thenRefused(notOwn)
    answer.given(byRavi, offered, answered).when(accept, asked(ravi)).thenNothing()
    answer.given(byRavi).when(accept, asked(ravi)).thenRefused(new ColleagueSupportNotOffered(of))
    answer
      .given(byRavi, reported({ incidentId: another }), ColleagueSupportOffered({ ...offered, incidentId: another }))
      .when(accept, asked(ravi))
      .thenRefused(new ColleagueSupportNotOffered(of))
  })

  it("is followed up: their own answers when they give them", () => {
    const hold = { ...of, ...answers }
    const held = ColleagueFollowUpHeld({ ...hold, at: nowInstant, answeredBySelf: true })
    const holding = specify(HoldColleagueFollowUp)
    holding.given(byRavi, offered).when(hold, asked(ravi)).thenDecided(held)
    holding
      .given(byRavi, offered, assigned())
      .when(hold, asked(mona))
      .thenDecided(ColleagueFollowUpHeld({ ...held, answeredBySelf: false }))
    holding.given(byRavi, offered, assigned()).when(hold, asked(leif)).thenRefused(notOwn)
    holding
      .given(byRavi, offered)
      .when({ ...hold, comment: words(sara) }, asked(ravi))
      .thenRefused(notOwn)
    const comment = words<string>(ravi)
    holding
      .given(byRavi, offered)
      .when({ ...hold, comment }, asked(ravi))
      .thenDecided(ColleagueFollowUpHeld({ ...held, comment }))
    holding.given(byRavi).when(hold, asked(ravi)).thenRefused(new ColleagueSupportNotOffered(of))
    holding
      .given(byRavi, offered)
      .when({ ...hold, at: tomorrow }, asked(ravi))
      .thenRefused(new OccurredInFuture({ incidentId, occurred: tomorrow }))
  })
})
