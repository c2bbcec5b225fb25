import { specify } from "@trygglogg/log/testing"
import { DateTime } from "effect"
import { describe, it } from "vitest"
import {
  AbortVisit,
  ActivateAlarm,
  EndVisit,
  MakeCheckIn,
  RecordMissedCheckIn,
  StartVisit
} from "../../src/risk-assessment/command/visit.ts"
import {
  AlarmMissing,
  AlarmNotTested,
  AssessmentExpired,
  AssessmentForbids,
  AssessmentMissing,
  NotApproved,
  NotOnVisit,
  PrecautionMissing,
  TooFewStaff,
  VisitInOtherState,
  VisitNotFound
} from "../../src/risk-assessment/error.ts"
import {
  AlarmActivated,
  VisitAborted,
  VisitCancelled,
  VisitCheckInMade,
  VisitCheckInMissed,
  VisitEnded
} from "../../src/risk-assessment/event/visit.ts"
import type { AlarmStep } from "../../src/vocabulary/risk.ts"
import { Day, Instant } from "../../src/vocabulary/time.ts"
import { asked, leif, mona, nowInstant, ravi, sara } from "../fixture.ts"
import {
  alarms,
  approved,
  assessed,
  assessmentId,
  at,
  begun,
  cityDecides,
  districtDecides,
  noted,
  planned,
  start,
  started,
  visitId
} from "./visiting.ts"

const assessment = [begun(), noted(), assessed()] as const
const past = [...assessment, planned()] as const
const bySara = asked(sara)
const yesterday = (time: string): Instant => Instant.make(`2026-03-01T${time}:00.000Z`)

describe("starting a visit", () => {
  const { given } = specify(StartVisit)

  it("is done by two, each with a tested alarm, and by one of them", () => {
    given(...past)
      .when(start, bySara)
      .thenDecided(started())
    given(...past)
      .when(start, asked(leif))
      .thenRefused(new NotOnVisit({ visitId }))
  })

  it("scenario 36: is refused with one participant", () => {
    given(...past)
      .when({ ...start, present: [sara] }, bySara)
      .thenRefused(new TooFewStaff({ visitId, required: 2, present: 1 }))
    given(...past, districtDecides({ visitMinPersons: 3 }))
      .when(start, bySara)
      .thenRefused(new TooFewStaff({ visitId, required: 3, present: 2 }))
  })

  it("scenario 36: is refused when one of two has no alarm, or one that is not tested", () => {
    const [first, second] = alarms
    given(...past)
      .when({ ...start, alarms: [first] }, bySara)
      .thenRefused(new AlarmMissing({ visitId, without: [ravi] }))
    const tested = (testedAt: Instant) => ({ ...start, alarms: [first, { ...second, testedAt }] })
    const refused = new AlarmNotTested({ visitId, carriedBy: [ravi] })
    given(...past)
      .when(tested(at("12:01")), bySara)
      .thenRefused(refused)
    given(...past)
      .when({ ...start, alarms: [first, { ...second, testedAt: yesterday("11:59") }] }, bySara)
      .thenRefused(refused)
    const testedNow = tested(nowInstant)
    given(...past)
      .when(testedNow, bySara)
      .thenDecided(started(testedNow))
    const justTested = { ...start, alarms: [first, { ...second, testedAt: yesterday("12:00") }] }
    given(...past)
      .when(justTested, bySara)
      .thenDecided(started(justTested))
    given(...past, cityDecides({ alarmTestedHours: 2 }))
      .when(start, bySara)
      .thenRefused(new AlarmNotTested({ visitId, carriedBy: [sara, ravi] }))
  })

  it("scenario 38: is refused by an assessment made since it was planned", () => {
    given(begun(), noted(), assessed({ result: "replaceWithDigital", level: 4 }), planned())
      .when(start, bySara)
      .thenRefused(new AssessmentForbids({ visitId, assessmentId, result: "replaceWithDigital" }))
    given(begun(), noted(), assessed({ validUntil: Day.make("2026-03-01") }), planned())
      .when(start, bySara)
      .thenRefused(new AssessmentExpired({ visitId, assessmentId }))
    const { assessmentId: _, ...without } = start
    given(planned()).when(without, bySara).thenRefused(new AssessmentMissing({ visitId }))
    given(planned()).when(start, bySara).thenRefused(new AssessmentMissing({ visitId }))
  })

  it("of a risk visit needs a second reader, and a room with an alarm or somebody informed", () => {
    const atOffice = planned({ kind: "riskVisit", place: "office" })
    const informed = { ...start, precautions: ["receptionInformed"] } as const
    given(...assessment, atOffice)
      .when(informed, bySara)
      .thenRefused(new NotApproved({ visitId, assessmentId }))
    given(...assessment, approved, atOffice)
      .when(start, bySara)
      .thenRefused(new PrecautionMissing({ visitId }))
    given(...assessment, approved, atOffice)
      .when(informed, bySara)
      .thenDecided(started(informed))
    given(...assessment, approved, atOffice, cityDecides({ riskVisitPrecaution: false }))
      .when(start, bySara)
      .thenDecided(started())
  })

  it("decides nothing the second time, and is refused of one that is over or unknown", () => {
    given(...past, started())
      .when(start, bySara)
      .thenNothing()
    given(...past, VisitCancelled({ visitId, by: sara, reason: "other" }))
      .when(start, bySara)
      .thenRefused(new VisitInOtherState({ visitId, state: "cancelled" }))
    given(...assessment)
      .when(start, bySara)
      .thenRefused(new VisitNotFound({ visitId }))
  })
})

describe("telling how a visit goes", () => {
  const underWay = [planned(), started()] as const
  const by = { visitId, by: sara } as const
  const now = { at: nowInstant }

  it("is done by those on it, and their contact", () => {
    specify(MakeCheckIn)
      .given(...underWay)
      .when(by, bySara)
      .thenDecided(VisitCheckInMade({ ...by, ...now }))
    specify(MakeCheckIn)
      .given(...underWay)
      .when({ visitId, by: leif }, asked(leif))
      .thenDecided(VisitCheckInMade({ visitId, by: leif, ...now }))
    specify(ActivateAlarm)
      .given(...underWay)
      .when(by, bySara)
      .thenDecided(AlarmActivated({ ...by, ...now }))
    specify(EndVisit)
      .given(...underWay)
      .when(by, bySara)
      .thenDecided(VisitEnded({ ...by, ...now }))
    specify(AbortVisit)
      .given(...underWay)
      .when({ ...by, reason: "threat" }, bySara)
      .thenDecided(VisitAborted({ ...by, reason: "threat", ...now }))
  })

  it("is refused to others, in another's name, and of a visit that is not under way", () => {
    specify(EndVisit)
      .given(...underWay)
      .when({ visitId, by: mona }, asked(mona, "manager"))
      .thenRefused(new NotOnVisit({ visitId }))
    specify(EndVisit)
      .given(...underWay)
      .when(by, asked(ravi))
      .thenRefused(new NotOnVisit({ visitId }))
    specify(EndVisit)
      .given(planned())
      .when(by, bySara)
      .thenRefused(new VisitInOtherState({ visitId, state: "planned" }))
    specify(EndVisit).given().when(by, bySara).thenRefused(new VisitNotFound({ visitId }))
  })
})

describe("a missed check-in", () => {
  const { given } = specify(RecordMissedCheckIn)
  const dueAt = at("13:00")
  const missed = (step: AlarmStep, due = dueAt) => VisitCheckInMissed({ visitId, dueAt: due, step })
  const when = (time: string) => ({ now: DateTime.makeUnsafe(`2026-03-02T${time}Z`) })
  const underWay = [planned({ checkIns: [], expectedEnd: dueAt }), started()] as const

  it("scenario 37: alarms the contact person, the manager and the coordinator, at the time, five and ten minutes after", () => {
    given(...underWay)
      .when({ visitId }, when("12:59:59"))
      .thenNothing()
    given(...underWay)
      .when({ visitId }, when("13:00:00"))
      .thenDecided(missed("contactPerson"))
    given(...underWay, missed("contactPerson"))
      .when({ visitId }, when("13:04:59"))
      .thenNothing()
    given(...underWay, missed("contactPerson"))
      .when({ visitId }, when("13:05:00"))
      .thenDecided(missed("manager"))
    given(...underWay, missed("contactPerson"), missed("manager"))
      .when({ visitId }, when("13:10:00"))
      .thenDecided(missed("securityCoordinator"))
  })

  it("scenario 37: is recorded once a step, even when the program starts anew", () => {
    const all = [missed("contactPerson"), missed("manager"), missed("securityCoordinator")] as const
    given(...underWay)
      .when({ visitId }, when("13:30:00"))
      .thenDecided(...all)
    given(...underWay, ...all)
      .when({ visitId }, when("13:30:00"))
      .thenNothing()
  })

  it("is none once somebody was heard from, and then the next is waited for", () => {
    const heard = VisitCheckInMade({ visitId, by: sara, at: at("12:55") })
    given(planned(), started(), heard).when({ visitId }, when("13:20:00")).thenNothing()
    given(planned(), started(), heard)
      .when({ visitId }, when("13:30:00"))
      .thenDecided(missed("contactPerson", at("13:30")))
    const afterAll = VisitCheckInMade({ visitId, by: sara, at: at("13:02") })
    given(planned(), started(), missed("contactPerson"), afterAll)
      .when({ visitId }, when("13:30:00"))
      .thenDecided(missed("contactPerson", at("13:30")))
    const late = VisitCheckInMade({ visitId, by: sara, at: at("13:31") })
    given(planned(), started(), heard, late).when({ visitId }, when("14:00:00")).thenNothing()
  })

  it("is none of a visit that was not started, or is over", () => {
    given(planned()).when({ visitId }, when("14:00:00")).thenNothing()
    given(...underWay, VisitEnded({ visitId, by: sara, at: at("12:50") }))
      .when({ visitId }, when("14:00:00"))
      .thenNothing()
    given().when({ visitId }, when("14:00:00")).thenRefused(new VisitNotFound({ visitId }))
  })

  it("is told sooner where the rules say so", () => {
    const sooner = { checkInMinutes: { contactPerson: 0, manager: 1, securityCoordinator: 2 } }
    given(...underWay, districtDecides(sooner))
      .when({ visitId }, when("13:01:00"))
      .thenDecided(missed("contactPerson"), missed("manager"))
  })
})
