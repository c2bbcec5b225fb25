/**
 * A notice as the outbox keeps it: pseudonyms and a template, no words and no address.
 */
import type { Notice } from "@trygglogg/core/reaction"
import { Day, DeadlineReaction, IncidentId, Instant, PersonRef, ReportNumber } from "@trygglogg/core/vocabulary"
import { Schema } from "effect"

const templates = [
  "receipt",
  "receiptForOther",
  "toManager",
  "confirmExposure",
  "assigned",
  "reportAdded",
  "read",
  "policeReported",
  "closed",
  "reopened",
  "opened",
  "followUp",
  "notStarted",
  "waits",
  "late",
  "task",
  "missedCheckIn"
] as const satisfies ReadonlyArray<Notice["template"]>

export const Payload = Schema.Struct({
  key: Schema.NonEmptyString,
  to: PersonRef,
  template: Schema.Literals(templates),
  incidentId: Schema.optionalKey(IncidentId),
  reaction: Schema.optionalKey(DeadlineReaction),
  number: Schema.optionalKey(ReportNumber),
  contactRef: Schema.optionalKey(PersonRef),
  at: Schema.optionalKey(Instant),
  by: Schema.optionalKey(Day)
})

const encode = Schema.encodeSync(Payload)

/** What the outbox is given for a notice. */
export const payloadOf = (notice: Notice): Schema.Json => encode(notice)

/** The notice again; fails when an older or newer release wrote it in a way this one cannot read. */
export const noticeOf = Schema.decodeUnknownEffect(Payload)
