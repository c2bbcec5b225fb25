import { specify } from "@trygglogg/log/testing"
import { describe, it } from "vitest"
import {
  ApproveRiskAssessment,
  AssessRisk,
  DecideContactChannel,
  ExpireRiskAssessment,
  NoteRiskFactors,
  StartRiskAssessment,
  SupersedeRiskAssessment
} from "../../src/risk-assessment/command/assessment.ts"
import {
  AssessmentConcluded,
  AssessmentIdTaken,
  AssessmentNotFound,
  AssessmentOver,
  AssessmentStillValid,
  FactorsMissing,
  LoneWorkForbidden,
  MeasuresNotNamed,
  NotOwnAssessment,
  NotSecondReader,
  NotYetAssessed,
  ReviewDayPast,
  SameChannel,
  ValidityOutOfBounds
} from "../../src/risk-assessment/error.ts"
import {
  ContactChannelDecided,
  RiskAssessmentExpired,
  RiskAssessmentSuperseded
} from "../../src/risk-assessment/event/assessment.ts"
import { UnitElsewhereThen, UnitNotActiveThen } from "../../src/vocabulary/refusal.ts"
import { Day } from "../../src/vocabulary/time.ts"
import { asked, city, closedOn, mona, movedOn, ravi, reception, sara, units } from "../fixture.ts"
import { approved, assessed, assessmentId, begun, districtDecides, noted, otherAssessment } from "./visiting.ts"

const notFound = new AssessmentNotFound({ assessmentId })
const today = Day.make("2026-03-02")
const another = { assessmentId: otherAssessment }
const untagged = <E extends { readonly _tag: string }>({ _tag, ...event }: E): Omit<E, "_tag"> => event

describe("starting an assessment", () => {
  const { given } = specify(StartRiskAssessment)
  const input = untagged(begun())

  it("is done in a unit as it lies", () => {
    given(...units)
      .when(input)
      .thenDecided(begun())
    given(...units, closedOn("2026-03-02"))
      .when(input)
      .thenRefused(new UnitNotActiveThen({ unitId: reception, day: today }))
    given(...units, movedOn("2026-03-02", city))
      .when(input)
      .thenRefused(new UnitElsewhereThen({ unitId: input.unitPath[1] ?? city, day: today }))
  })

  it("is refused under an id that is taken", () => {
    given(...units, begun())
      .when(input)
      .thenRefused(new AssessmentIdTaken({ assessmentId }))
    given(...units, begun(another))
      .when(input)
      .thenDecided(begun())
  })
})

describe("noting what makes it risky", () => {
  const { given } = specify(NoteRiskFactors)

  it("is done, and done anew, until the risk is judged", () => {
    given(begun()).when(untagged(noted())).thenDecided(noted())
    given(begun(), noted())
      .when(untagged(noted({ weapons: true })))
      .thenDecided(noted({ weapons: true }))
    given(begun(), noted(), assessed()).when(untagged(noted())).thenRefused(new AssessmentConcluded({ assessmentId }))
    given(begun(another)).when(untagged(noted())).thenRefused(notFound)
  })
})

describe("judging the risk", () => {
  const { given } = specify(AssessRisk)
  const { validUntil: _, ...input } = untagged(assessed())
  const bySara = asked(sara)
  const past = [begun(), noted()] as const

  it("is valid for thirty days of a visit, and twelve months of a unit or a task, by the rules in force (D13)", () => {
    given(...past)
      .when(input, bySara)
      .thenDecided(assessed({ validUntil: Day.make("2026-04-01") }))
    given(begun({ subject: { of: "task" } }), noted())
      .when(input, bySara)
      .thenDecided(assessed({ validUntil: Day.make("2027-03-02") }))
    given(...past, districtDecides({ visitAssessmentDays: 7 }))
      .when(input, bySara)
      .thenDecided(assessed({ validUntil: Day.make("2026-03-09") }))
  })

  it("may be valid a shorter time, never a longer one nor none", () => {
    const until = (validUntil: string) => ({ ...input, validUntil: Day.make(validUntil) })
    given(...past)
      .when(until("2026-03-02"), bySara)
      .thenDecided(assessed({ validUntil: today }))
    for (const stated of ["2026-03-01", "2026-04-02"]) {
      given(...past)
        .when(until(stated), bySara)
        .thenRefused(
          new ValidityOutOfBounds({ assessmentId, stated: Day.make(stated), latest: Day.make("2026-04-01") })
        )
    }
  })

  it("is refused in another's name, twice, without factors, and without the measures it speaks of", () => {
    given(...past)
      .when(input, asked(ravi))
      .thenRefused(new NotOwnAssessment({ assessmentId }))
    given(...past, assessed())
      .when(input, bySara)
      .thenRefused(new AssessmentConcluded({ assessmentId }))
    given(begun()).when(input, bySara).thenRefused(new FactorsMissing({ assessmentId }))
    given(...past)
      .when({ ...input, measures: [] }, bySara)
      .thenRefused(new MeasuresNotNamed({ assessmentId }))
    given(...past)
      .when({ ...input, measures: [], result: "doNot" }, bySara)
      .thenDecided(assessed({ measures: [], result: "doNot", validUntil: Day.make("2026-04-01") }))
    given(begun(another)).when(input, bySara).thenRefused(notFound)
  })

  it("does not let a task with evident risk be done alone", () => {
    const alone = noted({ loneWork: true })
    const task = begun({ kind: "taskWithEvidentRisk", subject: { of: "task" } })
    for (const result of ["goAsPlanned", "goWithMeasures"] as const) {
      given(task, alone)
        .when({ ...input, result }, bySara)
        .thenRefused(new LoneWorkForbidden({ assessmentId }))
    }
    const nextYear = { validUntil: Day.make("2027-03-02") }
    given(task, alone)
      .when({ ...input, result: "doNot" }, bySara)
      .thenDecided(assessed({ result: "doNot", ...nextYear }))
    given(task, noted()).when(input, bySara).thenDecided(assessed(nextYear))
    given(begun({ subject: { of: "task" } }), alone)
      .when(input, bySara)
      .thenDecided(assessed(nextYear))
  })
})

describe("approving an assessment", () => {
  const { given } = specify(ApproveRiskAssessment)
  const past = [begun(), noted(), assessed()] as const
  const input = { assessmentId, approvedBy: mona } as const

  it("is done by a second reader, once", () => {
    given(begun(), assessed()).when(input, asked(mona)).thenDecided(approved)
    given(begun(), noted(), assessed({ secondReader: mona }))
      .when(input, asked(mona))
      .thenDecided(approved)
    given(...past, approved)
      .when(input, asked(mona))
      .thenNothing()
  })

  it("is refused to whoever assessed it, to others than the one named, and in another's name", () => {
    const refused = new NotSecondReader({ assessmentId })
    given(...past)
      .when({ ...input, approvedBy: sara }, asked(sara))
      .thenRefused(refused)
    given(begun(), noted(), assessed({ secondReader: ravi }))
      .when(input, asked(mona))
      .thenRefused(refused)
    given(...past)
      .when(input, asked(ravi))
      .thenRefused(refused)
  })

  it("is refused before the risk is judged", () => {
    given(begun(), noted()).when(input, asked(mona)).thenRefused(new NotYetAssessed({ assessmentId }))
    given(begun(another)).when(input, asked(mona)).thenRefused(notFound)
  })
})

describe("the end of an assessment", () => {
  it("is noted after its last day, once", () => {
    const { given } = specify(ExpireRiskAssessment)
    const expired = RiskAssessmentExpired({ assessmentId, on: today })
    const until = (validUntil: string) => [begun(), noted(), assessed({ validUntil: Day.make(validUntil) })] as const
    given(...until("2026-03-01"))
      .when({ assessmentId })
      .thenDecided(expired)
    given(...until("2026-03-01"), expired)
      .when({ assessmentId })
      .thenNothing()
    given(...until("2026-03-02"))
      .when({ assessmentId })
      .thenRefused(new AssessmentStillValid({ assessmentId, validUntil: today }))
    given(begun()).when({ assessmentId }).thenRefused(new NotYetAssessed({ assessmentId }))
    given(begun(another)).when({ assessmentId }).thenRefused(notFound)
  })

  it("comes when another one, judged, takes its place", () => {
    const { given } = specify(SupersedeRiskAssessment)
    const input = { assessmentId, supersededBy: otherAssessment }
    const superseded = RiskAssessmentSuperseded(input)
    const both = [begun(), noted(), assessed(), begun(another), noted(another)] as const
    given(...both, assessed(another))
      .when(input)
      .thenDecided(superseded)
    given(...both, assessed(another), superseded)
      .when(input)
      .thenNothing()
    given(...both)
      .when(input)
      .thenRefused(new NotYetAssessed(another))
    given(...both)
      .when({ assessmentId, supersededBy: assessmentId })
      .thenRefused(new NotYetAssessed({ assessmentId }))
    given(begun(another), assessed(another)).when(input).thenRefused(notFound)
  })
})

describe("deciding on another way of contact", () => {
  const { given } = specify(DecideContactChannel)
  const input = { assessmentId, from: "physical", to: "digitalMeeting", reviewOn: Day.make("2026-06-01") } as const
  const past = [begun(), noted(), assessed({ level: 4, result: "replaceWithDigital" })] as const

  it("scenario 38: is recorded with the day it is looked at anew", () =>
    given(...past)
      .when(input)
      .thenDecided(ContactChannelDecided(input)))

  it("is refused without a judgement that holds, a change, and a later day", () => {
    given(begun(), noted()).when(input).thenRefused(new NotYetAssessed({ assessmentId }))
    given(...past, RiskAssessmentSuperseded({ assessmentId, supersededBy: otherAssessment }))
      .when(input)
      .thenRefused(new AssessmentOver({ assessmentId }))
    given(begun(), assessed({ validUntil: Day.make("2026-03-01") }))
      .when(input)
      .thenRefused(new AssessmentOver({ assessmentId }))
    given(...past)
      .when({ ...input, to: "physical" })
      .thenRefused(new SameChannel({ assessmentId }))
    given(...past)
      .when({ ...input, reviewOn: today })
      .thenRefused(new ReviewDayPast({ assessmentId, reviewOn: today }))
    given(begun(another)).when(input).thenRefused(notFound)
  })
})
