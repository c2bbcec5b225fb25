/** P1 to P15: what politicians ask (domain specification 1.8), each asked, and answered by a figure or by why there is none. */
import { view } from "@trygglogg/log/testing"
import { assert, describe, it } from "@effect/vitest"
import { policyFor } from "../../../src/catalogue/policyInForce.ts"
import { ActionDecided, ActionDone } from "../../../src/follow-up/event.ts"
import { MemberJoined, RoleAssigned } from "../../../src/organisation/event.ts"
import { members } from "../../../src/organisation/projection/members.ts"
import { actions } from "../../../src/overview/actions/projection.ts"
import { measureSentence } from "../../../src/overview/measures/sentence.ts"
import { ProtectionMeasureNoted } from "../../../src/policy/event.ts"
import { protection } from "../../../src/policy/projection.ts"
import { ActionId, ExerciseId } from "../../../src/vocabulary/ids.ts"
import type { MeasureName } from "../../../src/vocabulary/statistic.ts"
import { answered as answeredCount, eight, inHandling } from "../asking.ts"
import { at, assistance, city, day, department, exposure, person, sealedFor } from "../city.ts"
import { answered, asked, cellsOf, member, pair, pairs, sharesOf, survey, volume } from "./asking.ts"

const nameOf = (unitId: string): string => unitId
const said = (
  statistic: MeasureName,
  ...given: [Parameters<typeof answered>[1]?, Parameters<typeof answered>[2]?]
): string => measureSentence(answered(asked(statistic), ...given), "sv", nameOf)

describe("what politicians ask", () => {
  it("P1: how many per cent feel exposed? Not measured, until a survey has asked", () => {
    assert.strictEqual(
      said("exposurePrevalence", pairs(8, "a")),
      "Det är inte mätt. Ingen enkät har frågat om det, och antalet rapporter kan inte svara på det."
    )
    assert.include(said("exposurePrevalence", [], { surveys: [survey(20, 53)] }), "20 av 73, 27,4 procent")
  })

  it("P2: do threats make people leave? By exit interviews, and no share of few", () => {
    assert.strictEqual(said("exitReasons"), "Det är inte mätt. Inget är registrerat.")
    const exitInterviews = [{ unitId: assistance, on: day("2025-05-05"), threatContributed: "no" as const }]
    const left = member("a", assistance, { exitInterviews })
    const told = said("exitReasons", [], { members: [left] })
    assert.include(told, "1 avslutningssamtal.")
    assert.include(told, "Svaren är för få")
  })

  it("P3: are events outside the workplace reported, and how many? One of eight", () => {
    const { outside } = answeredCount({ ...inHandling, statistic: "outsideWorkplaceShare" }, eight)
    assert.deepStrictEqual(outside?._tag === "percent" && [outside.count, outside.outOf, outside.percent], [1, 8, 12.5])
  })

  it("P4: is the plan still a priority? Its versions and what is still to be done", () => {
    const editions = [
      { version: "2021", values: {}, validFrom: day("2021-01-01") },
      { version: "2023", values: { openCaseDays: 60 }, validFrom: day("2023-05-01") }
    ]
    assert.deepStrictEqual(
      [day("2022-01-01"), day("2024-01-01")].map((on) => policyFor(editions, [], on).version),
      ["2021", "2023"]
    )
  })

  it("P5: which protection exists and is used? As each unit has noted it", () => {
    const noted = (state: "exists" | "inUse", on: string) =>
      ProtectionMeasureNoted({
        unitPath: [assistance, department, city],
        measure: "personalAlarms",
        state,
        on: day(on)
      })
    view(protection)
      .given(noted("exists", "2025-01-01"), noted("inUse", "2025-03-01"))
      .thenRows({
        unitId: assistance,
        unitPath: [assistance, department, city],
        measures: [{ measure: "personalAlarms", state: "inUse", since: day("2025-03-01") }]
      })
  })

  it("P6: are all employees familiar with it? Nobody knows, until somebody works there", () => {
    assert.strictEqual(said("routineFamiliarity"), "Det är inte mätt. Inget är registrerat.")
    assert.include(
      said("routineFamiliarity", [], { members: [member("a")] }),
      "Har tagit del av gällande rutin: 0 av 1"
    )
  })

  it("P7: which new measures are there? The plan, with what is done and what is not", () => {
    const actionId = ActionId.make("a-1")
    const decided = ActionDecided({
      actionId,
      unitId: assistance,
      origin: "mapping",
      kind: "training",
      measure: sealedFor(actionId),
      ownerRef: person("mona"),
      dueOn: day("2026-06-01")
    })
    const row = {
      actionId,
      unitId: assistance,
      origin: "mapping",
      kind: "training",
      ownerRef: person("mona"),
      dueOn: day("2026-06-01"),
      postponed: 0
    } as const
    view(actions)
      .given(decided)
      .thenRows({ ...row, state: "decided" })
    const done = ActionDone({ actionId, at: at("2026-05-01T09:00") })
    view(actions)
      .given(decided, done)
      .thenRows({ ...row, state: "done", doneAt: at("2026-05-01T09:00") })
  })

  it("P8: are there exercises? How many units practised", () => {
    const held = {
      exerciseId: ExerciseId.make("e"),
      unitPath: [department, city] as const,
      scenario: "threatInReception" as const,
      plannedOn: day("2025-04-01"),
      heldOn: day("2025-04-01"),
      byUnit: [{ unitId: assistance, participants: 7 }],
      lessons: []
    }
    assert.include(said("exerciseCoverage", [], { exercises: [held] }), "Har övat: 1 av 3, 33,3 procent")
    assert.include(said("exerciseCoverage"), "Har övat: 0 av 3")
  })

  it("P9: is protection equal? Rules and outcomes are two answers", () => {
    const tags = (["policyEquality", "outcomeEquality"] as const).map(
      (name) => answered(asked(name, { scope: city }))._tag
    )
    assert.deepStrictEqual(tags, ["matrix", "districts"])
  })

  it("P10: is there a full-time security coordinator? By the share of full time of who is appointed", () => {
    const joined = MemberJoined({
      memberRef: person("kim"),
      unitId: department,
      roleFamily: "securityCoordinator",
      employmentForm: "permanent",
      from: day("2024-01-01")
    })
    const assigned = RoleAssigned({
      memberRef: person("kim"),
      unitId: department,
      role: "securityCoordinator",
      from: day("2024-01-01"),
      shareOfFullTime: 100
    })
    view(members)
      .given(joined, assigned)
      .thenRows({
        memberRef: person("kim"),
        memberships: [
          {
            unitId: department,
            roleFamily: "securityCoordinator",
            employmentForm: "permanent",
            from: day("2024-01-01")
          }
        ],
        appointments: [
          { role: "securityCoordinator", unitId: department, from: day("2024-01-01"), shareOfFullTime: 100 }
        ]
      })
  })

  it("P11: who reports to the police? As the rules in force in the unit say", () => {
    const editions = [
      {
        version: "south",
        unitId: department,
        values: { policeFiledBy: ["socialDelegation" as const] },
        validFrom: day("2025-01-01")
      }
    ]
    const filedBy = (path: Parameters<typeof policyFor>[1]) =>
      policyFor(editions, path, day("2025-06-01")).values.policeFiledBy
    assert.deepStrictEqual([filedBy([department, city]), filedBy([city])], [["socialDelegation"], ["closestManager"]])
  })

  it("P12: is every threat reported to the police? How many, and why the others were not", () => {
    const answer = answered(asked("policeReportRate"), [
      pair("a", {}, { filedOn: day("2025-03-04") }),
      pair("b", {}, { decision: "notFile", notFiledReason: "exposedPersonSafety" })
    ])
    assert.deepStrictEqual(sharesOf(answer), { filed: "1/2" })
    assert.strictEqual(cellsOf(answer)["notFiled:exposedPersonSafety"], 1)
  })

  it("P13: would digital contact lower the risk? Nobody can say without the number of contacts", () => {
    assert.include(said("incidentsPerContactChannel", pairs(3, "a")), "Antalet kontakter är inte känt.")
    const volumes = [volume(600, { channel: "physical" })]
    assert.include(
      said("incidentsPerContactChannel", pairs(3, "a"), { volumes }),
      "Per 1000 kontakter: Vid ett möte: 5,0"
    )
  })

  it("P14: was the support enough? By those who answered themselves, and how many did not", () => {
    const answers = [
      { exposureId: exposure("a"), sufficient: "yes", relevant: "yes", enoughFromEmployer: "partly" } as const
    ]
    const told = said("supportSufficiency", [pair("a", {}, { severity: 2, answers }), pair("b", {}, { severity: 2 })])
    assert.include(told, "Säger att stödet räckte: 1 av 2, 50,0 procent")
    assert.include(told, "Har inte svarat själva: 1 av 2")
  })

  it("P15: how large is the dark figure? A span, or that nobody can say", () => {
    assert.include(said("underReporting", pairs(6, "a"), { surveys: [survey(20, 53)] }), "ungefär 78 procent")
    assert.include(said("underReporting", pairs(6, "a")), "Mörkertalet går inte att uppskatta. Ingen enkät har frågat.")
  })
})
