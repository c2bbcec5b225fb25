/** ST-05 to ST-19 on the command line, of Skärholmen's 2023 played through commands. */
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { addUnknown, playedIn } from "../played.ts"
import { folder } from "../temporary.ts"
import { statisticIds } from "../../src/command/stats/words.ts"
import { documentOf, inProcess } from "./commandLine.ts"

const department = "skarholmen-socialtjanst"
const year = ["--unit", department, "--from", "2023-01-01", "--to", "2024-01-01"]

const asked = Effect.fnUntraced(function* (...args: ReadonlyArray<string>) {
  const file = yield* playedIn(yield* folder)
  const [statistic = "", ...flags] = args
  return yield* inProcess(["stats", statistic, "--db", `sqlite:${file}`, ...year, ...flags])
})

const figure = (...args: ReadonlyArray<string>) =>
  Effect.map(asked(...args, "--json"), (ran) => {
    assert.strictEqual(ran.code, 0, ran.stderr)
    return documentOf(ran)
  })

const countOf = (
  document: { readonly cells: ReadonlyArray<{ readonly key: string; readonly value: object }> },
  key: string
) => document.cells.find((one) => one.key === key)?.value

describe("every statistic", () => {
  it.live.each(statisticIds)("%s answers in both languages, or says why it cannot", (id) =>
    Effect.gen(function* () {
      const given = yield* figure(id, "--audience", "handling")
      assert.strictEqual(given.statistic, id)
      assert.include(["figure", "notMeasured", "cannotEstimate", "matrix", "districts"], given.kind)
      assert.notStrictEqual(given.sentence.sv, given.sentence.en)
      assert.match(given.sentence.sv, /\.$/)
      assert.deepStrictEqual([given.position, given.setAside], [59, 0])
    })
  )

  it.live("tells people the same: what was counted, its shares, its table and what it rests on", () =>
    Effect.gen(function* () {
      const { stdout } = yield* asked("ST-06", "--audience", "handling")
      assert.match(
        stdout,
        /^ST-06 {2}Från 2023-01-01 till och med 2023-12-31, Avdelningen för socialtjänst: 5 händelser/
      )
      assert.include(stdout, "Polisanmälda inom 30 dagar: 0 av 5, 0,0 procent (osäkerhet 0,0–43,4).")
      assert.match(stdout, /Inget beslut ännu +5\n/)
      assert.match(stdout, /Räknar +händelser\n/)
      assert.match(stdout, /Position +59\n/)
    })
  )

  it.live("is not measured, or cannot be estimated, in plain words and with the reason in a word", () =>
    Effect.gen(function* () {
      const survey = yield* figure("ST-09", "--audience", "public")
      assert.deepStrictEqual([survey.kind, survey.because], ["notMeasured", "noSurvey"])
      assert.include(survey.sentence.en, "It is not measured.")
      const dark = yield* figure("ST-10", "--audience", "public")
      assert.deepStrictEqual([dark.kind, dark.because], ["cannotEstimate", ["noSurvey"]])
    })
  )
})

describe("deadlines", () => {
  it.live("stand as they stood when the position was recorded, whenever somebody asks", () =>
    Effect.gen(function* () {
      const given = yield* figure("ST-11", "--audience", "handling")
      assert.deepStrictEqual(countOf(given, "D1:missed"), { shown: true, count: 8 })
      assert.deepStrictEqual(countOf(given, "D5:missed"), { shown: true, count: 5 })
      const then = yield* figure("ST-11", "--audience", "handling", "--as-of", String(given.position))
      assert.deepStrictEqual(then.cells, given.cells)
    })
  )
})

describe("for the public", () => {
  it.live("small numbers are hidden, each with its reason, and so are the shares that would tell them", () =>
    Effect.gen(function* () {
      const given = yield* figure("ST-15", "--audience", "public")
      assert.deepStrictEqual(countOf(given, "total"), { shown: true, count: 8 })
      assert.deepStrictEqual(countOf(given, "physical"), { shown: false, because: "complement" })
      const { stdout } = yield* asked("ST-15", "--audience", "public")
      assert.include(stdout, "visas inte: annars går ett litet tal att räkna ut")
    })
  )

  it.live("a part of a year is refused, as for counts", () =>
    Effect.gen(function* () {
      const file = yield* playedIn(yield* folder)
      const half = ["--unit", department, "--from", "2023-01-01", "--to", "2023-07-01"]
      const ran = yield* inProcess(["stats", "ST-06", "--db", `sqlite:${file}`, ...half, "--json"])
      assert.deepStrictEqual([ran.code, documentOf(ran).error.code], [6, "TL-STAT-004"])
    })
  )
})

describe("--explain", () => {
  it.live("writes the events behind a number, by position, type and time and nothing more", () =>
    Effect.gen(function* () {
      const given = yield* figure("ST-06", "--audience", "handling", "--explain", "pending")
      assert.strictEqual(given.explained.key, "pending")
      const reports = given.explained.events.filter(
        ({ type }: { readonly type: string }) => type === "IncidentReported"
      )
      assert.strictEqual(reports.length, 5)
      assert.sameMembers(Object.keys(given.explained.events[0]), ["position", "type", "recordedAt"])
      const units = yield* figure("ST-01", "--audience", "handling", "--by", "unit", "--explain", "total")
      assert.isAtLeast(units.explained.events.length, 8)
    })
  )

  it.live("of a number that is hidden, or that is not there, tells nothing", () =>
    Effect.gen(function* () {
      const hidden = yield* asked("ST-15", "--audience", "public", "--explain", "physical", "--json")
      assert.deepStrictEqual([hidden.code, documentOf(hidden).error.code], [6, "TL-CLI-040"])
      const unknown = yield* asked("ST-06", "--audience", "handling", "--explain", "moon", "--json")
      assert.deepStrictEqual([unknown.code, documentOf(unknown).error.code], [3, "TL-CLI-039"])
    })
  )
})

describe("the words of a question", () => {
  it.live.each([
    { args: ["ST-01", "--by", "role"], code: 2, problem: "TL-CLI-037" },
    { args: ["ST-06", "--by", "unit"], code: 2, problem: "TL-CLI-017" },
    { args: ["ST-09", "--survey", "en enkät"], code: 2, problem: "TL-CLI-038" }
  ])("$args is refused", ({ args, code, problem }) =>
    Effect.gen(function* () {
      const ran = yield* asked(...args, "--audience", "handling", "--json")
      assert.deepStrictEqual([ran.code, documentOf(ran).error.code], [code, problem])
    })
  )

  it.live("ST-03 by role is rows and columns", () =>
    Effect.gen(function* () {
      const given = yield* figure("ST-03", "--by", "role", "--audience", "handling")
      assert.deepStrictEqual([given.name, given.countUnit], ["formByRole", "exposures"])
      assert.strictEqual(
        given.cells.filter(({ kind }: { readonly kind: string }) => kind === "margin").length > 5,
        true
      )
    })
  )

  it.live("the organisation can be asked as it is on the last day, and is told so", () =>
    Effect.gen(function* () {
      const given = yield* figure("ST-06", "--audience", "handling", "--organisation", "now")
      assert.strictEqual(given.organisation, "now")
      const { stdout } = yield* asked("ST-06", "--audience", "handling", "--organisation", "now")
      assert.match(stdout, /Organisation +som den är den sista dagen/)
    })
  )
})

describe("events that cannot be read", () => {
  it.live("are told with the figure, and end with 8, also when their type is unknown", () =>
    Effect.gen(function* () {
      const file = yield* playedIn(yield* folder)
      yield* addUnknown(file)
      const ran = yield* inProcess(["stats", "ST-06", "--db", `sqlite:${file}`, ...year, "--audience", "handling"])
      assert.strictEqual(ran.code, 8)
      assert.match(ran.stdout, /Saknas +1 händelse i loggen som programmet inte kan läsa; talen kan vara fel/)
    })
  )
})
