/**
 * What has happened to an incident.
 *
 * Names, fields and tags are the storage format: never rename; a changed shape is a new version.
 */
import { Event } from "@trygglogg/log"
import { Schema } from "effect"
import { AssessedDuty, Authority } from "../vocabulary/authority.ts"
import {
  AffectedObject,
  Channel,
  CorrectableField,
  EmploymentForm,
  EntryRoute,
  EvidenceKind,
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
  RoleFamily
} from "../vocabulary/enumerations.ts"
import { HandlerReason } from "../vocabulary/circumstances.ts"
import {
  Action,
  ActionId,
  Exposure,
  ExposureId,
  Incident,
  IncidentId,
  NumberedReport,
  Person,
  PersonRef,
  PoliceReport,
  PoliceReportId,
  Report,
  ReportId,
  ReportNumber,
  Unit,
  UnitId
} from "../vocabulary/ids.ts"
import { ComplainantStance } from "../vocabulary/police.ts"
import { internal, none, offence, personal } from "../vocabulary/sensitivity.ts"
import { Instant, Occurred } from "../vocabulary/time.ts"
import { Addendum, Narrative, Reason, Summary } from "../vocabulary/words.ts"
import { exposure, incident, ofExposure, ofIncident } from "./event/about.ts"

/** Who reports. Without a reference where the report is anonymous or comes from outside. */
export const Reporter = Schema.Struct({
  mode: personal(ReporterMode),
  kind: personal(ReporterKind),
  memberRef: Schema.optionalKey(PersonRef)
})
export type Reporter = typeof Reporter.Type

export const Evidence = Schema.Struct({
  kind: internal(EvidenceKind),
  /** How many there are of it: sixty messages of one campaign are one incident. Left out, one. */
  count: Schema.optionalKey(internal(Schema.Int.check(Schema.isGreaterThanOrEqualTo(1)))),
  ref: Schema.optionalKey(internal(Schema.NonEmptyString))
})

const personsOf = ({ memberRef }: Reporter) => (memberRef === undefined ? [] : [Person(memberRef)])

/** The unit where it happened and every unit above it at that time, nearest first, the city last. */
export const UnitPath = none(Schema.NonEmptyArray(UnitId))

export const IncidentReported = Event.make("IncidentReported", {
  version: 1,
  fields: {
    incidentId: IncidentId,
    reportId: ReportId,
    reportNumber: ReportNumber,
    /** When the report was made: the command's now, or the original date of an older report. */
    reportedAt: Instant,
    reporter: personal(Reporter),
    unitPath: UnitPath,
    occurred: Occurred,
    place: internal(Place),
    placeRelation: internal(PlaceRelation),
    channel: internal(Channel),
    occurrenceKind: internal(OccurrenceKind),
    affectedObjects: internal(Schema.Array(AffectedObject)),
    forms: offence(Schema.Array(Form)),
    primaryForm: Schema.optionalKey(offence(Form)),
    linkToRole: internal(LinkToRole),
    influencerRelation: Schema.optionalKey(internal(InfluencerRelation)),
    /** Whom the report is about, where that is somebody inside: usually the manager. They neither handle nor see it. */
    keptFrom: Schema.optionalKey(PersonRef),
    narrative: Schema.optionalKey(Narrative),
    evidence: internal(Schema.Array(Evidence)),
    lateReason: Schema.optionalKey(Reason),
    entryRoute: internal(EntryRoute),
    /** The edition of the catalogues that the words were chosen from. */
    catalogueVersion: none(Schema.NonEmptyString)
  },
  tags: ({ incidentId, reporter, reportId, reportNumber, unitPath }) => [
    Incident(incidentId),
    Report(reportId),
    NumberedReport(reportNumber),
    ...unitPath.map(Unit),
    ...personsOf(reporter)
  ],
  occurredAt: ({ occurred }) => occurred.local,
  sealedFor: { narrative: "incidentId", lateReason: "incidentId" }
})

/** A second report of the same incident. */
export const ReportAdded = Event.make("ReportAdded", {
  version: 1,
  fields: {
    incidentId: IncidentId,
    reportId: ReportId,
    reportNumber: ReportNumber,
    reportedAt: Instant,
    reporter: personal(Reporter),
    narrative: Schema.optionalKey(Narrative)
  },
  tags: ({ incidentId, reporter, reportId, reportNumber }) => [
    Incident(incidentId),
    Report(reportId),
    NumberedReport(reportNumber),
    ...personsOf(reporter)
  ],
  sealedFor: { narrative: "incidentId" }
})

export const ReportRetracted = Event.make("ReportRetracted", {
  version: 1,
  fields: { incidentId: IncidentId, reportId: ReportId, reason: Schema.optionalKey(Reason) },
  tags: ({ incidentId, reportId }) => [Incident(incidentId), Report(reportId)],
  sealedFor: { reason: "incidentId" }
})

/** One person hit by the incident. */
export const ExposureRegistered = Event.make("ExposureRegistered", {
  version: 1,
  fields: {
    ...exposure,
    personRef: PersonRef,
    exposedKind: personal(ExposedKind),
    employmentUnit: Schema.optionalKey(personal(UnitId)),
    roleFamily: Schema.optionalKey(personal(RoleFamily)),
    employmentForm: Schema.optionalKey(personal(EmploymentForm)),
    /** The employee a relative belongs to. */
    relationToEmployee: Schema.optionalKey(PersonRef)
  },
  tags: ({ exposureId, incidentId, personRef }) => [Incident(incidentId), Exposure(exposureId), Person(personRef)]
})

export const ExposureRemoved = Event.make("ExposureRemoved", {
  version: 1,
  fields: { ...exposure, reason: internal(Schema.Literals(["wasNotExposed", "enteredTwice"])) },
  tags: ofExposure
})

/** Somebody from the employer has talked with the exposed person. What was said is not kept. */
export const ExposedPersonContacted = Event.make("ExposedPersonContacted", {
  version: 1,
  fields: { ...exposure, at: Instant, via: internal(Schema.Literals(["phone", "meeting", "message"])) },
  tags: ofExposure
})

export const HandlerAssigned = Event.make("HandlerAssigned", {
  version: 1,
  fields: {
    incidentId: IncidentId,
    handlerRef: PersonRef,
    reason: internal(HandlerReason)
  },
  tags: ({ handlerRef, incidentId }) => [Incident(incidentId), Person(handlerRef)]
})

export const HandlingStarted = Event.make("HandlingStarted", { version: 1, fields: incident, tags: ofIncident })

export const IncidentCorrected = Event.make("IncidentCorrected", {
  version: 1,
  fields: {
    incidentId: IncidentId,
    field: internal(CorrectableField),
    /** As the field is stored: one of its words, or an occurred time. */
    from: internal(Schema.Union([Schema.String, Occurred])),
    to: internal(Schema.Union([Schema.String, Occurred])),
    reason: Reason
  },
  tags: ofIncident,
  sealedFor: { reason: "incidentId" }
})

export const AddendumWritten = Event.make("AddendumWritten", {
  version: 1,
  fields: { incidentId: IncidentId, text: Addendum },
  tags: ofIncident,
  sealedFor: { text: "incidentId" }
})

export const IncidentMarkedNotReportable = Event.make("IncidentMarkedNotReportable", {
  version: 1,
  fields: { incidentId: IncidentId, reason: Reason },
  tags: ofIncident,
  sealedFor: { reason: "incidentId" }
})

/** A report as it comes to the target of a merge. A report taken back stays where it was. */
export const MovedReport = Schema.Struct({ reportId: ReportId, reportedAt: Instant, reporter: Reporter })
export type MovedReport = typeof MovedReport.Type

/**
 * An exposure as it comes to the target of a merge.
 *
 * With what the target's rules ask and only the source's events tell: whose it is, whether support is still owed, what was stated, whether they want to be
 * the complainant.
 */
export const MovedExposure = Schema.Struct({
  exposureId: ExposureId,
  personRef: PersonRef,
  exposedKind: personal(ExposedKind),
  supportSettled: internal(Schema.Boolean),
  perceivedIntent: Schema.optionalKey(personal(PerceivedIntent)),
  /** What they had said of being the complainant. */
  stance: Schema.optionalKey(personal(ComplainantStance))
})
export type MovedExposure = typeof MovedExposure.Type

/** What must be settled of a case before it is closed, beside support: the police, and the authorities the law names. */
export const Demands = Schema.Struct({
  /** A threat or violence: whether to tell the police must be decided. */
  policeMatter: offence(Schema.Boolean),
  policeDecided: internal(Schema.Boolean),
  /** Which authorities it must still be assessed of, or which must still be told. */
  dutiesOwed: internal(Schema.Array(Authority)),
  dutiesSettled: internal(Schema.Array(Authority)),
  /** Those that somebody has assessed, so that the target can go on with them. */
  duties: Schema.optionalKey(internal(Schema.Array(AssessedDuty)))
})
export type Demands = typeof Demands.Type

/** The source of a merge: its reports and exposures now belong to the target. A fact about both. */
export const IncidentMergedInto = Event.make("IncidentMergedInto", {
  version: 1,
  fields: {
    incidentId: IncidentId,
    targetId: IncidentId,
    movedReports: personal(Schema.Array(MovedReport)),
    movedExposures: personal(Schema.Array(MovedExposure)),
    /** The measures still to be carried out, where there are any. */
    movedActions: Schema.optionalKey(none(Schema.Array(ActionId))),
    /** The reports to the police about the source: they are handled in the target from now on. */
    movedPoliceReports: Schema.optionalKey(none(Schema.Array(PoliceReportId))),
    reason: Schema.optionalKey(Reason),
    /** What its source had settled, and what it had not. */
    demands: Schema.optionalKey(offence(Demands))
  },
  tags: ({ incidentId, movedActions = [], movedExposures, movedPoliceReports = [], movedReports, targetId }) => [
    Incident(incidentId),
    Incident(targetId),
    ...movedActions.map(Action),
    ...movedPoliceReports.map(PoliceReport),
    ...movedReports.map(({ reportId }) => Report(reportId)),
    ...movedExposures.map(({ exposureId }) => Exposure(exposureId))
  ],
  sealedFor: { reason: "incidentId" }
})

/** What the exposed person and the reporter are told about how it was handled. */
export const ClosingSummaryWritten = Event.make("ClosingSummaryWritten", {
  version: 1,
  fields: { incidentId: IncidentId, summary: Summary },
  tags: ofIncident,
  sealedFor: { summary: "incidentId" }
})

export const IncidentClosed = Event.make("IncidentClosed", {
  version: 1,
  fields: {
    incidentId: IncidentId,
    outcome: internal(Schema.Literals(["handled", "unfounded"])),
    /** How many measures were still to be carried out, where the rules in force in its unit let it close with some. */
    openActions: Schema.optionalKey(internal(Schema.Int.check(Schema.isGreaterThanOrEqualTo(1))))
  },
  tags: ofIncident
})

export const IncidentReopened = Event.make("IncidentReopened", {
  version: 1,
  fields: { incidentId: IncidentId, reason: Schema.optionalKey(Reason) },
  tags: ofIncident,
  sealedFor: { reason: "incidentId" }
})
