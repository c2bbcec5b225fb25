/** What every command about one exposed person's support reads, and whose support it is. */
import type { Command } from "@trygglogg/log"
import { Result } from "effect"
import { exposedHere, exposureState } from "../../incident/facts/exposed.ts"
import { absence, incidentStatus } from "../../incident/facts/status.ts"
import type { ExposureId, IncidentId, PersonRef } from "../../vocabulary/ids.ts"
import { ExposureNotFound, type IncidentMerged, type IncidentNotFound } from "../../vocabulary/refusal.ts"
import { supportOf } from "../facts.ts"

interface OfExposure {
  readonly incidentId: IncidentId
  readonly exposureId: ExposureId
}

export const about = ({ exposureId, incidentId }: OfExposure) => ({
  incident: incidentStatus(incidentId),
  exposure: exposureState(exposureId),
  support: supportOf(exposureId)
})
type About = Command.States<ReturnType<typeof about>>

/** Whose support it is; or why there is none to speak of. */
export const personOf = (
  { exposureId, incidentId }: OfExposure,
  { exposure, incident }: About
): Result.Result<PersonRef, IncidentNotFound | IncidentMerged | ExposureNotFound> => {
  const absent = absence(incidentId, incident)
  if (absent !== undefined) return Result.fail(absent)
  return Result.fromNullishOr(exposedHere(exposure, incidentId), () => new ExposureNotFound({ incidentId, exposureId }))
}

export const isSelf = (personRef: PersonRef, { actor }: Command.Asker): boolean => actor === String(personRef)
