import { readdirSync } from "node:fs"
import { join } from "node:path"
import { RegisterUnit } from "@trygglogg/core/organisation"
import { Day, UnitId } from "@trygglogg/core/vocabulary"
import { ActorRef, CommandId, handle } from "@trygglogg/log"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { cityAt } from "../played.ts"
import { folder } from "../temporary.ts"
import { aBusyMachine, documentOf, inProcess, trygglogg } from "./commandLine.ts"

describe("trygglogg demo skarholmen", () => {
  it.live(
    "plays the case, prints the department's ref alone, and changes nothing the second time",
    () =>
      Effect.gen(function* () {
        const cwd = yield* folder
        const first = yield* trygglogg(["demo", "skarholmen", "--db", "sqlite:./data/stad.db"], { cwd })
        assert.deepStrictEqual([first.code, first.stdout], [0, "skarholmen-socialtjanst\n"])
        const second = yield* trygglogg(["demo", "skarholmen", "--db", "sqlite:./data/stad.db", "--json"], { cwd })
        const { department, position, recorded } = documentOf(second)
        assert.deepStrictEqual([second.code, department, recorded], [0, "skarholmen-socialtjanst", 0])
        assert.isAbove(position, 50)
        assert.strictEqual((yield* trygglogg(["verify", "--db", "sqlite:./data/stad.db"], { cwd })).code, 0)
      }),
    aBusyMachine
  )

  it.live(
    "keeps to the origin it was told, and to the one a file has",
    () =>
      Effect.gen(function* () {
        const cwd = yield* folder
        const env = { TRYGGLOGG_ORIGIN: "skarholmen.test" }
        yield* trygglogg(["demo", "skarholmen", "--db", "sqlite:stad.db"], { cwd, env })
        const again = yield* trygglogg(["demo", "skarholmen", "--db", "sqlite:stad.db"], { cwd })
        assert.strictEqual(again.code, 0, again.stderr)
        const verified = yield* trygglogg(["verify", "--db", "sqlite:stad.db", "--json"], { cwd })
        assert.strictEqual(documentOf(verified).logs[0].origin, "skarholmen.test")
      }),
    aBusyMachine
  )

  it.live("refuses a log of others, and leaves it as it is", () =>
    Effect.gen(function* () {
      const where = yield* folder
      const register = handle(RegisterUnit)(
        { unitId: UnitId.make("u-city"), kind: "city", name: "Staden", from: Day.make("2023-01-01") },
        { commandId: CommandId.make("c-1"), actor: ActorRef.make("p-1") }
      )
      yield* Effect.provide(register, cityAt(join(where, "stad.db")))
      const ran = yield* inProcess(["demo", "skarholmen", "--db", `sqlite:${join(where, "stad.db")}`, "--json"])
      assert.deepStrictEqual([ran.code, documentOf(ran).error.code], [7, "TL-CLI-018"])
      const verified = yield* inProcess(["verify", "--db", `sqlite:${join(where, "stad.db")}`, "--json"])
      assert.strictEqual(documentOf(verified).logs[0].events, 1)
    })
  )

  it.live("writes nothing where the command cannot be meant", () =>
    Effect.gen(function* () {
      const cwd = yield* folder
      const unknown = yield* inProcess(["demo", "rinkeby", "--db", `sqlite:${join(cwd, "stad.db")}`])
      const elsewhere = yield* inProcess(["demo", "skarholmen", "--db", "mysql://localhost/stad"])
      const memory = yield* inProcess(["demo", "skarholmen", "--db", "sqlite::memory:"])
      assert.deepStrictEqual([unknown.code, elsewhere.code, memory.code], [2, 2, 2])
      assert.deepStrictEqual(readdirSync(cwd), [])
    })
  )
})
