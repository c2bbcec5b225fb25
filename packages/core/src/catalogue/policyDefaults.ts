/**
 * What applies until a city has adopted rules of its own: dated data with a source for each value, never constants in the rules.
 *
 * `domain 4.6` and the like name the part of the domain specification that settled the value; the other sources are public. Beside each
 * value stands what "stricter" means of it, for the rules of districts and units.
 */
import { Schema } from "effect"
import { PolicyValues } from "../vocabulary/policyValues.ts"
import { Day } from "../vocabulary/time.ts"
import { cityOnly, free, higher, lower, moreOften, noLater, off, on, type Strictness } from "./strictness.ts"

interface Default<A> {
  readonly value: A
  /** Where the value comes from, for whoever weighs another. */
  readonly source: string
  /** What a district or a unit may make of it. */
  readonly stricter: Strictness<A>
}
type Defaults = { readonly [Name in keyof PolicyValues]: Default<PolicyValues[Name]> }

const stockholm = "City of Stockholm 2021, report on the action plan"
const hässelby = "Hässelby-Vällingby district, reply 2024-08-29"
const violence = "AFS 2023:2 chapter 5 (before 2025: AFS 1993:2)"

const defaults: Defaults = {
  lateReportDays: {
    value: 30,
    source: "Product default, domain 4.6 rule 1: later than a month, memory is weaker",
    stricter: cityOnly
  },
  retractDays: { value: 30, source: "Product default, domain 4.6 rule 5", stricter: cityOnly },
  anonymousReporting: {
    value: true,
    source: "Product default, domain 4.12: offered, the city may switch it off",
    stricter: cityOnly
  },
  nameProtectedReporting: {
    value: true,
    source: "Product default, domain 4.12: offered, the city may switch it off",
    stricter: cityOnly
  },
  zeroTolerance: { value: true, source: `${hässelby}: zero tolerance against threats and violence`, stricter: on },
  policeFiledBy: {
    value: ["closestManager"],
    source: `${hässelby}: the closest manager files; domain 4.12: the social delegation only where a district says so`,
    stricter: free
  },
  allowCloseWithOpenActions: {
    value: false,
    source: "AML (1977:1160) 3:2 a: measures are scheduled and followed up; domain 4.6 rule 12",
    stricter: off
  },
  influencerReferences: {
    value: false,
    source: "GDPR article 10, OSL 26:1; domain 4.12: off until a legal review has said otherwise",
    stricter: cityOnly
  },
  startHandlingWorkingDays: {
    value: 1,
    source: "Skärholmen district, reply on threats 2023: told to the closest manager at once; domain 4.7 D1",
    stricter: lower
  },
  startReminderHours: {
    value: [2, 8],
    source: "Product default, specification of the pages 5.7: reminded after 2 and 8 hours, then the manager above",
    stricter: moreOften
  },
  offerSupportHours: { value: 24, source: `${violence}: quick help and support; domain 4.7 D2`, stricter: lower },
  authorityReminderHours: { value: 4, source: "AML (1977:1160) 3:3 a: without delay; domain 4.7 D3", stricter: lower },
  authorityEscalationHours: {
    value: 24,
    source: "Work Environment Authority: the same day (guidance, not in the law's text); domain 4.7 D3",
    stricter: lower
  },
  insuranceNoticeDays: { value: 3, source: "SFB (2010:110) 42:10: at once; domain 4.7 D4", stricter: lower },
  policeDecisionDays: {
    value: 3,
    source: `${hässelby}: all threats and violence are reported; domain 4.7 D5`,
    stricter: lower
  },
  consultAfterwardsDays: {
    value: 5,
    source: `${hässelby}: reported after consultation; domain 4.7 D6`,
    stricter: lower
  },
  tellPoliceOutcomeWorkingDays: { value: 2, source: `${stockholm}, section 5.1; domain 4.7 D7`, stricter: lower },
  followUpDays: {
    value: [14, 30, 91, 182, 365],
    source: `${stockholm}, section 5.1: support was too short-term; domain 4.7 D8`,
    stricter: moreOften
  },
  evaluateMeasuresMonths: { value: 6, source: "AML (1977:1160) 3:2 a; domain 4.7 D9", stricter: lower },
  mappingMonths: { value: 12, source: "AFS 2023:1: yearly follow-up; domain 4.7 D10", stricter: lower },
  mappingTriggerIncidents: { value: 3, source: `${stockholm}, section 5.3; domain 4.7 D10`, stricter: lower },
  introductionDays: { value: 30, source: `${hässelby}: security in the introduction; domain 4.7 D11`, stricter: lower },
  acknowledgeRoutineDays: {
    value: 30,
    source: `${hässelby}: staff know the routines; domain 4.7 D12`,
    stricter: lower
  },
  visitAssessmentDays: { value: 30, source: `${hässelby}: assessed before a visit; domain 4.7 D13`, stricter: lower },
  taskAssessmentMonths: { value: 12, source: "AFS 2023:1: yearly follow-up; domain 4.7 D13", stricter: lower },
  checkInMinutes: {
    value: { contactPerson: 0, manager: 5, securityCoordinator: 10 },
    source: `${violence}: who receives an alarm is known; domain 4.7 D14`,
    stricter: noLater
  },
  confirmRequestDays: { value: 0, source: "AML (1977:1160) 6:6 a: confirmed at once; domain 4.7 D15", stricter: lower },
  answerRequestDays: { value: 7, source: "AML (1977:1160) 6:6 a: without delay; domain 4.7 D15", stricter: lower },
  boardAnswerDays: {
    value: 14,
    source: "Skärholmen district, reply on threats 2023; domain 4.7 D16",
    stricter: higher
  },
  openCaseDays: { value: 90, source: "Product default, domain 4.7 D18", stricter: lower },
  visitMinPersons: { value: 2, source: `${hässelby}: home visits always by two`, stricter: higher },
  alarmTestedHours: {
    value: 24,
    source: `${violence}: alarms are tested; the number is the product's`,
    stricter: lower
  },
  lowRiskVisitsExempt: { value: false, source: "Product default, domain 4.6 rule 25", stricter: off },
  riskVisitPrecaution: {
    value: true,
    source: `${hässelby}: preparations before risk visits; domain 4.6 rule 27`,
    stricter: on
  },
  breakGlassMinutes: {
    value: 30,
    source: "Product default, the specification of proof and security, part 3: a box of thirty minutes",
    stricter: cityOnly
  },
  breakGlassReviewDays: {
    value: 7,
    source: "Product default, the specification of proof and security, part 3: reviewed within seven days",
    stricter: cityOnly
  },
  publicThreshold: {
    value: 5,
    source: "Product default, domain 4.9: five, usual in public official statistics",
    stricter: cityOnly
  },
  districtThreshold: { value: 3, source: "Product default, domain 4.9", stricter: cityOnly },
  handlingThreshold: {
    value: 1,
    source: "Product default, domain 4.9: who handles the cases knows them",
    stricter: cityOnly
  },
  smallPopulation: { value: 100, source: "Product default, domain 4.9", stricter: cityOnly },
  percentDenominator: {
    value: 10,
    source: "City of Stockholm 2021, section 3.1: percentages of few people mislead; domain 4.9",
    stricter: cityOnly
  },
  surveyThreshold: { value: 5, source: "Product default, domain 4.6 rule 30", stricter: cityOnly },
  estimateMinAnswers: { value: 30, source: "Product default, domain 4.9 ST-10", stricter: cityOnly },
  estimateMinResponsePercent: { value: 40, source: "Product default, domain 4.9 ST-10", stricter: cityOnly },
  twoSourceMinMatches: {
    value: 7,
    source: "Chapman's estimator, nearly unbiased from seven matches on; domain 4.9 ST-10",
    stricter: cityOnly
  },
  exitShareMinAnswers: { value: 10, source: "Product default, domain 4.9 ST-16", stricter: cityOnly }
}

const values: PolicyValues = Schema.decodeUnknownSync(PolicyValues)(
  Object.fromEntries(Object.entries(defaults).map(([name, { value }]) => [name, value]))
)

/** The edition of the defaults: its version as stamped on events, the day it was settled, the values and where each comes from. */
export const policyDefaults = {
  version: "default-2026-04",
  settledOn: Day.make("2026-04-01"),
  values,
  sources: defaults
}
