/** A home visit from the reception on Monday 2 March 2026, its assessment, and those on it. */
import { PolicyAdopted } from "../../src/policy/event.ts"
import {
  RiskAssessed,
  RiskAssessmentApproved,
  RiskAssessmentStarted,
  RiskFactorsNoted
} from "../../src/risk-assessment/event/assessment.ts"
import { VisitPlanned, VisitStarted } from "../../src/risk-assessment/event/visit.ts"
import { AlarmRef, AssessmentId, UnitId, VisitId } from "../../src/vocabulary/ids.ts"
import type { SomePolicyValues } from "../../src/vocabulary/policyValues.ts"
import { Day, Instant } from "../../src/vocabulary/time.ts"
import { district, leif, mona, nowInstant, path, ravi, sara } from "../fixture.ts"

export const at = (time: string): Instant => Instant.make(`2026-03-02T${time}:00.000Z`)
export const assessmentId = AssessmentId.make("a-1")
export const otherAssessment = AssessmentId.make("a-2")
export const visitId = VisitId.make("v-1")
export const otherVisit = VisitId.make("v-2")
export const elsewhere = UnitId.make("elsewhere")

type Given<E> = Partial<Omit<E, "_tag">>

export const begun = (given: Given<(typeof RiskAssessmentStarted)["Type"]> = {}) =>
  RiskAssessmentStarted({
    assessmentId,
    unitPath: path,
    kind: "homeVisit",
    subject: { of: "visit", visitId },
    participants: [sara, ravi],
    ...given
  })
export const noted = (given: Given<(typeof RiskFactorsNoted)["Type"]> = {}) =>
  RiskFactorsNoted({
    assessmentId,
    factors: [{ code: "negativeDecision", present: true, weight: 2 }],
    loneWork: false,
    dependencyOnDecision: true,
    priorThreats: false,
    weapons: false,
    animals: false,
    othersPresent: true,
    place: "clientHome",
    channelNow: "physical",
    ...given
  })
export const assessed = (given: Given<(typeof RiskAssessed)["Type"]> = {}) =>
  RiskAssessed({
    assessmentId,
    level: 2,
    result: "goWithMeasures",
    measures: ["twoPersons", "personalAlarm"],
    validUntil: Day.make("2026-03-31"),
    assessedBy: sara,
    ...given
  })
export const approved = RiskAssessmentApproved({ assessmentId, approvedBy: mona, at: nowInstant })

export const plan = {
  visitId,
  unitPath: path,
  kind: "homeVisit",
  assessmentId,
  participants: [sara, ravi],
  place: "clientHome",
  startAt: at("12:30"),
  expectedEnd: at("13:30"),
  checkIns: [at("13:00")],
  contactPerson: leif
} as const
export const planned = (given: Given<(typeof VisitPlanned)["Type"]> = {}) => VisitPlanned({ ...plan, ...given })

export const alarms = [
  { memberRef: sara, alarmRef: AlarmRef.make("larm-7"), testedAt: at("09:00") },
  { memberRef: ravi, alarmRef: AlarmRef.make("larm-8"), testedAt: at("09:00") }
] as const
export const start = { visitId, assessmentId, present: [sara, ravi], alarms, precautions: [] } as const
export const started = (given: Given<(typeof VisitStarted)["Type"]> = {}) =>
  VisitStarted({ ...start, at: nowInstant, ...given })

/** The city, or the district, has decided on other values from the start of the year. */
export const cityDecides = (values: SomePolicyValues) =>
  PolicyAdopted({
    scope: "city",
    version: "2026:1",
    values,
    validFrom: Day.make("2026-01-01"),
    decidedBy: leif,
    source: "KS 2025-12-01 § 8"
  })
export const districtDecides = (values: SomePolicyValues) =>
  PolicyAdopted({
    scope: "district",
    unitId: district,
    version: "d-2026",
    values,
    validFrom: Day.make("2026-01-01"),
    decidedBy: leif,
    source: "SDN 2025-12-10 § 4"
  })
