/** Of each deadline: what is to be done, by whom, and who is told of it on the way and when it was missed (domain specification 4.7). */
import { assert, describe, it } from "vitest"
import { policyDefaults } from "../../src/catalogue/policyDefaults.ts"
import { lastDayOf, rules } from "../../src/deadline/rules.ts"
import type { DeadlineName, DeadlineReaction, Responsible } from "../../src/vocabulary/deadline.ts"
import { Day } from "../../src/vocabulary/time.ts"
import { moment } from "./told.ts"

type Told = Array<[step: string, to: Responsible]>
const expected: ReadonlyArray<readonly [DeadlineName, DeadlineReaction, Responsible, Told]> = [
  [
    "D1",
    "startHandling",
    "closestManager",
    [
      ["reminder2", "closestManager"],
      ["reminder8", "closestManager"],
      ["missed", "managerAbove"]
    ]
  ],
  ["D2", "offerSupport", "handler", [["missed", "managerAbove"]]],
  [
    "D3",
    "assessAuthorityDuty",
    "handler",
    [
      ["reminder", "handler"],
      ["missed", "managerAbove"]
    ]
  ],
  ["D4", "notifyInsuranceAgency", "handler", [["missed", "closestManager"]]],
  ["D5", "decideOnPolice", "closestManager", [["missed", "closestManager"]]],
  ["D6", "consultAfterwards", "closestManager", [["missed", "securityCoordinator"]]],
  ["D7", "tellPoliceOutcome", "handler", [["missed", "handler"]]],
  [
    "D8",
    "followUpSupport",
    "handler",
    [
      ["reminder", "person"],
      ["missed", "handler"]
    ]
  ],
  ["D9", "evaluateMeasures", "handler", [["missed", "handler"]]],
  ["D10", "mapRisks", "unitManager", [["missed", "unitManager"]]],
  ["D11", "introduce", "unitManager", [["missed", "unitManager"]]],
  ["D12", "acknowledgeRoutine", "person", [["missed", "person"]]],
  ["D13", "assessAnew", "assessor", [["missed", "assessor"]]],
  [
    "D14",
    "checkIn",
    "participants",
    [
      ["contactPerson", "contactPerson"],
      ["manager", "unitManager"],
      ["securityCoordinator", "securityCoordinator"]
    ]
  ],
  ["D15", "answerRequest", "unitManager", [["missed", "safetyRepresentative"]]],
  ["D16", "answerBoardQuestion", "boardOfficer", [["missed", "boardOfficer"]]],
  ["D18", "closeOrExplain", "handler", [["missed", "managerAbove"]]],
  [
    "D19",
    "reassign",
    "unitManager",
    [
      ["atOnce", "unitManager"],
      ["missed", "managerAbove"]
    ]
  ]
]
const monday = moment("2026-03-02T12:00")
const begun = (deadline: DeadlineName) => ({
  deadline,
  startId: "event-1",
  part: "",
  startedAt: monday,
  about: {},
  unitPath: []
})

describe("a deadline", () => {
  it("is one of those that have a rule", () =>
    assert.deepStrictEqual(
      Object.keys(rules),
      expected.map(([name]) => name)
    ))

  it.each(expected)("%s asks for %s by %s", (name, reaction, by, told) => {
    const rule = rules[name]
    const due = moment("2026-03-09T23:00")
    const steps = rule.steps(begun(name), policyDefaults.values, due)
    assert.deepStrictEqual([rule.reaction(begun(name)), rule.by], [reaction, by])
    assert.deepStrictEqual(
      steps.map(({ step, to }) => [step, to]),
      told
    )
    assert.isTrue(steps.every(({ at, step }) => step !== "missed" || at === due))
  })

  it("D1 reminds two hours after the report, and eight", () =>
    assert.deepStrictEqual(
      rules.D1.steps(begun("D1"), policyDefaults.values, moment("2026-03-03T23:00")).map(({ at }) => at),
      ["2026-03-02T14:00", "2026-03-02T20:00", "2026-03-03T23:00"].map(moment)
    ))
})

describe("the last day for what is asked", () => {
  it("is the day before it is late, by the rules that apply", () => {
    assert.strictEqual(lastDayOf("D5", monday, policyDefaults.values), Day.make("2026-03-05"))
    assert.strictEqual(
      lastDayOf("D5", monday, { ...policyDefaults.values, policeDecisionDays: 1 }),
      Day.make("2026-03-03")
    )
    assert.strictEqual(lastDayOf("D2", moment("2026-03-01T23:00"), policyDefaults.values), Day.make("2026-03-02"))
  })
})
