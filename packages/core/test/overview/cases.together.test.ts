import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { Projection, type Recorded } from "@trygglogg/log"
import { FollowUpHeld, FollowUpPlanned, SupportOffered } from "../../src/follow-up/event.ts"
import {
  ExposedPersonContacted,
  ExposureRemoved,
  IncidentCorrected,
  IncidentMergedInto,
  IncidentReported,
  ExposureRegistered
} from "../../src/incident/event.ts"
import { cases } from "../../src/overview/cases/projection.ts"
import { together } from "../../src/overview/cases/together.ts"
import { asSeenBy, type CaseRow } from "../../src/overview/cases/view.ts"
import {
  at,
  caseRow,
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
import { recording } from "./recording.ts"

const source = incident("1")
const target = incident("2")
const last = incident("3")
const of = (incidentId: typeof source) => ({ incidentId, exposureId: exposure("1"), personRef: person("sara") })

/** The rows after the events, as a view holds them. */
const rowsAfter = (events: ReadonlyArray<Recorded>): ReadonlyArray<CaseRow> => {
  const kept = new Map<string, CaseRow>()
  for (const one of events) {
    for (const [id, row] of Result.getOrThrow(Projection.change(cases, one, (id) => kept.get(id)))) {
      if (row !== undefined) kept.set(id, row)
    }
  }
  return [...kept.values()]
}

const merging = (from: typeof source, into: typeof source, supportSettled = false) =>
  IncidentMergedInto({
    incidentId: from,
    targetId: into,
    movedReports: [{ reportId: report("1"), reportedAt: at("2026-03-02T09:00"), reporter: reported().reporter }],
    movedExposures: [{ exposureId: exposure("1"), personRef: person("sara"), exposedKind: "employee", supportSettled }]
  })

const before = recording()
  .add(IncidentReported, reported())
  .add(ExposureRegistered, registered({ exposedKind: "manager" }))
  .add(
    ExposedPersonContacted,
    ExposedPersonContacted({ incidentId: source, exposureId: exposure("1"), at: at("2026-03-02T10:00"), via: "phone" })
  )
  .add(SupportOffered, SupportOffered({ ...of(source), kinds: ["escort"], at: at("2026-03-02T10:00") }))
  .add(FollowUpPlanned, FollowUpPlanned({ ...of(source), dueOn: day("2026-03-16"), occasion: "week2" }))
  .add(
    IncidentReported,
    reported({
      incidentId: target,
      reportId: report("2"),
      reportNumber: number("00002"),
      reporter: { mode: "anonymous", kind: "colleague" }
    })
  )
const merged = before.add(IncidentMergedInto, merging(source, target))

describe("a merged case", () => {
  it("points at its target, which knows who came", () => {
    const [from, into] = rowsAfter(merged.events)
    assert.deepStrictEqual(from?.state, { _tag: "merged", target })
    assert.deepStrictEqual(
      into?.exposures.map(({ personRef, progress }) => [personRef, progress.owed]),
      [[person("sara"), true]]
    )
    assert.deepStrictEqual(
      into?.reports.map(({ memberRef, reportId }) => [reportId, memberRef]),
      [
        [report("2"), undefined],
        [report("1"), person("sara")]
      ]
    )
  })

  it("is one with its target: number, contact, offer and plan come along, and what happens later counts", () => {
    const held = {
      at: at("2026-03-16T09:00"),
      sufficient: "yes",
      relevant: "yes",
      enoughFromEmployer: "yes",
      stillAffected: false,
      wantsMore: false,
      answeredBySelf: true
    } as const
    const [whole, ...none] = together(
      rowsAfter(merged.add(FollowUpHeld, FollowUpHeld({ ...of(target), ...held })).events)
    )
    assert.deepStrictEqual(none, [])
    assert.strictEqual(whole?.incidentId, target)
    assert.deepStrictEqual(
      whole?.reports.map(({ reportNumber }) => reportNumber),
      [number("00002"), number("00001")]
    )
    assert.deepStrictEqual(whole?.exposures[0]?.progress, {
      support: "offered",
      contactedAt: at("2026-03-02T10:00"),
      followUps: [{ dueOn: day("2026-03-16"), held: true }],
      lastFollowUp: held,
      owed: false
    })
    assert.strictEqual(whole?.exposures[0]?.exposedKind, "manager")
  })

  it("is settled when it was before", () => {
    const [whole] = together(rowsAfter(before.add(IncidentMergedInto, merging(source, target, true)).events))
    assert.isFalse(whole?.exposures[0]?.progress.owed)
  })

  it("comes along when the target is merged in its turn", () => {
    const chain = merged
      .add(IncidentReported, reported({ incidentId: last, reportId: report("3"), reportNumber: number("00003") }))
      .add(IncidentMergedInto, merging(target, last))
    const rows = together(rowsAfter(chain.events))
    assert.deepStrictEqual(
      rows.map(({ incidentId }) => incidentId),
      [last]
    )
    assert.deepStrictEqual(rows[0]?.exposures[0]?.progress.followUps, [{ dueOn: day("2026-03-16"), held: false }])
  })

  it("stays without an exposed person whom the target removed", () => {
    const removed = merged.add(
      ExposureRemoved,
      ExposureRemoved({ incidentId: target, exposureId: exposure("1"), reason: "enteredTwice" })
    )
    assert.deepStrictEqual(together(rowsAfter(removed.events))[0]?.exposures, [])
  })

  it("leaves other cases alone, and is left out where its target is not at hand", () => {
    const other = recording().add(IncidentReported, reported({ incidentId: last }))
    const alone = rowsAfter(other.events)
    assert.deepStrictEqual(together(alone), alone)
    assert.deepStrictEqual(together(rowsAfter(merged.events).slice(0, 1)), [])
  })
})

describe("a correction in a word nobody knows", () => {
  it("is set aside, and the row stays as it was", () => {
    const correction = {
      incidentId: source,
      field: "place",
      from: "reception",
      to: "moon",
      reason: sealedFor<string>(source)
    } as const
    const [, wrong] = recording()
      .add(IncidentReported, reported())
      .add(IncidentCorrected, IncidentCorrected(correction)).events
    if (wrong === undefined) return assert.fail()
    const changed = Projection.change(cases, wrong, () => caseRow())
    assert.deepStrictEqual(Result.isFailure(changed) && changed.failure.reason, "StepFailed")
  })
})

describe("a row as seen by", () => {
  const row = caseRow({
    keptFrom: person("boss"),
    reports: [
      { ...(caseRow().reports[0] ?? assert.fail()), mode: "nameProtected" },
      { ...(caseRow().reports[0] ?? assert.fail()), reportId: report("2"), memberRef: person("ali") }
    ]
  })
  const seen = (viewer: { person: ReturnType<typeof person>; isCoordinator: boolean }) => {
    const { keptFrom, reports } = asSeenBy(row, viewer)
    return [keptFrom, ...reports.map(({ memberRef }) => memberRef)]
  }
  it("a manager has no name-protected reporter, and not whom it is kept from", () =>
    assert.deepStrictEqual(seen({ person: person("eva"), isCoordinator: false }), [
      undefined,
      undefined,
      person("ali")
    ]))
  it("the coordinator has both", () =>
    assert.deepStrictEqual(seen({ person: person("kim"), isCoordinator: true }), [
      person("boss"),
      person("sara"),
      person("ali")
    ]))
  it("the reporter is shown as themselves", () =>
    assert.deepStrictEqual(seen({ person: person("sara"), isCoordinator: false }), [
      undefined,
      person("sara"),
      person("ali")
    ]))
})
