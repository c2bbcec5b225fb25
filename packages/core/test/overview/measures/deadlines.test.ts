/** ST-11 and ST-18: the deadlines D1 to D9, kept and missed, as the domain specification 4.9 has them. */
import { assert, describe, it } from "@effect/vitest"
import type { DeadlineOutcome } from "../../../src/deadline/outcomes.ts"
import { measureSentence } from "../../../src/overview/measures/sentence.ts"
import { UnitId } from "../../../src/vocabulary/ids.ts"
import { unitsById } from "../../../src/organisation/view/tree.ts"
import { city, day, incident, unitRows } from "../city.ts"
import { answered, asked, cellsOf, pair, pairs, sharesOf } from "./asking.ts"

const nameOf = (unitId: string): string => unitId

const outcome = (
  name: string,
  deadline: DeadlineOutcome["deadline"],
  state: DeadlineOutcome["state"]
): DeadlineOutcome => ({ deadline, incidentId: incident(name), state })

/** What the cells say of one deadline. */
const of = (deadline: string, answer: ReturnType<typeof answered>) =>
  Object.fromEntries(
    Object.entries(cellsOf(answer)).flatMap(([key, value]) =>
      key.startsWith(`${deadline}:`) ? [[key.slice(deadline.length + 1), value]] : []
    )
  )

describe("ST-11: deadlines kept and missed", () => {
  const names = ["a", "b", "c", "d"]
  const four = names.map((name) => pair(name))
  const deadlines = [
    outcome("a", "D1", "kept"),
    outcome("b", "D1", "kept"),
    outcome("c", "D1", "missed"),
    outcome("d", "D1", "open")
  ]

  it("has a share of those that are decided; what still runs is neither", () => {
    const answer = answered(asked("timeliness"), four, { deadlines })
    assert.deepStrictEqual(of("D1", answer), { kept: 2, missed: 1, open: 1 })
    assert.strictEqual(sharesOf(answer)["D1"], "2/3")
    assert.strictEqual(sharesOf(answer)["D2"], "noWhole")
  })

  it("of several persons owed the same, one who waited too long is enough to have missed it", () => {
    const answer = answered(asked("timeliness"), four, {
      deadlines: [
        outcome("a", "D2", "kept"),
        outcome("a", "D2", "missed"),
        outcome("a", "D2", "open"),
        outcome("b", "D2", "kept"),
        outcome("b", "D2", "open"),
        outcome("c", "D2", "kept"),
        outcome("c", "D2", "kept")
      ]
    })
    assert.deepStrictEqual(of("D2", answer), { kept: 1, missed: 1, open: 1 })
  })

  it("are those of the incidents that are asked about, and of D1 to D9 alone", () => {
    const answer = answered(asked("timeliness"), [pair("a"), pair("b", { reportedOn: day("2024-12-31") })], {
      deadlines: [...deadlines, outcome("a", "D18", "missed"), outcome("other", "D1", "missed")]
    })
    assert.deepStrictEqual(of("D1", answer), { kept: 1 })
    assert.deepStrictEqual(of("D18", answer), {})
  })

  it("hides the few who missed one from the public, and what would tell how many they are", () => {
    const ten = pairs(10, "p")
    const missed = [0, 1].map((nth) => outcome(`p${nth}`, "D1", "missed"))
    const kept = [2, 3, 4, 5, 6, 7, 8, 9].map((nth) => outcome(`p${nth}`, "D1", "kept"))
    const answer = answered(asked("timeliness", { audience: "public" }), ten, { deadlines: [...missed, ...kept] })
    assert.deepStrictEqual(of("D1", answer), { kept: "complement", missed: "small" })
    assert.strictEqual(sharesOf(answer)["D1"], "hidden")
    const inside = answered(asked("timeliness"), ten, { deadlines: [...missed, ...kept] })
    assert.strictEqual(sharesOf(inside)["D1"], "8/10")
  })

  it("is told in words, with what there was nothing of in one breath", () => {
    const told = measureSentence(answered(asked("timeliness"), four, { deadlines }), "sv", nameOf)
    assert.include(told, "Hanteringen började i tid: 2 av 3, 66,7 procent")
    assert.include(told, "Inget att räkna på: Stöd erbjöds i tid; ")
  })
})

describe("ST-18: what is done in each district", () => {
  const north = UnitId.make("north")
  const units = unitsById([
    ...unitRows,
    {
      unitId: north,
      kind: "district",
      active: { from: day("2020-01-01") },
      names: [{ from: day("2020-01-01"), name: north }],
      parents: [{ from: day("2020-01-01"), parent: city }],
      managers: [],
      substitutes: [],
      safetyReps: [],
      headcounts: [{ at: day("2020-01-01"), employees: 300, consultants: 0, students: 0, source: "HR" }]
    }
  ])

  it("is D1, D2, D5 and the shares of ST-06, ST-08 and ST-12, nothing else of ST-11", () => {
    const rows = pairs(2, "n", { unitPath: [north, city] }, { severity: 2 })
    const from = day("2024-01-01")
    const sara = {
      memberRef: rows[0]?.[0].exposures[0]?.personRef ?? assert.fail("nobody"),
      memberships: [{ unitId: north, roleFamily: "socialWorker", employmentForm: "permanent", from } as const],
      appointments: []
    }
    const answer = answered(asked("outcomeEquality", { scope: city }), rows, {
      units,
      members: [sara],
      deadlines: (["D1", "D2", "D3", "D5"] as const).map((deadline) => outcome("n0", deadline, "kept"))
    })
    const [told] = answer._tag === "districts" ? answer.districts : []
    assert.deepStrictEqual(
      told?.shares.map(({ name, share }) => [name, share._tag]),
      [
        ["D1", "percent"],
        ["D2", "percent"],
        ["D5", "percent"],
        ["filed", "percent"],
        ["sufficient", "percent"],
        ["relevant", "percent"],
        ["enoughFromEmployer", "percent"],
        ["noAnswer", "percent"],
        ["acknowledged", "percent"],
        ["trained", "percent"],
        ["practised", "percent"]
      ]
    )
    const [first] = told?.shares ?? []
    assert.isTrue(first?.share._tag === "percent" && first.share.count === 1 && first.share.interval.low > 0)
  })
})
