import { chmodSync, copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { administrate, playedIn } from "../played.ts"
import { folder } from "../temporary.ts"
import { aBusyMachine, documentOf, inProcess, trygglogg } from "./commandLine.ts"

const played = Effect.gen(function* () {
  const where = yield* folder
  return { where, file: yield* playedIn(where) }
})

describe("trygglogg verify", () => {
  it.live(
    "says of a whole log, and of the access log beside it, that they are what was written",
    () =>
      Effect.gen(function* () {
        const { file } = yield* played
        const ran = yield* trygglogg(["verify", "--db", `sqlite:${file}`, "--json"])
        assert.strictEqual(ran.code, 0, ran.stderr)
        const { command, logs, ok } = documentOf(ran)
        assert.deepStrictEqual([command, ok], ["verify", true])
        const [events, access] = logs
        assert.deepStrictEqual([events.log, events.origin, events.faults], ["events", "teststad", []])
        assert.match(events.root, /^[0-9a-f]{64}$/)
        yield* administrate(file, (database) => database.exec("DELETE FROM events WHERE position = 30"))
        assert.strictEqual((yield* trygglogg(["verify", "--db", `sqlite:${file}`])).code, 4)
        assert.deepStrictEqual([access.log, access.events, access.faults], ["access", 3, []])
      }),
    aBusyMachine
  )

  it.live("tells every fault with its position, in both languages, and ends with 4", () =>
    Effect.gen(function* () {
      const { file, where } = yield* played
      yield* administrate(file, (database) =>
        database.exec("UPDATE events SET data = data || ' ' WHERE position = 7; DELETE FROM events WHERE position = 30")
      )
      yield* administrate(join(where, "stad.access.db"), (database) =>
        database.exec("UPDATE events SET version = 2 WHERE position = 3")
      )
      const [sv, en, json] = yield* Effect.all(
        [[], ["--lang", "en"], ["--json"]].map((more) => inProcess(["verify", "--db", `sqlite:${file}`, ...more])),
        { concurrency: 2 }
      )
      assert.deepStrictEqual([sv?.code, en?.code, json?.code], [4, 4, 4])
      assert.include(sv?.stdout, "FEL: händelse 7: innehållet är ändrat")
      assert.include(sv?.stdout, "FEL: händelse 30: saknas")
      assert.include(en?.stdout, "FAULT: event 7: the content has been changed")
      assert.include(en?.stdout, "FAULT: event 3: the content has been changed")
      assert.include(sv?.stderr, "TL-CLI-020: Loggen är inte som den skrevs.")
      const { logs, ok } = documentOf(json ?? { code: 1, stdout: "", stderr: "" })
      assert.isFalse(ok)
      assert.deepInclude(logs[0].faults, { kind: "contentChanged", position: 7 })
      assert.deepInclude(logs[0].faults, { kind: "missing", position: 30 })
      assert.deepStrictEqual(logs[1].faults, [{ kind: "contentChanged", position: 3 }])
    })
  )

  it.live("finds the access log of another city", () =>
    Effect.gen(function* () {
      const { file, where } = yield* played
      copyFileSync(file, join(where, "stad.access.db"))
      const ran = yield* inProcess(["verify", "--db", `sqlite:${file}`, "--json"])
      assert.strictEqual(ran.code, 4)
      assert.deepStrictEqual(documentOf(ran).logs[1].faults, [{ kind: "origin", name: "teststad" }])
    })
  )

  it.live("compares with a root noted before, and with a copy", () =>
    Effect.gen(function* () {
      const { file, where } = yield* played
      const copy = join(where, "kopia.db")
      copyFileSync(file, copy)
      const asked = ["verify", "--db", `sqlite:${file}`, "--json"]
      const { stderr, stdout } = yield* inProcess(asked)
      assert.strictEqual(stderr, "")
      const [first] = JSON.parse(stdout).logs
      const known = `${first.size}:${first.root}`
      const kept = join(where, "kontroll.json")
      writeFileSync(kept, stdout)
      assert.strictEqual((yield* inProcess([...asked, "--known", kept])).code, 0)
      const same = yield* inProcess([...asked, "--known", known, "--copy", `sqlite:${copy}`])
      assert.strictEqual(same.code, 0)
      const wrong = yield* inProcess([...asked, "--known", `5:${"0".repeat(64)}`])
      assert.strictEqual(wrong.code, 4)
      assert.deepStrictEqual(documentOf(wrong).logs[0].faults, [{ kind: "knownRoot", position: 5 }])
      const other = join(where, "stad.access.db")
      yield* administrate(other, (database) => database.exec("UPDATE log_head SET root = zeroblob(32)"))
      writeFileSync(kept, (yield* inProcess(asked)).stdout)
      const changed = yield* inProcess([...asked, "--known", kept])
      assert.deepStrictEqual(documentOf(changed).logs[1].faults, [
        { kind: "knownRoot", position: 3 },
        { kind: "headRoot" }
      ])
      const neither = yield* inProcess([...asked, "--known", join(where, "ingen.json")])
      assert.deepStrictEqual([neither.code, documentOf(neither).error.code], [2, "TL-CLI-015"])
      yield* administrate(copy, (database) => database.exec("UPDATE events SET version = 3 WHERE position = 2"))
      const untrusted = yield* inProcess([...asked, "--copy", `sqlite:${copy}`])
      assert.deepStrictEqual([untrusted.code, documentOf(untrusted).error.code], [4, "TL-CLI-019"])
    })
  )

  it.live(
    "reads a copy in a folder nobody may write to, and leaves nothing there",
    () =>
      Effect.gen(function* () {
        const { file, where } = yield* played
        const sealed = join(where, "bevis")
        mkdirSync(sealed)
        copyFileSync(file, join(sealed, "stad.db"))
        chmodSync(where, 0o755)
        chmodSync(join(sealed, "stad.db"), 0o444)
        chmodSync(sealed, 0o555)
        const asked = ["verify", "--db", `sqlite:${join(sealed, "stad.db")}`, "--quiet"]
        const ran = yield* trygglogg(asked, { asSomebody: true })
        chmodSync(sealed, 0o755)
        assert.strictEqual(ran.code, 0, ran.stderr)
        assert.include(ran.stdout, "Ingen läslogg ligger bredvid loggen.")
        assert.deepStrictEqual(readdirSync(sealed), ["stad.db"])
      }),
    aBusyMachine
  )
})

describe("a file that cannot be verified", () => {
  const ends = Effect.fnUntraced(function* (file: string, code: number, problem: string) {
    const ran = yield* inProcess(["verify", "--db", `sqlite:${file}`, "--json"])
    assert.deepStrictEqual([ran.code, documentOf(ran).error.code], [code, problem], ran.stderr)
    assert.notMatch(ran.stderr, /\n\s+at /)
  })

  it.live("is not there: 3", () => Effect.flatMap(folder, (where) => ends(join(where, "stad.db"), 3, "TL-CLI-004")))

  it.live("holds another kind of database: 3", () =>
    Effect.gen(function* () {
      const { where } = yield* played
      const file = join(where, "annan.db")
      const database = new DatabaseSync(file)
      database.exec("CREATE TABLE t (x)")
      database.close()
      yield* ends(file, 3, "TL-CLI-005")
    })
  )

  it.live("is empty: 3", () =>
    Effect.gen(function* () {
      const file = join(yield* folder, "tom.db")
      writeFileSync(file, "")
      yield* ends(file, 3, "TL-CLI-005")
    })
  )

  it.live("is no database, or too damaged to be one: 4", () =>
    Effect.gen(function* () {
      const file = join(yield* folder, "text.db")
      writeFileSync(file, "Kära dagbok. ".repeat(500))
      yield* ends(file, 4, "TL-CLI-007")
    })
  )

  it.live("has no head: 4", () =>
    Effect.gen(function* () {
      const { file } = yield* played
      yield* administrate(file, (database) => database.exec("DELETE FROM log_head"))
      yield* ends(file, 4, "TL-CLI-007")
    })
  )

  it.live(
    "may not be read: 6",
    () =>
      Effect.gen(function* () {
        const { file, where } = yield* played
        chmodSync(where, 0o755)
        chmodSync(file, 0o000)
        const ran = yield* trygglogg(["verify", "--db", `sqlite:${file}`], { asSomebody: true })
        assert.strictEqual(ran.code, 6, ran.stderr)
        assert.include(ran.stderr, "TL-CLI-008")
      }),
    aBusyMachine
  )

  it.live("is locked by another program: 7, and readable again afterwards", () =>
    Effect.gen(function* () {
      const { file, where } = yield* played
      rmSync(join(where, "stad.access.db"))
      const other = new DatabaseSync(file)
      other.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE")
      yield* ends(file, 7, "TL-CLI-009")
      other.exec("COMMIT")
      other.close()
      assert.strictEqual((yield* inProcess(["verify", "--db", `sqlite:${file}`])).code, 0)
    })
  )
})
