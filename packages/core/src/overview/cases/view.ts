/**
 * One row a case: what lists, queues and the head of a case page need. No sealed text stands here, only where it is in the log.
 */
import { Schema } from "effect"
import { Classification } from "../../influence-attempt/event.ts"
import {
  Channel,
  ExposedKind,
  Form,
  InfluencerRelation,
  LinkToRole,
  OccurrenceKind,
  PerceivedIntent,
  Place,
  PlaceRelation,
  ReporterKind,
  ReporterMode,
  Sufficiency
} from "../../vocabulary/enumerations.ts"
import { ExposureId, IncidentId, PersonRef, ReportId, ReportNumber, UnitId } from "../../vocabulary/ids.ts"
import { ComplainantStance } from "../../vocabulary/police.ts"
import { Day, Instant, Occurred } from "../../vocabulary/time.ts"
import { Outward } from "./outwardView.ts"

/** Where a case stands; `closed.at` is when the log learned of it. What was merged points at the case it became a part of. */
export const CaseState = Schema.Union([
  Schema.TaggedStruct("reported", {}),
  Schema.TaggedStruct("underHandling", {}),
  Schema.TaggedStruct("closed", { at: Instant }),
  Schema.TaggedStruct("reopened", {}),
  Schema.TaggedStruct("notReportable", {}),
  Schema.TaggedStruct("merged", { target: IncidentId })
])
export type CaseState = typeof CaseState.Type

/**
 * One report of the case. `memberRef` is kept so that reporters find their own; nobody else may see it when the report is
 * name-protected, and an anonymous report has none: lists go through `asSeenBy`.
 */
export const CaseReport = Schema.Struct({
  reportId: ReportId,
  /** Absent for a report that came by a merge: its number still finds the case it was made in, and `together` fetches it. */
  reportNumber: Schema.optionalKey(ReportNumber),
  reportedAt: Instant,
  mode: ReporterMode,
  kind: ReporterKind,
  memberRef: Schema.optionalKey(PersonRef),
  retracted: Schema.Boolean
})
export type CaseReport = typeof CaseReport.Type

export const SupportState = Schema.Literals(["none", "offered", "accepted", "declined", "ended"])
export type SupportState = typeof SupportState.Type

export const PlannedFollowUp = Schema.Struct({
  dueOn: Day,
  held: Schema.Boolean,
  /** It was noted that nobody held it. */
  missed: Schema.optionalKey(Schema.Boolean)
})
export type PlannedFollowUp = typeof PlannedFollowUp.Type

/** The answers of the latest follow-up; not its comment. */
export const FollowUpAnswers = Schema.Struct({
  at: Instant,
  sufficient: Sufficiency,
  relevant: Sufficiency,
  enoughFromEmployer: Sufficiency,
  stillAffected: Schema.Boolean,
  wantsMore: Schema.Boolean,
  answeredBySelf: Schema.Boolean
})
export type FollowUpAnswers = typeof FollowUpAnswers.Type

/** How far the employer has come with one exposed person. */
export const Progress = Schema.Struct({
  perceivedIntent: Schema.optionalKey(PerceivedIntent),
  contactedAt: Schema.optionalKey(Instant),
  /** What they said last of being the complainant. */
  stance: Schema.optionalKey(ComplainantStance),
  support: SupportState,
  followUps: Schema.Array(PlannedFollowUp),
  lastFollowUp: Schema.optionalKey(FollowUpAnswers),
  /** From the registration until a follow-up was held or the person declined (domain specification 4.6, rule 12). */
  owed: Schema.Boolean
})
export type Progress = typeof Progress.Type

export const CaseExposure = Schema.Struct({
  exposureId: ExposureId,
  personRef: PersonRef,
  exposedKind: ExposedKind,
  employmentUnit: Schema.optionalKey(UnitId),
  relationToEmployee: Schema.optionalKey(PersonRef),
  progress: Progress
})
export type CaseExposure = typeof CaseExposure.Type

/** Where in the log somebody's words are; `wordsOf` (timeline) takes them from the events at these positions. */
export const WordsAt = Schema.Struct({
  part: Schema.Literals(["narrative", "addendum", "statement", "summary"]),
  position: Schema.Int,
  exposureId: Schema.optionalKey(ExposureId)
})
export type WordsAt = typeof WordsAt.Type

export const CaseRow = Schema.Struct({
  incidentId: IncidentId,
  state: CaseState,
  unitPath: Schema.NonEmptyArray(UnitId),
  /** Of the first report. */
  reportedAt: Instant,
  /** When the log learned of it: long after the report, where older reports are entered afterwards. */
  enteredAt: Instant,
  occurred: Occurred,
  formsReported: Schema.Array(Form),
  classification: Schema.optionalKey(Classification),
  place: Place,
  placeRelation: PlaceRelation,
  channel: Channel,
  occurrenceKind: OccurrenceKind,
  linkToRole: LinkToRole,
  /** `colleague` makes the case internal: it is led past the unit's own manager. */
  influencerRelation: Schema.optionalKey(InfluencerRelation),
  /** Whom the report is about, where that is somebody inside: they neither handle nor see it. For coordinators alone to see. */
  keptFrom: Schema.optionalKey(PersonRef),
  handler: Schema.optionalKey(PersonRef),
  reports: Schema.Array(CaseReport),
  exposures: Schema.Array(CaseExposure),
  summaryWritten: Schema.Boolean,
  /** What the police and the authorities are owed of it. */
  outward: Outward,
  words: Schema.Array(WordsAt)
})
export type CaseRow = typeof CaseRow.Type

/** The forms as they count now: by the classification, else as reported. */
export const formsOf = ({
  classification,
  formsReported
}: Pick<CaseRow, "classification" | "formsReported">): ReadonlyArray<Form> => classification?.forms ?? formsReported

/** Somebody in the organisation is named as the influencer (4.6, rule 1). */
export const isInternal = ({
  influencerRelation,
  keptFrom
}: Pick<CaseRow, "influencerRelation" | "keptFrom">): boolean =>
  influencerRelation === "colleague" || keptFrom !== undefined

export interface CaseViewer {
  readonly person: PersonRef
  /** The security coordinator alone sees who stands behind a name-protected report (4.10, scenario 11). */
  readonly isCoordinator: boolean
}

/**
 * A case as somebody may meet it in a list: without the reporter of a name-protected report, unless it is the viewer's own, and
 * without whom it is kept from.
 */
export const asSeenBy = ({ keptFrom, ...row }: CaseRow, { isCoordinator, person }: CaseViewer): CaseRow => ({
  ...row,
  ...(isCoordinator && keptFrom !== undefined ? { keptFrom } : {}),
  reports: row.reports.map(({ memberRef, ...report }) =>
    memberRef !== undefined && (report.mode === "named" || isCoordinator || memberRef === person)
      ? { ...report, memberRef }
      : report
  )
})
