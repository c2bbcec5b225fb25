/** What stays known of an incident, and of whom and what was in it, whatever merges it went through and whatever was taken back. */
import { assert, describe, it } from "@effect/vitest"
import { broughtDemands, broughtDuties } from "../../src/incident/facts/demands.ts"
import { exposedPersons, exposureState } from "../../src/incident/facts/exposed.ts"
import { casesExposedIn, reportedOn } from "../../src/incident/facts/kept.ts"
import { broughtActions, broughtPolice, mergedSince, policeMoves } from "../../src/incident/facts/merge.ts"
import { madeReports, reportState } from "../../src/incident/facts/reports.ts"
import { incidentStatus } from "../../src/incident/facts/status.ts"
import { ExposureRemoved, MergeUndone, ReportAdded, ReportRetracted } from "../../src/incident/index.ts"
import { ActionId, ExposureId, IncidentId, PoliceReportId, ReportId, ReportNumber } from "../../src/vocabulary/ids.ts"
import { Day, Instant } from "../../src/vocabulary/time.ts"
import {
  another,
  exposureId,
  handled,
  incidentId,
  leif,
  merged,
  nowInstant,
  otherExposure,
  ravi,
  registered,
  reported,
  reportId,
  sara,
  words
} from "../fixture.ts"
import { folded } from "../organisation/folded.ts"

const third = IncidentId.make("i-3")
const reason = words<string>(incidentId)
const undo = (given: Partial<(typeof MergeUndone)["Type"]> = {}) =>
  MergeUndone({
    incidentId,
    targetId: another,
    state: "reported",
    reports: [],
    exposures: [],
    actions: [],
    reason,
    ...given
  })
const employee = { exposedKind: "employee", settledBeforeMerge: false } as const
const here = { exposureId, personRef: sara, ...employee }
const there = { exposureId: otherExposure, personRef: ravi, ...employee }
const moved = (id: ExposureId, personRef = sara) =>
  ({ exposureId: id, personRef, exposedKind: "employee", supportSettled: false }) as const

describe("what a decision to destroy asks", () => {
  it("is the Stockholm day of the report", () => {
    const late = reported({ reportedAt: Instant.make("2026-03-01T23:30:00.000Z") })
    const other = reported({ incidentId: another, reportedAt: Instant.make("2026-01-01T12:00:00.000Z") })
    assert.strictEqual(folded(reportedOn(incidentId), late, other), Day.make("2026-03-02"))
  })

  it("is every case that somebody was registered in", () => {
    const past = [
      registered(),
      registered({ incidentId: another, exposureId: ExposureId.make("e-3") }),
      registered({ incidentId: third, exposureId: otherExposure, personRef: ravi })
    ] as const
    assert.deepStrictEqual(folded(casesExposedIn(sara), ...past), [incidentId, another])
    assert.deepStrictEqual(folded(casesExposedIn(leif), ...past), [])
  })
})

describe("who was exposed", () => {
  const two = [registered(), registered({ exposureId: otherExposure, personRef: ravi })] as const
  const merge = merged({ movedExposures: [moved(exposureId), moved(otherExposure, ravi)] })

  it("is each without the one that was removed", () =>
    assert.deepStrictEqual(
      folded(exposedPersons(incidentId), ...two, ExposureRemoved({ incidentId, exposureId, reason: "enteredTwice" })),
      [there]
    ))

  it("is as it was in the source when a merge of several is undone, and nobody of it in the target", () => {
    const undone = undo({ exposures: [exposureId, otherExposure] })
    assert.deepStrictEqual(folded(exposedPersons(incidentId), ...two, merge), [
      { ...here, away: another },
      { ...there, away: another }
    ])
    assert.deepStrictEqual(folded(exposedPersons(another), ...two, merge), [
      { ...here, from: incidentId },
      { ...there, from: incidentId }
    ])
    assert.deepStrictEqual(folded(exposedPersons(incidentId), ...two, merge, undone), [here, there])
    assert.deepStrictEqual(folded(exposedPersons(another), ...two, merge, undone), [])
  })

  it("is whoever the undoing does not name, and whoever was in the target themselves", () => {
    assert.deepStrictEqual(folded(exposedPersons(another), ...two, merge, undo({ exposures: [exposureId] })), [
      { ...there, from: incidentId }
    ])
    assert.deepStrictEqual(folded(exposedPersons(incidentId), ...two, merge, undo({ exposures: [exposureId] })), [
      here,
      { ...there, away: another }
    ])
    const own = registered({ incidentId: another })
    assert.deepStrictEqual(folded(exposedPersons(another), own, merge, undo({ exposures: [exposureId] })), [
      here,
      { ...there, from: incidentId }
    ])
  })

  it("is nobody whom nothing was told of", () => {
    const unknown = { _tag: "Unknown" }
    const removed = ExposureRemoved({ incidentId, exposureId, reason: "enteredTwice" })
    for (const event of [removed, merge, undo({ exposures: [exposureId] })]) {
      assert.deepStrictEqual(folded(exposureState(exposureId), event), unknown)
    }
  })
})

describe("who reported", () => {
  const first = reported()
  const made = { reportId, reportedAt: nowInstant, reporter: first.reporter }
  const colleague = { mode: "named", kind: "colleague", memberRef: leif } as const
  const secondId = ReportId.make("r-2")
  const added = (id: IncidentId = incidentId) =>
    ReportAdded({
      incidentId: id,
      reportId: secondId,
      reportNumber: ReportNumber.make("H-2026-22222"),
      reportedAt: nowInstant,
      reporter: colleague
    })
  const second = { reportId: secondId, reportedAt: nowInstant, reporter: colleague }
  const both = [first, added()] as const
  const merge = merged({ movedReports: [made, second] })

  it("is each without the one that was taken back", () =>
    assert.deepStrictEqual(folded(madeReports(incidentId), ...both, ReportRetracted({ incidentId, reportId })), [
      second
    ]))

  it("is as it was in the source when a merge of several is undone, and nobody of it in the target", () => {
    const undone = undo({ reports: [reportId, secondId] })
    assert.deepStrictEqual(folded(madeReports(incidentId), ...both, merge, undone), [made, second])
    assert.deepStrictEqual(folded(madeReports(another), ...both, merge, undone), [])
    assert.deepStrictEqual(folded(madeReports(another), ...both, merge), [
      { ...made, from: incidentId },
      { ...second, from: incidentId }
    ])
  })

  it("is whoever the undoing does not name, and whoever reported the target themselves", () => {
    assert.deepStrictEqual(folded(madeReports(another), ...both, merge, undo({ reports: [reportId] })), [
      { ...second, from: incidentId }
    ])
    assert.deepStrictEqual(folded(madeReports(incidentId), ...both, merge, undo({ reports: [reportId] })), [
      made,
      { ...second, away: another }
    ])
    assert.deepStrictEqual(folded(madeReports(another), added(another), merge, undo({ reports: [secondId] })), [
      second,
      { ...made, from: incidentId }
    ])
  })

  it("is known by who entered it, also of a report that was added; nobody of one that was never made", () => {
    // Whoever recorded it, in `folded`.
    const entered = { _tag: "Made", incidentId, reportedAt: nowInstant, enteredBy: "spec" } as const
    assert.deepStrictEqual(folded(reportState(secondId), ...both), { ...entered, reporter: colleague })
    assert.deepStrictEqual(folded(reportState(reportId), ...both), { ...entered, reporter: first.reporter })
    for (const event of [ReportRetracted({ incidentId, reportId }), merge, undo({ reports: [reportId] })]) {
      assert.deepStrictEqual(folded(reportState(reportId), event), { _tag: "Unknown" })
    }
  })
})

describe("what several merges brought", () => {
  const [action, other] = [ActionId.make("ac-1"), ActionId.make("ac-2")]
  const [police, elsewhere] = [PoliceReportId.make("pr-1"), PoliceReportId.make("pr-2")]
  const duties = [{ authority: "insuranceAgency", standing: "notRequired" }] as const
  const demands = { policeMatter: true, policeDecided: false, dutiesOwed: [], dutiesSettled: [] } as const
  const past = [
    merged({ movedActions: [action], movedPoliceReports: [police], demands }),
    merged({
      incidentId: third,
      movedActions: [other],
      movedPoliceReports: [elsewhere],
      demands: { ...demands, duties: [...duties] }
    })
  ] as const
  const back = undo({ actions: [action], policeReports: [police] })

  it("is gone with the one that is undone, and what the other brought stays", () => {
    assert.deepStrictEqual(folded(broughtActions(another), ...past, back), [{ actionId: other, from: third }])
    assert.deepStrictEqual(folded(broughtPolice(another), ...past, back), [{ policeReportId: elsewhere, from: third }])
    assert.deepStrictEqual(
      [...folded(mergedSince(another), ...past)],
      [
        [incidentId, 1],
        [third, 2]
      ]
    )
    assert.deepStrictEqual([...folded(mergedSince(another), ...past, back)], [[third, 2]])
    assert.deepStrictEqual([...folded(broughtDemands(another), ...past, back).keys()], [third])
  })

  it("is where a report to the police has gone, unless that was undone", () => {
    assert.deepStrictEqual(folded(policeMoves(police), ...past), [{ from: incidentId, to: another }])
    assert.deepStrictEqual(folded(policeMoves(police), ...past, back), [])
  })

  it("is of duties what came to the target, not what went on from it", () => {
    const brought = folded(broughtDemands(third), ...past)
    assert.deepStrictEqual(broughtDuties(another, folded(broughtDemands(another), ...past)), duties)
    assert.deepStrictEqual(broughtDuties(third, brought), [])
    assert.deepStrictEqual(broughtDuties(another, brought), duties)
  })
})

describe("where an incident stands", () => {
  const target = reported({ incidentId: another })
  const standing = { _tag: "Standing", incidentId: another, state: "underHandling" } as const

  it("is not changed in the target by a merge or its undoing", () =>
    assert.deepStrictEqual(folded(incidentStatus(another), target, handled(another), merged(), undo()), standing))

  it("goes on in its own target when another merge into it is undone", () =>
    assert.deepStrictEqual(
      folded(
        incidentStatus(another),
        target,
        handled(another),
        merged(),
        merged({ incidentId: another, targetId: third }),
        undo()
      ),
      { _tag: "Merged", target: third, before: standing }
    ))
})
