/** Incidents are linked by case or campaign; by influencer only where the city's rules allow references to them. */
import { Command } from "@trygglogg/log"
import { Equal, Result, Schema } from "effect"
import { absence, incidentStatus } from "../../incident/facts/status.ts"
import { cityPolicy, policyOn } from "../../policy/facts.ts"
import { IncidentId, SeriesId } from "../../vocabulary/ids.ts"
import { IncidentMerged, IncidentNotFound } from "../../vocabulary/refusal.ts"
import { dayOf } from "../../vocabulary/time.ts"
import {
  InfluencerReferenceOff,
  SeriesChangedMeanwhile,
  SeriesIdTaken,
  SeriesIsClosed,
  SeriesNotFound
} from "../error.ts"
import { IncidentAddedToSeries, IncidentRemovedFromSeries, SeriesClosed, SeriesStarted } from "../event/series.ts"
import { type SeriesState, seriesState } from "../facts.ts"

/** Why nothing can be added to a series or taken out of it. */
const closedOrUnknown = (seriesId: SeriesId, { state }: SeriesState) => {
  if (state === "unknown") return new SeriesNotFound({ seriesId })
  return state === "closed" ? new SeriesIsClosed({ seriesId }) : undefined
}

/** A series begins with its first incident. */
export const StartSeries = Command.make("StartSeries", {
  input: SeriesStarted.fields,
  reads: ({ incidentId, seriesId }) => ({
    incident: incidentStatus(incidentId),
    series: seriesState(seriesId),
    policy: cityPolicy("city")
  }),
  emits: [SeriesStarted],
  refuses: [IncidentNotFound, IncidentMerged, SeriesIdTaken, InfluencerReferenceOff],
  policy: ({ policy }, { now }) => policyOn(policy, dayOf(now)).version,
  decide: (input, { incident, policy, series }, { now }) => {
    const { basis, incidentId, seriesId } = input
    const absent = absence(incidentId, incident)
    if (absent !== undefined) return Result.fail(absent)
    if (series.state !== "unknown") return Result.fail(new SeriesIdTaken({ seriesId }))
    if (basis === "sameInfluencer" && !policyOn(policy, dayOf(now)).values.influencerReferences) {
      return Result.fail(new InfluencerReferenceOff({ incidentId }))
    }
    return Result.succeed([SeriesStarted(input)])
  }
})

export const AddToSeries = Command.make("AddToSeries", {
  input: IncidentAddedToSeries.fields,
  reads: ({ incidentId, seriesId }) => ({ incident: incidentStatus(incidentId), series: seriesState(seriesId) }),
  emits: [IncidentAddedToSeries],
  refuses: [IncidentNotFound, IncidentMerged, SeriesNotFound, SeriesIsClosed],
  decide: (input, { incident, series }) => {
    const { incidentId, seriesId } = input
    const absent = absence(incidentId, incident) ?? closedOrUnknown(seriesId, series)
    if (absent !== undefined) return Result.fail(absent)
    return Result.succeed(series.members.includes(incidentId) ? [] : [IncidentAddedToSeries(input)])
  }
})

/** It did not belong to the series after all, and why. Also of an incident that was merged into another since. */
export const RemoveFromSeries = Command.make("RemoveFromSeries", {
  input: IncidentRemovedFromSeries.fields,
  reads: ({ incidentId, seriesId }) => ({ incident: incidentStatus(incidentId), series: seriesState(seriesId) }),
  emits: [IncidentRemovedFromSeries],
  refuses: [IncidentNotFound, SeriesNotFound, SeriesIsClosed],
  decide: (input, { incident, series }) => {
    const { incidentId, seriesId } = input
    if (incident._tag === "Unreported") return Result.fail(new IncidentNotFound({ incidentId }))
    const absent = closedOrUnknown(seriesId, series)
    if (absent !== undefined) return Result.fail(absent)
    return Result.succeed(series.members.includes(incidentId) ? [IncidentRemovedFromSeries(input)] : [])
  }
})

/** Nothing more is added. Every incident of the series is named, and confirmed: who closes it has to do with all of them. */
export const CloseSeries = Command.make("CloseSeries", {
  input: { seriesId: SeriesId, alsoIncidents: Schema.Array(IncidentId) },
  reads: ({ seriesId }) => ({ series: seriesState(seriesId) }),
  emits: [SeriesClosed],
  refuses: [SeriesNotFound, SeriesChangedMeanwhile],
  decide: ({ alsoIncidents, seriesId }, { series: { members, state } }) => {
    if (state === "unknown") return Result.fail(new SeriesNotFound({ seriesId }))
    if (!Equal.equals(new Set(alsoIncidents), new Set(members))) {
      return Result.fail(new SeriesChangedMeanwhile({ seriesId }))
    }
    return Result.succeed(state === "closed" ? [] : [SeriesClosed({ seriesId, members })])
  }
})
