/** What lay behind it: who, as far as may be said, and what came before. */
import { Event } from "@trygglogg/log"
import { Schema } from "effect"
import { InfluencerRelation } from "../../vocabulary/enumerations.ts"
import { Incident, IncidentId, InfluencerRef } from "../../vocabulary/ids.ts"
import { DecisionKind, GroupAffiliation, Trigger } from "../../vocabulary/influence.ts"
import { client, internal } from "../../vocabulary/sensitivity.ts"
import { InfluencerWords } from "../../vocabulary/words.ts"

const ofIncident = ({ incidentId }: { readonly incidentId: IncidentId }) => [Incident(incidentId)]

/**
 * Who is behind it, by what they are to the work. Nobody has been judged.
 *
 * The reference is no tag: incidents are never looked up by a person (GDPR 10, OSL 26:1).
 */
export const InfluencerNoted = Event.make("InfluencerNoted", {
  version: 1,
  fields: {
    incidentId: IncidentId,
    relation: internal(InfluencerRelation),
    affiliation: Schema.optionalKey(client(GroupAffiliation)),
    /** Given only where the city's rules allow it. */
    influencerRef: Schema.optionalKey(InfluencerRef),
    description: Schema.optionalKey(InfluencerWords)
  },
  tags: ofIncident,
  sealedFor: { description: "incidentId" }
})

export const TriggerNoted = Event.make("TriggerNoted", {
  version: 1,
  fields: {
    incidentId: IncidentId,
    trigger: internal(Trigger),
    decisionKind: Schema.optionalKey(internal(DecisionKind))
  },
  tags: ofIncident
})
