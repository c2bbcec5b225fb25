import { Command } from "@trygglogg/log"
import { DateTime, Result, Schema, Struct } from "effect"
import { catalogueVersion } from "../../catalogue/catalogueVersion.ts"
import { type UnitHistory, unitHistory, wrongPath } from "../../organisation/facts.ts"
import { cityPolicy, policyOn } from "../../policy/facts.ts"
import type { IncidentId, ReportId } from "../../vocabulary/ids.ts"
import type { PolicyValues } from "../../vocabulary/policyValues.ts"
import {
  dayOccurred,
  dayOf,
  dayOfInstant,
  daysBetween,
  Instant,
  instantOf,
  isAfter,
  lastDayClaimed
} from "../../vocabulary/time.ts"
import {
  AnonymousNotOffered,
  DuplicateExposure,
  IdTaken,
  IncidentAlreadyReported,
  IncidentMerged,
  IncidentNotFound,
  LateReasonMissing,
  MinorRequiresHandler,
  NameProtectedNotOffered,
  NothingReported,
  OccurredInFuture,
  PrimaryFormNotListed,
  RelationMissing,
  ReportedInFuture,
  ReporterInconsistent,
  ReportNumberTaken,
  UnitElsewhereThen,
  UnitNotActiveThen
} from "../error.ts"
import { ExposureRegistered, IncidentReported, ReportAdded, type Reporter } from "../event.ts"
import { exposureState, isRelative } from "../facts/exposed.ts"
import { numberGiven, reportState } from "../facts/reports.ts"
import { absence, incidentStatus } from "../facts/status.ts"

/** One of the persons hit, as told in the first report. */
export const ToldExposure = Schema.Struct(Struct.omit(ExposureRegistered.fields, ["incidentId"]))
export type ToldExposure = typeof ToldExposure.Type

const told = {
  ...Struct.omit(IncidentReported.fields, ["catalogueVersion", "occurrenceKind", "reportedAt"]),
  /** Left out: an unwanted event beside the named kinds, when a form is told. */
  occurrenceKind: Schema.optionalKey(IncidentReported.fields.occurrenceKind),
  /** The original moment of an older report; left out, it is now. */
  reportedAt: Schema.optionalKey(Instant),
  exposures: Schema.Array(ToldExposure)
}
type Told = Schema.Struct.Type<typeof told>

interface Asked {
  readonly incidentId: IncidentId
  readonly reportId: ReportId
  readonly reporter: Reporter
}

/** What is wrong with how the reporter is named, or with the way to report that was chosen. */
const wrongReporter = ({ incidentId, reporter, reportId }: Asked, offered: PolicyValues) => {
  const named = reporter.memberRef !== undefined
  const inside = reporter.mode !== "anonymous" && reporter.kind !== "externalPerson"
  if (named !== inside) return new ReporterInconsistent({ incidentId, reportId })
  if (reporter.mode === "anonymous" && !offered.anonymousReporting) return new AnonymousNotOffered({ incidentId })
  if (reporter.mode === "nameProtected" && !offered.nameProtectedReporting) {
    return new NameProtectedNotOffered({ incidentId })
  }
  return undefined
}

const wrongContent = ({ forms, incidentId, occurrenceKind, primaryForm }: Told) => {
  if (forms.length === 0 && occurrenceKind === undefined) return new NothingReported({ incidentId })
  if (primaryForm !== undefined && !forms.includes(primaryForm)) return new PrimaryFormNotListed({ incidentId })
  return undefined
}

/** Judged by the last day it may have happened on: a month is not held against whoever remembers no day. */
const wrongTime = ({ incidentId, lateReason, occurred }: Told, reportedAt: Instant, lateAfter: number) => {
  if (isAfter(occurred, DateTime.makeUnsafe(reportedAt))) return new OccurredInFuture({ incidentId, occurred })
  const days = daysBetween(lastDayClaimed(occurred), dayOfInstant(reportedAt))
  if (days > lateAfter && lateReason === undefined)
    return new LateReasonMissing({ incidentId, days, allowed: lateAfter })
  return undefined
}

const wrongUnit = ({ occurred, unitPath }: Told, units: ReadonlyArray<UnitHistory>) =>
  // Of a month only the month is claimed: a unit that was there at its end was there.
  wrongPath(unitPath, units, lastDayClaimed(occurred)) && wrongPath(unitPath, units, dayOccurred(occurred))

const wrongExposures = ({ exposures, incidentId }: Told) => {
  const persons = new Set<string>()
  const ids = new Set<string>()
  for (const exposure of exposures) {
    const { exposedKind, exposureId, personRef, relationToEmployee } = exposure
    if (persons.has(personRef)) return new DuplicateExposure({ incidentId, personRef })
    if (ids.has(exposureId)) return new IdTaken({ id: exposureId })
    if (isRelative(exposedKind) && relationToEmployee === undefined) return new RelationMissing({ exposureId })
    if (exposedKind === "relativeChild") return new MinorRequiresHandler({ exposureId })
    persons.add(personRef)
    ids.add(exposureId)
  }
  return undefined
}

/**
 * A first report: what happened, and who was hit, in one commit.
 *
 * A colleague as influencer is never refused to a shocked person (domain specification 4.6, rule 1); where such a report goes is for
 * the reaction to it.
 */
export const ReportIncident = Command.make("ReportIncident", {
  input: told,
  reads: ({ exposures, incidentId, reportId, reportNumber, unitPath }) => ({
    incident: incidentStatus(incidentId),
    report: reportState(reportId),
    numberGiven: numberGiven(reportNumber),
    exposed: exposures.map(({ exposureId }) => exposureState(exposureId)),
    units: unitPath.map((unitId) => unitHistory(unitId)),
    policy: cityPolicy("city")
  }),
  emits: [IncidentReported, ExposureRegistered],
  refuses: [
    IncidentAlreadyReported,
    IdTaken,
    ReportNumberTaken,
    ReporterInconsistent,
    AnonymousNotOffered,
    NameProtectedNotOffered,
    NothingReported,
    PrimaryFormNotListed,
    ReportedInFuture,
    OccurredInFuture,
    LateReasonMissing,
    UnitNotActiveThen,
    UnitElsewhereThen,
    DuplicateExposure,
    RelationMissing,
    MinorRequiresHandler
  ],
  policy: ({ policy }, { now }) => policyOn(policy, dayOf(now)).version,
  decide: (input, past, { now }) => {
    const { exposures, incidentId, occurrenceKind = "otherUnwanted", reportId, reportNumber, ...rest } = input
    const reportedAt = input.reportedAt ?? instantOf(now)
    const { values } = policyOn(past.policy, dayOf(now))
    if (past.incident._tag !== "Unreported") return Result.fail(new IncidentAlreadyReported({ incidentId }))
    if (past.report._tag !== "Unknown") return Result.fail(new IdTaken({ id: reportId }))
    const taken = exposures.find((_, index) => past.exposed[index]?._tag !== "Unknown")
    if (taken !== undefined) return Result.fail(new IdTaken({ id: taken.exposureId }))
    if (past.numberGiven) return Result.fail(new ReportNumberTaken({ reportNumber }))
    if (reportedAt > instantOf(now)) return Result.fail(new ReportedInFuture({ reportedAt }))
    const wrong =
      wrongReporter(input, values) ??
      wrongContent(input) ??
      wrongTime(input, reportedAt, values.lateReportDays) ??
      wrongUnit(input, past.units) ??
      wrongExposures(input)
    if (wrong !== undefined) return Result.fail(wrong)
    return Result.succeed([
      IncidentReported({ ...rest, incidentId, reportId, reportNumber, reportedAt, occurrenceKind, catalogueVersion }),
      ...exposures.map((exposure) => ExposureRegistered({ incidentId, ...exposure }))
    ])
  }
})

/** A second report of an incident. A closed one takes reports too: whoever saw it is heard. */
export const AddReport = Command.make("AddReport", {
  input: { ...Struct.omit(ReportAdded.fields, ["reportedAt"]), reportedAt: Schema.optionalKey(Instant) },
  reads: ({ incidentId, reportId, reportNumber }) => ({
    incident: incidentStatus(incidentId),
    report: reportState(reportId),
    numberGiven: numberGiven(reportNumber),
    policy: cityPolicy("city")
  }),
  emits: [ReportAdded],
  refuses: [
    IncidentNotFound,
    IncidentMerged,
    IdTaken,
    ReportNumberTaken,
    ReportedInFuture,
    ReporterInconsistent,
    AnonymousNotOffered,
    NameProtectedNotOffered
  ],
  policy: ({ policy }, { now }) => policyOn(policy, dayOf(now)).version,
  decide: (input, { incident, numberGiven, policy, report }, { now }) => {
    const { incidentId, reportId, reportNumber } = input
    const reportedAt = input.reportedAt ?? instantOf(now)
    const absent = absence(incidentId, incident)
    if (absent !== undefined) return Result.fail(absent)
    if (report._tag !== "Unknown") return Result.fail(new IdTaken({ id: reportId }))
    if (numberGiven) return Result.fail(new ReportNumberTaken({ reportNumber }))
    if (reportedAt > instantOf(now)) return Result.fail(new ReportedInFuture({ reportedAt }))
    const wrong = wrongReporter(input, policyOn(policy, dayOf(now)).values)
    if (wrong !== undefined) return Result.fail(wrong)
    return Result.succeed([ReportAdded({ ...input, reportedAt })])
  }
})
