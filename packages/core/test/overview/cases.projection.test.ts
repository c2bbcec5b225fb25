import { assert, describe, it } from "@effect/vitest"
import { view } from "@trygglogg/log/testing"
import {
  FollowUpHeld,
  FollowUpPlanned,
  SupportAccepted,
  SupportDeclined,
  SupportEnded,
  SupportOffered
} from "../../src/follow-up/event.ts"
import {
  AddendumWritten,
  ClosingSummaryWritten,
  ExposedPersonContacted,
  ExposureRemoved,
  HandlerAssigned,
  HandlingStarted,
  IncidentClosed,
  IncidentCorrected,
  IncidentMarkedNotReportable,
  IncidentReopened,
  ReportAdded,
  ReportRetracted
} from "../../src/incident/event.ts"
import { ClassificationSet, OwnStatementGiven, OwnStatementRevised } from "../../src/influence-attempt/event.ts"
import { cases } from "../../src/overview/cases/projection.ts"
import type { CaseExposure } from "../../src/overview/cases/view.ts"
import {
  at,
  caseRow,
  caseExposure,
  day,
  exposure,
  incident,
  number,
  person,
  registered,
  report,
  reported,
  sealedFor
} from "./city.ts"

const incidentId = incident("1")
const of = { incidentId, exposureId: exposure("1"), personRef: person("sara") }
const reason = sealedFor<string>(incidentId)
const answers = {
  at: at("2026-03-16T09:00"),
  sufficient: "partly",
  relevant: "yes",
  enoughFromEmployer: "no",
  stillAffected: true,
  wantsMore: true,
  answeredBySelf: true
} as const
const exposed = (progress: Partial<CaseExposure["progress"]>) => caseRow({ exposures: [caseExposure({}, progress)] })

describe("a case row", () => {
  it("is what was reported", () => view(cases).given(reported()).thenRows(caseRow()))

  it("says where the narrative is, not what it says", () =>
    view(cases)
      .given(reported({ narrative: sealedFor(incidentId) }))
      .thenRows(caseRow({ words: [{ part: "narrative", position: 1 }] })))

  it("has no reporter for an anonymous report, whatever was recorded", () =>
    view(cases)
      .given(reported({ reporter: { mode: "anonymous", kind: "colleague", memberRef: person("ali") } }))
      .thenRows(
        caseRow({
          reports: [
            {
              reportId: report("1"),
              reportNumber: number("00001"),
              reportedAt: at("2026-03-02T09:00"),
              mode: "anonymous",
              kind: "colleague",
              retracted: false
            }
          ]
        })
      ))

  it("keeps every report, with the one that was taken back among them", () => {
    const [first] = caseRow().reports
    if (first === undefined) return assert.fail()
    view(cases)
      .given(
        reported(),
        ReportAdded({
          incidentId,
          reportId: report("2"),
          reportNumber: number("00002"),
          reportedAt: at("2026-03-03T09:00"),
          reporter: { mode: "named", kind: "colleague", memberRef: person("ali") },
          narrative: sealedFor(incidentId)
        }),
        ReportRetracted({ incidentId, reportId: report("1") })
      )
      .thenRows(
        caseRow({
          reports: [
            { ...first, retracted: true },
            {
              reportId: report("2"),
              reportNumber: number("00002"),
              reportedAt: at("2026-03-03T09:00"),
              mode: "named",
              kind: "colleague",
              memberRef: person("ali"),
              retracted: false
            }
          ],
          words: [{ part: "narrative", position: 2 }]
        })
      )
  })

  it("knows the exposed persons, not one who was removed", () =>
    view(cases)
      .given(
        reported(),
        registered(),
        registered({ exposureId: exposure("2"), personRef: person("ali") }),
        ExposureRemoved({ incidentId, exposureId: exposure("2"), reason: "enteredTwice" })
      )
      .thenRows(exposed({})))

  it("follows handler, handling, summary, closing and opening again", () => {
    const handled = [reported(), HandlerAssigned({ incidentId, handlerRef: person("eva"), reason: "closestManager" })]
    view(cases)
      .given(...handled, HandlingStarted({ incidentId }))
      .thenRows(caseRow({ handler: person("eva"), state: { _tag: "underHandling" } }))
    const summary = ClosingSummaryWritten({ incidentId, summary: sealedFor(incidentId) })
    const words = [{ part: "summary", position: 2 }] as const
    view(cases)
      .given(reported(), summary, IncidentClosed({ incidentId, outcome: "handled" }))
      .thenRows(caseRow({ summaryWritten: true, words, state: { _tag: "closed", at: at("2026-03-02T12:00") } }))
    view(cases)
      .given(reported(), summary, IncidentClosed({ incidentId, outcome: "handled" }), IncidentReopened({ incidentId }))
      .thenRows(caseRow({ words, state: { _tag: "reopened" } }))
    view(cases)
      .given(reported(), IncidentMarkedNotReportable({ incidentId, reason }))
      .thenRows(caseRow({ state: { _tag: "notReportable" } }))
  })

  it("follows corrections and the classification, and where additions are", () => {
    const classification = {
      forms: ["violence"],
      primaryForm: "violence",
      kinds: [],
      severity: 4,
      occurrenceKind: "injury",
      confidence: 3
    } as const
    view(cases)
      .given(
        reported(),
        IncidentCorrected({ incidentId, reason, field: "place", from: "reception", to: "clientHome" }),
        ClassificationSet({ incidentId, classification, catalogueVersion: "2026-04" }),
        AddendumWritten({ incidentId, text: sealedFor(incidentId) })
      )
      .thenRows(
        caseRow({
          place: "clientHome",
          classification,
          outward: {
            ...caseRow().outward,
            authorities: [{ authority: "workEnvironmentAuthority", since: at("2026-03-02T12:00"), state: "unassessed" }]
          },
          words: [{ part: "addendum", position: 4 }]
        })
      )
  })

  it("keeps the latest statement's answer and where each wording is", () =>
    view(cases)
      .given(
        reported(),
        registered(),
        OwnStatementGiven({ ...of, perceivedIntent: "unsure", givenVia: "self", wording: sealedFor(person("sara")) }),
        OwnStatementRevised({ ...of, perceivedIntent: "yes", givenVia: "self" })
      )
      .thenRows({
        ...exposed({ perceivedIntent: "yes" }),
        words: [{ part: "statement", position: 3, exposureId: exposure("1") }]
      }))

  it("follows contact, offer, answer, follow-ups and end of the support", () => {
    const offered = [
      reported(),
      registered(),
      ExposedPersonContacted({ incidentId, exposureId: exposure("1"), at: at("2026-03-02T10:00"), via: "phone" }),
      SupportOffered({ ...of, kinds: ["companyHealth"], at: at("2026-03-02T10:00") }),
      FollowUpPlanned({ ...of, dueOn: day("2026-03-16"), occasion: "week2" }),
      FollowUpPlanned({ ...of, dueOn: day("2026-04-01"), occasion: "month1" })
    ]
    const contactedAt = at("2026-03-02T10:00")
    const planned = [
      { dueOn: day("2026-03-16"), held: false },
      { dueOn: day("2026-04-01"), held: false }
    ]
    view(cases)
      .given(...offered)
      .thenRows(exposed({ contactedAt, support: "offered", followUps: planned }))
    view(cases)
      .given(
        ...offered,
        SupportAccepted({ ...of, kinds: ["companyHealth"] }),
        SupportOffered({ ...of, kinds: ["escort"], at: at("2026-03-03T10:00") }),
        FollowUpHeld({ ...of, ...answers })
      )
      .thenRows(
        exposed({
          contactedAt,
          support: "accepted",
          followUps: [
            { dueOn: day("2026-03-16"), held: true },
            { dueOn: day("2026-04-01"), held: false }
          ],
          lastFollowUp: answers,
          owed: false
        })
      )
    view(cases)
      .given(...offered, SupportDeclined(of))
      .thenRows(exposed({ contactedAt, support: "declined", followUps: planned, owed: false }))
    view(cases)
      .given(...offered, SupportEnded({ ...of, reason: "byOwnWish" }))
      .thenRows(exposed({ contactedAt, support: "ended", followUps: planned }))
  })

  it.each([
    { held: "before the first is due: the first", on: "2026-03-10", leaves: [true, false] },
    { held: "on the day of the second: both", on: "2026-04-01", leaves: [true, true] }
  ])("a follow-up answers what is planned, held $held", ({ leaves, on }) => {
    const planned = ["2026-03-16", "2026-04-01"]
    const held = { ...answers, at: at(`${on}T09:00`) }
    view(cases)
      .given(
        reported(),
        registered(),
        SupportOffered({ ...of, kinds: ["companyHealth"], at: at("2026-03-02T10:00") }),
        ...planned.map((dueOn) => FollowUpPlanned({ ...of, dueOn: day(dueOn), occasion: "extra" })),
        FollowUpHeld({ ...of, ...held })
      )
      .thenRows(
        exposed({
          support: "offered",
          followUps: planned.map((dueOn, index) => ({ dueOn: day(dueOn), held: leaves[index] ?? assert.fail() })),
          lastFollowUp: held,
          owed: false
        })
      )
  })

  it("of another incident's event nothing happens to it", () =>
    view(cases)
      .given(reported(), HandlingStarted({ incidentId: incident("2") }))
      .thenRows(caseRow()))
})
