/** What may be destroyed by a decision, and what may not: class, day, period, and whether the words are needed still. */
import { specify, view } from "@trygglogg/log/testing"
import { assert, describe, it } from "vitest"
import { ColleagueSupportOffered } from "../../src/follow-up/event.ts"
import {
  CasesNotNamed,
  ClassNotCovered,
  decisionsDue,
  DestroySealedContent,
  DestructionNotDue,
  erasures,
  RecordsNotCovered,
  RetentionDecisionNotFound,
  retentionDecisions,
  SealedContentDestroyed,
  SubjectInUse
} from "../../src/retention/index.ts"
import { PersonRef } from "../../src/vocabulary/ids.ts"
import type { SealedSubject } from "../../src/vocabulary/retention.ts"
import { Instant } from "../../src/vocabulary/time.ts"
import { another, closed, incidentId, merged, notReportable, registered, reopened, reported, sara } from "../fixture.ts"
import { day } from "../organisation/town.ts"
import { decided, decisionId } from "./decided.ts"

const then = Instant.make("2020-05-04T08:00:00.000Z")
const happened = reported({ reportedAt: then })
const subject = { kind: "incident", id: incidentId } as const
const destroy = { decisionId, subject, cases: [incidentId] }
const destroyed = SealedContentDestroyed({ decisionId, subject })
const inUse = new SubjectInUse({ decisionId, subject })
const outside = new RecordsNotCovered({ decisionId, subject })

describe("the words of an incident", () => {
  it("are destroyed when it is over, was reported in the period, and the day has come", () => {
    specify(DestroySealedContent).given(decided(), happened, closed()).when(destroy).thenDecided(destroyed)
    specify(DestroySealedContent).given(decided(), happened, notReportable()).when(destroy).thenDecided(destroyed)
  })

  it("are not without a decision, nor before its day", () => {
    specify(DestroySealedContent)
      .given(happened, closed())
      .when(destroy)
      .thenRefused(new RetentionDecisionNotFound({ decisionId }))
    const tomorrow = day("2026-03-03")
    specify(DestroySealedContent)
      .given(decided({ destroyFrom: tomorrow }), happened, closed())
      .when(destroy)
      .thenRefused(new DestructionNotDue({ decisionId, destroyFrom: tomorrow }))
    specify(DestroySealedContent)
      .given(decided({ destroyFrom: day("2026-03-02") }), happened, closed())
      .when(destroy)
      .thenDecided(destroyed)
  })

  it("are not by a decision about something else", () =>
    specify(DestroySealedContent)
      .given(decided({ class: "risk" }), happened, closed())
      .when(destroy)
      .thenRefused(new ClassNotCovered({ decisionId, subject, decided: "risk" })))

  it("are not when it was reported before the period, or after it", () => {
    const of = (reportedAt: string) =>
      specify(DestroySealedContent)
        .given(decided(), reported({ reportedAt: Instant.make(reportedAt) }), closed())
        .when(destroy)
    // Days are Stockholm's: an hour before midnight in UTC is the year's first day there.
    of("2019-12-31T22:59:59.999Z").thenRefused(outside)
    of("2019-12-31T23:00:00.000Z").thenDecided(destroyed)
    of("2020-12-31T22:59:59.999Z").thenDecided(destroyed)
    of("2020-12-31T23:00:00.000Z").thenRefused(outside)
  })

  it("are not of an incident that never was", () =>
    specify(DestroySealedContent).given(decided()).when(destroy).thenRefused(outside))

  it("are not while it is handled, or handled again", () => {
    specify(DestroySealedContent).given(decided(), happened).when(destroy).thenRefused(inUse)
    specify(DestroySealedContent).given(decided(), happened, closed(), reopened()).when(destroy).thenRefused(inUse)
  })

  it("wait, after a merge, for the case it went on in", () => {
    const target = reported({ incidentId: another, reportedAt: then })
    const together = { ...destroy, cases: [incidentId, another] }
    specify(DestroySealedContent)
      .given(decided(), happened, target, merged())
      .when(destroy)
      .thenRefused(new CasesNotNamed({ decisionId, subject, missing: [another] }))
    specify(DestroySealedContent).given(decided(), happened, target, merged()).when(together).thenRefused(inUse)
    specify(DestroySealedContent)
      .given(decided(), happened, target, merged(), closed(another))
      .when(together)
      .thenDecided(destroyed)
  })

  it("are named by their own case", () =>
    specify(DestroySealedContent)
      .given(decided())
      .when({ ...destroy, cases: [] })
      .thenRefused(new CasesNotNamed({ decisionId, subject, missing: [incidentId] })))

  it("are destroyed once, and not by what was destroyed of anything else", () => {
    const gone = [decided(), happened, closed()] as const
    const other = (subject: SealedSubject) => SealedContentDestroyed({ decisionId, subject })
    const sameName = PersonRef.make(incidentId)
    specify(DestroySealedContent)
      .given(...gone, destroyed)
      .when(destroy)
      .thenNothing()
    specify(DestroySealedContent)
      .given(...gone, other({ kind: "incident", id: another }))
      .when(destroy)
      .thenDecided(destroyed)
    specify(DestroySealedContent)
      .given(...gone, other({ kind: "person", id: sameName }))
      .when(destroy)
      .thenDecided(destroyed)
  })
})

describe("a person's own words", () => {
  const own = { kind: "person", id: sara } as const
  const ofSara = { decisionId, subject: own, cases: [incidentId] }
  const elsewhere = reported({ incidentId: another, reportedAt: then })
  const supported = ColleagueSupportOffered({
    incidentId: another,
    personRef: sara,
    as: "witness",
    kinds: ["crisisSupport"],
    at: then
  })

  it("are destroyed when every case they stand in is over and covered", () => {
    specify(DestroySealedContent)
      .given(decided(), happened, registered(), closed())
      .when(ofSara)
      .thenDecided(SealedContentDestroyed({ decisionId, subject: own }))
    const later = reported({ incidentId: another, reportedAt: Instant.make("2021-05-04T08:00:00.000Z") })
    specify(DestroySealedContent)
      .given(decided(), happened, registered(), closed(), later, registered({ incidentId: another }), closed(another))
      .when({ ...ofSara, cases: [incidentId, another] })
      .thenRefused(new RecordsNotCovered({ decisionId, subject: own }))
    specify(DestroySealedContent)
      .given(decided(), happened, registered())
      .when(ofSara)
      .thenRefused(new SubjectInUse({ decisionId, subject: own }))
  })

  it("are not when there is another case that nobody named, as exposed or as a colleague", () => {
    const refusal = new CasesNotNamed({ decisionId, subject: own, missing: [another] })
    specify(DestroySealedContent)
      .given(decided(), happened, registered(), closed(), elsewhere, registered({ incidentId: another }))
      .when(ofSara)
      .thenRefused(refusal)
    specify(DestroySealedContent)
      .given(decided(), happened, registered(), closed(), supported)
      .when(ofSara)
      .thenRefused(refusal)
  })

  it("are not of somebody who never said anything", () =>
    specify(DestroySealedContent)
      .given(decided())
      .when({ ...ofSara, cases: [] })
      .thenRefused(new RecordsNotCovered({ decisionId, subject: own })))
})

describe("the list of decisions", () => {
  it("has what was destroyed by each, for the vault to be told again", () => {
    const { _tag, ...decision } = decided()
    view(retentionDecisions)
      .given(decided(), destroyed)
      .thenRows({ ...decision, destroyed: [subject] })
    assert.deepStrictEqual(erasures([{ ...decision, destroyed: [subject] }]), [
      { subject: incidentId, decision: decisionId }
    ])
  })

  it("says which may be acted on", () => {
    const { _tag, ...decision } = decided()
    const row = { ...decision, destroyed: [] }
    assert.deepStrictEqual(
      [decisionsDue([row], day("2025-12-31")), decisionsDue([row], day("2026-01-01"))],
      [[], [row]]
    )
  })
})
