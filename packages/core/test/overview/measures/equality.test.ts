/** Scenario 47: equality (ST-17, ST-18); scenario 41: figures as it was and as today. */
import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { policyDefaults } from "../../../src/catalogue/policyDefaults.ts"
import { measure } from "../../../src/overview/measures/measure.ts"
import type { Standing } from "../../../src/overview/measures/equality.ts"
import { measureSentence } from "../../../src/overview/measures/sentence.ts"
import { answer } from "../../../src/overview/statistics/answer.ts"
import { CannotBeDivided } from "../../../src/overview/statistics/question.ts"
import { UnitId } from "../../../src/vocabulary/ids.ts"
import { adults, assistance, city, day, department, statisticRow, unitRows, young } from "../city.ts"
import { inHandling, total } from "../asking.ts"
import { unitsById } from "../../../src/organisation/view/tree.ts"
import { answered, asked, known, pair, pairs } from "./asking.ts"

const nameOf = (unitId: string): string => unitId
const south = UnitId.make("south")
const north = UnitId.make("north")
const withDistricts = unitsById([
  ...unitRows,
  ...[north, south].map((unitId) => ({
    ...unitRows[0],
    unitId,
    kind: "district" as const,
    active: { from: day("2020-01-01") },
    names: [{ from: day("2020-01-01"), name: unitId }],
    parents: [{ from: day("2020-01-01"), parent: city }],
    managers: [],
    substitutes: [],
    safetyReps: [],
    headcounts: [{ at: day("2020-01-01"), employees: 300, consultants: 0, students: 0, source: "HR" }]
  }))
])
const edition = (unitId: UnitId | undefined, values: { readonly [rule: string]: unknown }) => ({
  version: `v-${unitId ?? "city"}`,
  ...(unitId === undefined ? {} : { unitId }),
  values,
  validFrom: day("2025-01-01")
})

type Standings = ReadonlyArray<readonly [Standing | undefined, Standing | undefined]>

describe("scenario 47: equality", () => {
  const editions = [edition(south, { visitMinPersons: 1 }), edition(north, { visitMinPersons: 2, openCaseDays: 30 })]
  const ask = asked("policyEquality", { scope: city })

  it("ST-17 shows the rules side by side: weaker in one district, the same in the other", () => {
    const answer = answered(ask, [], { units: withDistricts, editions })
    const standings = answer._tag === "matrix" ? answer.districts : []
    assert.deepStrictEqual(
      standings.map(({ standing, unitId }) => [
        unitId,
        standing.visitMinPersons,
        standing.openCaseDays,
        standing.publicThreshold
      ]),
      [
        [north, "same", "stricter", undefined],
        [south, "weaker", "missing", undefined]
      ]
    )
    assert.strictEqual(policyDefaults.values.visitMinPersons, 2)
  })

  it("ST-17 goes by the rules of the last day: not those of the day after, nor those that were taken back", () => {
    const standing = (
      given: Parameters<typeof edition>[1],
      over: { validFrom?: string; retiredFrom?: string } = {}
    ): Standings => {
      const { retiredFrom, validFrom = "2025-01-01" } = over
      const one = {
        ...edition(south, given),
        validFrom: day(validFrom),
        ...(retiredFrom === undefined ? {} : { retiredFrom: day(retiredFrom) })
      }
      const answer = answered(ask, [], { units: withDistricts, editions: [one] })
      const found = answer._tag === "matrix" ? answer.districts : []
      return found.map((district) => [district.standing.visitMinPersons, district.standing.policeFiledBy])
    }
    const missing: Standings[number] = ["missing", "missing"]
    const weaker: Standings[number] = ["weaker", "missing"]
    const visits = { visitMinPersons: 1 }
    assert.deepStrictEqual(standing(visits, { validFrom: "2025-12-31" }), [missing, weaker])
    assert.deepStrictEqual(standing(visits, { validFrom: "2026-01-01" }), [missing, missing])
    assert.deepStrictEqual(standing(visits, { retiredFrom: "2025-12-31" }), [missing, missing])
    assert.deepStrictEqual(standing(visits, { retiredFrom: "2026-01-01" }), [missing, weaker])
    assert.deepStrictEqual(standing({ policeFiledBy: ["socialDelegation"] }), [missing, ["missing", "other"]])
  })

  it("is of the districts that are there on the last day", () => {
    const at = (active: { from: string; to?: string }) => {
      const { from, to } = active
      const row = withDistricts.get(south) ?? assert.fail("there is no south")
      const changed = { ...row, active: { from: day(from), ...(to === undefined ? {} : { to: day(to) }) } }
      const answer = answered(ask, [], { units: unitsById([...unitRows, changed]) })
      return answer._tag === "matrix" ? answer.districts.length : undefined
    }
    assert.deepStrictEqual([at({ from: "2025-12-31" }), at({ from: "2026-01-01" })], [1, 0])
    assert.deepStrictEqual(
      [at({ from: "2020-01-01", to: "2026-01-01" }), at({ from: "2020-01-01", to: "2025-12-31" })],
      [1, 0]
    )
  })

  it("ST-18 shows what is done apart, each district by itself, with intervals and without a ranking", () => {
    const at = (unitId: UnitId) => ({ unitPath: [unitId, city] as const })
    const rows = [
      ...pairs(4, "n", at(north), { filedOn: day("2025-03-03") }),
      ...pairs(8, "s", at(south), { filedOn: day("2025-03-03") }),
      ...pairs(8, "s-not", at(south))
    ]
    const answer = answered(asked("outcomeEquality", { scope: city }), rows, { units: withDistricts })
    const told = answer._tag === "districts" ? answer.districts : []
    assert.deepStrictEqual(
      told.map(({ unitId, shares }) => {
        const filed = shares.find(({ name }) => name === "filed")?.share
        return [unitId, filed?._tag === "percent" && [filed.count, filed.outOf, Math.round(100 * filed.interval.low)]]
      }),
      [
        [north, [4, 4, 51]],
        [south, [8, 16, 28]]
      ]
    )
    assert.include(measureSentence(answer, "en", nameOf), "Differences may be chance.")
    assert.notProperty(answer, "visitMinPersons")
  })

  it("hides a district's small numbers from the public", () => {
    const rows = pairs(4, "n", { unitPath: [north, city] }, { filedOn: day("2025-03-03") })
    const answer = answered(asked("outcomeEquality", { scope: city, audience: "public" }), rows, {
      units: withDistricts
    })
    const [first] = answer._tag === "districts" ? answer.districts : []
    assert.isTrue(first?.shares.every(({ share }) => share._tag === "hidden" || share._tag === "noWhole"))
  })
})

describe("scenario 41: a unit was split", () => {
  const split = (countsGoTo?: UnitId) =>
    unitsById(
      unitRows.map((row) =>
        row.unitId === assistance
          ? {
              ...row,
              active: { from: day("2020-01-01"), to: day("2025-07-01") },
              became: [{ at: day("2025-07-01"), units: [young, adults] as const, ...(countsGoTo && { countsGoTo }) }]
            }
          : row
      )
    )
  const rows = [statisticRow("a"), statisticRow("b")]
  const inYoung = { ...inHandling, scope: young } as const
  const ask = (organisation: "then" | "now", units: ReturnType<typeof split>, scope = young) =>
    answer(
      { ...inYoung, scope, organisation },
      { incidents: { rows, position: 1 }, units, policy: policyDefaults.values, today: day("2026-03-02") }
    )

  it("as it was, its incidents stay where they were", () =>
    assert.strictEqual(total(Result.getOrThrow(ask("then", split(young)))), 0))

  it("as today, they belong where the split says", () =>
    assert.strictEqual(total(Result.getOrThrow(ask("now", split(young)))), 2))

  it("as today, they cannot be divided where it says nothing; above, they need not be", () => {
    assert.deepStrictEqual(ask("now", split()), Result.fail(new CannotBeDivided({ unitId: assistance })))
    assert.strictEqual(total(Result.getOrThrow(ask("now", split(), department))), 2)
    const asMeasure = measure(
      asked("timeliness", { scope: young, organisation: "now" }),
      known([pair("a")], { units: split() })
    )
    assert.deepStrictEqual(asMeasure, Result.fail(new CannotBeDivided({ unitId: assistance })))
  })
})
