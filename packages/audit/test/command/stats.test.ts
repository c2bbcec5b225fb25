import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { playedIn } from "../played.ts"
import { folder } from "../temporary.ts"
import { aBusyMachine, documentOf, inProcess, trygglogg } from "./commandLine.ts"

const department = "skarholmen-socialtjanst"
const year = ["--unit", department, "--from", "2023-01-01", "--to", "2024-01-01"]

/** Domain specification 4.9.1, F-1, asked on the command line of a log played through commands. */
const asked = Effect.fnUntraced(function* (...args: ReadonlyArray<string>) {
  const file = yield* playedIn(yield* folder)
  const [statistic = "", ...flags] = args
  return yield* inProcess(["stats", statistic, "--db", `sqlite:${file}`, ...flags])
})

const figure = (...args: ReadonlyArray<string>) =>
  Effect.map(asked(...args, "--json"), (ran) => {
    assert.strictEqual(ran.code, 0, ran.stderr)
    return documentOf(ran)
  })

/** The same through `./trygglogg`, as somebody who answers a politician would ask. */
const figureInTerminal = Effect.fnUntraced(function* (...args: ReadonlyArray<string>) {
  const cwd = yield* folder
  yield* playedIn(cwd)
  const [statistic = "", ...flags] = args
  const ran = yield* trygglogg(["stats", statistic, "--db", "sqlite:./stad.db", ...flags, "--json"], { cwd })
  assert.strictEqual(ran.code, 0, ran.stderr)
  return documentOf(ran)
})

interface Cell {
  readonly name: { readonly sv: string }
  readonly value: { readonly shown: boolean; readonly count?: number; readonly because?: string }
}
const cells = ({ cells: some }: { readonly cells: ReadonlyArray<Cell> }) =>
  some.map(({ name, value }) => [name.sv, value.count ?? value.because])

describe("Skärholmen 2023 for who handles the cases", () => {
  it.live(
    "8 reported, 5, 2 and 1 by unit, most of them from ekonomiskt bistånd",
    () =>
      Effect.gen(function* () {
        const given = yield* figureInTerminal("ST-01", ...year, "--by", "unit", "--audience", "handling")
        assert.deepStrictEqual(given.total, { shown: true, count: 8 })
        assert.deepStrictEqual(cells(given), [
          ["Barn och unga", 2],
          ["Ekonomiskt bistånd", 5],
          ["Vuxen", 1]
        ])
        assert.deepStrictEqual(given.majority, { shown: true, in: { unit: "skarholmen-ekonomiskt-bistand" } })
        assert.deepStrictEqual(
          [given.countUnit, given.dateBasis, given.audience],
          ["incidents", "reported", "handling"]
        )
        assert.match(given.root, /^[0-9a-f]{64}$/)
        assert.include(given.sentence.sv, "De flesta, 5 av 8, kom från Ekonomiskt bistånd.")
      }),
    aBusyMachine
  )

  it.live(
    "1 of them outside the workplace, 12.5 %, and 7 not",
    () =>
      Effect.gen(function* () {
        const given = yield* figureInTerminal("ST-04", ...year, "--audience", "handling")
        assert.deepStrictEqual(cells(given).slice(0, 2), [
          ["utanför arbetsplatsen", 1],
          ["på arbetsplatsen", 7]
        ])
        assert.deepInclude(given.outside, { count: 1, outOf: 8, percent: 12.5 })
      }),
    aBusyMachine
  )

  it.live("9 by the day they occurred", () =>
    Effect.gen(function* () {
      const given = yield* figure("ST-01", ...year, "--basis", "occurred", "--audience", "handling")
      assert.deepStrictEqual(given.total, { shown: true, count: 9 })
    })
  )

  it.live("exposures are another number, and so are forms", () =>
    Effect.gen(function* () {
      const exposures = yield* figure("ST-02", ...year, "--audience", "handling")
      assert.deepStrictEqual([exposures.countUnit, exposures.total.count], ["exposures", 11])
      const forms = yield* figure("ST-03", ...year, "--audience", "handling")
      assert.isTrue(forms.overlapping)
      assert.deepStrictEqual(
        cells(forms).find(([name]) => name === "hot"),
        ["hot", 5]
      )
      const threats = yield* figure("ST-01", ...year, "--forms", "threat,corruption", "--audience", "handling")
      assert.strictEqual(threats.total.count, 6)
      const all = yield* figure("ST-01", ...year, "--forms", "all", "--audience", "handling")
      assert.strictEqual(all.total.count, 9)
    })
  )

  it.live("nothing before anything was reported, and the digests of the rows then", () =>
    Effect.gen(function* () {
      const given = yield* figure("ST-01", ...year, "--audience", "handling", "--as-of", "25")
      assert.deepStrictEqual([given.total.count, given.position, given.root], [0, 25, null])
      assert.match(given.digests.statistics, /^[0-9a-f]{64}$/)
    })
  )
})

describe("Skärholmen 2023 for everybody", () => {
  it.live(
    "the total of 8, and every unit hidden: 5 would tell that 3 are left",
    () =>
      Effect.gen(function* () {
        const given = yield* figureInTerminal("ST-01", ...year, "--by", "unit", "--audience", "public")
        assert.deepStrictEqual(given.total, { shown: true, count: 8 })
        assert.deepStrictEqual(cells(given), [
          ["Barn och unga", "small"],
          ["Ekonomiskt bistånd", "complement"],
          ["Vuxen", "small"]
        ])
        assert.deepStrictEqual([given.policy.threshold, given.majority], [5, { shown: false, in: null }])
      }),
    aBusyMachine
  )

  it.live(
    "neither the 1 outside the workplace nor the 7 that would tell it, also when nobody says who asks",
    () =>
      Effect.gen(function* () {
        const given = yield* figureInTerminal("ST-04", ...year)
        assert.strictEqual(given.audience, "public")
        assert.deepStrictEqual(cells(given).slice(0, 2), [
          ["utanför arbetsplatsen", "small"],
          ["på arbetsplatsen", "complement"]
        ])
        assert.deepStrictEqual(given.outside, { shown: false, because: "hidden" })
      }),
    aBusyMachine
  )
})

describe("the table for people", () => {
  it.live("has the sentence, every cell or why it is hidden, and what the figure rests on", () =>
    Effect.gen(function* () {
      const sv = yield* asked("ST-01", ...year, "--by", "unit")
      assert.strictEqual(sv.code, 0)
      assert.include(sv.stdout, "ST-01  Under 2023 rapporterades 8 händelser med otillåten påverkan")
      assert.match(sv.stdout, /Ekonomiskt bistånd +visas inte: annars går ett litet tal att räkna ut/)
      assert.match(sv.stdout, /Totalt +8/)
      assert.match(sv.stdout, /Rot +[0-9a-f]{64}/)
      const en = yield* asked("ST-01", ...year, "--by", "unit", "--audience", "handling", "--lang", "en")
      assert.match(en.stdout, /Ekonomiskt bistånd +5 +62\.5 %/)
      assert.match(en.stdout, /Day that counts +reported/)
      assert.notInclude(en.stdout, "\u001b")
    })
  )
})

describe("a question without an answer", () => {
  it.live.each([
    { what: "a unit nobody knows", args: ["--unit", "nowhere"], code: 3, problem: "TL-STAT-002" },
    { what: "a unit that can be none", args: ["--unit", "19121212-1212"], code: 3, problem: "TL-STAT-002" },
    { what: "a month that is none", args: ["--from", "2023-13-01"], code: 2, problem: "TL-CLI-011" },
    { what: "a day that is none", args: ["--to", "2023-02-30"], code: 2, problem: "TL-CLI-011" },
    { what: "a period that ends first", args: ["--from", "2025-01-01"], code: 2, problem: "TL-STAT-001" },
    { what: "a form that is none", args: ["--forms", "threat,gossip"], code: 2, problem: "TL-CLI-012" },
    { what: "no form", args: ["--forms", ","], code: 2, problem: "TL-CLI-012" },
    { what: "part of a year for everybody", args: ["--to", "2023-07-01"], code: 6, problem: "TL-STAT-004" },
    {
      what: "a unit nobody has counted",
      args: ["--unit", "stockholm", "--to", "2022-12-31"],
      code: 2,
      problem: "TL-STAT-001"
    }
  ])("$what", ({ args, code, problem }) =>
    Effect.gen(function* () {
      const given = new Map([...pairs(year), ...pairs(args)])
      const ran = yield* asked("ST-01", ...[...given].flat(), "--json")
      const { error } = documentOf(ran)
      assert.deepStrictEqual([ran.code, error.code], [code, problem])
      assert.include(ran.stderr, `${problem}: ${error.text.sv}`)
    })
  )

  it.live("a breakdown of what brings its own", () =>
    Effect.gen(function* () {
      const ran = yield* asked("ST-03", ...year, "--by", "unit", "--json")
      assert.deepStrictEqual([ran.code, documentOf(ran).error.code], [2, "TL-CLI-017"])
    })
  )
})

/** Flags with their values. */
const pairs = (args: ReadonlyArray<string>): ReadonlyArray<readonly [string, string]> =>
  args.flatMap((word, index) => (index % 2 === 0 ? [[word, args[index + 1] ?? ""] as const] : []))
