/** ST-12, ST-13 and ST-16: what people know and practise, and what they say when they leave. */
import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { policyDefaults } from "../../../src/catalogue/policyDefaults.ts"
import { behind } from "../../../src/overview/measures/behind.ts"
import { ExerciseId, type UnitId } from "../../../src/vocabulary/ids.ts"
import { assistance, city, day, department, edition, person, unitsWith, young } from "../city.ts"
import { answered, asked, cellsOf, known, member, sharesOf } from "./asking.ts"

describe("ST-12 routineFamiliarity", () => {
  const version = policyDefaults.version
  const of = (...names: ReadonlyArray<string>) =>
    Result.succeed({
      countUnit: "persons" as const,
      position: 41,
      members: names.map((name) => ({ id: String(person(name)) }))
    })
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

  it("has who works there on the last day, not who began the day after it", () => {
    const works = (name: string, from: string, to?: string) =>
      member(name, assistance, {
        memberships: [
          {
            unitId: assistance,
            roleFamily: "other",
            employmentForm: "hourly",
            from: day(from),
            ...(to === undefined ? {} : { to: day(to) })
          }
        ]
      })
    const members = [works("last", "2020-01-01", "2026-01-01"), works("next", "2026-01-01")]
    assert.deepStrictEqual(behind(asked("routineFamiliarity"), known([], { members }), "notRead"), of("last"))
  })

  it("is by the rules of the own unit: as a whole, or its own part of them", () => {
    const editions = [edition({}, undefined, "2025-01-01"), edition({}, department, "2025-02-01")]
    const local = "department-2025-02-01"
    const given = {
      editions,
      members: [member("whole"), member("part"), member("city")],
      knowledge: [
        knows("whole", { version: `city-2025-01-01+${local}`, how: "read" }),
        knows("part", { version: local, how: "trained" }),
        knows("city", { version: "city-2025-01-01", how: "practised" })
      ]
    }
    assert.deepStrictEqual(cellsOf(answered(asked("routineFamiliarity"), [], given)), {
      total: 3,
      read: 1,
      trained: 1,
      notRead: 1
    })
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

  const practised = (
    units: ReadonlyArray<{ readonly unitId: UnitId; readonly participants: number }>,
    heldOn?: string
  ) => ({
    exerciseId: ExerciseId.make("e"),
    unitPath: [department, city] as const,
    scenario: "threatInReception" as const,
    plannedOn: day("2025-04-01"),
    ...(heldOn === undefined ? {} : { heldOn: day(heldOn) }),
    byUnit: units,
    lessons: []
  })
  const told = (exercise: ReturnType<typeof practised>) => {
    const answer = answered(asked("exerciseCoverage"), [], { exercises: [exercise] })
    const [exercises, participations] = answer._tag === "figure" ? answer.beside : []
    return [exercises?.number, participations?.number]
  }

  it("is of what was held in the period, its first day too, and not of what was only planned", () => {
    const here = [{ unitId: assistance, participants: 7 }]
    assert.deepStrictEqual(told(practised(here, "2025-01-01")), [1, 7])
    assert.deepStrictEqual(told(practised(here, "2024-12-31")), [0, 0])
    assert.deepStrictEqual(told(practised(here)), [0, 0])
  })

  it("is of the unit's own, where others took part too", () => {
    const shared = [
      { unitId: assistance, participants: 7 },
      { unitId: city, participants: 5 }
    ]
    assert.deepStrictEqual(told(practised(shared, "2025-04-01")), [1, 7])
  })
})

describe("ST-16 exitReasons", () => {
  const left = (name: string, threatContributed: "yes" | "no" | "declined" | "notAsked", on = "2025-05-05") =>
    member(name, assistance, { exitInterviews: [{ unitId: assistance, on: day(on), threatContributed }] })
  const leavers = (count: number) => Array.from({ length: count }, (_, index) => left(`no${index}`, "no"))

  it("has what was said, and a share only of ten answers", () => {
    const of = (count: number) =>
      answered(asked("exitReasons"), [], {
        members: [
          ...leavers(count),
          left("yes", "yes"),
          left("silent", "declined"),
          left("unasked", "notAsked"),
          member("stays")
        ]
      })
    assert.deepStrictEqual(cellsOf(of(3)), { total: 6, yes: 1, no: 3, declined: 1, notAsked: 1 })
    assert.deepStrictEqual([sharesOf(of(8)), sharesOf(of(9))], [{}, { threatContributed: "1/10" }])
  })

  it("is of the period, and not recorded where nobody has been asked", () => {
    const tag = (on: string) => answered(asked("exitReasons"), [], { members: [left("a", "no", on)] })._tag
    assert.deepStrictEqual(["2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01"].map(tag), [
      "notMeasured",
      "figure",
      "figure",
      "notMeasured"
    ])
  })

  it("is of a unit also before it was there: who left it then was asked there", () => {
    const units = unitsWith(({ unitId }) => (unitId === assistance ? { active: { from: day("2025-06-01") } } : {}))
    const answer = answered(asked("exitReasons", { scope: assistance }), [], { units, members: [left("a", "no")] })
    assert.deepStrictEqual(cellsOf(answer), { total: 1, no: 1 })
  })
})
