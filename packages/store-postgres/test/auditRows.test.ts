import { assert, describe, it } from "@effect/vitest"
import { encodeMeta, LogUnavailable, Query } from "@trygglogg/log"
import { DateTime, Effect, Redacted, Stream } from "effect"
import { openForAudit } from "../src/auditRows.ts"
import { DatabaseRefused } from "../src/error.ts"
import { makeEventLog } from "../src/eventLog.ts"
import { commit, event, origin, positions } from "./events.ts"
import { freshSchema, sql, url } from "./schema.ts"

const as = (login: string) => Redacted.make(Redacted.value(url).replace("admin@", `${login}@`))

/** A log with commits of one and of many events, odd names among them. */
const written = Effect.gen(function* () {
  const schema = freshSchema()
  const log = yield* makeEventLog({ url, schema, origin })
  yield* log.append([
    commit("c-1", event("A", "x:1"), event("B", "x:1", "y:1")),
    commit("c-\u0000-2", event("C\u0000", "x:\u0000")),
    commit(`c-${"3".repeat(2_000)}`, event("A", `x:${"z".repeat(3_000)}`))
  ])
  yield* log.append(Array.from({ length: 1_100 }, (_, nth) => commit(`m-${nth}`, event("M", `m:${nth % 7}`))))
  return { schema, log }
})

const lookInto = Effect.fnUntraced(function* (schema: string) {
  const audited = yield* openForAudit({ url, schema })
  return yield* Stream.runCollect(audited.disagreements)
})

/** As an administrator who has taken the guards away, and puts them back. */
const administrate = (
  schema: string,
  text: string,
  tables: ReadonlyArray<string> = ["events", "event_tags", "tags", "types"]
) =>
  sql(
    [
      ...tables.map((table) => `ALTER TABLE ${schema}.${table} DISABLE TRIGGER ${table}_append_only`),
      text,
      ...tables.map((table) => `ALTER TABLE ${schema}.${table} ENABLE ALWAYS TRIGGER ${table}_append_only`)
    ].join(";\n")
  )

describe("a log opened for auditing", () => {
  it.effect("gives every row with the texts that were written, to the auditor's role", () =>
    Effect.gen(function* () {
      const { log, schema } = yield* written
      yield* sql(`CREATE ROLE ${schema}_eye LOGIN IN ROLE ${schema}_auditor`)
      const audited = yield* openForAudit({ url: as(`${schema}_eye`), schema })
      const rows = (yield* Stream.runCollect(audited.rows)).flatMap((row) => ("unreadable" in row ? [] : [row]))
      const read = (value: Uint8Array | undefined) => value && new TextDecoder().decode(value)
      const events = yield* Stream.runCollect(log.read({ query: Query.all }))
      assert.deepStrictEqual(
        rows.map((row) => [
          row.position,
          read(row.type),
          read(row.tags),
          read(row.meta),
          read(row.data),
          row.recordedAt
        ]),
        events.map((one) => [
          one.position,
          one.type,
          JSON.stringify(one.tags),
          JSON.stringify(encodeMeta(one.meta)),
          one.text,
          DateTime.toEpochMillis(one.recordedAt)
        ])
      )
      assert.deepStrictEqual(
        rows.slice(0, 5).map((row) => read(row.commandId)),
        ["c-1", undefined, "c-\u0000-2", `c-${"3".repeat(2_000)}`, "m-0"]
      )
      assert.deepStrictEqual([audited.origin, audited.last, audited.head.position], [origin, 1_104, 1_104])
      assert.deepStrictEqual((yield* audited.leaves(2, 3)).get(3), rows[2]?.leaf)
      assert.deepStrictEqual(yield* Stream.runCollect(audited.disagreements), [])
    })
  )

  it.effect("stays as it was when it was opened, and takes nothing", () =>
    Effect.gen(function* () {
      const { log, schema } = yield* written
      const audited = yield* openForAudit({ url, schema })
      const before = yield* log.tree
      yield* log.append([commit("later", event("A", "x:1"))])
      assert.strictEqual((yield* Stream.runCollect(audited.rows)).length, 1_104)
      assert.deepStrictEqual(yield* Stream.runCollect(audited.disagreements), [])
      assert.deepStrictEqual(yield* audited.log.tree, before)
      assert.strictEqual(yield* audited.log.head, 1_104)
      const all = yield* positions(audited.log)
      assert.strictEqual(all.at(-1), 1_104)
      const soon = DateTime.makeUnsafe("2100-01-01T00:00:00Z")
      const newest = audited.log.read({ query: Query.all, until: soon, backwards: true, limit: 1 })
      assert.strictEqual((yield* Stream.runCollect(newest))[0]?.position, 1_104)
      assert.deepStrictEqual(yield* audited.log.recordedBy(commit("later").meta.commandId), [])
      const refused = yield* Effect.flip(audited.log.append([commit("no", event("A"))]))
      assert.deepStrictEqual(refused, new LogUnavailable({ reason: "readOnly" }))
    })
  )

  it.effect("is refused where there is none, and none is made", () =>
    Effect.gen(function* () {
      const schema = freshSchema()
      const refused = yield* Effect.flip(Effect.scoped(openForAudit({ url, schema })))
      assert.deepStrictEqual(refused, new DatabaseRefused({ schema, reason: "NotMigrated" }))
      assert.deepStrictEqual(yield* sql(`SELECT 1 FROM pg_namespace WHERE nspname = '${schema}'`), [])
    })
  )
})

describe("what does not fit together in a schema", () => {
  it.effect("is found in the index of tags, both ways", () =>
    Effect.gen(function* () {
      const { schema } = yield* written
      const tag = (key: string) => `(SELECT id FROM ${schema}.tags WHERE key = '${key}')`
      yield* administrate(
        schema,
        `DELETE FROM ${schema}.event_tags WHERE position = 2 AND tag_id = ${tag("y:1")};
         INSERT INTO ${schema}.event_tags (tag_id, position, type_id) SELECT ${tag("m:1")}, 1, type_id FROM ${schema}.events WHERE position = 1;
         INSERT INTO ${schema}.event_tags (tag_id, position, type_id) VALUES (99, 1, 1)`
      )
      assert.deepStrictEqual(yield* lookInto(schema), [
        { kind: "tagMissing", position: 2, name: "y:1" },
        { kind: "tagExtra", position: 1, name: "m:1" },
        { kind: "tagExtra", position: 1, name: "#99" },
        { kind: "tagUnused", name: "y:1" }
      ])
    })
  )

  it.effect("is found where a row has gone, or was put beyond every position", () =>
    Effect.gen(function* () {
      const { schema } = yield* written
      const huge = "9007199254740993"
      yield* administrate(
        schema,
        `INSERT INTO ${schema}.events SELECT ${huge}, recorded_at, type_id, version, 1, NULL, NULL, '[]', meta, data, leaf
           FROM ${schema}.events WHERE position = 1;
         DELETE FROM ${schema}.events WHERE position = 3`
      )
      const found = yield* lookInto(schema)
      assert.deepStrictEqual(found, [
        { kind: "tagExtra", position: 3, name: "x:\u0000" },
        { kind: "positionTooLarge", name: huge },
        { kind: "typeUnused", name: "C\u0000" }
      ])
    })
  )

  it.effect("is found where a command stands twice", () =>
    Effect.gen(function* () {
      const { schema } = yield* written
      yield* administrate(
        schema,
        `DROP INDEX ${schema}.events_by_command; UPDATE ${schema}.events SET command = 'c-1' WHERE position = 5`
      )
      assert.deepStrictEqual(yield* lookInto(schema), [
        { kind: "objectMissing", name: "events_by_command" },
        { kind: "commandRepeated", position: 5, name: "c-1" }
      ])
    })
  )

  it.effect.each([
    ["ALTER TABLE S.events DISABLE TRIGGER events_append_only", "objectChanged", "events_append_only"],
    ["ALTER TABLE S.events ENABLE TRIGGER events_append_only", "objectChanged", "events_append_only"],
    ["DROP TRIGGER log_head_forward ON S.log_head", "objectMissing", "log_head_forward"],
    [
      "CREATE OR REPLACE FUNCTION S.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$",
      "objectChanged",
      "refuse()"
    ],
    ["ALTER TABLE S.events ENABLE ROW LEVEL SECURITY", "objectChanged", "events"],
    ["CREATE RULE quiet AS ON INSERT TO S.events DO INSTEAD NOTHING", "objectUnknown", "quiet"],
    ["CREATE TABLE S.more (a integer)", "objectUnknown", "more"],
    ["CREATE FUNCTION S.f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$", "objectUnknown", "f()"]
  ] as const)("is found after %s", ([text, kind, name]) =>
    Effect.gen(function* () {
      const schema = freshSchema()
      yield* makeEventLog({ url, schema, origin })
      assert.deepStrictEqual(yield* lookInto(schema), [])
      yield* sql(text.replaceAll("S.", `${schema}.`))
      assert.deepStrictEqual(yield* lookInto(schema), [{ kind, name }])
    })
  )

  it.effect("is not an index that somebody added", () =>
    Effect.gen(function* () {
      const schema = freshSchema()
      yield* makeEventLog({ url, schema, origin })
      yield* sql(`CREATE INDEX ours ON ${schema}.events (recorded_at)`)
      assert.deepStrictEqual(yield* lookInto(schema), [])
    })
  )
})
