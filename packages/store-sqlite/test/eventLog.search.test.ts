import { assert, describe, it } from "@effect/vitest"
import { type EventLog, Query, type ReadOptions, type Recorded, type Tag } from "@trygglogg/log"
import { Effect, Exit, Result } from "effect"
import { join } from "node:path"
import { makeEventLog } from "../src/eventLog.ts"
import { commit, event, origin, positions, readAll } from "./events.ts"
import { folder } from "./temporary.ts"

const size = 9_000

/** Types and tags that are common, rare, only early, only late: what a search's windows and order must cope with. */
const written = (position: number): Pick<Recorded, "type" | "tags"> => {
  const type =
    position % 3_000 === 1 ? "Rare" : position <= 200 ? "Early" : position > 8_700 ? "Late" : `T${position % 5}`
  const tags: ReadonlyArray<Tag.Tag> = [
    "city:1",
    ...(position % 2 === 0 ? ["unit:even" as const] : []),
    ...(position % 997 === 0 ? ["case:1" as const] : [])
  ]
  return { type, tags }
}

const all = Array.from({ length: size }, (_, index) => ({ position: index + 1, ...written(index + 1) }))

const fill = Effect.gen(function* () {
  const log = yield* makeEventLog({ file: join(yield* folder, "logg.db"), origin })
  for (let from = 0; from < size; from += 1_000) {
    const events = all.slice(from, from + 1_000).map(({ tags, type }) => event(type, ...tags))
    yield* log.append([commit(`c-${from}`, ...events)])
  }
  return log
})

const expected = ({ after = 0, backwards = false, limit, query, until }: ReadOptions) => {
  const last = typeof until === "number" ? until : size
  const found = all.filter((one) => one.position > after && one.position <= last && Query.matches(query, one))
  return (backwards ? found.toReversed() : found).slice(0, limit).map(({ position }) => position)
}

const item = (types: ReadonlyArray<string>, ...tags: ReadonlyArray<Tag.Tag>) => ({ types, tags })

const queries: ReadonlyArray<{ readonly asks: string; readonly query: Query.Query }> = [
  { asks: "everything", query: Query.all },
  { asks: "one type", query: [item(["T1"])] },
  { asks: "several common types", query: [item(["T0", "T1", "T2", "T3"])] },
  { asks: "types with gaps of thousands between", query: [item(["Rare", "Nobody", "Early"])] },
  { asks: "types at both ends", query: [item(["Early", "Late"])] },
  { asks: "a type nobody has", query: [item(["Nobody"])] },
  { asks: "a tag nobody has", query: [item([], "case:none")] },
  { asks: "a rare tag", query: [item([], "case:1")] },
  { asks: "a common and a rare tag", query: [item([], "city:1", "case:1")] },
  { asks: "two common tags and a type", query: [item(["T2"], "unit:even", "city:1")] },
  { asks: "the same tag twice", query: [item(["T2"], "city:1", "city:1")] },
  { asks: "types or a tag", query: [item(["Rare", "Late"]), item([], "case:1")] },
  { asks: "one tag for two lots of types", query: [item(["T1"], "unit:even"), item(["T2", "Late"], "unit:even")] },
  { asks: "one tag, some types and any", query: [item(["T1"], "case:1"), item([], "case:1")] },
  { asks: "one tag, any type and some", query: [item([], "case:1"), item(["T1"], "case:1")] }
]

const windows: ReadonlyArray<Omit<ReadOptions, "query">> = [
  {},
  { backwards: true },
  { limit: 700 },
  { backwards: true, limit: 700 },
  { after: 150, until: 8_800 },
  { after: 150, until: 8_800, backwards: true, limit: 1_100 }
]

describe("searching a log of thousands", () => {
  it.effect("finds, for every kind of question, in every window, what a plain filter finds", () =>
    Effect.gen(function* () {
      const log = yield* fill
      for (const { asks, query } of queries) {
        for (const window of windows) {
          const options = { query, ...window }
          assert.deepStrictEqual(yield* positions(log, options), expected(options), `${asks} ${JSON.stringify(window)}`)
        }
        const [outcome] = yield* log.append([{ ...commit("never"), condition: { query, after: 0 } }])
        const newest = expected({ query, backwards: true, limit: 1 })[0]
        const by = outcome !== undefined && Result.isFailure(outcome) ? outcome.failure.by : undefined
        assert.strictEqual(by, newest, asks)
      }
    })
  )

  it.effect("asks for more at once than one SQL statement can unite", () =>
    Effect.gen(function* () {
      const log = yield* makeEventLog({ file: join(yield* folder, "logg.db"), origin })
      const tags = Array.from({ length: 1_300 }, (_, nth): Tag.Tag => `case:${nth}`)
      yield* log.append([commit("c-1", ...tags.map((tag) => event("A", tag)))])
      const query = tags.map((tag) => item(["A"], tag))
      assert.strictEqual((yield* positions(log, { query })).length, 1_300)
      assert.deepStrictEqual(yield* positions(log, { query, backwards: true, limit: 2 }), [1_300, 1_299])
      const ask = (after: number) => log.append([{ ...commit("c-2"), condition: { query, after } }])
      const outcomes = [...(yield* ask(1_299)), ...(yield* ask(1_300))]
      assert.deepStrictEqual(outcomes.map(Result.isSuccess), [false, true])
    })
  )
})

/** Two ask at the same moment, one of them for what cannot be written. */
const together = (log: EventLog["Service"], one: Effect.Effect<unknown, unknown>) =>
  Effect.all([Effect.exit(one), Effect.exit(log.append([commit("c-good", event("A"))]))], { concurrency: "unbounded" })

describe("an event that cannot be written", () => {
  it.effect("is its asker's fault alone", () =>
    Effect.gen(function* () {
      const log = yield* makeEventLog({ file: join(yield* folder, "logg.db"), origin })
      const endless: Array<never> = []
      Reflect.set(endless, 0, endless)
      const [bad, good] = yield* together(log, log.append([commit("c-bad", { ...event("A"), data: endless })]))
      assert.deepStrictEqual([Exit.isFailure(bad), Exit.isSuccess(good)], [true, true])
      assert.deepStrictEqual(
        (yield* readAll(log)).map(({ id }) => id),
        ["c-good.0"]
      )
    })
  )
})
