import { assert, it } from "@effect/vitest"
import { Effect, Fiber } from "effect"
import { EventLog } from "../../eventLog.ts"
import type { ParkedIn } from "../../parked.ts"
import { ViewStore } from "../../viewStore.ts"
import { commit, onFresh } from "../conformance/commits.ts"
import {
  CaseChanged,
  CaseClosed,
  cases,
  CasesWeighed,
  digestOf,
  encodeRow,
  fieldsOf,
  folded,
  happen,
  opened,
  plainListing,
  shown,
  store,
  titles,
  type ViewLayer
} from "./cases.ts"

/** What events do to a view that is already there. */
export const changes = (layer: ViewLayer): void => {
  const fresh = onFresh(layer)

  it.effect("takes a row away, from every way of finding it", () =>
    Effect.gen(function* () {
      const views = yield* ViewStore
      yield* happen(opened("a", { units: ["x"] }), opened("b", { units: ["x"] }))
      assert.deepStrictEqual(yield* shown({ where: { unit: "x" } }), ["a", "b"])
      yield* happen(CaseClosed({ caseId: "a" }))
      assert.deepStrictEqual(yield* shown({ where: { unit: "x" } }), ["b"])
      assert.strictEqual((yield* plainListing()).total, 1)
      assert.isUndefined(yield* views.get(cases, "a"))
    }).pipe(fresh)
  )

  it.effect("finds a changed row by what it is now, and by nothing it was", () =>
    Effect.gen(function* () {
      yield* happen(opened("a", { title: "old", weight: 1, units: ["x", "y"], owner: "m-1" }))
      assert.deepStrictEqual(yield* shown({ where: { unit: "x" } }), ["a"])
      yield* happen(CaseChanged(fieldsOf("a", { title: "new", weight: 2, units: ["y", "z"] })))
      const gone = [{ title: "old" }, { weight: 1 }, { unit: "x" }, { owner: "m-1" }]
      for (const where of gone) assert.deepStrictEqual(yield* shown({ where }), [], JSON.stringify(where))
      const here = [{ title: "new" }, { weight: 2 }, { unit: "y" }, { unit: "z" }]
      for (const where of here) assert.deepStrictEqual(yield* shown({ where }), ["a"], JSON.stringify(where))
    }).pipe(fresh)
  )

  it.effect("lets a row that was taken away come back, without what it had", () =>
    Effect.gen(function* () {
      yield* happen(opened("a", { units: ["x"] }), CaseClosed({ caseId: "a" }), opened("a", { units: ["y"] }))
      assert.deepStrictEqual(yield* shown(), ["a"])
      assert.deepStrictEqual(yield* shown({ where: { unit: "x" } }), [])
    }).pipe(fresh)
  )

  it.effect("changes every row an event is about, and no other", () =>
    Effect.gen(function* () {
      yield* happen(opened("a"), opened("b"), opened("c"))
      yield* happen(CasesWeighed({ caseIds: ["a", "c"], weight: 7 }))
      assert.deepStrictEqual(yield* shown({ where: { weight: 7 } }), ["a", "c"])
      assert.deepStrictEqual(yield* shown({ where: { weight: 0 } }), ["b"])
    }).pipe(fresh)
  )

  it.effect("is never older than the log was when it was asked", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      const views = yield* ViewStore
      for (const [nth, caseId] of ["a", "b", "c"].entries()) {
        yield* happen(opened(caseId))
        // An event the view has no use for moves it on all the same.
        yield* log.append([commit(`other-${caseId}`, { type: "Other", version: 1, tags: ["case:a"], data: null })])
        const { position, total } = yield* plainListing()
        assert.deepStrictEqual({ position, total }, { position: (nth + 1) * 2, total: nth + 1 })
        assert.strictEqual((yield* views.get(cases, caseId))?.caseId, caseId)
      }
    }).pipe(fresh)
  )

  it.effect("answers, while others write, for one position of the log and no older than asked", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      const views = yield* ViewStore
      const write = Effect.fnUntraced(function* (writer: number) {
        for (let nth = 0; nth < 12; nth++) {
          const caseId = `${writer}-${nth % 4}`
          yield* happen(nth % 4 === 3 ? CaseClosed({ caseId: `${writer}-0` }) : opened(caseId, { weight: nth }))
          yield* Effect.yieldNow
        }
      })
      const writers = yield* Effect.forkChild(Effect.all([1, 2, 3].map(write), { concurrency: "unbounded" }))
      let looks = 0
      while (writers.pollUnsafe() === undefined) {
        const head = yield* log.head
        const { parked, position, rows, total } = yield* views.list(cases)
        assert.isAtLeast(position, head)
        const expected = yield* folded(position)
        assert.deepStrictEqual(
          rows.map((row) => encodeRow(row)),
          expected.rows
        )
        assert.deepStrictEqual({ parked, total }, { parked: [], total: expected.rows.length })
        if (position > 0 && position < (yield* log.head)) looks += 1
        yield* Effect.yieldNow
      }
      yield* Fiber.join(writers)
      assert.strictEqual((yield* views.list(cases)).position, yield* log.head)
    }).pipe(fresh)
  )

  it.effect("keeps views apart, and brings one that is asked for the first time up to date", () =>
    Effect.gen(function* () {
      const views = yield* ViewStore
      yield* happen(opened("a", { title: "one" }), opened("b", { title: "two" }))
      assert.deepStrictEqual(yield* shown(), ["a", "b"])
      yield* happen(CaseClosed({ caseId: "a" }))
      assert.deepStrictEqual((yield* views.list(titles)).rows, [{ title: "one" }, { title: "two" }])
      assert.deepStrictEqual(yield* shown(), ["b"])
      assert.deepStrictEqual(yield* views.get(titles, "a"), { title: "one" })
    }).pipe(fresh)
  )

  it.effect("sets aside what it cannot take, the whole event, says so, and goes on", () =>
    Effect.gen(function* () {
      const views = yield* ViewStore
      const from = (type: string, version: number, data: null | { readonly caseId: string }) =>
        store({ type, version, tags: ["case:a"], data })
      yield* happen(opened("a", { weight: 1 }))
      yield* from("CaseClosed", 2, { caseId: "a" })
      yield* from("CaseClosed", 1, null)
      // Two cases, of which only one is there: neither is weighed.
      yield* happen(CasesWeighed({ caseIds: ["a", "nobody"], weight: 9 }))
      yield* happen(opened("b"))
      const expected: ReadonlyArray<ParkedIn> = [
        { position: 2, type: "CaseClosed", version: 2, reason: "VersionUnknown", ids: ["a"] },
        { position: 3, type: "CaseClosed", version: 1, reason: "ShapeUnknown", ids: ["a"] },
        { position: 4, type: "CasesWeighed", version: 1, reason: "StepFailed", ids: ["a", "nobody"] }
      ]
      const { parked, partial, position, rows } = yield* views.list(cases)
      assert.deepStrictEqual(parked, expected)
      assert.deepStrictEqual(partial, ["a", "nobody"])
      assert.deepStrictEqual(
        rows.map(({ caseId, weight }) => [caseId, weight]),
        [
          ["a", 1],
          ["b", 0]
        ]
      )
      assert.strictEqual(position, 5)
      assert.deepStrictEqual((yield* views.list(cases, { where: { weight: 1 }, limit: 0 })).parked, expected)
      assert.deepStrictEqual((yield* views.list(titles)).parked, [], "another view, which reads none of them")
      assert.strictEqual(digestOf(rows), (yield* folded(position)).digest)
    }).pipe(fresh)
  )
}
