/** The same history on both stores gives the same answers. */
import { assert, describe, it } from "@effect/vitest"
import { Effect, Schema } from "effect"
import { join } from "node:path"
import { freshSchema, sql, urlOf } from "../server.ts"
import { folder } from "../temporary.ts"
import { documentOf, inProcess, trygglogg } from "./commandLine.ts"

const statistics = ["ST-01", "ST-02", "ST-03", "ST-04"]
const year = [
  "--unit",
  "skarholmen-socialtjanst",
  "--from",
  "2023-01-01",
  "--to",
  "2024-01-01",
  "--audience",
  "handling"
]

const decodeDigests = Schema.decodeUnknownSync(Schema.Record(Schema.String, Schema.String))

/** An answer without what differs between two plays of the same history: the times it was recorded at, and so the root. */
const answered = Effect.fnUntraced(function* (statistic: string, db: string) {
  const ran = yield* inProcess(["stats", statistic, "--db", db, ...year, "--json"])
  const { digests, recordedAt: _at, root: _root, ...rest } = documentOf(ran)
  const { "deadlines-incident": _timed, ...timeless } = decodeDigests(digests)
  return { code: ran.code, rest, timeless }
})

describe("the Skärholmen case", () => {
  it.live("played on PostgreSQL and on SQLite comes to the same digests and the same figures", () =>
    Effect.gen(function* () {
      const schema = freshSchema()
      const where = yield* folder
      const places = [urlOf(schema), `sqlite:${join(where, "stad.db")}`]
      const environment = { TRYGGLOGG_KEK_FILE: join(where, "stad.kek") }
      const played = yield* Effect.forEach(places, (db) =>
        trygglogg(["demo", "skarholmen", "--db", db], { env: environment })
      )
      assert.deepStrictEqual(
        played.map(({ code, stdout }) => [code, stdout]),
        [
          [0, "skarholmen-socialtjanst\n"],
          [0, "skarholmen-socialtjanst\n"]
        ]
      )
      const again = yield* trygglogg(["demo", "skarholmen", "--db", urlOf(schema), "--json"], { env: environment })
      assert.deepStrictEqual([again.code, documentOf(again).recorded], [0, 0])
      const replays = yield* Effect.forEach(places, (db) => inProcess(["replay", "--db", db]))
      assert.strictEqual(replays[0]?.code, 0, replays[0]?.stderr)
      assert.match(replays[0]?.stdout ?? "", /^position \d+\n/)
      // A case and its deadlines say when it was recorded, another time in each play; what was moved is the same (migrate.test.ts).
      const timeless = (stdout = "") => stdout.replace(/^(cases|deadlines-incident) .*$/gm, "")
      assert.strictEqual(timeless(replays[0]?.stdout), timeless(replays[1]?.stdout))
      for (const statistic of statistics) {
        const [onServer, onFile] = yield* Effect.forEach(places, (db) => answered(statistic, db))
        assert.strictEqual(onServer?.code, 0)
        assert.deepStrictEqual(onServer, onFile)
      }
    })
  )

  it.live("is verified by a login that may only look, and every fault is told with its position", () =>
    Effect.gen(function* () {
      const schema = freshSchema()
      const env = { TRYGGLOGG_KEK_FILE: join(yield* folder, "stad.kek"), TRYGGLOGG_ORIGIN: "teststad" }
      const made = yield* inProcess(["migrate-schema", "--db", urlOf(schema), "--json"])
      assert.deepStrictEqual(documentOf(made).roles, { app: `${schema}_app`, audit: `${schema}_audit` })
      yield* sql(
        `CREATE ROLE ${schema}_web LOGIN IN ROLE ${schema}_app; CREATE ROLE ${schema}_eye LOGIN IN ROLE ${schema}_audit`
      )
      const played = yield* trygglogg(["demo", "skarholmen", "--db", urlOf(schema, `${schema}_web`)], { env })
      assert.strictEqual(played.code, 0, played.stderr)
      const asAuditor = ["verify", "--db", urlOf(schema, `${schema}_eye`), "--json"]
      const clean = yield* inProcess(asAuditor)
      assert.deepStrictEqual([clean.code, documentOf(clean).ok], [0, true])
      const { root, size } = documentOf(clean).logs[0]
      assert.strictEqual((yield* inProcess([...asAuditor, "--known", `${size}:${root}`])).code, 0)
      yield* sql(`ALTER TABLE ${schema}.events DISABLE TRIGGER events_append_only;
        UPDATE ${schema}.events SET data = replace(data, '"', ' "') WHERE position = 7;
        DELETE FROM ${schema}.events WHERE position = 9`)
      const broken = yield* inProcess(asAuditor)
      assert.strictEqual(broken.code, 4)
      const [{ faults }] = documentOf(broken).logs
      assert.deepInclude(faults, { kind: "contentChanged", position: 7 })
      assert.deepInclude(faults, { kind: "missing", position: 9 })
      assert.deepInclude(faults, { kind: "objectChanged", name: "events_append_only" })
    })
  )

  it.live("is not looked for where there is nothing, and nothing is made", () =>
    Effect.gen(function* () {
      const schema = freshSchema()
      const ran = yield* inProcess(["verify", "--db", urlOf(schema), "--json"])
      assert.deepStrictEqual([ran.code, documentOf(ran).error.code], [3, "TL-CLI-025"])
      assert.deepStrictEqual(yield* sql(`SELECT 1 FROM pg_namespace WHERE nspname = '${schema}'`), [])
      const nobody = yield* inProcess(["verify", "--db", "postgres://me:hemligt@127.0.0.1:1/stad", "--json"])
      assert.deepStrictEqual([nobody.code, documentOf(nobody).error.code], [1, "TL-CLI-026"])
      assert.notInclude(nobody.stdout + nobody.stderr, "hemligt")
    })
  )
})

describe("trygglogg migrate-schema", () => {
  it.live("is the owner's to run, and for PostgreSQL", () =>
    Effect.gen(function* () {
      const schema = freshSchema()
      yield* sql(`CREATE ROLE ${schema}_poor LOGIN`)
      const poor = yield* inProcess(["migrate-schema", "--db", urlOf(schema, `${schema}_poor`), "--json"])
      assert.deepStrictEqual([poor.code, documentOf(poor).error.code], [6, "TL-CLI-008"])
      const file = yield* inProcess(["migrate-schema", "--db", "sqlite:./stad.db", "--json"])
      assert.deepStrictEqual([file.code, documentOf(file).error.code], [2, "TL-CLI-031"])
    })
  )
})
