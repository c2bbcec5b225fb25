/** "Who managed the unit on that day, as we knew it then": two clocks, asked of a log. */
import { assert, it } from "@effect/vitest"
import { ActorRef, CommandId, type Event, EventLog, layerMemory, layerViewsMemory, ViewStore } from "@trygglogg/log"
import { DateTime, Effect, Layer } from "effect"
import { TestClock } from "effect/testing"
import { describe } from "vitest"
import {
  HeadcountRecorded,
  ManagerAppointed,
  RoleEnded,
  UnitRegistered,
  UnitRenamed
} from "../../src/organisation/event.ts"
import { members } from "../../src/organisation/projection/members.ts"
import { units } from "../../src/organisation/projection/units.ts"
import { memberOn, unitOn } from "../../src/organisation/view/onDay.ts"
import { rowsOf } from "./folded.ts"
import {
  anna,
  bo,
  cilla,
  closed,
  day,
  department,
  ended,
  joined,
  leads,
  left,
  moved,
  office,
  officeThere,
  represents,
  south,
  standsIn,
  start,
  today
} from "./town.ts"

const definitions = new Map<string, Event.Any>(
  [UnitRegistered, ManagerAppointed, RoleEnded].map((one) => [one.type, one])
)

/** Written down on a day, whatever day it is about. */
const record = Effect.fnUntraced(function* (on: string, event: Event.Tagged) {
  const log = yield* EventLog
  const definition = definitions.get(event._tag)
  assert.isDefined(definition)
  const { type, version } = definition
  yield* TestClock.setTime(DateTime.makeUnsafe(`${on}T12:00:00Z`).epochMilliseconds)
  const commandId = CommandId.make(`c-${on}`)
  const meta = { command: "given", commandId, actor: ActorRef.make("spec"), decidedAt: yield* DateTime.now }
  const data = definition.encode(event)
  yield* log.append([{ events: [{ type, version, tags: definition.tags(event), data }], meta }])
})

const managersOn = (valid: string, known: string) =>
  Effect.gen(function* () {
    const views = yield* ViewStore
    const asOf = { known: DateTime.makeUnsafe(`${known}T23:59:59Z`), valid }
    const unit = yield* views.get(units, office, { asOf })
    const { rows } = yield* views.list(members, { asOf, where: { role: "manager" } })
    const managers = unit?.managers.map(({ memberRef }) => memberRef) ?? []
    assert.sameMembers(
      rows.map(({ memberRef }) => memberRef),
      managers,
      "the members say the same"
    )
    return managers
  })

describe("who managed a unit", () => {
  it.effect("on a day is asked as it was known then, and as it is known now", () =>
    Effect.gen(function* () {
      yield* record("2024-01-02", officeThere)
      yield* record("2024-01-03", leads(anna, "2024-01-01"))
      // Written down two months late.
      yield* record("2024-05-01", ended(anna, "manager", "2024-03-01"))
      yield* record("2024-05-02", leads(bo, "2024-03-01"))
      assert.deepStrictEqual(yield* managersOn("2024-03-01", "2024-03-01"), [anna])
      assert.deepStrictEqual(yield* managersOn("2024-03-01", "2024-05-02"), [bo])
      assert.deepStrictEqual(yield* managersOn("2024-02-29", "2024-05-02"), [anna])
      assert.deepStrictEqual(yield* managersOn("2023-12-31", "2024-05-02"), [])
      assert.deepStrictEqual(yield* managersOn("2024-03-01", "2024-01-02"), [])
    }).pipe(Effect.provide(Layer.provideMerge(layerViewsMemory, layerMemory)))
  )
})

describe("a unit on a day", () => {
  const [row] = rowsOf(
    units,
    officeThere,
    UnitRenamed({ unitId: office, name: "Försörjningsstöd", from: day("2021-01-01") }),
    moved(office, department, south, "2022-01-01"),
    HeadcountRecorded({
      unitId: office,
      at: day("2023-01-01"),
      employees: 20,
      consultants: 1,
      students: 2,
      source: "s"
    }),
    HeadcountRecorded({
      unitId: office,
      at: day("2022-06-01"),
      employees: 9,
      consultants: 1,
      students: 2,
      source: "s"
    }),
    leads(anna),
    leads(bo, "2024-01-01"),
    standsIn(cilla, "2025-07-01", "2025-07-31"),
    represents(cilla),
    closed(office, "2026-03-02")
  ).values()
  assert.isDefined(row)
  const on = (asked: string) => unitOn(row, asked)

  it("is called, placed, led and counted as it was then", () => {
    assert.deepStrictEqual(on("2020-06-01")?.names, [{ from: start, name: "Enhet office" }])
    assert.deepStrictEqual(on("2021-01-01")?.names, [{ from: day("2021-01-01"), name: "Försörjningsstöd" }])
    assert.deepStrictEqual(on("2021-12-31")?.parents, [{ from: start, parent: department }])
    assert.deepStrictEqual(on("2022-01-01")?.parents, [{ from: day("2022-01-01"), parent: south }])
    assert.deepStrictEqual(on("2022-05-31")?.headcounts, [])
    assert.deepStrictEqual(
      on("2022-12-31")?.headcounts.map(({ employees }) => employees),
      [9]
    )
    assert.deepStrictEqual(
      on("2023-01-01")?.headcounts.map(({ employees }) => employees),
      [20]
    )
    assert.deepStrictEqual(
      on("2023-12-31")?.managers.map(({ memberRef }) => memberRef),
      [anna]
    )
    assert.deepStrictEqual(
      on("2024-01-01")?.managers.map(({ memberRef }) => memberRef),
      [bo]
    )
    assert.deepStrictEqual(
      on("2025-07-31")?.substitutes.map(({ memberRef }) => memberRef),
      [cilla]
    )
    assert.deepStrictEqual(on("2025-08-01")?.substitutes, [])
    assert.deepStrictEqual(
      on("2020-01-01")?.safetyReps.map(({ memberRef }) => memberRef),
      [cilla]
    )
  })

  it("is not there before it was registered, from the day it was closed, or on a day that is none", () => {
    assert.isUndefined(on("2019-12-31"))
    assert.isDefined(on("2026-03-01"))
    assert.isUndefined(on(today))
    assert.isUndefined(on("2024-02-30"))
  })
})

describe("a member on a day", () => {
  const [row] = rowsOf(
    members,
    joined(anna, office, day("2021-01-01")),
    leads(anna, "2022-01-01"),
    left(anna, "2023-01-01")
  ).values()
  assert.isDefined(row)

  it("has what was so then, and is not there when nothing was", () => {
    assert.isUndefined(memberOn(row, "2020-12-31"))
    assert.deepStrictEqual(memberOn(row, "2021-01-01")?.appointments, [])
    assert.lengthOf(memberOn(row, "2021-01-01")?.memberships ?? [], 1)
    assert.lengthOf(memberOn(row, "2022-01-01")?.appointments ?? [], 1)
    assert.deepStrictEqual(memberOn(row, "2023-01-01")?.memberships, [])
    assert.isUndefined(memberOn(row, "someday"))
  })
})
