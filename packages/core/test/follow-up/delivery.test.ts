import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import {
  EndsBeforeItBegins,
  FollowUpInPast,
  FollowUpMissed,
  FollowUpNotDue,
  FollowUpNotPlanned,
  FollowUpPlanned,
  PlanFollowUp,
  ProtectiveMeasureTaken,
  RecordMissedFollowUp,
  RecordSupportDelivered,
  SupportDelivered,
  SupportNotOffered,
  TakeProtectiveMeasure
} from "../../src/follow-up/index.ts"
import { ExposureNotFound, IncidentMerged, OccurredInFuture } from "../../src/incident/index.ts"
import { Day } from "../../src/vocabulary/time.ts"
import {
  another,
  exposureId,
  incidentId,
  merged,
  nowInstant,
  otherExposure,
  registered,
  reported,
  sara,
  tomorrow
} from "../fixture.ts"
import { about, declined, ended, held, offered, plan, planned } from "./support.ts"

const past = [reported(), registered()] as const
const of = { ...about, personRef: sara }
const day = (text: string) => Day.make(text)
const notFound = new ExposureNotFound({ incidentId, exposureId: otherExposure })

describe("support that was given", () => {
  const give = { ...about, kind: "crisisSupport", provider: "companyHealth" } as const
  const { given } = specify(RecordSupportDelivered)

  it("is of a kind that was offered, with who gave it and when", () =>
    given(...past, offered)
      .when(give)
      .thenDecided(SupportDelivered({ ...of, kind: "crisisSupport", provider: "companyHealth", at: nowInstant })))

  it("is refused of another kind, of one that was declined, and of a time that has not been", () => {
    given(...past, offered)
      .when({ ...give, kind: "escort" })
      .thenRefused(new SupportNotOffered({ exposureId, kinds: ["escort"] }))
    given(...past, offered, declined)
      .when(give)
      .thenRefused(new SupportNotOffered({ exposureId, kinds: ["crisisSupport"] }))
    given(...past, offered)
      .when({ ...give, at: tomorrow })
      .thenRefused(new OccurredInFuture({ incidentId, occurred: tomorrow }))
  })

  it("is refused of an exposure that is not here", () =>
    given(...past, offered)
      .when({ ...give, exposureId: otherExposure })
      .thenRefused(notFound))
})

describe("a protective measure", () => {
  const take = { ...about, measure: "escort", from: day("2026-03-02") } as const
  const { given } = specify(TakeProtectiveMeasure)

  it("needs no offer: danger does not wait", () =>
    given(...past)
      .when(take)
      .thenDecided(ProtectiveMeasureTaken({ ...of, measure: "escort", from: day("2026-03-02") })))

  it("does not end before it begins, and may end the same day", () => {
    const until = day("2026-03-01")
    given(...past)
      .when({ ...take, until })
      .thenRefused(new EndsBeforeItBegins({ exposureId, from: take.from, until }))
    given(...past)
      .when({ ...take, until: take.from })
      .thenDecided(ProtectiveMeasureTaken({ ...of, measure: "escort", from: take.from, until: take.from }))
  })

  it("is refused in a case that went on in another", () =>
    given(...past, merged())
      .when(take)
      .thenRefused(new IncidentMerged({ incidentId, target: another })))
})

describe("one more follow-up", () => {
  const dueOn = day("2026-03-20")
  const extra = FollowUpPlanned({ ...of, dueOn, occasion: "extra" })
  const { given } = specify(PlanFollowUp)

  it("is planned beside those of the rules, once for a day", () => {
    given(...past, offered, ...plan)
      .when({ ...about, dueOn })
      .thenDecided(extra)
    given(...past, offered, ...plan, extra)
      .when({ ...about, dueOn })
      .thenNothing()
  })

  it("is for today or later, and of support that was offered", () => {
    const today = day("2026-03-02")
    given(...past, offered)
      .when({ ...about, dueOn: today })
      .thenDecided(FollowUpPlanned({ ...of, dueOn: today, occasion: "extra" }))
    const yesterday = day("2026-03-01")
    given(...past, offered)
      .when({ ...about, dueOn: yesterday })
      .thenRefused(new FollowUpInPast({ exposureId, dueOn: yesterday }))
    given(...past)
      .when({ ...about, dueOn })
      .thenRefused(new SupportNotOffered({ exposureId, kinds: [] }))
    given(...past, offered)
      .when({ ...about, exposureId: otherExposure, dueOn })
      .thenRefused(notFound)
  })

  it("scenario 32: is planned also when the support has ended early", () =>
    given(...past, offered, ended)
      .when({ ...about, dueOn })
      .thenDecided(extra))
})

describe("a follow-up that was missed", () => {
  const dueOn = day("2026-03-01")
  const due = planned("2026-03-01", "week2")
  const miss = { ...about, dueOn, reason: "notReached" } as const
  const missed = FollowUpMissed({ ...of, dueOn, reason: "notReached" })
  const { given } = specify(RecordMissedFollowUp)

  it("is one whose day has passed without any", () => {
    given(...past, offered, due)
      .when(miss)
      .thenDecided(missed)
    given(...past, offered, due, missed)
      .when(miss)
      .thenNothing()
    const earlier = day("2026-02-01")
    given(...past, offered, planned("2026-02-01", "firstDay"), due, missed)
      .when({ ...miss, dueOn: earlier })
      .thenDecided({ ...missed, dueOn: earlier })
  })

  it("is none that was held, and none that nobody planned", () => {
    const none = new FollowUpNotPlanned({ exposureId, dueOn })
    given(...past, offered, due, held)
      .when(miss)
      .thenRefused(none)
    given(...past, offered)
      .when(miss)
      .thenRefused(none)
    given(...past, offered, plan[0])
      .when(miss)
      .thenRefused(none)
    given(...past, offered, due)
      .when({ ...miss, exposureId: otherExposure })
      .thenRefused(notFound)
  })

  it("is none whose day is today", () => {
    const today = day("2026-03-02")
    given(...past, offered, planned("2026-03-02", "week2"))
      .when({ ...miss, dueOn: today })
      .thenRefused(new FollowUpNotDue({ exposureId, dueOn: today }))
  })
})
