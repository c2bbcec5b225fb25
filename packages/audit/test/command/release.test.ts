/** Figures that were let out, listed and counted again from the log alone. */
import { assert, describe, it } from "@effect/vitest"
import { countedForRelease } from "@trygglogg/core/overview"
import { ReleaseStatistic } from "@trygglogg/core/release"
import { Day, ReleaseId, UnitId } from "@trygglogg/core/vocabulary"
import { ActorRef, CommandId, EventLog, handle } from "@trygglogg/log"
import { Effect, Result } from "effect"
import { newestAt } from "../../src/command/asOf.ts"
import { readSources } from "../../src/command/stats/sources.ts"
import { cityAt, playedIn } from "../played.ts"
import { folder } from "../temporary.ts"
import { documentOf, inProcess } from "./commandLine.ts"

const department = UnitId.make("skarholmen-socialtjanst")
const question = {
  statistic: "incidentCount",
  by: "unit",
  basis: "reported",
  from: Day.make("2023-01-01"),
  to: Day.make("2024-01-01"),
  scope: department,
  forms: "five",
  audience: "public"
} as const

/** The year's incidents by unit, let out for everybody; with `more` counted than there were, where somebody cheats. */
const letOut = Effect.fnUntraced(function* (file: string, name: string, more = 0) {
  const act = Effect.gen(function* () {
    const log = yield* EventLog
    const { known } = yield* readSources(yield* newestAt(log, undefined), Day.make("2026-03-02"))
    const counted = Result.getOrThrow(countedForRelease(question, known)) ?? assert.fail("nothing is counted")
    const path = [department, UnitId.make("skarholmen"), UnitId.make("stockholm")] as const
    const [total, ...others] = counted.sums
    const invented = Array.from({ length: more }, (_, nth) => ({ id: `invented-${nth}` }))
    yield* handle(ReleaseStatistic)(
      {
        ...counted,
        releaseId: ReleaseId.make(name),
        unitPath: path,
        percentages: false,
        sums: [{ ...total, members: [...total.members, ...invented] }, ...others]
      },
      { commandId: CommandId.make(name), actor: ActorRef.make("p-1") }
    )
  })
  yield* Effect.provide(act, cityAt(file))
})

const played = Effect.gen(function* () {
  const file = yield* playedIn(yield* folder)
  const release = (...args: ReadonlyArray<string>) => inProcess(["release", ...args, "--db", `sqlite:${file}`])
  return { file, release }
})

describe("trygglogg release", () => {
  it.live("lists what was let out and what is not shown in it, and counts it again to the same bytes", () =>
    Effect.gen(function* () {
      const { file, release } = yield* played
      assert.deepStrictEqual((yield* release("list")).stdout.trim(), "")
      yield* letOut(file, "r-2023")
      const listed = yield* release("list")
      assert.match(
        listed.stdout,
        /^r-2023 approved incidentCount skarholmen-socialtjanst 2023-01-01 2024-01-01 public 59$/m
      )
      assert.match(listed.stdout, /^ {2}unit:skarholmen-vuxen small$/m)
      assert.match(listed.stdout, /^ {2}unit:skarholmen-ekonomiskt-bistand complement$/m)
      const document = documentOf(yield* release("list", "r-2023", "--json"))
      assert.deepStrictEqual([document.releases[0].position, document.releases[0].hidden.length], [59, 3])
      const checked = yield* release("check")
      assert.deepStrictEqual([checked.code, checked.stdout.trim()], [0, "r-2023 same 59"])
    })
  )

  it.live("finds a figure that was not what the log held, and ends with 5", () =>
    Effect.gen(function* () {
      const { file, release } = yield* played
      yield* letOut(file, "r-false", 7)
      const checked = yield* release("check", "r-false", "--json")
      assert.strictEqual(checked.code, 5)
      const [{ counted, released, result }] = documentOf(checked).checked
      assert.strictEqual(result, "differs")
      assert.notStrictEqual(counted, released)
      assert.include(checked.stderr, "TL-CLI-042")
    })
  )

  it.live("tells that there is no such figure", () =>
    Effect.gen(function* () {
      const { release } = yield* played
      const ran = yield* release("check", "r-none", "--json")
      assert.deepStrictEqual([ran.code, documentOf(ran).error.code], [3, "TL-CLI-044"])
    })
  )
})
