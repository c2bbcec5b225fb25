/** "Mina rapporter": what a reporter or an exposed person is told of each case, and nothing of anybody else in it. */
import type { ExposureId, IncidentId, PersonRef, ReportId, ReportNumber } from "../../vocabulary/ids.ts"
import { isAwaited } from "../../vocabulary/plannedFollowUp.ts"
import type { Day, Instant } from "../../vocabulary/time.ts"
import { together } from "../cases/together.ts"
import type { CaseExposure, CaseReport, CaseRow } from "../cases/view.ts"

export type MyStatus =
  | "received"
  | "underHandling"
  | "reopened"
  | "closed"
  | "notReportable"
  /** Goes on in another case that is not among the rows. */
  | "merged"
  /** Taken back. It stays here, as taken back. */
  | "retracted"

/** What happens next, seen from the one it concerns. */
export type MyNext =
  /** Somebody will read it and get in touch. */
  | { readonly _tag: "beingRead" }
  /** They will be called. */
  | { readonly _tag: "beingCalled"; readonly exposureId: ExposureId }
  | { readonly _tag: "giveStatement"; readonly exposureId: ExposureId }
  | { readonly _tag: "answerOffer"; readonly exposureId: ExposureId }
  /** They will be asked whether the support was enough. */
  | { readonly _tag: "followUp"; readonly exposureId: ExposureId; readonly dueOn: Day }
  | { readonly _tag: "handlingGoesOn" }
  /** The summary can be read, and the case opened again. */
  | { readonly _tag: "readSummary" }
  | { readonly _tag: "nothing" }

export interface MyCase {
  readonly incidentId: IncidentId
  /** The number it is spoken of by: of the own report, else of the first. */
  readonly number?: ReportNumber
  /** Of the own report, where there is one. */
  readonly reportId?: ReportId
  readonly reportedAt: Instant
  readonly as: ReadonlyArray<"reporter" | "exposed">
  readonly status: MyStatus
  readonly next: MyNext
  /** Who handles the case, when somebody does. */
  readonly contact?: PersonRef
  readonly ownExposure?: ExposureId
}

const statusOf = ({ state }: CaseRow, report: CaseReport | undefined): MyStatus => {
  if (report?.retracted === true) return "retracted"
  return state._tag === "reported" ? "received" : state._tag
}

const nextForExposed = ({ exposureId, progress }: CaseExposure, isClosed: boolean): MyNext | undefined => {
  const { contactedAt, followUps, lastFollowUp, perceivedIntent, support } = progress
  const [dueOn] = followUps.flatMap((planned) => (isAwaited(planned) ? [planned.dueOn] : [])).toSorted()
  const followUp: MyNext | undefined =
    dueOn === undefined || support === "none" || support === "declined"
      ? undefined
      : { _tag: "followUp", exposureId, dueOn }
  if (isClosed) return followUp
  if (contactedAt === undefined && lastFollowUp === undefined) return { _tag: "beingCalled", exposureId }
  if (perceivedIntent === undefined || perceivedIntent === "notAsked") return { _tag: "giveStatement", exposureId }
  return support === "offered" && lastFollowUp === undefined ? { _tag: "answerOffer", exposureId } : followUp
}

const nextOf = (row: CaseRow, status: MyStatus, own: CaseExposure | undefined): MyNext => {
  const forExposed = own === undefined ? undefined : nextForExposed(own, status === "closed")
  switch (status) {
    case "merged":
    case "notReportable":
      return { _tag: "nothing" }
    case "retracted":
      // Whoever was hit is supported whether or not they stand by their report.
      return row.state._tag === "notReportable" ? { _tag: "nothing" } : (forExposed ?? { _tag: "nothing" })
    case "closed":
      return forExposed ?? { _tag: "readSummary" }
    case "received":
      return forExposed ?? { _tag: "beingRead" }
    case "underHandling":
    case "reopened":
      return forExposed ?? { _tag: "handlingGoesOn" }
  }
}

const mine = (row: CaseRow, person: PersonRef, reports: ReadonlyArray<CaseReport>): ReadonlyArray<MyCase> => {
  const own = row.exposures.find(({ personRef }) => personRef === person)
  const made = reports.filter(({ memberRef }) => memberRef === person)
  const listed = made.length > 0 || own === undefined ? made : [undefined]
  return listed.map((report) => {
    const status = statusOf(row, report)
    const spokenOf = report ?? row.reports[0]
    return {
      incidentId: row.incidentId,
      reportedAt: spokenOf?.reportedAt ?? row.reportedAt,
      ...(spokenOf?.reportNumber === undefined ? {} : { number: spokenOf.reportNumber }),
      ...(report === undefined ? {} : { reportId: report.reportId }),
      as: [...(report === undefined ? [] : ["reporter" as const]), ...(own === undefined ? [] : ["exposed" as const])],
      status,
      next: nextOf(row, status, own),
      ...(row.handler === undefined || status === "retracted" ? {} : { contact: row.handler }),
      ...(own === undefined ? {} : { ownExposure: own.exposureId })
    }
  })
}

/**
 * Everything somebody reported or was exposed in, newest first. An anonymous report is found by its receipt, not here.
 *
 * @param cases rows of the view `cases` where the person is `reporter` or `exposed`, those merged into others among them
 */
export const myReports = (cases: ReadonlyArray<CaseRow>, person: PersonRef): ReadonlyArray<MyCase> => {
  const whole = together(cases)
  const reportsThere = new Set(whole.flatMap(({ reports }) => reports.map(({ reportId }) => reportId)))
  // What was taken back before a merge did not come along, nor does anything when the target is not at hand.
  const left = cases
    .filter(({ state }) => state._tag === "merged")
    .flatMap((row) =>
      mine(
        { ...row, exposures: [] },
        person,
        row.reports.filter(({ reportId }) => !reportsThere.has(reportId))
      )
    )
  return [...whole.flatMap((row) => mine(row, person, row.reports)), ...left].toSorted((a, b) =>
    a.reportedAt === b.reportedAt ? 0 : a.reportedAt < b.reportedAt ? 1 : -1
  )
}
