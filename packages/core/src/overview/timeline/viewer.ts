/** Whose eyes a case's history is for: what belongs to one exposed person is not shown to another. */
import { type Recorded, Tag } from "@trygglogg/log"
import { Result } from "effect"
import { ColleagueFollowUpHeld, ColleagueSupportAnswered, ColleagueSupportOffered } from "../../follow-up/event.ts"
import { MergeUndone } from "../../incident/event/changed.ts"
import { ReporterAnswered, ReporterAsked, ReporterNotified } from "../../incident/event/told.ts"
import {
  ExposureRegistered,
  IncidentMergedInto,
  IncidentReported,
  type MovedExposure,
  ReportAdded,
  type Reporter
} from "../../incident/event.ts"
import { Exposure, Person, type PersonRef, Report } from "../../vocabulary/ids.ts"

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
  readonly ownReports: ReadonlySet<string>
  /** Reporters this viewer may not know: of name-protected reports, and for those who do not see all of the case any other. */
  readonly protectedRefs: ReadonlySet<string>
}

interface Made {
  readonly reportId: string
  readonly reporter: Reporter
}

const reportOf = ({ data, type, version }: Recorded): Result.Result<Made | undefined, unknown> => {
  if (type === IncidentReported.type) return IncidentReported.decode(version, data)
  return type === ReportAdded.type ? ReportAdded.decode(version, data) : Result.succeed(undefined)
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
  const reports = history.flatMap((one) => Result.getOrElse(reportOf(one), () => undefined) ?? [])
  const unseen = reports.flatMap(({ reporter: { memberRef, mode } }) => {
    const shown = viewer.maySeeProtectedReporters || (mode === "named" && viewer.maySeeAllSupport)
    return memberRef === undefined || memberRef === viewer.person || shown ? [] : [memberRef]
  })
  return {
    ownExposures: new Set(exposures.filter((one) => one.personRef === viewer.person).map((one) => one.exposureId)),
    ownReports: new Set(
      reports.filter(({ reporter }) => reporter.memberRef === viewer.person).map(({ reportId }) => reportId)
    ),
    protectedRefs: new Set(unseen)
  }
}

/** What moves several exposures between cases is about the cases, whoever comes along. */
export const movesExposures: ReadonlySet<string> = new Set([IncidentMergedInto.type, MergeUndone.type])
/** Between the handler and one reporter. */
const ofOneReport: ReadonlySet<string> = new Set([ReporterAnswered.type, ReporterAsked.type, ReporterNotified.type])
/** The support of one colleague who was not hit. */
const ofOneColleague: ReadonlySet<string> = new Set([
  ColleagueFollowUpHeld.type,
  ColleagueSupportAnswered.type,
  ColleagueSupportOffered.type
])

/** Something about exposed persons, a reporter or a colleague of whom the viewer is none. */
export const isOthers = (
  { tags, type }: Recorded,
  viewer: TimelineViewer,
  { ownExposures, ownReports }: Persons
): boolean => {
  if (viewer.maySeeAllSupport) return false
  if (ofOneReport.has(type)) return !Tag.idsOf(Report.kind, tags).some((reportId) => ownReports.has(reportId))
  if (ofOneColleague.has(type)) return !Tag.idsOf(Person.kind, tags).some((person) => person === viewer.person)
  const about = Tag.idsOf(Exposure.kind, tags)
  return !movesExposures.has(type) && about.length > 0 && !about.some((exposureId) => ownExposures.has(exposureId))
}
