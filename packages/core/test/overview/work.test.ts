import { assert, describe, it } from "@effect/vitest"
import {
  ActionDecided,
  ActionDone,
  ActionHandedOver,
  ActionPostponed,
  ColleagueFollowUpHeld,
  ColleagueSupportOffered,
  EffectChecked,
  ProtectiveMeasureTaken,
  SupportDelivered
} from "../../src/follow-up/event.ts"
import {
  CircumstancesNoted,
  ExternalReferenceNoted,
  HarmRecorded,
  InvestigationCompleted,
  InvestigationOpened,
  ReporterAnswered,
  ReporterAsked,
  SafetyRepInvited
} from "../../src/incident/index.ts"
import { IncidentAddedToSeries, IncidentRemovedFromSeries, TriggerNoted } from "../../src/influence-attempt/index.ts"
import { actions, caseWork, timeline, type TimelineViewer, wordsOf } from "../../src/overview/index.ts"
import { ActionId, ExternalRef, SeriesId } from "../../src/vocabulary/ids.ts"
import { Day } from "../../src/vocabulary/time.ts"
import { ActorRef } from "@trygglogg/log"
import {
  another,
  exposureId,
  incidentId,
  leif,
  merged,
  mona,
  nowInstant,
  otherExposure,
  ravi,
  reception,
  registered,
  reported,
  reportId,
  sara,
  words
} from "../fixture.ts"
import { rowsOf } from "../organisation/folded.ts"
import { recording } from "./recording.ts"
import { ExposureRegistered, IncidentReported } from "../../src/incident/event.ts"

const actionId = ActionId.make("a-1")
const of = { actionId, incidentId } as const
const decided = ActionDecided({
  ...of,
  unitId: reception,
  origin: "incident",
  kind: "alarm",
  measure: words(actionId),
  ownerRef: mona,
  dueOn: Day.make("2026-04-01")
})
const row = {
  ...of,
  unitId: reception,
  origin: "incident",
  kind: "alarm",
  ownerRef: mona,
  state: "decided",
  dueOn: Day.make("2026-04-01"),
  postponed: 0
} as const

describe("the plan of measures", () => {
  it("has each with its owner and day, and no words", () => {
    const rows = rowsOf(actions, decided)
    assert.deepStrictEqual([...rows.values()], [row])
    assert.notInclude(JSON.stringify([...rows.values()]), "Y2lwaGVy")
  })

  it("follows what becomes of it, to its effect, and where a merge takes it", () => {
    const later = Day.make("2026-05-01")
    const rows = rowsOf(
      actions,
      decided,
      ActionPostponed({ ...of, dueOn: later, reason: words(actionId) }),
      ActionHandedOver({ ...of, fromRef: mona, ownerRef: leif, reason: "ownerLeft" }),
      merged({ movedActions: [actionId] }),
      ActionDone({ actionId, incidentId: another, at: nowInstant }),
      EffectChecked({ actionId, incidentId: another, effect: "partly", at: nowInstant })
    )
    assert.deepStrictEqual(
      [...rows.values()],
      [
        {
          ...row,
          incidentId: another,
          ownerRef: leif,
          dueOn: later,
          postponed: 1,
          state: "done",
          doneAt: nowInstant,
          effect: "partly"
        }
      ]
    )
  })
})

const support = { incidentId, exposureId, personRef: sara } as const

describe("what stands beside the head of a case", () => {
  const circumstances = {
    loneWork: "yes",
    lowStaffing: "no",
    twoPersons: "no",
    alarmAvailable: "no",
    alarmUsed: "no",
    helpArrived: "unknown",
    timeOfDay: "evening"
  } as const
  const harm = { physical: "none", psychological: "minor", medicalCare: false } as const
  const seriesId = SeriesId.make("s-1")
  const reference = ExternalRef.make("IA-2026-114")

  it("is gathered event by event, each exposed person apart", () => {
    const rows = rowsOf(
      caseWork,
      reported(),
      HarmRecorded({ incidentId, exposureId, ...harm }),
      SupportDelivered({ ...support, kind: "crisisSupport", at: nowInstant, provider: "manager" }),
      ProtectiveMeasureTaken({ ...support, measure: "escort", from: Day.make("2026-03-02") }),
      HarmRecorded({ incidentId, exposureId: otherExposure, ...harm, psychological: "severe" }),
      CircumstancesNoted({ incidentId, ...circumstances }),
      InvestigationOpened({ incidentId }),
      SafetyRepInvited({ incidentId, repRef: ravi }),
      InvestigationCompleted({ incidentId, safetyRepParticipated: true, causes: ["loneWork"] }),
      ReporterAsked({ incidentId, reportId, message: words(incidentId) }),
      ReporterAnswered({ incidentId, reportId, message: words(incidentId) }),
      ExternalReferenceNoted({ incidentId, system: "ia", reference }),
      TriggerNoted({ incidentId, trigger: "homeVisit" }),
      IncidentAddedToSeries({ seriesId, incidentId, relation: "repeated" })
    )
    assert.deepStrictEqual(rows.get(incidentId), {
      incidentId,
      exposures: [
        {
          exposureId,
          ...harm,
          delivered: 1,
          protectedBy: [{ measure: "escort", from: Day.make("2026-03-02") }]
        },
        { exposureId: otherExposure, ...harm, psychological: "severe", delivered: 0, protectedBy: [] }
      ],
      circumstances,
      workStops: [],
      investigation: "completed",
      safetyRepsInvited: [ravi],
      safetyRepsInformed: [],
      safetyRepParticipated: true,
      causes: ["loneWork"],
      risksRaisedFor: [],
      notified: [],
      messages: [
        { reportId, from: "handler", position: 10 },
        { reportId, from: "reporter", position: 11 }
      ],
      references: [{ system: "ia", reference }],
      influencers: [],
      triggers: [{ trigger: "homeVisit" }],
      series: [{ seriesId, relation: "repeated" }]
    })
  })

  it("forgets a series that the incident was taken out of", () => {
    const added = IncidentAddedToSeries({ seriesId, incidentId, relation: "repeated" })
    const removed = IncidentRemovedFromSeries({ seriesId, incidentId, reason: words(incidentId) })
    assert.deepStrictEqual(rowsOf(caseWork, reported(), added, removed).get(incidentId)?.series, [])
  })
})

describe("a case's history, of what is one person's", () => {
  const viewer = (person: typeof sara): TimelineViewer => ({
    person,
    maySeeAllSupport: false,
    maySeeProtectedReporters: false
  })
  const handler: TimelineViewer = { ...viewer(mona), maySeeAllSupport: true }
  const byRavi = reported({ reporter: { mode: "named", kind: "colleague", memberRef: ravi } })
  const history = recording()
    .add(IncidentReported, byRavi, { actor: ActorRef.make(ravi) })
    .add(ExposureRegistered, registered())
    .add(
      ColleagueSupportOffered,
      ColleagueSupportOffered({ incidentId, personRef: ravi, as: "reporter", kinds: ["timeOff"], at: nowInstant })
    )
    .add(
      ColleagueFollowUpHeld,
      ColleagueFollowUpHeld({
        incidentId,
        personRef: ravi,
        at: nowInstant,
        sufficient: "yes",
        relevant: "yes",
        enoughFromEmployer: "yes",
        stillAffected: false,
        wantsMore: false,
        answeredBySelf: true,
        comment: words(ravi)
      })
    )
    .add(ReporterAsked, ReporterAsked({ incidentId, reportId, message: words(incidentId) }))
    .add(
      HarmRecorded,
      HarmRecorded({ incidentId, exposureId, physical: "none", psychological: "minor", medicalCare: false })
    )
    .add(
      ProtectiveMeasureTaken,
      ProtectiveMeasureTaken({ ...support, measure: "escort", from: Day.make("2026-03-02") })
    ).events
  const positions = (who: TimelineViewer) => timeline(history, who).map(({ position }) => position)

  it("is whole to the handler", () => assert.deepStrictEqual(positions(handler), [1, 2, 3, 4, 5, 6, 7]))

  it("shows a colleague's support and questions to the colleague, and the exposed person's to that person", () => {
    assert.deepStrictEqual(positions(viewer(ravi)), [1, 3, 4, 5])
    assert.deepStrictEqual(positions(viewer(sara)), [1, 2, 6, 7])
    assert.deepStrictEqual(positions(viewer(leif)), [1])
  })

  it("gives nobody else's words to open", () => {
    const parts = (who: TimelineViewer) => wordsOf(history, who).map(({ part }) => part)
    assert.deepStrictEqual(parts(viewer(ravi)), ["comment", "message"])
    assert.deepStrictEqual(parts(viewer(sara)), [])
  })
})
