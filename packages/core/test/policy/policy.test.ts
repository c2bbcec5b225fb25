import { specify, view } from "@trygglogg/log/testing"
import { assert, describe, it } from "vitest"
import { policyDefaults } from "../../src/catalogue/policyDefaults.ts"
import { policyOn } from "../../src/catalogue/policyInForce.ts"
import { AdoptPolicy } from "../../src/policy/command/adopting.ts"
import {
  LegalReviewMissing,
  PolicyBackdated,
  PolicyNotLocal,
  PolicyVersionTaken,
  ThresholdsReversed
} from "../../src/policy/error.ts"
import { PolicyAdopted } from "../../src/policy/event.ts"
import { cityPolicy } from "../../src/policy/facts.ts"
import { policies } from "../../src/policy/projection.ts"
import { PersonRef } from "../../src/vocabulary/ids.ts"
import { Day } from "../../src/vocabulary/time.ts"
import { city, district, reception, units } from "../fixture.ts"
import { folded } from "../organisation/folded.ts"

const today = Day.make("2026-03-02")
const { values } = policyDefaults
const adopt = {
  version: "2026:1",
  values,
  validFrom: today,
  decidedBy: PersonRef.make("p-anna"),
  source: "Kommunstyrelsen § 8"
} as const
const adopted = (asked: typeof adopt | Parameters<typeof PolicyAdopted>[0]) =>
  PolicyAdopted({ scope: "city", ...asked })
const edition = (version: string, validFrom: string, lateReportDays = 30) =>
  PolicyAdopted({
    scope: "city",
    ...adopt,
    version,
    validFrom: Day.make(validFrom),
    values: { ...values, lateReportDays }
  })

describe("adopting a policy", () => {
  const { given } = specify(AdoptPolicy)

  it("is valid from today or later", () => {
    given().when(adopt).thenDecided(adopted(adopt))
    const later = { ...adopt, validFrom: Day.make("2027-01-01") }
    given(edition("2025:1", "2025-01-01")).when(later).thenDecided(adopted(later))
  })

  it("is refused under a version that is taken, also that of the defaults", () => {
    given(edition("2026:1", "2025-01-01"))
      .when(adopt)
      .thenRefused(new PolicyVersionTaken({ version: "2026:1" }))
    given()
      .when({ ...adopt, version: policyDefaults.version })
      .thenRefused(new PolicyVersionTaken({ version: policyDefaults.version }))
  })

  it("is refused for the past", () =>
    given()
      .when({ ...adopt, validFrom: Day.make("2026-03-01") })
      .thenRefused(new PolicyBackdated({ version: "2026:1", validFrom: Day.make("2026-03-01") })))

  it("is refused when the public sees more than the city", () => {
    const refusal = new ThresholdsReversed({ version: "2026:1" })
    given()
      .when({ ...adopt, values: { ...values, publicThreshold: 2 } })
      .thenRefused(refusal)
    given()
      .when({ ...adopt, values: { ...values, handlingThreshold: 4 } })
      .thenRefused(refusal)
    const equal = { ...adopt, values: { ...values, publicThreshold: 3, handlingThreshold: 3 } }
    given().when(equal).thenDecided(adopted(equal))
  })
})

describe("references to influencers", () => {
  const { given } = specify(AdoptPolicy)
  const on = { ...adopt, values: { ...values, influencerReferences: true } }
  const legalReview = { on: today, by: PersonRef.make("p-leif"), reference: "KS 2026/118" }
  const refusal = new LegalReviewMissing({ version: "2026:1" })

  it("are switched on with the legal review that says so, and the event keeps where to read it", () => {
    const reviewed = { ...on, legalReview }
    given().when(reviewed).thenDecided(adopted(reviewed))
  })

  it("are refused without one, and by one that is not finished", () => {
    given().when(on).thenRefused(refusal)
    given()
      .when({ ...on, legalReview: { ...legalReview, on: Day.make("2026-03-03") } })
      .thenRefused(refusal)
  })

  it("need one each time the rules are decided, also where they were on before", () => {
    const before = PolicyAdopted({
      scope: "city",
      ...on,
      version: "2025:1",
      validFrom: Day.make("2025-01-01"),
      legalReview
    })
    given(before).when(on).thenRefused(refusal)
  })

  it("are a matter of the city's: a review changes nothing of that", () =>
    given(...units)
      .when({ ...on, values: { influencerReferences: true }, unitPath: [reception, district, city], legalReview })
      .thenRefused(new PolicyNotLocal({ version: "2026:1", values: ["influencerReferences"] })))
})

describe("the policy on a day", () => {
  const lateDays = (timeline: Parameters<typeof policyOn>[0], day: string) => {
    const { values, version } = policyOn(timeline, Day.make(day))
    return [version, values.lateReportDays]
  }

  it("is the dated default before the city has adopted any", () =>
    assert.deepStrictEqual(lateDays(folded(cityPolicy("city")), "2026-03-02"), ["default-2026-04", 30]))

  it("is the newest edition valid by then, whatever order they were adopted in", () => {
    const timeline = folded(
      cityPolicy("city"),
      edition("2027:1", "2027-01-01", 60),
      edition("2026:1", "2026-03-02", 14)
    )
    assert.deepStrictEqual(
      ["2026-03-01", "2026-03-02", "2026-12-31", "2027-01-01"].map((day) => lateDays(timeline, day)),
      [
        ["default-2026-04", 30],
        ["2026:1", 14],
        ["2026:1", 14],
        ["2027:1", 60]
      ]
    )
  })

  it("is, of two from the same day, the one adopted last", () =>
    assert.deepStrictEqual(
      lateDays(
        folded(cityPolicy("city"), edition("2026:1", "2026-03-02", 14), edition("2026:2", "2026-03-02", 21)),
        "2026-03-02"
      ),
      ["2026:2", 21]
    ))
})

describe("the view of the policies", () => {
  it("keeps every edition with who decided it and why, earliest first", () =>
    view(policies)
      .given(edition("2027:1", "2027-01-01", 60), edition("2026:1", "2026-03-02", 14))
      .thenRows({
        scope: "city",
        editions: [["2026:1", "2026-03-02", 14] as const, ["2027:1", "2027-01-01", 60] as const].map(
          ([version, validFrom, lateReportDays]) => ({
            version,
            validFrom: Day.make(validFrom),
            values: { ...values, lateReportDays },
            decidedBy: adopt.decidedBy,
            source: adopt.source
          })
        )
      }))
})

describe("the dated defaults", () => {
  it("are those of the domain specification, each with its source", () => {
    assert.deepStrictEqual(values, {
      lateReportDays: 30,
      retractDays: 30,
      anonymousReporting: true,
      nameProtectedReporting: true,
      zeroTolerance: true,
      policeFiledBy: ["closestManager"],
      allowCloseWithOpenActions: false,
      influencerReferences: false,
      startHandlingWorkingDays: 1,
      startReminderHours: [2, 8],
      offerSupportHours: 24,
      authorityReminderHours: 4,
      authorityEscalationHours: 24,
      insuranceNoticeDays: 3,
      policeDecisionDays: 3,
      consultAfterwardsDays: 5,
      tellPoliceOutcomeWorkingDays: 2,
      followUpDays: [14, 30, 91, 182, 365],
      evaluateMeasuresMonths: 6,
      mappingMonths: 12,
      mappingTriggerIncidents: 3,
      introductionDays: 30,
      acknowledgeRoutineDays: 30,
      visitAssessmentDays: 30,
      taskAssessmentMonths: 12,
      checkInMinutes: { contactPerson: 0, manager: 5, securityCoordinator: 10 },
      confirmRequestDays: 0,
      answerRequestDays: 7,
      boardAnswerDays: 14,
      openCaseDays: 90,
      visitMinPersons: 2,
      alarmTestedHours: 24,
      lowRiskVisitsExempt: false,
      riskVisitPrecaution: true,
      breakGlassMinutes: 30,
      breakGlassReviewDays: 7,
      publicThreshold: 5,
      districtThreshold: 3,
      handlingThreshold: 1,
      smallPopulation: 100,
      percentDenominator: 10,
      surveyThreshold: 5,
      estimateMinAnswers: 30,
      estimateMinResponsePercent: 40,
      twoSourceMinMatches: 7,
      exitShareMinAnswers: 10
    })
    for (const [name, { source, value }] of Object.entries(policyDefaults.sources)) {
      assert.isNotEmpty(source, name)
      assert.deepStrictEqual(value, Reflect.get(values, name))
    }
  })
})
