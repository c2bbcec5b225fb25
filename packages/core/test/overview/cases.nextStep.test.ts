import { assert, describe, it } from "@effect/vitest"
import type { PolicyEdition } from "../../src/catalogue/policyInForce.ts"
import { groupOf, nextStep, openSteps } from "../../src/overview/cases/nextStep.ts"
import type { CaseRow, Progress } from "../../src/overview/cases/view.ts"
import { assistance, at, caseExposure, caseRow, day, department, edition, exposure, person, young } from "./city.ts"

const monday = day("2026-03-02")
const codes = (row: CaseRow, today = monday) => openSteps(row, today, []).map(({ code }) => code)

const classification = {
  forms: ["threat"],
  primaryForm: "threat",
  kinds: [],
  severity: 2,
  occurrenceKind: "otherUnwanted",
  confidence: 2
} as const
const held = {
  at: at("2026-03-16T09:00"),
  sufficient: "yes",
  relevant: "yes",
  enoughFromEmployer: "yes",
  stillAffected: false,
  wantsMore: false,
  answeredBySelf: true
} as const
const supported: Partial<Progress> = {
  contactedAt: at("2026-03-02T10:00"),
  perceivedIntent: "yes",
  support: "accepted",
  followUps: [
    { dueOn: day("2026-03-16"), held: false },
    { dueOn: day("2026-04-01"), held: false }
  ]
}
const followedUp: Partial<Progress> = {
  ...supported,
  followUps: [
    { dueOn: day("2026-03-16"), held: true },
    { dueOn: day("2026-04-01"), held: false }
  ],
  lastFollowUp: held,
  owed: false
}
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
const under = (progress: Partial<Progress>, given: Partial<CaseRow> = {}) =>
  caseRow({
    state: { _tag: "underHandling" },
    classification,
    outward: decided,
    exposures: [caseExposure({}, progress)],
    ...given
  })

describe("what is left to do", () => {
  it("of a new case: everything, in order", () =>
    assert.deepStrictEqual(codes(caseRow({ exposures: [caseExposure()] })), [
      "contactExposed",
      "startHandling",
      "raisePolice",
      "takeStatement",
      "classify",
      "offerSupport"
    ]))

  it("the first contact and the start fall due on the next working day, and support is named by whom it is for", () => {
    const friday = caseRow({ reportedAt: at("2026-03-06T15:00"), exposures: [caseExposure()], outward: decided })
    const [first, start] = openSteps(friday, monday, [])
    assert.deepStrictEqual(first, { code: "contactExposed", exposureId: exposure("1"), dueOn: day("2026-03-09") })
    assert.deepStrictEqual(start, { code: "startHandling", dueOn: day("2026-03-09") })
  })

  it("by the rules of the case's unit on the day it was reported, and of no other unit or day", () => {
    const row = caseRow({ reportedAt: at("2026-03-06T15:00"), exposures: [caseExposure()], outward: decided })
    const due = (...editions: ReadonlyArray<PolicyEdition>) => openSteps(row, monday, editions)[0]?.dueOn
    const city = edition({ startHandlingWorkingDays: 5 })
    assert.strictEqual(due(city), day("2026-03-13"))
    assert.strictEqual(due(city, edition({ startHandlingWorkingDays: 3 }, department)), day("2026-03-11"))
    assert.strictEqual(due(city, edition({ startHandlingWorkingDays: 2 }, assistance)), day("2026-03-10"))
    assert.strictEqual(due(city, edition({ startHandlingWorkingDays: 2 }, young)), day("2026-03-13"))
    assert.strictEqual(due(city, edition({ startHandlingWorkingDays: 2 }, assistance, "2026-03-07")), day("2026-03-13"))
  })

  it.each([
    {
      of: "nobody exposed",
      row: caseRow({ classification, outward: decided }),
      left: ["startHandling", "writeSummary"]
    },
    {
      of: "one who has been called",
      row: under({ contactedAt: at("2026-03-02T10:00") }),
      left: ["takeStatement", "offerSupport"]
    },
    {
      of: "one whose statement was not asked for",
      row: under({ ...supported, perceivedIntent: "notAsked" }),
      left: ["takeStatement", "holdFollowUp"]
    },
    { of: "one who is unsure", row: under({ ...supported, perceivedIntent: "unsure" }), left: ["holdFollowUp"] },
    { of: "one who declined", row: under({ ...supported, support: "declined", owed: false }), left: ["writeSummary"] },
    { of: "one who was followed up", row: under(followedUp), left: ["writeSummary", "holdFollowUp"] },
    {
      of: "one with the summary written",
      row: under(followedUp, { summaryWritten: true }),
      left: ["close", "holdFollowUp"]
    },
    {
      of: "one with the summary written and support owed",
      row: under(supported, { summaryWritten: true }),
      left: ["holdFollowUp"]
    },
    {
      of: "one whose support ended early",
      row: under({ ...followedUp, support: "ended" }),
      left: ["writeSummary", "holdFollowUp"]
    },
    { of: "one offered support without a plan", row: under({ ...supported, followUps: [] }), left: ["holdFollowUp"] },
    {
      of: "one settled before a merge",
      row: under({ contactedAt: at("2026-03-02T10:00"), perceivedIntent: "no", owed: false }),
      left: ["writeSummary"]
    },
    {
      of: "a child of an employee",
      row: caseRow({
        state: { _tag: "underHandling" },
        classification,
        outward: decided,
        exposures: [caseExposure({ exposedKind: "relativeChild" })]
      }),
      left: ["offerSupport"]
    },
    {
      of: "a reopened case",
      row: under(followedUp, { state: { _tag: "reopened" } }),
      left: ["writeSummary", "holdFollowUp"]
    },
    {
      of: "a closed case",
      row: under(followedUp, { state: { _tag: "closed", at: at("2026-03-20T09:00") }, summaryWritten: true }),
      left: ["holdFollowUp"]
    },
    { of: "what was not reportable", row: under({}, { state: { _tag: "notReportable" } }), left: [] },
    { of: "what was merged", row: under({}, { state: { _tag: "merged", target: caseRow().incidentId } }), left: [] },
    {
      of: "a colleague's doing",
      row: caseRow({ influencerRelation: "colleague", classification, outward: decided }),
      left: ["assignHandler", "writeSummary"]
    },
    {
      of: "the manager's doing",
      row: caseRow({ influencerRelation: "colleague", keptFrom: person("boss"), classification, outward: decided }),
      left: ["startHandling", "writeSummary"]
    },
    {
      of: "a colleague's doing with a handler",
      row: caseRow({ influencerRelation: "colleague", handler: person("eva"), classification, outward: decided }),
      left: ["startHandling", "writeSummary"]
    }
  ] satisfies ReadonlyArray<{ of: string; row: CaseRow; left: ReadonlyArray<string> }>)(
    "of $of: $left",
    ({ left, row }) => {
      assert.deepStrictEqual(codes(row), left)
    }
  )

  it("a follow-up that is due comes before what has no deadline, one for later after it", () => {
    const row = under({ ...supported, perceivedIntent: "notAsked" })
    assert.deepStrictEqual(codes(row, day("2026-03-16")), ["holdFollowUp", "takeStatement"])
    assert.deepStrictEqual(codes(row, day("2026-03-15")), ["takeStatement", "holdFollowUp"])
  })

  it("nothing is left in the end", () => {
    const done = { ...followedUp, followUps: followedUp.followUps?.map((one) => ({ ...one, held: true })) ?? [] }
    assert.isUndefined(nextStep(under(done, { state: { _tag: "closed", at: at("2026-03-20T09:00") } }), monday, []))
  })
})

describe("how soon", () => {
  const due = (on: string) => ({ code: "holdFollowUp", exposureId: exposure("1"), dueOn: day(on) }) as const
  const contact = { code: "contactExposed", exposureId: exposure("1"), dueOn: day("2026-03-03") } as const
  it.each([
    { what: "what is late", step: due("2026-03-01"), row: caseRow(), group: "now" },
    { what: "what is due today", step: due("2026-03-02"), row: caseRow(), group: "today" },
    { what: "what is due tomorrow", step: due("2026-03-03"), row: caseRow(), group: "thisWeek" },
    { what: "what is due in a week", step: due("2026-03-09"), row: caseRow(), group: "thisWeek" },
    { what: "what is due in eight days", step: due("2026-03-10"), row: caseRow(), group: "waiting" },
    { what: "what has no deadline", step: { code: "classify" }, row: caseRow(), group: "thisWeek" },
    { what: "a person nobody has talked with", step: contact, row: caseRow(), group: "today" },
    { what: "one who met violence", step: contact, row: caseRow({ formsReported: ["violence"] }), group: "now" },
    {
      what: "one in a serious case",
      step: contact,
      row: caseRow({ classification: { ...classification, severity: 3 } }),
      group: "now"
    },
    {
      what: "a case nobody has started",
      step: { code: "startHandling", dueOn: day("2026-03-03") },
      row: caseRow(),
      group: "today"
    }
  ] as const)("$what: $group", ({ group, row, step }) => {
    assert.strictEqual(groupOf(row, step, monday), group)
  })
})
