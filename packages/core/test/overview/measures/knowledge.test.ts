/** ST-12, ST-13 and ST-16: what people know and practise, and what they say when they leave. */
import { assert, describe, it } from "@effect/vitest"
import { policyDefaults } from "../../../src/catalogue/policyDefaults.ts"
import type { MemberRow } from "../../../src/organisation/view/row.ts"
import { ExerciseId, type UnitId } from "../../../src/vocabulary/ids.ts"
import { assistance, city, day, department, person, young } from "../city.ts"
import { answered, asked, cellsOf, sharesOf } from "./asking.ts"

const member = (name: string, unitId: UnitId = assistance, given: Partial<MemberRow> = {}): MemberRow => ({
  memberRef: person(name),
  memberships: [{ unitId, roleFamily: "socialWorker", employmentForm: "permanent", from: day("2020-01-01") }],
  appointments: [],
  ...given
})

describe("ST-12 routineFamiliarity", () => {
  const version = policyDefaults.version
  const knows = (
    name: string,
    ...routines: ReadonlyArray<{ readonly version: string; readonly how: "read" | "trained" | "practised" }>
  ) => ({
    personRef: person(name),
    routines,
    trainings: [],
    waivers: []
  })

  it("is of those who work there on the last day, by the rules in force then", () => {
    const gone = member("gone", assistance, {
      memberships: [
        {
          unitId: assistance,
          roleFamily: "other",
          employmentForm: "hourly",
          from: day("2020-01-01"),
          to: day("2025-12-31")
        }
      ]
    })
    const answer = answered(asked("routineFamiliarity"), [], {
      members: [member("a"), member("b"), member("c", young), member("elsewhere", city), gone],
      knowledge: [
        knows("a", { version, how: "read" }, { version, how: "practised" }),
        knows("b", { version: "older", how: "trained" }),
        knows("c", { version, how: "read" }),
        knows("gone", { version, how: "read" })
      ]
    })
    assert.deepStrictEqual(cellsOf(answer), { total: 3, practised: 1, read: 1, notRead: 1 })
    assert.deepStrictEqual(sharesOf(answer), { acknowledged: "2/3", trained: "1/3", practised: "1/3" })
  })

  it("is not measured where nobody is known to work", () =>
    assert.strictEqual(answered(asked("routineFamiliarity"))._tag, "notMeasured"))
})

describe("ST-13 exerciseCoverage", () => {
  it("has which units practised in the period, how many exercises and participations", () => {
    const held = (name: string, heldOn: string, unitId: UnitId) => ({
      exerciseId: ExerciseId.make(name),
      unitPath: [department, city] as const,
      scenario: "threatInReception" as const,
      plannedOn: day(heldOn),
      heldOn: day(heldOn),
      byUnit: [{ unitId, participants: 7 }],
      lessons: []
    })
    const answer = answered(asked("exerciseCoverage", { audience: "public" }), [], {
      exercises: [
        held("a", "2025-04-01", assistance),
        held("b", "2025-05-01", assistance),
        held("c", "2026-01-01", young)
      ],
      members: [member("a")]
    })
    assert.deepStrictEqual(cellsOf(answer), { total: 3, practised: 1, notPractised: 2 })
    assert.deepStrictEqual(answer._tag === "figure" && answer.beside, [
      { name: "exercises", number: 2 },
      { name: "participations", number: 14 },
      { name: "members", number: 1 }
    ])
  })
})

describe("ST-16 exitReasons", () => {
  const left = (name: string, threatContributed: "yes" | "no" | "declined" | "notAsked", on = "2025-05-05") =>
    member(name, assistance, { exitInterviews: [{ unitId: assistance, on: day(on), threatContributed }] })
  const leavers = (count: number) => Array.from({ length: count }, (_, index) => left(`no${index}`, "no"))

  it("has what was said, and a share only of ten answers", () => {
    const of = (count: number) =>
      answered(asked("exitReasons"), [], {
        members: [...leavers(count), left("yes", "yes"), left("silent", "declined")]
      })
    assert.deepStrictEqual(cellsOf(of(3)), { total: 5, yes: 1, no: 3, declined: 1 })
    assert.deepStrictEqual([sharesOf(of(8)), sharesOf(of(9))], [{}, { threatContributed: "1/10" }])
  })

  it("is of the period, and not recorded where nobody has been asked", () =>
    assert.strictEqual(
      answered(asked("exitReasons"), [], { members: [left("a", "no", "2026-01-01")] })._tag,
      "notMeasured"
    ))
})
