import { assert, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { onFresh } from "../conformance/commits.ts"
import { type ListOptions, UnknownColumn, ViewStore, type Where } from "../../viewStore.ts"
import { cases, epoch, happen, opened, plainListing, shown, type ViewLayer } from "./cases.ts"

const five = happen(
  opened("b", { title: "hot", weight: 2, units: ["söder", "öst"], owner: "m-1" }),
  opened("a", { title: "Hot", weight: 2, units: ["söder"] }),
  opened("e", { title: "övertalning", weight: -1, units: [], owner: "m-2" }),
  opened("d", { title: "våld", weight: 10, units: ["öst", "norr"], owner: "m-1" }),
  opened("c", { title: "3", weight: 3, units: ["norr", "söder"] })
)

const finds: ReadonlyArray<{ readonly asked: string; readonly where: Where; readonly ids: ReadonlyArray<string> }> = [
  { asked: "nothing", where: {}, ids: ["a", "b", "c", "d", "e"] },
  { asked: "a text, its case as written", where: { title: "hot" }, ids: ["b"] },
  { asked: "a text with å, ä or ö", where: { title: "övertalning" }, ids: ["e"] },
  { asked: "a number", where: { weight: 2 }, ids: ["a", "b"] },
  { asked: "a number below zero", where: { weight: -1 }, ids: ["e"] },
  { asked: "a number written as text", where: { weight: "2" }, ids: [] },
  { asked: "a text that looks like a number", where: { title: "3" }, ids: ["c"] },
  { asked: "a number where there is text", where: { title: 3 }, ids: [] },
  { asked: "one of several values", where: { weight: [3, 10, 99] }, ids: ["c", "d"] },
  { asked: "one of no values", where: { weight: [] }, ids: [] },
  { asked: "a value nobody has", where: { title: "x" }, ids: [] },
  { asked: "any of a row's several values", where: { unit: "öst" }, ids: ["b", "d"] },
  {
    asked: "several values, of which a row has two: once",
    where: { unit: ["söder", "norr"] },
    ids: ["a", "b", "c", "d"]
  },
  { asked: "two columns at once", where: { owner: "m-1", unit: "norr" }, ids: ["d"] },
  { asked: "two columns no row has both of", where: { owner: "m-2", unit: "norr" }, ids: [] },
  { asked: "a value that some rows have none of", where: { owner: ["m-1", "m-2"] }, ids: ["b", "d", "e"] }
]

const orders: ReadonlyArray<{
  readonly asked: string
  readonly options: ListOptions
  readonly ids: ReadonlyArray<string>
}> = [
  { asked: "by number, ties by id", options: { order: { by: "weight" } }, ids: ["e", "a", "b", "c", "d"] },
  {
    asked: "by number from the largest, ties still by id",
    options: { order: { by: "weight", descending: true } },
    ids: ["d", "c", "a", "b", "e"]
  },
  { asked: "by text", options: { order: { by: "title" } }, ids: ["c", "a", "b", "d", "e"] },
  {
    asked: "by a column some have not: those first",
    options: { order: { by: "owner" } },
    ids: ["a", "c", "b", "d", "e"]
  },
  {
    asked: "backwards by a column some have not: those last",
    options: { order: { by: "owner", descending: true } },
    ids: ["e", "b", "d", "a", "c"]
  },
  { asked: "the first two", options: { limit: 2 }, ids: ["a", "b"] },
  { asked: "the next two", options: { limit: 2, offset: 2 }, ids: ["c", "d"] },
  { asked: "the rest", options: { offset: 3 }, ids: ["d", "e"] },
  { asked: "none", options: { limit: 0 }, ids: [] },
  { asked: "what is past the end", options: { offset: 9 }, ids: [] },
  {
    asked: "the second of those found, in order",
    options: { where: { unit: ["söder", "norr"] }, order: { by: "weight", descending: true }, limit: 1, offset: 1 },
    ids: ["c"]
  }
]

/** What can be asked of a view, and what comes back. */
export const answers = (layer: ViewLayer): void => {
  const fresh = onFresh(layer)

  it.effect("answers from an empty log", () =>
    Effect.gen(function* () {
      const views = yield* ViewStore
      assert.deepStrictEqual(yield* views.list(cases), {
        rows: [],
        total: 0,
        position: 0,
        head: 0,
        parked: [],
        partial: []
      })
      assert.isUndefined(yield* views.get(cases, "a"))
    }).pipe(fresh)
  )

  it.effect("gives the rows themselves, the whole of them, listed or one by one", () =>
    Effect.gen(function* () {
      yield* five
      const views = yield* ViewStore
      const expected = { caseId: "e", title: "övertalning", weight: -1, units: [], owner: "m-2", since: epoch }
      const { rows } = yield* views.list(cases, { where: { title: "övertalning" } })
      assert.deepStrictEqual(rows, [expected])
      assert.deepStrictEqual(yield* views.get(cases, "e"), expected)
      assert.isUndefined(yield* views.get(cases, "E"))
    }).pipe(fresh)
  )

  it.effect.each(finds)("asked for $asked, finds it and counts it", ({ ids, where }) =>
    Effect.gen(function* () {
      yield* five
      const listing = yield* plainListing({ where })
      assert.deepStrictEqual(
        listing.rows.map(({ caseId }) => caseId),
        ids
      )
      assert.strictEqual(listing.total, ids.length)
    }).pipe(fresh)
  )

  it.effect.each(orders)("lists $asked", ({ ids, options }) =>
    Effect.gen(function* () {
      yield* five
      assert.deepStrictEqual(yield* shown(options), ids)
    }).pipe(fresh)
  )

  it.effect("counts all that match, whatever is shown of them", () =>
    Effect.gen(function* () {
      yield* five
      const { rows, total } = yield* plainListing({ where: { unit: ["söder", "norr"] }, limit: 1, offset: 2 })
      assert.strictEqual(rows.length, 1)
      assert.strictEqual(total, 4)
    }).pipe(fresh)
  )

  it.effect.each([
    { column: "since", options: { where: { since: "x" } } },
    { column: "colour", options: { where: { weight: 2, colour: "red" } } },
    { column: "colour", options: { order: { by: "colour" } } },
    { column: "weight = 1 or 1", options: { where: { "weight = 1 or 1": 1 } } }
  ] satisfies ReadonlyArray<{ column: string; options: ListOptions }>)(
    "refuses the column $column, which the view never declared",
    ({ column, options }) =>
      Effect.gen(function* () {
        yield* five
        const views = yield* ViewStore
        const refused = yield* Effect.flip(views.list(cases, options))
        expect(refused).toStrictEqual(new UnknownColumn({ view: cases.name, column }))
      }).pipe(fresh)
  )
}
