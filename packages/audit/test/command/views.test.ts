import { DatabaseSync } from "node:sqlite"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { addUnknown, playedIn } from "../played.ts"
import { folder } from "../temporary.ts"
import { aBusyMachine, inProcess } from "./commandLine.ts"

const played = Effect.gen(function* () {
  const where = yield* folder
  const file = yield* playedIn(where)
  const views = (...args: ReadonlyArray<string>) => inProcess(["views", ...args, "--db", `sqlite:${file}`])
  return { where, file, views }
})

/** An administrator's hand in the rows of the units. */
const spoil = (where: string) =>
  Effect.sync(() => {
    const database = new DatabaseSync(join(where, "stad.views.db"))
    const sql =
      "UPDATE view_rows SET row = json_set(row, '$.kind', 'city') WHERE id = 'skarholmen' AND view IN (SELECT id FROM views WHERE name = 'units')"
    const { changes } = database.prepare(sql).run()
    database.close()
    return changes
  })

describe("trygglogg views", () => {
  it.live(
    "tells how each is doing, rebuilds one that was changed by hand, and takes it back",
    () =>
      Effect.gen(function* () {
        const { views, where } = yield* played
        const sound = yield* views("health")
        assert.strictEqual(sound.code, 0, sound.stderr)
        assert.match(sound.stdout, /^units \S+ (\d+)\/\1 0$/m)
        assert.isAbove(Number(yield* spoil(where)), 0)
        const refused = yield* views("rebuild", "units", "--same")
        assert.deepStrictEqual(
          [refused.code, /^different .*\n.*\ndiffering 1\nskarholmen$/m.test(refused.stdout)],
          [5, true]
        )
        const rebuilt = yield* views("rebuild", "units")
        assert.strictEqual(rebuilt.code, 0, rebuilt.stderr)
        const replay = yield* inProcess(["replay", "--db", `sqlite:${join(where, "stad.db")}`])
        const [line] = /^units [0-9a-f]{64}$/m.exec(replay.stdout) ?? []
        assert.include(rebuilt.stdout, line ?? "no digest")
        assert.strictEqual((yield* views("rebuild", "units", "--same")).code, 0)
        assert.match((yield* views("rollback", "units")).stdout, /^units \S+ \d+\n$/)
      }),
    aBusyMachine
  )

  it.live(
    "says that a view lacks events, that there is nothing to go back to, and which views there are",
    () =>
      Effect.gen(function* () {
        const { file, views } = yield* played
        assert.strictEqual((yield* views("rollback", "cases")).code, 3)
        const unknown = yield* views("rebuild", "case")
        assert.deepStrictEqual([unknown.code, unknown.stderr.includes("cases, ")], [2, true])
        yield* addUnknown(file)
        const lacking = yield* views("health")
        assert.strictEqual(lacking.code, 8)
        assert.match(lacking.stdout, /^events-of-unknown-types - (\d+)\/\1 1 \1$/m)
      }),
    aBusyMachine
  )
})
