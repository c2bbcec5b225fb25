/** Whose eyes a case's history is for: what belongs to one exposed person is not shown to another. */
import { type Recorded, Tag } from "@trygglogg/log"
import { Result } from "effect"
import {
  ExposureRegistered,
  IncidentMergedInto,
  IncidentReported,
  type MovedExposure,
  ReportAdded
} from "../../incident/event.ts"
import { Exposure, type PersonRef } from "../../vocabulary/ids.ts"

export interface TimelineViewer {
  readonly person: PersonRef
  /** Handles or leads the case: sees every exposed person's part of it. Others see their own. */
  readonly maySeeAllSupport: boolean
  /** The security coordinator: sees who made a name-protected report. */
  readonly maySeeProtectedReporters: boolean
}

/** What the history tells of persons, before anybody sees it. */
export interface Persons {
  readonly ownExposures: ReadonlySet<string>
  /** Reporters this viewer may not know: of name-protected reports, and for those who do not see all of the case any other. */
  readonly protectedRefs: ReadonlySet<string>
}

const reporterOf = ({ data, type, version }: Recorded) => {
  if (type === IncidentReported.type) return Result.map(IncidentReported.decode(version, data), (one) => one.reporter)
  return type === ReportAdded.type
    ? Result.map(ReportAdded.decode(version, data), (one) => one.reporter)
    : Result.succeed(undefined)
}

type Exposed = Pick<MovedExposure, "exposureId" | "personRef">

const exposuresIn = ({ data, type, version }: Recorded): Result.Result<ReadonlyArray<Exposed>, unknown> => {
  if (type === ExposureRegistered.type) return Result.map(ExposureRegistered.decode(version, data), (one) => [one])
  return type === IncidentMergedInto.type
    ? Result.map(IncidentMergedInto.decode(version, data), (one) => one.movedExposures)
    : Result.succeed([])
}

/** Whose exposures and protected names there are in a history, for one viewer. */
export const personsIn = (history: ReadonlyArray<Recorded>, viewer: TimelineViewer): Persons => {
  const exposures = history.flatMap((one) => Result.getOrElse(exposuresIn(one), (): ReadonlyArray<Exposed> => []))
  const reporters = history.flatMap((one) => Result.getOrElse(reporterOf(one), () => undefined) ?? [])
  const unseen = reporters.flatMap(({ memberRef, mode }) => {
    const shown = viewer.maySeeProtectedReporters || (mode === "named" && viewer.maySeeAllSupport)
    return memberRef === undefined || memberRef === viewer.person || shown ? [] : [memberRef]
  })
  return {
    ownExposures: new Set(exposures.filter((one) => one.personRef === viewer.person).map((one) => one.exposureId)),
    protectedRefs: new Set(unseen)
  }
}

/** Something about exposed persons of whom the viewer is none. A merge is about the case, whoever it brings along. */
export const isOthers = ({ tags, type }: Recorded, viewer: TimelineViewer, { ownExposures }: Persons): boolean => {
  const about = Tag.idsOf(Exposure.kind, tags)
  return (
    !viewer.maySeeAllSupport &&
    type !== IncidentMergedInto.type &&
    about.length > 0 &&
    !about.some((exposureId) => ownExposures.has(exposureId))
  )
}
