/** Who was exposed in an incident. */
import { Fold } from "@trygglogg/log"
import { Exposure, type ExposureId, Incident, type IncidentId, type PersonRef } from "../../vocabulary/ids.ts"
import type { ExposedKind, PerceivedIntent } from "../../vocabulary/enumerations.ts"
import type { ComplainantStance } from "../../vocabulary/police.ts"
import { MergeUndone } from "../event/changed.ts"
import { ExposureRegistered, ExposureRemoved, IncidentMergedInto } from "../event.ts"

export interface ExposedPerson {
  readonly exposureId: ExposureId
  readonly personRef: PersonRef
  readonly exposedKind: ExposedKind
  /** Followed up or declined before the exposure came here by a merge. */
  readonly settledBeforeMerge: boolean
  /** What was stated before the exposure came here by a merge. */
  readonly intentBeforeMerge?: PerceivedIntent
  /** What was said of being the complainant before that. */
  readonly stanceBeforeMerge?: ComplainantStance
  /** The incident a merge brought it from. */
  readonly from?: IncidentId
  /** The incident a merge took it to. */
  readonly away?: IncidentId
}

/** At the source what a merge took is back; at the target it is gone, but for who was in both: they were marked as at the source. */
const undoneAmong = (
  persons: ReadonlyArray<ExposedPerson>,
  { exposures, targetId }: (typeof MergeUndone)["Type"]
): ReadonlyArray<ExposedPerson> =>
  persons.flatMap((person): ReadonlyArray<ExposedPerson> => {
    const { away, ...here } = person
    if (!exposures.includes(person.exposureId)) return [person]
    return away === targetId ? [here] : []
  })

/**
 * The persons registered as exposed in an incident, those that came by a merge among them.
 *
 * A merge is told to both incidents: at its source it brings nobody who was not there.
 */
export const exposedPersons = Fold.make({
  scope: [Incident],
  initial: (): ReadonlyArray<ExposedPerson> => []
})
  .on(ExposureRegistered, (persons, { exposedKind, exposureId, personRef }) => [
    ...persons,
    { exposureId, personRef, exposedKind, settledBeforeMerge: false }
  ])
  .on(ExposureRemoved, (persons, { exposureId }) => persons.filter((person) => person.exposureId !== exposureId))
  .on(IncidentMergedInto, (persons, { incidentId, movedExposures, targetId }) => [
    ...persons.map((person) =>
      movedExposures.some(({ exposureId }) => exposureId === person.exposureId) ? { ...person, away: targetId } : person
    ),
    ...movedExposures
      .filter((moved) => persons.every(({ exposureId }) => exposureId !== moved.exposureId))
      .map(({ exposedKind, exposureId, perceivedIntent, personRef, stance, supportSettled }) => ({
        exposureId,
        personRef,
        exposedKind,
        settledBeforeMerge: supportSettled,
        ...(perceivedIntent === undefined ? {} : { intentBeforeMerge: perceivedIntent }),
        ...(stance === undefined ? {} : { stanceBeforeMerge: stance }),
        from: incidentId
      }))
  ])
  .on(MergeUndone, (persons, undone) => undoneAmong(persons, undone))

export type ExposureState =
  | { readonly _tag: "Unknown" }
  | {
      readonly _tag: "Registered" | "Removed"
      /** Where it belongs now; a merge moves it. */
      readonly incidentId: IncidentId
      readonly personRef: PersonRef
    }

/** Whose an exposure is and where it belongs, whatever merges it has been through. */
export const exposureState = Fold.make({ scope: [Exposure], initial: (): ExposureState => ({ _tag: "Unknown" }) })
  .on(ExposureRegistered, (_, { incidentId, personRef }) => ({ _tag: "Registered", incidentId, personRef }))
  .on(ExposureRemoved, (exposure) => (exposure._tag === "Unknown" ? exposure : { ...exposure, _tag: "Removed" }))
  .on(IncidentMergedInto, (exposure, { targetId }) =>
    exposure._tag === "Unknown" ? exposure : { ...exposure, incidentId: targetId }
  )
  .on(MergeUndone, (exposure, { incidentId }) => (exposure._tag === "Unknown" ? exposure : { ...exposure, incidentId }))

/** The person behind an exposure of this incident; nobody when it is removed, unknown, or another incident's. */
export const exposedHere = (exposure: ExposureState, incidentId: IncidentId): PersonRef | undefined =>
  exposure._tag === "Registered" && exposure.incidentId === incidentId ? exposure.personRef : undefined

/** Hit because of somebody who works here. */
export const isRelative = (kind: ExposedKind): boolean => kind === "relativeAdult" || kind === "relativeChild"
