import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Schema } from "effect"

const Report = Schema.fromJsonString(
  Schema.Struct({
    testResults: Schema.Array(
      Schema.Struct({
        assertionResults: Schema.Array(
          Schema.Struct({
            ancestorTitles: Schema.Array(Schema.String),
            title: Schema.String,
            status: Schema.Literals(["passed", "failed", "skipped", "pending", "todo", "disabled"])
          })
        )
      })
    )
  })
)
const require = createRequire(import.meta.url)
const config = require.resolve("./wrongLogs/vitest.config.ts")
const suite = require.resolve("./wrongLogs/suite.fixture.ts")
const vitest = join(dirname(require.resolve("vitest/package.json")), "vitest.mjs")

/** Runs the suite on all the wrong logs in a process of its own, since here their failures would be ours. */
const runSuite = async () => {
  const folder = await mkdtemp(join(tmpdir(), "wrong-logs-"))
  try {
    const report = join(folder, "report.json")
    const args = [vitest, "run", suite, "--config", config, "--reporter=json", "--outputFile", report]
    // It exits with 1, as it must: what counts is the report.
    await once(spawn(process.execPath, args, { cwd: dirname(config), stdio: "ignore" }), "close")
    const { testResults } = await Effect.runPromise(Schema.decodeEffect(Report)(await readFile(report, "utf8")))
    return testResults.flatMap(({ assertionResults }) => assertionResults)
  } finally {
    await rm(folder, { recursive: true })
  }
}
const results = await runSuite()
const of = (log: string) => results.filter(({ ancestorTitles }) => ancestorTitles.includes(log))

interface Wrong {
  readonly log: string
  /** The promise it breaks: the checker of histories names it too, whoever asked and however it came about. */
  readonly breaks: string
  readonly fails: ReadonlyArray<string>
}

const wrong: ReadonlyArray<Wrong> = [
  {
    log: "naive reader",
    breaks: "G2",
    fails: [
      "G2 a reader who looks again and again while others write misses nothing",
      "G2 a follower who runs while others write gets every event once, in order"
    ]
  },
  {
    log: "without conditions",
    breaks: "G3",
    fails: [
      "G3 lets exactly one of twenty racing writers in",
      "G3 counts without losing one, however many count at once",
      "G3 is judged against what came earlier in the same group, and not against the commit itself",
      "G3 G6 asked for a type, finds it, and is overtaken by it, and by nothing else",
      "G3 G6 asked for a tag, finds it, and is overtaken by it, and by nothing else",
      "G3 G6 asked for everything, finds it, and is overtaken by it, and by nothing else",
      "G9 answers any program as the log in memory does",
      "G9 answers clients side by side, and those who follow, as the array of its events does"
    ]
  },
  {
    log: "one for all",
    breaks: "G4",
    fails: [
      "G4 one refused commit leaves the others of its group alone, the refused in place 0",
      "G4 one refused commit leaves the others of its group alone, the refused in place 1",
      "G4 one refused commit leaves the others of its group alone, the refused in place 2",
      "G9 answers clients side by side, and those who follow, as the array of its events does"
    ]
  },
  {
    log: "forgetful",
    breaks: "G5",
    fails: [
      "G5 a repeated command id appends nothing and is answered with the first result",
      "G5 a command id repeated within a group is answered from the first of them",
      "G5 of twenty at once with one command id, one is carried out and all are told the same",
      "G5 a repeated command id is answered even where its condition no longer holds",
      "G5 finds what a command recorded, all of it in order, and nothing of another's",
      "G9 answers clients side by side, and those who follow, as the array of its events does"
    ]
  },
  {
    log: "unkept",
    breaks: "G4",
    fails: [
      "G4 keeps whatever it has acknowledged, each of many",
      "G5 finds what a command recorded, all of it in order, and nothing of another's",
      "G9 answers any program as the log in memory does",
      "G9 answers clients side by side, and those who follow, as the array of its events does"
    ]
  }
]

describe("the conformance suite", () => {
  it("is green, every test of it, on a log that is right", () => {
    assert.isAbove(of("right").length, 60)
    assert.deepStrictEqual(
      of("right").filter(({ status }) => status !== "passed"),
      []
    )
  })

  it.for(wrong)(
    "is red on the log that is wrong, $log, by the name of the promise it breaks: $breaks",
    ({ breaks, fails, log }) => {
      const failed = of(log).flatMap(({ status, title }) => (status === "failed" ? [title] : []))
      assert.includeMembers(failed, [...fails])
      assert.isTrue(fails.some((title) => title.startsWith(breaks)))
      assert.isTrue(failed.some((title) => title.startsWith("G9 answers clients who ask at once")))
      assert.strictEqual(of(log).length, of("right").length, "the same suite")
    }
  )

  it("is red on a scan that gives less than a read, and by that alone", () => {
    const failed = of("short scan").flatMap(({ status, title }) => (status === "failed" ? [title] : []))
    assert.deepStrictEqual(failed, ["G6 reads far more than one chunk, whole, limited, from the middle and backwards"])
  })

  it("tells the naive reader from a right log by what readers see, and by that alone", () => {
    const passed = of("naive reader").flatMap(({ status, title }) => (status === "passed" ? [title] : []))
    assert.includeMembers(passed, [
      "G1 numbers from one without holes, in the order given",
      "G3 lets exactly one of twenty racing writers in",
      "G9 answers any program as the log in memory does"
    ])
  })
})
