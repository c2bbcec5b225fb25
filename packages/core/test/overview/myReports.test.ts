import { assert, describe, it } from "@effect/vitest"
import { type MyCase, type MyNext, myReports } from "../../src/overview/myReports/myReports.ts"
import type { CaseReport, CaseRow, Progress } from "../../src/overview/cases/view.ts"
import { at, caseExposure, caseRow, day, exposure, incident, number, person, report } from "./city.ts"

const sara = person("sara")
const ali = person("ali")
const exposureId = exposure("1")
const [ofSara] = caseRow().reports
if (ofSara === undefined) throw new Error("the fixture has a report")
const ofAli: CaseReport = { ...ofSara, reportId: report("2"), reportNumber: number("00002"), memberRef: ali }
const closed = { _tag: "closed", at: at("2026-03-20T09:00") } as const
const under = { _tag: "underHandling" } as const
const only = (row: CaseRow, who = sara): MyCase => {
  const [first, ...more] = myReports([row], who)
  assert.deepStrictEqual(more, [])
  return first ?? assert.fail()
}

describe("a reporter", () => {
  it.each([
    { state: { _tag: "reported" }, status: "received", next: "beingRead" },
    { state: under, status: "underHandling", next: "handlingGoesOn" },
    { state: { _tag: "reopened" }, status: "reopened", next: "handlingGoesOn" },
    { state: closed, status: "closed", next: "readSummary" },
    { state: { _tag: "notReportable" }, status: "notReportable", next: "nothing" },
    { state: { _tag: "merged", target: incident("9") }, status: "merged", next: "nothing" }
  ] as const)("of a case that is $state is told: $status, $next", ({ next, state, status }) => {
    const told = only(caseRow({ state }))
    assert.deepStrictEqual([told.status, told.next._tag, told.as], [status, next, ["reporter"]])
  })

  it("is told the number of the own report and who handles the case", () => {
    assert.deepStrictEqual(only(caseRow({ reports: [ofSara, ofAli], handler: person("eva"), state: under }), ali), {
      incidentId: incident("1"),
      number: number("00002"),
      reportId: report("2"),
      reportedAt: ofAli.reportedAt,
      as: ["reporter"],
      status: "underHandling",
      next: { _tag: "handlingGoesOn" },
      contact: person("eva")
    })
  })

  it("is told nothing of others", () => {
    const row = caseRow({ reports: [ofSara, ofAli], exposures: [caseExposure({ personRef: person("nils") })] })
    assert.notInclude(JSON.stringify(myReports([row], sara)), ali)
    assert.notInclude(JSON.stringify(myReports([row], sara)), person("nils"))
  })

  it("who took it back sees it as taken back, without a contact; another reporter does not", () => {
    const row = caseRow({ reports: [{ ...ofSara, retracted: true }, ofAli], handler: person("eva"), state: under })
    assert.deepInclude(only(row), { status: "retracted", next: { _tag: "nothing" } })
    assert.isUndefined(only(row).contact)
    assert.strictEqual(only(row, ali).status, "underHandling")
  })

  it("who has nothing to do with a case does not have it", () => {
    assert.deepStrictEqual(myReports([caseRow()], ali), [])
  })
})

describe("an exposed person", () => {
  const planned = {
    followUps: [
      { dueOn: day("2026-04-01"), held: false },
      { dueOn: day("2026-03-16"), held: false }
    ]
  }
  const called = { contactedAt: at("2026-03-02T10:00") }
  const said = { ...called, perceivedIntent: "yes" } as const
  const answers = {
    at: at("2026-03-16T09:00"),
    sufficient: "yes",
    relevant: "yes",
    enoughFromEmployer: "yes",
    stillAffected: false,
    wantsMore: false,
    answeredBySelf: true
  } as const
  const followUp = { _tag: "followUp", exposureId, dueOn: day("2026-03-16") } as const
  it.each([
    { what: "nobody has called", progress: {}, next: { _tag: "beingCalled", exposureId } },
    { what: "called", progress: called, next: { _tag: "giveStatement", exposureId } },
    {
      what: "not asked yet",
      progress: { ...called, perceivedIntent: "notAsked" },
      next: { _tag: "giveStatement", exposureId }
    },
    { what: "stated", progress: said, next: { _tag: "handlingGoesOn" } },
    {
      what: "offered support",
      progress: { ...said, ...planned, support: "offered" },
      next: { _tag: "answerOffer", exposureId }
    },
    { what: "accepted", progress: { ...said, ...planned, support: "accepted" }, next: followUp },
    { what: "declined", progress: { ...said, ...planned, support: "declined" }, next: { _tag: "handlingGoesOn" } },
    {
      what: "followed up on an offer",
      progress: { ...said, ...planned, support: "offered", lastFollowUp: answers },
      next: followUp
    },
    { what: "closed, nothing planned", progress: said, state: closed, next: { _tag: "readSummary" } },
    { what: "closed, never called", progress: {}, state: closed, next: { _tag: "readSummary" } },
    { what: "closed, more planned", progress: { ...said, ...planned, support: "ended" }, state: closed, next: followUp }
  ] satisfies ReadonlyArray<{ what: string; progress: Partial<Progress>; state?: CaseRow["state"]; next: MyNext }>)(
    "$what: $next._tag",
    ({ next, progress, ...given }) => {
      const row = caseRow({ state: under, ...given, exposures: [caseExposure({}, progress)] })
      assert.deepStrictEqual(only(row).next, next)
      assert.deepStrictEqual(only(row).as, ["reporter", "exposed"])
    }
  )

  it("reported by somebody else has the case under the first report's number", () => {
    const row = caseRow({ reports: [ofAli], exposures: [caseExposure()] })
    const told = only(row)
    assert.deepInclude(told, { number: number("00002"), as: ["exposed"], ownExposure: exposureId })
    assert.isUndefined(told.reportId)
  })

  it("is still called when the own report was taken back", () => {
    const row = caseRow({ reports: [{ ...ofSara, retracted: true }], exposures: [caseExposure()] })
    assert.deepInclude(only(row), { status: "retracted", next: { _tag: "beingCalled", exposureId } })
  })
})

describe("a merge", () => {
  const target = caseRow({ incidentId: incident("9"), state: under, reports: [ofAli, { ...ofSara }] })
  const source = caseRow({ state: { _tag: "merged", target: incident("9") }, reports: [ofSara] })
  it("shows the case where it goes on, once", () => {
    assert.deepInclude(only(target), { incidentId: incident("9"), status: "underHandling" })
    assert.strictEqual(myReports([source, target], sara).length, 1)
  })

  it("leaves what was taken back before where it was, as taken back", () => {
    const before = { ...source, reports: [{ ...ofSara, retracted: true }] }
    const after = { ...target, reports: [ofAli] }
    assert.deepStrictEqual(
      myReports([before, after], sara).map(({ incidentId, status }) => [incidentId, status]),
      [[incident("1"), "retracted"]]
    )
  })
})

describe("the list", () => {
  it("is newest first", () => {
    const rows = ["2026-03-01", "2026-03-03", "2026-03-02"].map((on, index) =>
      caseRow({
        incidentId: incident(`${index}`),
        reports: [{ ...ofSara, reportId: report(`${index}`), reportedAt: at(`${on}T09:00`) }]
      })
    )
    assert.deepStrictEqual(
      myReports(rows, sara).map(({ incidentId }) => incidentId),
      [incident("1"), incident("2"), incident("0")]
    )
  })
})
