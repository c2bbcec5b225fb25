/**
 * `cases`: one row an incident, found by unit, state, handler, number, reporter, exposed person, and the case it was merged into.
 *
 * A person's pseudonym is an index so that reporters, exposed persons and handlers find their own; names are not here.
 */
import { Projection, type Recorded } from "@trygglogg/log"
import {
  FollowUpHeld,
  FollowUpMissed,
  FollowUpPlanned,
  SupportAccepted,
  SupportDeclined,
  SupportEnded,
  SupportOffered
} from "../../follow-up/event.ts"
import { HandlerChanged, MergeUndone, UnitReattributed } from "../../incident/event/changed.ts"
import {
  AddendumWritten,
  ClosingSummaryWritten,
  ExposedPersonContacted,
  ExposureRegistered,
  ExposureRemoved,
  HandlerAssigned,
  HandlingStarted,
  IncidentClosed,
  IncidentCorrected,
  IncidentMarkedNotReportable,
  IncidentMergedInto,
  IncidentReopened,
  IncidentReported,
  type MovedReport,
  ReportAdded,
  ReportRetracted
} from "../../incident/event.ts"
import {
  ClassificationChanged,
  ClassificationSet,
  OwnStatementGiven,
  OwnStatementRevised
} from "../../influence-attempt/event.ts"
import {
  ComplainantStanceRecorded,
  ConsultationRecorded,
  EmployeeToldOfPoliceStep,
  FilingDecided,
  PoliceOutcomeReceived,
  PoliceReportConsidered,
  PoliceReportFiled
} from "../../police-report/event.ts"
import { DutyAssessed, NotificationNotRequired, NotificationSent } from "../../statutory-notification/event.ts"
import { Incident, type ReportNumber } from "../../vocabulary/ids.ts"
import type { HandlingState } from "../../vocabulary/refusal.ts"
import { instantOf } from "../../vocabulary/time.ts"
import { correctionOf } from "../correction.ts"
import { missedOn } from "../../vocabulary/plannedFollowUp.ts"
import {
  consultedOn,
  decidedOn,
  dutyAssessed,
  dutyStanding,
  judged,
  nothingOutward,
  outcomeReceived,
  outwardIn,
  raisedOn,
  toldOf
} from "./outward.ts"
import { afterFollowUp, moved, notYet, progressed, stating } from "./progress.ts"
import { type CaseReport, type CaseRow, CaseRow as Row, type CaseState, type WordsAt } from "./view.ts"

interface Reported extends MovedReport {
  readonly reportNumber?: ReportNumber
}

const reportOf = ({ reportedAt, reporter, reportId, reportNumber }: Reported): CaseReport => ({
  reportId,
  ...(reportNumber === undefined ? {} : { reportNumber }),
  reportedAt,
  mode: reporter.mode,
  kind: reporter.kind,
  // Nobody may stand behind an anonymous report, whatever an importing program put there.
  ...(reporter.memberRef === undefined || reporter.mode === "anonymous" ? {} : { memberRef: reporter.memberRef }),
  retracted: false
})

const withWords = (row: CaseRow, words: WordsAt): CaseRow => ({ ...row, words: [...row.words, words] })

const opened = (event: (typeof IncidentReported)["Type"], { position, recordedAt }: Recorded): CaseRow => ({
  incidentId: event.incidentId,
  state: { _tag: "reported" },
  unitPath: event.unitPath,
  reportedAt: event.reportedAt,
  enteredAt: instantOf(recordedAt),
  occurred: event.occurred,
  formsReported: event.forms,
  place: event.place,
  placeRelation: event.placeRelation,
  channel: event.channel,
  occurrenceKind: event.occurrenceKind,
  linkToRole: event.linkToRole,
  ...(event.influencerRelation === undefined ? {} : { influencerRelation: event.influencerRelation }),
  ...(event.keptFrom === undefined ? {} : { keptFrom: event.keptFrom }),
  reports: [reportOf(event)],
  exposures: [],
  summaryWritten: false,
  outward: nothingOutward,
  words: event.narrative === undefined ? [] : [{ part: "narrative", position }]
})

const standingAgain: { readonly [State in HandlingState]: CaseState } = {
  reported: { _tag: "reported" },
  underHandling: { _tag: "underHandling" },
  reopened: { _tag: "reopened" },
  closed: { _tag: "reopened" },
  notReportable: { _tag: "notReportable" }
}

const persons = (row: CaseRow) => row.reports.flatMap(({ memberRef }) => (memberRef === undefined ? [] : [memberRef]))

/** The source's row learns where it went, the target's who came. What the event does not carry, `together` fetches from the source. */
const merged = (row: CaseRow, event: (typeof IncidentMergedInto)["Type"]): CaseRow =>
  row.incidentId === event.incidentId
    ? { ...row, state: { _tag: "merged", target: event.targetId } }
    : {
        ...row,
        reports: [...row.reports, ...event.movedReports.map(reportOf)],
        exposures: [...row.exposures, ...event.movedExposures.map(moved)]
      }

/** The source stands on its own again, and the target is without what came from it. */
const undone = (row: CaseRow, event: (typeof MergeUndone)["Type"]): CaseRow =>
  row.incidentId === event.incidentId
    ? { ...row, state: standingAgain[event.state] }
    : {
        ...row,
        reports: row.reports.filter(({ reportId }) => !event.reports.includes(reportId)),
        exposures: row.exposures.filter(({ exposureId }) => !event.exposures.includes(exposureId))
      }

export const cases = Projection.make("cases", {
  by: Incident,
  row: Row,
  index: {
    unit: ({ unitPath }) => unitPath,
    state: ({ state }) => state._tag,
    handler: ({ handler }) => handler,
    number: ({ reports }) => reports.flatMap(({ reportNumber }) => (reportNumber === undefined ? [] : [reportNumber])),
    reporter: persons,
    exposed: ({ exposures }) => exposures.map(({ personRef }) => personRef),
    mergedInto: ({ state }) => (state._tag === "merged" ? state.target : undefined),
    reportedAt: ({ reportedAt }) => reportedAt
  }
})
  .on(IncidentReported, (_, event, recorded) => judged(opened(event, recorded), event.reportedAt))
  .on(ReportAdded, (row, event, { position }) => {
    if (row === undefined) return undefined
    const told = { ...row, reports: [...row.reports, reportOf(event)] }
    return event.narrative === undefined ? told : withWords(told, { part: "narrative", position })
  })
  .on(
    ReportRetracted,
    (row, { reportId }) =>
      row && {
        ...row,
        reports: row.reports.map((report) => (report.reportId === reportId ? { ...report, retracted: true } : report))
      }
  )
  .on(
    ExposureRegistered,
    (row, { employmentUnit, exposedKind, exposureId, personRef, relationToEmployee }) =>
      row && {
        ...row,
        exposures: [
          ...row.exposures,
          {
            exposureId,
            personRef,
            exposedKind,
            ...(employmentUnit === undefined ? {} : { employmentUnit }),
            ...(relationToEmployee === undefined ? {} : { relationToEmployee }),
            progress: notYet
          }
        ]
      }
  )
  .on(
    ExposureRemoved,
    (row, { exposureId }) =>
      row && {
        ...row,
        exposures: row.exposures.filter((one) => one.exposureId !== exposureId)
      }
  )
  .on(ExposedPersonContacted, (row, { at, exposureId }) =>
    progressed(row, exposureId, (progress) => ({ ...progress, contactedAt: at }))
  )
  .on(HandlerAssigned, (row, { handlerRef }) => row && { ...row, handler: handlerRef })
  .on(HandlerChanged, (row, { handlerRef }) => row && { ...row, handler: handlerRef })
  .on(UnitReattributed, (row, { unitPath }) => row && { ...row, unitPath })
  .on(HandlingStarted, (row) => row && { ...row, state: { _tag: "underHandling" } })
  .on(
    IncidentCorrected,
    (row, { field, to }, { recordedAt }) => row && judged({ ...row, ...correctionOf(field, to) }, instantOf(recordedAt))
  )
  .on(AddendumWritten, (row, _, { position }) => row && withWords(row, { part: "addendum", position }))
  .on(IncidentMarkedNotReportable, (row) => row && { ...row, state: { _tag: "notReportable" } })
  .on(IncidentMergedInto, (row, event) => row && merged(row, event))
  .on(MergeUndone, (row, event) => row && undone(row, event))
  .on(
    ClosingSummaryWritten,
    (row, _, { position }) => row && { ...withWords(row, { part: "summary", position }), summaryWritten: true }
  )
  .on(
    IncidentClosed,
    (row, _, { recordedAt }) => row && { ...row, state: { _tag: "closed", at: instantOf(recordedAt) } }
  )
  .on(IncidentReopened, (row) => row && { ...row, state: { _tag: "reopened" }, summaryWritten: false })
  .on(OwnStatementGiven, (row, event, { position }) => row && stating(row, event, position))
  .on(OwnStatementRevised, (row, event, { position }) => row && stating(row, event, position))
  .on(
    ClassificationSet,
    (row, { classification }, { recordedAt }) => row && judged({ ...row, classification }, instantOf(recordedAt))
  )
  .on(
    ClassificationChanged,
    (row, { classification }, { recordedAt }) => row && judged({ ...row, classification }, instantOf(recordedAt))
  )
  .on(SupportOffered, (row, { exposureId }) =>
    progressed(row, exposureId, (progress) => ({
      ...progress,
      support: progress.support === "accepted" ? "accepted" : "offered"
    }))
  )
  .on(SupportAccepted, (row, { exposureId }) =>
    progressed(row, exposureId, (progress) => ({ ...progress, support: "accepted" }))
  )
  .on(SupportDeclined, (row, { exposureId }) =>
    progressed(row, exposureId, (progress) => ({ ...progress, support: "declined", owed: false }))
  )
  .on(FollowUpPlanned, (row, { dueOn, exposureId }) =>
    progressed(row, exposureId, (progress) => ({
      ...progress,
      followUps: [...progress.followUps, { dueOn, held: false }]
    }))
  )
  .on(FollowUpMissed, (row, { dueOn, exposureId }) =>
    progressed(row, exposureId, (progress) => ({ ...progress, followUps: missedOn(progress.followUps, dueOn) }))
  )
  .on(FollowUpHeld, (row, event) => progressed(row, event.exposureId, (progress) => afterFollowUp(progress, event)))
  .on(SupportEnded, (row, { exposureId }) =>
    progressed(row, exposureId, (progress) => ({ ...progress, support: "ended" }))
  )
  .on(PoliceReportConsidered, (row, event) => raisedOn(row, event))
  .on(ConsultationRecorded, (row, event) => consultedOn(row, event))
  .on(FilingDecided, (row, event, { recordedAt }) => decidedOn(row, event, instantOf(recordedAt)))
  .on(PoliceReportFiled, (row) => outwardIn(row, { policeFiled: true }))
  .on(PoliceOutcomeReceived, (row, event) => outcomeReceived(row, event))
  .on(EmployeeToldOfPoliceStep, (row, event) => toldOf(row, event))
  .on(DutyAssessed, (row, event) => dutyAssessed(row, event))
  .on(NotificationSent, (row, { at, authority }) => dutyStanding(row, authority, "told", at))
  .on(NotificationNotRequired, (row, { authority }, { recordedAt }) =>
    dutyStanding(row, authority, "notRequired", instantOf(recordedAt))
  )
  .on(ComplainantStanceRecorded, (row, { exposureId, stance }) =>
    progressed(row, exposureId, (progress) => ({ ...progress, stance }))
  )
