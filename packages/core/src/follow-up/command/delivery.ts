import { Command } from "@trygglogg/log"
import { Result, Schema, Struct } from "effect"
import { ExposureNotFound, IncidentMerged, IncidentNotFound, OccurredInFuture } from "../../vocabulary/refusal.ts"
import { Instant, instantOf } from "../../vocabulary/time.ts"
import { EndsBeforeItBegins, SupportNotOffered } from "../error.ts"
import { ProtectiveMeasureTaken, SupportDelivered } from "../event.ts"
import { about, personOf } from "./about.ts"

/** Support of a kind that was offered has been given. That and by whom, never what was said (OSL 39:1). */
export const RecordSupportDelivered = Command.make("RecordSupportDelivered", {
  input: {
    ...Struct.omit(SupportDelivered.fields, ["at", "personRef"]),
    /** Left out, it is now. */
    at: Schema.optionalKey(Instant)
  },
  reads: about,
  emits: [SupportDelivered],
  refuses: [IncidentNotFound, IncidentMerged, ExposureNotFound, SupportNotOffered, OccurredInFuture],
  decide: (input, past, { now }) => {
    const { at = instantOf(now), exposureId, incidentId, kind } = input
    const person = personOf(input, past)
    if (Result.isFailure(person)) return Result.fail(person.failure)
    if (!past.support.offered.includes(kind)) return Result.fail(new SupportNotOffered({ exposureId, kinds: [kind] }))
    if (at > instantOf(now)) return Result.fail(new OccurredInFuture({ incidentId, occurred: at }))
    return Result.succeed([SupportDelivered({ ...input, personRef: person.success, at })])
  }
})

/** Something was done to protect the person. It needs no offer: danger does not wait for an answer. */
export const TakeProtectiveMeasure = Command.make("TakeProtectiveMeasure", {
  input: { ...Struct.omit(ProtectiveMeasureTaken.fields, ["personRef"]) },
  reads: about,
  emits: [ProtectiveMeasureTaken],
  refuses: [IncidentNotFound, IncidentMerged, ExposureNotFound, EndsBeforeItBegins],
  decide: (input, past) => {
    const { exposureId, from, until } = input
    const person = personOf(input, past)
    if (Result.isFailure(person)) return Result.fail(person.failure)
    if (until !== undefined && until < from) return Result.fail(new EndsBeforeItBegins({ exposureId, from, until }))
    return Result.succeed([ProtectiveMeasureTaken({ ...input, personRef: person.success })])
  }
})
