import { DatabaseSync } from "node:sqlite"
import { closeSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { LogUnavailable } from "@trygglogg/log"
import { Effect } from "effect"
import { type Database, open, type Options } from "../src/database.ts"
import { DatabaseRefused } from "../src/error.ts"
import { folder } from "./temporary.ts"

const migrations = ["CREATE TABLE words (word TEXT NOT NULL UNIQUE) STRICT"]

const state = (file: string, more: Partial<Options> = {}) =>
  open({ file, kind: "state", durable: true, migrations, ...more })

const words = (database: Database) =>
  database.read(() =>
    database
      .prepare("SELECT word FROM words ORDER BY word")
      .all()
      .map((row) => row[0])
  )

const add = (database: Database, word: string) =>
  database.transaction(() => database.prepare("INSERT INTO words VALUES (?)").run(word))

describe("opening a database", () => {
  it.effect("makes the folder and a file that only its owner reads, in a path with spaces and åäö", () =>
    Effect.gen(function* () {
      const file = join(yield* folder, "en mapp", "vårt arkiv.db")
      yield* add(yield* state(file), "ett")
      for (const end of ["", "-wal", "-shm"]) assert.strictEqual(statSync(file + end).mode % 0o1000, 0o600)
      assert.strictEqual(statSync(join(file, "..")).mode % 0o1000, 0o700)
    })
  )

  it.effect("keeps what was written when it is opened again", () =>
    Effect.gen(function* () {
      const file = join(yield* folder, "a.db")
      yield* Effect.scoped(Effect.flatMap(state(file), (database) => add(database, "ett")))
      assert.deepStrictEqual(yield* words(yield* state(file)), ["ett"])
    })
  )

  it.effect("runs only the migrations that the file has not had", () =>
    Effect.gen(function* () {
      const file = join(yield* folder, "a.db")
      yield* Effect.scoped(Effect.flatMap(state(file), (database) => add(database, "ett")))
      const newer = [...migrations, "INSERT INTO words VALUES ('två')"]
      yield* Effect.scoped(state(file, { migrations: newer }))
      assert.deepStrictEqual(yield* words(yield* state(file, { migrations: newer })), ["ett", "två"])
    })
  )

  it.effect("leaves nothing of a migration that fails", () =>
    Effect.gen(function* () {
      const file = join(yield* folder, "a.db")
      const broken = [...migrations, "CREATE TABLE half (a TEXT) STRICT; SELECT nothing FROM nowhere"]
      assert.isTrue((yield* Effect.exit(Effect.scoped(state(file, { migrations: broken }))))._tag === "Failure")
      const database = yield* state(file)
      assert.deepStrictEqual(yield* words(database), [])
      const tables = database.read(() => database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all())
      assert.strictEqual((yield* tables).length, 1)
    })
  )

  it.effect("refuses a file that a newer program has migrated", () =>
    Effect.gen(function* () {
      const file = join(yield* folder, "a.db")
      yield* Effect.scoped(state(file, { migrations: [...migrations, "CREATE TABLE more (a TEXT) STRICT"] }))
      const refused = yield* Effect.flip(Effect.scoped(state(file)))
      assert.deepStrictEqual(refused, new DatabaseRefused({ file, reason: "NewerVersion" }))
    })
  )

  it.effect("refuses a database of another kind", () =>
    Effect.gen(function* () {
      const file = join(yield* folder, "a.db")
      yield* Effect.scoped(state(file))
      const refused = yield* Effect.flip(Effect.scoped(state(file, { kind: "keys" })))
      assert.deepStrictEqual(refused, new DatabaseRefused({ file, reason: "OtherKind" }))
    })
  )

  it.effect("refuses another program's database and leaves it as it was", () =>
    Effect.gen(function* () {
      const file = join(yield* folder, "a.db")
      const theirs = new DatabaseSync(file)
      theirs.exec("CREATE TABLE theirs (a)")
      theirs.close()
      const before = readFileSync(file)
      const refused = yield* Effect.flip(Effect.scoped(state(file)))
      assert.deepStrictEqual(refused, new DatabaseRefused({ file, reason: "OtherKind" }))
      assert.deepStrictEqual(readFileSync(file), before)
    })
  )

  it.effect("is fully synchronous when durable, and less so only when asked", () =>
    Effect.gen(function* () {
      const path = yield* folder
      const synchronous = (database: Database) =>
        Effect.map(
          database.read(() => database.prepare("PRAGMA synchronous").get()),
          (row) => row?.[0]
        )
      assert.strictEqual(yield* synchronous(yield* state(join(path, "a.db"))), 2)
      assert.strictEqual(yield* synchronous(yield* state(join(path, "b.db"), { durable: false })), 1)
    })
  )
})

describe("a database in trouble", () => {
  it.effect("is damaged when the file is not a database", () =>
    Effect.gen(function* () {
      const file = join(yield* folder, "a.db")
      writeFileSync(file, "This has never been a database.\n".repeat(400))
      assert.deepStrictEqual(yield* Effect.flip(Effect.scoped(state(file))), new LogUnavailable({ reason: "damaged" }))
    })
  )

  it.effect("is damaged when a page of it is", () =>
    Effect.gen(function* () {
      const file = join(yield* folder, "a.db")
      yield* Effect.scoped(
        Effect.flatMap(state(file), (database) =>
          database.transaction(() => {
            for (let n = 0; n < 5_000; n++) database.prepare("INSERT INTO words VALUES (?)").run(`ord ${n}`)
          })
        )
      )
      const descriptor = openSync(file, "r+")
      for (let page = 2; page < 20; page++) writeSync(descriptor, Buffer.alloc(64, 0xa5), 0, 64, page * 4096)
      closeSync(descriptor)
      assert.deepStrictEqual(
        yield* Effect.flip(Effect.scoped(Effect.flatMap(state(file), words))),
        new LogUnavailable({ reason: "damaged" })
      )
    })
  )

  it.effect("is io when there can be no file", () =>
    Effect.gen(function* () {
      const path = yield* folder
      writeFileSync(join(path, "file"), "")
      const reason = Effect.flip(Effect.scoped(state(join(path, "file", "a.db"))))
      assert.deepStrictEqual(yield* reason, new LogUnavailable({ reason: "io" }))
    })
  )

  it.effect("is full when there is no space, keeps nothing half, and works again when there is", () =>
    Effect.gen(function* () {
      const database = yield* state(join(yield* folder, "a.db"))
      const pages = (count: number) => database.read(() => database.prepare(`PRAGMA max_page_count = ${count}`).all())
      yield* pages(4)
      const two = database.transaction(() => {
        database.prepare("INSERT INTO words VALUES (?)").run("liten")
        database.prepare("INSERT INTO words VALUES (?)").run("stor".repeat(10_000))
      })
      assert.deepStrictEqual(yield* Effect.flip(two), new LogUnavailable({ reason: "full" }))
      assert.deepStrictEqual(yield* words(database), [])
      yield* pages(1_000)
      yield* two
      assert.strictEqual((yield* words(database)).length, 2)
    })
  )

  it.effect("is readOnly when opened to look at", () =>
    Effect.gen(function* () {
      const file = join(yield* folder, "a.db")
      yield* Effect.scoped(Effect.flatMap(state(file), (database) => add(database, "ett")))
      const database = yield* state(file, { readOnly: true })
      assert.deepStrictEqual(yield* words(database), ["ett"])
      assert.deepStrictEqual(yield* Effect.flip(add(database, "två")), new LogUnavailable({ reason: "readOnly" }))
    })
  )

  it.effect("is closed after its scope", () =>
    Effect.gen(function* () {
      const database = yield* Effect.scoped(state(join(yield* folder, "a.db")))
      assert.deepStrictEqual(yield* Effect.flip(words(database)), new LogUnavailable({ reason: "closed" }))
      assert.deepStrictEqual(yield* Effect.flip(add(database, "ett")), new LogUnavailable({ reason: "closed" }))
    })
  )

  it.live("waits for another's transaction, and is busy when that does not end", () =>
    Effect.gen(function* () {
      const file = join(yield* folder, "a.db")
      const database = yield* state(file)
      const other = new DatabaseSync(file)
      other.exec("BEGIN IMMEDIATE")
      setTimeout(() => other.exec("COMMIT"), 400)
      yield* add(database, "ett")
      other.exec("BEGIN IMMEDIATE")
      assert.deepStrictEqual(yield* Effect.flip(add(database, "två")), new LogUnavailable({ reason: "busy" }))
      other.close()
      assert.deepStrictEqual(yield* words(database), ["ett"])
    })
  )

  it.effect("rolls back what a defect interrupts, and stays usable", () =>
    Effect.gen(function* () {
      const database = yield* state(join(yield* folder, "a.db"))
      const broken = database.transaction(() => {
        database.prepare("INSERT INTO words VALUES (?)").run("ett")
        throw new TypeError("a fault of ours")
      })
      assert.strictEqual((yield* Effect.exit(broken))._tag, "Failure")
      assert.deepStrictEqual(yield* words(database), [])
      yield* add(database, "två")
    })
  )
})
