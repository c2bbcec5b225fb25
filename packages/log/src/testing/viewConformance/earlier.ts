import { assert, it } from "@effect/vitest"
import { DateTime, Effect, Schema } from "effect"
import { TestClock } from "effect/testing"
import * as Event from "../../event.ts"
import { EventLog } from "../../eventLog.ts"
import * as Projection from "../../projection.ts"
import * as Tag from "../../tag.ts"
import { type AsOf, ViewStore } from "../../viewStore.ts"
import { onFresh } from "../conformance/commits.ts"
import {
  CaseChanged,
  CaseClosed,
  cases,
  CasesWeighed,
  encodeRow,
  fieldsOf,
  folded,
  happen,
  opened,
  plainListing,
  store,
  type ViewLayer
} from "./cases.ts"

const Unit = Tag.make("unit", Schema.String)
const UnitLed = Event.make("UnitLed", {
  version: 1,
  fields: { unitId: Schema.String, leader: Schema.String, from: Schema.String },
  tags: ({ unitId }) => [Unit(unitId)]
})
const Leader = Schema.Struct({ leader: Schema.String, from: Schema.String })

/** Who leads a unit, from a day on. On a day it is one of them, and before the first nobody. */
const led = Projection.make("conformance-units", {
  by: Unit,
  row: Schema.Struct({ unitId: Schema.String, leaders: Schema.Array(Leader) }),
  index: { leader: ({ leaders }) => leaders.map(({ leader }) => leader) }
})
  .on(UnitLed, (row, { from, leader, unitId }) => ({ unitId, leaders: [...(row?.leaders ?? []), { from, leader }] }))
  .valid((row, day) => {
    const leader = row.leaders.findLast(({ from }) => from <= day)
    return leader && { ...row, leaders: [leader] }
  })

const lead = (unitId: string, leader: string, from: string) => {
  const event = UnitLed({ unitId, leader, from })
  return store({ type: UnitLed.type, version: 1, tags: UnitLed.tags(event), data: UnitLed.encode(event) })
}

const hour = (nth: number) => DateTime.makeUnsafe(nth * 3_600_000)

/** Written at one, two and three o'clock; the last says that it was another all the time. */
const threeLeaders = Effect.gen(function* () {
  for (const [nth, [leader, from]] of (
    [
      ["ada", "2024-01-01"],
      ["bea", "2024-03-01"],
      ["cia", "2024-02-01"]
    ] as const
  ).entries()) {
    yield* TestClock.setTime(hour(nth + 1).epochMilliseconds)
    yield* lead("u", leader, from)
  }
})

const asked: ReadonlyArray<{ readonly asks: string; readonly asOf: AsOf<true>; readonly leader: string | undefined }> =
  [
    { asks: "before anything was known", asOf: { known: hour(0), valid: "2024-03-01" }, leader: undefined },
    { asks: "as known at the first hour", asOf: { known: hour(1), valid: "2024-03-01" }, leader: "ada" },
    { asks: "on the day, as known at the second hour", asOf: { known: hour(2), valid: "2024-03-01" }, leader: "bea" },
    { asks: "the day before", asOf: { known: hour(2), valid: "2024-02-29" }, leader: "ada" },
    { asks: "the day before, as known now", asOf: { known: 3, valid: "2024-02-29" }, leader: "cia" },
    { asks: "on the day, as known now", asOf: { known: hour(9), valid: "2024-03-01" }, leader: "cia" },
    { asks: "before it was led", asOf: { known: 3, valid: "2023-12-31" }, leader: undefined }
  ]

/** Some of everything that can happen, an event that is set aside among it. */
const much = Effect.gen(function* () {
  yield* happen(opened("a", { weight: 1 }), opened("b", { weight: 2, units: ["x"] }))
  yield* happen(CasesWeighed({ caseIds: ["a", "nobody"], weight: 9 }))
  yield* happen(opened("nobody"), CasesWeighed({ caseIds: ["a", "nobody"], weight: 5 }))
  yield* store({ type: "CaseClosed", version: 2, tags: ["case:b"], data: null })
  yield* happen(CaseClosed({ caseId: "a" }), CaseChanged(fieldsOf("b", { weight: 7, units: ["y"] })))
})

/** Views as they were. */
export const earlier = (layer: ViewLayer): void => {
  const fresh = onFresh(layer)

  it.effect("answers as of every position as a fold of the log up to there does", () =>
    Effect.gen(function* () {
      yield* much
      const log = yield* EventLog
      const head = yield* log.head
      for (let known = 0; known <= head; known++) {
        const { parked, position, rows, head: reported } = yield* plainListing({ asOf: { known } })
        const expected = yield* folded(known)
        assert.deepStrictEqual(
          { rows, parked, position, reported },
          { ...plainly(expected), position: known, reported: head }
        )
      }
      assert.strictEqual(
        (yield* plainListing({ asOf: { known: head + 5 } })).position,
        head,
        "a position that is not there yet"
      )
    }).pipe(fresh)
  )

  it.effect("finds, sorts and counts in what was there then", () =>
    Effect.gen(function* () {
      yield* much
      const idsAt = (known: number, where: { readonly [column: string]: string | number }) =>
        Effect.map(
          plainListing({ asOf: { known }, where, order: { by: "weight", descending: true }, limit: 1 }),
          (one) => [one.total, ...one.rows.map(({ caseId }) => caseId)]
        )
      assert.deepStrictEqual(yield* idsAt(2, {}), [2, "b"])
      assert.deepStrictEqual(yield* idsAt(2, { unit: "x" }), [1, "b"])
      assert.deepStrictEqual(yield* idsAt(2, { unit: "y" }), [0])
      assert.deepStrictEqual(yield* idsAt(5, {}), [3, "a"])
    }).pipe(fresh)
  )

  it.effect("gives one row as of every position, alone or beside others, as the whole view has it", () =>
    Effect.gen(function* () {
      yield* much
      const log = yield* EventLog
      const views = yield* ViewStore
      for (let known = 0; known <= (yield* log.head); known++) {
        const { parked, rows } = yield* views.list(cases, { asOf: { known } })
        for (const id of ["a", "b", "nobody"]) {
          const found = yield* views.find(cases, id, { asOf: { known } })
          assert.deepStrictEqual(
            { row: found.row && encodeRow(found.row), parked: found.parked, position: found.position },
            {
              row: rows.map((row) => encodeRow(row)).find(({ caseId }) => caseId === id),
              parked: parked.filter(({ ids }) => ids.includes(id)),
              position: known
            }
          )
        }
      }
    }).pipe(fresh)
  )

  it.effect.each(asked)("says who led a unit, asked $asks", ({ asOf, leader }) =>
    Effect.gen(function* () {
      yield* threeLeaders
      const views = yield* ViewStore
      const row = yield* views.get(led, "u", { asOf })
      assert.deepStrictEqual(row?.leaders.map((one) => one.leader) ?? [], leader === undefined ? [] : [leader])
      const listed = yield* views.list(led, { asOf })
      assert.deepStrictEqual(listed.rows, row === undefined ? [] : [row])
      const among = (name: string) =>
        Effect.map(views.list(led, { asOf, where: { leader: name } }), ({ total }) => total)
      for (const name of ["ada", "bea", "cia"]) assert.strictEqual(yield* among(name), name === leader ? 1 : 0)
    }).pipe(fresh)
  )

  it.effect("gives the whole history of a row when no day is asked for", () =>
    Effect.gen(function* () {
      yield* threeLeaders
      const row = yield* (yield* ViewStore).get(led, "u", { asOf: { known: 2 } })
      assert.deepStrictEqual(
        row?.leaders.map(({ leader }) => leader),
        ["ada", "bea"]
      )
    }).pipe(fresh)
  )

  it.effect("says which rows are not whole, and what of one is missing", () =>
    Effect.gen(function* () {
      yield* much
      const views = yield* ViewStore
      assert.deepStrictEqual((yield* views.list(cases)).partial, ["a", "b", "nobody"])
      assert.deepStrictEqual((yield* views.list(cases, { asOf: { known: 2 } })).partial, [])
      const found = yield* views.find(cases, "b")
      assert.deepStrictEqual(
        found.parked.map(({ position, reason }) => [position, reason]),
        [[6, "VersionUnknown"]]
      )
      assert.deepStrictEqual([found.position, found.head], [8, 8])
      assert.deepStrictEqual((yield* views.find(cases, "c")).parked, [])
    }).pipe(fresh)
  )

  it.effect("counts for whoever watches what was set aside, and where it begins", () =>
    Effect.gen(function* () {
      const views = yield* ViewStore
      yield* happen(opened("a"))
      yield* views.list(cases)
      const own = Effect.map(views.health, (all) => all.filter(({ view }) => view === cases.name))
      const [sound] = yield* own
      assert.deepStrictEqual([sound?.parked, sound?.oldestParked, sound?.position, sound?.head], [0, undefined, 1, 1])
      yield* much
      yield* views.list(cases)
      const [sick] = yield* own
      assert.deepStrictEqual([sick?.parked, sick?.oldestParked, sick?.position, sick?.head], [2, 4, 9, 9])
    }).pipe(fresh)
  )
}

const plainly = ({ parked, rows }: { readonly parked: unknown; readonly rows: unknown }) => ({ rows, parked })
