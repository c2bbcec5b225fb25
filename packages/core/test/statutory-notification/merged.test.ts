import { specify } from "@trygglogg/log/testing"
import { describe, it } from "vitest"
import { MergeUndone } from "../../src/incident/index.ts"
import {
  AssessDuty,
  DutyAssessed,
  DutyNotAssessed,
  NoDutyToNotify,
  NotificationAlreadySent,
  NotificationReceiptStored,
  NotificationSent,
  RecordNotificationSent,
  StoreNotificationReceipt
} from "../../src/statutory-notification/index.ts"
import type { AssessedDuty } from "../../src/vocabulary/authority.ts"
import { ExternalRef } from "../../src/vocabulary/ids.ts"
import { another, incidentId, merged, nowInstant, reported, words } from "../fixture.ts"

const authority = "workEnvironmentAuthority"
const duty = { incidentId, authority } as const
const assessed = () => DutyAssessed({ ...duty, basis: "seriousNearMiss", knownSince: nowInstant })
const sent = () => NotificationSent({ ...duty, at: nowInstant })
const receiptRef = ExternalRef.make("AV-2026/012345")

describe("a duty that was assessed in what was merged into the case", () => {
  const brought = (duties: ReadonlyArray<AssessedDuty>, target = incidentId) =>
    merged({
      incidentId: another,
      targetId: target,
      demands: { policeMatter: false, policeDecided: false, dutiesOwed: [], dutiesSettled: [], duties }
    })
  const required = { authority, standing: "required", basis: "seriousNearMiss" } as const

  it("is done where the case goes on", () => {
    const record = specify(RecordNotificationSent)
    record
      .given(reported(), brought([required]))
      .when(duty)
      .thenDecided(sent())
    record
      .given(reported(), brought([{ ...required, authority: "insuranceAgency" }]))
      .when(duty)
      .thenRefused(new DutyNotAssessed(duty))
    record
      .given(reported(), brought([{ authority, standing: "notRequired" }]))
      .when(duty)
      .thenRefused(new NoDutyToNotify(duty))
  })

  it("was done once: what was sent is receipted there, and not assessed again", () => {
    const told = brought([{ authority, standing: "sent" }])
    specify(StoreNotificationReceipt)
      .given(reported(), told)
      .when({ ...duty, receiptRef })
      .thenDecided(NotificationReceiptStored({ ...duty, receiptRef, at: nowInstant }))
    specify(AssessDuty)
      .given(reported(), told)
      .when({ ...duty, basis: "seriousNearMiss" })
      .thenRefused(new NotificationAlreadySent(duty))
  })

  it("gives way to what the case itself was found to owe, and is gone when the merge is undone", () => {
    specify(RecordNotificationSent)
      .given(reported(), assessed(), brought([{ authority, standing: "notRequired" }]))
      .when(duty)
      .thenDecided(sent())
    const undone = MergeUndone({
      incidentId: another,
      targetId: incidentId,
      state: "reported",
      reports: [],
      exposures: [],
      actions: [],
      reason: words(another)
    })
    specify(RecordNotificationSent)
      .given(reported(), brought([required]), undone)
      .when(duty)
      .thenRefused(new DutyNotAssessed(duty))
  })
})
