import { assert, describe, it } from "@effect/vitest"
import { ActorRef } from "@trygglogg/log"
import { specify } from "@trygglogg/log/testing"
import {
  AnonymousUnreachable,
  AnswerAsReporter,
  AskReporter,
  ConflictOfInterest,
  IncidentMerged,
  IncidentNotFound,
  InformSafetyRep,
  MergeIncidents,
  NotOwnReport,
  RecordNotified,
  ReporterAnswered,
  ReporterAsked,
  ReporterNotified,
  ReportNotFound,
  SafetyRepElsewhere,
  SafetyRepInformed
} from "../../src/incident/index.ts"
import { ManagerAppointed, SafetyRepAppointed } from "../../src/organisation/event.ts"
import { ReportId, UnitId } from "../../src/vocabulary/ids.ts"
import { Day } from "../../src/vocabulary/time.ts"
import {
  another,
  asked,
  city,
  incidentId,
  joined,
  leif,
  merged,
  mona,
  ravi,
  reception,
  registered,
  reported,
  reportId,
  sara,
  words
} from "../fixture.ts"

const anonymous = reported({ reporter: { mode: "anonymous", kind: "colleague" } })
const of = { incidentId, reportId } as const
const message = words<string>(incidentId)
const other = ReportId.make("r-9")

describe("telling a reporter how it goes", () => {
  const told = { ...of, occasion: "closed", via: "email", contentKey: "closed" } as const
  const { given } = specify(RecordNotified)

  it("is kept, with the text's key and never the text", () =>
    given(reported()).when(told).thenDecided(ReporterNotified(told)))

  it("reaches an anonymous one on their own page alone", () => {
    given(anonymous).when(told).thenRefused(new AnonymousUnreachable(of))
    const onPage = { ...told, via: "page" } as const
    given(anonymous).when(onPage).thenDecided(ReporterNotified(onPage))
  })

  it("is refused of a report that is not this incident's", () => {
    given(reported())
      .when({ ...told, reportId: other })
      .thenRefused(new ReportNotFound({ incidentId, reportId: other }))
    given(reported(), merged())
      .when(told)
      .thenRefused(new IncidentMerged({ incidentId, target: another }))
    given().when(told).thenRefused(new IncidentNotFound({ incidentId }))
  })
})

describe("scenario 10: words with an anonymous reporter", () => {
  const question = { ...of, message }
  const enteredBy = { actor: ActorRef.make("spec") }

  it("go through the report: asked by the handler, answered by whoever entered it", () => {
    specify(AskReporter).given(anonymous).when(question, asked(mona)).thenDecided(ReporterAsked(question))
    specify(AnswerAsReporter).given(anonymous).when(question, enteredBy).thenDecided(ReporterAnswered(question))
  })

  it("are answered by nobody else, named or not", () => {
    const notOwn = new NotOwnReport(of)
    specify(AnswerAsReporter).given(anonymous).when(question, asked("anon:other")).thenRefused(notOwn)
    specify(AnswerAsReporter).given(anonymous).when(question, asked(sara)).thenRefused(notOwn)
    specify(AnswerAsReporter).given(reported()).when(question, asked(sara)).thenDecided(ReporterAnswered(question))
    specify(AnswerAsReporter).given(reported()).when(question, enteredBy).thenRefused(notOwn)
  })

  it("are about a report of this incident", () => {
    const theirs = reported({ incidentId: another, reportId: other })
    specify(AskReporter)
      .given(reported(), theirs)
      .when({ ...question, reportId: other })
      .thenRefused(new ReportNotFound({ incidentId, reportId: other }))
    const elsewhere = { ...question, reportId: other }
    const notFound = new ReportNotFound({ incidentId, reportId: other })
    specify(AskReporter).given(anonymous).when(elsewhere).thenRefused(notFound)
    specify(AnswerAsReporter).given(anonymous).when(elsewhere, enteredBy).thenRefused(notFound)
  })

  it("name nobody, and neither does a merge", () => {
    const { outcome } = specify(MergeIncidents)
      .given(anonymous, reported({ incidentId: another }))
      .when({ incidentId, targetId: another })
    const stored = JSON.stringify([outcome, ReporterAnswered(question), ReporterAsked(question)])
    assert.include(stored, reportId)
    for (const person of [sara, ravi, mona, leif]) assert.notInclude(stored, person)
  })
})

describe("telling the safety representative", () => {
  const appointed = SafetyRepAppointed({ memberRef: ravi, unitId: reception, from: Day.make("2020-01-01") })
  const inform = { incidentId, repRef: ravi, area: reception, reservation: true } as const
  const { given } = specify(InformSafetyRep)
  const elsewhere = new SafetyRepElsewhere({ incidentId, repRef: ravi })

  it("is of somebody who represents the employees there, once", () => {
    given(reported(), joined(ravi), appointed).when(inform).thenDecided(SafetyRepInformed(inform))
    given(reported(), joined(ravi), appointed, SafetyRepInformed(inform)).when(inform).thenNothing()
  })

  it("is refused of another area, of somebody who represents nobody, and of who was hit", () => {
    given(reported(), joined(ravi)).when(inform).thenRefused(elsewhere)
    const leads = ManagerAppointed({ memberRef: ravi, unitId: reception, from: Day.make("2020-01-01") })
    given(reported(), joined(ravi), leads).when(inform).thenRefused(elsewhere)
    given(reported(), joined(ravi), appointed)
      .when({ ...inform, area: city })
      .thenRefused(elsewhere)
    const far = UnitId.make("far")
    given(reported(), joined(ravi), SafetyRepAppointed({ ...appointed, unitId: far }))
      .when({ ...inform, area: far })
      .thenRefused(elsewhere)
    const conflict = new ConflictOfInterest({ incidentId, handlerRef: ravi })
    given(reported(), joined(ravi), appointed, registered({ personRef: ravi }))
      .when(inform)
      .thenRefused(conflict)
    given(reported({ keptFrom: ravi }), joined(ravi), appointed)
      .when(inform)
      .thenRefused(conflict)
  })

  it("is refused of an unknown incident", () =>
    given(joined(ravi), appointed).when(inform).thenRefused(new IncidentNotFound({ incidentId })))
})
