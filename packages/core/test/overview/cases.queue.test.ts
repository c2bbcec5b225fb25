import { assert, describe, it } from "@effect/vitest"
import { type Queue, queueOf, type QueueViewer } from "../../src/overview/cases/queue.ts"
import type { CaseRow } from "../../src/overview/cases/view.ts"
import {
  adults,
  assistance,
  at,
  caseExposure,
  caseRow,
  city,
  day,
  department,
  incident,
  person,
  unitsWith,
  young
} from "./city.ts"

const today = day("2026-03-03")
const from = day("2020-01-01")
const leaders = new Map([
  [assistance, person("eva")],
  [young, person("per")],
  [department, person("dag")]
])
const units = unitsWith(({ unitId }) => {
  const memberRef = leaders.get(unitId)
  return { managers: memberRef === undefined ? [] : [{ memberRef, from }] }
})

const manager: QueueViewer = { person: person("eva"), isCoordinator: false, managedUnits: [assistance], units }
const above: QueueViewer = { ...manager, person: person("dag"), managedUnits: [department] }
const coordinator: QueueViewer = { ...manager, person: person("kim"), isCoordinator: true, managedUnits: [city] }

const exposed = (name: string) => [caseExposure({ personRef: person(name) })]
const fresh = (name: string, given: Partial<CaseRow> = {}) =>
  caseRow({ incidentId: incident(name), reportedAt: at("2026-03-03T09:00"), exposures: exposed("sara"), ...given })
const seen = (rows: ReadonlyArray<CaseRow>, viewer: QueueViewer, on = today) =>
  Object.fromEntries(
    Object.entries(queueOf(rows, viewer, on, []) satisfies Queue)
      .map(([group, items]) => [group, items.map(({ row }) => row.incidentId)] as const)
      .filter(([, items]) => items.length > 0)
  )
const just = (group: string, ...names: ReadonlyArray<string>) => ({ [group]: names.map(incident) })

describe("whose turn it is", () => {
  it("the closest manager's, until there is a handler; the manager above waits", () => {
    assert.deepStrictEqual(seen([fresh("1")], manager), just("today", "1"))
    assert.deepStrictEqual(seen([fresh("1")], above), just("waiting", "1"))
  })

  it("the handler's, wherever they work; the closest manager waits", () => {
    const row = fresh("1", { handler: person("lo") })
    assert.deepStrictEqual(seen([row], { ...manager, person: person("lo"), managedUnits: [] }), just("today", "1"))
    assert.deepStrictEqual(seen([row], manager), just("waiting", "1"))
  })

  it("of whoever oversees it, once it is late", () => {
    assert.deepStrictEqual(seen([fresh("1")], above, day("2026-03-04")), just("waiting", "1"))
    assert.deepStrictEqual(seen([fresh("1")], above, day("2026-03-05")), just("now", "1"))
  })

  it("the next manager above's, where the unit has none or the manager was exposed", () => {
    const vacant = fresh("1", { unitPath: [adults, department, city] })
    assert.deepStrictEqual(seen([vacant], above), just("today", "1"))
    const ofManager = fresh("2", { exposures: exposed("eva") })
    assert.deepStrictEqual(seen([ofManager], above), just("today", "2"))
    assert.deepStrictEqual(seen([ofManager], manager), {})
  })

  it("nobody's whom it is about; past the own manager, where a colleague is named and nobody pointed out", () => {
    const about = fresh("1", { influencerRelation: "colleague", keptFrom: person("eva") })
    assert.deepStrictEqual(seen([about], manager), {})
    assert.deepStrictEqual(seen([about], above), just("today", "1"))
    const among = fresh("2", { influencerRelation: "colleague", exposures: [] })
    assert.deepStrictEqual(seen([among], manager), {})
    assert.deepStrictEqual(seen([among], above), just("today", "2"))
    assert.deepStrictEqual(seen([among], coordinator), just("waiting", "2"))
    assert.deepStrictEqual(seen([{ ...among, handler: person("eva") }], manager), just("today", "2"))
  })

  it("the own manager's, where the colleague is another's manager", () => {
    const about = fresh("1", { influencerRelation: "colleague", keptFrom: person("per") })
    assert.deepStrictEqual(seen([about], manager), just("today", "1"))
  })

  it("the coordinator's, where nobody leads at all", () => {
    const nobody = { ...coordinator, units: unitsWith(() => ({ managers: [] })) }
    assert.deepStrictEqual(seen([fresh("1")], nobody), just("today", "1"))
  })

  it("not of a manager beside", () => {
    assert.deepStrictEqual(seen([fresh("1")], { ...manager, person: person("per"), managedUnits: [young] }), {})
  })
})

describe("the order", () => {
  const judged = (severity: 1 | 2 | 3 | 4) => ({
    classification: {
      forms: ["threat"],
      primaryForm: "threat",
      kinds: [],
      severity,
      occurrenceKind: "otherUnwanted",
      confidence: 2
    } as const
  })
  it("is by deadline, then severity with the unjudged first, then age", () => {
    const rows = [
      fresh("young", { reportedAt: at("2026-03-03T10:00"), ...judged(2) }),
      fresh("old", { reportedAt: at("2026-03-03T08:00"), ...judged(2) }),
      fresh("mild", judged(1)),
      fresh("unjudged"),
      fresh("yesterday", { reportedAt: at("2026-03-02T10:00"), ...judged(1) })
    ]
    assert.deepStrictEqual(seen(rows, manager), just("today", "yesterday", "unjudged", "old", "young", "mild"))
    assert.deepStrictEqual(
      seen(rows.toReversed(), manager),
      just("today", "yesterday", "unjudged", "old", "young", "mild")
    )
  })

  it("puts what is grave and what is late first", () => {
    const rows = [
      fresh("1"),
      fresh("2", { formsReported: ["violence"] }),
      fresh("3", { reportedAt: at("2026-02-20T09:00") })
    ]
    assert.deepStrictEqual(seen(rows, manager), { now: [incident("3"), incident("2")], today: [incident("1")] })
  })
})

describe("what is not in it", () => {
  const planned = (dueOn: string) => [
    caseExposure({}, { support: "accepted", owed: false, followUps: [{ dueOn: day(dueOn), held: false }] })
  ]
  const closed = { _tag: "closed", at: at("2026-03-01T09:00") } as const
  it("a closed case, until a follow-up is near", () => {
    assert.deepStrictEqual(seen([fresh("1", { state: closed, exposures: planned("2026-03-11") })], manager), {})
    assert.deepStrictEqual(
      seen([fresh("1", { state: closed, exposures: planned("2026-03-10") })], manager),
      just("thisWeek", "1")
    )
    assert.deepStrictEqual(seen([fresh("1", { state: closed, exposures: [] })], manager), {})
  })

  it("a case that was merged; its target brings it along", () => {
    const source = fresh("1", { state: { _tag: "merged", target: incident("2") } })
    assert.deepStrictEqual(seen([source, fresh("2")], manager), just("today", "2"))
  })

  it("a reporter whose name is protected", () => {
    const [report] = caseRow().reports
    if (report === undefined) return assert.fail()
    const row = fresh("1", { reports: [{ ...report, mode: "nameProtected" }] })
    const refs = (viewer: QueueViewer) => {
      const { today: shown, waiting } = queueOf([row], viewer, today, [])
      return [...shown, ...waiting].flatMap((item) => item.row.reports.map(({ memberRef }) => memberRef))
    }
    assert.deepStrictEqual(refs(manager), [undefined])
    assert.deepStrictEqual(refs(coordinator), [person("sara")])
  })
})
