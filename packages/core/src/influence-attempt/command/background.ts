import { Command } from "@trygglogg/log"
import { Equal, Result } from "effect"
import { absence, incidentStatus } from "../../incident/facts/status.ts"
import { cityPolicy, policyOn } from "../../policy/facts.ts"
import { IncidentMerged, IncidentNotFound } from "../../vocabulary/refusal.ts"
import { dayOf } from "../../vocabulary/time.ts"
import { InfluencerReferenceOff } from "../error.ts"
import { InfluencerNoted, TriggerNoted } from "../event/background.ts"
import { triggersOf } from "../facts.ts"

/**
 * Who is behind it, by relation and in sealed words. A reference is refused until the city, after a legal review, has allowed such.
 *
 * A register of influencers is legally dangerous (GDPR 10, OSL 26:1), so it is off by default.
 */
export const NoteInfluencer = Command.make("NoteInfluencer", {
  input: InfluencerNoted.fields,
  reads: ({ incidentId }) => ({ incident: incidentStatus(incidentId), policy: cityPolicy("city") }),
  emits: [InfluencerNoted],
  refuses: [IncidentNotFound, IncidentMerged, InfluencerReferenceOff],
  policy: ({ policy }, { now }) => policyOn(policy, dayOf(now)).version,
  decide: (input, { incident, policy }, { now }) => {
    const { incidentId, influencerRef } = input
    const absent = absence(incidentId, incident)
    if (absent !== undefined) return Result.fail(absent)
    const { influencerReferences } = policyOn(policy, dayOf(now)).values
    if (influencerRef !== undefined && !influencerReferences) {
      return Result.fail(new InfluencerReferenceOff({ incidentId }))
    }
    return Result.succeed([InfluencerNoted(input)])
  }
})

/** What came before. Several things may have; the same again changes nothing. */
export const NoteTrigger = Command.make("NoteTrigger", {
  input: TriggerNoted.fields,
  reads: ({ incidentId }) => ({ incident: incidentStatus(incidentId), known: triggersOf(incidentId) }),
  emits: [TriggerNoted],
  refuses: [IncidentNotFound, IncidentMerged],
  decide: (input, { incident, known }) => {
    const { incidentId, ...noted } = input
    const absent = absence(incidentId, incident)
    if (absent !== undefined) return Result.fail(absent)
    return Result.succeed(known.some((one) => Equal.equals(one, noted)) ? [] : [TriggerNoted(input)])
  }
})
