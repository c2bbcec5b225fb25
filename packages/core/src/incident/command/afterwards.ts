import { Command } from "@trygglogg/log"
import { Result, Schema, Struct } from "effect"
import { cityPolicy, policyOn } from "../../policy/facts.ts"
import type { CorrectableField } from "../../vocabulary/enumerations.ts"
import { dayOf, dayOfInstant, daysBetween, isAfter, Occurred } from "../../vocabulary/time.ts"
import {
  FieldChangedMeanwhile,
  IncidentIsClosed,
  IncidentMerged,
  IncidentNotFound,
  InvalidCorrection,
  NotOwnReport,
  OccurredInFuture,
  ReasonRequired,
  ReportNotFound,
  TooLateToRetract
} from "../error.ts"
import { AddendumWritten, IncidentCorrected, IncidentReported, ReportRetracted } from "../event.ts"
import { correctedFields } from "../facts/handling.ts"
import { reportState } from "../facts/reports.ts"
import { absence, incidentStatus, stateOf } from "../facts/status.ts"

/** A report is taken back by whoever made it. It stays in the history; with no other left, the incident counts nowhere. */
export const RetractReport = Command.make("RetractReport", {
  input: ReportRetracted.fields,
  reads: ({ incidentId, reportId }) => ({
    incident: incidentStatus(incidentId),
    report: reportState(reportId),
    policy: cityPolicy("city")
  }),
  emits: [ReportRetracted],
  refuses: [IncidentNotFound, IncidentMerged, ReportNotFound, NotOwnReport, IncidentIsClosed, TooLateToRetract],
  policy: ({ policy }, { now }) => policyOn(policy, dayOf(now)).version,
  decide: (input, { incident, policy, report }, { actor, now }) => {
    const { incidentId, reportId } = input
    const absent = absence(incidentId, incident)
    if (absent !== undefined) return Result.fail(absent)
    if (report._tag === "Unknown" || report.incidentId !== incidentId) {
      return Result.fail(new ReportNotFound({ incidentId, reportId }))
    }
    const own =
      actor === (report.reporter.memberRef === undefined ? report.enteredBy : String(report.reporter.memberRef))
    if (!own) return Result.fail(new NotOwnReport({ incidentId, reportId }))
    if (report._tag === "Retracted") return Result.succeed([])
    if (stateOf(incident) === "closed") return Result.fail(new IncidentIsClosed({ incidentId }))
    const days = daysBetween(dayOfInstant(report.reportedAt), dayOf(now))
    const { retractDays } = policyOn(policy, dayOf(now)).values
    if (days > retractDays) return Result.fail(new TooLateToRetract({ reportId, days, allowed: retractDays }))
    return Result.succeed([ReportRetracted(input)])
  }
})

const isOccurred = Schema.is(Occurred)
const isWordOf: { readonly [Field in CorrectableField]: (value: unknown) => boolean } = {
  occurred: isOccurred,
  place: Schema.is(IncidentReported.fields.place),
  placeRelation: Schema.is(IncidentReported.fields.placeRelation),
  channel: Schema.is(IncidentReported.fields.channel),
  occurrenceKind: Schema.is(IncidentReported.fields.occurrenceKind),
  linkToRole: Schema.is(IncidentReported.fields.linkToRole)
}

type Stored = (typeof IncidentCorrected)["Type"]["to"]
const same = (one: Stored, other: Stored): boolean =>
  isOccurred(one) && isOccurred(other)
    ? one.local === other.local && one.precision === other.precision && one.zone === other.zone
    : one === other

/** A field was wrong. What it said stays in the history; what the exposed person said is no such field. */
export const CorrectIncident = Command.make("CorrectIncident", {
  input: {
    ...Struct.omit(IncidentCorrected.fields, ["reason"]),
    reason: Schema.optionalKey(IncidentCorrected.fields.reason)
  },
  reads: ({ incidentId }) => ({
    incident: incidentStatus(incidentId),
    fields: correctedFields(incidentId)
  }),
  emits: [IncidentCorrected],
  refuses: [
    IncidentNotFound,
    IncidentMerged,
    ReasonRequired,
    InvalidCorrection,
    OccurredInFuture,
    FieldChangedMeanwhile
  ],
  decide: ({ field, from, incidentId, reason, to }, { fields, incident }, { now }) => {
    const absent = absence(incidentId, incident)
    if (absent !== undefined) return Result.fail(absent)
    if (!isWordOf[field](to)) return Result.fail(new InvalidCorrection({ incidentId, field }))
    if (isOccurred(to) && isAfter(to, now)) return Result.fail(new OccurredInFuture({ incidentId, occurred: to }))
    const current = fields?.[field]
    if (current === undefined || same(current, to)) return Result.succeed([])
    if (!same(current, from)) return Result.fail(new FieldChangedMeanwhile({ incidentId, field }))
    if (reason === undefined) return Result.fail(new ReasonRequired({ incidentId }))
    return Result.succeed([IncidentCorrected({ incidentId, field, from, to, reason })])
  }
})

/** Something is added to what was told. At any time: a closed case can be told more of too. */
export const WriteAddendum = Command.make("WriteAddendum", {
  input: AddendumWritten.fields,
  reads: ({ incidentId }) => ({ incident: incidentStatus(incidentId) }),
  emits: [AddendumWritten],
  refuses: [IncidentNotFound, IncidentMerged],
  decide: (input, { incident }) => {
    const absent = absence(input.incidentId, incident)
    return absent === undefined ? Result.succeed([AddendumWritten(input)]) : Result.fail(absent)
  }
})
