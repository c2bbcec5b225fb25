/** Incidents that hang together: the same case, the same campaign, or one after the other. */
import { Event } from "@trygglogg/log"
import { Schema } from "effect"
import { Incident, IncidentId, Series, SeriesId } from "../../vocabulary/ids.ts"
import { SeriesBasis, SeriesRelation } from "../../vocabulary/influence.ts"
import { internal, none } from "../../vocabulary/sensitivity.ts"
import { Reason } from "../../vocabulary/words.ts"

const member = { seriesId: SeriesId, incidentId: IncidentId }
const ofMember = ({ incidentId, seriesId }: { readonly seriesId: SeriesId; readonly incidentId: IncidentId }) => [
  Series(seriesId),
  Incident(incidentId)
]

export const SeriesStarted = Event.make("SeriesStarted", {
  version: 1,
  fields: { ...member, basis: internal(SeriesBasis), reason: Schema.optionalKey(Reason) },
  tags: ofMember,
  sealedFor: { reason: "incidentId" }
})

export const IncidentAddedToSeries = Event.make("IncidentAddedToSeries", {
  version: 1,
  fields: { ...member, relation: internal(SeriesRelation), reason: Schema.optionalKey(Reason) },
  tags: ofMember,
  sealedFor: { reason: "incidentId" }
})

export const IncidentRemovedFromSeries = Event.make("IncidentRemovedFromSeries", {
  version: 1,
  fields: { ...member, reason: Reason },
  tags: ofMember,
  sealedFor: { reason: "incidentId" }
})

export const SeriesClosed = Event.make("SeriesClosed", {
  version: 1,
  fields: {
    seriesId: SeriesId,
    /** Those that belonged to it when it was closed. */
    members: none(Schema.Array(IncidentId))
  },
  tags: ({ members, seriesId }) => [Series(seriesId), ...members.map(Incident)]
})
