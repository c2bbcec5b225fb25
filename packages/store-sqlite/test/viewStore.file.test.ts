import { DatabaseSync } from "node:sqlite"
import { rmSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { Event, EventLog, LogUnavailable, Projection, Tag, ViewStore } from "@trygglogg/log"
import { Effect, Layer, Logger, Schema, Stream } from "effect"
import { TestClock } from "effect/testing"
import { layerSqlite } from "../src/eventLog.ts"
import { layerViewsSqlite } from "../src/viewStore.ts"
import { commit, origin } from "./events.ts"
import { folder } from "./temporary.ts"

const Case = Tag.make("case", Schema.String)
const fields = { caseId: Schema.String, note: Schema.String }
const tags = ({ caseId }: { readonly caseId: string }) => [Case(caseId)]
const Noted = Event.make("Noted", { version: 1, fields, tags })
const NotedNow = Event.make("Noted", { version: 2, fields, tags }).from(1, fields, (old) => old)
const Row = Schema.Struct({ caseId: Schema.String, count: Schema.Int, note: Schema.String })

const notes = Projection.make("notes", { by: Case, row: Row, index: { count: ({ count }) => count } }).on(
  Noted,
  (row, { caseId, note }) => ({ caseId, note, count: (row?.count ?? 0) + 1 })
)

const noted = (caseId: string, note: string) => {
  const event = Noted({ caseId, note })
  return { type: Noted.type, version: 1, tags: Noted.tags(event), data: Noted.encode(event) }
}

/** Everything that can be built of one folder: a log by name, and the views beside it. */
const on = (path: string, { edition = "1", log = "log" } = {}) => {
  const layer = Layer.provideMerge(
    layerViewsSqlite({ file: join(path, "views.db"), edition }),
    layerSqlite({ file: join(path, `${log}.db`), origin })
  )
  return <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.provide(effect, layer, { local: true })
}

/** Notes as `case:note`, each in a commit of its own with an id of its own. */
const write = (name: string, ...all: ReadonlyArray<string>) =>
  Effect.gen(function* () {
    const log = yield* EventLog
    for (const [nth, one] of all.entries()) {
      const [caseId = "", note = ""] = one.split(":")
      yield* log.append([commit(`${name}-${nth}`, noted(caseId, note))])
    }
  })

const shown = Effect.gen(function* () {
  const { position, rows } = yield* (yield* ViewStore).list(notes)
  return { position, rows: rows.map(({ caseId, count, note }) => `${caseId}${count}${note}`) }
})

const sql = (path: string, statement: string) =>
  Effect.sync(() => {
    const database = new DatabaseSync(join(path, "views.db"))
    const rows = database.prepare(statement).all()
    database.close()
    return rows.map((row) => ({ ...row }))
  })

/** What an effect warned of. */
const warned = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.suspend(() => {
    const warnings: Array<unknown> = []
    const logger = Logger.make(({ logLevel, message }) => logLevel === "Warn" && warnings.push(message))
    return Effect.map(Effect.provide(effect, Logger.layer([logger])), (result) => ({
      result,
      warnings: warnings.length
    }))
  })

describe("a file of views", () => {
  it.effect("is there when it is opened again, and nothing is built twice", () =>
    Effect.gen(function* () {
      const path = yield* folder
      yield* Effect.andThen(write("c", "a:x", "b:y"), shown).pipe(on(path))
      // A mark that building again would remove.
      yield* sql(path, "UPDATE view_rows SET row = json_set(row, '$.note', 'mark') WHERE id = 'a'")
      yield* write("d", "b:z").pipe(on(path))
      assert.deepStrictEqual(yield* shown.pipe(on(path)), { position: 3, rows: ["a1mark", "b2z"] })
    })
  )

  it.effect("can be deleted at any time", () =>
    Effect.gen(function* () {
      const path = yield* folder
      const before = yield* Effect.andThen(write("c", "a:x", "b:y"), shown).pipe(on(path))
      for (const end of ["", "-wal", "-shm"]) rmSync(join(path, `views.db${end}`), { force: true })
      assert.deepStrictEqual(yield* shown.pipe(on(path)), before)
    })
  )

  it.effect("is built again for a new edition, while the old one still answers", () =>
    Effect.gen(function* () {
      const path = yield* folder
      yield* Effect.andThen(write("c", "a:x"), shown).pipe(on(path))
      yield* sql(path, "UPDATE view_rows SET row = json_set(row, '$.note', 'mark')")
      assert.deepStrictEqual((yield* shown.pipe(on(path, { edition: "2" }))).rows, ["a1x"])
      assert.deepStrictEqual((yield* shown.pipe(on(path))).rows, ["a1mark"])
      assert.strictEqual((yield* sql(path, "SELECT * FROM views")).length, 2)
    })
  )

  it.effect(
    "keeps the edition before the current one, and forgets older ones when nobody has used them for an hour",
    () =>
      Effect.gen(function* () {
        const path = yield* folder
        yield* Effect.andThen(write("c", "a:x"), shown).pipe(on(path))
        for (const edition of ["2", "3", "4"]) {
          yield* TestClock.adjust("61 minutes")
          yield* shown.pipe(on(path, { edition }))
        }
        const editions = ["2", "3", "4"]
        assert.deepStrictEqual(
          yield* sql(path, "SELECT edition FROM views ORDER BY id"),
          editions.map((edition) => ({ edition }))
        )
        assert.deepStrictEqual(yield* sql(path, "SELECT count(*) AS n FROM view_rows"), [{ n: 3 }])
        assert.deepStrictEqual(yield* sql(path, "SELECT count(*) AS n FROM view_index"), [{ n: 3 }])
      })
  )

  it.effect("gives a changed definition rows of its own: an event's version, a column, the shape of a row", () =>
    Effect.gen(function* () {
      const path = yield* folder
      const start = { by: Case, row: Row, index: { count: ({ count }: typeof Row.Type) => count } }
      const step = (row: typeof Row.Type | undefined, { caseId, note }: typeof Noted.Type) => ({
        caseId,
        note: `${note}!`,
        count: row?.count ?? 0
      })
      const changed = [
        Projection.make("notes", start).on(NotedNow, step),
        Projection.make("notes", { ...start, index: { ...start.index, note: ({ note }) => note } }).on(Noted, step),
        Projection.make("notes", {
          ...start,
          row: Schema.Struct({ ...Row.fields, more: Schema.optionalKey(Schema.Int) })
        }).on(Noted, step)
      ]
      yield* Effect.andThen(write("c", "a:x"), shown).pipe(on(path))
      for (const one of changed) {
        const { rows } = yield* Effect.flatMap(ViewStore, (views) => views.list(one)).pipe(on(path))
        assert.deepStrictEqual(
          rows.map(({ note }) => note),
          ["x!"]
        )
      }
      assert.deepStrictEqual((yield* shown.pipe(on(path))).rows, ["a1x"])
    })
  )

  it.effect("takes thousands of events in, in several transactions, and goes on where one of them failed", () =>
    Effect.gen(function* () {
      const path = yield* folder
      const events = Array.from({ length: 10_000 }, (_, nth) => noted(`${nth % 7}`, `${nth}`))
      yield* Effect.flatMap(EventLog, (log) => log.append([commit("many", ...events)])).pipe(on(path))
      const log = new DatabaseSync(join(path, "log.db"))
      const [meta] = log.prepare("SELECT meta FROM events WHERE position = 9000").all()
      log.exec("DROP TRIGGER events_no_update; UPDATE events SET meta = '' WHERE position = 9000")
      const failure = yield* Effect.flip(shown.pipe(on(path)))
      assert.deepStrictEqual(failure, new LogUnavailable({ reason: "damaged" }))
      const [between] = yield* sql(path, "SELECT position FROM views")
      assert.deepStrictEqual(between, { position: 8_192 })
      log.prepare("UPDATE events SET meta = ? WHERE position = 9000").run(meta?.["meta"] ?? "")
      log.close()
      const { position, rows } = yield* shown.pipe(on(path))
      assert.strictEqual(position, 10_000)
      assert.deepStrictEqual(
        rows,
        Array.from({ length: 7 }, (_, nth) => {
          const of = events.filter((_, index) => index % 7 === nth).length
          return `${nth}${of}${nth + 7 * (of - 1)}`
        })
      )
    })
  )
})

describe("two that build one view at once", () => {
  /** A log whose reader is held up once, at the end of its nth reading, while somebody else gets on. */
  const heldUp = (log: EventLog["Service"], nth: number, meanwhile: Effect.Effect<unknown, unknown>) => {
    let readings = 0
    return EventLog.of({
      ...log,
      read: (options) => {
        readings += 1
        const held = readings === nth ? Effect.orDie(meanwhile) : Effect.void
        return Stream.concat(log.read(options), Stream.drain(Stream.fromEffect(held)))
      }
    })
  }

  it.effect.each([1, 2])("take each event in once, the slow one held up at its reading %i", (nth) =>
    Effect.gen(function* () {
      const path = yield* folder
      yield* write("c", "a:1", "b:2", "a:3").pipe(on(path))
      const answer = yield* Effect.gen(function* () {
        const log = yield* EventLog
        const other = Effect.andThen(write("d", "a:4"), shown).pipe(on(path))
        const slow = layerViewsSqlite({ file: join(path, "views.db"), edition: "1" }).pipe(
          Layer.provide(Layer.succeed(EventLog, heldUp(log, nth, other)))
        )
        return yield* Effect.andThen(shown, shown).pipe(Effect.provide(slow, { local: true }))
      }).pipe(on(path))
      const rows = ["a34", "b12"]
      assert.deepStrictEqual(answer.rows, rows)
      assert.deepStrictEqual((yield* shown.pipe(on(path))).rows, rows)
    })
  )
})

describe("a log that was put back from a backup", () => {
  it.effect.each([
    { what: "as long, but another", before: ["a:1", "a:2"], after: ["b:1", "b:2"], rows: ["b22"], position: 2 },
    { what: "longer, but another", before: ["a:1"], after: ["b:1", "c:2"], rows: ["b11", "c12"], position: 2 }
  ])("and is $what is noticed: the view is built again, with a warning", ({ after, before, position, rows }) =>
    Effect.gen(function* () {
      const path = yield* folder
      yield* Effect.andThen(write("before", ...before), shown).pipe(on(path))
      yield* write("after", ...after).pipe(on(path, { log: "restored" }))
      const { result, warnings } = yield* warned(shown.pipe(on(path, { log: "restored" })))
      assert.deepStrictEqual(result, { rows, position })
      assert.strictEqual(warnings, 1)
    })
  )

  it.effect.each([
    { what: "shorter", before: ["a:1", "a:2", "a:3"], after: ["a:1"], rows: ["a11"], position: 1 },
    { what: "empty", before: ["a:1"], after: [], rows: [], position: 0 }
  ])(
    "and is $what stops the view, until somebody takes away what was made of more",
    ({ after, before, position, rows }) =>
      Effect.gen(function* () {
        const path = yield* folder
        yield* Effect.andThen(write("same", ...before), shown).pipe(on(path))
        yield* write("same", ...after).pipe(on(path, { log: "restored" }))
        const stopped = yield* Effect.flip(shown.pipe(on(path, { log: "restored" })))
        assert.deepStrictEqual(stopped, new LogUnavailable({ reason: "behind" }))
        yield* Effect.sync(() => rmSync(join(path, "views.db")))
        assert.deepStrictEqual(yield* shown.pipe(on(path, { log: "restored" })), { rows, position })
      })
  )

  it.effect("and is the very same is not", () =>
    Effect.gen(function* () {
      const path = yield* folder
      yield* Effect.andThen(write("same", "a:1", "a:2"), shown).pipe(on(path))
      yield* write("same", "a:1", "a:2", "b:3").pipe(on(path, { log: "restored" }))
      const { result, warnings } = yield* warned(shown.pipe(on(path, { log: "restored" })))
      assert.deepStrictEqual(result, { rows: ["a22", "b13"], position: 3 })
      assert.strictEqual(warnings, 0)
    })
  )
})
