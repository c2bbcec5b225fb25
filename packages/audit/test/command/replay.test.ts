import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { everyAccessProjection, everyProjection } from "@trygglogg/core/overview"
import { RenameUnit } from "@trygglogg/core/organisation"
import { Day, UnitId } from "@trygglogg/core/vocabulary"
import { ActorRef, CommandId, EventLog, handle } from "@trygglogg/log"
import { assert, describe, it } from "@effect/vitest"
import { DateTime, Effect } from "effect"
import { cityAt, playedIn } from "../played.ts"
import { folder } from "../temporary.ts"
import { aBusyMachine, documentOf, inProcess, trygglogg } from "./commandLine.ts"

const played = Effect.gen(function* () {
  const where = yield* folder
  return { where, file: yield* playedIn(where) }
})

const rename = handle(RenameUnit)(
  { unitId: UnitId.make("skarholmen"), name: "Skärholmen", from: Day.make("2026-01-01") },
  { commandId: CommandId.make("rename"), actor: ActorRef.make("p-1") }
)

describe("trygglogg replay", () => {
  it.live(
    "writes the same lines for a copy in another folder, another language and another zone",
    () =>
      Effect.gen(function* () {
        const { file, where } = yield* played
        const elsewhere = join(where, "annan mapp")
        mkdirSync(elsewhere)
        for (const name of ["stad.db", "stad.access.db"]) copyFileSync(join(where, name), join(elsewhere, name))
        const first = yield* trygglogg(["replay", "--db", `sqlite:${file}`])
        assert.strictEqual(first.code, 0, first.stderr)
        assert.match(first.stdout, /^position \d+\naccess 3\n([a-z-]+ [0-9a-f]{64}\n){36}$/)
        const names = [...everyProjection, ...everyAccessProjection].map(({ name }) => name)
        const written = [...first.stdout.matchAll(/^([a-z-]+) [0-9a-f]{64}$/gm)].map(([, name]) => name)
        assert.deepStrictEqual(written, names)
        const other = { cwd: elsewhere, env: { LANG: "en_GB.UTF-8", TZ: "Asia/Tokyo" } }
        const second = yield* trygglogg(["replay", "--db", "sqlite:stad.db"], other)
        assert.deepStrictEqual([second.code, second.stdout], [0, first.stdout])
      }),
    aBusyMachine
  )

  it.live("writes others after one more event, and the same as before as of the position before it", () =>
    Effect.gen(function* () {
      const { file, where } = yield* played
      const kept = join(where, "replay.txt")
      const first = yield* inProcess(["replay", "--db", `sqlite:${file}`])
      writeFileSync(kept, first.stdout)
      yield* Effect.provide(rename, cityAt(file))
      const after = yield* inProcess(["replay", "--db", `sqlite:${file}`])
      const unitsIn = (text: string) => /^units .*$/m.exec(text)?.[0]
      assert.notStrictEqual(unitsIn(after.stdout), unitsIn(first.stdout))
      const compared = yield* inProcess(["replay", "--db", `sqlite:${file}`, "--expect", kept])
      assert.deepStrictEqual([compared.code, compared.stdout], [0, first.stdout])
    })
  )

  it.live("ends with 5 where an earlier replay came to something else, and says of what", () =>
    Effect.gen(function* () {
      const { file, where } = yield* played
      const kept = join(where, "replay.json")
      const first = yield* inProcess(["replay", "--db", `sqlite:${file}`, "--json"])
      writeFileSync(kept, first.stdout)
      const same = yield* inProcess(["replay", "--db", `sqlite:${file}`, "--expect", kept, "--json"])
      assert.deepStrictEqual([same.code, documentOf(same).differing], [0, []])
      const { digests, ...rest } = documentOf(first)
      const forged = digests.map((one: { readonly projection: string }) =>
        one.projection === "cases" ? { ...one, digest: "0".repeat(64) } : one
      )
      writeFileSync(kept, JSON.stringify({ ...rest, digests: forged }))
      const differing = yield* inProcess(["replay", "--db", `sqlite:${file}`, "--expect", kept, "--json"])
      assert.deepStrictEqual([differing.code, documentOf(differing).differing], [5, ["cases"]])
      assert.include(differing.stderr, "TL-CLI-021: Det blev inte samma sak som förut: cases")
      rmSync(join(where, "stad.access.db"))
      const without = yield* inProcess(["replay", "--db", `sqlite:${file}`, "--expect", kept, "--json"])
      assert.deepStrictEqual([without.code, documentOf(without).differing], [5, ["access", "cases", "readers"]])
    })
  )

  it.live("refuses what is no replay to compare with, and a file that is not there", () =>
    Effect.gen(function* () {
      const { file, where } = yield* played
      const text = join(where, "brev.txt")
      writeFileSync(text, "Hej!")
      const wrong = yield* inProcess(["replay", "--db", `sqlite:${file}`, "--expect", text, "--json"])
      assert.deepStrictEqual([wrong.code, documentOf(wrong).error.code], [2, "TL-CLI-016"])
      const missing = yield* inProcess(["replay", "--db", `sqlite:${file}`, "--expect", join(where, "x"), "--json"])
      assert.deepStrictEqual([missing.code, documentOf(missing).error.code], [3, "TL-CLI-004"])
    })
  )

  it.live("ends with 8 where events could not be read, having told which", () =>
    Effect.gen(function* () {
      const { file } = yield* played
      const newer = Effect.gen(function* () {
        const log = yield* EventLog
        const meta = {
          command: "Newer",
          commandId: CommandId.make("newer"),
          actor: ActorRef.make("p-1"),
          decidedAt: DateTime.makeUnsafe(0)
        }
        yield* log.append([{ events: [{ type: "FromTheFuture", version: 1, tags: ["unit:u-1"], data: {} }], meta }])
        return yield* log.head
      })
      const position = yield* Effect.provide(newer, cityAt(file))
      const ran = yield* inProcess(["replay", "--db", `sqlite:${file}`, "--json"])
      assert.strictEqual(ran.code, 8)
      assert.deepStrictEqual(documentOf(ran).setAside, [
        { position, type: "FromTheFuture", version: 1, reason: "TypeUnknown" }
      ])
      assert.include(ran.stderr, `Händelse ${position} (FromTheFuture version 1) är inte med`)
      const quiet = yield* inProcess(["replay", "--db", `sqlite:${file}`, "--quiet"])
      assert.deepStrictEqual([quiet.code, quiet.stderr.trim().split("\n").length], [8, 1])
      const before = yield* inProcess(["replay", "--db", `sqlite:${file}`, "--as-of", String(position - 1)])
      assert.strictEqual(before.code, 0)
    })
  )

  it.live.each([
    { word: "2023", code: 3, problem: "TL-CLI-014" },
    { word: "i går", code: 2, problem: "TL-CLI-013" },
    { word: "2026-01-01T00:00", code: 2, problem: "TL-CLI-013" },
    { word: "2026-02-31T00:00:00Z", code: 2, problem: "TL-CLI-013" }
  ])("refuses --as-of $word", ({ code, problem, word }) =>
    Effect.gen(function* () {
      const { file } = yield* played
      const ran = yield* inProcess(["replay", "--db", `sqlite:${file}`, "--json", "--as-of", word])
      assert.deepStrictEqual([ran.code, documentOf(ran).error.code], [code, problem])
    })
  )

  it.live("ends with 4 where the log cannot be read to its end", () =>
    Effect.gen(function* () {
      const { file } = yield* played
      yield* Effect.promise(async () => {
        const { DatabaseSync } = await import("node:sqlite")
        const database = new DatabaseSync(file)
        database.exec("DROP TRIGGER events_no_update; UPDATE events SET meta = '{' WHERE position = 9")
        database.close()
      })
      const ran = yield* inProcess(["replay", "--db", `sqlite:${file}`, "--json"])
      assert.deepStrictEqual([ran.code, documentOf(ran).error.code], [4, "TL-CLI-007"])
    })
  )
})
