import { specify } from "@trygglogg/log/testing"
import { describe, it } from "vitest"
import { CancelVisit, PlanVisit } from "../../src/risk-assessment/command/planning.ts"
import {
  AssessmentExpired,
  AssessmentForbids,
  AssessmentMissing,
  NotOnVisit,
  TooFewStaff,
  VisitIdTaken,
  VisitInOtherState,
  VisitNotFound,
  VisitTimesReversed
} from "../../src/risk-assessment/error.ts"
import { RiskAssessmentExpired, RiskAssessmentSuperseded } from "../../src/risk-assessment/event/assessment.ts"
import { VisitCancelled, VisitPlanned } from "../../src/risk-assessment/event/visit.ts"
import { UnitElsewhereThen, UnitNotActiveThen } from "../../src/vocabulary/refusal.ts"
import { Day } from "../../src/vocabulary/time.ts"
import { asked, city, closedOn, leif, mona, movedOn, ravi, reception, sara, units } from "../fixture.ts"
import {
  assessed,
  assessmentId,
  at,
  begun,
  cityDecides,
  districtDecides,
  elsewhere,
  noted,
  otherAssessment,
  otherVisit,
  plan,
  planned,
  started,
  visitId
} from "./visiting.ts"

const past = [...units, begun(), noted(), assessed()] as const
const { given } = specify(PlanVisit)
const today = Day.make("2026-03-02")

describe("planning a visit", () => {
  it("is done by a valid assessment, enough people, and times in order", () =>
    given(...past)
      .when(plan)
      .thenDecided(planned()))

  it("needs an assessment that is judged, of the unit or one above it, and of no other visit", () => {
    const missing = new AssessmentMissing({ visitId })
    const { assessmentId: _, ...without } = plan
    given(...units)
      .when(without)
      .thenRefused(missing)
    given(...units, begun(), noted())
      .when(plan)
      .thenRefused(missing)
    given(...units, begun({ subject: { of: "visit", visitId: otherVisit } }), noted(), assessed())
      .when(plan)
      .thenRefused(missing)
    given(...units, begun({ unitPath: [elsewhere] }), noted(), assessed())
      .when(plan)
      .thenRefused(missing)
    given(...units, begun({ unitPath: [city], subject: { of: "unit" } }), noted(), assessed())
      .when(plan)
      .thenDecided(planned())
    given(...units, begun({ assessmentId: otherAssessment }), noted(), assessed({ assessmentId: otherAssessment }))
      .when(plan)
      .thenRefused(missing)
  })

  it("needs none of low risk where the rules exempt those, and then of home visits only", () => {
    const { assessmentId: _, ...lowRisk } = plan
    given(...units, cityDecides({ lowRiskVisitsExempt: true }))
      .when(lowRisk)
      .thenDecided(VisitPlanned(lowRisk))
    given(...units, cityDecides({ lowRiskVisitsExempt: true }))
      .when({ ...lowRisk, kind: "riskVisit" })
      .thenRefused(new AssessmentMissing({ visitId }))
  })

  it("is refused by an assessment that does not hold on the day of the visit", () => {
    const refused = new AssessmentExpired({ visitId, assessmentId })
    given(...units, begun(), noted(), assessed({ validUntil: Day.make("2026-03-01") }))
      .when(plan)
      .thenRefused(refused)
    given(...units, begun(), noted(), assessed({ validUntil: today }))
      .when(plan)
      .thenDecided(planned())
    given(...past, RiskAssessmentSuperseded({ assessmentId, supersededBy: otherAssessment }))
      .when(plan)
      .thenRefused(refused)
    given(...past, RiskAssessmentExpired({ assessmentId, on: today }))
      .when(plan)
      .thenRefused(refused)
  })

  it.for(["doNot", "postpone", "replaceWithDigital", "replaceWithOffice"] as const)(
    "scenario 38: is refused when the assessment says %s",
    (result) =>
      given(...units, begun(), noted(), assessed({ level: 4, result }))
        .when(plan)
        .thenRefused(new AssessmentForbids({ visitId, assessmentId, result }))
  )

  it("lets a meeting at the office be made where the home was ruled out, and a visit with the police", () => {
    const office = { ...plan, kind: "riskVisit", place: "office" } as const
    given(...units, begun(), noted(), assessed({ result: "replaceWithOffice" }))
      .when(office)
      .thenDecided(planned(office))
    given(...units, begun(), noted(), assessed({ result: "withPolice" }))
      .when(plan)
      .thenDecided(planned())
  })

  it("scenario 47: needs as many as the strictest of the rules above asks for", () => {
    given(...past)
      .when({ ...plan, participants: [sara] })
      .thenRefused(new TooFewStaff({ visitId, required: 2, present: 1 }))
    given(...past)
      .when({ ...plan, participants: [sara, sara] })
      .thenRefused(new TooFewStaff({ visitId, required: 2, present: 1 }))
    given(...past, districtDecides({ visitMinPersons: 3 }))
      .when(plan)
      .thenRefused(new TooFewStaff({ visitId, required: 3, present: 2 }))
    given(...past, cityDecides({ visitMinPersons: 1 }))
      .when({ ...plan, participants: [sara] })
      .thenDecided(planned({ participants: [sara] }))
  })

  it("is refused when times come in the wrong order", () => {
    given(...past)
      .when({ ...plan, expectedEnd: plan.startAt })
      .thenRefused(new VisitTimesReversed({ visitId, at: plan.startAt }))
    given(...past)
      .when({ ...plan, checkIns: [at("13:00"), at("13:00")] })
      .thenRefused(new VisitTimesReversed({ visitId, at: at("13:00") }))
    given(...past)
      .when({ ...plan, checkIns: [at("13:45")] })
      .thenRefused(new VisitTimesReversed({ visitId, at: plan.expectedEnd }))
    given(...past)
      .when({ ...plan, checkIns: [] })
      .thenDecided(planned({ checkIns: [] }))
  })

  it("is refused in a unit that is closed, or lies elsewhere, and under an id that is taken", () => {
    given(...past, closedOn("2026-03-01"))
      .when(plan)
      .thenRefused(new UnitNotActiveThen({ unitId: reception, day: today }))
    given(...past, movedOn("2026-03-01", city))
      .when(plan)
      .thenRefused(new UnitElsewhereThen({ unitId: plan.unitPath[1], day: today }))
    given(...past, planned())
      .when(plan)
      .thenRefused(new VisitIdTaken({ visitId }))
    given(...past, planned({ visitId: otherVisit }))
      .when(plan)
      .thenDecided(planned())
  })
})

describe("cancelling a visit", () => {
  const { given } = specify(CancelVisit)
  const cancel = { visitId, by: sara, reason: "replaced" } as const

  it("is done by somebody on it, their contact, or whoever leads", () => {
    given(planned()).when(cancel, asked(sara)).thenDecided(VisitCancelled(cancel))
    given(planned())
      .when({ ...cancel, by: leif }, asked(leif))
      .thenDecided(VisitCancelled({ ...cancel, by: leif }))
    given(planned())
      .when({ ...cancel, by: mona }, asked(mona, "manager"))
      .thenDecided(VisitCancelled({ ...cancel, by: mona }))
    for (const role of ["substitute", "securityCoordinator"]) {
      given(planned())
        .when({ ...cancel, by: mona }, asked(mona, role))
        .thenDecided(VisitCancelled({ ...cancel, by: mona }))
    }
  })

  it("is refused to others, in another's name, and where there is no visit", () => {
    given(planned())
      .when({ ...cancel, by: mona }, asked(mona))
      .thenRefused(new NotOnVisit({ visitId }))
    given(planned()).when(cancel, asked(ravi)).thenRefused(new NotOnVisit({ visitId }))
    given(planned({ visitId: otherVisit }))
      .when(cancel, asked(sara))
      .thenRefused(new VisitNotFound({ visitId }))
  })

  it("is refused once it was started, and decides nothing the second time", () => {
    given(planned(), started())
      .when(cancel, asked(sara))
      .thenRefused(new VisitInOtherState({ visitId, state: "started" }))
    given(planned(), VisitCancelled(cancel)).when(cancel, asked(sara)).thenNothing()
  })
})
