/** What decisions ask of a visit. */
import { Fold } from "@trygglogg/log"
import type { PersonRef, UnitId } from "../../vocabulary/ids.ts"
import { Visit } from "../../vocabulary/ids.ts"
import type { AlarmStep, VisitKind, VisitState } from "../../vocabulary/risk.ts"
import { answeredUntil } from "../../vocabulary/checkIn.ts"
import type { Instant } from "../../vocabulary/time.ts"
import {
  VisitAborted,
  VisitCancelled,
  VisitCheckInMade,
  VisitCheckInMissed,
  VisitEnded,
  VisitPlanned,
  VisitStarted
} from "../event/visit.ts"

export interface PlannedVisit {
  readonly state: VisitState
  readonly kind: VisitKind
  readonly unitPath: ReadonlyArray<UnitId>
  readonly participants: ReadonlyArray<PersonRef>
  readonly contactPerson: PersonRef
  readonly startAt: Instant
  /** When those on the visit are to be heard from: its check-ins and its expected end, earliest first. */
  readonly dues: ReadonlyArray<Instant>
  /** How many of them have been answered. */
  readonly answered: number
  readonly missed: ReadonlyArray<{ readonly dueAt: Instant; readonly step: AlarmStep }>
}

type Change = (visit: PlannedVisit) => PlannedVisit
const planned = (visit: PlannedVisit | undefined, change: Change): PlannedVisit | undefined => visit && change(visit)
const now =
  (state: VisitState) =>
  (visit: PlannedVisit | undefined): PlannedVisit | undefined =>
    planned(visit, (one) => ({ ...one, state }))

/** A visit, once it is planned. */
export const visitState = Fold.make({ scope: [Visit], initial: (): PlannedVisit | undefined => undefined })
  .on(VisitPlanned, (_, { checkIns, contactPerson, expectedEnd, kind, participants, startAt, unitPath }) => ({
    state: "planned",
    kind,
    unitPath,
    participants,
    contactPerson,
    startAt,
    dues: [...checkIns, expectedEnd],
    answered: 0,
    missed: []
  }))
  .on(VisitStarted, (visit, { present }) =>
    planned(visit, (one) => ({ ...one, state: "started", participants: present }))
  )
  .on(VisitCheckInMade, (visit, { at }) =>
    planned(visit, (one) => ({ ...one, answered: answeredUntil(one.dues, one.answered, at) }))
  )
  .on(VisitCheckInMissed, (visit, { dueAt, step }) =>
    planned(visit, (one) => ({ ...one, missed: [...one.missed, { dueAt, step }] }))
  )
  .on(VisitEnded, now("ended"))
  .on(VisitAborted, now("aborted"))
  .on(VisitCancelled, now("cancelled"))

/** The check-in that is waited for; none when the visit is not under way, or all were made. */
export const nextDue = ({ answered, dues, state }: PlannedVisit): Instant | undefined =>
  state === "started" ? dues[answered] : undefined
