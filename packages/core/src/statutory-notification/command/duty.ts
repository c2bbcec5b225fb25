/** Whether an authority must be told. */
import { Command } from "@trygglogg/log"
import { Result, Schema, Struct } from "effect"
import { authorityTold } from "../../catalogue/duties.ts"
import { absence } from "../../incident/facts/status.ts"
import { IncidentMerged, IncidentNotFound, ReasonRequired } from "../../vocabulary/refusal.ts"
import { Instant, instantOf } from "../../vocabulary/time.ts"
import { BasisOfOtherAuthority, DutyNotAssessed, KnownInFuture, NotificationAlreadySent } from "../error.ts"
import { DutyAssessed, NotificationNotRequired } from "../event.ts"
import { aboutDuties, dutiesHere } from "./known.ts"

/**
 * Somebody judges whether the authority must be told. That it need not is said why, and settles the duty.
 *
 * Judged anew, the newest holds, until the authority has been told.
 */
export const AssessDuty = Command.make("AssessDuty", {
  input: {
    ...Struct.omit(DutyAssessed.fields, ["knownSince"]),
    /** Left out, it is now. */
    knownSince: Schema.optionalKey(Instant)
  },
  reads: aboutDuties,
  emits: [DutyAssessed, NotificationNotRequired],
  refuses: [
    IncidentNotFound,
    IncidentMerged,
    NotificationAlreadySent,
    BasisOfOtherAuthority,
    KnownInFuture,
    ReasonRequired
  ],
  decide: (input, { incident, ...past }, { now }) => {
    const { authority, basis, incidentId, knownSince = instantOf(now), reason } = input
    const absent = absence(incidentId, incident)
    if (absent !== undefined) return Result.fail(absent)
    const before = dutiesHere(incidentId, past).get(authority)
    if (before?._tag === "Sent") return Result.fail(new NotificationAlreadySent({ incidentId, authority }))
    if (basis !== "none" && authorityTold[basis] !== authority) {
      return Result.fail(new BasisOfOtherAuthority({ incidentId, authority }))
    }
    if (knownSince > instantOf(now)) return Result.fail(new KnownInFuture({ incidentId, authority }))
    if (before?._tag === "Required" && before.basis === basis) return Result.succeed([])
    const assessed = DutyAssessed({ ...input, knownSince })
    if (basis !== "none") return Result.succeed([assessed])
    if (reason === undefined) return Result.fail(new ReasonRequired({ incidentId }))
    return Result.succeed([assessed, NotificationNotRequired({ incidentId, authority, reason })])
  }
})

/** What was judged a duty is none after all: told by somebody else, or by facts that came later. */
export const MarkNotificationNotRequired = Command.make("MarkNotificationNotRequired", {
  input: NotificationNotRequired.fields,
  reads: aboutDuties,
  emits: [NotificationNotRequired],
  refuses: [IncidentNotFound, IncidentMerged, DutyNotAssessed, NotificationAlreadySent],
  decide: (input, { incident, ...past }) => {
    const { authority, incidentId } = input
    const absent = absence(incidentId, incident)
    if (absent !== undefined) return Result.fail(absent)
    const duty = dutiesHere(incidentId, past).get(authority)
    if (duty === undefined) return Result.fail(new DutyNotAssessed({ incidentId, authority }))
    if (duty._tag === "Sent") return Result.fail(new NotificationAlreadySent({ incidentId, authority }))
    return Result.succeed(duty._tag === "NotRequired" ? [] : [NotificationNotRequired(input)])
  }
})
