/** The fields and tags that events about an incident, or about one exposure of it, share. */
import { Exposure, ExposureId, Incident, IncidentId } from "../../vocabulary/ids.ts"

export const incident = { incidentId: IncidentId }
export const ofIncident = ({ incidentId }: { readonly incidentId: IncidentId }) => [Incident(incidentId)]

export const exposure = { incidentId: IncidentId, exposureId: ExposureId }
export const ofExposure = ({
  exposureId,
  incidentId
}: {
  readonly incidentId: IncidentId
  readonly exposureId: ExposureId
}) => [Incident(incidentId), Exposure(exposureId)]
