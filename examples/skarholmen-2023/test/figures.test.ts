import { assert, describe, it } from "@effect/vitest"
import { policyDefaults } from "@trygglogg/core/catalogue"
import { units, unitsById } from "@trygglogg/core/organisation"
import { type Answer, answer, cases, isShown, type Question, statisticRows, wilson } from "@trygglogg/core/overview"
import { Day } from "@trygglogg/core/vocabulary"
import { EventLog, layerMemory, layerViewsMemory, Projection, ViewStore } from "@trygglogg/log"
import { layerKek, newKekText } from "@trygglogg/vault/kek"
import { layerMemory as layerKeys } from "@trygglogg/vault/keyStore"
import { layerVault } from "@trygglogg/vault/vault"
import { Effect, Layer, Result } from "effect"
import { adults, assistance, department, young } from "../src/organisation.ts"
import { play } from "../src/play.ts"

const keys = Layer.unwrap(Effect.map(newKekText, layerKek))
const vault = layerVault({ origin: "memory" }).pipe(Layer.provide([layerKeys, keys]))
const world = Layer.mergeAll(vault, layerViewsMemory.pipe(Layer.provideMerge(layerMemory)))

const year = { basis: "reported", from: Day.make("2023-01-01"), to: Day.make("2024-01-01"), forms: "five" } as const
const inHandling = { ...year, scope: department, audience: "handling" } as const
const inPublic = { ...inHandling, audience: "public" } as const

/** The answer to a question, after playing. */
const asked = Effect.fnUntraced(function* (question: Question) {
  yield* play
  const views = yield* ViewStore
  const incidents = yield* views.list(statisticRows)
  const tree = unitsById((yield* views.list(units)).rows)
  const known = { incidents, units: tree, policy: policyDefaults.values, today: Day.make("2024-02-01") }
  return Result.getOrThrow(answer(question, known))
})
const total = ({ total }: Answer) => (isShown(total) ? total.count : total.because)
const cells = ({ cells: some }: Answer) =>
  some.map(({ key, value }) => [Object.values(key)[0], isShown(value) ? value.count : value.because])

describe("the reply of 2023, for whoever handles the cases", () => {
  it.live("eight incidents, five of them from ekonomiskt bistånd: a majority", () =>
    Effect.gen(function* () {
      const given = yield* asked({ ...inHandling, statistic: "incidentCount", by: "unit" })
      assert.strictEqual(total(given), 8)
      assert.deepStrictEqual(cells(given), [
        [young, 2],
        [assistance, 5],
        [adults, 1]
      ])
      assert.deepStrictEqual(given.majority, { _tag: "in", key: { unit: assistance } })
      assert.closeTo(given.interval?.low ?? Number.NaN, 3.5, 0.05)
      assert.closeTo(given.interval?.high ?? Number.NaN, 15.8, 0.05)
    }).pipe(Effect.provide(world))
  )

  it.live("one of the eight outside the workplace: 12.5 %", () =>
    Effect.gen(function* () {
      const given = yield* asked({ ...inHandling, statistic: "outsideWorkplaceShare" })
      assert.deepStrictEqual(cells(given), [
        ["outsideWorkplace", 1],
        ["atWorkplace", 7],
        ["digitalOnly", 0],
        ["unknown", 0]
      ])
      assert.deepStrictEqual(given.outside, {
        _tag: "percent",
        count: 1,
        outOf: 8,
        percent: 12.5,
        interval: wilson(1, 8)
      })
    }).pipe(Effect.provide(world))
  )

  it.live("nine by the day they occurred; exposed persons and reports are other numbers", () =>
    Effect.gen(function* () {
      assert.strictEqual(total(yield* asked({ ...inHandling, statistic: "incidentCount", basis: "occurred" })), 9)
      assert.strictEqual(total(yield* asked({ ...inHandling, statistic: "exposureCount" })), 11)
      assert.strictEqual(total(yield* asked({ ...inHandling, statistic: "reportCount" })), 10)
    }).pipe(Effect.provide(world))
  )

  it.live("the accident counts only where incidents without any form do", () =>
    Effect.gen(function* () {
      assert.strictEqual(total(yield* asked({ ...inHandling, statistic: "incidentCount", forms: "all" })), 9)
    }).pipe(Effect.provide(world))
  )
})

describe("the same for the public", () => {
  it.live("the total is shown; of the units none, since 8 - 5 would leave 3", () =>
    Effect.gen(function* () {
      const given = yield* asked({ ...inPublic, statistic: "incidentCount", by: "unit" })
      assert.strictEqual(total(given), 8)
      assert.deepStrictEqual(cells(given), [
        [young, "small"],
        [assistance, "complement"],
        [adults, "small"]
      ])
      assert.deepStrictEqual(given.majority, { _tag: "hidden" })
    }).pipe(Effect.provide(world))
  )

  it.live("nor is any unit's number told to who asks for that unit alone", () =>
    Effect.gen(function* () {
      for (const scope of [assistance, young, adults]) {
        const given = yield* asked({ ...inPublic, scope, statistic: "incidentCount" })
        assert.isFalse(isShown(given.total), scope)
      }
    }).pipe(Effect.provide(world))
  )

  it.live("of the places neither 1 nor 7, nor the share", () =>
    Effect.gen(function* () {
      const given = yield* asked({ ...inPublic, statistic: "outsideWorkplaceShare" })
      assert.deepStrictEqual(cells(given), [
        ["outsideWorkplace", "small"],
        ["atWorkplace", "complement"],
        ["digitalOnly", 0],
        ["unknown", 0]
      ])
      assert.deepStrictEqual(given.outside, { _tag: "hidden" })
    }).pipe(Effect.provide(world))
  )

  it.live("hiding small cells alone would have told them: what is hidden is at least five, in two cells or more", () =>
    Effect.gen(function* () {
      for (const question of [
        { ...inHandling, statistic: "incidentCount", by: "unit" },
        { ...inHandling, statistic: "outsideWorkplaceShare" }
      ] as const) {
        const counts = (yield* asked(question)).cells.map(({ value }) => (isShown(value) ? value.count : Number.NaN))
        const shownNaively = counts.filter((count) => count === 0 || count >= 5).reduce((sum, count) => sum + count, 0)
        assert.isBelow(8 - shownNaively, 5)
        const given = yield* asked({ ...question, audience: "public" })
        const hidden = given.cells.flatMap(({ value }, index) => (isShown(value) ? [] : [counts[index] ?? Number.NaN]))
        assert.isAtLeast(hidden.length, 2)
        assert.isAtLeast(
          hidden.reduce((sum, count) => sum + count, 0),
          5
        )
      }
    }).pipe(Effect.provide(world))
  )
})

const digests = Effect.gen(function* () {
  return {
    cases: Projection.digest(cases, yield* Projection.rows(cases)),
    statistics: Projection.digest(statisticRows, yield* Projection.rows(statisticRows)),
    units: Projection.digest(units, yield* Projection.rows(units))
  }
})

describe("a replay", () => {
  it.live("gives the same rows, and playing again into the same log records nothing", () =>
    Effect.gen(function* () {
      yield* play
      const log = yield* EventLog
      const [before, head] = [yield* digests, yield* log.head]
      yield* play
      assert.strictEqual(yield* log.head, head)
      assert.deepStrictEqual(yield* digests, before)
    }).pipe(Effect.provide(world))
  )

  it.live("in another log, with other keys and at another time, gives the same figures; the logs' roots differ", () =>
    Effect.gen(function* () {
      const one = Effect.gen(function* () {
        yield* play
        const { root, size } = yield* (yield* EventLog).tree
        return { root, size, digests: yield* digests }
      })
      const first = yield* one.pipe(Effect.provide(world))
      const second = yield* one.pipe(Effect.provide(Layer.fresh(world)))
      // A case's row also says when its log learned of it.
      const { cases: firstCases, ...firstFigures } = first.digests
      const { cases: secondCases, ...secondFigures } = second.digests
      assert.deepStrictEqual(secondFigures, firstFigures)
      assert.notStrictEqual(secondCases, firstCases)
      assert.strictEqual(second.size, first.size)
      assert.notStrictEqual(second.root, first.root)
    })
  )
})
