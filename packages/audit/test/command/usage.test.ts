import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { languageOf } from "../../src/command/language.ts"
import { problems } from "../../src/command/problem.ts"
import { aBusyMachine, documentOf, inProcess, trygglogg } from "./commandLine.ts"

const commands = ["verify", "replay", "stats", "demo"]

describe("help", () => {
  it.live.each([{ path: [] }, ...commands.map((command) => ({ path: [command] }))])(
    "of $path has three real examples",
    ({ path }) =>
      Effect.gen(function* () {
        const sv = yield* inProcess([...path, "--help"])
        assert.deepStrictEqual([sv.code, sv.stderr], [0, ""])
        const [, examples = ""] = sv.stdout.split("EXEMPEL")
        const lines = examples.split("\n").filter((line) => line.startsWith("  trygglogg "))
        assert.isAtLeast(lines.length, 3)
        assert.isTrue(lines.every((line) => commands.includes(line.trim().split(" ")[1] ?? "")))
        const en = yield* inProcess([...path, "--help", "--lang", "en"])
        assert.include(en.stdout, "EXAMPLES")
        assert.notInclude(en.stdout, "EXEMPEL")
        assert.notInclude(`${sv.stdout}${en.stdout}`, "\u001b")
      })
  )

  it.live(
    "is shown beside the data, with 2, when nothing is asked",
    () =>
      Effect.gen(function* () {
        const ran = yield* trygglogg([])
        assert.deepStrictEqual([ran.code, ran.stdout], [2, ""])
        assert.include(ran.stderr, "KOMMANDON")
      }),
    aBusyMachine
  )
})

describe("a command that cannot be meant", () => {
  it.live.each([
    { args: ["verifiera"], says: "kommandot verifiera finns inte" },
    { args: ["verify"], says: "flaggan --db saknas" },
    { args: ["verify", "--db", "sqlite:x.db", "--fort"], says: "flaggan --fort finns inte" },
    { args: ["verify", "--db", "sqlite:x.db", "mer"], says: "mer är för mycket" },
    { args: ["stats", "ST-99", "--db", "sqlite:x.db"], says: 'statistic kan inte vara "ST-99"' },
    {
      args: [
        "stats",
        "ST-01",
        "--db",
        "sqlite:x.db",
        "--unit",
        "u",
        "--from",
        "2023-01-01",
        "--to",
        "2024-01-01",
        "--audience",
        "alla"
      ],
      says: '--audience kan inte vara "alla"'
    }
  ])("$args ends with 2 and says why", ({ args, says }) =>
    Effect.gen(function* () {
      const sv = yield* inProcess([...args, "--json"])
      assert.strictEqual(sv.code, 2)
      assert.include(sv.stderr, "TL-CLI-002: Kommandot går inte att förstå")
      assert.include(sv.stderr, says)
      assert.deepInclude(documentOf(sv).error, { code: "TL-CLI-002", exit: 2 })
      assert.notMatch(sv.stderr, /\n\s+at /)
    })
  )
})

describe("the language", () => {
  it.each([
    { args: [], environment: {}, is: "sv" },
    { args: [], environment: { LANG: "C.UTF-8" }, is: "sv" },
    { args: [], environment: { LANG: "en_GB.UTF-8" }, is: "en" },
    { args: [], environment: { LANG: "en_GB.UTF-8", LC_ALL: "sv_SE.UTF-8" }, is: "sv" },
    { args: [], environment: { LANG: "en_US", LC_MESSAGES: "" }, is: "en" },
    { args: ["verify", "--lang", "en"], environment: { LANG: "sv_SE" }, is: "en" },
    { args: ["--lang=sv", "verify"], environment: { LANG: "en_US" }, is: "sv" },
    { args: ["--lang"], environment: { LANG: "en_US" }, is: "en" }
  ] as const)("of $args with $environment is $is", ({ args, environment, is }) =>
    assert.strictEqual(languageOf(args, environment), is)
  )
})

describe("the problems", () => {
  it("have a code each, and a text in each language", () => {
    const all = Object.values(problems)
    assert.strictEqual(new Set(all.map(({ code }) => code)).size, all.length)
    assert.strictEqual(new Set(all.flatMap(({ en, sv }) => [en, sv])).size, 2 * all.length)
  })
})
