import { assert, describe, it } from "@effect/vitest"
import { Struct } from "effect"
import { groupOf, openSteps } from "../../src/overview/cases/nextStep.ts"
import type { CaseRow } from "../../src/overview/cases/view.ts"
import { PoliceReportId } from "../../src/vocabulary/ids.ts"
import { at, caseExposure, caseRow, day, department, edition, exposure } from "./city.ts"

const monday = day("2026-03-02")
const codes = (row: CaseRow, today = monday) => openSteps(row, today, []).map(({ code }) => code)

/** Decided: nothing is left toward the police. */
const decided: CaseRow["outward"] = {
  policeSince: at("2026-03-02T09:00"),
  policeRaised: true,
  policeReports: [],
  policeConsulted: true,
  consultedOn: [],
  consultationsOwed: [],
  policeDecision: "notFile",
  policeFiled: false,
  outcomeUntold: [],
  outcomeTold: [],
  authorities: []
}
/** A case that can be closed but for what it owes the police and the authorities. */
const ready = (given: Partial<CaseRow>) =>
  caseRow({
    state: { _tag: "underHandling" },
    classification: {
      forms: ["threat"],
      primaryForm: "threat",
      kinds: [],
      severity: 2,
      occurrenceKind: "otherUnwanted",
      confidence: 2
    },
    exposures: [
      caseExposure(
        {},
        { contactedAt: at("2026-03-02T10:00"), perceivedIntent: "yes", support: "declined", owed: false }
      )
    ],
    summaryWritten: true,
    ...given
  })

describe("what is left toward the police and the authorities", () => {
  const since = at("2026-03-02T09:00")
  const owing = (outward: Partial<CaseRow["outward"]>, given: Partial<CaseRow> = {}) =>
    ready({ outward: { ...decided, ...outward }, ...given })
  const undecided = Struct.omit(decided, ["policeDecision"])
  const steps = (row: CaseRow) => openSteps(row, monday, [])

  it.each([
    {
      of: "nothing raised",
      outward: { ...undecided, policeRaised: false, policeConsulted: false },
      code: "raisePolice"
    },
    { of: "nobody consulted", outward: { ...undecided, policeConsulted: false }, code: "consultPolice" },
    { of: "nothing decided", outward: undecided, code: "decidePolice" }
  ] as const)("a decision in three days (D5), of $of: $code, and no closing before it", ({ code, outward }) => {
    const row = ready({ outward })
    assert.deepStrictEqual(steps(row), [{ code, dueOn: day("2026-03-05") }])
    const slower = edition({ policeDecisionDays: 5 })
    assert.strictEqual(openSteps(row, monday, [slower])[0]?.dueOn, day("2026-03-07"))
    const local = edition({ policeDecisionDays: 1 }, department)
    assert.strictEqual(openSteps(row, monday, [slower, local])[0]?.dueOn, day("2026-03-03"))
    const later = edition({ policeDecisionDays: 1 }, department, "2026-03-03")
    assert.strictEqual(openSteps(row, monday, [slower, later])[0]?.dueOn, day("2026-03-07"))
  })

  it("a decision of what was raised without need, with no day for it and in no way of closing", () => {
    const { policeSince: _since, ...raised } = undecided
    const row = ready({ outward: raised })
    assert.deepStrictEqual(codes(row), ["decidePolice", "close"])
  })

  it("the filing of what was decided to be filed, until it is", () => {
    assert.deepStrictEqual(codes(owing({ policeDecision: "file" })), ["filePoliceReport", "close"])
    assert.deepStrictEqual(codes(owing({ policeDecision: "file", policeFiled: true })), ["close"])
    assert.deepStrictEqual(codes(owing({})), ["close"])
  })

  it.each([
    { state: "unassessed", left: ["assessDuty"] },
    { state: "required", left: ["notifyAuthority"] },
    { state: "notRequired", left: ["close"] },
    { state: "told", left: ["close"] }
  ] as const)("an authority whose duty is $state: $left", ({ left, state }) => {
    const row = owing({ authorities: [{ authority: "workEnvironmentAuthority", since, state }] })
    assert.deepStrictEqual(codes(row), [...left])
  })

  it("each authority by its own clock (D3, D4), the Work Environment Authority today", () => {
    const row = owing({
      authorities: [
        { authority: "insuranceAgency", since, state: "unassessed" },
        { authority: "workEnvironmentAuthority", since, state: "unassessed" }
      ]
    })
    const [first, second] = steps(row)
    const told = { code: "assessDuty", authority: "workEnvironmentAuthority", dueOn: day("2026-03-03") } as const
    const insured = { code: "assessDuty", authority: "insuranceAgency", dueOn: day("2026-03-05") } as const
    assert.deepStrictEqual([first, second], [told, insured])
    assert.strictEqual(groupOf(row, told, monday), "today")
    assert.strictEqual(groupOf(row, insured, monday), "thisWeek")
    assert.strictEqual(groupOf(row, told, day("2026-03-04")), "now")
  })

  it("the consultation after a decision in a hurry (D6), and telling what came of it (D7), also of a closed case", () => {
    const after = {
      consultationsOwed: [{ policeReportId: PoliceReportId.make("pr-1"), since }],
      outcomeUntold: [
        { exposureId: exposure("1"), since },
        { exposureId: exposure("gone"), since }
      ]
    }
    const owed = [
      { code: "tellPoliceOutcome", exposureId: exposure("1"), dueOn: day("2026-03-04") },
      { code: "consultPolice", dueOn: day("2026-03-07") }
    ] as const
    assert.deepStrictEqual(steps(owing(after)), [...owed, { code: "close" }])
    assert.deepStrictEqual(steps(owing(after, { state: { _tag: "closed", at: since } })), [...owed])
    assert.deepStrictEqual(steps(owing(after, { state: { _tag: "notReportable" } })), [])
  })

  it("comes after the call to the exposed person, however late it is", () => {
    const row = caseRow({ exposures: [caseExposure()], reportedAt: at("2026-03-06T15:00") })
    assert.deepStrictEqual(codes(row, day("2026-03-06")).slice(0, 2), ["contactExposed", "raisePolice"])
  })
})
