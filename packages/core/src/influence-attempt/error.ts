import { Schema } from "effect"
import { Kind } from "../vocabulary/enumerations.ts"
import { ExposureId, IncidentId, SeriesId } from "../vocabulary/ids.ts"

export { OffenceNotInForceThen } from "../vocabulary/refusal.ts"

/**
 * Only the exposed person says what it was like to them; whoever handles the case may pass on what they said.
 *
 * The official's own perception decides whether it was meant to influence (Brå's definition, in the city's report, section 4).
 */
export class NotOwnStatement extends Schema.TaggedError<NotOwnStatement>()("NotOwnStatement", {
  exposureId: ExposureId
}) {}

/** The person has said it themselves: nobody passes on another version. */
export class OwnStatementExists extends Schema.TaggedError<OwnStatementExists>()("OwnStatementExists", {
  exposureId: ExposureId
}) {}

/** A kind belongs to one form, and that form was not chosen. */
export class KindOfOtherForm extends Schema.TaggedError<KindOfOtherForm>()("KindOfOtherForm", {
  incidentId: IncidentId,
  kind: Kind
}) {}

/** The city has not allowed references to influencers: that takes a legal review (GDPR 10, OSL 26:1). */
export class InfluencerReferenceOff extends Schema.TaggedError<InfluencerReferenceOff>()("InfluencerReferenceOff", {
  incidentId: IncidentId
}) {}

const series = { seriesId: SeriesId }
export class SeriesIdTaken extends Schema.TaggedError<SeriesIdTaken>()("SeriesIdTaken", series) {}
export class SeriesNotFound extends Schema.TaggedError<SeriesNotFound>()("SeriesNotFound", series) {}
export class SeriesIsClosed extends Schema.TaggedError<SeriesIsClosed>()("SeriesIsClosed", series) {}
/** Other incidents belong to it than when it was looked at. */
export class SeriesChangedMeanwhile extends Schema.TaggedError<SeriesChangedMeanwhile>()(
  "SeriesChangedMeanwhile",
  series
) {}
