import { assert, describe, it } from "@effect/vitest"
import type { CaseRow, Progress } from "../../src/overview/cases/view.ts"
import { remindersOf } from "../../src/reaction/reminders.ts"
import {
  assistance,
  at,
  caseExposure,
  caseRow,
  day,
  department,
  edition,
  exposure,
  incident,
  number,
  person,
  unitsWith
} from "../overview/city.ts"

const eva = person("eva")
const units = unitsWith(({ unitId }) =>
  unitId === assistance ? { managers: [{ memberRef: eva, from: day("2020-01-01") }] } : {}
)
const surroundings = { units, members: [], editions: [] }
const reminded = (row: CaseRow, today: string) => remindersOf(row, surroundings, day(today)).map(({ key }) => key)

const supported = (progress: Partial<Progress> = {}, given: Partial<CaseRow> = {}) =>
  caseRow({
    state: { _tag: "underHandling" },
    exposures: [
      caseExposure(
        {},
        {
          support: "accepted",
          followUps: [
            { dueOn: day("2026-03-16"), held: false },
            { dueOn: day("2026-04-01"), held: false }
          ],
          ...progress
        }
      )
    ],
    ...given
  })

describe("a follow-up", () => {
  it("is asked for on its day, to the exposed person, naming who will call", () => {
    assert.deepStrictEqual(reminded(supported(), "2026-03-15"), [])
    assert.deepStrictEqual(remindersOf(supported(), surroundings, day("2026-03-16")), [
      {
        key: "followUp:e-1:2026-03-16",
        to: person("sara"),
        template: "followUp",
        incidentId: incident("1"),
        by: day("2026-03-16"),
        number: number("00001"),
        contactRef: eva
      }
    ])
  })

  it("has the same key every day until the next is due, which then is the only one", () => {
    assert.deepStrictEqual(reminded(supported(), "2026-03-31"), [`followUp:${exposure("1")}:2026-03-16`])
    assert.deepStrictEqual(reminded(supported(), "2026-04-01"), [`followUp:${exposure("1")}:2026-04-01`])
  })

  it.each([
    { what: "was held", row: supported({ followUps: [{ dueOn: day("2026-03-16"), held: true }] }), asked: 0 },
    { what: "of declined support", row: supported({ support: "declined" }), asked: 0 },
    { what: "of support that ended early", row: supported({ support: "ended" }), asked: 1 },
    {
      what: "of a closed case",
      row: supported({}, { state: { _tag: "closed", at: at("2026-03-10T09:00") } }),
      asked: 1
    },
    { what: "of a merged case", row: supported({}, { state: { _tag: "merged", target: incident("2") } }), asked: 0 },
    { what: "of what was not reportable", row: supported({}, { state: { _tag: "notReportable" } }), asked: 0 },
    {
      what: "of a relative",
      row: supported({}, { exposures: supported().exposures.map((one) => ({ ...one, exposedKind: "relativeAdult" })) }),
      asked: 0
    },
    {
      what: "that fell due the day the case was entered",
      row: supported({}, { enteredAt: at("2026-03-16T09:00") }),
      asked: 1
    },
    {
      what: "that was past when the case was entered",
      row: supported({}, { enteredAt: at("2026-03-17T09:00") }),
      asked: 0
    }
  ] satisfies ReadonlyArray<{ what: string; row: CaseRow; asked: number }>)(
    "that $what is asked for $asked times",
    ({ asked, row }) => {
      assert.strictEqual(reminded(row, "2026-03-20").length, asked)
    }
  )
})

describe("a case nobody has started with", () => {
  it("is called to mind the day after its last, to whoever leads or was named", () => {
    assert.deepStrictEqual(reminded(caseRow(), "2026-03-03"), [])
    assert.deepStrictEqual(reminded(caseRow(), "2026-03-04"), ["notStarted:i-1:p-eva"])
    assert.deepStrictEqual(reminded(caseRow({ handler: person("lo") }), "2026-03-04"), ["notStarted:i-1:p-lo"])
  })
  it("by the rules of its unit", () => {
    const soon = {
      ...surroundings,
      editions: [edition({ startHandlingWorkingDays: 4 }), edition({ startHandlingWorkingDays: 2 }, department)]
    }
    const keys = (today: string) => remindersOf(caseRow(), soon, day(today)).map(({ key }) => key)
    assert.deepStrictEqual(keys("2026-03-04"), [])
    assert.deepStrictEqual(keys("2026-03-05"), ["notStarted:i-1:p-eva"])
  })
  it("is not, once somebody has", () => {
    assert.deepStrictEqual(reminded(caseRow({ state: { _tag: "underHandling" } }), "2026-03-04"), [])
  })
})
