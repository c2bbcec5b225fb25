/** A mail that something in the log, or a day that has come, gives cause for: to whom and which, never what happened. */
import { type PolicyEdition, policyFor } from "../catalogue/policyInForce.ts"
import { startHandlingBy } from "../catalogue/workingDays.ts"
import type { Units } from "../organisation/view/tree.ts"
import type { MemberRow } from "../organisation/view/row.ts"
import type { DeadlineReaction } from "../vocabulary/deadline.ts"
import type { ExposedKind, InfluencerRelation, ReporterMode } from "../vocabulary/enumerations.ts"
import type { ExposureId, IncidentId, PersonRef, ReportId, ReportNumber, UnitId } from "../vocabulary/ids.ts"
import type { PlannedFollowUp } from "../vocabulary/plannedFollowUp.ts"
import { type Day, dayOfInstant, daysBetween, type Instant } from "../vocabulary/time.ts"

export type Template =
  /** To whoever was hit and reported it. */
  | "receipt"
  /** To whoever reported for somebody else. */
  | "receiptForOther"
  /** To whoever leads the case. */
  | "toManager"
  /** To somebody exposed whom somebody else registered. */
  | "confirmExposure"
  /** To whoever was named to handle the case. */
  | "assigned"
  /** To whoever handles the case: another report of it came. */
  | "reportAdded"
  /** To reporters: the one who handles the case has read it. */
  | "read"
  /** To exposed persons: the police were told. */
  | "policeReported"
  /** To reporters and exposed persons. */
  | "closed"
  /** To whoever handles the case: somebody opened it again. */
  | "reopened"
  /** To whoever leads a case that somebody opened in an emergency: they say afterwards whether that was needed. */
  | "opened"
  /** To an exposed person, on the day a follow-up is planned for. */
  | "followUp"
  /** To whoever leads a case that nobody has started with in time. */
  | "notStarted"
  /** To whoever is to do something in a case, while there is time. */
  | "waits"
  /** To whoever is told that something in a case was not done in time. */
  | "late"
  /** To whoever is to do something that is no case: a routine to read, a mapping to make. */
  | "task"
  /** To whoever is alarmed when nobody was heard from on a visit. */
  | "missedCheckIn"

export interface Notice {
  /** Unique for a cause and a recipient, and the same at every replay: an outbox that holds it never sends it again. */
  readonly key: string
  readonly to: PersonRef
  readonly template: Template
  /** The case it is about; none of what is no case. */
  readonly incidentId?: IncidentId
  /** What is to be done, of what is no case. */
  readonly reaction?: DeadlineReaction
  /** The number the recipient knows the case by. */
  readonly number?: ReportNumber
  /** Who handles or leads the case. The only person a mail may name. */
  readonly contactRef?: PersonRef
  /** When it was read. */
  readonly at?: Instant
  /** The day by which the contact gets in touch, or that the follow-up was planned for. */
  readonly by?: Day
}

/** What of a case decides who is told. A row of the overview's `cases`, after `together`, is one. */
export interface NotifiedCase {
  readonly incidentId: IncidentId
  readonly state: { readonly _tag: string }
  readonly unitPath: ReadonlyArray<UnitId>
  readonly reportedAt: Instant
  /** When the log learned of it. */
  readonly enteredAt: Instant
  readonly influencerRelation?: InfluencerRelation
  readonly keptFrom?: PersonRef
  readonly handler?: PersonRef
  readonly reports: ReadonlyArray<{
    readonly reportId: ReportId
    readonly reportNumber?: ReportNumber
    readonly mode: ReporterMode
    readonly memberRef?: PersonRef
    readonly retracted: boolean
  }>
  readonly exposures: ReadonlyArray<{
    readonly exposureId: ExposureId
    readonly personRef: PersonRef
    readonly exposedKind: ExposedKind
    readonly progress: {
      readonly support: string
      readonly followUps: ReadonlyArray<PlannedFollowUp>
    }
  }>
}

/** The organisation's rows and the rules of the city, its districts and its units. Their history answers for the day of the event, whenever it is asked. */
export interface Surroundings {
  readonly units: Units
  readonly members: ReadonlyArray<MemberRow>
  /** `editionsOf` the rows of `policies`. */
  readonly editions: ReadonlyArray<PolicyEdition>
}

/** The day by which somebody starts with what was reported on a day, by the rules then in force in the case's unit (D1). */
export const startBy = (
  { unitPath }: Pick<NotifiedCase, "unitPath">,
  { editions }: Pick<Surroundings, "editions">,
  reportedOn: Day
): Day => startHandlingBy(reportedOn, policyFor(editions, unitPath, reportedOn).values)

/** Days after which something that was to be done is no news: a worker that starts on an old log does not write about years. */
export const newsDays = 7

/** A report entered so long after it was made is no news: nobody is written to about it. */
export const isOld = (reportedAt: Instant, enteredOn: Day): boolean =>
  daysBetween(dayOfInstant(reportedAt), enteredOn) > 30

/** What is recorded of a case together with an old report belongs to the past as well. What comes later is news. */
export const isHistory = ({ enteredAt, reportedAt }: NotifiedCase, day: Day): boolean =>
  day === dayOfInstant(enteredAt) && isOld(reportedAt, day)

/** Works in the city, so that there is somebody to write to; relatives and strangers are met through people. */
export const isMember = (kind: ExposedKind): boolean =>
  kind !== "relativeAdult" && kind !== "relativeChild" && kind !== "otherPerson"

/** The number somebody knows a case by: of their own report, else of its first. */
export const numberFor = ({ reports }: NotifiedCase, person?: PersonRef): { readonly number?: ReportNumber } => {
  const own = reports.find(({ memberRef, reportNumber }) => memberRef === person && reportNumber !== undefined)
  const number = (own ?? reports.find(({ reportNumber }) => reportNumber !== undefined))?.reportNumber
  return number === undefined ? {} : { number }
}
