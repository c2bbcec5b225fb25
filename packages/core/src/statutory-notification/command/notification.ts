/** What was sent to an authority, and what came back. */
import { Command } from "@trygglogg/log"
import { Result, Schema, Struct } from "effect"
import { absence } from "../../incident/facts/status.ts"
import type { Authority } from "../../vocabulary/authority.ts"
import type { IncidentId } from "../../vocabulary/ids.ts"
import {
  IncidentMerged,
  IncidentNotFound,
  OccurredInFuture,
  PersonalIdentityForbidden,
  ReferenceMalformed
} from "../../vocabulary/refusal.ts"
import { Instant, instantOf } from "../../vocabulary/time.ts"
import { DutyNotAssessed, NoDutyToNotify, NotificationNotSent } from "../error.ts"
import { NotificationReceiptStored, NotificationSent, NotificationSupplemented } from "../event.ts"
import { type About, aboutDuties, dutiesHere } from "./known.ts"
import { referenceIn, TypedReference } from "./reference.ts"

/** Left out, it is now. */
const at = Schema.optionalKey(Instant)

interface Asked {
  readonly incidentId: IncidentId
  readonly authority: Authority
}
/** Why nothing can be added to what an authority was told: there is no case, or it was told nothing; or that would lie ahead. */
const notTold = ({ authority, incidentId }: Asked, { incident, ...past }: About, at: Instant, now: Instant) => {
  const absent = absence(incidentId, incident)
  if (absent !== undefined) return absent
  if (dutiesHere(incidentId, past).get(authority)?._tag !== "Sent")
    return new NotificationNotSent({ incidentId, authority })
  return at > now ? new OccurredInFuture({ incidentId, occurred: at }) : undefined
}

/** The authority was told, once the duty was assessed. A second sending is a supplement. */
export const RecordNotificationSent = Command.make("RecordNotificationSent", {
  input: {
    ...Struct.omit(NotificationSent.fields, ["at", "receiptRef"]),
    at,
    receiptRef: Schema.optionalKey(TypedReference)
  },
  reads: aboutDuties,
  emits: [NotificationSent],
  refuses: [
    IncidentNotFound,
    IncidentMerged,
    DutyNotAssessed,
    NoDutyToNotify,
    OccurredInFuture,
    PersonalIdentityForbidden,
    ReferenceMalformed
  ],
  decide: ({ at: told, receiptRef, ...input }, { incident, ...past }, { now }) => {
    const { authority, incidentId } = input
    const absent = absence(incidentId, incident)
    if (absent !== undefined) return Result.fail(absent)
    const duty = dutiesHere(incidentId, past).get(authority)
    if (duty === undefined) return Result.fail(new DutyNotAssessed({ incidentId, authority }))
    if (duty._tag === "NotRequired") return Result.fail(new NoDutyToNotify({ incidentId, authority }))
    if (duty._tag === "Sent") return Result.succeed([])
    const at = told ?? instantOf(now)
    if (at > instantOf(now)) return Result.fail(new OccurredInFuture({ incidentId, occurred: at }))
    const referred = referenceIn(incidentId, receiptRef)
    if (Result.isFailure(referred)) return Result.fail(referred.failure)
    const { reference } = referred.success
    return Result.succeed([NotificationSent({ ...input, at, ...(reference && { receiptRef: reference }) })])
  }
})

/** What the authority answered that it has it under. */
export const StoreNotificationReceipt = Command.make("StoreNotificationReceipt", {
  input: { ...Struct.omit(NotificationReceiptStored.fields, ["at", "receiptRef"]), at, receiptRef: TypedReference },
  reads: aboutDuties,
  emits: [NotificationReceiptStored],
  refuses: [
    IncidentNotFound,
    IncidentMerged,
    NotificationNotSent,
    OccurredInFuture,
    PersonalIdentityForbidden,
    ReferenceMalformed
  ],
  decide: ({ at: told, receiptRef, ...input }, past, { now }) => {
    const at = told ?? instantOf(now)
    const wrong = notTold(input, past, at, instantOf(now))
    if (wrong !== undefined) return Result.fail(wrong)
    const referred = referenceIn(input.incidentId, receiptRef)
    if (Result.isFailure(referred)) return Result.fail(referred.failure)
    const { reference } = referred.success
    const duty = dutiesHere(input.incidentId, past).get(input.authority)
    if (reference === undefined || (duty?._tag === "Sent" && duty.receiptRef === reference)) return Result.succeed([])
    return Result.succeed([NotificationReceiptStored({ ...input, at, receiptRef: reference })])
  }
})

/** More is told to the authority than the notification said. */
export const SupplementNotification = Command.make("SupplementNotification", {
  input: { ...Struct.omit(NotificationSupplemented.fields, ["at"]), at },
  reads: aboutDuties,
  emits: [NotificationSupplemented],
  refuses: [IncidentNotFound, IncidentMerged, NotificationNotSent, OccurredInFuture],
  decide: (input, past, { now }) => {
    const at = input.at ?? instantOf(now)
    const wrong = notTold(input, past, at, instantOf(now))
    return wrong === undefined ? Result.succeed([NotificationSupplemented({ ...input, at })]) : Result.fail(wrong)
  }
})
