import { assert, it } from "@effect/vitest"
import { DateTime, Effect, Schema } from "effect"
import { ActorRef, type Commit, EventLog, type Meta, type Uncommitted } from "../../eventLog.ts"
import { all } from "../../query.ts"
import type { Tag } from "../../tag.ts"
import { commit, event, type LogLayer, metaOf, onFresh, plain, plainOutcomes, readAll, snapshot } from "./commits.ts"

const data: ReadonlyArray<{ readonly what: string; readonly data: Schema.Json }> = [
  { what: "null", data: null },
  { what: "false", data: false },
  { what: "a number", data: -1.5 },
  { what: "the numbers at the edges", data: [0, 1e21, 1e-7, Number.MAX_SAFE_INTEGER, 0.1 + 0.2] },
  { what: "an empty text", data: "" },
  { what: "a list", data: [] },
  { what: "a nested structure", data: { list: [{ of: [null, { deep: {} }] }], "": { "a b": 1 } } },
  { what: "keys in an order of their own", data: { z: 1, a: 2, "10": 3, "9": 4 } },
  { what: "Swedish, signs and emoji", data: { "plats å": "Skärholmens 'söder' \"torg\" 🧯👩‍🚒 \\ / \u2028 é e\u0301" } },
  { what: "control characters", data: "a\u0000b\tc\nd\r\u001f" },
  { what: "a long text", data: "Sa att hen vet var jag bor. ".repeat(12_000) }
]
const tags: ReadonlyArray<Tag> = [
  "p:åäö",
  "p:ÅÄÖ",
  "p:aao",
  "p:'1'",
  'p:"1"',
  "p:%",
  "p:_",
  "p:1",
  "p:10",
  "p:1:2",
  "q:1",
  "p:🧯",
  "p: 1",
  "P:1",
  "p:"
]
const bare: Meta = metaOf("c-bare")
const full: Meta = {
  ...metaOf("c-full"),
  role: "manager",
  onBehalfOf: ActorRef.make("a-2"),
  policy: "city-2026.2",
  correlationId: "k-1",
  causationId: "c-0.0",
  decidedAt: DateTime.makeUnsafe("2026-03-02T12:00:00.123Z")
}

/** One answer for one event, whoever is asked: the append, a read, or the command id. */
const roundTrip = Effect.fnUntraced(function* (one: Commit) {
  const log = yield* EventLog
  const [outcome] = plainOutcomes(yield* log.append([one]))
  const read = (yield* readAll({ query: all })).map(plain)
  assert.deepStrictEqual(outcome?.recorded, read)
  assert.deepStrictEqual((yield* log.recordedBy(one.meta.commandId)).map(plain), read)
  return read
})

const holding = (given: Schema.Json): Commit => commit("c-1", { ...event("A", "x:1"), data: given })

/** What comes out is what went in. */
export const contents = (layer: LogLayer): void => {
  const fresh = onFresh(layer)

  it.effect.each(data)("keeps $what as it was given, and the text of it", ({ data }) =>
    Effect.gen(function* () {
      const [read] = yield* roundTrip(holding(data))
      assert.deepStrictEqual(read?.data, data)
      assert.strictEqual(read?.text, JSON.stringify(data))
    }).pipe(fresh)
  )

  it.effect.prop(
    "keeps any JSON as it was given, and the text of it",
    { data: Schema.Json },
    ({ data }) =>
      Effect.gen(function* () {
        const [read] = yield* roundTrip(holding(data))
        assert.strictEqual(read?.text, JSON.stringify(data))
        assert.deepStrictEqual(read?.data, JSON.parse(JSON.stringify(data)))
      }).pipe(fresh),
    { arbitrary: { runs: 15 } }
  )

  it.effect("keeps type, version, tags in their order, and the claimed time where there is one", () =>
    Effect.gen(function* () {
      const events: ReadonlyArray<Uncommitted> = [
        { type: "Händelse", version: 7, tags: ["y:1", "x:1", "y:1"], data: 1, occurredAt: "2026-02-30 kväll" },
        { type: "A", version: 1, tags: [], data: 2 }
      ]
      const read = yield* roundTrip(commit("c-1", ...events))
      assert.deepStrictEqual(
        read.map(({ id, meta: _meta, position, recordedAt: _recordedAt, text, ...given }) => ({
          id,
          position,
          text,
          given
        })),
        events.map((given, nth) => ({ id: `c-1.${nth}`, position: nth + 1, text: `${nth + 1}`, given }))
      )
      assert.isFalse(Object.hasOwn(read[1] ?? {}, "occurredAt"))
    }).pipe(fresh)
  )

  it.effect.each([
    { what: "nothing but what it must hold", meta: bare },
    { what: "everything it may hold", meta: full }
  ])("keeps a meta with $what", ({ meta }) =>
    Effect.gen(function* () {
      const [read] = yield* roundTrip({ events: [event("A")], meta })
      assert.deepStrictEqual(read?.meta, { ...meta, decidedAt: DateTime.formatIso(meta.decidedAt) })
    }).pipe(fresh)
  )

  it.effect("keeps of a meta nothing that no meta has", () =>
    Effect.gen(function* () {
      const wider = { ...bare, name: "Somebody" }
      const [read] = yield* roundTrip({ events: [event("A")], meta: wider })
      assert.deepStrictEqual(read?.meta, { ...bare, decidedAt: DateTime.formatIso(bare.decidedAt) })
    }).pipe(fresh)
  )

  it.effect("keeps what was appended, whatever its maker does with it afterwards", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      const tags: Array<Tag> = ["x:1"]
      const data: { words: Array<string> } = { words: ["first"] }
      const events: Array<Uncommitted> = [{ type: "A", version: 1, tags, data }]
      yield* log.append([{ events, meta: bare }])
      const before = yield* snapshot
      tags.push("x:2")
      data.words.push("second")
      events.push(event("B"))
      assert.deepStrictEqual(yield* snapshot, before)
      assert.deepStrictEqual(
        (yield* readAll({ query: all })).map(({ data, tags }) => [data, tags]),
        [[{ words: ["first"] }, ["x:1"]]]
      )
    }).pipe(fresh)
  )

  it.effect("finds each tag by itself and no other that looks like it", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      yield* log.append(tags.map((tag, nth) => commit(`c-${nth}`, event("A", tag))))
      for (const tag of tags) {
        const found = yield* readAll({ query: [{ types: [], tags: [tag] }] })
        assert.deepStrictEqual(
          found.map((one) => one.tags),
          [[tag]]
        )
      }
    }).pipe(fresh)
  )

  it.effect("finds each type by itself and no other that looks like it", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      const types = ["A", "a", "AB", "Å", "A%", "A_", "'A'", "#x:1"]
      yield* log.append(types.map((type, nth) => commit(`c-${nth}`, event(type, "x:1"))))
      for (const type of types) {
        const found = yield* readAll({ query: [{ types: [type], tags: ["x:1"] }] })
        const alone = yield* readAll({ query: [{ types: [type], tags: [] }] })
        assert.deepStrictEqual(
          [...found, ...alone].map((one) => one.type),
          [type, type]
        )
      }
    }).pipe(fresh)
  )
}
