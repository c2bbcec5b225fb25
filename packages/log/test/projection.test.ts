import { assert, describe, expect, it } from "@effect/vitest"
import { handle, hex, layerMemory, Projection, sha256, utf8 } from "@trygglogg/log"
import { DateTime, Effect, Result, Schema } from "effect"
import { TestClock } from "effect/testing"
import { Case, CaseClosed, CaseId, CaseOpened, CloseCase, openCases, OpenCase, OpenRow, Unit } from "./casebook.ts"
import { by, fromTheFuture, store, stored } from "./handling.ts"

const [one, two] = [CaseId.make("1"), CaseId.make("2")]
const rowsAt = (until?: number | DateTime.Utc) =>
  Effect.map(Projection.rows(openCases, until === undefined ? {} : { until }), (rows) => [...rows.keys()])

/** Case 1 opened at one o'clock, case 2 at two, case 1 closed at three. */
const threeHours = Effect.gen(function* () {
  yield* TestClock.setTime(1)
  yield* handle(OpenCase)({ caseId: one, units: ["x"] }, by("c-1"))
  yield* TestClock.setTime(2)
  yield* handle(OpenCase)({ caseId: two, units: ["x", "y"] }, by("c-2"))
  yield* TestClock.setTime(3)
  yield* handle(CloseCase)({ caseId: one }, by("c-3"))
})

describe("a projection", () => {
  it.effect("has a row for each id, as its events left it", () =>
    Effect.gen(function* () {
      yield* threeHours
      const rows = yield* Projection.rows(openCases)
      assert.deepStrictEqual([...rows], [["2", { caseId: two, units: ["x", "y"], opened: "at 2" }]])
      assert.deepStrictEqual(rows.parked, [])
    }).pipe(Effect.provide(layerMemory))
  )

  it.effect("is had as it was at a position, or by a recorded time", () =>
    Effect.gen(function* () {
      yield* threeHours
      assert.deepStrictEqual(yield* rowsAt(0), [])
      assert.deepStrictEqual(yield* rowsAt(1), ["1"])
      assert.deepStrictEqual(yield* rowsAt(2), ["1", "2"])
      assert.deepStrictEqual(yield* rowsAt(3), ["2"])
      assert.deepStrictEqual(yield* rowsAt(DateTime.makeUnsafe(0)), [])
      assert.deepStrictEqual(yield* rowsAt(DateTime.makeUnsafe(1)), ["1"])
      assert.deepStrictEqual(yield* rowsAt(DateTime.makeUnsafe(2)), ["1", "2"])
      assert.deepStrictEqual(yield* rowsAt(DateTime.makeUnsafe(3)), ["2"])
    }).pipe(Effect.provide(layerMemory))
  )

  it.effect("reports what it cannot read, and shows the rest", () =>
    Effect.gen(function* () {
      yield* handle(OpenCase)({ caseId: one, units: [] }, by("c-1"))
      yield* store("c-2", fromTheFuture)
      yield* handle(OpenCase)({ caseId: two, units: [] }, by("c-3"))
      const rows = yield* Projection.rows(openCases)
      assert.deepStrictEqual([...rows.keys()], ["1", "2"])
      assert.deepStrictEqual(rows.parked, [
        { position: 2, type: "CaseClosed", version: 2, reason: "VersionUnknown", ids: ["1"] }
      ])
      assert.deepStrictEqual((yield* Projection.rows(openCases, { until: 1 })).parked, [])
    }).pipe(Effect.provide(layerMemory))
  )

  it.effect("has a row for every id of its kind that an event is tagged with", () =>
    Effect.gen(function* () {
      yield* threeHours
      const byUnit = Projection.make("by-unit", { by: Unit, row: Schema.Int }).on(CaseOpened, (count = 0) => count + 1)
      assert.deepStrictEqual(
        [...(yield* Projection.rows(byUnit))],
        [
          ["x", 2],
          ["y", 1]
        ]
      )
    }).pipe(Effect.provide(layerMemory))
  )

  it.effect("without a step reads nothing", () =>
    Effect.gen(function* () {
      yield* threeHours
      const none = Projection.make("none", { by: Case, row: Schema.Int })
      assert.deepStrictEqual(none.query, [])
      assert.deepStrictEqual([...(yield* Projection.rows(none))], [])
    }).pipe(Effect.provide(layerMemory))
  )

  it.effect("says what one event changes, and nothing of an event it has no step for", () =>
    Effect.gen(function* () {
      yield* threeHours
      const [opened, , closed] = yield* stored
      assert.isDefined(opened)
      assert.isDefined(closed)
      const row = { caseId: one, units: ["x"], opened: "at 1" }
      expect(Projection.change(openCases, opened, () => undefined)).toStrictEqual(Result.succeed([["1", row]]))
      expect(Projection.change(openCases, closed, () => row)).toStrictEqual(Result.succeed([["1", undefined]]))
      const onlyOpened = Projection.make("only-opened", { by: Case, row: Schema.String }).on(CaseOpened, () => "open")
      expect(Projection.change(onlyOpened, closed, () => "open")).toStrictEqual(Result.succeed([]))
    }).pipe(Effect.provide(layerMemory))
  )

  it.effect("sets aside the whole event at a step that throws", () =>
    Effect.gen(function* () {
      yield* threeHours
      const picky = Projection.make("picky", { by: Unit, row: Schema.Int }).on(CaseOpened, (count = 0) => {
        if (count === 1) throw new Error("no second")
        return count + 1
      })
      const rows = yield* Projection.rows(picky)
      assert.deepStrictEqual([...rows], [["x", 1]])
      assert.deepStrictEqual(rows.parked, [
        { position: 2, type: "CaseOpened", version: 2, reason: "StepFailed", ids: ["x", "y"] }
      ])
    }).pipe(Effect.provide(layerMemory))
  )

  it("names its columns and what a row has in them", () => {
    assert.deepStrictEqual(openCases.columns, ["unit"])
    assert.deepStrictEqual(openCases.indexOf({ caseId: one, units: ["x"], opened: "" }), { unit: ["x"] })
    assert.deepStrictEqual(openCases.on(CaseClosedTwice, () => undefined).columns, ["unit"])
  })
})

const { from: _, ...again } = CaseClosed
const CaseClosedTwice = { ...again, type: "CaseClosedTwice" }

describe("a digest", () => {
  const row = (caseId: typeof CaseId.Type) => ({ caseId, units: ["å"], opened: "at 1" })

  it("is SHA-256 over a line of canonical JSON for each row, by id", () => {
    const rows = new Map([
      ["2", row(two)],
      ["1", row(one)]
    ])
    const lines =
      '["1",{"caseId":"1","opened":"at 1","units":["å"]}]\n["2",{"caseId":"2","opened":"at 1","units":["å"]}]\n'
    assert.strictEqual(Projection.digest(openCases, rows), hex(sha256(utf8(lines))))
  })

  it("does not depend on the order of the rows", () => {
    const rows = [["1", row(one)] as const, ["2", row(two)] as const]
    assert.strictEqual(
      Projection.digest(openCases, new Map(rows)),
      Projection.digest(openCases, new Map(rows.toReversed()))
    )
  })

  it("depends on every row, and on what is in it", () => {
    const digests = [
      Projection.digest(openCases, new Map()),
      Projection.digest(openCases, new Map([["1", row(one)]])),
      Projection.digest(openCases, new Map([["2", row(one)]])),
      Projection.digest(openCases, new Map([["1", { ...row(one), units: [] }]]))
    ]
    assert.strictEqual(new Set(digests).size, digests.length)
  })

  it("is over rows as they are stored", () => {
    const timed = Projection.make("timed", { by: Case, row: Schema.DateTimeUtcFromString }).on(
      CaseOpened,
      (_row, _event, { recordedAt }) => recordedAt
    )
    const line = '["1","1970-01-01T00:00:00.000Z"]\n'
    assert.strictEqual(Projection.digest(timed, new Map([["1", DateTime.makeUnsafe(0)]])), hex(sha256(utf8(line))))
    assert.deepStrictEqual(Object.keys(OpenRow.fields), ["caseId", "units", "opened"])
  })
})
