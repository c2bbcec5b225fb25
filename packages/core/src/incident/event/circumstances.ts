/** What it did to the exposed person, what it was like at work, and whether the work was stopped. */
import { Event } from "@trygglogg/log"
import { Schema } from "effect"
import { Answer, PhysicalHarm, PsychologicalHarm, TimeOfDay, WorkStoppedBy } from "../../vocabulary/circumstances.ts"
import { health, internal, securityMeasure } from "../../vocabulary/sensitivity.ts"
import { Instant } from "../../vocabulary/time.ts"
import { exposure, incident, ofExposure, ofIncident } from "./about.ts"

/** How the person was hurt, as far as is known. A later one replaces it; the earlier stays in the history. */
export const HarmRecorded = Event.make("HarmRecorded", {
  version: 1,
  fields: {
    ...exposure,
    physical: health(PhysicalHarm),
    psychological: health(PsychologicalHarm),
    sickLeaveDays: Schema.optionalKey(health(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)))),
    medicalCare: health(Schema.Boolean)
  },
  tags: ofExposure
})

/** The conditions it happened under, for prevention (AML 3:2 a). */
export const CircumstancesNoted = Event.make("CircumstancesNoted", {
  version: 1,
  fields: {
    ...incident,
    loneWork: internal(Answer),
    lowStaffing: internal(Answer),
    twoPersons: internal(Answer),
    workloadHigh: Schema.optionalKey(internal(Answer)),
    alarmAvailable: securityMeasure(Answer),
    alarmUsed: securityMeasure(Answer),
    helpArrived: securityMeasure(Answer),
    timeOfDay: internal(TimeOfDay)
  },
  tags: ofIncident
})

/** Dangerous work was stopped: by whoever did it, or by the safety representative. */
export const WorkStopped = Event.make("WorkStopped", {
  version: 1,
  fields: { ...incident, by: internal(WorkStoppedBy), from: Instant, until: Schema.optionalKey(Instant) },
  tags: ofIncident
})
