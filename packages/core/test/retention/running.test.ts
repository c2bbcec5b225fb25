/** Words of measures, assessments and mappings: destroyed by a decision, once nobody needs them. */
import { specify } from "@trygglogg/log/testing"
import { DateTime } from "effect"
import { describe, it } from "vitest"
import { ActionDecided, ActionDone, ActionStarted } from "../../src/follow-up/event.ts"
import {
  ClassNotCovered,
  DestroySealedContent,
  RecordsNotCovered,
  SealedContentDestroyed,
  SubjectInUse
} from "../../src/retention/index.ts"
import {
  RiskAssessed,
  RiskAssessmentExpired,
  RiskAssessmentStarted
} from "../../src/risk-assessment/event/assessment.ts"
import { MappingCompleted, MappingOpened } from "../../src/risk-assessment/event/mapping.ts"
import { ActionId, AssessmentId, MappingId } from "../../src/vocabulary/ids.ts"
import { nowInstant, path, sara, words } from "../fixture.ts"
import { day } from "../organisation/town.ts"
import { decided, decisionId } from "./decided.ts"

/** What is given is recorded in March 2026; these decisions are about that year and the one before, and asked of in 2027. */
const of2026 = decided({ from: day("2026-01-01"), to: day("2027-01-01"), destroyFrom: day("2027-01-01") })
const of2025 = decided({ from: day("2025-01-01"), to: day("2026-01-01"), destroyFrom: day("2027-01-01") })
const in2027 = { now: DateTime.makeUnsafe("2027-02-01T12:00:00Z") }

describe("the words of a measure", () => {
  const actionId = ActionId.make("a-1")
  const subject = { kind: "action", id: actionId } as const
  const asked = { decisionId, subject, cases: [] }
  const action = ActionDecided({
    actionId,
    unitId: path[0],
    origin: "incident",
    kind: "routine",
    measure: words(actionId),
    ownerRef: sara
  })
  const done = ActionDone({ actionId, at: nowInstant })

  it("are destroyed when it is done, and no sooner", () => {
    specify(DestroySealedContent)
      .given(of2026, action, done)
      .when(asked, in2027)
      .thenDecided(SealedContentDestroyed({ decisionId, subject }))
    for (const running of [[action], [action, ActionStarted({ actionId })]]) {
      specify(DestroySealedContent)
        .given(of2026, ...running)
        .when(asked, in2027)
        .thenRefused(new SubjectInUse({ decisionId, subject }))
    }
  })

  it("are not when it was decided in another year", () =>
    specify(DestroySealedContent)
      .given(of2025, action, done)
      .when(asked, in2027)
      .thenRefused(new RecordsNotCovered({ decisionId, subject })))
})

describe("the words of an assessment", () => {
  const assessmentId = AssessmentId.make("as-1")
  const subject = { kind: "assessment", id: assessmentId } as const
  const asked = { decisionId, subject, cases: [] }
  const ofRisk = { ...of2026, class: "risk" } as const
  const begun = RiskAssessmentStarted({
    assessmentId,
    unitPath: path,
    kind: "taskWithEvidentRisk",
    subject: { of: "task" },
    participants: [sara]
  })
  const until = (validUntil: string) =>
    RiskAssessed({
      assessmentId,
      level: 2,
      result: "goAsPlanned",
      measures: [],
      validUntil: day(validUntil),
      assessedBy: sara
    })
  const gone = SealedContentDestroyed({ decisionId, subject })
  const needed = new SubjectInUse({ decisionId, subject })

  it("are destroyed when nobody relies on it any more", () => {
    specify(DestroySealedContent).given(ofRisk, begun, until("2027-01-31")).when(asked, in2027).thenDecided(gone)
    specify(DestroySealedContent).given(ofRisk, begun, until("2027-02-01")).when(asked, in2027).thenRefused(needed)
  })

  it("are needed until it is made, or has expired", () => {
    const expired = RiskAssessmentExpired({ assessmentId, on: day("2026-12-01") })
    specify(DestroySealedContent).given(ofRisk, begun).when(asked, in2027).thenRefused(needed)
    specify(DestroySealedContent).given(ofRisk, begun, expired).when(asked, in2027).thenDecided(gone)
  })

  it("are of the class of risks, and of their year", () => {
    specify(DestroySealedContent)
      .given(of2026, begun, until("2026-12-31"))
      .when(asked, in2027)
      .thenRefused(new ClassNotCovered({ decisionId, subject, decided: "incident" }))
    specify(DestroySealedContent)
      .given({ ...of2025, class: "risk" }, begun, until("2026-12-31"))
      .when(asked, in2027)
      .thenRefused(new RecordsNotCovered({ decisionId, subject }))
  })
})

describe("the words of a mapping", () => {
  const mappingId = MappingId.make("m-1")
  const subject = { kind: "mapping", id: mappingId } as const
  const asked = { decisionId, subject, cases: [] }
  const ofRisk = { ...of2026, class: "risk" } as const
  const opened = MappingOpened({
    mappingId,
    unitPath: path,
    from: day("2025-01-01"),
    to: day("2026-01-01"),
    participants: [sara],
    safetyRep: sara
  })
  const completed = MappingCompleted({
    mappingId,
    unitId: path[0],
    levels: [{ area: "reception", level: 2 }],
    completedOn: day("2026-03-02"),
    nextDueOn: day("2027-03-02")
  })

  it("are destroyed when it is completed, and of its year", () => {
    const gone = SealedContentDestroyed({ decisionId, subject })
    specify(DestroySealedContent).given(ofRisk, opened, completed).when(asked, in2027).thenDecided(gone)
    specify(DestroySealedContent)
      .given(ofRisk, opened)
      .when(asked, in2027)
      .thenRefused(new SubjectInUse({ decisionId, subject }))
    specify(DestroySealedContent)
      .given({ ...of2025, class: "risk" }, opened, completed)
      .when(asked, in2027)
      .thenRefused(new RecordsNotCovered({ decisionId, subject }))
  })
})
