/** A visit: planned, made by two with an alarm each, checked in from, ended. Where and to whom is never kept, only the kind of place. */
import { Event } from "@trygglogg/log"
import { Schema } from "effect"
import { AlarmRef, AssessmentId, PersonRef, Unit, UnitId, Visit, VisitId } from "../../vocabulary/ids.ts"
import { AlarmStep, VisitKind, VisitPlace, VisitPrecaution, VisitStopped } from "../../vocabulary/risk.ts"
import { internal, none, personal, securityMeasure } from "../../vocabulary/sensitivity.ts"
import { Instant } from "../../vocabulary/time.ts"

const visit = { visitId: VisitId }
const ofVisit = ({ visitId }: { readonly visitId: VisitId }) => [Visit(visitId)]

/** Who carries which alarm, and when it was last tested. */
export const CarriedAlarm = Schema.Struct({ memberRef: PersonRef, alarmRef: AlarmRef, testedAt: Instant })
export type CarriedAlarm = typeof CarriedAlarm.Type

export const VisitPlanned = Event.make("VisitPlanned", {
  version: 1,
  fields: {
    ...visit,
    /** The unit and everything above it, as they were. */
    unitPath: none(Schema.NonEmptyArray(UnitId)),
    kind: internal(VisitKind),
    assessmentId: Schema.optionalKey(AssessmentId),
    participants: personal(Schema.NonEmptyArray(PersonRef)),
    place: internal(VisitPlace),
    startAt: Instant,
    expectedEnd: Instant,
    /** When those on the visit are to be heard from, beside its expected end; earliest first. */
    checkIns: internal(Schema.Array(Instant)),
    /** Who is alarmed first. */
    contactPerson: PersonRef
  },
  tags: ({ unitPath, visitId }) => [Visit(visitId), ...unitPath.map(Unit)]
})

export const VisitStarted = Event.make("VisitStarted", {
  version: 1,
  fields: {
    ...visit,
    at: Instant,
    assessmentId: Schema.optionalKey(AssessmentId),
    present: personal(Schema.NonEmptyArray(PersonRef)),
    alarms: securityMeasure(Schema.Array(CarriedAlarm)),
    precautions: securityMeasure(Schema.Array(VisitPrecaution))
  },
  tags: ofVisit
})

export const VisitCheckInMade = Event.make("VisitCheckInMade", {
  version: 1,
  fields: { ...visit, at: Instant, by: PersonRef },
  tags: ofVisit
})

/** Nobody was heard from: somebody is alarmed. Once for each check-in and step. */
export const VisitCheckInMissed = Event.make("VisitCheckInMissed", {
  version: 1,
  fields: { ...visit, dueAt: Instant, step: internal(AlarmStep) },
  tags: ofVisit
})

export const AlarmActivated = Event.make("AlarmActivated", {
  version: 1,
  fields: { ...visit, at: Instant, by: PersonRef },
  tags: ofVisit
})

export const VisitEnded = Event.make("VisitEnded", {
  version: 1,
  fields: { ...visit, at: Instant, by: PersonRef },
  tags: ofVisit
})

/** Broken off while it was made. */
export const VisitAborted = Event.make("VisitAborted", {
  version: 1,
  fields: { ...visit, at: Instant, by: PersonRef, reason: internal(VisitStopped) },
  tags: ofVisit
})

/** Not made. */
export const VisitCancelled = Event.make("VisitCancelled", {
  version: 1,
  fields: { ...visit, by: PersonRef, reason: internal(VisitStopped) },
  tags: ofVisit
})
