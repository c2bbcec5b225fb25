import { assert, describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import { ActionDecided, ActionDone, SupportOffered } from "../../src/follow-up/index.ts"
import { incidentAccess } from "../../src/incident/facts/access.ts"
import { exposureState } from "../../src/incident/facts/exposed.ts"
import { reportState } from "../../src/incident/facts/reports.ts"
import { incidentStatus } from "../../src/incident/facts/status.ts"
import {
  ExposedPersonContacted,
  ExposureRemoved,
  HarmRecorded,
  IncidentMerged,
  IncidentMergedInto,
  IncidentNotFound,
  MergeInUse,
  MergeUndone,
  NotMerged,
  ReportRetracted,
  UndoMerge,
  WrongState
} from "../../src/incident/index.ts"
import { OwnStatementGiven } from "../../src/influence-attempt/index.ts"
import { EmployeeToldOfPoliceStep } from "../../src/police-report/index.ts"
import { NotificationSent } from "../../src/statutory-notification/index.ts"
import { ActionId, IncidentId, PoliceReportId, ReportId, ReportNumber } from "../../src/vocabulary/ids.ts"
import {
  another,
  closed,
  exposureId,
  handled,
  incidentId,
  leif,
  merged,
  notReportable,
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
import {
  considered,
  consulted as policeConsulted,
  decided as policeDecided,
  policeReportId,
  stance
} from "../police-report/matter.ts"
import { sent } from "./demands.ts"
import { folded } from "../organisation/folded.ts"

const source = reported()
const target = reported({
  incidentId: another,
  reportId: ReportId.make("r-2"),
  reportNumber: ReportNumber.make("H-2026-22222"),
  reporter: { mode: "named", kind: "colleague", memberRef: leif }
})
const merge = merged({
  movedReports: [{ reportId, reportedAt: nowInstant, reporter: source.reporter }],
  movedExposures: [{ exposureId, personRef: sara, exposedKind: "employee", supportSettled: false }]
})
const reason = words<string>(incidentId)
const undo = { incidentId, targetId: another, reason }
const undone = MergeUndone({
  ...undo,
  state: "underHandling",
  reports: [reportId],
  exposures: [exposureId],
  actions: []
})
const past = [
  source,
  registered(),
  handled(),
  target,
  registered({ incidentId: another, exposureId: otherExposure, personRef: ravi }),
  merge
] as const
/** The source has a report to the police, and owed the Work Environment Authority an assessment. */
const demands = {
  policeMatter: true,
  policeDecided: false,
  dutiesOwed: ["workEnvironmentAuthority"],
  dutiesSettled: []
} as const
const withPolice = [
  source,
  registered(),
  handled(),
  considered(),
  target,
  registered({ incidentId: another, exposureId: otherExposure, personRef: ravi }),
  IncidentMergedInto({ ...merge, movedPoliceReports: [policeReportId], demands })
] as const
const other = { policeReportId: PoliceReportId.make("pr-2"), incidentId: another }
const told = EmployeeToldOfPoliceStep({ ...other, alsoIncidents: [], exposureId, step: "filed", via: "phone" })
const here = { incidentId: another, exposureId, personRef: sara } as const

describe("undoing a merge", () => {
  const { given } = specify(UndoMerge)

  it("sends back what came, and the source stands as it did", () =>
    given(...past)
      .when(undo)
      .thenDecided(undone))

  it("opens a source that was closed, so that somebody looks at it", () =>
    given(source, closed(), target, merged())
      .when(undo)
      .thenDecided(MergeUndone({ ...undo, state: "reopened", reports: [], exposures: [], actions: [] })))

  it("is refused of what was never merged, or into another, or has been undone", () => {
    const not = new NotMerged({ incidentId, target: another })
    given(source, target).when(undo).thenRefused(not)
    given(source, target, merged({ targetId: IncidentId.make("i-3") }))
      .when(undo)
      .thenRefused(not)
    given(...past, undone)
      .when(undo)
      .thenRefused(not)
    given(target).when(undo).thenRefused(new IncidentNotFound({ incidentId }))
  })

  it("is refused while the target is closed, or went on in a third", () => {
    given(...past, closed(another))
      .when(undo)
      .thenRefused(new WrongState({ incidentId: another, state: "closed" }))
    given(...past, notReportable(another))
      .when(undo)
      .thenRefused(new WrongState({ incidentId: another, state: "notReportable" }))
    const third = IncidentId.make("i-3")
    given(...past, merged({ incidentId: another, targetId: third }))
      .when(undo)
      .thenRefused(new IncidentMerged({ incidentId: another, target: third }))
  })

  it.for([
    ["a statement", OwnStatementGiven({ ...here, perceivedIntent: "yes", givenVia: "self" })],
    ["support", SupportOffered({ ...here, kinds: ["escort"], at: nowInstant })],
    ["a talk", ExposedPersonContacted({ incidentId: another, exposureId, at: nowInstant, via: "phone" })],
    [
      "harm",
      HarmRecorded({ incidentId: another, exposureId, physical: "none", psychological: "minor", medicalCare: false })
    ],
    ["a removal", ExposureRemoved({ incidentId: another, exposureId, reason: "enteredTwice" })],
    ["a retraction", ReportRetracted({ incidentId: another, reportId })]
  ] as const)("is refused after %s in the target: that belongs to the case it was recorded in", ([, since]) =>
    given(...past, since)
      .when(undo)
      .thenRefused(new MergeInUse({ incidentId, target: another }))
  )

  it.for([
    ["a step of a report to the police that it took along", policeConsulted({ incidentId: another })],
    ["a report to the police that covers its people", considered({ ...other, exposures: [exposureId] })],
    ["a decision that covers them", policeDecided({ ...other, exposuresCovered: [exposureId] })],
    ["a word to one of them about the police", told],
    ["their stance", stance("unwilling", { incidentId: another })],
    ["a duty that it brought and was done", sent(another)]
  ] as const)("is refused after %s", ([, since]) =>
    given(...withPolice, since)
      .when(undo)
      .thenRefused(new MergeInUse({ incidentId, target: another }))
  )

  it("takes the reports to the police back, whatever the target does with its own", () =>
    given(
      ...withPolice,
      considered({ ...other, exposures: [otherExposure] }),
      policeDecided({ ...other, exposuresCovered: [otherExposure] }),
      NotificationSent({ incidentId: another, authority: "insuranceAgency", at: nowInstant })
    )
      .when(undo)
      .thenDecided(MergeUndone({ ...undone, policeReports: [policeReportId] })))

  it("is not held back by what was done in the target before", () =>
    given(
      source,
      registered(),
      handled(),
      target,
      considered({ ...other, exposures: [] }),
      sent(another),
      IncidentMergedInto({ ...merge, demands })
    )
      .when(undo)
      .thenDecided(undone))

  it("sends back the measures that came, while none of them was carried out", () => {
    const actionId = ActionId.make("ac-1")
    const planned = ActionDecided({
      actionId,
      incidentId,
      unitId: reception,
      origin: "incident",
      kind: "routine",
      measure: words(actionId),
      ownerRef: ravi
    })
    const withAction = [source, planned, target, merged({ movedActions: [actionId] })] as const
    given(...withAction)
      .when(undo)
      .thenDecided(MergeUndone({ ...undo, state: "reported", reports: [], exposures: [], actions: [actionId] }))
    given(...withAction, ActionDone({ actionId, incidentId: another, at: nowInstant }))
      .when(undo)
      .thenRefused(new MergeInUse({ incidentId, target: another }))
  })

  it("is not held back by what concerns the target's own people", () =>
    given(
      ...past,
      SupportOffered({
        incidentId: another,
        exposureId: otherExposure,
        personRef: ravi,
        kinds: ["escort"],
        at: nowInstant
      })
    )
      .when(undo)
      .thenDecided(undone))
})

describe("after a merge was undone", () => {
  it("who came by it has nothing to do with the target any more", () => {
    const people = [
      source,
      registered(),
      target,
      registered({ incidentId: another, exposureId: otherExposure, personRef: ravi }),
      merge
    ] as const
    const before = folded(incidentAccess(another), ...people)
    assert.deepStrictEqual(
      [before.reporters, before.exposed],
      [
        [leif, sara],
        [ravi, sara]
      ]
    )
    const after = folded(incidentAccess(another), ...people, undone)
    assert.deepStrictEqual([after.reporters, after.exposed], [[leif], [ravi]])
    assert.deepStrictEqual(folded(incidentAccess(incidentId), ...people, undone).exposed, [sara])
  })

  it("an exposure and a report belong where they were made", () => {
    const exposure = folded(exposureState(exposureId), registered(), merge, undone)
    assert.deepInclude(exposure, { _tag: "Registered", incidentId })
    assert.deepInclude(folded(reportState(reportId), source, merge, undone), { _tag: "Made", incidentId })
    assert.deepStrictEqual(folded(incidentStatus(incidentId), source, handled(), merge, undone), {
      _tag: "Standing",
      incidentId,
      state: "underHandling"
    })
  })
})
