import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import {
  AssessDuty,
  BasisOfOtherAuthority,
  DutyAssessed,
  DutyNotAssessed,
  KnownInFuture,
  MarkNotificationNotRequired,
  NoDutyToNotify,
  NotificationAlreadySent,
  NotificationNotRequired,
  NotificationNotSent,
  NotificationReceiptStored,
  NotificationSent,
  NotificationSupplemented,
  RecordNotificationSent,
  StoreNotificationReceipt,
  SupplementNotification
} from "../../src/statutory-notification/index.ts"
import { ExternalRef } from "../../src/vocabulary/ids.ts"
import {
  IncidentMerged,
  IncidentNotFound,
  OccurredInFuture,
  PersonalIdentityForbidden,
  ReasonRequired,
  ReferenceMalformed
} from "../../src/vocabulary/refusal.ts"
import { Instant } from "../../src/vocabulary/time.ts"
import { another, incidentId, merged, nowInstant, reported, tomorrow, words } from "../fixture.ts"

const authority = "workEnvironmentAuthority"
const duty = { incidentId, authority } as const
const reason = words<string>(incidentId)
const earlier = Instant.make("2026-03-02T09:00:00.000Z")
const assessed = (id = incidentId) =>
  DutyAssessed({ ...duty, incidentId: id, basis: "seriousNearMiss", knownSince: nowInstant })
const notRequired = (id = incidentId) => NotificationNotRequired({ ...duty, incidentId: id, reason: words(id) })
const sent = (id = incidentId) => NotificationSent({ ...duty, incidentId: id, at: nowInstant })
const receiptRef = ExternalRef.make("AV-2026/012345")

describe("assessing whether an authority must be told", () => {
  const assess = specify(AssessDuty)
  const near = { ...duty, basis: "seriousNearMiss" } as const
  const nothing = { ...duty, basis: "none" } as const

  it("is kept with what the duty rests on, and since when it was known", () => {
    assess.given(reported()).when(near).thenDecided(assessed())
    assess
      .given(reported())
      .when({ ...near, knownSince: earlier })
      .thenDecided(DutyAssessed({ ...near, knownSince: earlier }))
  })

  it("that it need not be told is said why, and settles it", () => {
    assess.given(reported()).when(nothing).thenRefused(new ReasonRequired({ incidentId }))
    assess
      .given(reported())
      .when({ ...nothing, reason })
      .thenDecided(DutyAssessed({ ...nothing, reason, knownSince: nowInstant }), notRequired())
  })

  it.for([
    { authority: "workEnvironmentAuthority", basis: "workInjury" },
    { authority: "insuranceAgency", basis: "death" },
    { authority: "insuranceAgency", basis: "seriousNearMiss" }
  ] as const)("is refused of $authority on $basis, which another is told of", (other) =>
    assess
      .given(reported())
      .when({ incidentId, ...other })
      .thenRefused(new BasisOfOtherAuthority({ incidentId, authority: other.authority }))
  )

  it("is of a work injury for the insurance agency", () => {
    const injury = { incidentId, authority: "insuranceAgency", basis: "workInjury" } as const
    assess
      .given(reported(), sent())
      .when(injury)
      .thenDecided(DutyAssessed({ ...injury, knownSince: nowInstant }))
  })

  it("is known no later than now", () =>
    assess
      .given(reported())
      .when({ ...near, knownSince: tomorrow })
      .thenRefused(new KnownInFuture({ incidentId, authority })))

  it("is made anew as long as nothing was sent, and decides nothing when it says the same", () => {
    assess.given(reported(), assessed()).when(near).thenNothing()
    assess
      .given(reported(), assessed())
      .when({ ...near, basis: "severeInjury" })
      .thenDecided(DutyAssessed({ ...near, basis: "severeInjury", knownSince: nowInstant }))
    assess.given(reported(), notRequired()).when(near).thenDecided(assessed())
    assess
      .given(reported(), assessed(), sent())
      .when(near)
      .thenRefused(new NotificationAlreadySent({ incidentId, authority }))
  })

  it("is of an incident that is there, and its own", () => {
    assess.given().when(near).thenRefused(new IncidentNotFound({ incidentId }))
    assess
      .given(reported(), merged())
      .when(near)
      .thenRefused(new IncidentMerged({ incidentId, target: another }))
    assess.given(reported(), assessed(another), sent(another)).when(near).thenDecided(assessed())
  })
})

describe("saying afterwards that an authority need not be told", () => {
  const mark = specify(MarkNotificationNotRequired)
  const not = { ...duty, reason }

  it("settles what was a duty, once", () => {
    mark.given(reported(), assessed()).when(not).thenDecided(notRequired())
    mark.given(reported(), assessed(), notRequired()).when(not).thenNothing()
  })

  it("is of an incident that is there", () =>
    mark.given(assessed()).when(not).thenRefused(new IncidentNotFound({ incidentId })))

  it("is refused before it was assessed, and after it was told", () => {
    mark.given(reported(), assessed(another)).when(not).thenRefused(new DutyNotAssessed({ incidentId, authority }))
    mark
      .given(reported(), assessed(), sent())
      .when(not)
      .thenRefused(new NotificationAlreadySent({ incidentId, authority }))
  })
})

describe("telling an authority", () => {
  const send = specify(RecordNotificationSent)

  it("is kept with its time and what the authority calls it", () => {
    send.given(reported(), assessed()).when(duty).thenDecided(sent())
    send
      .given(reported(), assessed())
      .when({ ...duty, at: earlier, receiptRef: ` ${receiptRef} ` })
      .thenDecided(NotificationSent({ ...duty, at: earlier, receiptRef }))
  })

  it("is refused before the duty was assessed, and when it was found to be none", () => {
    send.given(reported()).when(duty).thenRefused(new DutyNotAssessed({ incidentId, authority }))
    send
      .given(reported(), assessed(), notRequired())
      .when(duty)
      .thenRefused(new NoDutyToNotify({ incidentId, authority }))
    send
      .given(reported(), DutyAssessed({ ...duty, basis: "none", reason, knownSince: nowInstant }))
      .when(duty)
      .thenRefused(new NoDutyToNotify({ incidentId, authority }))
  })

  it("is of an incident that is there", () =>
    send.given(assessed()).when(duty).thenRefused(new IncidentNotFound({ incidentId })))

  it("is not told to the other authority by it", () =>
    send
      .given(reported(), assessed())
      .when({ ...duty, authority: "insuranceAgency" })
      .thenRefused(new DutyNotAssessed({ incidentId, authority: "insuranceAgency" })))

  it("is done once, no later than now", () => {
    send.given(reported(), assessed(), sent()).when(duty).thenNothing()
    send
      .given(reported(), assessed())
      .when({ ...duty, at: tomorrow })
      .thenRefused(new OccurredInFuture({ incidentId, occurred: tomorrow }))
  })

  it("keeps no reference that points at a person or is a sentence", () => {
    send
      .given(reported(), assessed())
      .when({ ...duty, receiptRef: "850415-1234" })
      .thenRefused(new PersonalIdentityForbidden({ incidentId }))
    send
      .given(reported(), assessed())
      .when({ ...duty, receiptRef: "skickat till Anna" })
      .thenRefused(new ReferenceMalformed({ incidentId }))
  })
})

describe("what comes after a notification", () => {
  const store = specify(StoreNotificationReceipt)
  const supplement = specify(SupplementNotification)
  const receipt = NotificationReceiptStored({ ...duty, at: nowInstant, receiptRef })

  it("is a receipt, kept once and replaced by another", () => {
    store
      .given(reported(), assessed(), sent())
      .when({ ...duty, receiptRef })
      .thenDecided(receipt)
    store
      .given(reported(), assessed(), sent(), receipt)
      .when({ ...duty, receiptRef })
      .thenNothing()
    store
      .given(reported(), assessed(), sent(), receipt)
      .when({ ...duty, receiptRef: "AV-2" })
      .thenDecided({ ...receipt, receiptRef: ExternalRef.make("AV-2") })
    store
      .given(reported(), assessed(), { ...sent(), receiptRef })
      .when({ ...duty, receiptRef })
      .thenNothing()
  })

  it("is of what stays told, however it is assessed later", () =>
    store
      .given(reported(), sent(), assessed())
      .when({ ...duty, receiptRef })
      .thenDecided(receipt))

  it("is more that was told", () =>
    supplement
      .given(reported(), assessed(), sent())
      .when({ ...duty, what: words(incidentId) })
      .thenDecided(NotificationSupplemented({ ...duty, at: nowInstant, what: words(incidentId) })))

  it("is refused before the authority was told, and of what lies ahead", () => {
    const missing = new NotificationNotSent({ incidentId, authority })
    store
      .given(reported(), assessed())
      .when({ ...duty, receiptRef })
      .thenRefused(missing)
    store
      .given(sent())
      .when({ ...duty, receiptRef })
      .thenRefused(new IncidentNotFound({ incidentId }))
    store
      .given(reported())
      .when({ ...duty, receiptRef })
      .thenRefused(missing)
    store
      .given(reported(), assessed(), sent(another))
      .when({ ...duty, receiptRef })
      .thenRefused(missing)
    supplement.given(reported(), assessed()).when(duty).thenRefused(missing)
    supplement
      .given(reported(), assessed(), sent())
      .when({ ...duty, at: tomorrow })
      .thenRefused(new OccurredInFuture({ incidentId, occurred: tomorrow }))
    store
      .given(reported(), assessed(), sent())
      .when({ ...duty, receiptRef: "850415-1234" })
      .thenRefused(new PersonalIdentityForbidden({ incidentId }))
  })
})
