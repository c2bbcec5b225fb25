/** Who is told and asked while a case is handled. */
import { Command } from "@trygglogg/log"
import { Result } from "effect"
import { memberHistory, rolesOn } from "../../organisation/facts.ts"
import type { IncidentId, ReportId } from "../../vocabulary/ids.ts"
import { dayOf } from "../../vocabulary/time.ts"
import {
  AnonymousUnreachable,
  ConflictOfInterest,
  IncidentMerged,
  IncidentNotFound,
  NotOwnReport,
  ReportNotFound,
  SafetyRepElsewhere
} from "../error.ts"
import { ReporterAnswered, ReporterAsked, ReporterNotified, SafetyRepInformed } from "../event/told.ts"
import { incidentAccess } from "../facts/access.ts"
import { safetyRepsInformed, unitPathOf } from "../facts/investigation.ts"
import { type ReportState, reportState } from "../facts/reports.ts"
import { absence, incidentStatus } from "../facts/status.ts"

interface OfReport {
  readonly incidentId: IncidentId
  readonly reportId: ReportId
}
const about = ({ incidentId, reportId }: OfReport) => ({
  incident: incidentStatus(incidentId),
  report: reportState(reportId)
})
type About = Command.States<ReturnType<typeof about>>
type Made = Exclude<ReportState, { readonly _tag: "Unknown" }>

/** A report of this incident, also one that was taken back: whoever made it may still be told and asked. */
const reportHere = (
  { incidentId, reportId }: OfReport,
  { incident, report }: About
): Result.Result<Made, IncidentNotFound | IncidentMerged | ReportNotFound> => {
  const absent = absence(incidentId, incident)
  if (absent !== undefined) return Result.fail(absent)
  return report._tag === "Unknown" || report.incidentId !== incidentId
    ? Result.fail(new ReportNotFound({ incidentId, reportId }))
    : Result.succeed(report)
}

/**
 * A reporter was told something, by a mail that was sent or by somebody who called. An anonymous one has only their own page.
 *
 * Programs that send the mails give the bare command; whoever handles a case gives it through the guard.
 */
export const RecordNotified = Command.make("RecordNotified", {
  input: ReporterNotified.fields,
  reads: about,
  emits: [ReporterNotified],
  refuses: [IncidentNotFound, IncidentMerged, ReportNotFound, AnonymousUnreachable],
  decide: (input, past) => {
    const { incidentId, reportId, via } = input
    const report = reportHere(input, past)
    if (Result.isFailure(report)) return Result.fail(report.failure)
    if (report.success.reporter.mode === "anonymous" && via !== "page") {
      return Result.fail(new AnonymousUnreachable({ incidentId, reportId }))
    }
    return Result.succeed([ReporterNotified(input)])
  }
})

/** Whoever handles the case asks a reporter for more. The question waits on the reporter's own page, whoever they are. */
export const AskReporter = Command.make("AskReporter", {
  input: ReporterAsked.fields,
  reads: about,
  emits: [ReporterAsked],
  refuses: [IncidentNotFound, IncidentMerged, ReportNotFound],
  decide: (input, past) => Result.map(reportHere(input, past), () => [ReporterAsked(input)])
})

/** A reporter writes to whoever handles the case. Of an anonymous report it is whoever entered it: nobody is ever named. */
export const AnswerAsReporter = Command.make("AnswerAsReporter", {
  input: ReporterAnswered.fields,
  reads: about,
  emits: [ReporterAnswered],
  refuses: [IncidentNotFound, IncidentMerged, ReportNotFound, NotOwnReport],
  decide: (input, past, { actor }) => {
    const { incidentId, reportId } = input
    const report = reportHere(input, past)
    if (Result.isFailure(report)) return Result.fail(report.failure)
    const { enteredBy, reporter } = report.success
    const own = actor === (reporter.memberRef === undefined ? enteredBy : String(reporter.memberRef))
    return own ? Result.succeed([ReporterAnswered(input)]) : Result.fail(new NotOwnReport({ incidentId, reportId }))
  }
})

/** The safety representative is told of an incident in their own area, with or without a reservation (AML 6:6, OSL 10:14). */
export const InformSafetyRep = Command.make("InformSafetyRep", {
  input: SafetyRepInformed.fields,
  reads: ({ incidentId, repRef }) => ({
    incident: incidentStatus(incidentId),
    access: incidentAccess(incidentId),
    path: unitPathOf(incidentId),
    member: memberHistory(repRef),
    informed: safetyRepsInformed(incidentId)
  }),
  emits: [SafetyRepInformed],
  refuses: [IncidentNotFound, IncidentMerged, ConflictOfInterest, SafetyRepElsewhere],
  decide: (input, { access, incident, informed, member, path }, { now }) => {
    const { area, incidentId, repRef } = input
    const absent = absence(incidentId, incident)
    if (absent !== undefined) return Result.fail(absent)
    if (access.exposed.includes(repRef) || access.keptFrom === repRef) {
      return Result.fail(new ConflictOfInterest({ incidentId, handlerRef: repRef }))
    }
    const represents = rolesOn(member, dayOf(now)).some(
      ({ role, unitId }) => role === "safetyRepresentative" && unitId === area
    )
    if (!represents || !path.includes(area)) return Result.fail(new SafetyRepElsewhere({ incidentId, repRef }))
    return Result.succeed(informed.includes(repRef) ? [] : [SafetyRepInformed(input)])
  }
})
