/** Commands about something in a unit: who may is judged by the units of the thing itself, never by those somebody names. */
import { specify } from "@trygglogg/log/testing"
import { describe, it } from "vitest"
import { guard, NotAuthorised } from "../../src/access/index.ts"
import { AcknowledgeRoutine } from "../../src/policy/command/knowing.ts"
import { AdoptPolicy } from "../../src/policy/command/adopting.ts"
import { PolicyAdopted, RoutineAcknowledged } from "../../src/policy/event.ts"
import { DecideContactChannel } from "../../src/risk-assessment/command/assessment.ts"
import { PlanVisit } from "../../src/risk-assessment/command/planning.ts"
import { ContactChannelDecided, RiskAssessmentStarted } from "../../src/risk-assessment/event/assessment.ts"
import { VisitPlanned } from "../../src/risk-assessment/event/visit.ts"
import { UnitElsewhereThen } from "../../src/vocabulary/refusal.ts"
import { Day } from "../../src/vocabulary/time.ts"
import { asked } from "../fixture.ts"
import {
  anna,
  bo,
  city,
  department,
  joined,
  leads,
  north,
  office,
  south,
  start,
  today,
  town
} from "../organisation/town.ts"
import { assessed, assessmentId, begun, cityDecides, noted, plan } from "../risk-assessment/visiting.ts"

const path = [office, department, north, city] as const

describe("a thing that lies in units", () => {
  const { given } = specify(guard(DecideContactChannel))
  const decide = { assessmentId, from: "physical", to: "phone", reviewOn: Day.make("2026-06-01") } as const
  const assessment = [RiskAssessmentStarted(begun({ unitPath: path })), noted(), assessed()] as const
  const refused = new NotAuthorised({ command: "DecideContactChannel" })

  it("is decided on by whoever leads one of them, and nobody who leads another", () => {
    given(...assessment, joined(anna), leads(anna))
      .when(decide, asked(anna))
      .thenDecided(ContactChannelDecided(decide))
    given(...assessment, joined(anna), leads(anna, start, south))
      .when(decide, asked(anna))
      .thenRefused(refused)
    given(...assessment, joined(anna))
      .when(decide, asked(anna))
      .thenRefused(refused)
  })
})

describe("units that somebody names", () => {
  it("let nobody in who names their own above those of the thing", () => {
    const { given } = specify(guard(PlanVisit))
    const visit = { ...plan, unitPath: [office, department, north, city] } as const
    const assessment = [begun({ unitPath: path }), noted(), assessed()] as const
    given(...town, ...assessment, joined(bo, office))
      .when(visit, asked(bo))
      .thenDecided(VisitPlanned(visit))
    given(...town, ...assessment, joined(bo, south))
      .when(visit, asked(bo))
      .thenRefused(new NotAuthorised({ command: "PlanVisit" }))
    const { given: givenRules } = specify(guard(AdoptPolicy))
    const rules = { version: "x-1", values: {}, validFrom: today, decidedBy: bo, source: "§ 1" }
    givenRules(...town, joined(bo, south), leads(bo, start, south))
      .when({ ...rules, unitPath: [office, south, city] }, asked(bo))
      .thenRefused(new UnitElsewhereThen({ unitId: south, day: today }))
    givenRules(...town, joined(bo, south), leads(bo, start, south))
      .when(rules, asked(bo))
      .thenRefused(new NotAuthorised({ command: "AdoptPolicy" }))
    givenRules(...town, joined(bo, south), leads(bo, start, south))
      .when({ ...rules, unitPath: [south, city] }, asked(bo))
      .thenDecided(PolicyAdopted({ ...rules, scope: "district", unitId: south }))
  })
})

describe("one's own knowledge", () => {
  it("is told by the person alone", () => {
    const { given } = specify(guard(AcknowledgeRoutine))
    const read = { personRef: anna, version: "2026:1", how: "read" } as const
    given(joined(anna), cityDecides({})).when(read, asked(anna)).thenDecided(RoutineAcknowledged(read))
    given(joined(bo), cityDecides({}))
      .when(read, asked(bo))
      .thenRefused(new NotAuthorised({ command: "AcknowledgeRoutine" }))
  })
})
