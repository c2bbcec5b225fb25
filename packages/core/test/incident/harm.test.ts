import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import {
  CircumstancesContradict,
  CircumstancesNoted,
  ExposureNotFound,
  HarmRecorded,
  IncidentMerged,
  IncidentNotFound,
  NoteCircumstances,
  NotTheSafetyRep,
  OccurredInFuture,
  RecordHarm,
  RecordWorkStop,
  StopEndsBeforeItBegins,
  WorkStopped
} from "../../src/incident/index.ts"
import { Instant } from "../../src/vocabulary/time.ts"
import {
  another,
  asked,
  assigned,
  closed,
  exposureId,
  incidentId,
  leif,
  merged,
  mona,
  nowInstant,
  otherExposure,
  ravi,
  registered,
  reported,
  sara,
  tomorrow
} from "../fixture.ts"

describe("the harm to somebody exposed", () => {
  const harm = { incidentId, exposureId, physical: "minor", psychological: "moderate", medicalCare: true } as const
  const { given } = specify(RecordHarm)

  it("is recorded at any time, and anew when it is otherwise", () => {
    given(reported(), registered()).when(harm).thenDecided(HarmRecorded(harm))
    given(reported(), registered(), closed()).when(harm).thenDecided(HarmRecorded(harm))
    const more = { ...harm, sickLeaveDays: 14 }
    given(reported(), registered(), HarmRecorded(harm)).when(more).thenDecided(HarmRecorded(more))
    given(reported(), registered(), HarmRecorded(more)).when(more).thenNothing()
  })

  it("is not recorded twice alike, and not taken for another's", () => {
    given(reported(), registered(), HarmRecorded(harm)).when(harm).thenNothing()
    given(
      reported(),
      registered(),
      registered({ exposureId: otherExposure, personRef: ravi }),
      HarmRecorded({ ...harm, exposureId: otherExposure })
    )
      .when(harm)
      .thenDecided(HarmRecorded(harm))
  })

  it("is refused of somebody who is not exposed here", () => {
    given(reported()).when(harm).thenRefused(new ExposureNotFound({ incidentId, exposureId }))
    given(reported(), registered(), merged())
      .when(harm)
      .thenRefused(new IncidentMerged({ incidentId, target: another }))
    given().when(harm).thenRefused(new IncidentNotFound({ incidentId }))
  })
})

describe("the circumstances", () => {
  const noted = {
    incidentId,
    loneWork: "yes",
    lowStaffing: "no",
    twoPersons: "no",
    alarmAvailable: "yes",
    alarmUsed: "yes",
    helpArrived: "unknown",
    timeOfDay: "officeHours"
  } as const
  const { given } = specify(NoteCircumstances)
  const contradict = new CircumstancesContradict({ incidentId })

  it("are noted once, and anew when they are otherwise", () => {
    given(reported()).when(noted).thenDecided(CircumstancesNoted(noted))
    given(reported(), CircumstancesNoted(noted)).when(noted).thenNothing()
    const otherwise = { ...noted, lowStaffing: "yes" } as const
    given(reported(), CircumstancesNoted(noted)).when(otherwise).thenDecided(CircumstancesNoted(otherwise))
  })

  it("do not contradict each other", () => {
    given(reported())
      .when({ ...noted, alarmAvailable: "no" })
      .thenRefused(contradict)
    given(reported())
      .when({ ...noted, twoPersons: "yes" })
      .thenRefused(contradict)
    for (const other of [
      { ...noted, alarmAvailable: "unknown" },
      { ...noted, alarmAvailable: "no", alarmUsed: "no" },
      { ...noted, loneWork: "no", twoPersons: "yes" }
    ] as const) {
      given(reported()).when(other).thenDecided(CircumstancesNoted(other))
    }
  })

  it("are refused of an unknown incident and a merged one", () => {
    given().when(noted).thenRefused(new IncidentNotFound({ incidentId }))
    given(reported(), merged())
      .when(noted)
      .thenRefused(new IncidentMerged({ incidentId, target: another }))
  })
})

describe("a stop of dangerous work", () => {
  const stop = { incidentId, by: "employee", from: nowInstant } as const
  const byRep = { ...stop, by: "safetyRep" } as const
  const { given } = specify(RecordWorkStop)

  it("by an employee is told by whoever has to do with the case", () =>
    given(reported()).when(stop, asked(sara)).thenDecided(WorkStopped(stop)))

  it("by the safety representative is told by them, or by whoever handles the case", () => {
    given(reported()).when(byRep, asked(leif, "safetyRepresentative")).thenDecided(WorkStopped(byRep))
    given(reported(), assigned()).when(byRep, asked(mona)).thenDecided(WorkStopped(byRep))
    given(reported(), assigned()).when(byRep, asked(sara)).thenRefused(new NotTheSafetyRep({ incidentId }))
  })

  it("is told once, does not begin later than now, and does not end before it begins", () => {
    given(reported(), WorkStopped(stop)).when(stop).thenNothing()
    given(reported())
      .when({ ...stop, from: tomorrow })
      .thenRefused(new OccurredInFuture({ incidentId, occurred: tomorrow }))
    const until = Instant.make("2026-03-02T11:59:00.000Z")
    given(reported())
      .when({ ...stop, until })
      .thenRefused(new StopEndsBeforeItBegins({ incidentId, from: nowInstant, until }))
    const ended = { ...stop, until: tomorrow }
    given(reported(), WorkStopped(stop)).when(ended).thenDecided(WorkStopped(ended))
    given(reported(), WorkStopped(stop), WorkStopped(ended)).when(ended).thenNothing()
    given(reported(), WorkStopped(ended)).when(stop).thenDecided(WorkStopped(stop))
    const atOnce = { ...stop, until: nowInstant }
    given(reported()).when(atOnce).thenDecided(WorkStopped(atOnce))
  })

  it("is another one when somebody else stopped it, or at another time", () => {
    given(reported(), WorkStopped(stop))
      .when(byRep, asked(leif, "safetyRepresentative"))
      .thenDecided(WorkStopped(byRep))
    const earlier = { ...stop, from: Instant.make("2026-03-02T11:00:00.000Z") }
    given(reported(), WorkStopped(stop)).when(earlier).thenDecided(WorkStopped(earlier))
  })

  it("is refused of an unknown incident and a merged one", () => {
    given().when(stop).thenRefused(new IncidentNotFound({ incidentId }))
    given(reported(), merged())
      .when(stop)
      .thenRefused(new IncidentMerged({ incidentId, target: another }))
  })
})
