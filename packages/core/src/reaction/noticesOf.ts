/** Which mails an event gives cause for. Pure: the same event and the same history give the same notices, with the same keys. */
import type { Recorded } from "@trygglogg/log"
import { Result } from "effect"
import { AccessBreakGlass } from "../access/event/breakGlass.ts"
import { RecordRead } from "../access/event.ts"
import { HandlerChanged } from "../incident/event/changed.ts"
import {
  ExposureRegistered,
  HandlerAssigned,
  IncidentClosed,
  IncidentReopened,
  IncidentReported,
  ReportAdded,
  type Reporter
} from "../incident/event.ts"
import { PoliceReportFiled } from "../police-report/event.ts"
import type { PersonRef } from "../vocabulary/ids.ts"
import { type Day, dayOf } from "../vocabulary/time.ts"
import { contactOf, leadersOf } from "./lead.ts"
import {
  isHistory,
  isMember,
  isOld,
  type Notice,
  type NotifiedCase,
  numberFor,
  startBy,
  type Surroundings,
  type Template
} from "./notice.ts"

interface Cause {
  readonly recorded: Recorded
  readonly row: NotifiedCase
  readonly surroundings: Surroundings
  /** The Stockholm day it was recorded. */
  readonly day: Day
}

type Rest = Pick<Notice, "at" | "by" | "contactRef" | "number">

const notice = ({ recorded, row }: Cause, template: Template, to: PersonRef, rest: Rest = {}): Notice => ({
  key: `${template}:${recorded.id}:${to}`,
  to,
  template,
  incidentId: row.incidentId,
  ...numberFor(row, to),
  ...rest
})

const receipt = (
  cause: Cause,
  { memberRef, mode }: Reporter,
  number: Notice["number"],
  by: Day
): ReadonlyArray<Notice> => {
  const { day, row, surroundings } = cause
  if (memberRef === undefined || mode === "anonymous") return []
  const wasHit = row.exposures.some(({ personRef }) => personRef === memberRef)
  const rest = { by, ...contactOf(row, surroundings, day), ...(number === undefined ? {} : { number }) }
  return [notice(cause, wasHit ? "receipt" : "receiptForOther", memberRef, rest)]
}

const onReported = (cause: Cause, event: (typeof IncidentReported)["Type"]): ReadonlyArray<Notice> => {
  if (isOld(event.reportedAt, cause.day)) return []
  const by = startBy(cause.row, cause.surroundings, cause.day)
  return [
    ...receipt(cause, event.reporter, event.reportNumber, by),
    ...leadersOf(cause.row, cause.surroundings, cause.day).map((to) => notice(cause, "toManager", to, { by }))
  ]
}

const onReportAdded = (cause: Cause, event: (typeof ReportAdded)["Type"]): ReadonlyArray<Notice> => {
  const { day, row, surroundings } = cause
  if (isOld(event.reportedAt, day)) return []
  const leaders = row.handler === undefined ? leadersOf(row, surroundings, day) : [row.handler]
  return [
    ...receipt(cause, event.reporter, event.reportNumber, startBy(row, surroundings, day)),
    ...leaders.filter((to) => to !== event.reporter.memberRef).map((to) => notice(cause, "reportAdded", to))
  ]
}

const onExposed = (cause: Cause, event: (typeof ExposureRegistered)["Type"]): ReadonlyArray<Notice> => {
  const { day, recorded, row, surroundings } = cause
  const bySelf = recorded.meta.actor === String(event.personRef)
  if (bySelf || !isMember(event.exposedKind) || isHistory(row, day)) return []
  return [notice(cause, "confirmExposure", event.personRef, contactOf(row, surroundings, day))]
}

/** Everybody the case concerns who can be written to: reporters who stand by their report, and exposed members. */
const concerned = ({ exposures, reports }: NotifiedCase): ReadonlySet<PersonRef> =>
  new Set([
    ...reports.flatMap(({ memberRef, retracted }) => (memberRef === undefined || retracted ? [] : [memberRef])),
    ...exposures.filter(({ exposedKind }) => isMember(exposedKind)).map(({ personRef }) => personRef)
  ])

const onClosed = (cause: Cause): ReadonlyArray<Notice> => {
  const { day, row, surroundings } = cause
  if (isHistory(row, day)) return []
  return [...concerned(row)].map((to) => notice(cause, "closed", to, contactOf(row, surroundings, day)))
}

/** Reporters see nothing of the police (domain specification 4.8); who filed it themselves knows. */
const onFiled = (cause: Cause): ReadonlyArray<Notice> => {
  const { day, recorded, row, surroundings } = cause
  if (isHistory(row, day)) return []
  const told = row.exposures.filter(
    ({ exposedKind, personRef }) => isMember(exposedKind) && recorded.meta.actor !== String(personRef)
  )
  const persons = new Set(told.map(({ personRef }) => personRef))
  return [...persons].map((to) => notice(cause, "policeReported", to, contactOf(row, surroundings, day)))
}

const toHandler = (cause: Cause, template: Template, handler: PersonRef | undefined): ReadonlyArray<Notice> =>
  handler === undefined || cause.recorded.meta.actor === String(handler) ? [] : [notice(cause, template, handler)]

/** At once to whoever leads it, never to those it concerns: they are told by people, and see it among its readers. */
const onOpened = (cause: Cause, { by, reviewBy }: (typeof AccessBreakGlass)["Type"]): ReadonlyArray<Notice> =>
  leadersOf(cause.row, cause.surroundings, cause.day, [by]).map((to) => notice(cause, "opened", to, { by: reviewBy }))

/** Once a case and role: who reads again, or after a change of manager in the same role, tells nobody anything new. */
const onRead = (cause: Cause, { at, purpose, reader, role }: (typeof RecordRead)["Type"]): ReadonlyArray<Notice> => {
  const { day, row, surroundings } = cause
  const isHandler = row.handler === reader
  if (purpose !== "handling" || !(isHandler || leadersOf(row, surroundings, day).includes(reader))) return []
  const as = role ?? (isHandler ? "handler" : "manager")
  const reporters = row.reports.flatMap(({ memberRef, mode, retracted }) =>
    memberRef === undefined || retracted || mode === "anonymous" || memberRef === reader ? [] : [memberRef]
  )
  return [...new Set(reporters)].map((to) => ({
    ...notice(cause, "read", to, { at, contactRef: reader }),
    key: `read:${row.incidentId}:${as}:${to}`
  }))
}

/** An event that cannot be read is reported by whoever follows the log; nobody is written to about it. */
const none = (): ReadonlyArray<Notice> => []

/**
 * The mails that an event of the log, or of the access log, gives cause for. Events that nobody is told of give none, and so do events
 * that cannot be read.
 *
 * Who leads is taken on the day the event was recorded, so a replay after a reorganisation finds the same persons.
 *
 * @param recorded the event
 * @param row the case as it is, after `together`: the events of one commit come together, so it holds the exposed persons of a report
 * @param surroundings the organisation's rows and the rules that were adopted
 *
 * @example
 * for (const notice of noticesOf(recorded, row, { units, members, editions })) if (!outbox.holds(notice.key)) send(notice)
 */
export const noticesOf = (recorded: Recorded, row: NotifiedCase, surroundings: Surroundings): ReadonlyArray<Notice> => {
  const { data, recordedAt, type, version } = recorded
  const cause: Cause = { recorded, row, surroundings, day: dayOf(recordedAt) }
  switch (type) {
    case IncidentReported.type:
      return Result.match(IncidentReported.decode(version, data), {
        onSuccess: (one) => onReported(cause, one),
        onFailure: none
      })
    case ReportAdded.type:
      return Result.match(ReportAdded.decode(version, data), {
        onSuccess: (one) => onReportAdded(cause, one),
        onFailure: none
      })
    case ExposureRegistered.type:
      return Result.match(ExposureRegistered.decode(version, data), {
        onSuccess: (one) => onExposed(cause, one),
        onFailure: none
      })
    case HandlerAssigned.type:
      return Result.match(HandlerAssigned.decode(version, data), {
        onSuccess: ({ handlerRef }) => toHandler(cause, "assigned", handlerRef),
        onFailure: none
      })
    case HandlerChanged.type:
      return Result.match(HandlerChanged.decode(version, data), {
        onSuccess: ({ handlerRef }) => toHandler(cause, "assigned", handlerRef),
        onFailure: none
      })
    case IncidentReopened.type:
      return toHandler(cause, "reopened", row.handler)
    case PoliceReportFiled.type:
      return onFiled(cause)
    case IncidentClosed.type:
      return onClosed(cause)
    case AccessBreakGlass.type:
      return Result.match(AccessBreakGlass.decode(version, data), {
        onSuccess: (one) => onOpened(cause, one),
        onFailure: none
      })
    case RecordRead.type:
      return Result.match(RecordRead.decode(version, data), { onSuccess: (one) => onRead(cause, one), onFailure: none })
    default:
      return []
  }
}
